import {
  type Dose,
  type Exercise,
  type OwnVersion,
  type ProgramItem,
  reasonInShort,
  schemeInWords,
  schemeRemark,
  type TimeOfDay,
  type Verdict,
} from '../../clinical';

/** The cautions in a few words each; their sentences are met together at signing. What is cleared is said apart. */
export function carefulWords({ reasons }: Verdict): string {
  return [...new Set(reasons.filter(({ clearedBy }) => !clearedBy).map(reasonInShort))].join(', ');
}

const standings = { offered: '', replaced: 'an earlier version', withdrawn: 'no longer offered' } as const;

/**
 * How it grows, when and where it is done, and what else there is to know of a row. Once a day on every day is the usual
 * and goes without saying.
 *
 * @param light weeks in which this one is light and others are not: a week that is light for all is named over its column
 */
export function remarkOf(
  item: ProgramItem,
  exercise: Exercise | undefined,
  own: OwnVersion | undefined,
  light: readonly number[] = [],
): string {
  const { effort, tempo, restSeconds } = item.start;
  return [
    schemeInWords(item.scheme, item.start),
    timesInWords(item),
    daysInWords(item.start),
    sideRemark(item.start),
    effort === undefined ? '' : `effort ${effort} of\u00a010`,
    tempo === undefined ? '' : `speed: ${tempo}`,
    restSeconds === undefined ? '' : `rest ${restSeconds}\u00a0s`,
    lightInWords(light),
    item.place === 'clinic' ? 'in\u00a0clinic' : '',
    item.taughtOn ? 'practised' : '',
    item.note ? `note: ${item.note}` : '',
    own ? standings[own.standing] : '',
    exercise ? '' : 'cannot be checked',
    schemeRemark(item) ?? '',
  ]
    .filter(Boolean)
    .join('\u00a0· ');
}

/** The days where they are named, else how many; nothing where it is every day. */
function daysInWords({ days, daysPerWeek }: Dose): string {
  if (days?.length) return days.length === 7 ? '' : listed(days);
  return daysPerWeek === 7 ? '' : `${daysPerWeek}\u00a0${daysPerWeek === 1 ? 'day' : 'days'} a week`;
}

/** Both sides are said with the dose itself; how they take turns, and a side that is left out, is said here. */
function sideRemark({ side }: Dose): string {
  if (side === 'alternating') return 'sides in turn';
  return side === 'left' || side === 'right' ? `${side} only` : '';
}

function lightInWords(weeks: readonly number[]): string {
  return weeks.length === 0 ? '' : `light in week${weeks.length > 1 ? 's' : ''}\u00a0${listed(weeks)}`;
}

function listed(words: readonly (string | number)[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and\u00a0${words.at(-1)}`;
}

const atTimes: Readonly<Record<TimeOfDay, string>> = {
  morning: 'in the morning',
  midday: 'at midday',
  evening: 'in the evening',
};

/** Times of day are kept better than a number (USERS.md); a number where no time is set. */
function timesInWords({ start: { when = [], perDay } }: ProgramItem): string {
  const [only, ...more] = when;
  if (only === undefined) return perDay === 1 ? '' : `${perDay}\u00a0a\u00a0day`;
  return more.length === 0 ? atTimes[only] : when.join(' and ');
}

export const timesOfDay: readonly { readonly time: TimeOfDay; readonly name: string }[] = [
  { time: 'morning', name: 'Morning' },
  { time: 'midday', name: 'Midday' },
  { time: 'evening', name: 'Evening' },
];

/**
 * An item with a time of day added, or taken away where it was there; without a time, at any. All its weeks follow, those
 * that were set by hand too: the hour is no part of what is set for a week.
 */
export function withTime(item: ProgramItem, time: TimeOfDay | undefined): ProgramItem {
  const had = item.start.when ?? [];
  const when = timesOfDay
    .map((one) => one.time)
    .filter((one) => time !== undefined && had.includes(one) !== (one === time));
  const at = (dose: Dose) => (when.length > 0 ? { ...dose, when, perDay: when.length } : withoutTimes(dose));
  return {
    ...item,
    start: at(item.start),
    overrides: Object.fromEntries(Object.entries(item.overrides).map(([week, dose]) => [week, at(dose)])),
  };
}

function withoutTimes(dose: Dose): Dose {
  const rest: { -readonly [K in keyof Dose]: Dose[K] } = { ...dose };
  delete rest.when;
  return rest;
}
