import { Component, computed, input, model } from '@angular/core';
import {
  enduranceRatios,
  type EnduranceTest,
  enduranceTests,
  type MeasureId,
  type Outcome,
  type Reason,
} from '../../clinical';
import { emptyMeasure, type MeasureDraft, outcomeFrom } from './measure-draft';
import { MeasureEntry } from './measure-entry';

export type MeasureDrafts = Readonly<Partial<Record<MeasureId, MeasureDraft>>>;

/** The holds of the trunk beside each other, left and right too, with their balance as soon as two are there. */
@Component({
  selector: 'keel-endurance-entry',
  imports: [MeasureEntry],
  template: `
    <div class="tests">
      @for (test of tests(); track test) {
        <keel-measure-entry
          [measure]="test"
          [last]="last()[test]"
          [blocked]="blocked()[test]"
          [value]="drafts()[test] ?? none"
          [controlId]="controlId()(test)"
          (valueChange)="drafts.set(with(test, $event))"
        />
      }
    </div>
    @if (ratios().length > 0) {
      <ul class="balance" aria-label="Balance">
        @for (ratio of ratios(); track ratio.id) {
          <li [class.flagged]="ratio.flagged">
            {{ ratio.what }} {{ ratio.atMost ? 'at most ' : '' }}{{ ratio.value.toFixed(2) }}
            @if (ratio.flagged) {
              <span class="small muted">to look at: {{ ratio.criterion }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    .tests {
      display: grid;
      gap: 16px 24px;
    }
    /* Left stands left of right. */
    @container (min-width: 480px) {
      .tests {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    .balance {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 24px;
      margin: 12px 0 0;
      padding: 8px 0 0;
      border-top: 1px solid var(--keel-line);
      list-style: none;
    }
    .flagged {
      font-weight: 600;
    }
    .muted {
      font-weight: 400;
    }
  `,
})
export class EnduranceEntry {
  readonly tests = input<readonly EnduranceTest[]>(enduranceTests);
  /** The last score of each test. */
  readonly last = input<Readonly<Partial<Record<EnduranceTest, Outcome>>>>({});
  /** Why a test must wait today, by test. */
  readonly blocked = input<Readonly<Partial<Record<EnduranceTest, Pick<Reason, 'message'>>>>>({});
  /** The drafts of every measure of the visit: other measures are left as they are. */
  readonly drafts = model<MeasureDrafts>({});
  /** Ids of the controls, for links that lead here. */
  readonly controlId = input<(test: EnduranceTest) => string | undefined>(() => undefined);

  protected readonly none = emptyMeasure;
  /** Only what was held today: a ratio of today's to an old time would compare two days. */
  protected readonly ratios = computed(() => {
    const times = this.tests().flatMap((test) => {
      const outcome = outcomeFrom(test, this.drafts()[test] ?? emptyMeasure);
      return outcome && 'score' in outcome ? [[test, outcome.score] as const] : [];
    });
    return enduranceRatios(Object.fromEntries(times));
  });

  protected with(test: EnduranceTest, draft: MeasureDraft): MeasureDrafts {
    return { ...this.drafts(), [test]: draft };
  }
}
