import { exerciseById } from '../catalogue';
import type { Demands, Dose, Exercise } from '../exercise';
import type { Clearance, Precaution, Situation } from '../safety/situation';

const still: Demands = {
  lumbarFlexion: 'none',
  lumbarExtension: 'none',
  lumbarRotation: 'none',
  lumbarSideBend: 'none',
  compression: 1,
  shear: 0,
  axialLoad: 0,
  impact: 0,
  breathHold: 0,
  externalLoad: 0,
  loadPosition: 'none',
  bilateralLegLift: false,
  endRangeStretch: false,
  hipFlexion: 0,
  kneeling: false,
  wristLoad: 0,
  shoulderLoad: 0,
  balance: 0,
};

/** One short set: nothing a rule about doses would notice. */
export function aDose(own: Partial<Dose> = {}): Dose {
  return { sets: 1, reps: 5, perDay: 1, daysPerWeek: 7, ...own };
}

/** Side-lying and without any demand, so that a verdict comes from what a specification adds to it. */
export function anExercise(demands: Partial<Demands> = {}, own: Partial<Exercise> = {}): Exercise {
  return {
    id: 'made-up-move',
    name: 'Made-up move',
    patientName: 'Made-up move',
    aliases: [],
    family: 'mobility',
    position: 'side-lying',
    equipment: [],
    purposes: ['mobility'],
    muscles: [],
    purpose: 'This is for the specification.',
    setup: 'Lie on your side.',
    steps: ['Move.'],
    cues: [],
    faults: [],
    stopIf: [],
    demands: { ...still, ...demands },
    easier: [],
    harder: [],
    startingDose: aDose(),
    progression: 'reps',
    loads: [],
    sources: ['expert-judgement'],
    figure: { poses: [], props: [], description: '' },
    ...own,
  };
}

/** An exercise of the library, or a failing specification. */
export function known(id: string): Exercise {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  return exercise;
}

/** A settled back without precautions, on 22 Nov 2026. */
export function aSituation(own: Partial<Situation> = {}): Situation {
  return { phase: 'building', precautions: [], clearances: [], date: '2026-11-22', ...own };
}

/** A flare-up with the precautions named. */
export function aFlareUp(...precautions: readonly Precaution[]): Situation {
  return aSituation({ phase: 'flare-up', precautions });
}

/** For November 2026, by Tomas Reed. */
export function aClearance(own: Partial<Clearance> = {}): Clearance {
  return {
    exerciseId: 'sit-up',
    ruleIds: [],
    by: 'Tomas Reed',
    reason: 'Does this at work, without pain',
    from: '2026-11-01',
    until: '2026-11-30',
    ...own,
  };
}
