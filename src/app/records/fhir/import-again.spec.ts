import { chartFrom, type Chart, type Entry } from '../../clinical/index';
import { anEntry } from '../testing/entries';
import { bundle, condition, icd, patient, patientsIn, resolved, sct } from './testing/bundles';

/** The record of one patient as it is imported into a chart, for the first time or again. */
function imported(kind: 'patient-registered' | 'details-amended', at: string, ...resources: readonly unknown[]): Entry {
  const marta = patient({ identifier: [{ system: 'https://h.example', value: '4471' }] });
  const record = patientsIn(bundle([marta, ...resources]))[0]?.imported;
  if (!record) throw new Error('no patient');
  return anEntry(kind, { imported: record }, { at: `${at}T09:00:00.000Z` });
}

function openFlags({ redFlags }: Chart): readonly string[] {
  return redFlags.filter(({ resolved: one }) => !one).map(({ tier }) => tier);
}

const cauda = (onset: string) => condition(sct('192970008', 'Cauda equina syndrome'), { onsetDateTime: onset });
const osteoporosis = condition(sct('64859006', 'Osteoporosis'));

describe('a record in a chart', () => {
  const first = imported('patient-registered', '2026-11-02', cauda('2026-10-30'), osteoporosis);

  it('holds everything by what it raises, from the day of the import', () => {
    const [flag] = chartFrom([first]).redFlags;
    expect(flag).toEqual(
      jasmine.objectContaining({
        tier: 'emergency',
        date: '2026-11-02',
        fromRecord: true,
        findings: ['Cauda equina syndrome'],
      }),
    );
    expect(chartFrom([first]).precautions.effective).toEqual([{ id: 'osteoporosis', since: '2026-06-01' }]);
  });

  describe('that was answered', () => {
    const answered = [
      first,
      anEntry(
        'red-flag-resolved',
        { flagId: chartFrom([first]).redFlags[0]?.entryId ?? '', date: '2026-11-03', reason: 'Operated on' },
        { at: '2026-11-03T09:00:00.000Z' },
      ),
      anEntry(
        'precautions-stated',
        { precautions: [], answers: [{ key: 'http://snomed.info/sct|64859006', answer: 'dismissed' }] },
        { at: '2026-11-03T09:05:00.000Z' },
      ),
    ];

    it('stays so when the same record comes again', () => {
      const again = imported('details-amended', '2026-11-10', cauda('2026-10-30'), osteoporosis);
      const chart = chartFrom([...answered, again]);
      expect(openFlags(chart)).toEqual([]);
      expect(chart.precautions.pending).toEqual([]);
    });

    it('asks anew about another code and another event', () => {
      const again = imported(
        'details-amended',
        '2026-11-10',
        cauda('2026-10-30'),
        cauda('2026-11-09'),
        osteoporosis,
        condition(icd('M81.0', 'Osteoporosis')),
      );
      const chart = chartFrom([...answered, again]);
      expect(openFlags(chart)).toEqual(['emergency']);
      expect(chart.precautions.pending.map(({ key }) => key)).toEqual(['http://hl7.org/fhir/sid/icd-10-cm|M810']);
    });
  });

  it('holds on when a later record says it no more: a clinician resolves it', () => {
    const again = imported('details-amended', '2026-11-10', resolved(sct('192970008'), '2026-11-08'), osteoporosis);
    expect(openFlags(chartFrom([first, again]))).toEqual(['emergency']);
  });

  it('keeps the answer to a proposal whose flag is gone', () => {
    const disc = sct('202731005', 'Lumbar disc prolapse with myelopathy');
    const withFlag = imported('patient-registered', '2026-11-02', condition(disc));
    const key = 'http://snomed.info/sct|202731005';
    const answer = anEntry('precautions-stated', { precautions: [], answers: [{ key, answer: 'dismissed' }] });
    const later = imported('details-amended', '2026-11-10', resolved(disc, '2026-11-01'));
    expect(openFlags(chartFrom([withFlag]))).toEqual(['same-day']);
    expect(chartFrom([withFlag]).precautions.pending.map((finding) => finding.key)).toEqual([key]);
    expect(chartFrom([withFlag, answer, later]).precautions.pending).toEqual([]);
  });
});
