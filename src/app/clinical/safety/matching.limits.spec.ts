import { aDose, anExercise } from '../testing/exercises';
import { exempts, isFast, meets } from './matching';

describe('a graded demand', () => {
  it('is met from its lower end to just below its upper end', () => {
    const met = ([1, 2, 3, 4, 5] as const).filter((compression) =>
      meets({ demand: 'compression', atLeast: 2, below: 4 }, { exercise: anExercise({ compression }), dose: aDose() }),
    );
    expect(met).toEqual([2, 3]);
  });

  it('lets off up to its limit, and never where nobody has said it', () => {
    const letOff = ([0, 1, 2, 'unknown'] as const).filter((impact) =>
      exempts({ demand: 'impact', atMost: 1 }, { exercise: anExercise({ impact }), dose: aDose() }),
    );
    expect(letOff).toEqual([0, 1]);
  });
});

describe('an effort', () => {
  it('lets off up to its limit, and not where none is said', () => {
    const letOff = (effort?: number) =>
      exempts(
        { dose: 'effort', upTo: 5 },
        { exercise: anExercise(), dose: aDose(effort === undefined ? {} : { effort }) },
      );
    expect([letOff(5), letOff(6), letOff()]).toEqual([true, false, false]);
  });
});

describe('a tempo', () => {
  const fast = (tempo: string) => isFast(aDose({ tempo }));

  it('is quick with an X in it, wherever it stands', () => {
    expect(['X-1-1', '3-X-1', '3-1-X', '2 x 2', 'x'].filter((tempo) => !fast(tempo))).toEqual([]);
  });

  it('is not quick for a word with an x in it', () => {
    expect(['relax', 'extend slowly, 3-0-3', 'flexed, 3-1-3'].filter(fast)).toEqual([]);
  });

  it('counts whole numbers and parts of seconds, to less than 2 in all', () => {
    expect(['10-0-0', '2-0-0', '0.5-1-0.5', '1-0-1'].filter(fast)).toEqual([]);
    expect(['1-0-0', '0.25-0.25-0.25', '1.25-0-0.5'].filter((tempo) => !fast(tempo))).toEqual([]);
  });
});
