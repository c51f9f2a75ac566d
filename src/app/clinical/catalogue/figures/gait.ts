import type { ArmPose, Bend, KeyPose, LegPose, Place, Pose } from '../../pose';
import { key } from './base';

/** What walking, carrying, pedalling and swimming share: a half of the cycle is written, the other half is its mirror. */

const across = (place: Place): Place => (place.z === undefined ? place : { ...place, z: -place.z });
const arm = (pose: ArmPose): ArmPose => ('hand' in pose ? { ...pose, hand: across(pose.hand) } : pose);
const leg = (pose: LegPose): LegPose => ('foot' in pose ? { ...pose, foot: across(pose.foot) } : pose);
const bend = ({ flex = 0, side = 0, turn = 0 }: Bend = {}): Bend => ({ flex, side: -side, turn: -turn });

/** The same pose with left and right exchanged. */
export const otherSide = (pose: Pose): Pose => ({
  ...pose,
  roll: -(pose.roll ?? 0),
  lean: -(pose.lean ?? 0),
  lumbar: bend(pose.lumbar),
  thorax: bend(pose.thorax),
  neck: bend(pose.neck),
  rightArm: arm(pose.leftArm),
  leftArm: arm(pose.rightArm),
  rightLeg: leg(pose.leftLeg),
  leftLeg: leg(pose.rightLeg),
});

/** A position of the first half of a cycle, and what it and its mirror in the second half are in words. */
export type Step = readonly [pose: Pose, says: string, mirrorSays: string];

/** A whole cycle from its first half, passed through without a stop; `seconds` from one position to the next. */
export const cycle = (seconds: number, half: readonly Step[], mirror = otherSide): readonly KeyPose[] => [
  ...half.map(([pose, says]) => key(says, pose, 0, seconds)),
  ...half.map(([pose, , mirrorSays]) => key(mirrorSays, mirror(pose), 0, seconds)),
];

type Gait = Pick<Pose, 'tip' | 'hips' | 'rightLeg' | 'leftLeg'>;

/** The right heel meets the floor, the left foot is about to leave it. */
export const rightContact: Gait = {
  tip: 0,
  hips: { x: 0, y: 0.51 },
  rightLeg: { foot: { x: 0.132 }, sole: 'heel' },
  leftLeg: { foot: { x: -0.13 }, pitch: 22 },
};

/** The right foot bears, the left one swings past it. A foot with a pitch is placed by its ball, so it does not jump. */
export const leftPasses: Gait = {
  tip: 0,
  hips: { x: 0, y: 0.528 },
  rightLeg: { foot: { x: 0.062 }, pitch: 1 },
  leftLeg: { flex: 24, knee: 60, ankle: 4 },
};
