import { Component, computed, inject, input, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { addDays, type Chart, daysBetween, type IsoDate, isIsoDate, type LoadMeasure } from '../../clinical';
import { selectLibrary } from '../../state/library/library.selectors';
import { ChartPanel } from '../../ui/trend-chart/chart-panel';
import { beforeAndAfter, compare, type CourseSoFar, type Pair, turnsOf, twoPeriods } from './comparing';

/** A date of the clinician's own choosing. */
type OwnDate = 'day' | 'first' | 'second';

/** Before and after a phase, a revision or a day; or two periods: one above the other, on axes of the same size. */
@Component({
  selector: 'keel-compare-panel',
  imports: [ChartPanel],
  templateUrl: './compare-panel.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .controls {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 16px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding-left: 20px;
    }
  `,
})
export class ComparePanel {
  readonly chart = input.required<Chart>();
  readonly course = input.required<CourseSoFar>();
  readonly measure = input.required<LoadMeasure>();
  readonly #library = inject(Store).selectSignal(selectLibrary);

  protected readonly lengths: readonly number[] = [2, 4, 6, 12];
  /** A year of one digit is on its way to one of four. */
  protected readonly earliest: IsoDate = '1900-01-01';
  protected readonly turns = computed(() => turnsOf(this.chart()));
  readonly #chosen = signal<string | null>(null);
  protected readonly weeks = signal(4);
  readonly #own = signal<Readonly<Partial<Record<OwnDate, IsoDate>>>>({});
  /** Days from the start of each period: both charts are read on the same one. */
  readonly #day = signal<number | null>(null);

  /** The number of a turn, 'day' or 'periods'. */
  protected readonly by = computed(() => this.#chosen() ?? this.#first());
  /** The newest turn with two weeks behind it already, so that there is an after; else two periods. */
  readonly #first = computed(() => {
    const latest = addDays(this.course().today, -14);
    const turn = this.turns().findIndex(({ date }) => date <= latest);
    return turn < 0 ? 'periods' : String(turn);
  });
  protected readonly days = computed(() => {
    const [weeks, { today }] = [this.weeks(), this.course()];
    const second = addDays(today, 1 - 7 * weeks);
    return { day: second, first: addDays(second, -7 * weeks), second, ...this.#own() };
  });
  /** The dates that are asked for. */
  protected readonly dates = computed((): readonly { readonly which: OwnDate; readonly name: string }[] => {
    if (this.by() === 'day') return [{ which: 'day', name: 'Day' }];
    if (this.by() !== 'periods') return [];
    return [
      { which: 'first', name: 'First from' },
      { which: 'second', name: 'Second from' },
    ];
  });
  readonly #pair = computed((): Pair => {
    const { day, first, second } = this.days();
    const by = this.by();
    if (by === 'periods') return twoPeriods(first, second, this.weeks());
    return beforeAndAfter(by === 'day' ? day : (this.turns()[Number(by)]?.date ?? day), this.weeks());
  });
  protected readonly compared = computed(() =>
    compare(this.chart(), this.course(), this.#pair(), this.measure(), this.#library()),
  );
  protected readonly panels = computed(() => {
    const day = this.#day();
    return this.compared().cards.map((card) => ({ card, at: day === null ? null : addDays(card.data.from, day) }));
  });

  protected choose(by: string): void {
    this.#chosen.set(by);
    this.#day.set(null);
  }

  /** A date that is still being typed is none yet; one that was left so gives way to the one that counts. */
  protected set(which: OwnDate, date: string): void {
    const counts = isIsoDate(date) && date >= this.earliest && date <= this.course().today;
    if (counts) this.#own.update((own) => ({ ...own, [which]: date }));
  }

  protected read(from: IsoDate, date: IsoDate | null): void {
    this.#day.set(date === null ? null : daysBetween(from, date));
  }
}
