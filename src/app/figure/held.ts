import type { Prop, BodySide } from '../clinical';
import type { Limb } from './limbs';
import { grip, point, type Layer, type Piece, type Pieces } from './pieces';
import type { LimbName, Skeleton } from './skeleton';
import { along, middle, unit, upright, type Vec } from './space';

type Kind<K extends Prop['kind']> = Extract<Prop, { kind: K }>;

/** A hand, or both together, with what is in it. */
interface Holding {
  readonly place: Vec;
  readonly limb: Limb;
  readonly layer: Layer;
}

const armOf = (body: Skeleton, side: BodySide): Limb => (side === 'right' ? body.rightArm : body.leftArm);

/** What a far hand holds is hidden by the trunk. */
const layerOf = (side: BodySide, pale: ReadonlySet<LimbName>): Layer =>
  pale.has(side === 'right' ? 'rightArm' : 'leftArm') ? 'between' : 'before';

export function holdings(
  body: Skeleton,
  hand: BodySide | 'both' | 'between',
  pale: ReadonlySet<LimbName>,
): readonly Holding[] {
  if (hand === 'between')
    return [{ place: middle(grip(body.rightArm), grip(body.leftArm)), limb: body.rightArm, layer: 'before' }];
  const sides: readonly BodySide[] = hand === 'both' ? ['left', 'right'] : [hand];
  return sides.map((side) => ({
    place: grip(armOf(body, side)),
    limb: armOf(body, side),
    layer: layerOf(side, pale),
  }));
}

/** It lies across the palm, level where it stands on the floor; held between both hands it stands on end. */
export function dumbbell(pieces: Pieces, { place, limb, layer }: Holding, between: boolean): readonly Piece[] {
  const across = place.y < 0.1 ? unit({ ...limb.tip.r, y: 0 }) : limb.tip.r;
  const axle = between ? upright.u : across;
  const end = (by: number): Vec => along(place, axle, by);
  return [
    pieces.bar(1.6, layer, end(-0.05), end(0.05)),
    pieces.plate(end(-0.055), 0.03, axle, layer),
    pieces.plate(end(0.055), 0.03, axle, layer),
  ];
}

/** As high as a real one of 28 cm. */
export function kettlebell(pieces: Pieces, { place, layer }: Holding): readonly Piece[] {
  const horn = (aside: number, up: number): Vec => along(place, pieces.right, aside, upright.u, up);
  return [
    pieces.bar(1.4, layer, horn(-0.034, -0.05), horn(-0.022, 0.008), horn(0.022, 0.008), horn(0.034, -0.05)),
    pieces.round(along(place, upright.u, -0.095), 0.058, layer),
  ];
}

/**
 * Plates of 45 cm, and of 26 cm on the shoulders, where large ones would hide the face. The near one is drawn as a ring,
 * so that it does not hide the lifter.
 */
export function barbell(pieces: Pieces, { at }: Kind<'barbell'>, body: Skeleton): readonly Piece[] {
  const { spine, pelvis, chest, rightArm, leftArm } = body;
  const place = {
    hands: middle(grip(rightArm), grip(leftArm)),
    hips: along(spine[0]!.at, pelvis.f, 0.075, pelvis.u, -0.03),
    shoulders: along(spine[spine.length - 1]!.at, chest.f, -0.062, chest.u, 0.005),
  }[at];
  const axle = at === 'hands' ? unit(along(grip(rightArm), grip(leftArm), -1)) : pelvis.r;
  const end = (by: number): Vec => along(place, axle, by);
  const radius = at === 'shoulders' ? 0.074 : 0.128;
  return [
    pieces.bar(1.3, 'before', end(-0.42), end(0.42)),
    pieces.plate(end(-0.36), radius, axle, 'behind'),
    pieces.plate(end(0.36), radius - 0.005, axle, 'before', 2),
  ];
}

export function heldBox(pieces: Pieces, { rightArm, leftArm }: Skeleton): readonly Piece[] {
  const { x, y, z } = middle(rightArm.end, leftArm.end);
  return [pieces.block(point(x - 0.015, y - 0.05, z - 0.1), point(x + 0.17, y + 0.1, z + 0.1), 'between')];
}

export function dowel(pieces: Pieces, { spine, pelvis }: Skeleton): Piece {
  const back = along(spine[0]!.at, pelvis.f, -0.078);
  return pieces.bar(1.5, 'before', along(back, pelvis.u, -0.1), along(back, pelvis.u, 0.47));
}

/** Of one length, planted behind the hands as they are when one pushes off. */
export const poles = (pieces: Pieces, body: Skeleton, pale: ReadonlySet<LimbName>): readonly Piece[] =>
  (['left', 'right'] as const).map((side) => {
    const top = grip(armOf(body, side));
    const behind = Math.sqrt(Math.max(0.64 ** 2 - top.y ** 2, 0));
    return pieces.bar(1, layerOf(side, pale), along(top, upright.u, 0.03), point(top.x - behind, 0.008, top.z));
  });

export function band(pieces: Pieces, { from }: Kind<'band'>, { place, layer }: Holding): readonly Piece[] {
  const fastened = point(from.x, from.y ?? 0, from.z ?? 0);
  return [
    pieces.bar(1.1, layer === 'before' ? 'before' : 'behind', fastened, place),
    pieces.round(fastened, 0.016, 'behind'),
  ];
}

/** Tight round both thighs: across them, and from one to the other. */
export function loop(pieces: Pieces, body: Skeleton, pale: ReadonlySet<LimbName>): readonly Piece[] {
  const onThigh = ({ root, upper }: Limb): Vec => along(root, upper.u, 0.19);
  const near = (['rightLeg', 'leftLeg'] as const).filter((name) => !pale.has(name)).map((name) => body[name]);
  return [
    pieces.bar(1.8, 'before', onThigh(body.leftLeg), onThigh(body.rightLeg)),
    ...near.map((leg) =>
      pieces.bar(2.4, 'before', along(onThigh(leg), leg.upper.f, 0.036), along(onThigh(leg), leg.upper.f, -0.036)),
    ),
  ];
}

export function strap(pieces: Pieces, { foot }: Kind<'strap'>, body: Skeleton, { place }: Holding): Piece {
  const { end, tip } = foot === 'right' ? body.rightLeg : body.leftLeg;
  return pieces.bar(1.1, 'before', place, along(end, tip.u, 0.05, tip.f, -0.035));
}
