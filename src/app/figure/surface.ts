import type { Support } from '../clinical';
import * as shapes from './body';
import type { Section } from './body';
import type { Limb } from './limbs';
import type { Skeleton } from './skeleton';
import { along, cross, dot, times, unit, minus, type Frame, type Vec } from './space';

/** A part of the body as a tube: sections about an axis that may bend. */
export interface Tube {
  readonly rings: readonly Ring[];
}

export interface Ring {
  readonly at: Vec;
  readonly frame: Frame;
  readonly section: Section;
}

/** How far a section reaches from its axis in a direction across it. */
export function reachOf({ frame, section }: Ring, direction: Vec): number {
  const forward = dot(direction, frame.f);
  const depth = forward > 0 ? section.front : section.back;
  // A front below the axis, as at the toes, pulls the outline in.
  if (depth < 0) return depth * Math.abs(forward);
  return Math.hypot(depth * forward, section.side * dot(direction, frame.r));
}

const straight = (from: Vec, frame: Frame, length: number, sections: readonly Section[]): Tube => ({
  rings: sections.map((section) => ({ at: along(from, frame.u, length * section.at), frame, section })),
});

/** Where along the trunk a breath swells the belly. */
const bellyFrom = 0.08;
const bellyTo = 0.72;
const swollen = (section: Section, by: number): Section =>
  by === 0 || section.at < bellyFrom || section.at > bellyTo
    ? section
    : {
        ...section,
        front: section.front + by * Math.sin((Math.PI * (section.at - bellyFrom)) / (bellyTo - bellyFrom)),
      };

export function torsoTube({ spine, pelvis, chest, belly }: Skeleton): Tube {
  const last = spine.length - 1;
  return {
    rings: shapes.torso.map((neutral) => {
      const section = swollen(neutral, belly);
      const place = section.at * last;
      const index = Math.min(Math.max(Math.floor(place), 0), last - 1);
      const from = spine[index]!;
      const to = spine[index + 1]!;
      const rest = place - index;
      const frame = section.at < 0 ? pelvis : section.at > 1 ? chest : rest < 0.5 ? from.frame : to.frame;
      const curve = unit(minus(to.at, from.at));
      // The sections stand across the curve, not across the straight line of the trunk.
      const f = unit(along(frame.f, curve, -dot(frame.f, curve)));
      const bent: Frame = { u: curve, f, r: cross(f, curve) };
      const at =
        section.at < 0
          ? along(spine[0]!.at, pelvis.u, shapes.lengths.trunk * section.at)
          : section.at > 1
            ? along(spine[last]!.at, chest.u, shapes.lengths.trunk * (section.at - 1))
            : along(from.at, minus(to.at, from.at), rest);
      return { at, frame: section.at < 0 || section.at > 1 ? frame : bent, section };
    }),
  };
}

export function neckTube({ spine, chest, head, headFrame }: Skeleton): Tube {
  const root = spine[spine.length - 2]!.at;
  const to = along(head, headFrame.u, -0.012, headFrame.f, -0.012);
  const u = unit(minus(to, root));
  const f = unit(along(chest.f, u, -dot(chest.f, u)));
  return straight(root, { u, f, r: cross(f, u) }, Math.hypot(to.x - root.x, to.y - root.y, to.z - root.z), shapes.neck);
}

export const armTubes = ({ root, joint, upper, lower, tip, end, side, fist }: Limb): readonly Tube[] => {
  const hand = straight(end, tip, shapes.lengths.hand, fist ? shapes.fist : shapes.openHand);
  if (fist)
    return [
      straight(root, upper, shapes.lengths.upperArm, shapes.upperArm),
      straight(joint, lower, shapes.lengths.forearm, shapes.forearm),
      hand,
    ];
  const toThumb = times(tip.r, -side);
  const u = unit(along(times(tip.u, 0.8), toThumb, 0.55, tip.f, 0.2));
  const f = unit(along(tip.f, u, -dot(tip.f, u)));
  return [
    straight(root, upper, shapes.lengths.upperArm, shapes.upperArm),
    straight(joint, lower, shapes.lengths.forearm, shapes.forearm),
    hand,
    straight(along(end, tip.u, 0.014, toThumb, 0.006), { u, f, r: cross(f, u) }, 0.05, shapes.thumb),
  ];
};

export const legTubes = ({ root, joint, upper, lower }: Limb): readonly Tube[] => [
  straight(root, upper, shapes.lengths.thigh, shapes.thigh),
  straight(joint, lower, shapes.lengths.shank, shapes.shank),
];

export function footTube({ end, tip }: Limb): Tube {
  const { fromHeel, above } = shapes.ankleOverFoot;
  return straight(along(end, tip.u, -fromHeel, tip.f, -above), tip, shapes.lengths.foot, shapes.foot);
}

const down: Vec = { x: 0, y: -1, z: 0 };
const lowestOfTubes = (tubes: readonly Tube[]): number =>
  Math.min(...tubes.flatMap(({ rings }) => rings.map((ring) => ring.at.y - reachOf(ring, down))));
const headLow = ({ head }: Skeleton): number => head.y - 0.058;
const kneeLow = ({ joint }: Limb): number => joint.y - 0.031;
const elbowLow = ({ joint }: Limb): number => joint.y - 0.0225;

/** Height of the lowest point of a support, or of the whole body. */
export function lowestOf(body: Skeleton, support?: Support): number {
  const { rightArm, leftArm, rightLeg, leftLeg } = body;
  switch (support) {
    case 'feet':
      return lowestOfTubes([footTube(rightLeg), footTube(leftLeg)]);
    case 'rightFoot':
      return lowestOfTubes([footTube(rightLeg)]);
    case 'leftFoot':
      return lowestOfTubes([footTube(leftLeg)]);
    case 'knees':
      return Math.min(kneeLow(rightLeg), kneeLow(leftLeg));
    case 'rightKnee':
      return kneeLow(rightLeg);
    case 'leftKnee':
      return kneeLow(leftLeg);
    case 'elbows':
      return Math.min(elbowLow(rightArm), elbowLow(leftArm));
    case 'rightElbow':
      return elbowLow(rightArm);
    case 'leftElbow':
      return elbowLow(leftArm);
    case 'pelvis':
      return lowestOfTubes([{ rings: torsoTube(body).rings.slice(0, 4) }]);
    case 'shoulders':
      return lowestOfTubes([{ rings: torsoTube(body).rings.slice(5) }]);
    case undefined:
      return Math.min(
        headLow(body),
        lowestOfTubes([
          torsoTube(body),
          ...[rightArm, leftArm].flatMap(armTubes),
          ...[rightLeg, leftLeg].flatMap((leg) => [...legTubes(leg), footTube(leg)]),
        ]),
      );
  }
}
