import type { Demands, FigureScript, Pose } from '../clinical';
import { catalogue } from '../clinical';
import { anglesOf, disagreements, overbent, unsteady } from './measure';
import { lengths } from './body';
import { bodyAt, bodyBetween, loopOf } from './motion';
import { solve } from './skeleton';
import { length, minus, type Vec } from './space';

/** Poses that are wrong on purpose: each check must be able to fail. */
const standing: Pose = {
  tip: 0,
  hips: { x: 0, y: 0.528 },
  rightArm: { raise: 0 },
  leftArm: { raise: 0 },
  rightLeg: { foot: { x: 0 } },
  leftLeg: { foot: { x: 0 } },
};
const scriptOf = (...poses: readonly Pose[]): FigureScript => ({
  poses: poses.map((pose) => ({ pose, says: '', moveSeconds: 1, holdSeconds: 1 })),
  props: [],
  description: '',
});
const nothing: Demands = {
  lumbarFlexion: 'none',
  lumbarExtension: 'none',
  lumbarRotation: 'none',
  lumbarSideBend: 'none',
  compression: 1,
  shear: 0,
  axialLoad: 0,
  impact: 0,
  breathHold: 0,
  externalLoad: 0,
  loadPosition: 'none',
  bilateralLegLift: false,
  endRangeStretch: false,
  hipFlexion: 0,
  kneeling: false,
  wristLoad: 0,
  shoulderLoad: 0,
  balance: 0,
};
const drawn = (pose: Partial<Pose>, rest: Partial<FigureScript> = {}): readonly string[] =>
  disagreements({ demands: nothing, position: 'standing' }, { ...scriptOf({ ...standing, ...pose }), ...rest }).map(
    ({ demand }) => demand,
  );

describe('angles read off a body', () => {
  it('are those that it was given', () => {
    const { lumbarFlexion, hipFlexion } = anglesOf(
      solve({ ...standing, lumbar: { flex: 40 }, rightLeg: { flex: 70 }, leftLeg: { flex: -10 } }),
    );
    expect(lumbarFlexion).toBeCloseTo(40, 0);
    expect(hipFlexion[0]).toBeCloseTo(70, 0);
    expect(hipFlexion[1]).toBeCloseTo(-10, 0);
    expect(anglesOf(solve({ ...standing, lumbar: { side: 15 } })).lumbarSideBend).toBeCloseTo(15, 0);
  });
});

describe('the check of poses against demands', () => {
  it('is content with a body that stands', () => {
    expect(drawn({})).toEqual([]);
  });

  it('sees a loin that flexes, extends or bends aside', () => {
    expect(drawn({ lumbar: { flex: 30 } })).toEqual(['lumbarFlexion']);
    expect(drawn({ lumbar: { flex: -15 } })).toEqual(['lumbarExtension']);
    expect(drawn({ lumbar: { side: 15 } })).toEqual(['lumbarSideBend']);
  });

  it('sees hips that flex, a load overhead, and knees on the floor', () => {
    expect(drawn({ rightLeg: { flex: 60, knee: 60 } })).toEqual(['hipFlexion']);
    expect(drawn({ rightArm: { raise: 175 } }, { props: [{ kind: 'dumbbell', hand: 'right' }] })).toEqual([
      'loadPosition',
    ]);
    expect(drawn({ hips: undefined, rests: ['knees'], rightLeg: { kneel: 0 }, leftLeg: { kneel: 0 } })).toEqual([
      'kneeling',
    ]);
  });

  it('sees two straight legs lifted, and tells them from one', () => {
    const lying: Partial<Pose> = { tip: -90, hips: undefined, rests: ['pelvis'] };
    const up = { flex: 60 };
    expect(drawn({ ...lying, rightLeg: up, leftLeg: up })).toEqual(['hipFlexion', 'bilateralLegLift']);
    expect(drawn({ ...lying, rightLeg: up, leftLeg: { flex: -4 } })).toEqual(['hipFlexion']);
  });

  it('takes two bent legs for no lift of both, and knees that lie aside for no kneeling', () => {
    const lying: Partial<Pose> = { tip: -90, hips: undefined, rests: ['pelvis'] };
    const tabletop = { flex: 90, knee: 90 };
    expect(drawn({ ...lying, rightLeg: tabletop, leftLeg: tabletop })).toEqual(['hipFlexion']);
    const curled = { flex: 45, knee: 90 };
    const aside: Partial<Pose> = { tip: 90, roll: 90, hips: undefined, rests: ['pelvis'] };
    expect(drawn({ ...aside, rightLeg: curled, leftLeg: curled })).not.toContain('kneeling');
  });

  it('sees what only one of several poses shows', () => {
    const kneeling: Pose = {
      ...standing,
      hips: undefined,
      rests: ['knees'],
      rightLeg: { kneel: 0 },
      leftLeg: { kneel: 0 },
    };
    const found = disagreements({ demands: nothing, position: 'standing' }, scriptOf(standing, kneeling));
    expect(found.map(({ demand }) => demand)).toEqual(['kneeling']);
  });

  it('takes the last quarter of a range for its end, and grades a hip by its angle', () => {
    const agrees = (demands: Partial<Demands>, pose: Partial<Pose>): boolean =>
      disagreements({ demands: { ...nothing, ...demands }, position: 'standing' }, scriptOf({ ...standing, ...pose }))
        .length === 0;
    expect([40, 50].map((flex) => agrees({ lumbarFlexion: 'mid' }, { lumbar: { flex } }))).toEqual([true, false]);
    expect([40, 50].map((flex) => agrees({ lumbarFlexion: 'end' }, { lumbar: { flex } }))).toEqual([false, true]);
    const hip = (flex: number) => ({ rightLeg: { flex, knee: flex } });
    expect([40, 55].map((flex) => agrees({ hipFlexion: 1 }, hip(flex)))).toEqual([true, false]);
    expect([55, 100].map((flex) => agrees({ hipFlexion: 2 }, hip(flex)))).toEqual([true, false]);
    expect(agrees({ hipFlexion: 3 }, hip(100))).toBeTrue();
  });

  it('sees weight on bent wrists', () => {
    expect(
      drawn({
        tip: 76,
        hips: undefined,
        rests: ['knees'],
        rightArm: { hand: { x: 0.282 }, palm: 'floor' },
        leftArm: { hand: { x: 0.282 }, palm: 'floor' },
        rightLeg: { kneel: 0 },
        leftLeg: { kneel: 0 },
      }),
    ).toEqual(['hipFlexion', 'kneeling', 'wristLoad']);
  });
});

