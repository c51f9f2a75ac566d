import fc from 'fast-check';
import { fromDayNumber, dayNumber } from '../dates';
import { positions, progressionAxes, purposes, type Demands, type Dose, type Exercise } from '../exercise';
import type { ProgramItem, ProgressionScheme } from '../overload/program-item';
import {
  declarablePhases,
  precautionIds,
  type Phase,
  type Precaution,
  type PrecautionId,
  type Situation,
} from '../safety/situation';
import { anExercise } from './exercises';
import { today, variantsOf } from './variants';

/** The values of every demand, mildest first; 'unknown' is apart. */
export const scales: { readonly [D in keyof Demands]: readonly Exclude<Demands[D], 'unknown'>[] } = {
  lumbarFlexion: ['none', 'mid', 'end'],
  lumbarExtension: ['none', 'mid', 'end'],
  lumbarRotation: ['none', 'mid', 'end'],
  lumbarSideBend: ['none', 'mid', 'end'],
  compression: [1, 2, 3, 4, 5],
  shear: [0, 1, 2, 3],
  axialLoad: [0, 1, 2, 3],
  impact: [0, 1, 2, 3],
  breathHold: [0, 1, 2, 3],
  externalLoad: [0, 1, 2, 3],
  loadPosition: ['none', 'close', 'far', 'overhead'],
  bilateralLegLift: [false, true],
  endRangeStretch: [false, true],
  hipFlexion: [0, 1, 2, 3],
  kneeling: [false, true],
  wristLoad: [0, 1, 2, 3],
  shoulderLoad: [0, 1, 2, 3],
  balance: [0, 1, 2, 3],
};

export const demandNames = Object.keys(scales) as readonly (keyof Demands)[];

/** Any day from 1999 to 2040, leap days among them. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: dayNumber('1999-01-01'), max: dayNumber('2040-12-31') })
  .map(fromDayNumber);

export const anyDemands: fc.Arbitrary<Demands> = fc.record(
  Object.fromEntries(demandNames.map((name) => [name, fc.constantFrom(...scales[name], 'unknown')])),
) as unknown as fc.Arbitrary<Demands>;

export const anyPhase: fc.Arbitrary<Phase> = fc.constantFrom('hold', ...declarablePhases);

/** A precaution, of those named or of all, with what can be known about it, at the limits that rules name. */
export function anyPrecaution(...ids: readonly PrecautionId[]): fc.Arbitrary<Precaution> {
  return fc
    .constantFrom(...(ids.length > 0 ? ids : precautionIds))
    .chain((id) =>
      fc
        .tuple(fc.constantFrom(...variantsOf(id)), fc.constantFrom(undefined, 'left', 'right', 'both'))
        .map(([precaution, side]) => (side ? { ...precaution, side } : precaution)),
    );
}

/** A patient on 22 Nov 2026. */
export const anySituation: fc.Arbitrary<Situation> = fc.record({
  phase: anyPhase,
  precautions: fc.oneof(fc.constant('not-asked' as const), fc.array(anyPrecaution(), { maxLength: 3 })),
  clearances: fc.constant([]),
  date: fc.constant(today),
});

const optional = { requiredKeys: ['sets', 'perDay', 'daysPerWeek'] } as const;

/** Kilograms, the light ones among them often: under 5 kg half a kilogram is more than a tenth. */
const anyLoad: fc.Arbitrary<number> = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 600 }))
  .map((halves) => halves / 2);

/** A dose within the limits, counted in repetitions (a range or a pyramid too) or in minutes. */
export const anyDose: fc.Arbitrary<Dose> = fc.oneof(
  fc.record(
    {
      sets: fc.integer({ min: 1, max: 10 }),
      reps: fc.integer({ min: 1, max: 100 }),
      holdSeconds: fc.integer({ min: 1, max: 120 }),
      loadKg: anyLoad,
      side: fc.constantFrom('left', 'right', 'both', 'alternating'),
      effort: fc.integer({ min: 0, max: 10 }),
      restSeconds: fc.integer({ min: 5, max: 600 }),
      when: fc.subarray(['morning', 'midday', 'evening'] as const, { minLength: 1 }),
      perDay: fc.integer({ min: 1, max: 3 }),
      daysPerWeek: fc.integer({ min: 1, max: 7 }),
    },
    { requiredKeys: [...optional.requiredKeys, 'reps'] },
  ),
  fc
    .record({
      counts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 10 }),
      holdSeconds: fc.integer({ min: 1, max: 120 }),
      perDay: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ counts, holdSeconds, perDay }) => {
      const repsPerSet = counts.sort((a, b) => b - a);
      return { sets: repsPerSet.length, repsPerSet, holdSeconds, perDay, daysPerWeek: 7 };
    }),
  fc
    .record({
      sets: fc.integer({ min: 1, max: 10 }),
      least: fc.integer({ min: 1, max: 30 }),
      more: fc.integer({ min: 1, max: 30 }),
      loadKg: anyLoad,
    })
    .map(({ sets, least, more, loadKg }): Dose => {
      return { sets, reps: least, repRange: [least, least + more], loadKg, perDay: 1, daysPerWeek: 2 };
    }),
  fc.record(
    {
      sets: fc.integer({ min: 1, max: 4 }),
      minutes: fc.integer({ min: 1, max: 180 }),
      effort: fc.integer({ min: 0, max: 10 }),
      perDay: fc.integer({ min: 1, max: 3 }),
      daysPerWeek: fc.integer({ min: 1, max: 7 }),
    },
    { requiredKeys: [...optional.requiredKeys, 'minutes'] },
  ),
);

