import type { Pose } from '../clinical';
import { lengths } from './body';
import { bodyBetween } from './motion';
import { limbNames, solve, type Skeleton } from './skeleton';
import { length, minus } from './space';
import { lowestOf } from './surface';

const hanging = { raise: 0 } as const;
const standing: Pose = {
  tip: 0,
  hips: { x: 0, y: 0.528 },
  rightArm: hanging,
  leftArm: hanging,
  rightLeg: { foot: { x: 0 } },
  leftLeg: { foot: { x: 0 } },
};
const free: Pose = { ...standing, rightLeg: { flex: 0 }, leftLeg: { flex: 0 } };
const plank: Pose = {
  tip: 78,
  rests: ['feet', 'elbows'],
  rightArm: { propped: 4 },
  leftArm: { propped: 4 },
  rightLeg: { flex: 0, ankle: 5 },
  leftLeg: { flex: 0, ankle: 5 },
};

const boneLengths = (body: Skeleton): readonly number[] => [
  ...limbNames.flatMap((name) => [
    length(minus(body[name].joint, body[name].root)),
    length(minus(body[name].end, body[name].joint)),
  ]),
  body.spine.slice(1).reduce((sum, { at }, i) => sum + length(minus(at, body.spine[i]!.at)), 0),
];
const { upperArm, forearm, thigh, shank, trunk } = lengths;
const bones = [upperArm, forearm, upperArm, forearm, thigh, shank, thigh, shank, trunk];

describe('a solved body', () => {
  it('stands one body height tall on the floor, head over feet', () => {
    const body = solve(standing);
    expect(body.head.y + 0.066).toBeCloseTo(1, 1);
    expect(Math.abs(body.head.x)).toBeLessThan(0.05);
    expect(lowestOf(body, 'feet')).toBeCloseTo(0, 3);
    expect(body.rightLeg.missed + body.leftLeg.missed).toBeLessThan(0.001);
  });

  it('has its right side towards the viewer, and looks to the right', () => {
    const body = solve(standing);
    expect(body.rightArm.root.z).toBeGreaterThan(body.leftArm.root.z);
    expect(body.rightLeg.tip.u.x).toBeGreaterThan(0.9);
  });

  it('keeps the length of every bone, on the way between poses too', () => {
    for (const t of [0, 0.2, 0.5, 0.8, 1]) {
      for (const [i, bone] of boneLengths(bodyBetween(standing, plank, t)).entries())
        expect(bone).withContext(`bone ${i} at ${t}`).toBeCloseTo(bones[i]!, 4);
    }
  });

  it('bends its knees as its hips sink over planted feet', () => {
    const low = solve({ ...standing, tip: 35, hips: { x: -0.15, y: 0.35 } });
    expect(low.rightLeg.joint.x).toBeGreaterThan(low.rightLeg.root.x + 0.1);
    expect(low.rightLeg.end.x).toBeCloseTo(solve(standing).rightLeg.end.x, 4);
  });

  it('says by how much a limb is too short for its place', () => {
    expect(solve({ ...standing, rightLeg: { foot: { x: 0.6 } } }).rightLeg.missed).toBeGreaterThan(0.1);
  });

  it('rests on two supports at once', () => {
    const body = solve(plank);
    expect(lowestOf(body, 'feet')).toBeCloseTo(0, 3);
    expect(lowestOf(body, 'elbows')).toBeCloseTo(0, 3);
  });

  it('rises by what its support stands on', () => {
    expect(lowestOf(solve({ ...plank, rise: 0.1 }), 'feet')).toBeCloseTo(0.1, 3);
  });

  it('leans over the support on which it stands', () => {
    const body = solve({ ...free, hips: undefined, rests: ['rightFoot'], lean: 20 });
    expect(body.rightLeg.end.z).toBeCloseTo(0, 6);
    expect(body.head.z).toBeGreaterThan(0.2);
  });

  it('folds an elbow forward, a knee back, and a thigh out to its own side', () => {
    const folded = solve({
      ...free,
      rightArm: { raise: 0, elbow: 90 },
      rightLeg: { flex: 0, knee: 90 },
      leftLeg: { flex: 0, out: 30 },
    });
    expect(folded.rightArm.end.x).toBeGreaterThan(folded.rightArm.joint.x + 0.1);
    expect(folded.rightLeg.end.x).toBeLessThan(folded.rightLeg.joint.x - 0.2);
    expect(folded.leftLeg.joint.z).toBeLessThan(folded.leftLeg.root.z - 0.1);
  });

  it('turns an upper arm inward across the belly, on both sides alike', () => {
    const body = solve({
      ...free,
      rightArm: { raise: 0, elbow: 90, twist: 60 },
      leftArm: { raise: 0, elbow: 90, twist: 60 },
    });
    expect(body.rightArm.end.z).toBeLessThan(body.rightArm.joint.z - 0.1);
    expect(body.leftArm.end.z).toBeGreaterThan(body.leftArm.joint.z + 0.1);
    expect(body.rightArm.end.x).toBeCloseTo(body.leftArm.end.x, 6);
  });

  it('lays a hand on the body wherever the body is', () => {
    for (const tip of [0, 40, -90]) {
      const body = solve({ ...free, tip, rightArm: { touches: 'hip' } });
      expect(length(minus(body.rightArm.end, body.spine[0]!.at)))
        .withContext(`tip ${tip}`)
        .toBeLessThan(0.13);
    }
  });
});

describe('on the way between two poses', () => {
  it('a planted foot stays where it is', () => {
    const low: Pose = { ...standing, tip: 30, hips: { x: -0.12, y: 0.4 } };
    const { end } = solve(standing).rightLeg;
    for (const t of [0.25, 0.5, 0.75])
      expect(length(minus(bodyBetween(standing, low, t).rightLeg.end, end))).toBeLessThan(1e-6);
  });

  it('a limb that is planted in one of them swings without a jump', () => {
    const lifted: Pose = { ...standing, rightLeg: { flex: 60, knee: 60 } };
    let before = bodyBetween(standing, lifted, 0).rightLeg.end;
    for (let t = 0.05; t <= 1; t += 0.05) {
      const now = bodyBetween(standing, lifted, t).rightLeg.end;
      expect(length(minus(now, before)))
        .withContext(`${t}`)
        .toBeLessThan(0.06);
      before = now;
    }
  });
});