describe('the check of joints', () => {
  it('names a joint that is bent too far, and a place out of reach', () => {
    expect(overbent(solve(standing))).toEqual([]);
    expect(overbent(solve({ ...standing, lumbar: { flex: 80 } })).join()).toContain('lumbar flexion');
    expect(overbent(solve({ ...standing, rightLeg: { flex: 0, knee: 160 } })).join()).toContain('rightLeg knee');
    expect(overbent(solve({ ...standing, rightLeg: { flex: -40 } })).join()).toContain('hip flexion');
    expect(overbent(solve({ ...standing, rightLeg: { foot: { x: 0.7 } } })).join()).toContain('misses its place');
  });

  const problems = (pose: Partial<Pose>): string => overbent(solve({ ...standing, ...pose })).join();

  it('has a limit in each direction of a joint', () => {
    expect(problems({ lumbar: { flex: -40 } })).toContain('lumbar flexion');
    expect(problems({ lumbar: { side: 40 } })).toContain('lumbar side bend');
    expect(problems({ lumbar: { side: -40 } })).toContain('lumbar side bend');
    expect(problems({ leftLeg: { flex: 0, out: 70 } })).toContain('leftLeg hip abduction');
    expect(problems({ leftLeg: { flex: 0, out: -50 } })).toContain('leftLeg hip abduction');
    expect(problems({ rightLeg: { flex: 130, knee: 90 } })).toContain('rightLeg hip flexion');
    expect(problems({ rightLeg: { flex: 0, ankle: 40 } })).toContain('rightLeg ankle');
    expect(problems({ rightLeg: { flex: 0, ankle: -90 } })).toContain('rightLeg ankle');
    expect(problems({ rightLeg: { flex: 0, knee: -20 } })).toContain('rightLeg knee bends forward');
    expect(problems({ leftArm: { raise: 0, elbow: 165 } })).toContain('leftArm elbow');
    expect(problems({ leftArm: { raise: -80 } })).toContain('leftArm shoulder extension');
  });

  it('turns a bent leg in and out at the hip as far as it goes, on both sides alike', () => {
    for (const side of ['rightLeg', 'leftLeg'] as const) {
      expect(problems({ [side]: { flex: 60, knee: 90, twist: 30 } })).toBe('');
      expect(problems({ [side]: { flex: 60, knee: 90, twist: -50 } })).toBe('');
      expect(problems({ [side]: { flex: 60, knee: 90, twist: 60 } })).toContain(`${side} hip rotation`);
      expect(problems({ [side]: { flex: 60, knee: 90, twist: -80 } })).toContain(`${side} hip rotation`);
    }
  });

  it('lets a hip bend less far over a straight knee than over a bent one', () => {
    expect(problems({ rightLeg: { flex: 110, knee: 90 } })).toBe('');
    expect(problems({ rightLeg: { flex: 110, knee: 0 } })).toContain('rightLeg hip flexion');
  });
});

