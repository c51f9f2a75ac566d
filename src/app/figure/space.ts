/** Points and turns in the room of a figure: x to the right of the side view, y up, z towards its viewer. */
export interface Vec {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Three unit vectors of a part of the body: to its front, up along it (headward), and to its right. */
export interface Frame {
  readonly f: Vec;
  readonly u: Vec;
  readonly r: Vec;
}

export const origin: Vec = { x: 0, y: 0, z: 0 };
/** Standing upright, looking to the right of the side view. */
export const upright: Frame = { f: { x: 1, y: 0, z: 0 }, u: { x: 0, y: 1, z: 0 }, r: { x: 0, y: 0, z: 1 } };

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (radians: number): number => (radians * 180) / Math.PI;
export const cos = (angle: number): number => Math.cos(radians(angle));
export const sin = (angle: number): number => Math.sin(radians(angle));

export const dot = (a: Vec, b: Vec): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Vec, b: Vec): Vec => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
export const minus = (a: Vec, b: Vec): Vec => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });
export const times = (a: Vec, k: number): Vec => ({ x: a.x * k, y: a.y * k, z: a.z * k });
export const length = (a: Vec): number => Math.hypot(a.x, a.y, a.z);
export const unit = (a: Vec): Vec => times(a, 1 / Math.max(length(a), 1e-9));
export const middle = (a: Vec, b: Vec): Vec => along(a, minus(b, a), 0.5);
const mixed = (a: Vec, b: Vec, t: number): Vec => along(a, minus(b, a), t);

/** The point reached from `from` by steps along directions: `along(p, u, 2, f, 1)` is p + 2u + f. */
export function along(from: Vec, ...steps: readonly (Vec | number)[]): Vec {
  let { x, y, z } = from;
  for (let i = 0; i < steps.length; i += 2) {
    const direction = steps[i] as Vec;
    const by = steps[i + 1] as number;
    x += direction.x * by;
    y += direction.y * by;
    z += direction.z * by;
  }
  return { x, y, z };
}

/** The part of a vector at right angles to a unit vector, as a unit vector. */
export const across = (a: Vec, axis: Vec): Vec => unit(along(a, axis, -dot(a, axis)));

/** From one unit vector towards another at right angles to it. */
const towards = (a: Vec, b: Vec, angle: number): Vec => along(times(a, cos(angle)), b, sin(angle));

/** Tipped forward about its own left-right axis. */
export const tipped = ({ f, u, r }: Frame, angle: number): Frame => ({
  f: towards(f, u, -angle),
  u: towards(u, f, angle),
  r,
});
/** Turned to its right about its own long axis. */
export const turned = ({ f, u, r }: Frame, angle: number): Frame => ({
  f: towards(f, r, angle),
  u,
  r: towards(r, f, -angle),
});
/** Bent to its right. */
export const bentAside = ({ f, u, r }: Frame, angle: number): Frame => ({
  f,
  u: towards(u, r, angle),
  r: towards(r, u, -angle),
});

/** A unit vector turned about a unit axis, right-handed. */
export function about(v: Vec, axis: Vec, angle: number): Vec {
  return along(times(v, cos(angle)), cross(axis, v), sin(angle), axis, dot(axis, v) * (1 - cos(angle)));
}

/** The frame on the way from one to another. */
export function between(a: Frame, b: Frame, t: number): Frame {
  const u = unit(mixed(a.u, b.u, t));
  const f = across(mixed(a.f, b.f, t), u);
  return { f, u, r: cross(f, u) };
}

/** A frame as seen from another, and back. */
export const seenFrom = (base: Frame, frame: Frame): Frame => {
  const local = (v: Vec): Vec => ({ x: dot(v, base.f), y: dot(v, base.u), z: dot(v, base.r) });
  return { f: local(frame.f), u: local(frame.u), r: local(frame.r) };
};
export const placedIn = (base: Frame, frame: Frame): Frame => {
  const world = (v: Vec): Vec => along(origin, base.f, v.x, base.u, v.y, base.r, v.z);
  return { f: world(frame.f), u: world(frame.u), r: world(frame.r) };
};
