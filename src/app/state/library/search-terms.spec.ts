import { searchTerm, swapped, Vocabulary, wordsOf } from './search-terms';

describe('searchTerm', () => {
  it('takes the plural off, and leaves what only looks like one', () => {
    expect(['Squats', 'stretches', 'presses', 'lunges', 'bodies', 'knees'].map(searchTerm)).toEqual([
      'squat',
      'stretch',
      'press',
      'lunge',
      'body',
      'knee',
    ]);
    expect(['multifidus', 'pelvis', 'press', 'abs'].map(searchTerm)).toEqual(['multifidus', 'pelvis', 'press', 'abs']);
  });

  it('takes accents off', () => {
    expect(searchTerm('Développé')).toBe('developpe');
  });
});

describe('wordsOf', () => {
  it('parts at spaces and marks', () => {
    expect(wordsOf(' Bird-dog, 90/90 ')).toEqual(['Bird', 'dog', '90', '90']);
  });
});

describe('swapped', () => {
  const known = new Vocabulary(['bird', 'bridge', 'multifidus', 'dog']);

  it('offers what two letters changed over may have meant', () => {
    expect(swapped('brid', known)).toEqual(['bird']);
    expect(swapped('mutlif', known)).toEqual(['multif']);
    expect(swapped('odg', known)).toEqual(['dog']);
  });

  it('leaves a known word as it is, and guesses from no beginning of four letters', () => {
    expect(swapped('bird', known)).toEqual([]);
    expect(swapped('mlut', known)).toEqual([]);
  });
});
