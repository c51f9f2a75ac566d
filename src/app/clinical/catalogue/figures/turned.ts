import type { ArmPose, LegPose, Place, Pose } from '../../pose';

/**
 * A pose turned to the viewer of the side view by `angle` degrees about the room's upright axis: 90 faces the viewer.
 * It shows a patient between the side and the front, where neither fixed view tells the move.
 */
export function turnedToViewer(pose: Pose, angle: number): Pose {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const place = ({ x, y = 0, z = 0 }: Place): Place => ({ x: x * cos - z * sin, y, z: x * sin + z * cos });
  const hips = pose.hips && place(pose.hips);
  // What is planted at the width of its joint must say so before it turns.
  const wide = (at: Place, width: number): Place => place({ ...at, z: at.z ?? width });
  const arm = (limb: ArmPose, side: number): ArmPose =>
    'hand' in limb ? { ...limb, hand: wide(limb.hand, side * 0.098) } : limb;
  const leg = (limb: LegPose, side: number): LegPose =>
    'foot' in limb ? { ...limb, foot: wide(limb.foot, side * 0.05) } : limb;
  const lean = pose.lean ?? 0;
  return {
    ...pose,
    ...(hips && { hips }),
    roll: (pose.roll ?? 0) + angle,
    tip: pose.tip * cos - lean * sin,
    lean: pose.tip * sin + lean * cos,
    rightArm: arm(pose.rightArm, 1),
    leftArm: arm(pose.leftArm, -1),
    rightLeg: leg(pose.rightLeg, 1),
    leftLeg: leg(pose.leftLeg, -1),
  };
}
