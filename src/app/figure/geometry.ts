import type { Directions, FigureScript, LegPose, LimbPose, Planted, Pose } from '../clinical';
import {
  directionOf,
  footOutline,
  forearmOutline,
  handOutline,
  headOutline,
  lengths,
  neckOutline,
  offset,
  onCurve,
  shankOutline,
  thighOutline,
  torsoOutline,
  upperArmOutline,
  type Outline,
  type Point,
} from './body';

/** A limb solved to points; `tip` is the direction of its hand or foot. */
export interface Limb {
  readonly root: Point;
  readonly middle: Point;
  readonly end: Point;
  readonly tip: number;
  readonly planted: boolean;
}

/** Where the joints are, in fractions of body height, the floor at y = 0. */
export interface Skeleton {
  /** From the hips to the shoulders. */
  readonly spine: readonly Point[];
  readonly head: Point;
  readonly headDirection: number;
  readonly nearArm: Limb;
  readonly farArm: Limb;
  readonly nearLeg: Limb;
  readonly farLeg: Limb;
}

/** The parts of a body as closed outlines. */
export interface Outlines {
  readonly body: readonly Outline[];
  readonly nearArm: readonly Outline[];
  readonly farArm: readonly Outline[];
  readonly nearLeg: readonly Outline[];
  readonly farLeg: readonly Outline[];
}

export type View = NonNullable<FigureScript['view']>;

const wholly = [1, 1] as const;
const isPlanted = <T extends object>(limb: T | Planted): limb is T & Planted => 'x' in limb;

/** The joints of a pose, standing or lying on the floor. */
export function skeletonOf(pose: Pose, view: View = 'side'): Skeleton {
  const hips = { x: 0, y: 0 };
  const spine = spineOf(pose, view);
  const shoulders = spine[spine.length - 1]!;
  const free = (limb: LimbPose | LegPose, root: Point, upper: number, lower: number): Limb => {
    const tip = tipOf(limb);
    if (isPlanted(limb)) return { root, middle: root, end: root, tip: tip ?? 0, planted: true };
    const [seenUpper, seenLower] = limb.seen ?? wholly;
    const middle = offset(root, limb.upper, upper * seenUpper);
    return { root, middle, end: offset(middle, limb.lower, lower * seenLower), tip: tip ?? limb.lower, planted: false };
  };
  const floating: Skeleton = {
    spine,
    head: offset(shoulders, pose.head, lengths.shouldersToCrown - 0.066),
    headDirection: pose.head,
    nearArm: free(pose.nearArm, shoulders, lengths.upperArm, lengths.forearm),
    farArm: free(pose.farArm, shoulders, lengths.upperArm, lengths.forearm),
    nearLeg: free(pose.nearLeg, hips, lengths.thigh, lengths.shank),
    farLeg: free(pose.farLeg, hips, lengths.thigh, lengths.shank),
  };
  const anchor = {
    hips,
    shoulders,
    knees: floating.nearLeg.middle,
    feet: floating.nearLeg.end,
  }[pose.anchor ?? 'hips'];
  const outlines = outlinesOf(floating, view);
  const bearing = [
    ...outlines.body,
    ...limbNames.flatMap((name) => (floating[name].planted ? [] : outlines[name])),
  ].flat();
  const lowest = Math.min(...bearing.map((point) => point.y));
  const moved = moveBy(floating, { x: -anchor.x, y: (pose.lift ?? 0) - lowest });
  return {
    ...moved,
    nearArm: plant(moved.nearArm, pose.nearArm, lengths.upperArm, lengths.forearm, 1),
    farArm: plant(moved.farArm, pose.farArm, lengths.upperArm, lengths.forearm, 1),
    nearLeg: plant(moved.nearLeg, pose.nearLeg, lengths.thigh, lengths.shank, -1),
    farLeg: plant(moved.farLeg, pose.farLeg, lengths.thigh, lengths.shank, -1),
  };
}

export const limbNames = ['nearArm', 'farArm', 'nearLeg', 'farLeg'] as const;

export function outlinesOf(skeleton: Skeleton, view: View = 'side'): Outlines {
  const { spine, head, headDirection } = skeleton;
  const [neckRoot] = onCurve(spine, 0.97);
  const arm = ({ root, middle, end, tip }: Limb): readonly Outline[] => [
    upperArmOutline(root, middle),
    forearmOutline(middle, end),
    handOutline(end, tip, directionOf(middle, end)),
  ];
  const leg = ({ root, middle, end, tip }: Limb): readonly Outline[] => [
    thighOutline(root, middle),
    shankOutline(middle, end),
    footOutline(end, tip, view),
  ];
  return {
    body: [
      torsoOutline(spine, view),
      neckOutline(neckRoot, offset(head, headDirection, -0.01, view === 'side' ? 0.012 : 0)),
      headOutline(head, headDirection, view),
    ],
    nearArm: arm(skeleton.nearArm),
    farArm: arm(skeleton.farArm),
    nearLeg: leg(skeleton.nearLeg),
    farLeg: leg(skeleton.farLeg),
  };
}

