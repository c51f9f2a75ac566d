import { addDays, daysBetween, isIsoDate, type IsoDate } from '../dates';
import { precautionKinds } from './precaution-kinds';
import type { Narrowing, Rule } from './rules/rule';
import type { Precaution, Situation } from './situation';

/** A rule that holds for a patient on a day, at the level at which it holds. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly level: Rule['level'];
  readonly clearable: boolean;
  /** The precautions that bring it about; none where the phase does. */
  readonly because: readonly Precaution[];
}

/**
 * The rules that hold in a situation, each once. The practice may hold a rule stricter than Keel: then a caution blocks,
 * and a block cannot be cleared. A condition that is over blocks no more and cautions; the stricter of two entries of one
 * condition counts.
 */
export function rulesInForce(rules: readonly Rule[], situation: Situation): readonly RuleInForce[] {
  return rules.flatMap((rule) => {
    const because = causesOf(rule, situation);
    if (!because) return [];
    const shipped = rule.level === 'block' && rule.clearable && isSettled(because) ? 'caution' : rule.level;
    const stricter = situation.stricter?.includes(rule.id) ?? false;
    return [
      {
        rule,
        level: stricter ? 'block' : shipped,
        clearable: rule.clearable && !(stricter && shipped === 'block'),
        because,
      },
    ];
  });
}

/** Undefined where the rule does not hold; a rule of the phase holds without a precaution. */
function causesOf({ when }: Rule, situation: Situation): readonly Precaution[] | undefined {
  if ('phase' in when) return situation.phase === when.phase ? [] : undefined;
  if (situation.precautions === 'not-asked') return undefined;
  const causes = situation.precautions.filter(
    (precaution) =>
      precaution.id === when.precaution && (when.only ?? []).every((only) => narrows(only, precaution, situation)),
  );
  return causes.length > 0 ? causes : undefined;
}

function isSettled(because: readonly Precaution[]): boolean {
  return (
    because.length > 0 &&
    because.every(({ id, settled }) => settled === true && precautionKinds[id].details.includes('settled'))
  );
}

/** Resting pressure at which exercise waits: systolic 180 or diastolic 110 mmHg (CLINICAL.md 0a). */
const uncontrolledPressure = { systolic: 180, diastolic: 110 };
const daysOfPregnancy = 280;
/** Week 14 begins 98 days into those that end on the due date. */
const daysFromWeek14ToBirth = daysOfPregnancy - 98;

/** A due date can be read, and is no more than the 280 days of a pregnancy ahead; any other is a slip, and lets nothing off. */
function isDueDate(day: IsoDate | undefined, date: IsoDate): day is IsoDate {
  return day !== undefined && isIsoDate(day) && daysBetween(date, day) <= daysOfPregnancy;
}

/** Whether exercise waits for this resting pressure, in mmHg. */
export function isUncontrolled(pressure: { readonly systolic: number; readonly diastolic: number }): boolean {
  const { systolic, diastolic } = pressure;
  // A value that is no number is not below a limit either.
  return !(systolic < uncontrolledPressure.systolic && diastolic < uncontrolledPressure.diastolic);
}

function narrows(only: Narrowing, precaution: Precaution, { phase, date }: Situation): boolean {
  if (typeof only === 'object') {
    if ('provokedBy' in only) return precaution.provokedBy === only.provokedBy;
    const { from = 0, below = Infinity } = only;
    const weeks = weeksSince(only.weeksSince === 'surgery' ? precaution.surgeryDate : precaution.since, date);
    return weeks === undefined || (weeks >= from && weeks < below);
  }
  switch (only) {
    case 'in-flare-up':
      return phase === 'flare-up';
    case 'from-week-14':
      return !isDueDate(precaution.dueDate, date) || daysBetween(date, precaution.dueDate) <= daysFromWeek14ToBirth;
    case 'uncontrolled':
      return precaution.restingPressure !== undefined && isUncontrolled(precaution.restingPressure);
    case 'obstetric-contraindication':
      return precaution.obstetricContraindication === true;
    case 'high-grade':
      return precaution.highGrade === true;
    case 'exertion-not-agreed':
      return precaution.exertionAgreed !== true;
  }
}

/**
 * The days on which a rule begins or ceases to hold for a precaution by its dates alone, in no order and each perhaps more
 * than once; between two of them time changes nothing. None where the precaution has no date that a rule counts from.
 */
export function turningDaysOf(rules: readonly Rule[], precaution: Precaution): readonly IsoDate[] {
  return rules.flatMap(({ when }) =>
    'precaution' in when && when.precaution === precaution.id
      ? (when.only ?? []).flatMap((only) => turningDays(only, precaution))
      : [],
  );
}

function turningDays(only: Narrowing, { since, surgeryDate, dueDate }: Precaution): readonly IsoDate[] {
  if (only === 'from-week-14') return daysFrom(dueDate, [-daysOfPregnancy, -daysFromWeek14ToBirth]);
  if (typeof only !== 'object' || !('weeksSince' in only)) return [];
  const weeks = [only.from, only.below].filter((week) => week !== undefined);
  return daysFrom(
    only.weeksSince === 'surgery' ? surgeryDate : since,
    weeks.map((week) => 7 * week),
  );
}

function daysFrom(day: IsoDate | undefined, counts: readonly number[]): readonly IsoDate[] {
  return day !== undefined && isIsoDate(day) ? counts.map((count) => addDays(day, count)) : [];
}

/**
 * Whole weeks from a day until another, 0 in the first seven days; undefined where the day is not known, or is none that
 * can be read. A day ahead (an operation that is planned, or a slip) counts as 0, the strictest.
 */
export function weeksSince(day: IsoDate | undefined, date: IsoDate): number | undefined {
  return day !== undefined && isIsoDate(day) ? Math.max(0, Math.floor(daysBetween(day, date) / 7)) : undefined;
}
