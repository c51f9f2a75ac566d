import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { type Chart, dateInWords, type IsoDate } from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { phaseNames } from '../../ui/phase-chip';
import { TrendChart } from '../../ui/trend-chart/trend-chart';
import { painFinding } from './finding';
import { painAndLoad, type Period } from './pain-and-load';

/** Pain and planned load over time: what they say as a sentence, as a chart, and as tables for those who read. */
@Component({
  selector: 'keel-pain-panel',
  imports: [EmptyPlace, MatButton, RouterLink, TrendChart],
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
  protected readonly period = signal<Period>('12 weeks');
  protected readonly asTable = signal(false);

  protected readonly visited = computed(() => this.chart().visits.length > 0);
  protected readonly trend = computed(() => painAndLoad(this.chart(), this.today(), this.period(), this.#library()));
  protected readonly finding = computed(() => painFinding(this.trend().visits));
  protected readonly span = computed(() => `${dateInWords(this.trend().from)} to ${dateInWords(this.trend().to)}`);
  protected readonly label = computed(() => {
    const { visits, bands } = this.trend();
    const phases = bands.map(({ phase, from }) => `${phaseNames[phase]} from ${dateInWords(from)}`).join(', ');
    const seen = `${visits.length} visit${visits.length === 1 ? '' : 's'}, ${this.span()}`;
    return `${this.finding()}. Pain of 10 and planned minutes a week; ${seen}.${phases ? ` ${phases}.` : ''}`;
  });

  protected readonly visitRows = computed(() => {
    const { visits, bands } = this.trend();
    return visits.toReversed().map(({ date, worst, now }) => {
      const band = bands.find(({ from, to }) => from <= date && date <= to);
      return {
        date: dateInWords(date),
        worst: worst ?? 'not asked',
        now: now ?? 'not asked',
        phase: band ? phaseNames[band.phase] : 'not declared',
      };
    });
  });
  protected readonly weekRows = computed(() =>
    this.trend()
      .weeks.toReversed()
      .map(({ from, to, minutes }) => ({
        days: `${dateInWords(from)} to ${dateInWords(to)}`,
        minutes,
      })),
  );
}
