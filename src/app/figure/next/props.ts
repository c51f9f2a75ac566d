import type { Prop, Side } from '../../clinical/pose';
import { project, type Camera, type Point } from './camera';
import type { Shape, Stage } from './drawing';
import { at, circle, closed, open, polygon } from './outline';
import type { Limb } from './limbs';
import type { Skeleton } from './skeleton';
import { along, cross, dot, middle, times, unit, upright, type Vec } from './space';
import { lowestOf } from './surface';

/** The things of a drawing: behind the body, between its far and its near limbs, and in front of it. */
export interface Props {
  readonly behind: readonly Shape[];
  readonly between: readonly Shape[];
  readonly before: readonly Shape[];
  /** Places that must be in the picture. */
  readonly reach: readonly Point[];
}

type Layer = 'behind' | 'between' | 'before';
interface Piece {
  readonly layer: Layer;
  readonly shape: Shape;
  readonly reach?: readonly Point[];
}

export function propsOf(stage: Stage, body: Skeleton): Props {
  const pieces = stage.script.props.flatMap((prop) => piecesOf(prop, body, stage));
  const on = (layer: Layer): readonly Shape[] => pieces.filter((piece) => piece.layer === layer).map(({ shape }) => shape);
  return {
    behind: on('behind'),
    between: on('between'),
    before: on('before'),
    reach: pieces.flatMap(({ reach }) => reach ?? []),
  };
}

/** Where a closed hand holds. */
export const grip = ({ end, tip }: Limb): Vec => along(end, tip.u, 0.036, tip.f, 0.012);
const armOf = (body: Skeleton, side: Side): Limb => (side === 'right' ? body.rightArm : body.leftArm);
const point = (x: number, y: number, z = 0): Vec => ({ x, y, z });

