import type { Demands } from '../exercise';

const ofRange = { none: 0, mid: 1, end: 2, unknown: 2 } as const;
const ofLoadPosition = { none: 0, close: 1, far: 2, overhead: 2, unknown: 2 } as const;
const ofGrade = (grade: 0 | 1 | 2 | 3 | 'unknown'): number => (grade === 'unknown' ? 3 : grade);
const aboveStanding = (grade: 0 | 1 | 2 | 3 | 'unknown'): number => Math.max(ofGrade(grade) - 1, 0);
const ofChoice = (choice: boolean | 'unknown'): number => Number(choice !== false);

/**
 * How much an exercise asks in all: the sum of its ordinal demands, the unknown counted as the most. It only orders the
 * rungs of a ladder and is no measure of load (CLINICAL.md 0.2). Hip flexion, kneeling and standing
 * itself (an axial load and a balance of 1) are left out: they say where the body is, not how much it bears.
 */
export function totalDemand(demands: Demands): number {
  return (
    ofRange[demands.lumbarFlexion] +
    ofRange[demands.lumbarExtension] +
    ofRange[demands.lumbarRotation] +
    ofRange[demands.lumbarSideBend] +
    (demands.compression === 'unknown' ? 5 : demands.compression) +
    ofGrade(demands.shear) +
    aboveStanding(demands.axialLoad) +
    ofGrade(demands.impact) +
    ofGrade(demands.breathHold) +
    ofGrade(demands.externalLoad) +
    ofLoadPosition[demands.loadPosition] +
    ofChoice(demands.bilateralLegLift) +
    ofChoice(demands.endRangeStretch) +
    ofGrade(demands.wristLoad) +
    ofGrade(demands.shoulderLoad) +
    aboveStanding(demands.balance)
  );
}
