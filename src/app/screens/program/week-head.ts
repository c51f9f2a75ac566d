import { Component, computed, input, output, signal } from '@angular/core';
import { type MatMenuPanel, MatMenuTrigger } from '@angular/material/menu';
import { addDays, dayInWords, type PracticeLibrary, type Program, type ProgramItem, weeklyLoads } from '../../clinical';
import { Icon } from '../../ui/icon';
import type { WeekStanding } from './grid-rows';
import { loadBars, loadRemark, measuresIn } from './load-bars';

let count = 0;

/** The head of the week grid: which week it is, and what each asks in the measure that was chosen. */
@Component({
  selector: 'keel-week-head',
  imports: [Icon, MatMenuTrigger],
  templateUrl: './week-head.html',
  styleUrl: './week-head.scss',
  host: { role: 'row' },
})
export class WeekHead {
  readonly program = input.required<Pick<Program, 'startDate' | 'weeks'>>();
  readonly library = input.required<PracticeLibrary>();
  /** What is active: what rests is no load. */
  readonly items = input.required<readonly ProgramItem[]>();
  /** How light each week is, week 1 first. */
  readonly standings = input.required<readonly WeekStanding[]>();
  readonly thisWeek = input.required<number>();
  /** There are more weeks than fit beside the names. */
  readonly canTurn = input.required<boolean>();
  readonly menu = input.required<MatMenuPanel>();

  /** To later weeks with 1, to earlier ones with -1. */
  readonly turned = output<1 | -1>();

  protected readonly id = `week-head-${count++}`;
  protected readonly chosen = signal('minutes');

  readonly #loads = computed(() => weeklyLoads(this.items(), this.program().weeks, this.library()));
  protected readonly measures = computed(() => measuresIn(this.#loads()));
  /** The measure that was chosen, while the program has any of it. */
  protected readonly shown = computed(
    () =>
      (this.measures().find(({ measure }) => measure === this.chosen()) ?? this.measures()[0])?.measure ?? 'minutes',
  );
  readonly #light = computed(() => this.standings().map((standing) => standing !== 'none'));
  protected readonly remark = computed(() => loadRemark(this.#loads(), this.shown(), this.#light()));

  protected readonly columns = computed(() => {
    const { startDate } = this.program();
    return loadBars(this.#loads(), this.shown(), this.#light()).map((bar, index) => {
      const standing = this.standings()[index] ?? 'none';
      return {
        number: index + 1,
        now: index + 1 === this.thisWeek(),
        starts: dayInWords(addDays(startDate, index * 7)),
        bar,
        standing,
        light: { all: 'light week', some: 'light for some', none: '' }[standing],
      };
    });
  });
}
