import { catalogue, type FigureScript, type Pose } from '../clinical';
import { arrowDrawing, drawingOf, faultDrawing, stageOf, tellingPose } from './drawing';
import { bodyAt, loopOf, solvedKey } from './motion';
import type { Shape } from './shape';

const scriptFor = (id: string): FigureScript => catalogue.find((exercise) => exercise.id === id)!.figure;
const roles = (shapes: readonly Shape[]): readonly string[] => shapes.map(({ role }) => role);
const still = (script: FigureScript): readonly Shape[] => {
  const stage = stageOf(script);
  return drawingOf(stage, solvedKey(tellingPose(script).pose));
};
/** Corners and control points of a path, in the units of the drawing. */
const numbersOf = ({ d }: Shape): readonly number[] => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('a drawing', () => {
  it('holds only finite numbers, for every pose of every exercise', () => {
    const broken = catalogue.filter(({ figure }) => {
      const stage = stageOf(figure);
      return figure.poses.some(({ pose }) =>
        drawingOf(stage, solvedKey(pose)).some(({ d }) => /NaN|Infinity|undefined/.test(d)),
      );
    });
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it('keeps the body inside its box throughout the movement', () => {
    const slack = 1.5;
    const outside = catalogue.filter(({ figure }) => {
      const stage = stageOf(figure);
      const { x, y, width, height } = stage.box;
      return [0, 1, 2, 3, 4, 5, 6, 7].some((i) =>
        drawingOf(stage, bodyAt(figure, (loopOf(figure) * i) / 8))
          .filter(({ role }) => ['near', 'far', 'torso'].includes(role))
          .flatMap(numbersOf)
          .some((n, index) => {
            const [low, size] = index % 2 === 0 ? [x, width] : [y, height];
            return n < low - slack || n > low + size + slack;
          }),
      );
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('has near limbs before the trunk and far ones behind it', () => {
    const drawn = roles(still(scriptFor('bird-dog')));
    expect(drawn.indexOf('far')).toBeLessThan(drawn.indexOf('torso'));
    expect(drawn.lastIndexOf('near')).toBeGreaterThan(drawn.indexOf('torso'));
    expect(drawn.filter((role) => role === 'far').length).toBe(2);
  });

  it('tints what works', () => {
    expect(roles(still({ ...scriptFor('bird-dog'), works: ['buttock'] }))).toContain('works');
    expect(roles(still({ ...scriptFor('bird-dog'), works: [] }))).not.toContain('works');
  });

  it('tells a neutral, a flexed and an extended back apart', () => {
    const spine = (flex: number): string => {
      const pose: Pose = { ...tellingPose(scriptFor('quadruped-leg-slide')).pose, lumbar: { flex } };
      const script: FigureScript = {
        ...scriptFor('quadruped-leg-slide'),
        poses: [{ pose, says: '', moveSeconds: 1, holdSeconds: 1 }],
      };
      return still(script).find(({ role }) => role === 'spine')!.d;
    };
    expect(new Set([spine(0), spine(40), spine(-20)]).size).toBe(3);
  });

  it('shows the start as a ghost and the way as one arrow', () => {
    const { ghost, shapes } = arrowDrawing(stageOf(scriptFor('bird-dog')));
    expect(ghost.length).toBeGreaterThan(3);
    expect(roles(shapes).filter((role) => role === 'arrow').length).toBe(2);
  });

  it('rings the place of a fault', () => {
    const script = scriptFor('bird-dog');
    expect(roles(faultDrawing(stageOf(script), script.fault!)).filter((role) => role === 'mark').length).toBe(1);
  });

  it('is different for every exercise', () => {
    const drawn = catalogue.map(({ id, figure }) => ({
      id,
      all: figure.poses
        .map(({ pose }) =>
          drawingOf(stageOf(figure), solvedKey(pose))
            .map(({ d }) => d)
            .join(),
        )
        .join(),
    }));
    const twins = drawn.filter(({ id, all }) => drawn.some((other) => other.id !== id && other.all === all));
    expect(twins.map(({ id }) => id)).toEqual([]);
  });

  it('has no two positions of one exercise alike', () => {
    const alike = catalogue.filter(({ figure }) => {
      const stage = stageOf(figure);
      const all = figure.poses.map(({ pose }) =>
        drawingOf(stage, solvedKey(pose))
          .map(({ d }) => d)
          .join(),
      );
      return new Set(all).size < all.length;
    });
    expect(alike.map(({ id }) => id)).toEqual([]);
  });
});
