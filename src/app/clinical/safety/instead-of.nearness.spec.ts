import type { Library } from '../catalogue/library';
import type { Demands, Exercise } from '../exercise';
import { anExercise, aSituation } from '../testing/exercises';
import { insteadOf } from './instead-of';

function libraryOf(...offered: readonly Exercise[]): Library {
  return { offered, byId: (id) => offered.find((exercise) => exercise.id === id) };
}

const asked = anExercise(
  { compression: 3, externalLoad: 1 },
  { id: 'asked', family: 'bridge', position: 'supine', purposes: ['strength'], muscles: ['gluteus maximus'] },
);
/** Like the exercise that is asked about, unless told otherwise. */
const like = (id: string, own: Partial<Exercise> = {}, demands: Partial<Demands> = {}): Exercise =>
  anExercise(
    { compression: 3, externalLoad: 1, ...demands },
    { family: 'bridge', position: 'supine', purposes: ['strength'], muscles: ['gluteus maximus'], ...own, id },
  );
const offeredFor = (exercise: Exercise, ...others: readonly Exercise[]) =>
  insteadOf(exercise, aSituation(), libraryOf(exercise, ...others)).map(({ id }) => id);

describe('what is nearest to a move', () => {
  // The ids run against the order that nearness gives, so that an order by name alone would be seen.
  it('is of its family', () => {
    expect(offeredFor(asked, like('a', { family: 'mobility' }), like('b'))).toEqual(['b', 'a']);
  });

  it('is in its position', () => {
    expect(offeredFor(asked, like('a', { position: 'prone' }), like('b'))).toEqual(['b', 'a']);
  });

  it('works its muscles, and few others', () => {
    const more = like('a', { muscles: ['gluteus maximus', 'rectus abdominis', 'erector spinae'] });
    expect(offeredFor(asked, more, like('b'))).toEqual(['b', 'a']);
  });

  it('serves its purposes, and few others', () => {
    expect(offeredFor(asked, like('a', { purposes: ['strength', 'balance', 'mobility'] }), like('b'))).toEqual([
      'b',
      'a',
    ]);
  });

  it('is an easier rung of its ladder, the next one first', () => {
    const ladder = { ...asked, easier: ['z'] };
    const far = like('a', { family: 'mobility', position: 'prone' });
    const next = like('z', { easier: ['y'], family: 'mobility', position: 'prone' });
    const below = like('y', { family: 'mobility', position: 'prone' });
    expect(offeredFor(ladder, far, below, next)).toEqual(['z', 'y', 'a']);
  });
});

describe('what is offered instead of a move', () => {
  it('shares a purpose, and a family or a muscle', () => {
    expect(offeredFor(asked, like('a', { purposes: ['balance'] }))).toEqual([]);
    expect(offeredFor(asked, like('a', { family: 'mobility', muscles: ['deltoids'] }))).toEqual([]);
    expect(offeredFor(asked, like('a', { muscles: ['deltoids'] }))).toEqual(['a']);
    expect(offeredFor(asked, like('a', { family: 'mobility' }))).toEqual(['a']);
  });

  it('is no harder rung of its ladder, however far above, though it presses no more', () => {
    const ladder = { ...asked, harder: ['next'] };
    const next = like('next', { easier: ['asked'], harder: ['top'] });
    const top = like('top', { easier: ['next'], harder: ['asked'] });
    expect(offeredFor(ladder, next, top, like('beside', { easier: ['next'], harder: ['next'] }))).toEqual(['beside']);
  });

  it('presses no more, and an unknown load counts as more than any', () => {
    expect(offeredFor(asked, like('a', {}, { compression: 4 }))).toEqual([]);
    expect(offeredFor(asked, like('a', {}, { compression: 'unknown' }))).toEqual([]);
    const unknown = { ...asked, demands: { ...asked.demands, compression: 'unknown' as const } };
    expect(offeredFor(unknown, like('a', {}, { compression: 5 }))).toEqual(['a']);
    expect(offeredFor(unknown, like('a', {}, { compression: 'unknown' }))).toEqual([]);
  });

  it('has no muscles named as little as any, and is offered all the same', () => {
    const bare = { ...asked, muscles: [] };
    expect(offeredFor(bare, like('a', { muscles: [] }), like('b', { muscles: [], position: 'prone' }))).toEqual([
      'a',
      'b',
    ]);
  });
});
