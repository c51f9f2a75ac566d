import { fleschKincaidGrade } from './reading-level';

describe('fleschKincaidGrade', () => {
  it('follows the published formula', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 6 / 6 - 15.59.
    expect(fleschKincaidGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 2);
    // 8 words, 2 sentences, 12 syllables: 0.39 * 4 + 11.8 * 12 / 8 - 15.59.
    expect(fleschKincaidGrade(['Water is on the table. Open the window.'])).toBeCloseTo(
      0.39 * 4 + 11.8 * 1.5 - 15.59,
      2,
    );
  });

  it('counts a line without a full stop as a sentence, and nothing as grade 0', () => {
    expect(fleschKincaidGrade(['Lie on your back', 'Breathe out'])).toBe(
      fleschKincaidGrade(['Lie on your back. Breathe out.']),
    );
    expect(fleschKincaidGrade([])).toBe(0);
  });

  it('rises with longer sentences and with longer words', () => {
    const plain = fleschKincaidGrade(['Lift one leg.']);
    expect(fleschKincaidGrade(['Lift one leg and hold it up for a while and then put it down.'])).toBeGreaterThan(
      plain,
    );
    expect(fleschKincaidGrade(['Elevate contralateral extremity.'])).toBeGreaterThan(plain);
  });
});
