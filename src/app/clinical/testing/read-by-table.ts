import type { Demands, Dose, Exercise } from '../exercise';
import { precautionKinds } from '../safety/precaution-kinds';
import { rules } from '../safety/rules';
import type { Exemption, Narrowing, Rule, Test } from '../safety/rules/rule';
import type { Phase, Precaution, Verdict } from '../safety/situation';
import { scales } from './arbitraries';
import { today } from './variants';

/**
 * The rules said a second time, for specifications: by lists of values and by days, where the screening compares grades and
 * counts weeks, so that a slip of the one is not the slip of the other. What a patient and a day make of the rules is
 * apart from what an exercise and a dose make of them, and a verdict is nothing but the two together.
 */

/** For each rule, in the order of `rules`: 0 does not hold, 1 holds as a caution, 2 as a block. */
export type Held = Uint8Array;
/** For each rule, in the same order: whether an exercise at a dose is what it looks for. */
export type Met = Uint8Array;

export const places: ReadonlyMap<string, number> = new Map(rules.map(({ id }, place) => [id, place]));

/** What holds for one precaution alone, or without any, in a phase. */
export function heldAlone(phase: Phase, precaution?: Precaution): Held {
  return Uint8Array.from(rules, (rule) => {
    if ('phase' in rule.when) return rule.when.phase === phase ? levelOf(rule) : 0;
    if (rule.when.precaution !== precaution?.id) return 0;
    if (!(rule.when.only ?? []).every((only) => isNarrowedTo(only, precaution, phase))) return 0;
    const over = precaution.settled && rule.clearable && precautionKinds[precaution.id].details.includes('settled');
    return over ? 1 : levelOf(rule);
  });
}

function levelOf({ level }: Rule): 1 | 2 {
  return level === 'block' ? 2 : 1;
}

/** What holds with several precautions: of each rule the strictest that any of them brings about, and nothing else. */
export function heldTogether(some: readonly Held[]): Held {
  const together = new Uint8Array(rules.length);
  for (const held of some)
    for (let place = 0; place < together.length; place++)
      if (held[place]! > together[place]!) together[place] = held[place]!;
  return together;
}

function isNarrowedTo(only: Narrowing, precaution: Precaution, phase: Phase): boolean {
  if (only === 'in-flare-up') return phase === 'flare-up';
  if (only === 'from-week-14') return precaution.dueDate === undefined || daysFromToday(precaution.dueDate) <= 26 * 7;
  if (only === 'uncontrolled') {
    const { systolic = 0, diastolic = 0 } = precaution.restingPressure ?? {};
    return systolic > 179 || diastolic > 109;
  }
  if (only === 'obstetric-contraindication') return !!precaution.obstetricContraindication;
  if (only === 'high-grade') return !!precaution.highGrade;
  if (only === 'exertion-not-agreed') return !precaution.exertionAgreed;
  if ('provokedBy' in only) return precaution.provokedBy === only.provokedBy;
  const day = only.weeksSince === 'surgery' ? precaution.surgeryDate : precaution.since;
  if (day === undefined) return true;
  const daysAgo = Math.max(0, -daysFromToday(day));
  return daysAgo > 7 * (only.from ?? 0) - 1 && (only.below === undefined || daysAgo < 7 * only.below);
}

function daysFromToday(day: string): number {
  return (Date.parse(day) - Date.parse(today)) / (24 * 60 * 60 * 1000);
}

/** Rules whose answer can change with the dose. */
const askingDose = rules.map(({ tests, unless }) =>
  [...tests, ...(unless ?? []).flat()].some(
    (one) => 'dose' in one || ('demand' in one && one.demand === 'externalLoad'),
  ),
);

const metAtStart = new WeakMap<Exercise, Met>();

/** What an exercise at a dose is, to every rule. */
export function metBy(exercise: Exercise, dose: Dose = exercise.startingDose): Met {
  let atStart = metAtStart.get(exercise);
  if (!atStart) {
    atStart = Uint8Array.from(rules, (rule) => Number(isMetBy(rule, exercise, exercise.startingDose)));
    metAtStart.set(exercise, atStart);
  }
  if (dose === exercise.startingDose) return atStart;
  return atStart.map((met, place) => (askingDose[place] ? Number(isMetBy(rules[place]!, exercise, dose)) : met));
}

function isMetBy({ tests, unless }: Rule, exercise: Exercise, dose: Dose): boolean {
  return (
    tests.every((test) => isMet(test, exercise, dose)) &&
    !(unless ?? []).some((list) => list.every((one) => isSurely(one, exercise, dose)))
  );
}

