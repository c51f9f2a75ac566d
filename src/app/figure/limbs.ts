import type { FreeArm, FreeLeg, KneelingLeg, PlantedFoot, PlantedHand, ProppedArm, TouchingHand } from '../clinical';
import { ankleOverFoot, lengths } from './body';
import {
  about,
  across,
  along,
  cos,
  cross,
  degrees,
  dot,
  length,
  minus,
  placedIn,
  seenFrom,
  sin,
  times,
  unit,
  between as frameBetween,
  type Frame,
  type Vec,
} from './space';

/** +1 for the right side of the body, -1 for the left. */
export type Hand = 1 | -1;

/** An arm or a leg solved to places: shoulder or hip, elbow or knee, wrist or ankle, and the tip. */
export interface Limb {
  readonly side: Hand;
  readonly root: Vec;
  readonly joint: Vec;
  readonly end: Vec;
  /** Frames of the upper and the lower segment and of the hand or foot; `u` runs from root to tip. */
  readonly upper: Frame;
  readonly lower: Frame;
  readonly tip: Frame;
  readonly fist: boolean;
  /** How far a planted end missed its place because the limb was too short. */
  readonly missed: number;
}

/** A frame along `u` that looks as far as it can to `f`. */
const lookingTo = (u: Vec, f: Vec): Frame => {
  const front = across(f, u);
  return { f: front, u, r: cross(front, u) };
};

interface Lengths {
  readonly upper: number;
  readonly lower: number;
}
const armLengths: Lengths = { upper: lengths.upperArm, lower: lengths.forearm };
const legLengths: Lengths = { upper: lengths.thigh, lower: lengths.shank };

function limb(
  side: Hand,
  root: Vec,
  { upper: upperLength, lower: lowerLength }: Lengths,
  upper: Frame,
  lower: Frame,
  tip: Frame,
  rest: { readonly fist?: boolean; readonly missed?: number } = {},
): Limb {
  const joint = along(root, upper.u, upperLength);
  const end = along(joint, lower.u, lowerLength);
  return { side, root, joint, end, upper, lower, tip, fist: rest.fist ?? false, missed: rest.missed ?? 0 };
}

/** An arm from its joint angles. `trunk` is the frame of the chest. */
export function freeArm(side: Hand, root: Vec, trunk: Frame, pose: FreeArm): Limb {
  const { raise, plane = 0, twist = 0, elbow = 0, wrist = 0, palm = 0 } = pose;
  const level = along(times(trunk.f, cos(plane)), trunk.r, side * sin(plane));
  const direction = along(times(trunk.u, -cos(raise)), level, sin(raise));
  const rising = along(times(level, cos(raise)), trunk.u, sin(raise));
  const inward = times(cross(direction, rising), -side);
  const fold = along(times(rising, cos(twist)), inward, sin(twist));
  const lower = along(times(direction, cos(elbow)), fold, sin(elbow));
  const lowerFront = along(times(fold, cos(elbow)), direction, -sin(elbow));
  // At rest the palm looks at the body's middle.
  const palmFacing = about(times(cross(lower, lowerFront), -side), lower, -side * palm);
  const hand = along(times(lower, cos(wrist)), palmFacing, -sin(wrist));
  return limb(
    side,
    root,
    armLengths,
    lookingTo(direction, fold),
    lookingTo(lower, lowerFront),
    lookingTo(hand, palmFacing),
    { fist: pose.fist ?? false },
  );
}

/** A leg from its joint angles. `pelvis` is the frame of the pelvis. */
export function freeLeg(side: Hand, root: Vec, pelvis: Frame, pose: FreeLeg): Limb {
  const { flex, out = 0, twist = 0, knee = 0, ankle = 0 } = pose;
  const inPlane = along(times(pelvis.u, -cos(flex)), pelvis.f, sin(flex));
  const direction = along(times(inPlane, cos(out)), pelvis.r, side * sin(out));
  const front = along(times(pelvis.f, cos(flex)), pelvis.u, sin(flex));
  const outward = along(times(pelvis.r, side * cos(out)), inPlane, -sin(out));
  // Turned inward, the knee looks to the middle and a bent shin swings out.
  const kneeFront = along(times(front, cos(twist)), outward, -sin(twist));
  return shin(side, root, lookingTo(direction, kneeFront), knee, ankle);
}

function shin(side: Hand, root: Vec, upper: Frame, knee: number, ankle: number | 'flat', missed = 0): Limb {
  const lower = lookingTo(
    along(times(upper.u, cos(knee)), upper.f, -sin(knee)),
    along(times(upper.f, cos(knee)), upper.u, sin(knee)),
  );
  return limb(side, root, legLengths, upper, lower, footFrame(lower, ankle), { missed });
}

