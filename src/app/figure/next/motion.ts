import type { ArmPose, Bend, FigureScript, FreeArm, FreeLeg, LegPose, Place, Pose } from '../../clinical/pose';
import { solve, type MovingLimb, type MovingPose, type Skeleton } from './skeleton';

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

/** The body a fraction `t` (0 to 1) of the way from one pose to another. What is planted in both stays planted. */
export function bodyBetween(a: Pose, b: Pose, t: number): Skeleton {
  if (t <= 0) return solve(a);
  if (t >= 1) return solve(b);
  const [from, to] = [solve(a), solve(b)];
  const same = a.rests?.join() === b.rests?.join() && !a.hips && !b.hips;
  const start = from.spine[0]!.at;
  const end = to.spine[0]!.at;
  const pose: MovingPose = {
    tip: mix(a.tip, b.tip, t),
    roll: mix(a.roll ?? 0, b.roll ?? 0, t),
    lean: mix(a.lean ?? 0, b.lean ?? 0, t),
    // Between different supports the hips go straight from where they were to where they will be.
    ...(same
      ? { ...(a.rests && { rests: a.rests }), rise: mix(a.rise ?? 0, b.rise ?? 0, t), restsAt: mix(a.restsAt ?? 0, b.restsAt ?? 0, t) }
      : { hips: { x: mix(start.x, end.x, t), y: mix(start.y, end.y, t), z: mix(start.z, end.z, t) } }),
    lumbar: bend(a.lumbar, b.lumbar, t),
    thorax: bend(a.thorax, b.thorax, t),
    neck: bend(a.neck, b.neck, t),
    blades: {
      forward: mix(a.blades?.forward ?? 0, b.blades?.forward ?? 0, t),
      up: mix(a.blades?.up ?? 0, b.blades?.up ?? 0, t),
    },
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
      foot: place(a.foot, b.foot, t),
      sole: a.sole ?? 'flat',
      kneeOut: mix(a.kneeOut ?? 0, b.kneeOut ?? 0, t),
    };
  if ('kneel' in a && 'kneel' in b && a.tucked === b.tucked)
    return { kneel: mix(a.kneel, b.kneel, t), tucked: a.tucked ?? false };
  return { from, to, t };
}

/** Seconds of one loop of a script. */
export const loopOf = ({ poses }: FigureScript): number =>
  poses.reduce((sum, key) => sum + key.moveSeconds + key.holdSeconds, 0);

/** The body after `seconds` of a script's loop; it slows down into and out of every key pose. */
export function bodyAt(script: FigureScript, seconds: number): Skeleton {
  const { poses } = script;
  const whole = loopOf(script);
  let left = whole > 0 ? seconds % whole : 0;
  for (const [index, key] of poses.entries()) {
    if (left < key.holdSeconds) return solve(key.pose);
    left -= key.holdSeconds;
    const next = poses[(index + 1) % poses.length]!;
    if (left < next.moveSeconds) {
      return bodyBetween(key.pose, next.pose, (1 - Math.cos((Math.PI * left) / next.moveSeconds)) / 2);
    }
    left -= next.moveSeconds;
  }
  return solve(poses[0]!.pose);
}
