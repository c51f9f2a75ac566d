import type { ArmPose, Bend, LegPose, Pose, Support } from '../clinical';
import { halfHips, halfShoulders, headRadius, lengths } from './body';
import {
  freeArm,
  freeLeg,
  kneelingLeg,
  limbBetween,
  plantedArm,
  plantedLeg,
  proppedArm,
  touchingArm,
  type Hand,
  type Limb,
} from './limbs';
import {
  along,
  bentAside,
  cos,
  middle,
  origin,
  radians,
  sin,
  tipped,
  turned,
  upright,
  type Frame,
  type Vec,
} from './space';
import { lowestOf } from './surface';
import { placeOnBody } from './touch';

/** Where every part of a body is. */
export interface Skeleton {
  readonly pelvis: Frame;
  readonly chest: Frame;
  readonly headFrame: Frame;
  /** From the middle between the hips to the middle between the shoulders. */
  readonly spine: readonly SpinePoint[];
  readonly head: Vec;
  readonly belly: number;
  readonly rightArm: Limb;
  readonly leftArm: Limb;
  readonly rightLeg: Limb;
  readonly leftLeg: Limb;
}

export interface SpinePoint {
  readonly at: Vec;
  readonly frame: Frame;
}

export const limbNames = ['rightArm', 'leftArm', 'rightLeg', 'leftLeg'] as const;
export type LimbName = (typeof limbNames)[number];

/** A limb of a pose, or one on its way between two solved ones. */
export type MovingLimb<T> = T | { readonly from: Skeleton; readonly to: Skeleton; readonly t: number };
export type MovingPose = Omit<Pose, LimbName> & {
  readonly rightArm: MovingLimb<ArmPose>;
  readonly leftArm: MovingLimb<ArmPose>;
  readonly rightLeg: MovingLimb<LegPose>;
  readonly leftLeg: MovingLimb<LegPose>;
};

const pieces = 24;
/** The part of the trunk that is the loin; above it the chest begins. */
export const loinEnds = 0.58;
/** Half of the hollow of a neutral back, degrees; drawn by eye. */
const hollow = 9.5;

/** A pose with its joints in the room. */
export function solve(pose: MovingPose): Skeleton {
  if (pose.hips) return built(pose, pose.tip, { x: pose.hips.x, y: pose.hips.y ?? 0, z: pose.hips.z ?? 0 });
  const [first, second] = pose.rests ?? [];
  const tip = second ? settled(pose, first!, second) : pose.tip;
  const floating = built({ ...pose, ...floatingLimbs(pose) }, tip, origin);
  const down = (pose.rise ?? 0) - lowestOf(floating, first);
  const stands = supportPlace(floating, first ?? 'pelvis');
  const at: Vec = { x: (pose.restsAt ?? 0) - stands.x, y: down, z: pose.lean ? -stands.z : 0 };
  return built(pose, tip, at);
}

/** What is planted in the room says nothing of how high the body is, so it hangs while that is found out. */
function floatingLimbs(pose: MovingPose): Pick<MovingPose, LimbName> {
  const arm = (limb: MovingLimb<ArmPose>): MovingLimb<ArmPose> =>
    'hand' in limb || 'touches' in limb ? tuckedArm : limb;
  const leg = (limb: MovingLimb<LegPose>): MovingLimb<LegPose> => ('foot' in limb ? tuckedLeg : limb);
  return {
    rightArm: arm(pose.rightArm),
    leftArm: arm(pose.leftArm),
    rightLeg: leg(pose.rightLeg),
    leftLeg: leg(pose.leftLeg),
  };
}
const tuckedArm: ArmPose = { raise: 90, elbow: 140 };
const tuckedLeg: LegPose = { flex: 110, knee: 130 };

/** The tip at which two supports lie equally low: the body rests on both. */
function settled(pose: MovingPose, first: Support, second: Support): number {
  const hanging = { ...pose, ...floatingLimbs(pose) };
  const gap = (tip: number): number => {
    const body = built(hanging, tip, origin);
    return lowestOf(body, second) - lowestOf(body, first);
  };
  let [a, b] = [pose.tip - 1, pose.tip + 1];
  let [gapA, gapB] = [gap(a), gap(b)];
  for (let i = 0; i < 8 && Math.abs(gapB) > 1e-5 && Math.abs(gapB - gapA) > 1e-9; i++) {
    const next = Math.min(Math.max(b - (gapB * (b - a)) / (gapB - gapA), pose.tip - 40), pose.tip + 40);
    [a, gapA, b] = [b, gapB, next];
    gapB = gap(b);
  }
  return b;
}

function supportPlace(body: Skeleton, support: Support): Vec {
  switch (support) {
    case 'feet':
      return middle(body.rightLeg.end, body.leftLeg.end);
    case 'rightFoot':
      return body.rightLeg.end;
    case 'leftFoot':
      return body.leftLeg.end;
    case 'knees':
      return middle(body.rightLeg.joint, body.leftLeg.joint);
    case 'rightKnee':
      return body.rightLeg.joint;
    case 'leftKnee':
      return body.leftLeg.joint;
    case 'elbows':
      return middle(body.rightArm.joint, body.leftArm.joint);
    case 'rightElbow':
      return body.rightArm.joint;
    case 'leftElbow':
      return body.leftArm.joint;
    case 'shoulders':
      return middle(body.rightArm.root, body.leftArm.root);
    case 'pelvis':
      return body.spine[0]!.at;
  }
}

