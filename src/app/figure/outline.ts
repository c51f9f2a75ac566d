import type { Region } from '../clinical';
import * as shapes from './body';
import type { HeadShape } from './body';
import { project, unproject, type Camera, type Point } from './camera';
import type { Skeleton } from './skeleton';
import { reachOf, type Ring, type Tube } from './surface';
import { along, dot, times } from './space';

/**
 * Outlines as SVG path data. Units are hundredths of body height, y downwards, to a tenth: finer is not seen, and a
 * moving figure writes thousands of them a second.
 */
const round = (value: number): number => Math.round(value * 1000) / 10;
export const at = ({ x, y }: Point): string => `${round(x)} ${round(-y)}`;

const curve = (before: Point, from: Point, to: Point, after: Point): string =>
  `C${at({ x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 })} ` +
  `${at({ x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 })} ${at(to)}`;

/** A smooth closed curve (Catmull-Rom) through the points. */
export function closed(points: readonly Point[]): string {
  const point = (i: number): Point => points[(i + points.length) % points.length]!;
  return `M${at(point(0))}${points.map((_, i) => curve(point(i - 1), point(i), point(i + 1), point(i + 2))).join('')}Z`;
}

/** A smooth open curve through the points. */
export function open(points: readonly Point[]): string {
  const point = (i: number): Point => points[Math.min(Math.max(i, 0), points.length - 1)]!;
  const steps = points.slice(1).map((_, i) => curve(point(i - 1), point(i), point(i + 1), point(i + 2)));
  return `M${at(point(0))}${steps.join('')}`;
}

export const polygon = (points: readonly Point[], close = true): string =>
  `M${points.map(at).join('L')}${close ? 'Z' : ''}`;

export function circle(middle: Point, radius: number): string {
  const r = round(radius);
  return `M${at({ x: middle.x - radius, y: middle.y })}a${r} ${r} 0 1 0 ${round(radius * 2)} 0a${r} ${r} 0 1 0 ${-round(radius * 2)} 0Z`;
}

interface Edge {
  readonly middle: Point;
  /** Along the axis, in the drawing. */
  readonly ahead: Point;
  /** On the left of the axis, and on its right. */
  readonly left: Point;
  readonly right: Point;
  readonly ring: Ring;
  readonly radii: readonly [number, number];
}

function edgesOf({ rings }: Tube, camera: Camera): readonly Edge[] {
  const middles = rings.map(({ at: place }) => project(camera, place));
  return rings.map((ring, i) => {
    const before = middles[Math.max(i - 1, 0)]!;
    const after = middles[Math.min(i + 1, middles.length - 1)]!;
    const middle = middles[i]!;
    const size = Math.hypot(after.x - before.x, after.y - before.y) || 1e-6;
    const ahead = { x: (after.x - before.x) / size, y: (after.y - before.y) / size };
    const normal = { x: -ahead.y, y: ahead.x };
    const out = unproject(camera, normal);
    const l = reachOf(ring, out);
    const r = reachOf(ring, times(out, -1));
    return {
      middle,
      ahead,
      left: { x: middle.x + normal.x * l, y: middle.y + normal.y * l },
      right: { x: middle.x - normal.x * r, y: middle.y - normal.y * r },
      ring,
      radii: [l, r],
    };
  });
}

/** The outline of a tube, with round ends; a tube seen nearly end on is drawn as its sections. */
export function tubeOutline(tube: Tube, camera: Camera): string {
  const edges = edgesOf(tube, camera);
  const first = edges[0]!;
  const last = edges[edges.length - 1]!;
  const seen = Math.abs(dot(first.ring.frame.u, camera.towards));
  const outline = closed([
    ...edges.map(({ left }) => left),
    ...cap(last, 1),
    ...[...edges].reverse().map(({ right }) => right),
    ...cap(first, -1),
  ]);
  return seen < 0.75 ? outline : outline + edges.map(({ ring }) => section(ring, camera)).join('');
}

