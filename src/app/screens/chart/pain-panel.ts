import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { addDays, type Chart, dateInWords, type IsoDate, planOver, weeksOfCourse } from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { phaseNames } from '../../ui/phase-chip';
import { ChartTables } from '../../ui/trend-chart/chart-tables';
import { loadTable, painTable } from '../../ui/trend-chart/course-tables';
import { painAndLoad } from '../../ui/trend-chart/pain-and-load';
import { painFinding } from '../../ui/trend-chart/pain-finding';
import { TimeChart } from '../../ui/trend-chart/time-chart';

type Period = '12 weeks' | 'all';

/** The least that 'all' shows, so that a first visit does not stand on an axis of one day. */
const leastWeeks = 4;

/** Pain and planned load over time: what they say as a sentence, as a chart, and as tables for those who read. */
@Component({
  selector: 'keel-pain-panel',
  imports: [ChartTables, EmptyPlace, MatButton, RouterLink, TimeChart],
  templateUrl: './pain-panel.html',
  styleUrl: './pain-panel.scss',
})
export class PainPanel {
  readonly #library = inject(Store).selectSignal(selectLibrary);
  readonly chart = input.required<Chart>();
  readonly today = input.required<IsoDate>();

  protected readonly periods: readonly { readonly period: Period; readonly name: string }[] = [
    { period: '12 weeks', name: '12 weeks' },
    { period: 'all', name: 'All' },
  ];
  protected readonly chosen = signal<Period | null>(null);
  /** A course of a few weeks is not lost at the end of a long empty axis, unless that is asked for. */
  protected readonly period = computed<Period>(
    () => this.chosen() ?? (weeksOfCourse(this.chart(), this.today()) < 12 ? 'all' : '12 weeks'),
  );
  protected readonly asTable = signal(false);
  protected readonly tableWords = computed(() => (this.asTable() ? 'Hide table' : 'Show table'));

  protected readonly visited = computed(() => this.chart().visits.length > 0);
  /** Weeks are counted back from today, so that the last bar is always a whole week. */
  protected readonly course = computed(() => {
    const [chart, today, library] = [this.chart(), this.today(), this.#library()];
    const weeks = this.period() === '12 weeks' ? 12 : Math.max(leastWeeks, weeksOfCourse(chart, today));
    const from = addDays(today, 1 - 7 * weeks);
    const wanted = { from, weeks, today, measure: 'minutes', painHeight: 232, loadHeight: 76 } as const;
    return painAndLoad(chart, planOver(chart, from, today, library), wanted, library);
  });
  protected readonly finding = computed(() =>
    painFinding(this.course().visits.map(({ date, pain }) => ({ ...pain, date }))),
  );
  protected readonly span = computed(() => `${dateInWords(this.course().from)} to ${dateInWords(this.course().to)}`);
  protected readonly label = computed(() => {
    const { visits, bands } = this.course();
    const phases = bands.map(({ phase, from }) => `${phaseNames[phase]} from ${dateInWords(from)}`).join(', ');
    const seen = `${visits.length} visit${visits.length === 1 ? '' : 's'}, ${this.span()}`;
    return `${this.finding()}. Pain of 10 and planned minutes a week; ${seen}.${phases ? ` ${phases}.` : ''}`;
  });
  protected readonly tables = computed(() => [painTable(this.course()), loadTable(this.course().weeks, ['minutes'])]);
}
