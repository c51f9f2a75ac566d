import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import {
  addDays,
  adherenceBetween,
  type ExerciseId,
  type IsoDate,
  type LoadMeasure,
  loadMeasures,
  planOver,
  prescribedExercises,
  sentence,
  weeksOfCourse,
} from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { PaperHead } from '../../ui/paper-head';
import { ChartPanel } from '../../ui/trend-chart/chart-panel';
import { loadWords } from '../../ui/trend-chart/load-words';
import { adherenceCard } from './adherence-card';
import { ComparePanel } from './compare-panel';
import { doseCard } from './dose-card';
import { enduranceCard } from './endurance-card';
import { painCard } from './pain-card';
import { type Period, periods, spanOf } from './period';
import { scoreCards, sortedInWords } from './score-card';

/** Whether it works: pain and load, scores, adherence, endurance and doses on one axis of time, or two periods compared. */
@Component({
  selector: 'keel-progress-page',
  imports: [ChartPanel, ComparePanel, EmptyPlace, MatButton, PaperHead, RouterLink],
  templateUrl: './progress-page.html',
  styleUrl: './progress-page.scss',
})
export class ProgressPage {
  readonly #store = inject(Store);
  readonly #library = this.#store.selectSignal(selectLibrary);
  protected readonly today = this.#store.selectSignal(selectToday);
  protected readonly chart = this.#store.selectSignal(selectChart);

  protected readonly choices: readonly { readonly period: Period | 'compare'; readonly name: string }[] = [
    ...periods.map((period) => ({ period, name: sentence(period) })),
    { period: 'compare', name: 'Compare' },
  ];
  protected readonly measures = loadMeasures.map((measure) => ({ measure, name: loadWords[measure].name }));
  readonly #chosen = signal<Period | 'compare' | null>(null);
  /** A course of a few weeks is not lost at the end of a long empty axis, unless that is asked for. */
  protected readonly period = computed(() => {
    const chart = this.chart();
    return this.#chosen() ?? (chart && weeksOfCourse(chart, this.today()) < 12 ? 'all' : '12 weeks');
  });
  protected readonly measure = signal<LoadMeasure>('minutes');
  /** The day that is read, the same in every chart. */
  protected readonly at = signal<IsoDate | null>(null);
  readonly #exercise = signal<ExerciseId | null>(null);

  /** The whole course, which may be years, is worked out where it is shown, and kept for the other periods from then on. */
  readonly #whole = linkedSignal<Period | 'compare', boolean>({
    source: this.period,
    computation: (period, before) => before?.value === true || period === 'all' || period === 'compare',
  });
  /** The course once; what the periods show is cut from it. */
  protected readonly course = computed(() => {
    const [chart, today] = [this.chart(), this.today()];
    if (!chart) return null;
    const recent = addDays(today, 1 - 7 * 26);
    // The first visit shown asks about the days since the one before it.
    const before = this.#whole() ? undefined : chart.visits.findLast(({ date }) => date < recent)?.date;
    const from = before ?? addDays(today, 1 - 7 * Math.max(26, weeksOfCourse(chart, today)));
    const plan = planOver(chart, from, today, this.#library());
    return { plan, adherence: adherenceBetween(chart, plan), today };
  });
  protected readonly begun = computed(() => {
    const chart = this.chart();
    return chart !== null && chart.visits.length + chart.outcomes.length + chart.revisions.length > 0;
  });
  readonly #span = computed(() => {
    const [chart, period] = [this.chart(), this.period()];
    return chart && period !== 'compare' ? spanOf(chart, this.today(), period) : null;
  });

  protected readonly pain = computed(() => {
    const [chart, course, span] = [this.chart(), this.course(), this.#span()];
    return chart && course && span ? painCard(chart, course.plan, span, this.measure(), this.#library()) : null;
  });
  protected readonly scores = computed(() => {
    const [chart, span] = [this.chart(), this.#span()];
    return chart && span ? scoreCards(chart, span) : [];
  });
  protected readonly sorted = computed(() => {
    const chart = this.chart();
    return chart ? sortedInWords(chart) : [];
  });
  protected readonly adherence = computed(() => {
    const [chart, course, span] = [this.chart(), this.course(), this.#span()];
    return chart && course && span ? adherenceCard(chart, course.adherence, span) : null;
  });
  protected readonly endurance = computed(() => {
    const [chart, span] = [this.chart(), this.#span()];
    return chart && span ? enduranceCard(chart, span) : null;
  });
  protected readonly exercises = computed(() => {
    const chart = this.chart();
    const ids = chart ? prescribedExercises(chart) : [];
    return ids.map((id) => ({ id, name: this.#library().byId(id)?.name ?? id }));
  });
  protected readonly exercise = computed(() => this.#exercise() ?? this.exercises()[0]?.id ?? null);
  protected readonly dose = computed(() => {
    const [chart, course, span, exercise] = [this.chart(), this.course(), this.#span(), this.exercise()];
    return chart && course && span && exercise ? doseCard(chart, exercise, course.plan, span, this.#library()) : null;
  });

  protected choosePeriod(period: Period | 'compare'): void {
    this.#chosen.set(period);
    this.at.set(null);
  }

  protected chooseMeasure(measure: string): void {
    this.measure.set(loadMeasures.find((one) => one === measure) ?? 'minutes');
  }

  protected chooseExercise(id: ExerciseId): void {
    this.#exercise.set(id);
  }
}
