import { catalogue, type FigureScript, type Pose } from '../clinical';
import { directionOf, lengths, type Point } from './body';
import { interpolate, limbNames, outlinesOf, poseAt, skeletonOf, type Limb } from './geometry';

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const lowest = (outlines: readonly (readonly Point[])[]): number =>
  Math.min(...outlines.flat().map((point) => point.y));

/** Every key pose of a script and four poses on the way to each next one. */
function frames({ poses, view }: FigureScript): readonly Pose[] {
  return poses.flatMap(({ pose }, i) => {
    const next = poses[(i + 1) % poses.length]!.pose;
    return [pose, ...[0.2, 0.4, 0.6, 0.8].map((t) => interpolate(pose, next, t, view))];
  });
}

describe('a skeleton', () => {
  const upright: Pose = {
    trunk: 90,
    head: 90,
    nearArm: { upper: -90, lower: -90 },
    farArm: { upper: -90, lower: -90 },
    nearLeg: { upper: -90, lower: -90, foot: 0 },
    farLeg: { upper: -90, lower: -90, foot: 0 },
  };

  it('stands on the floor with the proportions of a body', () => {
    const skeleton = skeletonOf(upright);
    expect(lowest(outlinesOf(skeleton).nearLeg)).toBeCloseTo(0, 6);
    expect(skeleton.nearLeg.root.y).toBeCloseTo(0.53, 2);
    expect(skeleton.nearArm.root.y).toBeCloseTo(0.818, 1);
    expect(
      Math.max(
        ...outlinesOf(skeleton)
          .body.flat()
          .map((p) => p.y),
      ),
    ).toBeCloseTo(1, 1);
  });

  it('rounds the back behind the hips and shoulders when flexed, and hollows it when extended', () => {
    const middleOf = (spine: number): number => skeletonOf({ ...upright, spine }).spine[12]!.x;
    expect(middleOf(60)).toBeLessThan(middleOf(0) - 0.02);
    expect(middleOf(-30)).toBeGreaterThan(middleOf(0) + 0.01);
  });

  it('leaves the floor by as much as the pose is lifted', () => {
    expect(lowest(outlinesOf(skeletonOf({ ...upright, lift: 0.1 })).nearLeg)).toBeCloseTo(0.1, 6);
  });

  it('folds a planted knee forwards and a planted elbow backwards', () => {
    const planted = { x: 0, foot: 0 };
    const squatting = skeletonOf({
      ...upright,
      lift: 0.3,
      nearLeg: planted,
      farLeg: planted,
      nearArm: { x: 0, y: 0.45 },
      farArm: { x: 0, y: 0.45 },
    });
    expect(squatting.nearLeg.middle.x).toBeGreaterThan(0.05);
    expect(squatting.nearArm.middle.x).toBeLessThan(-0.05);
  });

  it('stretches a limb towards what it cannot reach', () => {
    const { nearLeg } = skeletonOf({ ...upright, nearLeg: { x: 2, foot: 0 } });
    expect(distance(nearLeg.root, nearLeg.end)).toBeCloseTo(lengths.thigh + lengths.shank, 3);
  });

  it('moves from one pose to the next, and back to the first at the end', () => {
    const script: FigureScript = {
      description: '',
      props: [],
      poses: [
        { pose: upright, says: '', moveSeconds: 2, holdSeconds: 1 },
        { pose: { ...upright, head: 60 }, says: '', moveSeconds: 2, holdSeconds: 1 },
      ],
    };
    const heads = [0, 0.9, 2, 3.5, 5, 6.1].map((seconds) => Math.round(poseAt(script, seconds).head));
    expect(heads).toEqual([90, 90, 75, 60, 75, 90]);
  });
});

for (const { id, figure } of catalogue) {
  describe(`the figure of ${id}`, () => {
    const { view } = figure;

    it('keeps the length of every bone in every frame', () => {
      for (const pose of frames(figure)) {
        const skeleton = skeletonOf(pose, view);
        const bones = (limb: Limb, name: (typeof limbNames)[number], upper: number, lower: number): void => {
          const said = pose[name];
          const [seenUpper, seenLower] = 'seen' in said && said.seen ? said.seen : [1, 1];
          expect(distance(limb.root, limb.middle)).toBeCloseTo(upper * seenUpper, 4);
          expect(distance(limb.middle, limb.end)).toBeCloseTo(lower * seenLower, 3);
        };
        bones(skeleton.nearArm, 'nearArm', lengths.upperArm, lengths.forearm);
        bones(skeleton.farArm, 'farArm', lengths.upperArm, lengths.forearm);
        bones(skeleton.nearLeg, 'nearLeg', lengths.thigh, lengths.shank);
        bones(skeleton.farLeg, 'farLeg', lengths.thigh, lengths.shank);
        const back = skeleton.spine.slice(1).reduce((sum, p, i) => sum + distance(skeleton.spine[i]!, p), 0);
        expect(back).toBeCloseTo(lengths.trunk, 6);
      }
    });

    it('bends knees and elbows the way they bend', () => {
      const fold = (limb: Limb): number => {
        const turn = directionOf(limb.middle, limb.end) - directionOf(limb.root, limb.middle);
        return ((turn + 540) % 360) - 180;
      };
      for (const pose of frames(figure)) {
        const skeleton = skeletonOf(pose, view);
        for (const name of limbNames) {
          const said = pose[name];
          // What moves out of the side's plane is not seen to bend as it does.
          if (view === 'front' || ('seen' in said && said.seen)) continue;
          const bend = name.endsWith('Arm') ? fold(skeleton[name]) : -fold(skeleton[name]);
          expect(bend).withContext(name).toBeGreaterThan(-12);
        }
      }
    });

    it('lets nothing sink into the floor', () => {
      for (const pose of frames(figure)) {
        const { body, ...limbs } = outlinesOf(skeletonOf(pose, view), view);
        expect(Math.min(lowest(body), ...limbNames.map((name) => lowest(limbs[name])))).toBeGreaterThan(-0.006);
      }
    });

    it('keeps planted hands and feet where they are planted', () => {
      for (const pose of frames(figure)) {
        const skeleton = skeletonOf(pose, view);
        for (const name of limbNames) {
          const said = pose[name];
          if (!('x' in said)) continue;
          expect(Math.abs(skeleton[name].end.x - said.x)).toBeLessThan(0.004);
          const tip = outlinesOf(skeleton, view)[name].at(-1)!;
          expect(Math.abs(lowest([tip]) - (said.y ?? 0))).toBeLessThan(0.01);
        }
      }
    });
  });
}
