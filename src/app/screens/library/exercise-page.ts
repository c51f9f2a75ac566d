import { Component, computed, DOCUMENT, effect, inject, input, linkedSignal } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import {
  doseInWords,
  insteadOf,
  musclesInWords,
  nothingFits,
  schemeInWords,
  screen,
  timesForPatient,
} from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { selectChart, selectSituation } from '../../state/chart/chart.selectors';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectPracticeLoaded } from '../../state/practice/practice.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { clearancesOf, clearedInWords, isHeldStricter, noLiftInWords } from '../../ui/clearance-words';
import { EmptyPlace } from '../../ui/empty-place';
import { encouragedInWords } from '../../ui/encouraged-words';
import { equipmentNames, familyNames, positionNames } from '../../ui/exercise-words';
import { Icon } from '../../ui/icon';
import { ReasonList } from '../../ui/reason-list';
import { whenInWords } from '../../ui/rule-words';
import { VerdictMark } from '../../ui/verdict-mark';
import { AddToProgram } from './add-to-program';
import { authorsAndYear, evidenceByNumber, isJudgement, numbered } from './cited';
import { demandsInWords } from './demand-words';
import { FavouriteStar } from './favourite-star';
import { byKnowledge, inView } from './in-view';
import { LadderMap } from './ladder-map';
import { ladderPath } from './ladder-path';
import { LibraryPlace } from './library-place';
import { OwnExercisePanel } from './own/own-exercise-panel';
import { reasonsAgainst } from './when-not';

/** One exercise: how it is done, what it asks, for whom it waits and why, and where all of that comes from. */
@Component({
  selector: 'keel-exercise-page',
  imports: [
    AddToProgram,
    EmptyPlace,
    ExercisePicture,
    FavouriteStar,
    Icon,
    LadderMap,
    MatButton,
    NgTemplateOutlet,
    OwnExercisePanel,
    ReasonList,
    RouterLink,
    VerdictMark,
  ],
  templateUrl: './exercise-page.html',
  styleUrl: './exercise-page.scss',
})
export class ExercisePage {
  /** From the route. */
  readonly exerciseId = input.required<string>();
  readonly #store = inject(Store);
  readonly #title = inject(Title);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #loaded = this.#store.selectSignal(selectPracticeLoaded);