/** A move that nobody has described yet. */
export const anyExercise: fc.Arbitrary<Exercise> = fc
  .record({
    demands: anyDemands,
    position: fc.constantFrom(...positions),
    purposes: fc.subarray([...purposes], { minLength: 1 }),
    startingDose: anyDose,
  })
  .map(({ demands, ...own }) => anExercise(demands, own));

/** A scheme as it may stand in a record: tops and percentages beyond what makes sense, light weeks anywhere. */
export const anyScheme: fc.Arbitrary<ProgressionScheme> = fc.record(
  {
    axis: fc.constantFrom(...progressionAxes),
    repsTop: fc.integer({ min: 1, max: 200 }),
    setsTop: fc.integer({ min: 1, max: 20 }),
    daysTop: fc.integer({ min: 1, max: 9 }),
    percent: fc.integer({ min: -5, max: 40 }),
    deloadWeeks: fc.uniqueArray(fc.integer({ min: 1, max: 18 }), { maxLength: 5 }),
  },
  { requiredKeys: ['axis'] },
);

/** An item of a program without weeks set by hand. */
export const anyItem: fc.Arbitrary<ProgramItem> = fc
  .record({ start: anyDose, scheme: anyScheme })
  .map((own): ProgramItem => ({ id: 'item', exerciseId: 'walking', overrides: {}, place: 'home', ...own }));

const anyCount: fc.Arbitrary<Partial<Dose> & Pick<Dose, 'sets'>> = fc.integer({ min: 1, max: 10 }).chain((sets) =>
  fc.oneof(
    fc.record({ sets: fc.constant(sets), reps: fc.integer({ min: 1, max: 100 }) }),
    fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(40), fc.nat(40)).map(([least, more, on]) => {
      const repRange = [least, least + more] as const;
      return { sets, reps: Math.min(least + on, least + more), repRange };
    }),
    fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 10 }).map((counts) => {
      const repsPerSet = counts.toSorted((a, b) => b - a);
      return { sets: repsPerSet.length, repsPerSet };
    }),
    fc.record({ sets: fc.constant(sets), minutes: fc.integer({ min: 1, max: 180 }) }),
    fc.record({ sets: fc.constant(sets), holdSeconds: fc.integer({ min: 1, max: 120 }) }),
    fc.record({
      sets: fc.constant(sets),
      reps: fc.integer({ min: 1, max: 9 }),
      minutes: fc.integer({ min: 1, max: 60 }),
    }),
  ),
);

const anyDays = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map((daysPerWeek) => ({ daysPerWeek })),
  fc
    .subarray(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const, { minLength: 1 })
    .map((days) => ({ daysPerWeek: days.length, days })),
);

/** A dose within the limits, with anything that can be said of one. */
export const anyFullDose: fc.Arbitrary<Dose> = fc
  .tuple(
    anyCount,
    anyDays,
    fc.record(
      {
        perDay: fc.integer({ min: 1, max: 10 }),
        holdSeconds: fc.integer({ min: 1, max: 120 }),
        loadKg: anyLoad,
        side: fc.constantFrom('left', 'right', 'both', 'alternating'),
        effort: fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2),
        restSeconds: fc.integer({ min: 5, max: 600 }),
        tempo: fc.constantFrom('2-0-2', 'slow', '1-0-0'),
        when: fc.subarray(['morning', 'midday', 'evening'] as const, { minLength: 1 }),
      },
      { requiredKeys: ['perDay'] },
    ),
  )
  .map(([count, days, rest]) => ({ ...rest, ...days, ...count }));