/** The frame of a foot: along it from heel to toes, its front is the instep. */
function footFrame(lower: Frame, ankle: number | 'flat'): Frame {
  if (ankle === 'flat') {
    const level = unit({ x: lower.f.x, y: 0, z: lower.f.z });
    return lookingTo(level, times(lower.u, -1));
  }
  const toes = along(times(lower.f, cos(ankle)), lower.u, -sin(ankle));
  return lookingTo(toes, times(lower.u, -1));
}

/** Two bones from `root` to `target`, the joint between them on the side of `pole`. */
function reach(
  root: Vec,
  target: Vec,
  { upper, lower }: Lengths,
  pole: Vec,
): { upper: Vec; lower: Vec; missed: number } {
  const to = minus(target, root);
  const wanted = length(to);
  const distance = Math.min(Math.max(wanted, Math.abs(upper - lower) + 1e-4), (upper + lower) * 0.99999);
  const direction = unit(to);
  const inner = degrees(Math.acos((upper ** 2 + distance ** 2 - lower ** 2) / (2 * upper * distance)));
  const up = along(times(direction, cos(inner)), across(pole, direction), sin(inner));
  const joint = along(root, up, upper);
  const end = along(root, direction, distance);
  return { upper: up, lower: unit(minus(end, joint)), missed: Math.abs(wanted - distance) };
}

const palmThickness = 0.013;

/** An arm whose hand is on a place in the room. */
export function plantedArm(side: Hand, root: Vec, trunk: Frame, pose: PlantedHand): Limb {
  const { x, y = 0, z } = pose.hand;
  const place: Vec = { x, y, z: z ?? root.z };
  // Fingers point where the head does; of an upright trunk, where the chest looks; of one head down, the other way.
  const away = Math.abs(trunk.u.y) < 0.75 ? trunk.u : times(trunk.f, Math.sign(trunk.u.y));
  const ahead = unit({ x: away.x, y: 0, z: away.z });
  const up: Vec = { x: 0, y: 1, z: 0 };
  const lies = {
    floor: { palm: times(up, -1), fingers: ahead, gap: palmThickness },
    wall: { palm: trunk.f, fingers: up, gap: palmThickness },
    // A bar is held from above, or from in front where it hangs overhead.
    grip: { palm: along(times(trunk.u, -1), trunk.f, 0.3), fingers: undefined, gap: 0 },
  }[pose.palm];
  const wrist = along(place, lies.palm, -lies.gap);
  const pole = elbowPole(side, trunk, unit(minus(wrist, root)), pose.elbowOut ?? 0);
  const { upper, lower, missed } = reach(root, wrist, armLengths, pole);
  const upperFrame = lookingTo(upper, lower);
  const lowerFrame = lookingTo(lower, times(pole, -1));
  const tip = lookingTo(lies.fingers ?? lower, lies.palm);
  return limb(side, root, armLengths, upperFrame, lowerFrame, tip, { fist: pose.palm === 'grip', missed });
}

/** Elbows hang towards the feet and a little out. */
function elbowPole(side: Hand, trunk: Frame, direction: Vec, out: number): Vec {
  const hanging = across(along(times(trunk.u, -1), trunk.r, side * 0.35, trunk.f, -0.2), direction);
  return about(hanging, direction, side * out);
}

/** A forearm on the floor, or upright on a wall, and the upper arm that stands on it. */
export function proppedArm(side: Hand, root: Vec, pose: ProppedArm): Limb {
  const onWall = pose.against === 'wall';
  const yaw = pose.forearm ?? 0;
  const flat: Vec = onWall ? { x: 0, y: 1, z: 0 } : { x: cos(yaw), y: 0, z: sin(yaw) };
  // The upper arm goes from the shoulder down to the elbow, which is behind the shoulder when the arm leans forward.
  const upper: Vec = onWall
    ? { x: cos(pose.propped), y: -sin(pose.propped), z: 0 }
    : { x: -sin(pose.propped), y: -cos(pose.propped), z: 0 };
  const palm: Vec = onWall ? { x: 0, y: 0, z: -side } : { x: 0, y: -1, z: 0 };
  return limb(side, root, armLengths, lookingTo(upper, flat), lookingTo(flat, times(upper, -1)), lookingTo(flat, palm));
}

