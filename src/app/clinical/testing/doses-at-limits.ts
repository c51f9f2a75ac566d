import type { Dose, Exercise } from '../exercise';
import { rules } from '../safety/rules';

/** On either side of every limit of effort that a rule tests, or lets an exercise off at: 3, 4, 5, 6 ... */
export const effortsAtLimits = sorted(
  rules.flatMap(({ tests, unless = [] }) =>
    [...tests, ...unless.flat()].flatMap((one) =>
      'dose' in one && one.dose === 'effort' ? ['over' in one ? one.over : one.upTo] : [],
    ),
  ),
);

/** The same of holds, in seconds; 10 is the least worth asking about (CLINICAL.md 5.3, "isometric >10-20 s"). */
export const holdsAtLimits = sorted([
  10,
  ...rules.flatMap(({ tests }) =>
    tests.flatMap((test) => ('dose' in test && test.dose === 'holdSeconds' ? [test.over] : [])),
  ),
]);

function sorted(limits: readonly number[]): readonly number[] {
  return [...new Set(limits.flatMap((limit) => [limit, limit + 1]))].sort((a, b) => a - b);
}

const uncounted = { reps: undefined, repRange: undefined, repsPerSet: undefined, minutes: undefined } as const;

/** Amounts about a minute: 1 and 15 repetitions of 4 seconds are a short set; 16 of them, two sets, and minutes are not. */
export const amounts = [
  { ...uncounted, sets: 1, reps: 1 },
  { ...uncounted, sets: 1, reps: 15 },
  { ...uncounted, sets: 1, reps: 16 },
  { ...uncounted, sets: 2, reps: 16 },
  { ...uncounted, sets: 2, minutes: 8 },
] as const;

/** Without a weight, with the lightest, the usual, twice the usual, half a kilogram more, and the most that can be entered. */
export function loadsOf({ startingDose }: Exercise): readonly (number | undefined)[] {
  const usual = startingDose.loadKg;
  return [undefined, 0.5, ...(usual === undefined ? [] : [usual, 2 * usual, 2 * usual + 0.5]), 300];
}

/** Doses that differ from the starting dose in one thing, each list from the least that is asked of the patient to the most. */
export function dosesByStep(exercise: Exercise): readonly (readonly Dose[])[] {
  const dose = exercise.startingDose;
  return [
    [dose],
    effortsAtLimits.map((effort) => ({ ...dose, effort })),
    [undefined, ...holdsAtLimits].map((holdSeconds) => ({ ...dose, holdSeconds })),
    [
      { ...dose, when: ['evening'] },
      { ...dose, when: ['morning', 'evening'] },
    ],
    amounts.map((amount) => ({ ...dose, ...amount })),
    ['slow', '2-0-2', '1-0-0', 'explosive'].map((tempo) => ({ ...dose, tempo })),
    loadsOf(exercise).map((loadKg) => ({ ...dose, loadKg })),
    // Effort that nobody has said stands apart: it is no more than 5, and not surely 3 or less.
    [{ ...dose, effort: undefined }],
  ];
}

/** Every combination of what a dose can say, on either side of its limits. */
export function* dosesTogether(exercise: Exercise): Generator<Dose> {
  const loads = loadsOf(exercise);
  for (const effort of [undefined, ...effortsAtLimits])
    for (const holdSeconds of [undefined, holdsAtLimits.at(-1)])
      for (const when of [undefined, ['morning'] as const])
        for (const amount of [amounts[1], amounts[2], amounts[4]])
          for (const tempo of [undefined, '1-0-0'])
            for (const loadKg of [loads[0], loads.at(-2)])
              yield { ...exercise.startingDose, effort, holdSeconds, when, ...amount, tempo, loadKg };
}

/** A dose that asks for everything a rule about doses looks for: minutes on end, early, fast, hard and long held. */
export function hurried(dose: Dose): Dose {
  return { ...dose, ...amounts[4], effort: 10, holdSeconds: 120, tempo: 'explosive', when: ['morning'] };
}