  protected readonly nothingFits = nothingFits;
  protected readonly situation = this.#store.selectSignal(selectSituation);
  /** The results that one came from. */
  protected readonly results = inject(LibraryPlace).params;
  protected readonly exercise = computed(() => this.#library().byId(this.exerciseId()));
  /** Neither a star nor a program takes up a version that is replaced or withdrawn. */
  protected readonly offered = computed(
    () => (this.#library().ownById(this.exerciseId())?.standing ?? 'offered') === 'offered',
  );
  /** What is not there before the record was read may be an exercise of the practice. */
  protected readonly missing = computed(() => this.#loaded() && this.exercise() === undefined);
  protected readonly own = computed(() => this.#library().ownById(this.exerciseId()) !== undefined);
  protected readonly kind = computed(() => {
    const exercise = this.exercise();
    if (!exercise) return '';
    const kit = exercise.equipment.map((one) => equipmentNames[one]).join(', ') || 'No equipment';
    return [familyNames[exercise.family], positionNames[exercise.position], kit].join(' · ');
  });

  /** Who asks the device for less motion sees the positions and nothing that plays. */
  protected readonly still =
    inject(DOCUMENT).defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? false;
  protected readonly playing = linkedSignal({ source: this.exerciseId, computation: () => !this.still });

  /** What it comes to for the open patient. */
  protected readonly forPatient = computed(() => {
    const [exercise, situation, details] = [this.exercise(), this.situation(), this.#chart()?.details];
    if (!exercise || !situation || !details) return null;
    const verdict = screen(exercise, situation);
    return {
      name: [details.given, details.family].filter(Boolean).join(' '),
      verdict,
      ...inView(verdict.reasons),
      // Beside its reasons: what stands in favour of it, and who may lift what stands against it.
      known: [
        encouragedInWords(exercise, situation).replace(/^e/, 'E'),
        clearedInWords(clearancesOf(exercise.id, situation)),
        noLiftInWords(verdict, situation.stricter) ??
          (verdict.reasons.some((reason) => isHeldStricter(reason, situation.stricter)) ? 'Held stricter here.' : ''),
      ].filter(Boolean),
      instead:
        verdict.status === 'blocked'
          ? insteadOf(exercise, situation, this.#library()).map((other) => ({
              ...other,
              encouraged: encouragedInWords(other, situation),
            }))
          : null,
    };
  });

  protected readonly ladder = computed(() => {
    const exercise = this.exercise();
    return exercise ? ladderPath(exercise, (id) => this.#library().byId(id)) : null;
  });

  readonly #against = computed(() => {
    const exercise = this.exercise();
    return exercise ? reasonsAgainst(exercise, this.#today()) : [];
  });
  protected readonly sources = computed(() => {
    const exercise = this.exercise();
    const evidence = this.#against().flatMap(({ reason }) => reason.evidence.filter((one) => !isJudgement(one)));
    return numbered([
      ...(exercise?.loads.map(({ source }) => source) ?? []),
      ...(exercise?.sources ?? []),
      ...evidence.map(({ key }) => key),
    ]).map((source) => ({ ...source, secondHand: source.seen === 'reported' && !isJudgement(source) }));
  });
  protected readonly against = computed(() => {
    const inWords = this.#against().map(({ rule, reason }) => ({
      id: rule.id,
      level: reason.level,
      when: whenInWords(rule.when),
      message: reason.message,
      open: reason.unanswered !== undefined,
      evidence: evidenceByNumber(reason, this.sources()),
    }));
    return [
      {
        id: 'blocked-when',
        heading: 'Blocked when',
        status: 'blocked' as const,
        none: 'No phase and no single precaution blocks it.',
        ...byKnowledge(inWords.filter(({ level }) => level === 'block')),
      },
      {
        id: 'caution-when',
        heading: 'Caution when',
        status: 'caution' as const,
        none: 'No caution at its starting dose.',
        ...byKnowledge(inWords.filter(({ level }) => level === 'caution')),
      },
    ];
  });
  protected readonly loads = computed(() =>
    (this.exercise()?.loads ?? []).map((load) => {
      const source = this.sources().find(({ key }) => key === load.source);
      return { ...load, from: source ? `${authorsAndYear(source)} [${source.number}]` : load.source };
    }),
  );

  protected readonly facts = computed(() => {
    const exercise = this.exercise();
    if (!exercise) return [];
    const { muscles, startingDose, progression, patientName } = exercise;
    return [
      { name: 'On the handout', value: patientName },
      { name: 'Muscles', value: muscles.map(muscleInWords).join('\n') || 'not recorded' },
      { name: 'Starting dose', value: `${doseInWords(startingDose)}. ${timesForPatient(startingDose)}.` },
      { name: 'Grows', value: schemeInWords({ axis: progression }, startingDose) },
    ];
  });
  protected readonly demands = computed(() => {
    const exercise = this.exercise();
    return exercise ? demandsInWords(exercise.demands) : [];
  });
  protected readonly lists = computed(() => {
    const exercise = this.exercise();
    if (!exercise) return [];
    return [
      { heading: 'Cues', lines: exercise.cues },
      { heading: 'Common faults', lines: exercise.faults },
      { heading: 'Stop if', lines: exercise.stopIf },
    ].filter(({ lines }) => lines.length > 0);
  });

  constructor() {
    effect(() => {
      const name = this.exercise()?.name;
      if (name) this.#title.setTitle(`${name} · Keel`);
    });
  }
}

function muscleInWords(muscle: string): string {
  const words = (musclesInWords as Readonly<Record<string, string>>)[muscle];
  return words ? `${words} (${muscle})` : muscle;
}
