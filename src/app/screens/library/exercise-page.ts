import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import {
  bibliography,
  doseInWords,
  type Exercise,
  exerciseById,
  type ExerciseId,
  musclesInWords,
  schemeInWords,
  screen,
  timesForPatient,
} from '../../clinical';
import { Figure } from '../../figure/figure';
import { selectChart, selectSituation } from '../../state/chart/chart.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { equipmentNames, familyNames, positionNames } from '../../ui/exercise-words';
import { Icon } from '../../ui/icon';
import { ReasonList } from '../../ui/reason-list';
import { evidenceInWords, whenInWords } from '../../ui/rule-words';
import { VerdictMark } from '../../ui/verdict-mark';
import { demandsInWords } from './demand-words';
import { FavouriteStar } from './favourite-star';
import { reasonsAgainst } from './when-not';

/** One exercise: how it is done, what it asks, for whom it waits and why, and where all of that comes from. */
@Component({
  selector: 'keel-exercise-page',
  imports: [EmptyPlace, FavouriteStar, Figure, Icon, MatButton, ReasonList, RouterLink, VerdictMark],
  templateUrl: './exercise-page.html',
  styleUrl: './exercise-page.scss',
})
export class ExercisePage {
  /** From the route. */
  readonly exerciseId = input.required<string>();
  readonly #store = inject(Store);
  readonly #title = inject(Title);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #situation = this.#store.selectSignal(selectSituation);
  readonly #chart = this.#store.selectSignal(selectChart);

  protected readonly positionNames = positionNames;
  protected readonly familyNames = familyNames;
  protected readonly exercise = computed(() => exerciseById(this.exerciseId()));

  protected readonly facts = computed(() => {
    const exercise = this.exercise();
    if (!exercise) return [];
    const { position, family, equipment, muscles, startingDose, progression, patientName } = exercise;
    return [
      { name: 'On the handout', value: patientName },
      { name: 'Position', value: positionNames[position] },
      { name: 'Family', value: familyNames[family] },
      { name: 'Equipment', value: equipment.map((kind) => equipmentNames[kind]).join(', ') || 'None' },
      { name: 'Muscles', value: muscles.map(muscleInWords).join(', ') },
      { name: 'Starting dose', value: `${doseInWords(startingDose)}. ${timesForPatient(startingDose)}.` },
      { name: 'Grows', value: schemeInWords({ axis: progression }) },
    ];
  });
  protected readonly demands = computed(() => {
    const exercise = this.exercise();
    return exercise ? demandsInWords(exercise.demands) : [];
  });

  protected readonly against = computed(() => {
    const exercise = this.exercise();
    const all = exercise ? reasonsAgainst(exercise, this.#today()) : [];
    const inWords = all.map(({ rule, reason }) => ({
      id: rule.id,
      level: reason.level,
      when: whenInWords(rule.when),
      message: reason.message,
      evidence: evidenceInWords(reason),
    }));
    return [
      {
        heading: 'Not now when',
        none: 'No phase or single precaution rules it out.',
        reasons: inWords.filter(({ level }) => level === 'block'),
      },
      {
        heading: 'Care when',
        none: 'No caution at its starting dose.',
        reasons: inWords.filter(({ level }) => level === 'caution'),
      },
    ];
  });

  /** What it comes to for the open patient. */
  protected readonly forPatient = computed(() => {
    const [exercise, situation, details] = [this.exercise(), this.#situation(), this.#chart()?.details];
    if (!exercise || !situation || !details) return null;
    return { name: [details.given, details.family].filter(Boolean).join(' '), verdict: screen(exercise, situation) };
  });

  protected readonly ladder = computed(() => {
    const exercise = this.exercise();
    if (!exercise) return null;
    const [easier, harder] = [exercise.easier.flatMap(known), exercise.harder.flatMap(known)];
    return easier.length + harder.length > 0 ? { easier, harder } : null;
  });

  protected readonly loads = computed(() =>
    (this.exercise()?.loads ?? []).map((load) => ({ ...load, sourceText: sourceOf(load.source)?.text ?? load.source })),
  );
  protected readonly sources = computed(() => (this.exercise()?.sources ?? []).flatMap((key) => sourceOf(key) ?? []));

  constructor() {
    effect(() => {
      const name = this.exercise()?.name;
      if (name) this.#title.setTitle(`${name} · Keel`);
    });
  }
}

function known(id: ExerciseId): readonly Exercise[] {
  return [exerciseById(id)].flatMap((exercise) => exercise ?? []);
}

function sourceOf(key: string) {
  return bibliography.find((source) => source.key === key);
}

function muscleInWords(muscle: string): string {
  const words = (musclesInWords as Readonly<Record<string, string>>)[muscle];
  return words ? `${words} (${muscle})` : muscle;
}
