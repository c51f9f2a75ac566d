import { Component, computed, input, model, signal } from '@angular/core';
import {
  type Chart,
  dateInWords,
  type DueMeasure,
  enduranceTests,
  isEnduranceTest,
  type IsoDate,
  measureById,
  type MeasureId,
  scoreInWords,
  type Situation,
  testBlocked,
} from '../../clinical';
import { focusLater } from '../../ui/focus-later';
import { EnduranceEntry } from '../../ui/measures/endurance-entry';
import { emptyMeasure, type MeasureDraft, outcomeFrom } from '../../ui/measures/measure-draft';
import { MeasureEntry } from '../../ui/measures/measure-entry';
import { controlIds } from './missing';
import { visitMeasures } from './visit-entries';
import { type VisitDraft, withPart, without } from './visit-draft';

/** The measures that are due, named with why and opened one at a time; the others within reach. None has to be taken. */
@Component({
  selector: 'keel-visit-measures',
  imports: [EnduranceEntry, MeasureEntry],
  template: `
    <div class="rows">
      @for (row of rows(); track row.measure) {
        <div class="row" role="group" [class.open]="row.open" [attr.aria-label]="row.name">
          <p>
            <b [title]="row.name">{{ row.short }}</b>
            <span class="small muted"> {{ row.why }}</span>
          </p>
          @if (row.entered) {
            <p class="entered">{{ row.entered }}</p>
          }
          @if (row.touched) {
            <button class="link-button" type="button" (click)="takeBack(row.measure)">
              Take back<span class="visually-hidden"> {{ row.short }}</span>
            </button>
          }
          <button
            class="link-button"
            type="button"
            [id]="controlIds.measure(row.measure)"
            [attr.aria-expanded]="row.open"
            (click)="toggle(row.measure)"
          >
            {{ row.open ? 'Close' : row.entered ? 'Change' : 'Enter'
            }}<span class="visually-hidden"> {{ row.short }}</span>
          </button>
          @if (row.problem && !row.open) {
            <p class="small problem">{{ row.problem }}</p>
          }
          @if (row.open) {
            @if (row.holds) {
              <keel-endurance-entry
                [last]="lastOf()"
                [blocked]="blocked()"
                [drafts]="measures()"
                (draftsChange)="measures.set($event)"
              />
            } @else {
              <keel-measure-entry
                [measure]="row.measure"
                [last]="lastOf()[row.measure]"
                [blocked]="blocked()[row.measure]"
                [value]="measures()[row.measure] ?? none"
                (valueChange)="enter(row.measure, $event)"
              />
            }
          }
        </div>
      }
    </div>
    @if (others().length > 0) {
      <button class="link-button flush" type="button" [attr.aria-expanded]="adding()" (click)="adding.set(!adding())">
        Add another measure
      </button>
      @if (adding()) {
        <div class="others">
          @for (measure of others(); track measure.measure) {
            <button class="chip" type="button" [title]="measure.name" (click)="add(measure.measure)">
              {{ measure.short }}
            </button>
          }
        </div>
      }
    }
  `,
  styleUrl: './chips.scss',
  styles: `
    :host,
    .rows {
      display: grid;
      justify-items: start;
    }
    .rows {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
      gap: 0 40px;
      justify-self: stretch;
    }
    .open {
      grid-column: 1 / -1;
    }
    .row {
      justify-self: stretch;
      display: flex;
      flex-wrap: wrap;
      align-content: start;
      align-items: center;
      gap: 4px 12px;
      padding: 6px 0;
      border-bottom: 1px solid var(--keel-line);
    }
    .row > p:first-child {
      flex: 1 1 160px;
      min-width: 0;
    }
    .entered {
      font-weight: 600;
    }
    keel-measure-entry,
    keel-endurance-entry,
    .problem {
      flex-basis: 100%;
    }
    .problem {
      color: var(--keel-warning-emergency);
      font-weight: 560;
    }
    .link-button {
      scroll-margin-bottom: 96px;
    }
    .others {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding: 4px 0;
    }
  `,
})
export class VisitMeasures {
  readonly #focus = focusLater();
  readonly chart = input.required<Chart>();
  readonly due = input.required<readonly DueMeasure[]>();
  readonly date = input.required<IsoDate>();
  /** What a test is screened for, as an exercise is. */
  readonly situation = input.required<Situation>();
  readonly measures = model.required<VisitDraft['measures']>();

  protected readonly controlIds = controlIds;
  protected readonly open = signal<MeasureId | undefined>(undefined);
  protected readonly adding = signal(false);
  protected readonly none = emptyMeasure;
  readonly #added = signal<readonly MeasureId[]>([]);

