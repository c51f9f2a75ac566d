import type { ArmPose, Bend, FigureScript, FreeArm, FreeLeg, LegPose, Place, Pose } from '../clinical';
import { solve, type MovingLimb, type MovingPose, type Skeleton } from './skeleton';

/** Key poses are asked for in every frame between them. */
const solvedKeys = new WeakMap<Pose, Skeleton>();
export function solvedKey(pose: Pose): Skeleton {
  const known = solvedKeys.get(pose) ?? solve(pose);
  solvedKeys.set(pose, known);
  return known;
}

const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

const bend = (a: Bend = {}, b: Bend = {}, t: number): Bend => ({
  flex: mix(a.flex ?? 0, b.flex ?? 0, t),
  side: mix(a.side ?? 0, b.side ?? 0, t),
  turn: mix(a.turn ?? 0, b.turn ?? 0, t),
});
const place = (a: Place, b: Place, t: number): Place => ({
  x: mix(a.x, b.x, t),
  y: mix(a.y ?? 0, b.y ?? 0, t),
  ...(a.z !== undefined && b.z !== undefined && { z: mix(a.z, b.z, t) }),
});

/** From one place to another on the shorter way round a middle. */
function roundPlace(a: Place, b: Place, middle: Place, t: number): Place {
  const seen = ({ x, y = 0 }: Place) => ({
    angle: Math.atan2(y - (middle.y ?? 0), x - middle.x),
    radius: Math.hypot(x - middle.x, y - (middle.y ?? 0)),
  });
  const [from, to] = [seen(a), seen(b)];
  const turn = Math.atan2(Math.sin(to.angle - from.angle), Math.cos(to.angle - from.angle));
  const angle = from.angle + turn * t;
  const radius = mix(from.radius, to.radius, t);
  return {
    ...place(a, b, t),
    x: middle.x + radius * Math.cos(angle),
    y: (middle.y ?? 0) + radius * Math.sin(angle),
  };
}

/** The body a fraction `t` (0 to 1) of the way from one pose to another. What is planted in both stays planted. */
export function bodyBetween(a: Pose, b: Pose, t: number): Skeleton {
  const [from, to] = [solvedKey(a), solvedKey(b)];
  if (t <= 0) return from;
  if (t >= 1) return to;
  const same = a.rests?.join() === b.rests?.join() && !a.hips && !b.hips;
  const start = from.spine[0]!.at;
  const end = to.spine[0]!.at;
  const pose: MovingPose = {
    tip: mix(a.tip, b.tip, t),
    roll: mix(a.roll ?? 0, b.roll ?? 0, t),
    lean: mix(a.lean ?? 0, b.lean ?? 0, t),
    // Between different supports the hips go straight from where they were to where they will be.
    ...(same
      ? {
          ...(a.rests && { rests: a.rests }),
          rise: mix(a.rise ?? 0, b.rise ?? 0, t),
          restsAt: mix(a.restsAt ?? 0, b.restsAt ?? 0, t),
        }
      : { hips: { x: mix(start.x, end.x, t), y: mix(start.y, end.y, t), z: mix(start.z, end.z, t) } }),
    lumbar: bend(a.lumbar, b.lumbar, t),
    thorax: bend(a.thorax, b.thorax, t),
    neck: bend(a.neck, b.neck, t),
    blades: {
      forward: mix(a.blades?.forward ?? 0, b.blades?.forward ?? 0, t),
      up: mix(a.blades?.up ?? 0, b.blades?.up ?? 0, t),
    },
    belly: mix(a.belly ?? 0, b.belly ?? 0, t),
    rightArm: armBetween(a.rightArm, b.rightArm, from, to, t),
    leftArm: armBetween(a.leftArm, b.leftArm, from, to, t),
    rightLeg: legBetween(a.rightLeg, b.rightLeg, from, to, t),
    leftLeg: legBetween(a.leftLeg, b.leftLeg, from, to, t),
  };
  return solve(pose);
}

