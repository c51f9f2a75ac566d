import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { isLightWeek, type ProgramItem, readDose } from '../../clinical';
import { type ItemChange, withChange } from '../../state/draft/edit-item';
import { Icon } from '../../ui/icon';

/** 'leave' goes back to the rows, which stay selected. */
export type SelectionGesture = 'progression' | 'group' | 'ungroup' | 'copy' | 'remove' | 'all' | 'none' | 'leave';

/** What can be done with all that are selected at once; each keeps what is not said. */
@Component({
  selector: 'keel-selection-bar',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger],
  templateUrl: './selection-bar.html',
  styleUrl: './selection-bar.scss',
  host: {
    role: 'group',
    'aria-label': 'Selected exercises',
    '(keydown.escape)': "gesture.emit('leave')",
  },
})
export class SelectionBar {
  /** The selected ones, at least one. */
  readonly items = input.required<readonly ProgramItem[]>();
  /** How many there are to select from. */
  readonly count = input.required<number>();
  readonly weeks = input.required<number>();
  readonly changed = output<readonly ProgramItem[]>();
  readonly lightToggled = output<number>();
  readonly gesture = output<SelectionGesture>();

  protected readonly problem = signal<string | null>(null);
  protected readonly grouped = computed(() => this.items().some(({ group }) => group !== undefined));
  protected readonly inOneGroup = computed(() => new Set(this.items().map(({ group }) => group)).size === 1);
  protected readonly timesADay = [1, 2, 3, 4, 5].map((perDay) => ({
    name: perDay === 1 ? 'Once a day' : `${perDay} times a day`,
    change: { dose: { perDay } } satisfies ItemChange,
  }));
  protected readonly daysAWeek = [7, 6, 5, 4, 3, 2, 1].map((daysPerWeek) => ({
    name: daysPerWeek === 7 ? 'Every day' : `${daysPerWeek} ${daysPerWeek === 1 ? 'day' : 'days'} a week`,
    change: { dose: { daysPerWeek } } satisfies ItemChange,
  }));
  protected readonly efforts = [
    ...Array.from({ length: 11 }, (_, effort) => ({
      name: `${effort} of 10`,
      change: { dose: { effort } } satisfies ItemChange,
    })),
    { name: 'Not set', change: { dose: { effort: null } } satisfies ItemChange },
  ];
  protected readonly places = [
    { name: 'At home', change: { place: 'home' } satisfies ItemChange },
    { name: 'In clinic', change: { place: 'clinic' } satisfies ItemChange },
  ];
  protected readonly lightWeeks = computed(() =>
    Array.from({ length: Math.max(0, this.weeks() - 1) }, (_, index) => {
      const week = index + 2;
      return { week, light: this.items().every((item) => isLightWeek(item, week)) };
    }),
  );

  protected type(text: string): void {
    const read = this.items().map((item) => ({ item, dose: readDose(text, item.start) }));
    const problem = read.find(({ dose }) => 'problem' in dose)?.dose;
    this.problem.set(problem && 'problem' in problem ? problem.problem : null);
    if (problem) return;
    this.changed.emit(read.flatMap(({ item, dose }) => ('dose' in dose ? [{ ...item, start: dose.dose }] : [])));
  }

  protected change(change: ItemChange): void {
    this.changed.emit(this.items().map((item) => withChange(item, change)));
  }
}
