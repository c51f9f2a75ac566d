import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Store } from '@ngrx/store';
import { ageOn, dateInWords, declarablePhases, type DeclarablePhase, openRedFlags, tierActions } from '../../clinical';
import { selectChart, selectChartMissing, selectChartStatus, selectPhase } from '../../state/chart/chart.selectors';
import { chartActions } from '../../state/chart/chart.slice';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { PhaseChip, phaseNames } from '../../ui/phase-chip';
import { precautionInBrief } from '../../ui/precaution-words';

const sexes = { female: 'Female', male: 'Male', other: 'Other', 'not-recorded': 'Sex not recorded' } as const;

/** The patient's banner, always in the same order, and the way between the pages of a chart. */
@Component({
  selector: 'keel-patient-frame',
  imports: [
    EmptyPlace,
    Icon,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PhaseChip,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
  ],
  templateUrl: './patient-frame.html',
  styleUrl: './patient-frame.scss',
})
export class PatientFrame {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  /** From the route. */
  readonly patientId = input.required<string>();

  protected readonly chart = this.#store.selectSignal(selectChart);
  protected readonly missing = this.#store.selectSignal(selectChartMissing);
  protected readonly status = this.#store.selectSignal(selectChartStatus);
  protected readonly phase = this.#store.selectSignal(selectPhase);
  readonly #today = this.#store.selectSignal(selectToday);

  protected readonly phases = declarablePhases.map((phase) => ({ phase, name: phaseNames[phase] }));
  protected readonly tabs = [
    { link: './', name: 'Overview', exact: true },
    { link: 'program', name: 'Program', exact: false },
    { link: 'visit', name: 'Visit', exact: false },
    { link: 'handout', name: 'Handout', exact: false },
    { link: 'history', name: 'History', exact: false },
  ];
  protected readonly declared = signal('');

  protected readonly details = computed(() => {
    const details = this.chart()?.details;
    if (!details) return null;
    const { birthDate, sex, identifier, deceased } = details;
    return {
      family: details.family.toLocaleUpperCase(),
      given: details.given,
      born: birthDate ? dateInWords(birthDate) : null,
      age: birthDate ? `${ageOn(birthDate, this.#today())} y` : null,
      sex: sexes[sex],
      identifier: identifier ?? null,
      deceased: deceased === true,
    };
  });

  protected readonly precautions = computed(() => {
    const state = this.chart()?.precautions;
    if (!state) return null;
    return {
      asked: state.stated !== 'not-asked',
      stated: state.stated === 'not-asked' ? [] : state.stated.map(precautionInBrief),
      pending: state.pending.length,
    };
  });

  protected readonly holds = computed(() => {
    const chart = this.chart();
    if (!chart) return [];
    return openRedFlags(chart, this.#today())
      .filter(({ tier }) => tierActions[tier].holds)
      .map(({ tier }) => tierActions[tier].heading);
  });

  constructor() {
    effect(() => {
      const patientId = this.patientId();
      // Opened again when the record becomes ready: the first try may have met a record that would not open.
      untracked(() => {
        this.#store.dispatch(chartActions.opened({ patientId }));
      });
    });
  }

  protected declare(phase: DeclarablePhase): void {
    this.#store.dispatch(
      chartPageActions.phaseDeclared({
        entries: [entryDraft(this.patientId(), 'phase-declared', { phase, since: this.#today() })],
      }),
    );
    this.declared.set(`Phase declared: ${phaseNames[phase]}`);
  }

  protected async askPrecautions(): Promise<void> {
    const { PrecautionsDialog } = await import('./precautions-dialog');
    this.#dialog.open(PrecautionsDialog, { width: '640px', maxWidth: '96vw', autoFocus: 'first-heading' });
  }

  protected async amendDetails(): Promise<void> {
    const { DetailsDialog } = await import('./details-dialog');
    this.#dialog.open(DetailsDialog, { width: '560px', maxWidth: '96vw' });
  }
}
