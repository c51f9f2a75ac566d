import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { type Chart, dateInWords, type GrantedClearance, type IsoDate, ruleById } from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { unknownExerciseName } from '../../ui/exercise-words';

/** Blocks that a named clinician has lifted, for how long and why; each is withdrawn at once. */
@Component({
  selector: 'keel-clearances-panel',
  template: `
    @if (rows().length > 0) {
      <h2>Clearances in force</h2>
      <ul>
        @for (row of rows(); track row.granted.entryId) {
          <li>
            <div>
              <b>{{ row.name }}</b>
              <span class="small muted"> by {{ row.by }}, until {{ row.until }}</span>
              <p>{{ row.reason }}</p>
              @for (rule of row.rules; track rule) {
                <p class="small muted">Sets aside: {{ rule }}</p>
              }
            </div>
            <button class="link-button screen-only" type="button" (click)="take(row)">
              Withdraw<span class="visually-hidden"> the clearance of {{ row.name }}</span>
            </button>
          </li>
        }
      </ul>
    }
    <p class="small" role="status">{{ done() }}</p>
  `,
  host: { '[hidden]': "rows().length === 0 && done() === ''" },
  styles: `
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      justify-content: space-between;
      align-items: flex-start;
      gap: 16px;
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--keel-line);
    }
    b {
      font-weight: 600;
    }
  `,
})
export class ClearancesPanel {
  readonly #library = inject(Store).selectSignal(selectLibrary);
  readonly chart = input.required<Chart>();
  readonly today = input.required<IsoDate>();
  readonly withdrawn = output<GrantedClearance>();

  protected readonly done = signal('');
  protected readonly rows = computed(() =>
    clearancesInForce(this.chart(), this.today()).map((granted) => {
      const { exerciseId, by, until, reason, ruleIds } = granted.clearance;
      return {
        granted,
        name: this.#library().byId(exerciseId)?.name ?? unknownExerciseName,
        by,
        until: dateInWords(until),
        reason,
        rules: ruleIds.map((id) => ruleById(id)?.message ?? id),
      };
    }),
  );

  protected take({ granted, name }: { granted: GrantedClearance; name: string }): void {
    this.withdrawn.emit(granted);
    this.done.set(`Clearance of ${name} withdrawn. Entered in error? Void it in History.`);
  }
}

/** Clearances that count on a day. */
export function clearancesInForce(chart: Chart, date: IsoDate): readonly GrantedClearance[] {
  return chart.clearances.filter(({ clearance, ended }) => !ended && clearance.from <= date && date <= clearance.until);
}
