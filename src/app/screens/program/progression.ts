import {
  type Dose,
  doseLimits,
  type Exercise,
  isLightWeek,
  planWeeks,
  type ProgramItem,
  type ProgressionAxis,
  type Weekday,
  weekdays,
} from '../../clinical';
import type { ItemChange } from '../../state/draft/edit-item';
import { type WeekRun, weekRuns } from './week-words';

/** What the dialog asks, as typed: an empty text is 'as usual', or where several items differ, 'as each has it'. */
export interface ProgressionForm {
  readonly axis: ProgressionAxis | '';
  readonly repsTop: string;
  readonly setsTop: string;
  readonly percent: string;
  readonly daysTop: string;
  readonly daysPerWeek: string;
  /** Null where several items differ. */
  readonly days: readonly Weekday[] | null;
  readonly lightWeeks: readonly number[] | null;
  /** At least one of them stays as it is until the next visit. */
  readonly waits: boolean;
  readonly side: NonNullable<Dose['side']> | '';
  readonly effort: string;
  readonly rest: string;
  readonly tempo: string;
}

export type NumberField = 'repsTop' | 'setsTop' | 'percent' | 'daysTop' | 'daysPerWeek' | 'effort' | 'rest';

const byReps: readonly ProgressionAxis[] = ['hold-reps', 'reps', 'lever', 'base'];

/** What a dose can grow along: no minutes where it has none, no next rung where there is none. The present one stays in the list. */
export function axesFor({ start, scheme }: ProgramItem, exercise: Exercise | undefined): readonly ProgressionAxis[] {
  // A hold without a number of repetitions is one, to which others can be added.
  const amounts = [
    start.reps,
    start.repRange,
    start.repsPerSet,
    start.minutes === undefined ? start.holdSeconds : undefined,
  ];
  const counted = amounts.some((amount) => amount !== undefined);
  const rung: readonly ProgressionAxis[] = exercise?.harder.length ? ['lever', 'base'] : [];
  const axes: readonly ProgressionAxis[] = [
    ...(start.minutes === undefined ? [] : (['minutes'] as const)),
    ...(start.loadKg === undefined ? [] : (['load'] as const)),
    ...(counted ? ([start.holdSeconds === undefined ? 'reps' : 'hold-reps', ...rung] as const) : []),
    ...(start.daysPerWeek < 7 ? (['frequency'] as const) : []),
  ];
  return axes.includes(scheme.axis) ? axes : [scheme.axis, ...axes];
}

/** The numbers that an axis goes by. */
export function fieldsOf(axis: ProgressionAxis | ''): readonly NumberField[] {
  if (axis === 'minutes' || axis === 'load') return ['percent'];
  if (axis === 'frequency') return ['daysTop'];
  if (axis === 'lever' || axis === 'base') return ['repsTop'];
  return axis === '' ? [] : ['repsTop', 'setsTop'];
}

/** The form as the items stand. */
export function formOf(items: readonly ProgramItem[]): ProgressionForm {
  const shared = <T>(of: (item: ProgramItem) => T): T | undefined => {
    const values = items.map(of);
    return values.every((value) => JSON.stringify(value) === JSON.stringify(values[0])) ? values[0] : undefined;
  };
  const text = (of: (item: ProgramItem) => number | undefined) => `${shared(of) ?? ''}`;
  return {
    axis: shared(({ scheme }) => scheme.axis) ?? '',
    repsTop: text(({ scheme }) => scheme.repsTop),
    setsTop: text(({ scheme }) => scheme.setsTop),
    percent: text(({ scheme }) => scheme.percent),
    daysTop: text(({ scheme }) => scheme.daysTop),
    daysPerWeek: text(({ start }) => start.daysPerWeek),
    days: shared(({ start }) => start.days ?? []) ?? null,
    lightWeeks: shared(({ scheme }) => scheme.deloadWeeks ?? []) ?? null,
    waits: items.some(({ scheme }) => scheme.waits),
    side: shared(({ start }) => start.side) ?? '',
    effort: text(({ start }) => start.effort),
    rest: text(({ start }) => start.restSeconds),
    tempo: shared(({ start }) => start.tempo) ?? '',
  };
}

/** The least and the most of a number for these items. They catch slips; they are no medical figures, but for the percentages. */
export function limitsOf(field: NumberField, items: readonly ProgramItem[], axis: ProgressionAxis | '') {
  const most = (of: (dose: Dose) => number | undefined) => Math.max(1, ...items.map(({ start }) => of(start) ?? 1));
  const { reps, sets, daysPerWeek, effort, restSeconds } = doseLimits;
  switch (field) {
    case 'repsTop':
      return { least: most((dose) => dose.repsPerSet?.[0] ?? dose.reps), most: reps.most };
    case 'setsTop':
      return { least: most((dose) => dose.sets), most: sets.most };
    case 'percent':
      // 2 to 10 % of a load (ACSM 2009); minutes grow by 10 % at most.
      return { least: axis === 'load' ? 2 : 1, most: 10 };
    case 'daysTop':
      return { least: most((dose) => dose.daysPerWeek), most: daysPerWeek.most };
    case 'daysPerWeek':
      return { least: daysPerWeek.least, most: daysPerWeek.most };
    case 'effort':
      return { least: effort.least, most: effort.most };
    case 'rest':
      return { least: restSeconds.least, most: restSeconds.most };
  }
}

