import type { Dose, Exercise, TimeOfDay } from '../exercise';
import { exempts, isFast, isShortSet, meets } from './matching';
import { ruleById } from './rules';
import type { Exemption, Rule, Test } from './rules/rule';
import { screen } from './screen';
import type { Reason, Situation, Verdict } from './situation';

/** A smaller dose at which an exercise would be milder. */
export interface DoseLimit {
  /** The limit, to stand in a sentence: 'hold 20 s or less', 'not in the morning and effort 5 of 10 or less'. */
  readonly words: string;
  /** The dose with that limit kept and nothing else changed. */
  readonly dose: Dose;
  /** What the exercise then is. */
  readonly status: 'allowed' | 'caution';
  /** What of the dose changes. */
  readonly fields: readonly (keyof Dose)[];
}

/**
 * Which change of the dose would make an exercise milder that is blocked or cautioned at it, smallest change first; a
 * combination only where no single change does, and then one that needs every part of it. Each is found by trying a
 * smaller dose and screening it again, with the figures that the rules themselves test. Empty where the exercise is
 * allowed, or where no dose would mend it.
 */
export function limitsFor(exercise: Exercise, situation: Situation, dose: Dose): readonly DoseLimit[] {
  const now = screen(exercise, situation, dose);
  const changes = changesFor(now.reasons, exercise, dose);
  const tried = (some: readonly Change[]): readonly DoseLimit[] => {
    const made = changed(some, dose);
    const { status } = screen(exercise, situation, made.dose);
    return severity[status] < severity[now.status] && status !== 'blocked' ? [{ ...made, status }] : [];
  };
  if (changes.length === 0 || tried(changes).length === 0) return [];
  for (let size = 1; size <= changes.length; size++) {
    const found = combinations(changes, size).flatMap(tried);
    if (found.length > 0) return smallestFirst(found, dose);
  }
  return [];
}

const severity: Readonly<Record<Verdict['status'], number>> = { allowed: 0, caution: 1, blocked: 2 };

type Field = 'minutes' | 'when' | 'tempo' | 'effort' | 'loadKg' | 'holdSeconds' | 'set';

/** One step to a smaller dose. */
interface Change {
  readonly field: Field;
  readonly words: string;
  readonly apply: (dose: Dose) => Dose;
}

/** The order in which changes apply: a set is cut to what is short with the hold it will then have. */
const order: readonly Field[] = ['minutes', 'when', 'tempo', 'effort', 'loadKg', 'holdSeconds', 'set'];

function changesFor(reasons: readonly Reason[], exercise: Exercise, dose: Dose): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { ruleId } of reasons) {
    const rule = ruleById(ruleId);
    for (const change of rule ? changesAgainst(rule, exercise, dose) : []) {
      changes.set(`${change.field} ${change.words}`, change);
    }
  }
  return [...changes.values()].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

function changesAgainst({ tests, unless = [] }: Rule, exercise: Exercise, dose: Dose): readonly Change[] {
  return [
    ...tests.flatMap((test) => changeAgainst(test, exercise, dose) ?? []),
    ...unless.flat().flatMap((exemption) => changeTowards(exemption, exercise, dose) ?? []),
  ];
}

/** What would make a test fail that the dose meets. */
function changeAgainst(test: Test, exercise: Exercise, dose: Dose): Change | undefined {
  if ('demand' in test) return test.demand === 'externalLoad' ? lighter(test, exercise, dose) : undefined;
  if (!('dose' in test)) return undefined;
  switch (test.dose) {
    case 'effort':
      return effortUpTo(test.over);
    case 'holdSeconds':
      return {
        field: 'holdSeconds',
        words: `hold ${test.over}\u00a0s or less`,
        apply: (from) => ({ ...from, holdSeconds: Math.min(from.holdSeconds ?? test.over, test.over) }),
      };
    case 'morning':
      return { field: 'when', words: 'not in the morning', apply: notInTheMorning };
    case 'minutes':
      return repetitions(exercise);
    case 'prolonged':
      return shortSet(exercise, dose);
    case 'fast':
      return isFast(dose)
        ? { field: 'tempo', words: 'slower', apply: (from) => ({ ...from, tempo: 'slow' }) }
        : undefined;
  }
}

/** What would let an exercise off that the dose alone keeps from it. */
function changeTowards(exemption: Exemption, exercise: Exercise, dose: Dose): Change | undefined {
  return 'dose' in exemption && !exempts(exemption, { exercise, dose }) ? effortUpTo(exemption.upTo) : undefined;
}

function effortUpTo(most: number): Change {
  return {
    field: 'effort',
    words: `effort ${most} of\u00a010 or less`,
    apply: (dose) => ({ ...dose, effort: Math.min(dose.effort ?? most, most) }),
  };
}

const laterTimes: readonly TimeOfDay[] = ['midday', 'evening'];

