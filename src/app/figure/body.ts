/**
 * The shape of the body: lengths of its parts and sections through them, in fractions of body height. Lengths after
 * Winter, Biomechanics and Motor Control of Human Movement, table 4.1, as transcribed by two public programs that agree;
 * trunk = height of the shoulder (0.818) less that of the hip (0.530). Depths and breadths are drawn by eye.
 */
export const lengths = {
  trunk: 0.288,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.108,
  thigh: 0.245,
  shank: 0.246,
  /** From the sole to the ankle. */
  ankle: 0.039,
  foot: 0.152,
  shouldersToCrown: 0.182,
} as const;

/** Half of the distance between the joints of the two sides. */
export const halfHips = 0.05;
export const halfShoulders = 0.098;

/** A section through a part: its place along it (0 to 1), how far it reaches to the back, the front and either side. */
export interface Section {
  readonly at: number;
  readonly back: number;
  readonly front: number;
  readonly side: number;
}

const sections = (...rows: readonly (readonly [number, number, number, number])[]): readonly Section[] =>
  rows.map(([at, back, front, side]) => ({ at, back, front, side }));

/** From the hips (0) to the shoulders (1); it goes on below the hips into the seat and above into the neck's root. */
export const torso = sections(
  [-0.15, 0.045, 0.022, 0.046],
  [-0.06, 0.066, 0.032, 0.078],
  [0.06, 0.07, 0.04, 0.084],
  [0.2, 0.058, 0.048, 0.078],
  [0.4, 0.045, 0.053, 0.068],
  [0.6, 0.045, 0.06, 0.076],
  [0.78, 0.048, 0.064, 0.088],
  [0.92, 0.046, 0.054, 0.094],
  [1.02, 0.038, 0.036, 0.074],
  [1.08, 0.028, 0.026, 0.044],
);
export const neck = sections([0, 0.034, 0.03, 0.032], [0.5, 0.028, 0.026, 0.028], [1, 0.028, 0.026, 0.028]);
export const thigh = sections(
  [0, 0.052, 0.048, 0.046],
  [0.25, 0.05, 0.05, 0.047],
  [0.6, 0.039, 0.042, 0.039],
  [0.88, 0.031, 0.033, 0.031],
  [1, 0.03, 0.031, 0.03],
);
export const shank = sections(
  [0, 0.03, 0.031, 0.03],
  [0.14, 0.033, 0.029, 0.031],
  [0.32, 0.039, 0.026, 0.034],
  [0.55, 0.031, 0.023, 0.028],
  [0.85, 0.02, 0.019, 0.02],
  [1, 0.019, 0.019, 0.019],
);
export const upperArm = sections(
  [0, 0.034, 0.034, 0.034],
  [0.3, 0.031, 0.031, 0.031],
  [0.75, 0.025, 0.025, 0.025],
  [1, 0.0225, 0.0225, 0.0225],
);
export const forearm = sections(
  [0, 0.0225, 0.0225, 0.0225],
  [0.25, 0.0235, 0.0245, 0.024],
  [0.8, 0.0165, 0.0165, 0.0165],
  [1, 0.0155, 0.0155, 0.0155],
);
/** Back and front are the back of the hand and the palm; the sides are those of the thumb and of the little finger. */
export const openHand = sections(
  [-0.05, 0.014, 0.014, 0.0155],
  [0.25, 0.012, 0.013, 0.02],
  [0.5, 0.01, 0.011, 0.0205],
  [0.8, 0.008, 0.008, 0.016],
  [0.95, 0.006, 0.006, 0.01],
);
export const fist = sections(
  [-0.05, 0.016, 0.016, 0.0165],
  [0.2, 0.021, 0.023, 0.023],
  [0.42, 0.02, 0.024, 0.022],
  [0.55, 0.016, 0.018, 0.017],
);
export const thumb = sections([0, 0.009, 0.009, 0.009], [0.6, 0.009, 0.009, 0.009], [1, 0.007, 0.007, 0.007]);
/** From the heel to the toes along the sole; back is below, front is above. */
export const foot = sections(
  [0, 0.018, 0.02, 0.019],
  [0.14, 0.021, 0.034, 0.023],
  [0.3, 0.021, 0.042, 0.023],
  [0.48, 0.021, 0.026, 0.025],
  [0.68, 0.021, 0.012, 0.028],
  [0.86, 0.021, 0.001, 0.027],
  [0.97, 0.018, -0.006, 0.018],
);
/** Where the ankle is over the foot: from the heel, and above the line between heel and toes that the sections are about. */
export const ankleOverFoot = { fromHeel: 0.038, above: 0.018 } as const;