function piecesOf(prop: Prop, body: Skeleton, { camera, keys, pale, script }: Stage): readonly Piece[] {
  const flat = (place: Vec): Point => project(camera, place);
  const bar = (width: number, layer: Layer, ...places: Vec[]): Piece => ({
    layer,
    shape: { role: 'prop', d: polygon(places.map(flat), false), line: width },
    reach: places.map(flat),
  });
  const block = (from: Vec, to: Vec, layer: Layer = 'behind', role: Shape['role'] = 'prop'): Piece => {
    const corners = [from.x, to.x].flatMap((x) => [from.y, to.y].flatMap((y) => [from.z, to.z].map((z) => flat({ x, y, z }))));
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const outline = [
      { x: left, y: low },
      { x: left, y: high },
      { x: right, y: high },
      { x: right, y: low },
    ];
    return { layer, shape: { role, d: polygon(outline) }, reach: outline };
  };
  /** A round plate on an axle along `axis`: a disc from the end, a bar from the side. */
  const plate = (centre: Vec, radius: number, axis: Vec, layer: Layer, thickness = 0.03): Piece => {
    const seen = Math.abs(dot(axis, camera.towards));
    if (seen > 0.6) return { layer, shape: { role: 'prop', d: circle(flat(centre), radius) }, reach: ringOf(flat(centre), radius) };
    const across = unit(cross(axis, camera.towards));
    const corner = (a: number, b: number): Point => flat(along(centre, axis, (a * thickness) / 2, across, b * radius));
    return {
      layer,
      shape: { role: 'prop', d: polygon([corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1)]) },
      reach: ringOf(flat(centre), radius),
    };
  };
  const handLayer = (side: Side): Layer => (pale.has(side === 'right' ? 'rightArm' : 'leftArm') ? 'between' : 'before');
  const hands = (side: Side | 'both' | 'between'): readonly { place: Vec; limb: Limb; layer: Layer }[] => {
    if (side === 'between') {
      const place = middle(grip(body.rightArm), grip(body.leftArm));
      return [{ place, limb: body.rightArm, layer: 'before' }];
    }
    const sides: readonly Side[] = side === 'both' ? ['left', 'right'] : [side];
    return sides.map((one) => ({ place: grip(armOf(body, one)), limb: armOf(body, one), layer: handLayer(one) }));
  };

  switch (prop.kind) {
    case 'mat':
      return script.view === 'above'
        ? [block(point(prop.from, 0, -0.22), point(prop.to, 0, 0.22), 'behind', 'mat')]
        : [block(point(prop.from, -0.013, -0.22), point(prop.to, 0.001, 0.22), 'behind', 'mat')];
    case 'chair':
      return chair(prop, bar, block);
    case 'wall': {
      const top = Math.max(1.04, ...keys.flatMap((key) => [key.rightArm.end.y + 0.14, key.leftArm.end.y + 0.14]));
      if (prop.z !== undefined) return [block(point(-0.3, 0, prop.z), point(0.3, top, prop.z + Math.sign(prop.z) * 0.03))];
      const x = prop.x ?? 0;
      return [block(point(x, 0, -0.3), point(x + (prop.behind ? -0.03 : 0.03), top, 0.3))];
    }
    case 'step':
    case 'box':
      return [block(point(prop.from, 0, -0.18), point(prop.to, prop.height, 0.18))];
    case 'bench':
      return [
        block(point(prop.from, prop.height - 0.035, -0.09), point(prop.to, prop.height, 0.09)),
        bar(1.6, 'behind', point(prop.from + 0.05, 0.008), point(prop.from + 0.05, prop.height - 0.03)),
        bar(1.6, 'behind', point(prop.to - 0.05, 0.008), point(prop.to - 0.05, prop.height - 0.03)),
      ];
    case 'pillow':
    case 'pad':
      return [block(point(prop.from, 0, -0.14), point(prop.to, prop.height, 0.14), 'behind', 'soft')];
    case 'ball': {
      const under = {
        feet: middle(body.rightLeg.end, body.leftLeg.end),
        forearms: middle(middle(body.rightArm.joint, body.leftArm.joint), middle(body.rightArm.end, body.leftArm.end)),
        pelvis: body.spine[2]!.at,
      }[prop.under];
      const centre = point(under.x, prop.radius, under.z);
      return [{ layer: 'behind', shape: { role: 'soft', d: circle(flat(centre), prop.radius) }, reach: ringOf(flat(centre), prop.radius) }];
    }
    case 'dumbbell':
      return hands(prop.hand).flatMap(({ place, limb, layer }) => {
        // A dumbbell lies across the palm.
        const axis = prop.hand === 'between' ? upright.u : limb.tip.r;
        const end = (by: number): Vec => along(place, axis, by);
        return [bar(1.6, layer, end(-0.05), end(0.05)), plate(end(-0.055), 0.03, axis, layer), plate(end(0.055), 0.03, axis, layer)];
      });
    case 'kettlebell':
      return hands(prop.hand).flatMap(({ place, layer }) => {
        const bell = along(place, upright.u, -0.068);
        const handle = [along(place, camera.right, -0.028, upright.u, -0.032), along(place, camera.right, -0.022, upright.u, 0.008), along(place, camera.right, 0.022, upright.u, 0.008), along(place, camera.right, 0.028, upright.u, -0.032)];
        return [bar(1.4, layer, ...handle), { layer, shape: { role: 'prop', d: circle(flat(bell), 0.046) }, reach: ringOf(flat(bell), 0.046) }];
      });
    case 'barbell': {
      const place =
        prop.at === 'hands'
          ? middle(grip(body.rightArm), grip(body.leftArm))
          : prop.at === 'hips'
            ? along(body.spine[0]!.at, body.pelvis.f, 0.075, body.pelvis.u, -0.03)
            : along(body.spine[body.spine.length - 1]!.at, body.chest.f, -0.062, body.chest.u, 0.005);
      const axis = prop.at === 'hands' ? unit(along(grip(body.rightArm), grip(body.leftArm), -1)) : body.pelvis.r;
      const end = (by: number): Vec => along(place, axis, by);
      return [
        bar(1.3, 'before', end(-0.42), end(0.42)),
        plate(end(-0.36), 0.1, axis, 'behind'),
        { ...plate(end(0.36), 0.1, axis, 'before'), ...ringIfRound(flat(end(0.36)), axis, camera) },
      ];
    }
    case 'box-held': {
      const place = middle(body.rightArm.end, body.leftArm.end);
      return [block(along(place, point(1, 0), -0.015, point(0, 1), -0.05, upright.r, -0.1), along(place, point(1, 0), 0.17, point(0, 1), 0.1, upright.r, 0.1), 'between')];
    }
    case 'dowel': {
      if (prop.at === 'hands') {
        const [a, b] = [grip(body.leftArm), grip(body.rightArm)];
        const axis = unit(along(b, a, -1));
        return [bar(1.4, 'before', along(a, axis, -0.12), along(b, axis, 0.12))];
      }
      const back = along(body.spine[0]!.at, body.pelvis.f, -0.078);
      return [bar(1.5, 'before', along(back, body.pelvis.u, -0.1), along(back, body.pelvis.u, 0.47))];
    }
    case 'poles':
      return (['left', 'right'] as const).map((side) => {
        const limb = armOf(body, side);
        const top = grip(limb);
        return bar(1, handLayer(side), along(top, upright.u, 0.03), point(top.x - 0.16, 0.008, top.z));
      });
    case 'band':
      return hands(prop.hand).flatMap(({ place, layer }) => {
        const from = point(prop.from.x, prop.from.y ?? 0, prop.from.z ?? 0);
        return [
          bar(1.1, layer === 'before' ? 'before' : 'behind', from, place),
          { layer: 'behind' as const, shape: { role: 'prop' as const, d: circle(flat(from), 0.016) }, reach: ringOf(flat(from), 0.02) },
        ];
      });
    case 'loop': {
      const onLeg = (leg: Limb): Vec => (prop.round === 'thighs' ? along(leg.root, leg.upper.u, 0.19) : along(leg.joint, leg.lower.u, 0.21));
      return [bar(1.8, 'before', onLeg(body.leftLeg), onLeg(body.rightLeg))];
    }
    case 'strap': {
      const foot = prop.foot === 'right' ? body.rightLeg : body.leftLeg;
      const sole = along(foot.end, foot.tip.u, 0.05, foot.tip.f, -0.035);
      return hands(prop.hand).map(({ place }) => bar(1.1, 'before', place, sole));
    }
    case 'pull-up-bar': {
      const x = prop.x ?? 0;
      return [
        bar(2, 'behind', point(x, prop.height, -0.3), point(x, prop.height, 0.3)),
        { layer: 'behind', shape: { role: 'prop', d: circle(flat(point(x, prop.height)), 0.016) }, reach: ringOf(flat(point(x, prop.height)), 0.03) },
      ];
    }
    case 'treadmill':
      return [
        block(point(-0.42, 0, -0.16), point(0.48, 0.045, 0.16)),
        bar(2, 'behind', point(0.4, 0.04), point(0.47, 0.6)),
        bar(2, 'behind', point(0.28, 0.61), point(0.5, 0.61)),
        block(point(0.46, 0.6, -0.1), point(0.5, 0.72, 0.1)),
      ];
    case 'bicycle':
      return bicycle(body, bar, flat);
    case 'elliptical':
      return elliptical(body, bar, flat);
    case 'water': {
      const xs = keys.flatMap((key) => [key.head, key.rightLeg.end, key.leftLeg.end, key.rightArm.end, key.leftArm.end]).map((place) => flat(place).x);
      const [left, right] = [Math.min(...xs) - 0.24, Math.max(...xs) + 0.24];
      const low = prop.floor ? 0 : Math.min(...keys.map((key) => lowestOf(key))) - 0.05;
      const wave = Array.from({ length: 15 }, (_, i) => ({ x: left + ((right - left) * i) / 14, y: prop.surface + (i % 2 ? 0.008 : -0.008) }));
      return [
        { layer: 'behind', shape: { role: 'water', d: polygon([{ x: left, y: low }, { x: left, y: prop.surface }, { x: right, y: prop.surface }, { x: right, y: low }]) }, reach: [{ x: left + 0.16, y: 0 }, { x: right - 0.16, y: prop.surface }] },
        { layer: 'before', shape: { role: 'soft', d: open(wave), line: 0.9 } },
      ];
    }
  }
}

