import type { Entry, RedFlag } from '../clinical';
import { noticedOn } from './noticed';

const flag: RedFlag = { entryId: 'f', date: '2026-11-22', tier: 'emergency', findings: [], by: 'Ana Sol' };
const signedAt = (at: Date): Entry => ({
  id: 'f',
  patientId: 'p',
  author: 'Ana Sol',
  at: at.toISOString(),
  kind: 'red-flag-raised',
  schema: 1,
  body: { date: '2026-11-22', tier: 'emergency', findings: [] },
});

describe('noticedOn', () => {
  it('gives the minute by the clock of the place', () => {
    expect(noticedOn(flag, { entries: [signedAt(new Date(2026, 10, 22, 14, 5))] })).toBe('22 Nov 2026, 14:05');
    expect(noticedOn(flag, { entries: [signedAt(new Date(2026, 10, 22, 0, 0))] })).toBe('22 Nov 2026, 00:00');
  });

  it('gives only the day where the minute is of another one, or of no entry', () => {
    expect(noticedOn(flag, { entries: [signedAt(new Date(2026, 10, 23, 8, 0))] })).toBe('22 Nov 2026');
    expect(noticedOn({ ...flag, fromRecord: true }, { entries: [] })).toBe('22 Nov 2026');
  });
});