function cap({ ahead, left, right, radii }: Edge, end: 1 | -1): readonly Point[] {
  const radius = (radii[0] + radii[1]) / 2;
  const centre = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const normal = { x: -ahead.y, y: ahead.x };
  return [45, 0, -45].map((turn) => {
    const out = end * radius * Math.cos((turn * Math.PI) / 180);
    const aside = end * radius * Math.sin((turn * Math.PI) / 180);
    return { x: centre.x + ahead.x * out + normal.x * aside, y: centre.y + ahead.y * out + normal.y * aside };
  });
}

/** A section seen from the end. */
function section({ at: place, frame, section: { back, front, side } }: Ring, camera: Camera): string {
  const points = Array.from({ length: 12 }, (_, i) => {
    const angle = (i * Math.PI) / 6;
    const forward = Math.cos(angle) * (Math.cos(angle) > 0 ? front : back);
    return project(camera, along(place, frame.f, forward, frame.r, Math.sin(angle) * side));
  });
  // Turned the way the outlines are, so that the parts of one path never cut holes into each other.
  const area = points.reduce((sum, { x, y }, i) => {
    const next = points[(i + 1) % points.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return closed(area > 0 ? [...points].reverse() : points);
}

/** A head seen so that its crown shows; looked at from above or below it is a circle. */
interface SeenHead {
  /** The point so far towards the crown and towards the face; the second outline is the one from in front. */
  readonly between: (inProfile: HeadShape, fromFront: HeadShape) => readonly Point[];
  readonly mirrored: boolean;
}

function seenHead({ head, headFrame }: Skeleton, camera: Camera): SeenHead | undefined {
  const crown = project(camera, headFrame.u);
  const face = project(camera, headFrame.f);
  const upright = Math.hypot(crown.x, crown.y);
  if (upright < 0.35) return undefined;
  const middle = project(camera, head);
  const up = { x: crown.x / upright, y: crown.y / upright };
  // To the left or to the right of the crown's direction, whichever the face looks to.
  const turn = face.x * up.y - face.y * up.x;
  const side = turn >= 0 ? { x: up.y, y: -up.x } : { x: -up.y, y: up.x };
  const profile = Math.min(Math.abs(turn) * 1.15, 1);
  return {
    mirrored: turn < 0,
    between: (inProfile, fromFront) =>
      inProfile.map(([c, f], i): Point => {
        const [frontC, frontF] = fromFront[i]!;
        const [a, b] = [c * profile + frontC * (1 - profile), f * profile + frontF * (1 - profile)];
        return { x: middle.x + up.x * a + side.x * b, y: middle.y + up.y * a + side.y * b };
      }),
  };
}

/** A head in profile, from in front, or between the two, as it is turned. */
export function headOutline(body: Skeleton, camera: Camera): string {
  const seen = seenHead(body, camera);
  if (!seen) return circle(project(camera, body.head), 0.056);
  const points = seen.between(shapes.headProfile, shapes.headFromFront);
  // Turned the way the trunk is, which shares its path.
  return closed(seen.mirrored ? [...points].reverse() : points);
}

/** The hair: the crown and the back of the head, so that one sees at a glance where the face is. */
export function hairOutline(body: Skeleton, camera: Camera): string | undefined {
  const away = dot(body.headFrame.f, camera.towards) < -0.3;
  const seen = seenHead(body, camera);
  return seen && closed(seen.between(shapes.hairProfile, away ? shapes.hairFromBehind : shapes.hairFromFront));
}

/** A tube on which something can be seen to work. */
export type Part = 'torso' | 'thigh' | 'shank' | 'upperArm';

/** Where a worked region lies: on which tube, from where to where along it, and on which side. */
interface Patch {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Which face of the part: front (1), back (-1), or a band round all of it (0). */
  readonly face: 1 | -1 | 0;
}

export const patches: Readonly<Record<Region, Patch>> = {
  belly: { part: 'torso', from: 0.06, to: 0.55, face: 1 },
  chest: { part: 'torso', from: 0.58, to: 0.95, face: 1 },
  flank: { part: 'torso', from: 0.14, to: 0.5, face: 0 },
  'low-back': { part: 'torso', from: 0.08, to: 0.5, face: -1 },
  'upper-back': { part: 'torso', from: 0.52, to: 0.96, face: -1 },
  neck: { part: 'torso', from: 0.95, to: 1.08, face: 0 },
  buttock: { part: 'thigh', from: -0.02, to: 0.24, face: -1 },
  'hip-side': { part: 'thigh', from: -0.02, to: 0.22, face: 0 },
  'hip-front': { part: 'thigh', from: 0.02, to: 0.3, face: 1 },
  'thigh-front': { part: 'thigh', from: 0.25, to: 0.9, face: 1 },
  'thigh-back': { part: 'thigh', from: 0.15, to: 0.9, face: -1 },
  calf: { part: 'shank', from: 0.05, to: 0.6, face: -1 },
  shin: { part: 'shank', from: 0.1, to: 0.8, face: 1 },
  shoulder: { part: 'upperArm', from: 0, to: 0.35, face: 0 },
};

/** The outline of a patch of a tube: inside the tube's outline, and tapering at both ends. */
export function patchOutline(tube: Tube, { from, to, face }: Patch, camera: Camera): string | undefined {
  const edges = edgesOf(tube, camera).filter(
    ({ ring }) => ring.section.at >= from - 0.1 && ring.section.at <= to + 0.1,
  );
  const first = edges[0];
  if (!first || edges.length < 2) return undefined;
  const out = unproject(camera, { x: -first.ahead.y, y: first.ahead.x });
  const sideways = dot(first.ring.frame.f, out);
  const steps = 9;
  const spot = (along: number, across: number): Point => {
    const index = Math.max(edges.findIndex(({ ring }) => ring.section.at > along) - 1, 0);
    const a = edges[Math.min(index, edges.length - 2)]!;
    const b = edges[Math.min(index + 1, edges.length - 1)]!;
    const span = b.ring.section.at - a.ring.section.at || 1;
    const t = Math.min(Math.max((along - a.ring.section.at) / span, 0), 1);
    const mix = (p: Point, q: Point): Point => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t });
    const middle = mix(a.middle, b.middle);
    const edge = across > 0 ? mix(a.left, b.left) : mix(a.right, b.right);
    const by = Math.abs(across);
    return { x: middle.x + (edge.x - middle.x) * by, y: middle.y + (edge.y - middle.y) * by };
  };
  // A face that looks at the viewer fills the middle; one seen from the side fills its half.
  const facing = Math.abs(sideways) < 0.4 || face === 0;
  if (facing && face !== 0 && Math.sign(dot(first.ring.frame.f, camera.towards)) !== face) return undefined;
  const hand = Math.sign(sideways) * face;
  const [inner, outer] = facing ? [-0.72, 0.72] : [0.3 * hand, 0.9 * hand];
  const ends = (i: number): number => Math.sin((Math.PI * (i + 0.6)) / (steps + 0.2)) ** 0.5;
  const row = (edge: number): readonly Point[] =>
    Array.from({ length: steps }, (_, i) => {
      const centre = (inner + outer) / 2;
      return spot(from + ((to - from) * i) / (steps - 1), centre + (edge - centre) * ends(i));
    });
  return closed([...row(outer), ...[...row(inner)].reverse()]);
}

/** The spine as a line; it lies in the back half of the trunk. */
export function spineLine({ spine }: Skeleton, camera: Camera): readonly Point[] {
  return spine
    .filter((_, i) => i >= 1 && i <= 23 && i % 2 === 1)
    .map(({ at: place, frame }) => project(camera, along(place, frame.f, -0.018)));
}
