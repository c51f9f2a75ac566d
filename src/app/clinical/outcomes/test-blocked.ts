import { still } from '../catalogue/demands';
import type { Demands, Dose, Exercise, Position } from '../exercise';
import { screen } from '../safety/screen';
import type { Reason, Situation } from '../safety/situation';
import type { MeasureId } from './measure';
import { extensorCap } from './physical-tests';

/**
 * Why a test must wait for this patient today: the first reason that blocks it; undefined where nothing does, and for
 * what is only asked. A test is screened as an exercise with the same demands would be, so every rule on exercises holds
 * for it. The extensor test is a maximal effort of the trunk extensors: tier 5, as the Roman chair is (CLINICAL.md 1.1),
 * so a hold, a flare-up and whatever else blocks that tier block it (4.3). What a test loads is expert judgement where
 * no figure is known; the flexor test's compression is not known and counts as the worst.
 */
export function testBlocked(measure: MeasureId, situation: Situation): Reason | undefined {
  const test = tests[measure];
  if (!test) return undefined;
  return screen(asExercise(measure, test), situation).reasons.find(
    ({ level, clearedBy }) => level === 'block' && !clearedBy,
  );
}

interface PhysicalTest {
  readonly position: Position;
  readonly demands: Partial<Demands>;
  readonly dose: Pick<Dose, 'holdSeconds' | 'reps' | 'minutes' | 'effort'>;
}

/** As long as one can is the hardest effort there is. */
const asLongAsPossible = { holdSeconds: extensorCap, effort: 10 } as const;
const sideBridge: PhysicalTest = {
  position: 'side-lying',
  demands: { compression: 3, breathHold: 2, shoulderLoad: 3 },
  dose: asLongAsPossible,
};
const rising = { compression: 3, shear: 1, axialLoad: 1, breathHold: 1, hipFlexion: 3, balance: 1 } as const;

const tests: Readonly<Partial<Record<MeasureId, PhysicalTest>>> = {
  'extensor-endurance': {
    position: 'prone',
    demands: { compression: 5, shear: 2, breathHold: 2 },
    dose: asLongAsPossible,
  },
  'flexor-endurance': {
    position: 'sitting',
    demands: { compression: 'unknown', breathHold: 2, hipFlexion: 2 },
    dose: asLongAsPossible,
  },
  'side-bridge-left': sideBridge,
  'side-bridge-right': sideBridge,
  'chair-stand-30s': { position: 'sitting', demands: rising, dose: { reps: 1, effort: 7 } },
  'five-times-sit-to-stand': { position: 'sitting', demands: rising, dose: { reps: 5, effort: 7 } },
  'six-minute-walk': {
    position: 'standing',
    demands: { compression: 2, axialLoad: 1, impact: 1, hipFlexion: 1, balance: 1 },
    dose: { minutes: 6, effort: 5 },
  },
};

function asExercise(id: MeasureId, { position, demands, dose }: PhysicalTest): Exercise {
  return {
    id: `test:${id}`,
    name: id,
    patientName: id,
    aliases: [],
    family: 'prone',
    position,
    equipment: [],
    purposes: ['endurance'],
    muscles: [],
    purpose: '',
    setup: '',
    steps: [],
    cues: [],
    faults: [],
    stopIf: [],
    demands: { ...still, ...demands },
    easier: [],
    harder: [],
    startingDose: { sets: 1, ...dose, perDay: 1, daysPerWeek: 1 },
    progression: 'reps',
    loads: [],
    sources: [],
  };
}
