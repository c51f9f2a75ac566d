import type { Prop } from '../clinical';
import type { Limb } from './limbs';
import { open, polygon } from './outline';
import { grip, point, type Piece, type Pieces } from './pieces';
import type { Skeleton } from './skeleton';
import { along, middle, upright, type Vec } from './space';
import { lowestOf } from './surface';

type Kind<K extends Prop['kind']> = Extract<Prop, { kind: K }>;

export function chair(pieces: Pieces, { x, seat = 0.27, facing = 'right', z = 0 }: Kind<'chair'>): readonly Piece[] {
  if (facing === 'viewer') {
    return [
      pieces.block(point(x - 0.12, seat - 0.02, z - 0.1), point(x + 0.12, seat, z + 0.1)),
      ...[-0.1, 0.1].map((by) => pieces.bar(1.6, 'behind', point(x + by, 0.008, z), point(x + by, seat - 0.01, z))),
      pieces.block(point(x - 0.12, seat, z - 0.12), point(x + 0.12, seat + 0.25, z - 0.1)),
    ];
  }
  const ahead = facing === 'right' ? 1 : -1;
  const back = x - ahead * 0.12;
  const front = x + ahead * 0.12;
  // Two legs and two posts stand behind each other in the side view, and apart in all others.
  const pair = (...places: readonly (readonly [x: number, y: number])[]): readonly Piece[] =>
    [-0.085, 0.085].map((aside) => pieces.bar(1.6, 'behind', ...places.map(([px, py]) => point(px, py, z + aside))));
  const top = [back - ahead * 0.035, seat + 0.25] as const;
  return [
    ...pair([back + ahead * 0.014, 0.008], [back + ahead * 0.014, seat - 0.012]),
    ...pair([front - ahead * 0.02, 0.008], [front - ahead * 0.02, seat - 0.012]),
    ...pair([back, seat - 0.01], top),
    pieces.bar(1.6, 'behind', point(...top, z - 0.085), point(...top, z + 0.085)),
    pieces.block(
      point(Math.min(back, front) - 0.004, seat - 0.022, z - 0.1),
      point(Math.max(back, front) + 0.004, seat, z + 0.1),
    ),
  ];
}

/** As high as the hands reach on it. */
export function wall(pieces: Pieces, { x = 0, z, behind }: Kind<'wall'>, keys: readonly Skeleton[]): readonly Piece[] {
  const top = Math.max(1.04, ...keys.flatMap((key) => [key.rightArm.end.y + 0.14, key.leftArm.end.y + 0.14]));
  return z === undefined
    ? [pieces.block(point(x, 0, -0.3), point(x + (behind ? -0.03 : 0.03), top, 0.3))]
    : [pieces.block(point(-0.3, 0, z), point(0.3, top, z + Math.sign(z) * 0.03))];
}

export const bench = (pieces: Pieces, { from, to, height }: Kind<'bench'>): readonly Piece[] => [
  pieces.block(point(from, height - 0.035, -0.09), point(to, height, 0.09)),
  ...[from + 0.05, to - 0.05].map((x) => pieces.bar(1.6, 'behind', point(x, 0.008), point(x, height - 0.03))),
];

export function rail(pieces: Pieces, { from, to, height, z }: Kind<'rail'>): readonly Piece[] {
  const layer = z > 0 ? 'before' : 'behind';
  return [
    pieces.bar(1.6, layer, point(from, height, z), point(to, height, z)),
    ...[from, to].map((x) => pieces.bar(1.6, layer, point(x, height, z), point(x, 0.008, z))),
  ];
}

/** It rolls under what lies on it. */
export function ball(pieces: Pieces, { under, radius }: Kind<'ball'>, body: Skeleton): readonly Piece[] {
  const { rightArm, leftArm, rightLeg, leftLeg } = body;
  const on = {
    feet: middle(rightLeg.end, leftLeg.end),
    forearms: middle(middle(rightArm.joint, leftArm.joint), middle(rightArm.end, leftArm.end)),
  }[under];
  return [pieces.round(point(on.x, radius, on.z), radius, 'behind', 'soft')];
}

export const pullUpBar = (pieces: Pieces, { x = 0, height }: Kind<'pull-up-bar'>): readonly Piece[] => [
  pieces.bar(2, 'behind', point(x, height, -0.3), point(x, height, 0.3)),
  pieces.plate(point(x, height), 0.016, upright.r, 'behind'),
];

export function romanChair(pieces: Pieces, { rightLeg, leftLeg }: Skeleton): readonly Piece[] {
  const { upper, lower } = rightLeg;
  const front = (at: number): Vec => along(middle(rightLeg.root, leftLeg.root), upper.u, at, upper.f, 0.066);
  const roller = along(middle(rightLeg.end, leftLeg.end), lower.f, -0.04, lower.u, -0.02);
  const foot = (x: number): Vec => point(x, 0.01);
  return [
    pieces.bar(4, 'behind', front(0.03), front(0.2)),
    pieces.bar(2, 'behind', front(0.15), foot(front(0.15).x)),
    pieces.bar(2, 'behind', foot(roller.x - 0.08), foot(front(0.15).x + 0.12)),
    pieces.bar(1.6, 'behind', roller, foot(roller.x)),
    pieces.round(roller, 0.03, 'behind', 'soft'),
  ];
}

