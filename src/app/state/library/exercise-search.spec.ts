import { catalogue } from '../../clinical';
import { searchExercises } from './exercise-search';

const idsFor = (query: string) => searchExercises(query).map(({ id }) => id);

describe('searchExercises', () => {
  it('gives the whole catalogue in its own order while nothing is typed', () => {
    expect(searchExercises('')).toEqual(catalogue);
    expect(searchExercises('   ')).toEqual(catalogue);
  });

  it('puts the exercise that was named first', () => {
    for (const { id, name } of catalogue) expect(idsFor(name)[0]).withContext(name).toBe(id);
  });

  it('finds a name in spite of slips, plurals and half a word', () => {
    expect(idsFor('brid dog')[0]).toBe('bird-dog');
    expect(idsFor('squats')).toContain('goblet-squat');
    expect(idsFor('glute bridge')[0]).toBe('bridge');
    expect(idsFor('walkng')[0]).toBe('walking');
    expect(idsFor('dead b')[0]).toBe('dead-bug');
  });

  it('finds an exercise by what others call it', () => {
    expect(idsFor('knee to chest')[0]).toMatch(/knee.*chest/);
    expect(idsFor('toe taps')).toContain('supine-march');
  });

  it('finds an exercise by a muscle, in Latin and in plain words', () => {
    expect(idsFor('multifidus')).toContain('bird-dog');
    expect(idsFor('buttocks')).toContain('bridge');
  });

  it('finds nothing in nonsense', () => {
    expect(searchExercises('qqzzxxyy')).toEqual([]);
  });

  it('does not widen a search that fits', () => {
    expect(idsFor('bird dog')).not.toContain('running');
  });
});
