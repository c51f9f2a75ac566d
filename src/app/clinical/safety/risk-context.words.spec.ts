import { aRegisteredPatient } from '../testing/record';
import { riskContext } from './risk-context';
import type { PrecautionId } from './situation';

describe('a risk that the chart knows', () => {
  const words = (id: PrecautionId) => {
    const record = aRegisteredPatient();
    record.sign('precautions-stated', { precautions: [{ id }], answers: [] });
    const { known = [] } = riskContext(record.chart(), '2026-11-22', {});
    return known.filter((risk) => risk.id !== 'first-episode-age').map((risk) => risk.words);
  };

  it('is named as a sentence names it', () => {
    expect(words('osteoporosis')).toEqual(['osteoporosis']);
    expect(words('vertebral-fracture')).toEqual(['vertebral fracture']);
    expect(words('aortic')).toEqual(['aortic aneurysm or dissection']);
    expect(words('knee')).toEqual([]);
  });

  it('is a cancer that was said at the visit of the same day', () => {
    const record = aRegisteredPatient();
    record.sign('visit-recorded', {
      date: '2026-11-22',
      redFlags: { 'cancer-history': 'yes' },
      pain: {},
      responses: [],
      decisions: [],
    });
    const on = (date: string) => riskContext(record.chart(), date, {}).known?.map(({ id }) => id) ?? [];
    expect(on('2026-11-22')).toContain('known-cancer');
    expect(on('2026-11-21')).not.toContain('known-cancer');
  });

  it('is an emergency of an imported record, with all that was found', () => {
    const chart = aRegisteredPatient().chart();
    const flag = { entryId: 'f', date: '2026-11-01', tier: 'emergency', by: 'the imported record' } as const;
    const redFlags = [{ ...flag, findings: ['one', 'another'], fromRecord: true }];
    const { known = [] } = riskContext({ ...chart, redFlags }, '2026-11-22', {});
    expect(known).toContain({ id: 'recorded-emergency', words: 'one, another' });
  });

  it('is no age where nobody has said the day of birth', () => {
    const chart = aRegisteredPatient().chart();
    const { known } = riskContext({ ...chart, details: { ...chart.details!, birthDate: '' } }, '2026-11-22', {});
    expect(known).toEqual([]);
  });
});
