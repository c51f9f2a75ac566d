import type { Dose, TimeOfDay } from '../exercise';
import { inWeekOrder, weekdays } from './days';
import { doseLimits, doseProblem } from './dose';
import { doseInFull } from './dose-text';

export type ReadDose = { readonly dose: Dose } | { readonly problem: string };

/** `unloaded` says that no weight is meant, `unheld` that nothing is held. */
type Parts = { -readonly [K in keyof Dose]?: Dose[K] } & { unloaded?: true; unheld?: true };

/** What 'each side' means: both ways of doing both sides are said so. */
type EachSide = 'both' | 'alternating';

/** What one kind of words says, and how it is taken up; false where it cannot be meant here. */
interface Reader {
  readonly pattern: RegExp;
  readonly take: (words: readonly (string | undefined)[], into: Parts, eachSide: EachSide) => boolean;
}

const end = '(?=[\\s,;]|$)';

/**
 * Reads a dose as a clinician types it: '2x8 8s', '3 × 5 7,5 kg', '12 min', '2x8 L', '5-4-3 8s', '2x8-12 20kg @5 rest 60s',
 * '3 sets of 8 each side, 2x a day, mon wed fri', or what `doseInWords` and `doseInFull` say. Two numbers that rise are a
 * range of repetitions, and a row that falls is a pyramid.
 *
 * What is not typed stays as in `base`. What is typed of sets, repetitions and minutes replaces the whole of them, so that
 * '12' after '10 min' is not a mixture of both. The load stays while both count in minutes or neither does: '3x10' of a lift
 * is meant with its weight, and 'no weight' takes it away. The hold stays from repetitions to repetitions: '2x10' of a brace
 * is meant with its seconds, and 'no hold' takes them away; '3x10' in place of one hold of 30 s is not. A text that says how
 * often, by day and by week, and ends in a full stop is whole: what it does not say is not meant.
 */
export function readDose(text: string, base: Dose): ReadDose {
  const typed = text.trim().toLowerCase().replaceAll('\u00a0', ' ').replaceAll('–', '-');
  if (typed === '') return { problem: 'Type a dose, such as 2x8 8s or 12 min.' };
  const hasFullStop = typed.endsWith('.');
  let rest = hasFullStop ? typed.slice(0, -1) : typed;
  // Which way of doing both sides it is stays as it was, but in a whole dose, which would name the other.
  const eachSide = base.side === 'alternating' && !hasFullStop ? 'alternating' : 'both';
  const read: Parts = {};
  while (rest !== '') {
    const left = takeNext(rest, read, eachSide);
    if (left === undefined) return { problem: notUnderstood(rest) };
    rest = left;
  }
  const isWhole = hasFullStop && read.perDay !== undefined && (read.daysPerWeek ?? read.days?.length) !== undefined;
  const dose = completed(read, base, isWhole);
  const problem = read.loadKg === 0 ? noSuchLoad : read.holdSeconds === 0 ? noSuchHold : doseProblem(dose);
  return problem ? { problem } : { dose };
}

/**
 * Reads a dose that was shown as text and edited there. Its amount said once more without its hold or its weight would
 * change nothing: then that is what was deleted.
 */
export function readEdited(text: string, shown: Dose): ReadDose {
  const read = readDose(text, shown);
  if ('problem' in read || doseInFull(read.dose) !== doseInFull(shown)) return read;
  const { sets, perDay, daysPerWeek } = shown;
  const saysAmount = 'dose' in readDose(text, { sets, perDay, daysPerWeek });
  return saysAmount ? readDose(text, without(shown, ['holdSeconds', 'loadKg'])) : read;
}

/** What is left after the words at the beginning were taken up; undefined where they were not understood. */
function takeNext(text: string, into: Parts, eachSide: EachSide): string | undefined {
  for (const { pattern, take } of readers) {
    const match = pattern.exec(text);
    if (match && take(match.slice(1), into, eachSide)) {
      return text
        .slice(match[0].length)
        .replace(/^[\s,;]+/, '')
        .replace(/^(?:and|with|on|for)\s+/, '');
    }
  }
  return undefined;
}

const { loadKg: loads, holdSeconds: holds } = doseLimits;
const noSuchLoad = `Load: ${loads.least} to ${loads.most} kg, or "no weight".`;
const noSuchHold = `Hold: ${holds.least} to ${holds.most} s, or "no hold".`;

function notUnderstood(text: string): string {
  const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  return `"${shown}" was not understood. Type 2x8 8s, 3x5 20 kg or 12 min.`;
}