const ringOf = ({ x, y }: Point, radius: number): readonly Point[] => [
  { x: x - radius, y: y - radius },
  { x: x + radius, y: y + radius },
];

/** A near plate would hide the lifter: from the end it is drawn as a ring. */
function ringIfRound(centre: Point, axis: Vec, camera: Camera): Pick<Piece, 'shape'> | Record<never, never> {
  if (Math.abs(dot(axis, camera.towards)) < 0.6) return {};
  return { shape: { role: 'prop', d: circle(centre, 0.095), line: 2 } };
}

type Bar = (width: number, layer: Layer, ...places: Vec[]) => Piece;
type Block = (from: Vec, to: Vec, layer?: Layer, role?: Shape['role']) => Piece;

function chair({ x, seat = 0.27, facing = 'right', z = 0 }: Extract<Prop, { kind: 'chair' }>, bar: Bar, block: Block): readonly Piece[] {
  if (facing === 'viewer') {
    return [
      block(point(x - 0.12, seat - 0.02, z - 0.1), point(x + 0.12, seat, z + 0.1)),
      ...[-0.1, 0.1].map((by) => bar(1.6, 'behind', point(x + by, 0.008, z), point(x + by, seat - 0.01, z))),
      block(point(x - 0.12, seat, z - 0.12), point(x + 0.12, seat + 0.25, z - 0.1)),
    ];
  }
  const ahead = facing === 'right' ? 1 : -1;
  const back = x - ahead * 0.12;
  const front = x + ahead * 0.12;
  const leg = (at: number): Piece => bar(1.6, 'behind', point(at, 0.008, z), point(at, seat - 0.012, z));
  return [
    leg(back + ahead * 0.014),
    leg(front - ahead * 0.02),
    bar(1.6, 'behind', point(back, seat - 0.01, z), point(back - ahead * 0.035, seat + 0.25, z)),
    block(point(Math.min(back, front) - 0.004, seat - 0.022, z - 0.1), point(Math.max(back, front) + 0.004, seat, z + 0.1)),
  ];
}

