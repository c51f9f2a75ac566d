/**
 * The shape of a body: segment lengths and outlines, in fractions of body height. Lengths after Winter, Biomechanics
 * and Motor Control of Human Movement, table 4.1; the depths are drawn by eye.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Outline = readonly Point[];

export const lengths = {
  trunk: 0.288,
  upperArm: 0.186,
  forearm: 0.146,
  thigh: 0.245,
  shank: 0.246,
  shouldersToCrown: 0.182,
} as const;

/** Position along a segment (0 to 1), half-width on its left, half-width on its right. */
type Station = readonly [along: number, left: number, right: number];

/** Left of the direction from hips to shoulders is the back. */
const torsoFromSide: readonly Station[] = [
  [-0.12, 0.05, 0.026],
  [0, 0.071, 0.038],
  [0.14, 0.065, 0.046],
  [0.4, 0.047, 0.053],
  [0.62, 0.046, 0.06],
  [0.8, 0.047, 0.063],
  [0.93, 0.044, 0.052],
  [1.04, 0.036, 0.034],
];
const torsoFromFront: readonly Station[] = [
  [-0.14, 0.04, 0.04],
  [0, 0.066, 0.066],
  [0.14, 0.064, 0.064],
  [0.42, 0.054, 0.054],
  [0.7, 0.064, 0.064],
  [0.88, 0.07, 0.07],
  [1.0, 0.05, 0.05],
  [1.06, 0.034, 0.034],
];

/** Left of the direction from root to tip is the front of a limb. */
const thigh: readonly Station[] = [
  [0, 0.05, 0.05],
  [0.25, 0.05, 0.05],
  [0.6, 0.042, 0.038],
  [0.88, 0.033, 0.031],
  [1, 0.031, 0.031],
];
const shank: readonly Station[] = [
  [0, 0.031, 0.031],
  [0.14, 0.029, 0.033],
  [0.32, 0.027, 0.038],
  [0.55, 0.024, 0.031],
  [0.85, 0.019, 0.02],
  [1, 0.019, 0.019],
];
const upperArm: readonly Station[] = [
  [0, 0.034, 0.034],
  [0.3, 0.031, 0.031],
  [0.75, 0.025, 0.025],
  [1, 0.0225, 0.0225],
];
const forearm: readonly Station[] = [
  [0, 0.0225, 0.0225],
  [0.25, 0.0245, 0.0235],
  [0.8, 0.0165, 0.0165],
  [1, 0.0155, 0.0155],
];
const neck: readonly Station[] = [
  [0, 0.034, 0.034],
  [0.5, 0.027, 0.027],
  [1, 0.027, 0.027],
];

/** Along the direction to the crown from the middle of the head, and towards the back. */
const headFromSide: Outline = [
  { x: 0.066, y: 0.004 },
  { x: 0.056, y: -0.034 },
  { x: 0.03, y: -0.053 },
  { x: 0.012, y: -0.0545 },
  { x: -0.006, y: -0.0625 },
  { x: -0.0145, y: -0.058 },
  { x: -0.034, y: -0.054 },
  { x: -0.056, y: -0.047 },
  { x: -0.062, y: -0.03 },
  { x: -0.05, y: 0.0 },
  { x: -0.04, y: 0.034 },
  { x: -0.01, y: 0.056 },
  { x: 0.024, y: 0.058 },
  { x: 0.052, y: 0.038 },
];
const headFromFront: Outline = [
  { x: 0.064, y: -0.0 },
  { x: 0.055, y: -0.025 },
  { x: 0.032, y: -0.044 },
  { x: 0.0, y: -0.051 },
  { x: -0.032, y: -0.042 },
  { x: -0.055, y: -0.023 },
  { x: -0.064, y: -0.0 },
  { x: -0.055, y: 0.023 },
  { x: -0.032, y: 0.042 },
  { x: -0.0, y: 0.051 },
  { x: 0.032, y: 0.044 },
  { x: 0.055, y: 0.026 },
];

/** From the ankle along the foot, and away from the sole. */
const foot: Outline = [
  { x: -0.019, y: 0.006 },
  { x: 0.0, y: 0.016 },
  { x: 0.019, y: 0.004 },
  { x: 0.046, y: -0.012 },
  { x: 0.082, y: -0.02 },
  { x: 0.104, y: -0.025 },
  { x: 0.109, y: -0.033 },
  { x: 0.101, y: -0.039 },
  { x: 0.062, y: -0.039 },
  { x: 0.022, y: -0.037 },
  { x: -0.022, y: -0.039 },
  { x: -0.037, y: -0.034 },
  { x: -0.038, y: -0.022 },
  { x: -0.026, y: -0.008 },
];

const footFromFront: Outline = [
  { x: -0.018, y: 0.008 },
  { x: 0, y: 0.016 },
  { x: 0.018, y: 0.008 },
  { x: 0.027, y: -0.018 },
  { x: 0.03, y: -0.034 },
  { x: 0.018, y: -0.041 },
  { x: -0.018, y: -0.041 },
  { x: -0.03, y: -0.034 },
  { x: -0.027, y: -0.018 },
];