const frequencies: readonly Reader[] = [
  {
    pattern: new RegExp(`^(?:(\\d+)\\s*(?:x|×|times)|(once|twice))\\s*(?:a|per|/)?\\s*(day|week)${end}`),
    take: ([count, word, period], into) => {
      const times = count ? Number(count) : word === 'twice' ? 2 : 1;
      return setOnce(into, period === 'day' ? 'perDay' : 'daysPerWeek', times);
    },
  },
  {
    pattern: new RegExp(`^(\\d+)\\s*days?\\s*(?:(?:a|per|/)\\s*week)?${end}`),
    take: ([count], into) => setOnce(into, 'daysPerWeek', Number(count)),
  },
  { pattern: new RegExp(`^(?:every day|daily)${end}`), take: (_, into) => setOnce(into, 'daysPerWeek', 7) },
  {
    pattern: new RegExp(`^(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|sday|nesday|urday)?s?${end}`),
    take: ([name = ''], into) => {
      const day = weekdays.find((one) => name.startsWith(one.toLowerCase()));
      into.days = inWeekOrder([...(into.days ?? []), ...(day ? [day] : [])]);
      return true;
    },
  },
  {
    pattern: new RegExp(`^(?:in the\\s+|at\\s+)?(morning|midday|noon|evening)s?${end}`),
    take: ([name], into) => {
      const time = name === 'noon' ? 'midday' : (name as TimeOfDay);
      into.when = [...new Set([...(into.when ?? []), time])];
      return true;
    },
  },
];

const manner: readonly Reader[] = [
  {
    pattern: new RegExp(`^(?:@|rpe|effort)\\s*(\\d+(?:[.,]\\d+)?)(?:\\s*(?:of|/)\\s*10)?${end}`),
    take: ([amount], into) => setOnce(into, 'effort', decimal(amount)),
  },
  {
    pattern: new RegExp(`^rest\\s*(?:of\\s+)?(\\d+(?:\\.\\d+)?)\\s*(s|secs?|seconds?|m|mins?|minutes?)?${end}`),
    take: ([amount, unit = 's'], into) =>
      setOnce(into, 'restSeconds', decimal(amount) * (unit.startsWith('m') ? 60 : 1)),
  },
  {
    pattern: new RegExp(`^tempo\\s+([a-z0-9]+(?:-[a-z0-9]+)*)${end}`),
    take: ([tempo = ''], into) => {
      into.tempo = tempo;
      return true;
    },
  },
  {
    pattern: new RegExp(
      `^(each|per|both|left|right|l|r|alternating|alternate|alt)(?:\\s+(?:sides?|legs?|arms?))?${end}`,
    ),
    take: ([word = ''], into, eachSide) => {
      into.side = word === 'each' || word === 'per' ? eachSide : sides[word as keyof typeof sides];
      return true;
    },
  },
];

const sides = {
  both: 'both',
  left: 'left',
  l: 'left',
  right: 'right',
  r: 'right',
  alternating: 'alternating',
  alternate: 'alternating',
  alt: 'alternating',
} as const;

const amounts: readonly Reader[] = [
  {
    pattern: /^(\d+(?:\.\d+)?)\s*(?:[x×*]|sets?\s+of)\s*(?=\d|hold)/,
    take: ([count], into) => !hasAmount(into) && setOnce(into, 'sets', Number(count)),
  },
  { pattern: new RegExp(`^(\\d+)\\s*sets?${end}`), take: ([count], into) => setOnce(into, 'sets', Number(count)) },
  {
    // A comma after the repetitions may be a decimal one: before them '3x5,5 kg' means five repetitions.
    pattern: new RegExp(`^(\\d+,\\d{1,2})\\s*(?:kg|kilos?|kilograms?)${end}`),
    take: ([amount], into) => hasAmount(into) && setLoad(into, decimal(amount)),
  },
  {
    pattern: new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*(?:kg|kilos?|kilograms?)${end}`),
    take: ([amount], into) => setLoad(into, Number(amount)),
  },
  {
    pattern: new RegExp(`^(?:no|without|without a)\\s+(?:weight|load|kg)${end}`),
    take: (_, into) => into.loadKg === undefined && setOnce(into, 'unloaded', true),
  },
  {
    pattern: new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*(?:mins?|minutes?)${end}`),
    take: ([amount], into) => setOnce(into, 'minutes', Number(amount)),
  },
  {
    pattern: new RegExp(`^(?:hold\\s+)?(\\d+(?:\\.\\d+)?)\\s*(?:s|secs?|seconds?)(?:\\s+holds?)?${end}`),
    take: ([amount], into) => into.unheld === undefined && setOnce(into, 'holdSeconds', Number(amount)),
  },
  {
    pattern: new RegExp(`^(?:no|without|without a)\\s+holds?${end}`),
    take: (_, into) => into.holdSeconds === undefined && setOnce(into, 'unheld', true),
  },
  {
    pattern: new RegExp(`^(?:(\\d+)\\s*\\()?(\\d+)\\s*to\\s*(\\d+)\\)?(?:\\s*reps?)?${end}`),
    take: ([now, least, most], into) => takeRange(into, Number(least), Number(most), now ? Number(now) : undefined),
  },
  {
    pattern: new RegExp(`^(\\d+(?:-\\d+){1,9})(?:\\s*reps?)?${end}`),
    take: ([row = ''], into) => {
      const counts = row.split('-').map(Number);
      const [first = 0, second = 0] = counts;
      return counts.length === 2 && second > first
        ? takeRange(into, first, second)
        : setCount(into, 'repsPerSet', counts);
    },
  },
  {
    pattern: new RegExp(`^(\\d+(?:\\.\\d+)?)(?:\\s*(?:reps?|repetitions?|times))?${end}`),
    take: ([count], into) => setCount(into, 'reps', Number(count)),
  },
];