/** The morning's session moves to midday, else to the evening, so that as many a day remain where there is room. */
function notInTheMorning(dose: Dose): Dose {
  const rest: readonly TimeOfDay[] = (dose.when ?? []).filter((time) => time !== 'morning');
  const free = laterTimes.find((time) => !rest.includes(time));
  const when = laterTimes.filter((time) => time === free || rest.includes(time));
  return { ...dose, when, ...(free ? {} : { perDay: Math.min(dose.perDay, when.length) }) };
}

/** Only for a move that is counted as a rule: nobody cycles in repetitions. */
function repetitions({ startingDose }: Exercise): Change | undefined {
  if (startingDose.minutes !== undefined) return undefined;
  const { sets, reps, repRange, repsPerSet, holdSeconds } = startingDose;
  return {
    field: 'minutes',
    words: 'repetitions instead of minutes',
    apply: (dose) => defined({ ...dose, minutes: undefined, sets, reps, repRange, repsPerSet, holdSeconds }),
  };
}

function shortSet(exercise: Exercise, { minutes }: Dose): Change | undefined {
  const counted = minutes === undefined ? (dose: Dose) => dose : repetitions(exercise)?.apply;
  if (!counted) return undefined;
  return { field: 'set', words: 'one set of at most a minute', apply: (dose) => cutToShortSet(counted(dose)) };
}

/** One set, and of that as many repetitions as still are a short set; a hold too long for one is cut to what is short. */
function cutToShortSet({ repsPerSet, ...dose }: Dose): Dose {
  const one = defined({ ...dose, sets: 1, reps: repsPerSet?.[0] ?? dose.reps });
  if (isShortSet(one)) return one;
  const { repRange, ...counted } = one;
  const reps = most(repRange?.[1] ?? one.reps ?? 1, (count) => isShortSet({ ...counted, reps: count }));
  if (reps !== undefined) return { ...counted, reps };
  const holdSeconds = most(one.holdSeconds ?? 1, (hold) => isShortSet({ ...counted, reps: 1, holdSeconds: hold }));
  return defined({ ...counted, reps: 1, holdSeconds });
}

function lighter(test: Test, exercise: Exercise, dose: Dose): Change | undefined {
  const { loadKg } = dose;
  if (loadKg === undefined) return undefined;
  const passes = (weight: number | undefined) => !meets(test, { exercise, dose: defined({ ...dose, loadKg: weight }) });
  // Weights come in half kilograms.
  const halves = most(Math.ceil(loadKg * 2) - 1, (half) => passes(half / 2));
  if (halves !== undefined) {
    const heaviest = halves / 2;
    return {
      field: 'loadKg',
      words: `no more than ${heaviest}\u00a0kg`,
      apply: (from) => ({ ...from, loadKg: Math.min(from.loadKg ?? heaviest, heaviest) }),
    };
  }
  if (!passes(undefined)) return undefined;
  return {
    field: 'loadKg',
    words: 'without the weight',
    apply: (from) => defined({ ...from, loadKg: undefined }),
  };
}

/** The greatest whole number from `top` down to 1 that fits; undefined where none does. */
function most(top: number, fits: (count: number) => boolean): number | undefined {
  for (let count = Math.floor(top); count >= 1; count--) if (fits(count)) return count;
  return undefined;
}

function changed(some: readonly Change[], from: Dose): Omit<DoseLimit, 'status'> {
  const dose = some.reduce((made, { apply }) => apply(made), from);
  const fields = ([...new Set([...Object.keys(from), ...Object.keys(dose)])] as (keyof Dose)[]).filter(
    (field) => JSON.stringify(from[field]) !== JSON.stringify(dose[field]),
  );
  return { words: some.map(({ words }) => words).join(' and '), dose, fields };
}

/** The least of the dose given up comes first; what is equal stays in the order of the fields. */
function smallestFirst(found: readonly DoseLimit[], dose: Dose): readonly DoseLimit[] {
  return [...found].sort((a, b) => givenUp(dose, a.dose) - givenUp(dose, b.dose));
}

/** Shares of each amount that are given up, summed: half the hold and half the load are as much as the whole load. */
function givenUp(from: Dose, to: Dose): number {
  const shares = (['sets', 'reps', 'holdSeconds', 'minutes', 'loadKg', 'effort', 'perDay'] as const).map((field) => {
    const before = from[field];
    return before ? Math.max(0, 1 - (to[field] ?? 0) / before) : 0;
  });
  return shares.reduce((sum, share) => sum + share, 0);
}

/** Every choice of so many changes. */
function combinations(changes: readonly Change[], size: number): readonly (readonly Change[])[] {
  if (size === 0) return [[]];
  return changes.flatMap((first, index) =>
    combinations(changes.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** Without the fields that are there and say nothing. */
function defined(dose: { readonly [K in keyof Dose]: Dose[K] | undefined }): Dose {
  return Object.fromEntries(Object.entries(dose).filter(([, value]) => value !== undefined)) as unknown as Dose;
}
