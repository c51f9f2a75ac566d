import { catalogue, type Exercise, type Library, shippedLibrary } from '../../clinical';
import { findExercises, searchExercises } from './exercise-search';

const idsFor = (query: string, library?: Library) => searchExercises(query, library).map(({ id }) => id);

function libraryOf(offered: readonly Exercise[]): Library {
  return { offered, byId: (id) => offered.find((exercise) => exercise.id === id) };
}

describe('searchExercises', () => {
  it('gives the whole library in its own order while nothing is typed', () => {
    expect(searchExercises('')).toEqual(catalogue);
    expect(searchExercises('  - ')).toEqual(catalogue);
  });

  it('puts the exercise that was named first', () => {
    for (const { id, name } of catalogue) expect(idsFor(name)[0]).withContext(name).toBe(id);
  });

  it('puts the plainest of those that share a word first', () => {
    expect(idsFor('bri')[0]).toBe('bridge');
    expect(idsFor('deadlift')[0]).toBe('deadlift');
    expect(idsFor('walk')[0]).toBe('walking');
    expect(idsFor('side')[0]).toBe('side-bridge');
  });

  it('finds a name in spite of slips, plurals and half a word', () => {
    expect(idsFor('brid dog')[0]).toBe('bird-dog');
    expect(idsFor('squats')).toContain('goblet-squat');
    expect(idsFor('Bridges')).toContain('bridge');
    expect(idsFor('glute bridge')[0]).toBe('bridge');
    expect(idsFor('walkng')[0]).toBe('walking');
    expect(idsFor('dead b')[0]).toBe('dead-bug');
  });

  it('finds two letters changed over while the word is still being typed', () => {
    expect(idsFor('mutlif')).toContain('bird-dog');
    expect(idsFor('birdge')).toContain('bridge');
    expect(idsFor('brid')[0]).withContext('the first letters of a bridge').toBe('bridge');
    expect(idsFor('brid')).toContain('bird-dog');
  });

  it('does not care whether a name is written in one word or in two', () => {
    expect(idsFor('situp')[0]).toBe('sit-up');
    expect(idsFor('birddog')[0]).toBe('bird-dog');
    expect(idsFor('dead lift')[0]).toBe('deadlift');
  });

  it('finds an exercise by what others call it, and says which of these names it was', () => {
    expect(idsFor('knee to chest')[0]).toMatch(/knee.*chest/);
    const found = findExercises('toe taps', shippedLibrary);
    expect(found.exercises.map(({ id }) => id)).toContain('supine-march');
    expect(found.aliasOf('supine-march')?.toLowerCase()).toContain('toe tap');
    expect(findExercises('bird', shippedLibrary).aliasOf('bird-dog')).toBeUndefined();
  });

  it('finds an exercise by a muscle, in Latin and in plain words, and by what it needs', () => {
    expect(idsFor('multifidus')).toContain('bird-dog');
    expect(idsFor('buttocks')).toContain('bridge');
    expect(idsFor('buttock')).toContain('bridge');
    expect(idsFor('barbell')).toContain('deadlift');
  });

  it('finds nothing in nonsense', () => {
    expect(searchExercises('qqzzxxyy')).toEqual([]);
    expect(findExercises('qqzzxxyy', shippedLibrary).everyWord).toBeTrue();
  });

  it('does not widen a search that fits, and says when it had to', () => {
    const fits = findExercises('bird dog', shippedLibrary);
    expect(fits.everyWord).toBeTrue();
    expect(fits.exercises.map(({ id }) => id)).not.toContain('running');
    const widened = findExercises('bird qqzzxxyy', shippedLibrary);
    expect(widened.everyWord).toBeFalse();
    expect(widened.exercises[0]?.id).toBe('bird-dog');
  });

  it('follows the library it is asked of', () => {
    const [known] = catalogue;
    if (!known) throw new Error('an empty catalogue');
    const own: Exercise = { ...known, id: 'own-1', name: 'Zebra walk', aliases: [] };
    const renamed: Exercise = { ...own, name: 'Giraffe walk' };
    expect(idsFor('zebra')).toEqual([]);
    expect(idsFor('zebra', libraryOf([...catalogue, own]))).toEqual(['own-1']);
    expect(idsFor('zebra', libraryOf([...catalogue, renamed]))).toEqual([]);
    expect(idsFor('giraffe', libraryOf([...catalogue, renamed]))).toEqual(['own-1']);
    expect(idsFor('giraffe')).toEqual([]);
    expect(idsFor('bird dog', libraryOf([own]))).toEqual([]);
  });
});