/** Points of an outline of the head: towards the crown from its middle, and towards the face. */
export type HeadShape = readonly (readonly [crown: number, face: number])[];

export const headProfile: HeadShape = [
  [0.066, -0.004],
  [0.057, 0.034],
  [0.03, 0.053],
  [0.012, 0.0545],
  [-0.006, 0.0625],
  [-0.0145, 0.058],
  [-0.034, 0.054],
  [-0.056, 0.047],
  [-0.062, 0.03],
  [-0.05, 0],
  [-0.04, -0.034],
  [-0.01, -0.056],
  [0.024, -0.058],
  [0.052, -0.04],
];
export const headFromFront: HeadShape = [
  [0.066, 0],
  [0.057, 0.026],
  [0.034, 0.044],
  [0.012, 0.05],
  [-0.008, 0.049],
  [-0.016, 0.047],
  [-0.036, 0.039],
  [-0.056, 0.02],
  [-0.063, 0],
  [-0.056, -0.02],
  [-0.036, -0.039],
  [-0.008, -0.049],
  [0.024, -0.048],
  [0.054, -0.03],
];
/** The hair beside the head's own outlines; each list has as many points as the other two. */
export const hairProfile: HeadShape = [
  [0.073, 0.006],
  [0.06, 0.044],
  [0.036, 0.051],
  [0.034, 0.026],
  [0.012, 0.012],
  [-0.014, 0.004],
  [-0.03, -0.02],
  [-0.046, -0.034],
  [-0.036, -0.056],
  [-0.006, -0.066],
  [0.03, -0.067],
  [0.06, -0.044],
];
export const hairFromFront: HeadShape = [
  [0.073, 0],
  [0.062, 0.034],
  [0.03, 0.054],
  [0.012, 0.053],
  [0.024, 0.036],
  [0.036, 0.018],
  [0.038, 0],
  [0.036, -0.018],
  [0.024, -0.036],
  [0.012, -0.053],
  [0.03, -0.054],
  [0.062, -0.034],
];
export const hairFromBehind: HeadShape = [
  [0.072, 0],
  [0.06, 0.034],
  [0.03, 0.053],
  [0, 0.055],
  [-0.03, 0.045],
  [-0.046, 0.02],
  [-0.05, 0],
  [-0.046, -0.02],
  [-0.03, -0.045],
  [0, -0.055],
  [0.03, -0.053],
  [0.06, -0.034],
];
export const headRadius = 0.066;

/**
 * Ranges of the joints within which figures are drawn, in degrees (BODY.md, the clamp column). Plantarflexion and
 * outward rotation of the hip are the widest of the lists quoted there: at 45 a kneeling foot could not lie on its
 * instep, nor an ankle on the other knee.
 */
export const jointRanges = {
  hipFlexionKneeBent: 120,
  hipFlexionKneeStraight: 90,
  hipExtension: 20,
  hipAbduction: 45,
  hipAdduction: 25,
  hipRotationIn: 40,
  hipRotationOut: 60,
  kneeFlexion: 140,
  dorsiflexion: 20,
  plantarflexion: 65,
  shoulderRaise: 180,
  shoulderExtension: 50,
  elbowFlexion: 145,
  wristExtension: 70,
  wristFlexion: 80,
  lumbarFlexion: 60,
  lumbarExtension: 25,
  lumbarSideBend: 25,
} as const;
