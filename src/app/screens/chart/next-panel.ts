import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Chart, dateInWords, type IsoDate, type PhaseNow } from '../../clinical';
import { VisitsBegun } from '../../state/visits-begun';
import { Icon } from '../../ui/icon';
import { visitDue, wayOutOfFlareUp } from './next-steps';

/** What comes next: the visit that is due, and in a flare-up what has to be true before it can end. */
@Component({
  selector: 'keel-next-panel',
  imports: [Icon, MatButton, RouterLink],
  template: `
    <h2>Next</h2>
    <p class="due">
      <span class="muted">Visit due</span>
      <b [class.overdue]="due().overdue">{{ due().words }}</b>
    </p>
    @if (wayOut(); as out) {
      <h3>The flare-up can end when</h3>
      <p class="small muted">all hold at {{ out.visits }} visits in a row</p>
      <ul>
        @for (criterion of out.criteria; track criterion.text) {
          <li>
            @if (criterion.met) {
              <keel-icon class="met" name="allowed" />
            } @else {
              <span class="open"></span>
            }
            <span>{{ criterion.text }}</span>
            <b
              ><span class="visually-hidden">{{ criterion.met ? 'met: ' : 'not met yet: ' }}</span
              >{{ criterion.standing }}</b
            >
          </li>
        }
      </ul>
      <p class="small muted">Then: {{ out.then }}. {{ out.basis }}</p>
    }
    @if (begun(); as day) {
      <p class="small begun">
        {{ day === today() ? 'A visit was begun today' : 'A visit was begun on ' + dateInWords(day) }} and is not signed
        yet.
      </p>
    }
    <div class="steps screen-only">
      <button matButton="filled" type="button" routerLink="visit">
        {{ begun() ? 'Go on with the visit' : 'Start visit' }}
      </button>
      <button matButton="outlined" type="button" routerLink="handout">Handout</button>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .due,
    li {
      display: flex;
      gap: 8px;
      padding: 6px 0;
      border-bottom: 1px solid var(--keel-line);
    }
    .due {
      justify-content: space-between;
    }
    .due b,
    li b {
      font-weight: 600;
      text-align: right;
    }
    li b {
      margin-left: auto;
    }
    .overdue {
      color: var(--keel-warning-urgent);
    }
    .overdue::before {
      content: 'overdue, ';
    }
    h3 {
      margin-top: 12px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .met {
      margin-top: 1px;
      color: var(--keel-allowed);
    }
    .open {
      flex: none;
      width: 0.95em;
      height: 0.95em;
      margin: 0.25em 0.15em;
      border: 1.5px solid var(--keel-line-strong);
      border-radius: 50%;
    }
    ul + p {
      margin-top: 6px;
    }
    .begun {
      margin-top: 12px;
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 12px;
    }
  `,
})
export class NextPanel {
  readonly chart = input.required<Chart>();
  readonly phase = input.required<PhaseNow>();
  readonly today = input.required<IsoDate>();

  readonly #begun = inject(VisitsBegun);
  protected readonly dateInWords = dateInWords;
  /** The day of a visit that was left half-way. */
  protected readonly begun = computed(() => this.#begun.of(this.chart().patientId));
  protected readonly due = computed(() => visitDue(this.chart(), this.today()));
  protected readonly wayOut = computed(() => wayOutOfFlareUp(this.chart(), this.phase()));
}