/** The pose a fraction `t` (0 to 1) of the way from `a` to `b`. What is planted in both stays planted. */
export function interpolate(a: Pose, b: Pose, t: number, view: View = 'side'): Pose {
  const mix = (from: number, to: number): number => from + (to - from) * t;
  const mixSeen = (from: readonly [number, number], to: readonly [number, number]): [number, number] => [
    mix(from[0], to[0]),
    mix(from[1], to[1]),
  ];
  const between = (name: (typeof limbNames)[number]): Directions | Planted => {
    const from = a[name];
    const to = b[name];
    if (isPlanted(from) && isPlanted(to)) return { x: mix(from.x, to.x), y: mix(from.y ?? 0, to.y ?? 0) };
    const start = isPlanted(from) ? directionsOf(skeletonOf(a, view)[name]) : from;
    const end = isPlanted(to) ? directionsOf(skeletonOf(b, view)[name]) : to;
    const wound = isPlanted(from) || isPlanted(to);
    return {
      upper: mix(start.upper, wound ? nearest(end.upper, start.upper) : end.upper),
      lower: mix(start.lower, wound ? nearest(end.lower, start.lower) : end.lower),
      ...((start.seen ?? end.seen) && { seen: mixSeen(start.seen ?? wholly, end.seen ?? wholly) }),
    };
  };
  const tip = (name: (typeof limbNames)[number]): number => {
    const from = tipOf(a[name]) ?? skeletonOf(a, view)[name].tip;
    return mix(from, nearest(tipOf(b[name]) ?? skeletonOf(b, view)[name].tip, from));
  };
  return {
    trunk: mix(a.trunk, b.trunk),
    spine: mix(a.spine ?? 0, b.spine ?? 0),
    head: mix(a.head, b.head),
    nearArm: { ...between('nearArm'), hand: tip('nearArm') },
    farArm: { ...between('farArm'), hand: tip('farArm') },
    nearLeg: { ...between('nearLeg'), foot: tip('nearLeg') },
    farLeg: { ...between('farLeg'), foot: tip('farLeg') },
    lift: mix(a.lift ?? 0, b.lift ?? 0),
    ...(a.anchor && { anchor: a.anchor }),
  };
}

/** The pose of a script after `seconds` of its loop; it slows down into and out of every key pose. */
export function poseAt(script: FigureScript, seconds: number): Pose {
  const { poses } = script;
  const whole = poses.reduce((sum, key) => sum + key.moveSeconds + key.holdSeconds, 0);
  let left = whole > 0 ? seconds % whole : 0;
  for (const [index, key] of poses.entries()) {
    if (left < key.holdSeconds) return key.pose;
    left -= key.holdSeconds;
    const next = poses[(index + 1) % poses.length]!;
    if (left < next.moveSeconds) {
      const t = (1 - Math.cos((Math.PI * left) / next.moveSeconds)) / 2;
      return interpolate(key.pose, next.pose, t, script.view);
    }
    left -= next.moveSeconds;
  }
  return poses[0]!.pose;
}

const tipOf = (limb: LimbPose | LegPose): number | undefined => ('foot' in limb ? limb.foot : limb.hand);

const directionsOf = (limb: Limb): Directions => ({
  upper: directionOf(limb.root, limb.middle),
  lower: directionOf(limb.middle, limb.end),
});

/** The same direction, at most half a turn from `reference`. */
const nearest = (degrees: number, reference: number): number => degrees - 360 * Math.round((degrees - reference) / 360);

/**
 * The curve of the back, from the hips at the origin. It keeps its length however it bends; the pose's `trunk` is the
 * direction of its chord. Standing it is hollow at the loin and round at the chest; most of a bend happens in the loin.
 */
function spineOf(pose: Pose, view: View): readonly Point[] {
  const pieces = 24;
  const bend = pose.spine ?? 0;
  const points: Point[] = [{ x: 0, y: 0 }];
  let direction = pose.trunk;
  for (let i = 0; i < pieces; i++) {
    const along = (i + 0.5) / pieces;
    const natural = view === 'side' ? 26 * Math.sin(2 * Math.PI * (along - 0.04)) : 0;
    direction += (natural * 1.6 - bend * (along < 0.6 ? 1.2 : 0.7)) / pieces;
    points.push(offset(points[i]!, direction, lengths.trunk / pieces));
  }
  const turn = pose.trunk - directionOf(points[0]!, points[pieces]!);
  return points.map((point) => offset({ x: 0, y: 0 }, turn, point.x, point.y));
}

function moveBy(skeleton: Skeleton, by: Point): Skeleton {
  const move = (point: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });
  const limb = (l: Limb): Limb => ({ ...l, root: move(l.root), middle: move(l.middle), end: move(l.end) });
  return {
    spine: skeleton.spine.map(move),
    head: move(skeleton.head),
    headDirection: skeleton.headDirection,
    nearArm: limb(skeleton.nearArm),
    farArm: limb(skeleton.farArm),
    nearLeg: limb(skeleton.nearLeg),
    farLeg: limb(skeleton.farLeg),
  };
}

/** Two-bone inverse kinematics. An elbow folds anticlockwise, a knee clockwise; out of reach, the limb is stretched. */
function plant(limb: Limb, pose: LimbPose | LegPose, upper: number, lower: number, fold: 1 | -1): Limb {
  if (!isPlanted(pose)) return limb;
  const origin = { x: 0, y: 0 };
  const tip =
    'foot' in pose
      ? footOutline(origin, pose.foot, 'side')
      : handOutline(origin, pose.hand ?? 0, (pose.hand ?? 0) - 90);
  const target = { x: pose.x, y: (pose.y ?? 0) - Math.min(...tip.map((point) => point.y)) };
  const direction = directionOf(limb.root, target);
  const distance = Math.min(Math.hypot(target.x - limb.root.x, target.y - limb.root.y), (upper + lower) * 0.9999);
  const cosine = (upper ** 2 + distance ** 2 - lower ** 2) / (2 * upper * distance);
  const inner = (Math.acos(Math.min(Math.max(cosine, -1), 1)) * 180) / Math.PI;
  return {
    ...limb,
    middle: offset(limb.root, direction - fold * inner, upper),
    end: offset(limb.root, direction, distance),
  };
}
