import { catalogue, exerciseById } from '../clinical';
import { boxOf, drawingOf } from './drawing';

const birdDog = exerciseById('bird-dog')!.figure;

describe('the drawing of a figure', () => {
  it('puts the far limbs behind the torso, the near ones before it, and the spine over all', () => {
    const roles = drawingOf(birdDog, birdDog.poses[0]!.pose, boxOf(birdDog)).map(({ role }) => role);
    expect(roles).toEqual(['floor', 'far', 'far', 'torso', 'near', 'near', 'spine']);
  });

  it('draws what the patient needs', () => {
    for (const { id, figure } of catalogue.filter((exercise) => exercise.figure.props.length > 0)) {
      const shapes = drawingOf(figure, figure.poses[0]!.pose, boxOf(figure));
      expect(shapes.some(({ role }) => role === 'prop' || role === 'water'))
        .withContext(id)
        .toBeTrue();
    }
  });

  it('writes numbers and nothing else into its paths', () => {
    for (const { id, figure } of catalogue) {
      for (const { pose } of figure.poses) {
        for (const { d } of drawingOf(figure, pose, boxOf(figure))) {
          expect(d)
            .withContext(id)
            .toMatch(/^M[-0-9. MCLHZ]+$/);
        }
      }
    }
  });

  it('has one box for all poses of a script, and every pose fits in it', () => {
    for (const { id, figure } of catalogue) {
      const box = boxOf(figure);
      for (const { pose } of figure.poses) {
        const body = drawingOf(figure, pose, box).filter(({ role }) => ['near', 'far', 'torso'].includes(role));
        const numbers = body.flatMap(({ d }) =>
          d.match(/-?[\d.]+ -?[\d.]+/g)!.map((pair) => pair.split(' ').map(Number)),
        );
        for (const [x, y] of numbers) {
          expect(x! > box.x && x! < box.x + box.width && y! > box.y && y! < box.y + box.height)
            .withContext(`${id}: ${x}, ${y}`)
            .toBeTrue();
        }
      }
    }
  });
});