describe('the check of contacts', () => {
  it('sees what sinks into the floor', () => {
    expect(unsteady(scriptOf(standing))).toEqual([]);
    expect(unsteady(scriptOf({ ...standing, hips: { x: 0, y: 0.4 }, rightLeg: { flex: 0 } })).join()).toContain(
      'sinks',
    );
  });

  it('sees a foot that goes through the air from the place where it stands back to that place', () => {
    const leg = (flex: number): Pose => ({ ...standing, rightLeg: { flex } });
    expect(unsteady(scriptOf(leg(0), leg(1))).join()).not.toContain('hovers');
    expect(unsteady(scriptOf(leg(0), leg(360))).join()).toContain('rightFoot hovers');
  });

  it('sees a foot that leaves its place on the way, unless it may', () => {
    const stepping = scriptOf(
      standing,
      { ...standing, hips: { x: 0.001, y: 0.528 }, rightLeg: { flex: 0, ankle: 'flat' } },
      {
        ...standing,
        hips: { x: -0.2, y: 0.3 },
      },
    );
    expect(unsteady(stepping).join()).toContain('rightFoot');
    expect(unsteady({ ...stepping, slides: ['feet'] }).join()).not.toContain('slides');
  });
});

/**
 * Where a demand says more than its figure shows, because the body holds against a pull and does not give way to it, or
 * because the drawing stops short of what patients do.
 */
const heldAgainst: Readonly<Record<string, string>> = {
  'double-leg-raise lumbarExtension': 'the weight of both legs pulls the back into an arch; the figure resists it',
  'overhead-press lumbarExtension': 'the weight overhead pulls the back into an arch; the figure resists it',
  'hanging-leg-raise wristLoad': 'the whole weight hangs on the grip, and no bent wrist bears it',
  'seated-forward-bend hipFlexion': 'the trunk folds past 90 degrees on the thighs, part of it in the spine',
  'standing-toe-touch hipFlexion': 'the trunk folds past 90 degrees on the thighs, part of it in the spine',
};

describe('the figures of the catalogue', () => {
  it('agree with the demands of their exercises', () => {
    const wrong = catalogue.flatMap((exercise) =>
      disagreements(exercise, exercise.figure)
        .filter(({ demand, more }) => more || !(`${exercise.id} ${demand}` in heldAgainst))
        .map(({ demand, says, shows }) => `${exercise.id} ${demand}: says ${says}, shows ${shows}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep every joint within its range, on the way between poses too', () => {
    const wrong = catalogue.flatMap(({ id, figure: { poses, fault } }) =>
      [
        ...poses.flatMap(({ pose }, i) =>
          [0, 0.25, 0.5, 0.75].flatMap((t) => overbent(bodyBetween(pose, poses[(i + 1) % poses.length]!.pose, t))),
        ),
        ...(fault ? overbent(solve(fault.pose)) : []),
      ].map((problem) => `${id}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep the length of every bone in every frame', () => {
    const { upperArm, forearm, thigh, shank, trunk } = lengths;
    const bone = (a: Vec, b: Vec): number => length(minus(a, b));
    const stretched = catalogue.filter(({ figure }) =>
      Array.from({ length: 24 }, (_, i) => bodyAt(figure, (loopOf(figure) * i) / 24)).some((body) => {
        const { rightArm, leftArm, rightLeg, leftLeg, spine } = body;
        const back = spine.slice(1).reduce((sum, { at }, i) => sum + bone(at, spine[i]!.at), 0);
        const off = [
          ...[rightArm, leftArm].flatMap((arm) => [
            bone(arm.root, arm.joint) - upperArm,
            bone(arm.joint, arm.end) - forearm,
          ]),
          ...[rightLeg, leftLeg].flatMap((leg) => [
            bone(leg.root, leg.joint) - thigh,
            bone(leg.joint, leg.end) - shank,
          ]),
          back - trunk,
        ];
        return off.some((by) => Math.abs(by) > 1e-4);
      }),
    );
    expect(stretched.map(({ id }) => id)).toEqual([]);
  });

  it('neither slide nor sink nor hover where they rest', () => {
    expect(catalogue.flatMap(({ id, figure }) => unsteady(figure).map((problem) => `${id}: ${problem}`))).toEqual([]);
  });

  it('draw the common fault of every lift, hinge, curl-up, bird-dog, side bridge and plank', () => {
    const taught = [
      'deadlift',
      'romanian-deadlift',
      'kettlebell-deadlift',
      'box-lift',
      'good-morning',
      'back-squat',
      'goblet-squat',
      'hip-hinge-dowel',
      'hip-hinge-wall',
      'tall-kneeling-hinge',
      'curl-up',
      'bird-dog',
      'side-bridge-knees',
      'side-bridge',
      'plank-knees',
      'plank',
      'high-plank',
    ];
    expect(taught.filter((id) => !catalogue.find((exercise) => exercise.id === id)?.figure.fault)).toEqual([]);
  });
});
