import { Component, computed, effect, inject, Injector, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import {
  ageOn,
  dateInWords,
  declarablePhases,
  type DeclarablePhase,
  openRedFlags,
  tierActions,
  whatToDo,
} from '../../clinical';
import {
  selectChart,
  selectChartMissing,
  selectChartStatus,
  selectPhase,
  selectSituation,
} from '../../state/chart/chart.selectors';
import { chartActions } from '../../state/chart/chart.slice';
import { visitPageActions } from '../../state/page.actions';
import { selectPractice } from '../../state/practice/practice.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { PhaseChip, phaseNames } from '../../ui/phase-chip';
import { bannerOf } from './precautions-banner';
import { PrecautionStrip } from './precautions-strip';

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
    PrecautionStrip,
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
  readonly #injector = inject(Injector);
  /** From the route. */
  readonly patientId = input.required<string>();

  protected readonly chart = this.#store.selectSignal(selectChart);
  protected readonly missing = this.#store.selectSignal(selectChartMissing);
  protected readonly status = this.#store.selectSignal(selectChartStatus);
  protected readonly phase = this.#store.selectSignal(selectPhase);
  readonly #situation = this.#store.selectSignal(selectSituation);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #practice = this.#store.selectSignal(selectPractice);

  protected readonly phases = declarablePhases.map((phase) => ({ phase, name: phaseNames[phase] }));
  protected readonly tabs = [
    { link: './', name: 'Overview', exact: true },
    { link: 'program', name: 'Program', exact: false },
    { link: 'visit', name: 'Visit', exact: false },
    { link: 'progress', name: 'Progress', exact: false },
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
    const [state, situation] = [this.chart()?.precautions, this.#situation()];
    return state && situation ? bannerOf(state, situation) : null;
  });

  protected readonly holds = computed(() => {
    const chart = this.chart();
    if (!chart) return [];
    return openRedFlags(chart, this.#today())
      .filter(({ tier }) => tierActions[tier].holds)
      .map((flag) => whatToDo(flag, this.#practice().pathway).heading);
  });

  constructor() {
    inject(Actions)
      .pipe(ofType(visitPageActions.flareUpSuspected), takeUntilDestroyed())
      .subscribe(() => void this.declare('flare-up'));
    effect(() => {
      const patientId = this.patientId();
      // Opened again when the record becomes ready: the first try may have met a record that would not open.
      untracked(() => {
        this.#store.dispatch(chartActions.opened({ patientId }));
      });
    });
  }

  protected async declare(phase: DeclarablePhase): Promise<void> {
    const { PhaseDeclaration } = await import('./phase-dialog');
    const isDeclared = await this.#injector.get(PhaseDeclaration).declare(this.patientId(), phase);
    if (isDeclared) this.declared.set(`Phase declared: ${phaseNames[phase]}`);
  }

  protected async askPrecautions(): Promise<void> {
    const { PrecautionsDialog } = await import('./precautions-dialog');
    // Fingers would only see their keyboard open, and what a record proposes is read first.
    const reads = matchMedia('(pointer: coarse)').matches || (this.chart()?.precautions.pending.length ?? 0) > 0;
    this.#dialog.open(PrecautionsDialog, {
      width: '880px',
      maxWidth: '96vw',
      autoFocus: reads ? 'first-heading' : '#precautions-find',
      ariaDescribedBy: 'precautions-standing',
      disableClose: true,
    });
  }

  protected async amendDetails(): Promise<void> {
    const { DetailsDialog } = await import('./details-dialog');
    this.#dialog.open(DetailsDialog, { width: '560px', maxWidth: '96vw' });
  }
}
