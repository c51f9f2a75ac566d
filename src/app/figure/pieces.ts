import { project, type Camera, type Point } from './camera';
import type { Limb } from './limbs';
import { circle, polygon } from './outline';
import type { Role, Shape } from './shape';
import { along, cross, dot, unit, type Vec } from './space';

/** Behind the body, between its far and its near limbs, or in front of it. */
export type Layer = 'behind' | 'between' | 'before';

/** A part of a thing, and the places that must be in the picture for it. */
export interface Piece {
  readonly layer: Layer;
  readonly shape: Shape;
  readonly reach: readonly Point[];
}

export const point = (x: number, y: number, z = 0): Vec => ({ x, y, z });

/** Where a closed hand holds. */
export const grip = ({ end, tip }: Limb): Vec => along(end, tip.u, 0.036, tip.f, 0.012);

/** The simple shapes that things are made of, as a camera sees them. */
export class Pieces {
  readonly #camera: Camera;

  constructor(camera: Camera) {
    this.#camera = camera;
  }

  flat(place: Vec): Point {
    return project(this.#camera, place);
  }

  bar(width: number, layer: Layer, ...places: readonly Vec[]): Piece {
    const points = places.map((place) => this.flat(place));
    return { layer, shape: { role: 'prop', d: polygon(points, false), line: width }, reach: points };
  }

  /** A box between two corners. */
  block(from: Vec, to: Vec, layer: Layer = 'behind', role: Role = 'prop'): Piece {
    const corners = [from.x, to.x].flatMap((x) =>
      [from.y, to.y].flatMap((y) => [from.z, to.z].map((z) => this.flat({ x, y, z }))),
    );
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const outline = [
      { x: left, y: low },
      { x: left, y: high },
      { x: right, y: high },
      { x: right, y: low },
    ];
    return { layer, shape: { role, d: polygon(outline) }, reach: outline };
  }

  /** A ball, or the rim of a wheel where a line width is given. */
  round(centre: Vec, radius: number, layer: Layer, role: Role = 'prop', line?: number): Piece {
    const { x, y } = this.flat(centre);
    return {
      layer,
      shape: { role, d: circle({ x, y }, radius), ...(line && { line }) },
      reach: [
        { x: x - radius, y: y - radius },
        { x: x + radius, y: y + radius },
      ],
    };
  }

  /** A flat plate on an axle: round where it is seen from the end, a bar where it is seen from the side. */
  plate(centre: Vec, radius: number, axle: Vec, layer: Layer, line?: number): Piece {
    const { towards } = this.#camera;
    if (Math.abs(dot(axle, towards)) > 0.6) return this.round(centre, radius, layer, 'prop', line);
    const across = unit(cross(axle, towards));
    const corner = (a: number, b: number): Point => this.flat(along(centre, axle, a * 0.015, across, b * radius));
    const corners = [corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1)];
    return { layer, shape: { role: 'prop', d: polygon(corners) }, reach: corners };
  }

  /** To the right in the drawing. */
  get right(): Vec {
    return this.#camera.right;
  }
}
