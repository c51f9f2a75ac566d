import type { View } from '../clinical';
import { cos, dot, sin, type Vec } from './space';

/** From where a figure is seen, without perspective. */
export interface Camera {
  readonly right: Vec;
  readonly up: Vec;
  readonly towards: Vec;
}

/** A place in the drawing, in fractions of body height, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far round to the front the quarter view stands. */
const quarter = 38;

export const cameras: Readonly<Record<View, Camera>> = {
  side: { right: { x: 1, y: 0, z: 0 }, up: { x: 0, y: 1, z: 0 }, towards: { x: 0, y: 0, z: 1 } },
  front: { right: { x: 0, y: 0, z: -1 }, up: { x: 0, y: 1, z: 0 }, towards: { x: 1, y: 0, z: 0 } },
  quarter: {
    right: { x: cos(quarter), y: 0, z: -sin(quarter) },
    up: { x: 0, y: 1, z: 0 },
    towards: { x: sin(quarter), y: 0, z: cos(quarter) },
  },
  above: { right: { x: 1, y: 0, z: 0 }, up: { x: 0, y: 0, z: -1 }, towards: { x: 0, y: 1, z: 0 } },
};

export const project = ({ right, up }: Camera, at: Vec): Point => ({ x: dot(at, right), y: dot(at, up) });
export const depth = ({ towards }: Camera, at: Vec): number => dot(at, towards);
/** The direction in the room of one in the drawing. */
export const unproject = ({ right, up }: Camera, { x, y }: Point): Vec => ({
  x: right.x * x + up.x * y,
  y: right.y * x + up.y * y,
  z: right.z * x + up.z * y,
});
