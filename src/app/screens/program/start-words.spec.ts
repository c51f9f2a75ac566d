import { type Chart, exerciseById, itemFor } from '../../clinical';
import { startInWords } from './start-words';

const bracing = exerciseById('abdominal-bracing')!;
const prescribed: Chart['revisions'][number] = {
  entryId: 'r1',
  number: 1,
  signedAt: '2026-11-02T09:00:00.000Z',
  by: 'Tomas Reed',
  program: { startDate: '2026-11-02', weeks: 4, items: [itemFor(bracing, 'a')], resting: [] },
  follows: null,
  laysAside: [],
};
const visitAbout = (exerciseId: string, sessions: number, date = '2026-11-03'): Chart['visits'][number] => ({
  entryId: 'v1',
  by: 'Tomas Reed',
  date,
  redFlags: {},
  pain: {},
  responses: [{ itemId: 'a', exerciseId, date, sessions }],
  decisions: [],
});
const words = (revisions: Chart['revisions'], ...visits: Chart['visits']) =>
  startInWords(bracing, { revisions, visits }, '2026-11-22');

describe('where an exercise starts', () => {
  it('is not said of one that the patient never had', () => {
    expect(words([])).toBe('');
  });

  it('is the day it was prescribed, until a visit asked about it', () => {
    expect(words([prescribed])).toBe('Abdominal bracing starts as prescribed on 2 Nov 2026');
    expect(words([prescribed], visitAbout('heel-slide', 3))).toContain('as prescribed');
    expect(words([prescribed], visitAbout('abdominal-bracing', 0))).toContain('as prescribed');
    expect(words([prescribed], visitAbout('abdominal-bracing', 3, '2026-11-23'))).toContain('as prescribed');
  });

  it('is the last visit that asked about it', () => {
    expect(words([prescribed], visitAbout('abdominal-bracing', 3))).toBe(
      'Abdominal bracing starts from the visit of 3 Nov 2026',
    );
  });
});
