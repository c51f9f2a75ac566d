import type { FigureScript, Pose } from '../clinical';
import { bodyAt, bodyBetween, loopOf, solvedKey } from './motion';
import { degrees, dot } from './space';
import type { Skeleton } from './skeleton';
import { lowestOf } from './surface';

const standing: Pose = {
  tip: 0,
  hips: { x: 0, y: 0.528 },
  rightArm: { raise: 0 },
  leftArm: { raise: 0 },
  rightLeg: { foot: { x: 0 } },
  leftLeg: { foot: { x: 0 } },
};
const reaching: Pose = { ...standing, rightArm: { raise: 90 } };

type Timing = readonly [moveSeconds: number, holdSeconds: number];
const scriptOf = (first: Timing, second: Timing): FigureScript => ({
  poses: [
    { pose: standing, says: '', moveSeconds: first[0], holdSeconds: first[1] },
    { pose: reaching, says: '', moveSeconds: second[0], holdSeconds: second[1] },
  ],
  props: [],
  description: '',
});
/** How far the right arm is raised, in degrees. */
const raised = ({ rightArm }: Skeleton): number => degrees(Math.acos(-rightArm.upper.u.y));

describe('the loop of a script', () => {
  const script = scriptOf([1, 2], [2, 1]);

  it('holds each key pose for its time, moves to the next, and begins anew', () => {
    expect(loopOf(script)).toBe(6);
    const [first, second] = [solvedKey(standing), solvedKey(reaching)];
    for (const seconds of [0, 1.9, 6, 7.5, 601]) expect(bodyAt(script, seconds)).withContext(`${seconds}`).toBe(first);
    for (const seconds of [4.1, 4.9, 10.5]) expect(bodyAt(script, seconds)).withContext(`${seconds}`).toBe(second);
    for (const seconds of [3, 5.5, 9]) {
      expect(raised(bodyAt(script, seconds)))
        .withContext(`${seconds}`)
        .toBeCloseTo(45, 4);
    }
  });

  it('goes up and down again, without a jump at its end', () => {
    let before = raised(bodyAt(script, 0));
    for (let seconds = 0; seconds < 12; seconds += 0.05) {
      const now = raised(bodyAt(script, seconds));
      expect(Math.abs(now - before))
        .withContext(`${seconds}`)
        .toBeLessThan(8);
      before = now;
    }
  });

  it('begins and ends gently at a pose that is held, and passes on through one that is not', () => {
    const at = (seconds: number, first: Timing, second: Timing) =>
      raised(bodyAt(scriptOf(first, second), seconds)) / 90;
    expect(at(1.1, [1, 1], [1, 1])).toBeLessThan(0.05);
    expect(at(1.9, [1, 1], [1, 1])).toBeGreaterThan(0.95);
    expect(at(0.1, [1, 0], [1, 0])).toBeCloseTo(0.1, 4);
    expect(at(0.9, [1, 0], [1, 0])).toBeCloseTo(0.9, 4);
    expect(at(0.1, [1, 0], [1, 1])).toBeGreaterThan(0.08);
    expect(at(0.9, [1, 0], [1, 1])).toBeGreaterThan(0.95);
  });

  it('stands still where it has no time to move', () => {
    expect(bodyAt(scriptOf([0, 0], [0, 0]), 3)).toBe(solvedKey(standing));
  });
});

describe('half way between two poses', () => {
  const half = (from: Partial<Pose>, to: Partial<Pose>): Skeleton =>
    bodyBetween({ ...standing, ...from }, { ...standing, ...to }, 0.5);

  it('the belly, the head and the height of the support are half way too', () => {
    expect(half({}, { belly: 0.02 }).belly).toBeCloseTo(0.01, 6);
    const { lower, tip } = half({ rightLeg: { flex: 0 } }, { rightLeg: { flex: 0, ankle: -40 } }).rightLeg;
    expect(degrees(Math.acos(dot(tip.u, lower.u)))).toBeCloseTo(70, 4);
    const { headFrame, chest } = half({}, { neck: { flex: 40 } });
    expect(degrees(Math.acos(dot(headFrame.u, chest.u)))).toBeCloseTo(20, 4);
    const onFeet: Partial<Pose> = {
      hips: undefined,
      rests: ['feet'],
      rightLeg: { flex: 0, ankle: 'flat' },
      leftLeg: { flex: 0, ankle: 'flat' },
    };
    expect(lowestOf(half(onFeet, { ...onFeet, rise: 0.1 }), 'feet')).toBeCloseTo(0.05, 4);
    expect(half(onFeet, { ...onFeet, restsAt: 0.2 }).rightLeg.end.x).toBeCloseTo(0.1, 2);
  });

  it('the hips have gone straight, in depth too', () => {
    const { x, y, z } = half({ hips: { x: 0, y: 0.5, z: 0 } }, { hips: { x: 0.1, y: 0.4, z: -0.2 } }).spine[0]!.at;
    expect([x, y, z].map((one) => Math.round(one * 1000) / 1000)).toEqual([0.05, 0.45, -0.1]);
  });

  it('a foot on a pedal has gone the shorter way round its middle', () => {
    const round = { x: 0, y: 0.15 };
    const pedal = (angle: number): Partial<Pose> => ({
      rightLeg: {
        foot: { x: 0.08 * Math.cos(angle), y: 0.15 + 0.08 * Math.sin(angle) },
        round,
      },
    });
    const [above, below] = [Math.PI - 0.3, 0.3 - Math.PI];
    const start = half(pedal(above), pedal(above)).rightLeg.end;
    const middle = half(pedal(above), pedal(below)).rightLeg.end;
    expect(middle.x).toBeLessThan(start.x);
    expect(start.x - middle.x).toBeCloseTo(0.08 * (1 - Math.cos(0.3)), 4);
  });

  it('a hand is still closed, or open already, and never in between', () => {
    const fist = { rightArm: { raise: 0, fist: true } } as const;
    const at = (t: number) => bodyBetween({ ...standing, ...fist }, standing, t).rightArm.fist;
    expect([0, 0.4, 0.6, 1].map(at)).toEqual([true, true, false, false]);
  });
});
