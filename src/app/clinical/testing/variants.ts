import { addDays } from '../dates';
import { precautionKinds, type PrecautionDetail } from '../safety/precaution-kinds';
import { rules } from '../safety/rules';
import type { Narrowing } from '../safety/rules/rule';
import { precautionIds, type Precaution, type PrecautionId, type Situation } from '../safety/situation';

/** The day of every situation of an exhaustive check. */
export const today = '2026-11-22';

/** What rules about a precaution ask of it beyond its being there. */
export function narrowingsOf(id: PrecautionId): readonly Narrowing[] {
  return rules.flatMap(({ when }) => ('precaution' in when && when.precaution === id ? (when.only ?? []) : []));
}

type Weeks = Extract<Narrowing, { readonly weeksSince: unknown }>;

/** Not known, ahead, today, and on either side of every week at which a rule begins or ends. */
function daysAtLimits(id: PrecautionId, since: Weeks['weeksSince']): readonly (string | undefined)[] {
  const weeks = narrowingsOf(id).flatMap((only) =>
    typeof only === 'object' && 'weeksSince' in only && only.weeksSince === since
      ? [only.from, only.below].filter((week) => week !== undefined)
      : [],
  );
  const days = [...new Set(weeks)].sort((a, b) => a - b).flatMap((week) => [1 - 7 * week, -7 * week]);
  return [undefined, addDays(today, 1), today, ...days.map((day) => addDays(today, day))];
}

function valuesAtLimits(id: PrecautionId, detail: PrecautionDetail): readonly Precaution[PrecautionDetail][] {
  switch (detail) {
    case 'surgeryDate':
      return daysAtLimits(id, 'surgery');
    case 'since':
      return daysAtLimits(id, 'onset');
    case 'dueDate':
      // Week 14 begins 182 days before it: the day before, and the day.
      return [undefined, addDays(today, 183), addDays(today, 182)];
    case 'restingPressure':
      return [
        undefined,
        { systolic: 179, diastolic: 109 },
        { systolic: 180, diastolic: 109 },
        { systolic: 179, diastolic: 110 },
      ];
    case 'provokedBy':
      return [undefined, 'flexion', 'extension', 'rotation', 'side-bend'];
    case 'highGrade':
    case 'exertionAgreed':
    case 'settled':
    case 'obstetricContraindication':
      return [undefined, true];
    case 'side':
      return [undefined];
  }
}

const yesOrNo: readonly PrecautionDetail[] = ['highGrade', 'exertionAgreed', 'settled', 'obstetricContraindication'];

function withValue(precaution: Precaution, detail: PrecautionDetail, value: Precaution[PrecautionDetail]): Precaution {
  return value === undefined ? precaution : { ...precaution, [detail]: value };
}

/** A precaution with every combination of its details at their limits; a plain no stands alone. */
export function variantsOf(id: PrecautionId): readonly Precaution[] {
  const { details } = precautionKinds[id];
  const all = details.reduce<readonly Precaution[]>(
    (some, detail) =>
      some.flatMap((precaution) => valuesAtLimits(id, detail).map((value) => withValue(precaution, detail, value))),
    [{ id }],
  );
  const denied = details.filter((detail) => yesOrNo.includes(detail)).map((detail) => withValue({ id }, detail, false));
  return [...all, ...denied];
}

/** Every precaution in every variant that the rules can tell apart. The first of each id is the bare one. */
export const variants: readonly Precaution[] = precautionIds.flatMap(variantsOf);

/** A variant in one line: 'stroke since 2026-08-23'. */
export function named({ id, ...details }: Precaution): string {
  return [id, ...Object.entries(details).map(([detail, value]) => `${detail} ${JSON.stringify(value)}`)].join(' ');
}

/** Every choice of up to `size` of them, the empty one first. */
export function* choices<T>(all: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  yield [];
  if (size === 0) return;
  for (let index = from; index < all.length; index++) {
    for (const rest of choices(all, size - 1, index + 1)) yield [all[index]!, ...rest];
  }
}

/** A patient today; a new object every time, so that nothing is remembered from one to the next. */
export function aPatient(phase: Situation['phase'], precautions: Situation['precautions']): Situation {
  return { phase, precautions, clearances: [], date: today };
}