function armBetween(a: ArmPose, b: ArmPose, from: Skeleton, to: Skeleton, t: number): MovingLimb<ArmPose> {
  if ('raise' in a && 'raise' in b) {
    const angle = (key: Exclude<keyof FreeArm, 'fist'>): number => mix(a[key] ?? 0, b[key] ?? 0, t);
    return {
      raise: angle('raise'),
      plane: angle('plane'),
      twist: angle('twist'),
      elbow: angle('elbow'),
      wrist: angle('wrist'),
      palm: angle('palm'),
      fist: (t < 0.5 ? a.fist : b.fist) ?? false,
    };
  }
  if ('hand' in a && 'hand' in b && a.palm === b.palm)
    return { hand: place(a.hand, b.hand, t), palm: a.palm, elbowOut: mix(a.elbowOut ?? 0, b.elbowOut ?? 0, t) };
  if ('propped' in a && 'propped' in b && a.against === b.against)
    return {
      propped: mix(a.propped, b.propped, t),
      forearm: mix(a.forearm ?? 0, b.forearm ?? 0, t),
      ...(a.against && { against: a.against }),
    };
  if ('touches' in a && 'touches' in b && a.touches === b.touches)
    return { touches: a.touches, elbowOut: mix(a.elbowOut ?? 0, b.elbowOut ?? 0, t) };
  return { from, to, t };
}

function legBetween(a: LegPose, b: LegPose, from: Skeleton, to: Skeleton, t: number): MovingLimb<LegPose> {
  if ('flex' in a && 'flex' in b) {
    const angle = (key: Exclude<keyof FreeLeg, 'ankle'>): number => mix(a[key] ?? 0, b[key] ?? 0, t);
    const [before, after] = [a.ankle ?? 0, b.ankle ?? 0];
    if ((before === 'flat') === (after === 'flat'))
      return {
        flex: angle('flex'),
        out: angle('out'),
        twist: angle('twist'),
        knee: angle('knee'),
        ankle: before === 'flat' || after === 'flat' ? 'flat' : mix(before, after, t),
      };
  }
  if ('foot' in a && 'foot' in b && (a.sole ?? 'flat') === (b.sole ?? 'flat'))
    return {
      foot: a.round && b.round ? roundPlace(a.foot, b.foot, place(a.round, b.round, t), t) : place(a.foot, b.foot, t),
      sole: a.sole ?? 'flat',
      ...((a.pitch ?? b.pitch) !== undefined && { pitch: mix(a.pitch ?? 0, b.pitch ?? 0, t) }),
      kneeOut: mix(a.kneeOut ?? 0, b.kneeOut ?? 0, t),
    };
  if ('kneel' in a && 'kneel' in b && a.tucked === b.tucked)
    return { kneel: mix(a.kneel, b.kneel, t), tucked: a.tucked ?? false };
  return { from, to, t };
}

/** The way gone at a time, both from 0 to 1: it begins and ends gently where the body holds, and passes on where not. */
function eased(t: number, fromHold: boolean, toHold: boolean): number {
  const slope = (holds: boolean): number => (holds ? 0 : 1);
  return (t ** 3 - 2 * t ** 2 + t) * slope(fromHold) + 3 * t ** 2 - 2 * t ** 3 + (t ** 3 - t ** 2) * slope(toHold);
}

/** Seconds of one loop of a script. */
export const loopOf = ({ poses }: FigureScript): number =>
  poses.reduce((sum, key) => sum + key.moveSeconds + key.holdSeconds, 0);

/** The body after `seconds` of a script's loop; it slows down into and out of the key poses that are held. */
export function bodyAt(script: FigureScript, seconds: number): Skeleton {
  const { poses } = script;
  const whole = loopOf(script);
  let left = whole > 0 ? seconds % whole : 0;
  for (const [index, key] of poses.entries()) {
    if (left < key.holdSeconds) return solvedKey(key.pose);
    left -= key.holdSeconds;
    const next = poses[(index + 1) % poses.length]!;
    if (left < next.moveSeconds) {
      return bodyBetween(
        key.pose,
        next.pose,
        eased(left / next.moveSeconds, key.holdSeconds > 0, next.holdSeconds > 0),
      );
    }
    left -= next.moveSeconds;
  }
  return solvedKey(poses[0]!.pose);
}