  /** What is due; the change as the patient sees it at every visit but the first; what was added or entered already. */
  readonly #listed = computed(() => {
    const entered = visitMeasures.filter((measure) => this.measures()[measure] !== undefined);
    const change = this.chart().visits.length > 0 ? (['global-change'] as const) : [];
    return [
      ...new Set<MeasureId>([...this.due().map(({ measure }) => measure), ...change, ...this.#added(), ...entered]),
    ];
  });
  /** The holds of the trunk are one row, so that left stands beside right. */
  protected readonly rows = computed(() => [...new Set(this.#listed().map(rowOf))].map((row) => this.#row(row)));
  protected readonly others = computed(() => {
    const listed = this.#listed().map(rowOf);
    return [...new Set(visitMeasures.map(rowOf))]
      .filter((measure) => !listed.includes(measure))
      .map((measure) => ({ measure, ...namesOf(measure) }));
  });
  protected readonly lastOf = computed(() => {
    const outcomes = this.chart().outcomes.filter(({ date }) => date <= this.date());
    return Object.fromEntries(
      visitMeasures.flatMap((measure) => {
        const last = outcomes.findLast((one) => one.measure === measure);
        return last ? [[measure, last]] : [];
      }),
    );
  });
  /** Why a test must wait: said in place of its form, never left out without a word. What was typed before stays in reach. */
  protected readonly blocked = computed(() =>
    Object.fromEntries(
      visitMeasures
        .filter((measure) => outcomeFrom(measure, this.measures()[measure] ?? emptyMeasure) === null)
        .map((measure) => [measure, testBlocked(measure, this.situation())]),
    ),
  );

  #row(measure: MeasureId) {
    const holds = isEnduranceTest(measure);
    const measured = measuredIn(measure);
    const outcomes = measured.map((one) => ({ one, outcome: outcomeFrom(one, this.measures()[one] ?? emptyMeasure) }));
    const due = this.due().find((one) => rowOf(one.measure) === measure);
    const last = measured.flatMap((one) => this.lastOf()[one]?.date ?? []).sort();
    return {
      measure,
      holds,
      ...namesOf(measure),
      why: due ? `due, ${due.why}` : whyElse(measure, last.at(-1)),
      open: this.open() === measure,
      touched: measured.some((one) => Object.keys(this.measures()[one] ?? {}).length > 0),
      entered: outcomes
        .flatMap(({ one, outcome }) => {
          if (!outcome || 'problem' in outcome) return [];
          const words = scoreInWords(measureById(one), outcome.score);
          return [holds ? `${measureById(one).short} ${words}` : words];
        })
        .join(', '),
      problem: outcomes.flatMap(({ outcome }) => (outcome && 'problem' in outcome ? [outcome.problem] : []))[0] ?? '',
    };
  }

  protected toggle(measure: MeasureId): void {
    this.open.update((open) => (open === measure ? undefined : measure));
  }

  protected add(measure: MeasureId): void {
    this.#added.update((added) => [...added, measure]);
    this.adding.set(false);
    this.open.set(measure);
    this.#focus(`#${controlIds.measure(measure)}`);
  }

  /** As if it had not been touched; the row stays, and the keyboard on it. */
  protected takeBack(row: MeasureId): void {
    this.#added.update((added) => [...added, row]);
    this.measures.update((measures) => measuredIn(row).reduce((rest, one) => without(rest, one), measures));
    this.#focus(`#${controlIds.measure(row)}`);
  }

  protected enter(measure: MeasureId, draft: MeasureDraft): void {
    this.measures.update((measures) => withPart(measures, measure, draft));
  }
}

const holdsOfTheTrunk = { name: 'Trunk endurance: extensor, flexor and side bridges', short: 'Trunk endurance' };

/** What stands in a row. */
function measuredIn(row: MeasureId): readonly MeasureId[] {
  return isEnduranceTest(row) ? enduranceTests : [row];
}

/** The measure under which a row stands. */
function rowOf(measure: MeasureId): MeasureId {
  return isEnduranceTest(measure) ? enduranceTests[0] : measure;
}

function namesOf(measure: MeasureId): { readonly name: string; readonly short: string } {
  return isEnduranceTest(measure) ? holdsOfTheTrunk : measureById(measure);
}

function whyElse(measure: MeasureId, last: IsoDate | undefined): string {
  if (last !== undefined) return `last on ${dateInWords(last)}`;
  return measure === 'global-change' ? 'asked at every visit' : 'not taken yet';
}