const readers: readonly Reader[] = [...frequencies, ...manner, ...amounts];

/** What is said twice is not understood: one of them must be a slip. */
function setOnce<K extends keyof Parts>(into: Parts, field: K, value: Parts[K]): boolean {
  if (into[field] !== undefined) return false;
  into[field] = value;
  return true;
}

function setCount<K extends 'reps' | 'repsPerSet'>(into: Parts, field: K, value: Dose[K]): boolean {
  return into.reps === undefined && into.repsPerSet === undefined && setOnce(into, field, value);
}

function setLoad(into: Parts, loadKg: number): boolean {
  return into.unloaded === undefined && setOnce(into, 'loadKg', loadKg);
}

function takeRange(into: Parts, least: number, most: number, now = least): boolean {
  return setCount(into, 'reps', now) && setOnce(into, 'repRange', [least, most]);
}

function hasAmount({ reps, repsPerSet, minutes, holdSeconds }: Parts): boolean {
  return [reps, repsPerSet, minutes, holdSeconds].some((one) => one !== undefined);
}

function decimal(amount = ''): number {
  return Number(amount.replace(',', '.'));
}

/** The dose as it was typed, with what was not typed from the dose before, unless it was a whole one. */
function completed({ unloaded, unheld, ...read }: Parts, base: Dose, isWhole: boolean): Dose {
  const before: Dose = isWhole ? { sets: base.sets, perDay: base.perDay, daysPerWeek: base.daysPerWeek } : base;
  const amountsSaid = hasAmount(read) || read.sets !== undefined;
  const countsOtherwise = (read.minutes === undefined) !== (before.minutes === undefined);
  const weightFalls = unloaded ?? (amountsSaid && countsOtherwise);
  const holdFalls = unheld ?? (amountsSaid && !(countsRepetitions(read) && countsRepetitions(before)));
  const sets = read.repsPerSet?.length ?? read.sets ?? (read.minutes !== undefined ? 1 : before.sets);
  return {
    ...without(before, [
      ...(amountsSaid ? amountFields : []),
      ...(weightFalls ? (['loadKg'] as const) : []),
      ...(holdFalls ? (['holdSeconds'] as const) : []),
      'when',
      'days',
    ]),
    ...read,
    ...howOften(read, before),
    ...(amountsSaid ? { sets } : {}),
  };
}

/** Times of day and days that were named go with their number, and fall when another number is typed. */
function howOften(read: Parts, before: Dose): Pick<Dose, 'perDay' | 'when' | 'daysPerWeek' | 'days'> {
  const perDay = read.perDay ?? read.when?.length ?? before.perDay;
  const daysPerWeek = read.daysPerWeek ?? read.days?.length ?? before.daysPerWeek;
  const when = read.when ?? (read.perDay === undefined || before.when?.length === perDay ? before.when : undefined);
  const days =
    read.days ?? (read.daysPerWeek === undefined || before.days?.length === daysPerWeek ? before.days : undefined);
  return { perDay, daysPerWeek, ...(when ? { when } : {}), ...(days ? { days } : {}) };
}

const amountFields = ['reps', 'repRange', 'repsPerSet', 'minutes'] as const;

/** Repetitions and nothing else: minutes of them have no number that a hold could belong to. */
function countsRepetitions({ reps, repRange, repsPerSet, minutes }: Partial<Dose>): boolean {
  return minutes === undefined && (reps ?? repRange ?? repsPerSet) !== undefined;
}

function without(dose: Dose, fields: readonly (keyof Dose)[]): Dose {
  return Object.fromEntries(
    Object.entries(dose).filter(([field]) => !(fields as readonly string[]).includes(field)),
  ) as unknown as Dose;
}
