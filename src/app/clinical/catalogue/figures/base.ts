import type { ArmPose, FigureScript, FreeArm, KeyPose, LegPose, Pose, Prop } from '../../pose';

/** Starting positions and small words for the scripts; each exercise spreads one and states what differs. */

/** What is planted on the right is planted as far out on the left. */
const mirrored = <T extends ArmPose | LegPose>(limb: T): T => {
  if ('hand' in limb && limb.hand.z !== undefined) return { ...limb, hand: { ...limb.hand, z: -limb.hand.z } };
  if ('foot' in limb && limb.foot.z !== undefined) return { ...limb, foot: { ...limb.foot, z: -limb.foot.z } };
  return limb;
};

export const arms = (right: ArmPose, left: ArmPose = mirrored(right)): Pick<Pose, 'rightArm' | 'leftArm'> => ({
  rightArm: right,
  leftArm: left,
});
export const legs = (right: LegPose, left: LegPose = mirrored(right)): Pick<Pose, 'rightLeg' | 'leftLeg'> => ({
  rightLeg: right,
  leftLeg: left,
});

export const key = (says: string, pose: Pose, holdSeconds = 1, moveSeconds = 1.2): KeyPose => ({
  says,
  pose,
  moveSeconds,
  holdSeconds,
});

export const script = (
  description: string,
  poses: readonly KeyPose[],
  rest: Partial<Omit<FigureScript, 'description' | 'poses'>> = {},
): FigureScript => ({ description, poses, props: [], ...rest });

export const mat = (from: number, to: number): Prop => ({ kind: 'mat', from, to });

export const hanging: FreeArm = { raise: 4, plane: 30, elbow: 12 };

/** Upright on both feet, which stand at x = 0. */
export const standing: Pose = {
  tip: 0,
  hips: { x: 0, y: 0.528 },
  ...arms(hanging),
  ...legs({ foot: { x: 0 } }),
};

/** On the back, knees bent, feet on the floor; the hips are at x = 0 and the head is at the left. */
export const hookLying: Pose = {
  // The seat is thicker than the upper back: both lie on the floor, and so does the head.
  tip: -92.2,
  rests: ['pelvis'],
  neck: { flex: 3 },
  ...arms({ raise: 10, plane: 135, elbow: 3, palm: 80, wrist: 6 }),
  ...legs({ foot: { x: 0.3 } }),
};

/** On hands and knees; the knees are at x = 0, the hands under the shoulders. */
export const allFours: Pose = {
  tip: 76,
  rests: ['knees'],
  neck: { flex: 8 },
  ...arms({ hand: { x: 0.282 }, palm: 'floor' }),
  ...legs({ kneel: 0 }),
};

/** On the belly, arms beside the head; the hips are at x = 0 and the head is at the right. */
export const prone: Pose = {
  tip: 90,
  rests: ['pelvis'],
  neck: { flex: -8 },
  ...arms({ hand: { x: 0.42, z: 0.16 }, palm: 'floor', elbowOut: 60 }),
  ...legs({ flex: -1.5, ankle: -64 }),
};

/** On the left side, facing the viewer; the hips are at x = 0 and the head is at the right. */
export const sideLying: Pose = {
  tip: 90,
  roll: 90,
  rests: ['pelvis'],
  neck: { side: -10 },
  rightArm: { hand: { x: 0.2, z: 0.2 }, palm: 'floor' },
  leftArm: { raise: 150, plane: 0, elbow: 100, twist: 0 },
  ...legs({ flex: 45, knee: 70 }),
};

/** Sitting tall on a chair whose seat is 0.27 high; the hips are at x = 0, the feet under the knees. */
export const sitting: Pose = {
  tip: 0,
  hips: { x: 0, y: 0.335 },
  ...arms({ touches: 'thigh' }),
  ...legs({ foot: { x: 0.25 } }),
};
export const chair: Prop = { kind: 'chair', x: 0.02 };