export const treadmill = (pieces: Pieces): readonly Piece[] => [
  pieces.block(point(-0.42, 0, -0.16), point(0.48, 0.045, 0.16)),
  pieces.bar(2, 'behind', point(0.4, 0.04), point(0.47, 0.6)),
  pieces.bar(2, 'behind', point(0.28, 0.61), point(0.5, 0.61)),
  pieces.block(point(0.46, 0.6, -0.1), point(0.5, 0.72, 0.1)),
];

/** It is built round the rider: saddle under the pelvis, bars in the hands, pedals under the feet. */
export function bicycle(pieces: Pieces, { spine, rightArm, leftArm, rightLeg, leftLeg }: Skeleton): readonly Piece[] {
  const hips = spine[0]!.at;
  const saddle = point(hips.x - 0.015, hips.y - 0.075);
  const pedal = (leg: Limb): Vec => along(leg.end, leg.tip.u, 0.075, leg.tip.f, -0.045);
  const [right, left] = [pedal(rightLeg), pedal(leftLeg)];
  const crank = middle(right, left);
  const axle = point(crank.x + 0.27, 0.15);
  const bars = along(middle(grip(rightArm), grip(leftArm)), upright.u, -0.012);
  const bottom = point(crank.x, crank.y);
  return [
    pieces.round(axle, 0.135, 'behind', 'prop', 1.6),
    pieces.bar(2, 'behind', point(crank.x - 0.24, 0.01), point(axle.x + 0.1, 0.01)),
    pieces.bar(2, 'behind', saddle, point(crank.x - 0.05, 0.01)),
    pieces.bar(
      2,
      'behind',
      point(crank.x - 0.045, crank.y),
      bottom,
      axle,
      point(axle.x - 0.05, bars.y - 0.06),
      point(bars.x, bars.y),
    ),
    pieces.bar(3.2, 'behind', point(saddle.x - 0.07, saddle.y), point(saddle.x + 0.08, saddle.y - 0.006)),
    pieces.bar(1.6, 'behind', left, bottom),
    pieces.bar(1.6, 'between', bottom, right),
  ];
}

/** Pedals under the feet, levers in the hands. */
export function elliptical(
  pieces: Pieces,
  { spine, rightArm, leftArm, rightLeg, leftLeg }: Skeleton,
): readonly Piece[] {
  const hips = spine[0]!.at;
  const axle = point(hips.x - 0.42, 0.18);
  const pivot = point(hips.x + 0.34, 0.4);
  const pedal = (leg: Limb): readonly Piece[] => {
    const under = along(leg.end, upright.u, -0.05);
    return [
      pieces.bar(
        1.6,
        'behind',
        point(axle.x, under.y * 0.5 + 0.08),
        point(under.x - 0.02, under.y),
        point(pivot.x, 0.1),
      ),
      pieces.bar(2.6, 'behind', point(under.x - 0.05, under.y), point(under.x + 0.12, under.y)),
    ];
  };
  return [
    pieces.round(axle, 0.14, 'behind', 'prop', 1.6),
    pieces.bar(2.2, 'behind', point(axle.x - 0.1, 0.01), point(pivot.x + 0.08, 0.01)),
    pieces.bar(2.2, 'behind', point(pivot.x + 0.03, 0.01), pivot, point(pivot.x, 0.72)),
    ...pedal(leftLeg),
    ...pedal(rightLeg),
    pieces.bar(1.6, 'behind', pivot, grip(leftArm)),
    pieces.bar(1.6, 'between', pivot, grip(rightArm)),
  ];
}

/** Wide enough to swim in; the waterline is drawn over the body. */
export function water(pieces: Pieces, { surface, floor }: Kind<'water'>, keys: readonly Skeleton[]): readonly Piece[] {
  const xs = keys.flatMap(({ head, rightLeg, leftLeg, rightArm, leftArm }) =>
    [head, rightLeg.end, leftLeg.end, rightArm.end, leftArm.end].map((place) => pieces.flat(place).x),
  );
  const [left, right] = [Math.min(...xs) - 0.24, Math.max(...xs) + 0.24];
  const low = floor ? 0 : Math.min(...keys.map((key) => lowestOf(key))) - 0.05;
  const ripples = Array.from({ length: 15 }, (_, i) => ({
    x: left + ((right - left) * i) / 14,
    y: surface + (i % 2 ? 0.008 : -0.008),
  }));
  const body = [
    { x: left, y: low },
    { x: left, y: surface },
    { x: right, y: surface },
    { x: right, y: low },
  ];
  return [
    {
      layer: 'behind',
      shape: { role: 'water', d: polygon(body) },
      // The water may run out of the picture at both ends.
      reach: [
        { x: left + 0.16, y: low },
        { x: right - 0.16, y: surface },
      ],
    },
    { layer: 'before', shape: { role: 'soft', d: open(ripples), line: 0.9 }, reach: [] },
  ];
}