/** From the wrist along the hand; the thumb is on the left of an open hand, the palm on the right of a flat one. */
const openHand: Outline = [
  { x: 0, y: 0.0155 },
  { x: 0.016, y: 0.019 },
  { x: 0.034, y: 0.03 },
  { x: 0.053, y: 0.034 },
  { x: 0.056, y: 0.026 },
  { x: 0.044, y: 0.019 },
  { x: 0.064, y: 0.0165 },
  { x: 0.086, y: 0.011 },
  { x: 0.095, y: 0 },
  { x: 0.087, y: -0.01 },
  { x: 0.06, y: -0.0165 },
  { x: 0.025, y: -0.018 },
  { x: 0, y: -0.0155 },
  { x: -0.008, y: 0 },
];
const flatHand: Outline = [
  { x: -0.006, y: 0.0155 },
  { x: 0.015, y: 0.015 },
  { x: 0.042, y: 0.006 },
  { x: 0.075, y: -0.001 },
  { x: 0.097, y: -0.007 },
  { x: 0.099, y: -0.013 },
  { x: 0.09, y: -0.0165 },
  { x: 0.05, y: -0.0165 },
  { x: 0.015, y: -0.017 },
  { x: -0.012, y: -0.0165 },
  { x: -0.018, y: -0.006 },
];

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const unit = (degrees: number): Point => ({ x: Math.cos(radians(degrees)), y: Math.sin(radians(degrees)) });
/** The point `along` a direction from `from`, and `left` of it. */
export const offset = (from: Point, degrees: number, along: number, left = 0): Point => {
  const u = unit(degrees);
  return { x: from.x + u.x * along - u.y * left, y: from.y + u.y * along + u.x * left };
};
export const directionOf = (from: Point, to: Point): number =>
  (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;

const place = (shape: Outline, at: Point, degrees: number): Outline => shape.map((p) => offset(at, degrees, p.x, p.y));

/** A closed outline around an axis, with a half-round end at each side; clockwise, as all outlines here. */
function around(stations: readonly Station[], axis: (along: number) => readonly [Point, number]): Outline {
  const left = stations.map(([along, width]) => offset(axis(along)[0], axis(along)[1], 0, width));
  const right = stations.map(([along, , width]) => offset(axis(along)[0], axis(along)[1], 0, -width));
  const cap = ([along, l, r]: Station, end: 1 | -1): Outline => {
    const [at, degrees] = axis(along);
    const middle = (l - r) / 2;
    const radius = (l + r) / 2;
    return [45, 0, -45].map((turn) =>
      offset(at, degrees, end * radius * Math.cos(radians(turn)), middle + end * radius * Math.sin(radians(turn))),
    );
  };
  const first = stations[0]!;
  const last = stations[stations.length - 1]!;
  return [...left, ...cap(last, 1), ...right.reverse(), ...cap(first, -1)];
}

const straight = (stations: readonly Station[], from: Point, to: Point): Outline => {
  const degrees = directionOf(from, to);
  return around(stations, (t) => [{ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }, degrees]);
};

export const thighOutline = (hip: Point, knee: Point): Outline => straight(thigh, hip, knee);
export const shankOutline = (knee: Point, ankle: Point): Outline => straight(shank, knee, ankle);
export const footOutline = (ankle: Point, degrees: number, view: 'side' | 'front'): Outline =>
  place(view === 'side' ? foot : footFromFront, ankle, degrees);
export const upperArmOutline = (shoulder: Point, elbow: Point): Outline => straight(upperArm, shoulder, elbow);
export const forearmOutline = (elbow: Point, wrist: Point): Outline => straight(forearm, elbow, wrist);
/** A hand bent back from its forearm is seen as a flat one that leans on something. */
export const handOutline = (wrist: Point, degrees: number, forearmDegrees: number): Outline =>
  place(Math.cos(radians(degrees - forearmDegrees)) < 0.75 ? flatHand : openHand, wrist, degrees);
export const headOutline = (middle: Point, degrees: number, view: 'side' | 'front'): Outline =>
  place(view === 'side' ? headFromSide : headFromFront, middle, degrees);
export const neckOutline = (from: Point, to: Point): Outline => straight(neck, from, to);

/** The torso around the spine, whose points run from the hips to the shoulders. */
export function torsoOutline(spine: readonly Point[], view: 'side' | 'front'): Outline {
  return around(view === 'side' ? torsoFromSide : torsoFromFront, (along) => onCurve(spine, along));
}

/** A point of a curve and the direction there; before its start and beyond its end the curve goes on straight. */
export function onCurve(curve: readonly Point[], along: number): readonly [Point, number] {
  const last = curve.length - 1;
  const index = Math.min(Math.max(Math.floor(along * last), 0), last - 1);
  const from = curve[index]!;
  const to = curve[index + 1]!;
  const rest = along * last - index;
  const directionBefore = directionOf(curve[Math.max(index - 1, 0)]!, to);
  const directionAfter = directionOf(from, curve[Math.min(index + 2, last)]!);
  const turn = ((directionAfter - directionBefore + 540) % 360) - 180;
  return [
    { x: from.x + (to.x - from.x) * rest, y: from.y + (to.y - from.y) * rest },
    directionBefore + turn * Math.min(Math.max(rest, 0), 1),
  ];
}
