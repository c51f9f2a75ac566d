import type { FigureScript, Pose } from '../clinical';
import { offset, onCurve, type Outline, type Point } from './body';
import { limbNames, outlinesOf, skeletonOf, type Skeleton } from './geometry';
import { propsBefore, propsBehind, propsOnTrunk } from './props';

export type Role = 'near' | 'far' | 'torso' | 'spine' | 'floor' | 'prop' | 'water';

/** One SVG path; `line` is drawn as a stroke of that width, all others are filled and have a gap of paper around. */
export interface Shape {
  readonly role: Role;
  readonly d: string;
  readonly line?: number;
}

/** Units of the drawing are hundredths of body height, y downwards, the floor at y = 0. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const margin = 3;

/** The shapes of one pose of a script in the order of drawing. */
export function drawingOf(script: FigureScript, pose: Pose, box: Box): readonly Shape[] {
  const skeleton = skeletonOf(pose, script.view);
  const parts = outlinesOf(skeleton, script.view);
  const keys = keySkeletons(script);
  const limb = (role: Role, outlines: readonly Outline[]): Shape => ({ role, d: outlines.map(closed).join('') });
  return [
    { role: 'floor', d: `M${round(box.x)} .5H${round(box.x + box.width)}`, line: 0.6 },
    ...propsBehind(script, skeleton, keys).map(shapeOf),
    limb('far', parts.farArm),
    limb('far', parts.farLeg),
    limb('torso', parts.body),
    limb('near', parts.nearLeg),
    ...propsOnTrunk(script, skeleton).map(shapeOf),
    limb('near', parts.nearArm),
    { role: 'spine', d: open(lumbar(skeleton)), line: 1.5 },
    ...propsBefore(script, skeleton).map(shapeOf),
  ];
}

/** Room for every key pose and prop of a script, so that the figure does not jump from one to the next. */
export function boxOf(script: FigureScript): Box {
  const keys = keySkeletons(script);
  const points = keys.flatMap((skeleton) => {
    const parts = outlinesOf(skeleton, script.view);
    const props = [
      ...propsBehind(script, skeleton, keys),
      ...propsOnTrunk(script, skeleton),
      ...propsBefore(script, skeleton),
    ];
    return [
      ...parts.body.flat(),
      ...limbNames.flatMap((name) => parts[name].flat()),
      ...props.flatMap((prop) => (prop.role === 'water' ? [] : prop.points)),
    ];
  });
  const left = 100 * Math.min(...points.map((p) => p.x)) - margin;
  const right = 100 * Math.max(...points.map((p) => p.x)) + margin;
  const top = 100 * Math.max(...points.map((p) => p.y)) + margin;
  return { x: round(left), y: round(-top), width: round(right - left), height: round(top + 1.5) };
}

const keySkeletons = (script: FigureScript): readonly Skeleton[] =>
  script.poses.map(({ pose }) => skeletonOf(pose, script.view));

/** The lumbar part of the spine; it lies in the back half of the torso. */
function lumbar({ spine }: Skeleton): readonly Point[] {
  return Array.from({ length: 13 }, (_, i) => {
    const [at, degrees] = onCurve(spine, 0.16 + (0.52 * i) / 12);
    return offset(at, degrees, 0, 0.014);
  });
}

function shapeOf(prop: { role: Role; points: readonly Point[]; line?: number; straight?: boolean }): Shape {
  const { role, points, line, straight } = prop;
  if (straight) return { role, d: polygon(points, line === undefined), ...(line && { line }) };
  return line ? { role, d: open(points), line } : { role, d: closed(points) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const at = (point: Point): string => `${round(point.x * 100)} ${round(-point.y * 100)}`;
const polygon = (points: readonly Point[], close: boolean): string => `M${points.map(at).join('L')}${close ? 'Z' : ''}`;

/** A smooth curve (Catmull-Rom) through the points. */
const through = (before: Point, from: Point, to: Point, after: Point): string =>
  `C${at({ x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 })} ` +
  `${at({ x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 })} ${at(to)}`;

function closed(points: readonly Point[]): string {
  const point = (i: number): Point => points[(i + points.length) % points.length]!;
  return (
    `M${at(point(0))}` +
    points.map((_, i) => through(point(i - 1), point(i), point(i + 1), point(i + 2))).join('') +
    'Z'
  );
}

function open(points: readonly Point[]): string {
  const point = (i: number): Point => points[Math.min(Math.max(i, 0), points.length - 1)]!;
  return (
    `M${at(point(0))}` +
    points
      .slice(1)
      .map((_, i) => through(point(i - 1), point(i), point(i + 1), point(i + 2)))
      .join('')
  );
}
