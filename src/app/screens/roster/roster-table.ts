import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PhaseChip } from '../../ui/phase-chip';
import { remarksIn, type Section } from './roster-lines';

/** The lines of the roster: a table where there is room, two lines a patient where there is not. */
@Component({
  selector: 'keel-roster-table',
  imports: [PhaseChip, RouterLink],
  // The roles are written out because a table laid out as a grid loses them.
  template: `
    <table role="table" aria-label="Patients">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Patient</th>
          <th role="columnheader" scope="col">Born</th>
          <th role="columnheader" scope="col">ID</th>
          <th role="columnheader" scope="col">Phase</th>
          <th role="columnheader" scope="col">Precautions</th>
          <th role="columnheader" scope="col">Last visit</th>
          <th role="columnheader" scope="col">Next visit</th>
        </tr>
      </thead>
      @for (section of sections(); track section.id) {
        <tbody role="rowgroup">
          <tr role="row" class="section">
            <th role="rowheader" scope="rowgroup" colspan="7">{{ section.name }}</th>
          </tr>
          @for (line of section.lines; track line.patientId) {
            @let remarks = remarksIn(section.id, line);
            <tr role="row" class="line" [class.remarked]="remarks.length > 0">
              <th role="rowheader" scope="row" class="name">
                <a [routerLink]="['/patients', line.patientId]"
                  ><b>{{ line.family }}</b
                  >{{ line.family && line.given ? ', ' : '' }}{{ line.given }}</a
                >
                @if (line.deceased) {
                  <span class="deceased">Recorded as deceased</span>
                }
              </th>
              <td role="cell" class="born">
                @if (line.born) {
                  <span class="nowrap">{{ line.born }}</span>&ngsp;<span class="muted nowrap">({{ line.age }})</span>
                } @else {
                  <span class="muted">not recorded</span>
                }
              </td>
              <td role="cell" class="id">
                @if (line.identifier) {
                  {{ line.identifier }}
                } @else {
                  <span class="muted">none</span>
                }
              </td>
              <td role="cell" class="phase"><keel-phase-chip [phase]="line.phase" [quiet]="true" /></td>
              <td role="cell" class="precautions">
                @if (line.precautions) {
                  <span class="open"><span class="narrow">Precautions: </span>{{ line.precautions }}</span>
                } @else {
                  <span class="muted asked">Asked</span>
                }
              </td>
              <td role="cell" class="last">
                @if (line.lastVisit) {
                  <span class="muted narrow">last </span><span class="nowrap">{{ line.lastVisit }}</span>
                } @else {
                  <span class="muted">no visit yet</span>
                }
              </td>
              <td role="cell" class="next">
                @if (line.nextVisit) {
                  <span class="muted narrow">next </span><span class="nowrap">{{ line.nextVisit }}</span>
                  @if (line.due) {
                    &ngsp;<b class="due">{{ line.due }}</b>
                  }
                } @else {
                  <span class="muted"><span class="narrow">next visit: </span>none agreed</span>
                }
              </td>
            </tr>
            @if (remarks.length > 0) {
              <tr role="row" class="remarks">
                <td role="cell" colspan="7">
                  @for (remark of remarks; track remark.id) {
                    <span class="remark">
                      @if (remark.mark) {
                        <b>{{ remark.mark }}</b>:
                      }
                      {{ remark.why }}</span
                    >
                  }
                </td>
              </tr>
            }
          }
        </tbody>
      }
    </table>
  `,
  styleUrl: './roster-table.scss',
})
export class RosterTable {
  readonly sections = input.required<readonly Section[]>();
  protected readonly remarksIn = remarksIn;
}