function isMet(test: Test, exercise: Exercise, dose: Dose): boolean {
  if ('position' in test) return test.position.some((one) => one === exercise.position);
  if ('purpose' in test) return exercise.purposes.some((one) => one === test.purpose);
  if ('demand' in test) {
    const demanded = demandedOf(test.demand, exercise, dose);
    return demanded === 'unknown' || valuesThatMeet(test).has(demanded);
  }
  switch (test.dose) {
    case 'effort':
      return dose.effort !== undefined && dose.effort > test.over;
    case 'holdSeconds':
      return dose.holdSeconds !== undefined && dose.holdSeconds > test.over;
    case 'morning':
      return !!dose.when?.some((time) => time === 'morning');
    case 'minutes':
      return dose.minutes !== undefined;
    case 'prolonged':
      return secondsLying(dose) > 60;
    case 'fast':
      return dose.tempo === '1-0-0' || dose.tempo === 'explosive';
  }
}

type DemandTest = Extract<Test, { readonly demand: unknown }>;

const meeting = new Map<DemandTest, ReadonlySet<unknown>>();

function valuesThatMeet(test: DemandTest): ReadonlySet<unknown> {
  let values = meeting.get(test);
  if (!values) {
    const scale: readonly unknown[] = scales[test.demand];
    const first = 'reaches' in test ? test.reaches : 'is' in test ? test.is : test.atLeast;
    const end = 'below' in test ? scale.indexOf(test.below) : scale.length;
    values = new Set(scale.slice(scale.indexOf(first), end));
    meeting.set(test, values);
  }
  return values;
}

function isSurely(exemption: Exemption, exercise: Exercise, dose: Dose): boolean {
  if ('purpose' in exemption) return exercise.purposes.some((one) => one === exemption.purpose);
  if ('position' in exemption) return exemption.position.some((one) => one === exercise.position);
  if ('dose' in exemption) return dose.effort !== undefined && !(dose.effort > exemption.upTo);
  const scale: readonly unknown[] = scales[exemption.demand];
  const place = scale.indexOf(demandedOf(exemption.demand, exercise, dose));
  return place >= 0 && place <= scale.indexOf('is' in exemption ? exemption.is : exemption.atMost);
}

function demandedOf(demand: keyof Demands, { demands, startingDose }: Exercise, { loadKg }: Dose): unknown {
  const usual = demands[demand];
  if (demand !== 'externalLoad' || usual === 'unknown' || loadKg === undefined) return usual;
  const known = startingDose.loadKg;
  if (known === undefined) return Math.max(2, Number(usual));
  return Math.min(3, Math.max(1, Number(usual)) + Number(loadKg > 2 * known));
}

/** Of one set; more sets, and minutes, are longer than any set. A repetition takes 4 seconds, or its hold. */
function secondsLying({ sets, minutes, reps = 1, repRange, repsPerSet, holdSeconds = 0, side }: Dose): number {
  if (sets !== 1 || minutes !== undefined || (repsPerSet?.length ?? 1) > 1) return Infinity;
  const count = repsPerSet ? repsPerSet[0]! : Math.max(reps, ...(repRange ?? []));
  return count * Math.max(4, holdSeconds) * (side === 'both' || side === 'alternating' ? 2 : 1);
}

/** Where a verdict differs from what holds and is met; undefined where it is just that. */
export function differsFrom(held: Held, met: Met, { status, reasons }: Verdict): string | undefined {
  let worst = 0;
  let expected = 0;
  for (let place = 0; place < held.length; place++) {
    if (held[place] === 0 || met[place] === 0) continue;
    expected++;
    worst = Math.max(worst, held[place]!);
  }
  if (status !== statuses[worst]) return `${status}, not ${statuses[worst]}`;
  if (reasons.length !== expected) return `${reasons.length} reasons, not ${expected}`;
  let before = -1;
  for (const { ruleId, level } of reasons) {
    const place = places.get(ruleId) ?? -1;
    if (met[place] !== 1 || held[place] !== (level === 'block' ? 2 : 1)) return `${ruleId} as a ${level}`;
    // Blocks first, and then in the order of the rules: so none is there twice.
    const turn = level === 'block' ? place : held.length + place;
    if (turn <= before) return `${ruleId} out of its turn`;
    before = turn;
  }
  return undefined;
}

/** Mildest first: the place of a status is its severity. */
export const statuses: readonly Verdict['status'][] = ['allowed', 'caution', 'blocked'];
