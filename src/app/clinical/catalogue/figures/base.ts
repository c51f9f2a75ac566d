import type { FigureScript, KeyPose, LegPose, LimbPose, Pose, Prop } from '../../exercise';

/** One second of holding and one and a half of moving suit most exercises on the screen, whatever the dose says. */
export const key = (says: string, pose: Pose, holdSeconds = 1, moveSeconds = 1.5): KeyPose => ({
  pose,
  says,
  moveSeconds,
  holdSeconds,
});

export const script = (
  description: string,
  poses: readonly KeyPose[],
  more: Partial<Pick<FigureScript, 'still' | 'view' | 'band'>> & { readonly props?: readonly Prop[] } = {},
): FigureScript => ({ description, poses, props: [], ...more });

/** Both arms alike unless the far one is said. */
export const arms = (near: LimbPose, far: LimbPose = near): Pick<Pose, 'nearArm' | 'farArm'> => ({
  nearArm: near,
  farArm: far,
});
/** Both legs alike unless the far one is said. */
export const legs = (near: LegPose, far: LegPose = near): Pick<Pose, 'nearLeg' | 'farLeg'> => ({
  nearLeg: near,
  farLeg: far,
});

/** Both hands on the opposite shoulders; `turn` is how far the trunk is turned from standing, anticlockwise. */
export const armsCrossed = (turn: number): Pick<Pose, 'nearArm' | 'farArm'> =>
  arms({ upper: -52 + turn, lower: 128 + turn, hand: 104 + turn, seen: [0.8, 0.45] });

/** Lying on the back, legs straight, head to the left. */
export const supine: Pose = {
  trunk: 180,
  head: 180,
  ...arms({ upper: -9, lower: 1, hand: 0 }, { upper: -6, lower: 1, hand: 0 }),
  ...legs({ upper: -2, lower: -3, foot: 80 }, { upper: 3, lower: -3, foot: 76 }),
};

const crookLeg: LegPose = { x: 0.29, foot: 0 };

/** On the back with the knees bent and the feet on the floor. */
export const crook: Pose = { ...supine, ...legs(crookLeg, { x: 0.34, foot: 0 }) };

/** On hands and knees. */
export const quadruped: Pose = {
  trunk: 12.5,
  head: -2,
  ...arms({ x: 0.3, hand: 0 }, { x: 0.335, hand: 0 }),
  ...legs({ upper: -90, lower: 180, foot: 186 }, { upper: -82, lower: 180, foot: 186 }),
};

export const standing: Pose = {
  trunk: 91,
  head: 88,
  anchor: 'feet',
  ...arms({ upper: -80, lower: -70 }, { upper: -70, lower: -58 }),
  ...legs({ upper: -85, lower: -94, foot: 0 }, { x: 0.034, foot: 0 }),
};

/** On a chair, the hands on the thighs. */
export const sitting: Pose = {
  trunk: 92,
  head: 89,
  ...arms({ upper: -72, lower: -14, hand: -8 }, { upper: -66, lower: -10, hand: -6 }),
  ...legs({ upper: 0, lower: -90, foot: 0 }, { upper: 0, lower: -83, foot: 0 }),
};

/** Lying on the front, head to the right, the arms beside the body. */
export const prone: Pose = {
  trunk: 1,
  head: -4,
  ...arms({ upper: 187, lower: 182, hand: 180 }, { upper: 182, lower: 182, hand: 180 }),
  ...legs({ upper: 181, lower: 180, foot: 187 }, { upper: 178, lower: 180, foot: 187 }),
};

/** Lying on the side, seen from in front of the chest, the head to the left; the near limbs are the upper ones. */
export const sideLying: Pose = {
  trunk: 180,
  head: 177,
  ...arms({ upper: 4, lower: -12, hand: -10 }, { upper: 188, lower: 178, hand: 178 }),
  ...legs({ upper: -2, lower: -4, foot: 86 }, { upper: -6, lower: -2, foot: 88 }),
};

/** Knees and hips half bent. */
export const squat: Pose = {
  ...standing,
  trunk: 60,
  head: 66,
  ...legs({ upper: -10, lower: -110, foot: 0 }, { x: 0.034, foot: 0 }),
};

/** Hips back, back straight, knees a little bent. */
export const hinge: Pose = {
  ...standing,
  trunk: 40,
  head: 42,
  ...legs({ upper: -66, lower: -100, foot: 0 }, { x: 0.034, foot: 0 }),
};

/** One knee (the near one) on the floor, the other foot in front. */
export const halfKneeling: Pose = {
  trunk: 91,
  head: 88,
  anchor: 'knees',
  ...arms({ upper: -80, lower: -70 }, { upper: -70, lower: -58 }),
  ...legs({ upper: -90, lower: 180, foot: 190 }, { x: 0.27, foot: 0 }),
};

/** In mid stride, the near foot ahead. */
export const stepForward: Pose = {
  trunk: 89,
  head: 88,
  ...arms({ upper: -110, lower: -92 }, { upper: -68, lower: -46 }),
  ...legs({ upper: -70, lower: -86, foot: 10 }, { upper: -102, lower: -124, foot: -32 }),
};

/** In mid stride, the far foot ahead. */
export const stepOn: Pose = {
  ...stepForward,
  ...arms({ upper: -70, lower: -48 }, { upper: -108, lower: -90 }),
  ...legs({ upper: -102, lower: -124, foot: -32 }, { upper: -70, lower: -86, foot: 10 }),
};
