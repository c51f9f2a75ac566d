import { backupOf, readBackup, type Backup } from './backup';
import { anEntry, everyKind } from './testing/entries';

const at = '2026-11-22T10:00:00.000Z';

const problemOf = (text: string) => {
  const read = readBackup(text);
  return 'problem' in read ? read : undefined;
};
const fileOf = (change: Partial<Record<keyof Backup, unknown>>) =>
  JSON.stringify({ ...backupOf([anEntry('patient-registered')], at), ...change });

describe('readBackup', () => {
  it('reads what was written, every kind of entry, and keeps fields that it does not know', () => {
    const entries = [...everyKind.map((kind) => anEntry(kind)), { ...anEntry('visit-recorded'), device: 'tablet' }];
    const backup = backupOf(entries, at);
    expect(readBackup(JSON.stringify(backup))).toEqual(backup);
  });

  const cases: readonly [string, string, string][] = [
    ['an empty file', '', 'not-json'],
    ['a letter', 'Dear colleague,', 'not-json'],
    ['half a backup', fileOf({}).slice(0, 200), 'not-json'],
    ['a list', '[]', 'not-a-backup'],
    ['nothing', 'null', 'not-a-backup'],
    ['a FHIR record', '{"resourceType":"Patient"}', 'not-a-backup'],
    ['a backup without a schema', fileOf({ schema: undefined }), 'not-a-backup'],
    ['a newer backup', fileOf({ schema: 2, entries: {} }), 'newer'],
    ['a newer entry', fileOf({ entries: [{ ...anEntry('visit-recorded'), schema: 2 }] }), 'newer'],
    ['a schema that never was', fileOf({ schema: 0 }), 'damaged'],
    ['no entries', fileOf({ entries: undefined }), 'damaged'],
    ['no time', fileOf({ exportedAt: 4 }), 'damaged'],
  ];
  for (const [what, text, problem] of cases) {
    it(`calls ${what} ${problem}, and says that nothing was changed`, () => {
      const found = problemOf(text);
      expect(found?.problem as string).toBe(problem);
      expect(found?.message).toContain('Nothing was changed.');
    });
  }

  const entry = anEntry('phase-declared');
  const spoiled: readonly [string, unknown][] = [
    ['is nothing', null],
    ['is a list', []],
    ['has no id', { ...entry, id: '' }],
    ['belongs to nobody', { ...entry, patientId: undefined }],
    ['was signed at no time', { ...entry, at: 'yesterday' }],
    ['is of no kind', { ...entry, kind: 'toString' }],
    ['has no body', { ...entry, body: undefined }],
    ['is in a phase that is not one', { ...entry, body: { phase: 'hold', since: '2026-11-02' } }],
    ['began on a day that never was', { ...entry, body: { phase: 'settling', since: '2026-02-30' } }],
    ['has a precaution no rule knows', anEntry('precautions-stated', { precautions: [{ id: 'tiredness' as never }] })],
    [
      'has a dose in words',
      anEntry('template-saved', { items: [{ id: 'a', exerciseId: 'walking', start: 'lots' } as never] }),
    ],
    ['answers a question with a maybe', anEntry('visit-recorded', { redFlags: { fever: 'maybe' as never } })],
  ];
  for (const [what, bad] of spoiled) {
    it(`takes nothing of a backup with an entry that ${what}, and says which`, () => {
      const found = problemOf(fileOf({ entries: [anEntry('patient-registered'), bad] }));
      expect(found?.problem).toBe('damaged');
      expect(found?.message).toContain('Entry 2 of 2');
    });
  }

  it('takes nothing of a backup that contradicts itself', () => {
    const found = problemOf(fileOf({ entries: [entry, { ...entry, author: 'Somebody Else' }] }));
    expect(found?.problem).toBe('damaged');
    expect(found?.message).toContain('two different entries');
  });
});