function built(pose: MovingPose, tip: number, hips: Vec): Skeleton {
  const pelvis = leaned(turned(tipped(upright, tip), pose.roll ?? 0), pose.lean ?? 0);
  const spine = spineFrom(hips, pelvis, pose.lumbar ?? {}, pose.thorax ?? {});
  const { at: top, frame: chest } = spine[pieces]!;
  const { forward = 0, up = 0 } = pose.blades ?? {};
  const shoulder = (side: Hand): Vec =>
    along(top, chest.r, side * (halfShoulders - Math.abs(forward) * 0.5), chest.f, forward, chest.u, up - 0.012);
  const hip = (side: Hand): Vec => along(hips, pelvis.r, side * halfHips);
  const headFrame = bent(chest, pose.neck ?? {}, 1);
  const head = along(
    along(top, bent(chest, pose.neck ?? {}, 0.5).u, 0.05),
    headFrame.u,
    lengths.shouldersToCrown - headRadius - 0.05,
    headFrame.f,
    0.012,
  );
  const leg = (side: Hand, limb: MovingLimb<LegPose>, name: 'rightLeg' | 'leftLeg'): Limb => {
    const root = hip(side);
    if ('from' in limb)
      return limbBetween(limb.from[name], limb.to[name], limb.from.pelvis, limb.to.pelvis, pelvis, root, limb.t, true);
    if ('foot' in limb) return plantedLeg(side, root, pelvis, limb);
    if ('kneel' in limb) return kneelingLeg(side, root, pelvis, limb);
    return freeLeg(side, root, pelvis, limb);
  };
  const rightLeg = leg(1, pose.rightLeg, 'rightLeg');
  const leftLeg = leg(-1, pose.leftLeg, 'leftLeg');
  const arm = (side: Hand, limb: MovingLimb<ArmPose>, name: 'rightArm' | 'leftArm'): Limb => {
    const root = shoulder(side);
    if ('from' in limb)
      return limbBetween(limb.from[name], limb.to[name], limb.from.chest, limb.to.chest, chest, root, limb.t, false);
    if ('hand' in limb) return plantedArm(side, root, chest, limb);
    if ('propped' in limb) return proppedArm(side, root, limb);
    if ('touches' in limb) {
      const own = side === 1 ? rightLeg : leftLeg;
      const other = side === 1 ? leftLeg : rightLeg;
      const { wrist, hand, palm } = placeOnBody(side, limb.touches, {
        pelvis,
        chest,
        headFrame,
        head,
        spine,
        own,
        other,
        belly: pose.belly ?? 0,
      });
      return touchingArm(side, root, chest, wrist, hand, palm, limb);
    }
    return freeArm(side, root, chest, limb);
  };
  return {
    pelvis,
    chest,
    headFrame,
    spine,
    head,
    belly: pose.belly ?? 0,
    rightArm: arm(1, pose.rightArm, 'rightArm'),
    leftArm: arm(-1, pose.leftArm, 'leftArm'),
    rightLeg,
    leftLeg,
  };
}

/** The whole room leans towards the viewer of the side view. */
function leaned(frame: Frame, angle: number): Frame {
  if (angle === 0) return frame;
  const lean = ({ x, y, z }: Vec): Vec => ({
    x,
    y: y * cos(angle) - z * sin(angle),
    z: y * sin(angle) + z * cos(angle),
  });
  return { f: lean(frame.f), u: lean(frame.u), r: lean(frame.r) };
}

const bent = (frame: Frame, { flex = 0, side = 0, turn = 0 }: Bend, part: number): Frame =>
  turned(bentAside(tipped(frame, flex * part), side * part), turn * part);

/** The curve of the back. It keeps its length however it bends; a neutral one is hollow at the loin. */
function spineFrom(hips: Vec, pelvis: Frame, lumbar: Bend, thorax: Bend): readonly SpinePoint[] {
  const points: SpinePoint[] = [{ at: hips, frame: pelvis }];
  const inLoin = Math.round(pieces * loinEnds);
  // A loin that flexes gives up its hollow.
  const flattened = hollow * Math.min(Math.max(1 - (lumbar.flex ?? 0) / 35, 0), 1);
  let frame = pelvis;
  for (let i = 0; i < pieces; i++) {
    frame = i < inLoin ? bent(frame, lumbar, 1 / inLoin) : bent(frame, thorax, 1 / (pieces - inLoin));
    const natural = flattened * Math.cos(radians(360 * ((i + 0.5) / pieces - 0.04)));
    points.push({ at: along(points[i]!.at, tipped(frame, natural).u, lengths.trunk / pieces), frame });
  }
  return points;
}