/** An arm whose hand lies on the body, at a place that the body knows. */
export function touchingArm(
  side: Hand,
  root: Vec,
  trunk: Frame,
  wrist: Vec,
  hand: Vec,
  palm: Vec,
  pose: TouchingHand,
): Limb {
  const pole = elbowPole(side, trunk, unit(minus(wrist, root)), pose.elbowOut ?? 0);
  const { upper, lower, missed } = reach(root, wrist, armLengths, pole);
  return limb(
    side,
    root,
    armLengths,
    lookingTo(upper, lower),
    lookingTo(lower, times(pole, -1)),
    lookingTo(hand, palm),
    {
      missed,
    },
  );
}

/** A leg whose foot is on a place in the room. */
export function plantedLeg(side: Hand, root: Vec, pelvis: Frame, pose: PlantedFoot): Limb {
  const { x, y = 0, z } = pose.foot;
  const place: Vec = { x, y, z: z ?? root.z };
  const away = along(pelvis.f, pelvis.u, pelvis.f.y > 0.3 ? -1 : 0);
  const ahead = unit({ x: away.x, y: 0, z: away.z });
  const pitch = pose.pitch === undefined ? { flat: 0, ball: -50, heel: 18 }[pose.sole ?? 'flat'] : -pose.pitch;
  const toes = along(times(ahead, cos(pitch)), { x: 0, y: 1, z: 0 }, sin(pitch));
  const foot = lookingTo(toes, { x: 0, y: 1, z: 0 });
  const ankle = ankleOn(place, foot, pose.pitch ? 'ball' : (pose.sole ?? 'flat'));
  const direction = unit(minus(ankle, root));
  const pole = about(across(along(pelvis.f, ahead, 0.4), direction), direction, side * (pose.kneeOut ?? 0));
  const { upper, lower, missed } = reach(root, ankle, legLengths, pole);
  const upperFrame = lookingTo(upper, pole);
  const knee = angleBetween(upper, lower);
  const front = along(times(upperFrame.f, cos(knee)), upperFrame.u, sin(knee));
  return limb(side, root, legLengths, upperFrame, lookingTo(lower, front), foot, { missed });
}

/** How far from the heel the foot bears, and how thick it is below its line there. */
const bearing = {
  flat: { at: ankleOverFoot.fromHeel, below: 0.021 },
  ball: { at: 0.122, below: 0.024 },
  heel: { at: 0.006, below: 0.019 },
};

/** The ankle of a foot that stands with its sole, ball or heel on a place; a flat one stands right over it. */
function ankleOn(place: Vec, foot: Frame, sole: 'flat' | 'ball' | 'heel'): Vec {
  const { at, below } = bearing[sole];
  const heel = along(place, { x: 0, y: 1, z: 0 }, below, foot.u, -at);
  return along(heel, foot.u, ankleOverFoot.fromHeel, foot.f, ankleOverFoot.above);
}

/** A leg that kneels: the thigh stands on the knee, the shin lies behind it. */
export function kneelingLeg(side: Hand, root: Vec, pelvis: Frame, pose: KneelingLeg): Limb {
  const ahead = unit({ x: pelvis.f.x + pelvis.u.x, y: 0, z: pelvis.f.z + pelvis.u.z });
  const down: Vec = { x: 0, y: -1, z: 0 };
  const thigh = along(times(down, cos(pose.kneel)), ahead, -sin(pose.kneel));
  const back = times(ahead, -1);
  const rise = pose.tucked ? 19 : 1;
  const shinDirection = along(times(back, cos(rise)), down, -sin(rise));
  const upper = lookingTo(thigh, ahead);
  const lower = lookingTo(shinDirection, down);
  return limb(side, root, legLengths, upper, lower, footFrame(lower, pose.tucked ? 12 : -65));
}

/** A limb part of the way between two solved ones of the same body, turned joint by joint. */
export function limbBetween(
  a: Limb,
  b: Limb,
  baseA: Frame,
  baseB: Frame,
  base: Frame,
  root: Vec,
  t: number,
  leg: boolean,
): Limb {
  const upper = placedIn(base, frameBetween(seenFrom(baseA, a.upper), seenFrom(baseB, b.upper), t));
  const lower = placedIn(upper, frameBetween(seenFrom(a.upper, a.lower), seenFrom(b.upper, b.lower), t));
  const tip = placedIn(lower, frameBetween(seenFrom(a.lower, a.tip), seenFrom(b.lower, b.tip), t));
  return limb(a.side, root, leg ? legLengths : armLengths, upper, lower, tip, { fist: t < 0.5 ? a.fist : b.fist });
}

export const angleBetween = (a: Vec, b: Vec): number => degrees(Math.acos(Math.min(Math.max(dot(a, b), -1), 1)));