export const fieldNames: Readonly<Record<NumberField, string>> = {
  repsTop: 'Top of repetitions',
  setsTop: 'Top of sets',
  percent: 'Percent a week',
  daysTop: 'Top of days a week',
  daysPerWeek: 'Days a week',
  effort: 'Effort (RPE)',
  rest: 'Rest between sets, s',
};

const wholeNumbers: readonly NumberField[] = ['repsTop', 'setsTop', 'daysTop', 'daysPerWeek'];

/** What is wrong with what was typed, by field; a field that the axis does not go by is not asked for. */
export function problemsOf(
  form: ProgressionForm,
  items: readonly ProgramItem[],
): Readonly<Partial<Record<NumberField, string>>> {
  const asked: readonly NumberField[] = [...fieldsOf(form.axis), 'daysPerWeek', 'effort', 'rest'];
  return Object.fromEntries(
    asked.flatMap((field) => {
      const value = numberOf(form[field]);
      const { least, most } = limitsOf(field, items, form.axis);
      const wrong =
        value === null
          ? field === 'daysPerWeek' && items.length === 1
          : !(value >= least && value <= most) || (wholeNumbers.includes(field) && !Number.isInteger(value));
      return wrong ? [[field, `${fieldNames[field]}: ${least} to ${most}.`]] : [];
    }),
  );
}

/** Null where nothing was typed, NaN where it is no number. A decimal comma is a point. */
function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
}

/** What was changed of the form since it was opened; what stands as it stood is left to each item. */
export function changeOf(form: ProgressionForm, opened: ProgressionForm): ItemChange {
  const differs = (field: keyof ProgressionForm) => JSON.stringify(form[field]) !== JSON.stringify(opened[field]);
  const number = (field: NumberField, key: string) => (differs(field) ? { [key]: numberOf(form[field]) } : {});
  const light = form.lightWeeks ?? [];
  return {
    scheme: {
      ...(differs('axis') && form.axis !== '' ? { axis: form.axis } : {}),
      ...Object.fromEntries(fieldsOf(form.axis).flatMap((field) => Object.entries(number(field, field)))),
      ...(differs('waits') ? { waits: form.waits ? true : null } : {}),
      ...(differs('lightWeeks') ? { deloadWeeks: light.length > 0 ? light : null } : {}),
    },
    dose: {
      ...number('daysPerWeek', 'daysPerWeek'),
      ...(differs('days') ? { days: form.days?.length ? form.days : null } : {}),
      ...(differs('side') ? { side: form.side || null } : {}),
      ...number('effort', 'effort'),
      ...number('rest', 'restSeconds'),
      ...(differs('tempo') ? { tempo: form.tempo.trim() || null } : {}),
    },
  };
}

/** With a day named or no longer named; as many days a week as are named. */
export function withDay(form: ProgressionForm, day: Weekday): ProgressionForm {
  const had = form.days ?? [];
  const days = weekdays.filter((one) => had.includes(one) !== (one === day));
  return { ...form, days, ...(days.length > 0 ? { daysPerWeek: `${days.length}` } : {}) };
}

/** With another number of days; named days that are not as many are named no longer. */
export function withDaysPerWeek(form: ProgressionForm, daysPerWeek: string): ProgressionForm {
  const fits = form.days === null || form.days.length === Number(daysPerWeek);
  return { ...form, daysPerWeek, ...(fits ? {} : { days: [] }) };
}

export function withLight(form: ProgressionForm, week: number): ProgressionForm {
  const had = form.lightWeeks ?? [];
  const lightWeeks = had.includes(week) ? had.filter((one) => one !== week) : [...had, week].sort((a, b) => a - b);
  return { ...form, lightWeeks };
}

/** The weeks as they would be, with what is light and what was set by hand said. */
export function preview(item: ProgramItem, weeks: number): readonly WeekRun[] {
  return weekRuns(
    planWeeks(item, weeks).map((dose, index) => {
      const week = index + 1;
      return { week, dose, mark: week in item.overrides ? 'by hand' : isLightWeek(item, week) ? 'light' : '' };
    }),
  );
}

/** 'Week 3 is set by hand and stays as it is.'; empty where none is. */
export function keptByHand(items: readonly ProgramItem[], weeks: number): string {
  const byHand = Array.from({ length: weeks }, (_, index) => index + 1).filter((week) =>
    items.some(({ overrides }) => week in overrides),
  );
  if (byHand.length === 0) return '';
  return byHand.length === 1
    ? `Week\u00a0${byHand[0]} is set by hand and keeps its amounts.`
    : `Weeks\u00a0${byHand.slice(0, -1).join(', ')} and\u00a0${byHand.at(-1)} are set by hand and keep their amounts.`;
}

/** Whether an axis counts repetitions, so that a hold in it never grows. */
export function countsReps(axis: ProgressionAxis | ''): boolean {
  return axis !== '' && byReps.includes(axis);
}
