import { Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { type Chart, type GrantedClearance, openRedFlags, phaseOn, type RedFlag, tierActions } from '../../clinical';
import { selectChart, selectPhase, selectTodaysPlan } from '../../state/chart/chart.selectors';
import { entryDraft } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { chartPageActions } from '../../state/page.actions';
import { selectToday } from '../../state/session/session.selectors';
import { Icon } from '../../ui/icon';
import { PaperHead } from '../../ui/paper-head';
import { phaseNames } from '../../ui/phase-chip';
import { ClearancesPanel } from './clearances-panel';
import { lastAdherence } from './last-visit';
import { NextPanel } from './next-panel';
import { PainPanel } from './pain-panel';
import { PlanPanel } from './plan-panel';
import { RedFlagCard } from './red-flag-card';
import { type FlagToResolve, ResolveDialog } from './resolve-dialog';
import { RulesReviewLine } from './rules-review-line';
import { SincePanel } from './since-panel';

/** The chart at a glance: what must be done first, where the pain is going, what may be done today, what comes next. */
@Component({
  selector: 'keel-chart-page',
  imports: [
    ClearancesPanel,
    Icon,
    NextPanel,
    PainPanel,
    PaperHead,
    PlanPanel,
    RedFlagCard,
    RulesReviewLine,
    SincePanel,
  ],
  templateUrl: './chart-page.html',
  styleUrl: './chart-page.scss',
})
export class ChartPage {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #library = this.#store.selectSignal(selectLibrary);

  protected readonly chart = this.#store.selectSignal(selectChart);
  protected readonly phase = this.#store.selectSignal(selectPhase);
  protected readonly plan = this.#store.selectSignal(selectTodaysPlan);
  protected readonly today = this.#store.selectSignal(selectToday);

  protected readonly adherence = computed(() => {
    const chart = this.chart();
    return chart ? lastAdherence(chart, this.#library()) : undefined;
  });
  protected readonly flags = computed(() => {
    const chart = this.chart();
    return chart ? openRedFlags(chart, this.today()) : [];
  });
  protected readonly remarks = computed(() => {
    const chart = this.chart();
    return chart ? remarksOn(chart) : [];
  });

  protected resolve(flag: RedFlag): void {
    const chart = this.chart();
    if (!chart) return;
    const data: FlagToResolve = {
      patientId: chart.patientId,
      flag,
      today: this.today(),
      consequence: consequenceOf(chart, flag, this.today()),
    };
    this.#dialog.open(ResolveDialog, { data, width: '520px', maxWidth: '96vw' });
  }

  protected withdraw({ entryId }: GrantedClearance): void {
    const patientId = this.chart()?.patientId ?? '';
    this.#store.dispatch(
      chartPageActions.clearanceWithdrawn({
        entries: [entryDraft(patientId, 'clearance-withdrawn', { clearanceId: entryId })],
      }),
    );
  }
}

function remarksOn({ precautions }: Chart): readonly string[] {
  const { length } = precautions.pending;
  return [
    ...(precautions.stated === 'not-asked'
      ? [
          'Precautions were never asked about. Ask, then state them with the button Precautions at the top; the first program waits for it.',
        ]
      : []),
    ...(length > 0
      ? [
          `The imported record proposes ${length === 1 ? 'a precaution' : `${length} precautions`}, which already ${length === 1 ? 'acts' : 'act'} in full. Confirm or dismiss with the button Precautions at the top.`,
        ]
      : []),
  ];
}

function consequenceOf(chart: Chart, flag: RedFlag, today: string): string {
  if (!tierActions[flag.tier].holds) return 'It is no longer shown as open.';
  const redFlags = chart.redFlags.filter(({ entryId }) => entryId !== flag.entryId);
  const after = phaseOn({ ...chart, redFlags }, today);
  if (after.phase === 'hold') return 'Another red flag stays open, so the chart stays on hold.';
  return after.declared
    ? `The hold ends. The rules of ${phaseNames[after.phase]} count again, and the program with them.`
    : 'The hold ends. No phase is declared, so the rules of a flare-up count until one is.';
}
