import {
  type BodyOf,
  type Demands,
  type Entry,
  type EntryKind,
  type EntryOf,
  type OwnExercise,
  practiceFrom,
  practiceId,
} from '../../../../clinical';

/** The values of every demand, mildest first, as the medicine defines them; 'unknown' is apart. */
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

/** Every question answered with what asks the least. */
export const mildest = Object.fromEntries(
  Object.entries(scales).map(([demand, [mild]]) => [demand, mild]),
) as unknown as Demands;

/** A gentle move of the practice: on the back, one knee drawn up by a towel. */
export function anOwnExercise(own: Partial<OwnExercise> = {}): OwnExercise {
  return {
    name: 'Towel knee hug',
    patientName: 'Hug one knee with a towel',
    aliases: ['knee hug'],
    family: 'mobility',
    position: 'supine',
    equipment: ['mat', 'towel'],
    purposes: ['mobility'],
    muscles: ['gluteus maximus'],
    purpose: 'This eases a stiff low back.',
    setup: 'Lie on your back, knees bent.',
    steps: ['Put the towel behind one knee.', 'Draw the knee towards you.'],
    cues: ['Keep your neck soft.'],
    faults: ['Pulling hard.'],
    stopIf: ['Pain moves further down your leg.'],
    demands: { ...mildest, lumbarFlexion: 'mid', endRangeStretch: 'unknown' },
    startingDose: { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 },
    progression: 'reps',
    ...own,
  };
}

/** An entry of the practice, on a day of November 2026. */
export function practiceEntry<K extends EntryKind>(
  kind: K,
  body: BodyOf<K>,
  { id = 'one', day = 2, author = 'Tomas Reed' } = {},
): EntryOf<K> {
  // The same day on both sides of Greenwich.
  const at = `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  return { id, patientId: practiceId, author, at, schema: 1, kind, body } as unknown as EntryOf<K>;
}

/** What was saved, as the practice has it. */
export function savedVersion(own: Partial<OwnExercise> = {}) {
  const entry: Entry = practiceEntry('exercise-saved', { exercise: anOwnExercise(own), replaces: null });
  const [version] = practiceFrom([entry]).ownExercises;
  if (!version) throw new Error('nothing was saved');
  return version;
}