const wheel = (centre: Point, radius: number): Piece => ({
  layer: 'behind',
  shape: { role: 'prop', d: circle(centre, radius), line: 1.6 },
  reach: ringOf(centre, radius),
});

/** It is built round the rider: saddle under the pelvis, bars in the hands, pedals under the feet. */
function bicycle(body: Skeleton, bar: Bar, flat: (place: Vec) => Point): readonly Piece[] {
  const hips = body.spine[0]!.at;
  const saddle = point(hips.x - 0.015, hips.y - 0.075);
  const pedal = (leg: Limb): Vec => along(leg.end, leg.tip.u, 0.075, leg.tip.f, -0.045);
  const [right, left] = [pedal(body.rightLeg), pedal(body.leftLeg)];
  const crank = middle(right, left);
  const axle = point(crank.x + 0.27, 0.15);
  const bars = along(middle(grip(body.rightArm), grip(body.leftArm)), upright.u, -0.012);
  return [
    wheel(flat(axle), 0.135),
    bar(2, 'behind', point(crank.x - 0.24, 0.01), point(axle.x + 0.1, 0.01)),
    bar(2, 'behind', saddle, point(crank.x - 0.05, 0.01)),
    bar(2, 'behind', point(crank.x - 0.045, crank.y), point(crank.x, crank.y), point(axle.x, axle.y), point(axle.x - 0.05, bars.y - 0.06), point(bars.x, bars.y)),
    bar(3.2, 'behind', point(saddle.x - 0.07, saddle.y), point(saddle.x + 0.08, saddle.y - 0.006)),
    bar(1.6, 'behind', left, point(crank.x, crank.y)),
    bar(1.6, 'between', point(crank.x, crank.y), right),
  ];
}

/** Pedals under the feet, levers in the hands. */
function elliptical(body: Skeleton, bar: Bar, flat: (place: Vec) => Point): readonly Piece[] {
  const hips = body.spine[0]!.at;
  const axle = point(hips.x - 0.42, 0.18);
  const pivot = point(hips.x + 0.34, 0.4);
  const step = (leg: Limb): readonly Piece[] => {
    const under = along(leg.end, upright.u, -0.05);
    return [
      bar(1.6, 'behind', point(axle.x, under.y * 0.5 + 0.08), point(under.x - 0.02, under.y), point(pivot.x, 0.1)),
      bar(2.6, 'behind', point(under.x - 0.05, under.y), point(under.x + 0.12, under.y)),
    ];
  };
  return [
    wheel(flat(axle), 0.14),
    bar(2.2, 'behind', point(axle.x - 0.1, 0.01), point(pivot.x + 0.08, 0.01)),
    bar(2.2, 'behind', point(pivot.x + 0.03, 0.01), pivot, point(pivot.x, 0.72)),
    ...step(body.leftLeg),
    ...step(body.rightLeg),
    bar(1.6, 'behind', pivot, grip(body.leftArm)),
    bar(1.6, 'between', pivot, grip(body.rightArm)),
  ];
}

export const pathOf = { at, closed, times };
