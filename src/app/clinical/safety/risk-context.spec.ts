import { chartFrom } from '../chart/chart-from';
import type { BodyOf, Entry, EntryKind } from '../chart/entries';
import type { IsoDate } from '../dates';
import { riskContext } from './risk-context';
import type { PrecautionId } from './situation';

const today = '2026-11-22';
let count = 0;

function entry<K extends EntryKind>(kind: K, body: BodyOf<K>, on = '2026-11-01'): Entry {
  const id = `e-${`${++count}`.padStart(3, '0')}`;
  return { id, patientId: 'p', author: 'Ana Sol', at: `${on}T09:00:00.000Z`, kind, schema: 1, body } as Entry;
}

const born = (birthDate?: IsoDate): Entry =>
  entry('patient-registered', {
    details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [], ...(birthDate ? { birthDate } : {}) },
  });
const stated = (...ids: readonly PrecautionId[]): Entry =>
  entry('precautions-stated', { precautions: ids.map((id) => ({ id })), answers: [] });
const visit = (date: IsoDate, redFlags: BodyOf<'visit-recorded'>['redFlags'] = {}): Entry =>
  entry('visit-recorded', { date, redFlags, pain: {}, responses: [], decisions: [] }, date);

const knownIn = (...entries: readonly Entry[]) => riskContext(chartFrom(entries), today, {}).known;
const idsIn = (...entries: readonly Entry[]) => knownIn(...entries)?.map(({ id }) => id);

describe('riskContext', () => {
  it('knows nothing of an empty chart, and of one whose precautions weigh nothing here', () => {
    expect(knownIn(born('1980-01-01'))).toEqual([]);
    expect(knownIn(born('1980-01-01'), stated('knee', 'pregnancy'))).toEqual([]);
  });

  it('knows what was stated', () => {
    expect(idsIn(born(), stated('malignancy', 'osteoporosis', 'vertebral-fracture', 'aortic'))).toEqual([
      'known-cancer',
      'known-fragile-bone',
      'known-fragile-bone',
      'known-aneurysm',
    ]);
  });

  it('knows what an imported record proposes before anybody has answered, and forgets what was dismissed', () => {
    const imported = entry('details-amended', {
      imported: {
        identifiers: ['s|1'],
        findings: [
          {
            key: 'k',
            label: 'Breast cancer',
            status: 'resolved',
            standing: 'proposed',
            precaution: { id: 'malignancy' },
          },
          { key: 'c', label: 'Cauda equina syndrome', status: 'active', standing: 'proposed', raises: 'emergency' },
          { key: 'w', label: 'Weight loss', status: 'active', standing: 'proposed', raises: 'watch' },
        ],
      },
    });
    expect(knownIn(born(), imported)).toEqual([
      { id: 'known-cancer', words: 'cancer, now or in the past' },
      { id: 'recorded-emergency', words: 'Cauda equina syndrome' },
    ]);
    const dismissed = entry('precautions-stated', { precautions: [], answers: [{ key: 'k', answer: 'dismissed' }] });
    const resolved = entry('red-flag-resolved', { flagId: 'finding|c', date: today, reason: 'operated, well' });
    expect(idsIn(born(), imported, dismissed, resolved)).toEqual(['recorded-emergency']);
  });

  it('keeps a cancer that an earlier visit brought up, once', () => {
    const earlier = visit('2026-11-03', { 'cancer-history': 'yes' });
    expect(knownIn(born(), earlier, visit('2026-11-10', { 'cancer-history': 'no' }))).toEqual([
      { id: 'known-cancer', words: 'said on 3 Nov 2026' },
    ]);
    expect(idsIn(born(), earlier, stated('malignancy'))).toEqual(['known-cancer']);
    expect(idsIn(born(), visit('2026-11-30', { 'cancer-history': 'yes' }))).toEqual([]);
  });

  it('counts age at its edges: a first episode under 20 or over 55, trauma over 70', () => {
    const at = (birthDate: IsoDate) => idsIn(born(birthDate));
    expect(at('2006-11-23')).toEqual(['first-episode-age']);
    expect(at('2006-11-22')).toEqual([]);
    expect(at('1970-11-23')).toEqual([]);
    expect(at('1970-11-22')).toEqual(['first-episode-age']);
    expect(at('1955-11-23')).toEqual(['first-episode-age']);
    expect(at('1955-11-22')).toEqual(['age-over-70', 'first-episode-age']);
    expect(idsIn(born('1955-11-22'), visit('2026-11-03'))).toEqual(['age-over-70']);
  });

  it('brings the pathway of the practice', () => {
    const pathway = { tiers: { fever: 'emergency' } } as const;
    expect(riskContext(chartFrom([born()]), today, pathway).pathway).toBe(pathway);
  });
});
