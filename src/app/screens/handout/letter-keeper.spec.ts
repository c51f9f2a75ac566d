import { TestBed } from '@angular/core/testing';
import { LetterKeeper } from './letter-keeper';
import type { LetterParagraph, ReferralLetter } from './referral-letter';

const paragraph = (text: string): LetterParagraph => ({ part: 'request', label: 'Request', text });
const letterAbout = (...about: readonly string[]): ReferralLetter => ({
  about,
  tier: 'urgent',
  heading: 'Urgent referral',
  body: [paragraph('Please see.')],
});

describe('LetterKeeper', () => {
  it('gives the draft until it is changed, and the draft again when it is typed back', () => {
    const keeper = TestBed.inject(LetterKeeper);
    const letter = letterAbout('a');
    expect(keeper.read(letter, paragraph('Please see.'))).toEqual(
      jasmine.objectContaining({ text: 'Please see.', edited: false, outdated: false }),
    );
    keeper.write(letter, paragraph('Please see.'), 'Please see today.');
    expect(keeper.read(letter, paragraph('Please see.'))).toEqual(
      jasmine.objectContaining({ text: 'Please see today.', edited: true, outdated: false }),
    );
    keeper.write(letter, paragraph('Please see.'), 'Please see.');
    expect(keeper.read(letter, paragraph('Please see.')).edited).toBeFalse();
  });

  it('keeps an emptied paragraph empty, and says when the chart has moved on', () => {
    const keeper = TestBed.inject(LetterKeeper);
    keeper.write(letterAbout('b'), paragraph('Please see.'), '');
    expect(keeper.read(letterAbout('b'), paragraph('Please see.')).text).toBe('');
    expect(keeper.read(letterAbout('b'), paragraph('Please see soon.'))).toEqual(
      jasmine.objectContaining({ text: '', edited: true, outdated: true }),
    );
  });

  it('lends no word to the letter about other flags', () => {
    const keeper = TestBed.inject(LetterKeeper);
    keeper.write(letterAbout('c'), paragraph('Please see.'), 'Own words.');
    expect(keeper.read(letterAbout('c', 'd'), paragraph('Please see.')).text).toBe('Please see.');
  });
});
