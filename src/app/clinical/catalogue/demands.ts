import type { Demands } from '../exercise';

/**
 * Starting points for grading. Each exercise spreads the position it is done in and states what differs, so that a
 * demand named in a family's file is one that the move itself adds. The tiers of compression follow CLINICAL.md 1.1,
 * set by in-vivo rank (Rohlmann 2014) where no newton figure exists; walking is the yardstick of tier 2, and what was
 * at or above walking is tier 3.
 */

/** Lying down and doing nothing. */
export const still: Demands = {
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

/** On the back with bent knees, feet on the floor. */
export const hookLying: Demands = { ...still, hipFlexion: 1 };

/** On hands and knees, back level. */
export const allFours: Demands = {
  ...still,
  compression: 2,
  hipFlexion: 2,
  kneeling: true,
  wristLoad: 2,
  shoulderLoad: 1,
};

/** Sitting tall on a chair. */
export const seated: Demands = { ...still, compression: 2, axialLoad: 1, hipFlexion: 2 };

/** Standing on both feet. */
export const upright: Demands = { ...still, compression: 2, axialLoad: 1, balance: 1 };
