import type { FigureScript } from '../clinical';
import { directionOf, offset, type Point } from './body';
import { outlinesOf, type Limb, type Skeleton } from './geometry';

/** A thing beside the body: a filled outline, or a line of that width (hundredths of body height). */
export interface PropShape {
  readonly role: 'prop' | 'water';
  readonly points: readonly Point[];
  readonly line?: number;
  /** Corners are kept. */
  readonly straight?: boolean;
}

const line = (width: number, ...points: Point[]): PropShape => ({ role: 'prop', points, line: width, straight: true });
const box = (left: number, bottom: number, right: number, top: number): PropShape => ({
  role: 'prop',
  straight: true,
  points: [
    { x: left, y: bottom },
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
  ],
});
const disc = (middle: Point, radius: number, width?: number): PropShape => ({
  role: 'prop',
  points: Array.from({ length: width ? 17 : 16 }, (_, i) => offset(middle, -22.5 * i, radius)),
  ...(width && { line: width }),
});
const shouldersOf = ({ spine }: Skeleton): Point => spine[spine.length - 1]!;
const grip = ({ end, tip }: Limb): Point => offset(end, tip, 0.05);

/** What stands still or lies behind the body. It is placed by the key poses, so that it does not move with them. */
export function propsBehind(script: FigureScript, now: Skeleton, keys: readonly Skeleton[]): readonly PropShape[] {
  return script.props.flatMap((prop): readonly PropShape[] => {
    const seated = keys.reduce((low, key) => (key.spine[0]!.y < low.spine[0]!.y ? key : low));
    const hips = seated.spine[0]!;
    switch (prop) {
      case 'chair': {
        const top = hips.y - 0.062;
        const back = hips.x - 0.11;
        const front = hips.x + 0.14;
        return [
          line(1.6, { x: back + 0.012, y: 0.008 }, { x: back + 0.012, y: top - 0.012 }),
          line(1.6, { x: front - 0.02, y: 0.008 }, { x: front - 0.02, y: top - 0.012 }),
          line(1.6, { x: back, y: top - 0.01 }, { x: back - 0.035, y: top + 0.25 }),
          box(back - 0.008, top - 0.022, front, top),
        ];
      }
      case 'wall': {
        const hands = keys.flatMap((key) => outlinesOf(key, script.view).nearArm.flat());
        const reach = Math.max(...hands.map(({ x }) => x));
        return [box(reach + 0.004, 0, reach + 0.034, Math.max(1.02, ...hands.map(({ y }) => y + 0.03)))];
      }
      case 'step': {
        const raised = keys.flatMap((key) => [key.nearLeg, key.farLeg]).filter(({ end }) => end.y > 0.08);
        const ankle = raised.reduce((low, leg) => (leg.end.y < low.end.y ? leg : low));
        return [box(ankle.end.x - 0.075, 0, ankle.end.x + 0.19, ankle.end.y - 0.041)];
      }
      case 'bicycle': {
        const crank = { x: hips.x + 0.1, y: hips.y - 0.46 };
        const saddle = { x: hips.x - 0.01, y: hips.y - 0.07 };
        const wheel = { x: crank.x + 0.3, y: 0.15 };
        const bar = { x: grip(now.nearArm).x - 0.01, y: grip(now.nearArm).y - 0.015 };
        return [
          disc(wheel, 0.135, 1.6),
          line(2, { x: crank.x - 0.22, y: 0.01 }, { x: wheel.x + 0.1, y: 0.01 }),
          line(2, { x: saddle.x, y: saddle.y }, { x: crank.x - 0.06, y: 0.01 }),
          line(2, { x: crank.x - 0.045, y: crank.y + 0.02 }, crank, wheel, { x: wheel.x - 0.06, y: bar.y - 0.06 }, bar),
          line(3.2, { x: saddle.x - 0.07, y: saddle.y }, { x: saddle.x + 0.08, y: saddle.y - 0.008 }),
          line(1.6, { x: now.nearLeg.end.x + 0.03, y: now.nearLeg.end.y - 0.05 }, crank),
          line(1.6, { x: now.farLeg.end.x + 0.03, y: now.farLeg.end.y - 0.05 }, crank),
          disc(crank, 0.03),
        ];
      }
      case 'elliptical': {
        const axle = { x: hips.x - 0.4, y: 0.2 };
        const pivot = { x: hips.x + 0.34, y: 0.42 };
        return [
          disc(axle, 0.15, 1.6),
          line(2.2, { x: axle.x - 0.1, y: 0.01 }, { x: pivot.x + 0.08, y: 0.01 }),
          line(2.2, { x: pivot.x + 0.04, y: 0.01 }, pivot),
          ...[now.farLeg, now.nearLeg].flatMap(({ end }) => [
            line(
              1.6,
              { x: axle.x, y: end.y * 0.4 + 0.1 },
              { x: end.x - 0.05, y: end.y - 0.05 },
              { x: pivot.x, y: 0.12 },
            ),
            line(2.6, { x: end.x - 0.05, y: end.y - 0.052 }, { x: end.x + 0.12, y: end.y - 0.052 }),
          ]),
          line(2.2, pivot, { x: pivot.x, y: 0.76 }, grip(now.nearArm)),
        ];
      }
      case 'water': {
        // A swimmer lies in the surface, a walker stands in it up to the chest.
        const depth = script.poses.every(({ pose }) => pose.lift) ? -0.012 : 0.03;
        const surface = Math.max(...keys.map((key) => shouldersOf(key).y)) - depth;
        const xs = keys.flatMap(({ nearLeg, farLeg, nearArm }) => [nearLeg.end.x, farLeg.end.x, nearArm.end.x]);
        return [{ ...box(Math.min(...xs) - 0.3, 0, Math.max(...xs) + 0.3, surface), role: 'water' }];
      }
      case 'dumbbell':
        return [disc(grip(now.farArm), 0.032)];
      case 'band':
        return script.band ? [line(1.2, script.band, grip(now.nearArm)), disc(script.band, 0.016)] : [];
      default:
        return [];
    }
  });
}

/** A stick along the back lies on the trunk, and the near arm reaches round it. */
export function propsOnTrunk(script: FigureScript, now: Skeleton): readonly PropShape[] {
  if (!script.props.includes('dowel')) return [];
  const direction = directionOf(now.spine[0]!, shouldersOf(now));
  const back = offset(now.spine[0]!, direction, 0, 0.078);
  return [line(1.5, offset(back, direction, -0.1), offset(back, direction, 0.47))];
}

/** What the near hand holds. */
export function propsBefore(script: FigureScript, now: Skeleton): readonly PropShape[] {
  return script.props.flatMap((prop): readonly PropShape[] => {
    const hand = grip(now.nearArm);
    switch (prop) {
      case 'dumbbell':
        return [disc(hand, 0.032)];
      case 'kettlebell': {
        const bell = { x: hand.x, y: hand.y - 0.065 };
        return [
          line(
            1.4,
            { x: hand.x - 0.03, y: hand.y - 0.03 },
            { x: hand.x - 0.022, y: hand.y + 0.008 },
            { x: hand.x + 0.022, y: hand.y + 0.008 },
            { x: hand.x + 0.03, y: hand.y - 0.03 },
          ),
          disc(bell, 0.046),
        ];
      }
      case 'barbell':
        return [disc(hand, 0.095, 2), disc(hand, 0.024)];
      case 'strap':
        return [line(1.1, hand, offset(now.nearLeg.end, now.nearLeg.tip, 0.05, -0.04))];
      default:
        return [];
    }
  });
}
