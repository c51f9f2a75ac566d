import { measureIds } from './measures';
import { enduranceTests } from './physical-tests';
import { testBlocked } from './test-blocked';
import type { Precaution, Situation } from '../safety/situation';

const situation = (parts: Partial<Situation> = {}): Situation => ({
  phase: 'building',
  precautions: [],
  clearances: [],
  date: '2026-11-22',
  ...parts,
});
const withPrecaution = (precaution: Precaution) => situation({ precautions: [precaution] });

describe('a physical test', () => {
  it('may be done in the building and returning phases where nothing stands against it', () => {
    for (const phase of ['building', 'returning'] as const) {
      for (const id of measureIds)
        expect(testBlocked(id, situation({ phase })))
          .withContext(id)
          .toBeUndefined();
    }
  });

  it('of the extensors waits on a hold and in a flare-up (CLINICAL.md 4.3)', () => {
    expect(testBlocked('extensor-endurance', situation({ phase: 'hold' }))?.ruleId).toBe('hold');
    expect(testBlocked('extensor-endurance', situation({ phase: 'flare-up' }))?.ruleId).toBe(
      'flare-up.high-compression',
    );
  });

  it('of the flexors waits in a flare-up too: its load is not known, and counts as the highest', () => {
    expect(testBlocked('flexor-endurance', situation({ phase: 'flare-up' }))?.unanswered).toContain('compression');
  });

  it('of any kind waits on a hold, and a question does not', () => {
    const waiting = measureIds.filter((id) => testBlocked(id, situation({ phase: 'hold' })));
    expect(waiting).toEqual([...enduranceTests, 'chair-stand-30s', 'five-times-sit-to-stand', 'six-minute-walk']);
  });

  it('of the extensors waits where a condition blocks the highest load', () => {
    const early = withPrecaution({ id: 'post-discectomy', surgeryDate: '2026-11-01' });
    const late = withPrecaution({ id: 'post-discectomy', surgeryDate: '2024-11-01' });
    expect(testBlocked('extensor-endurance', early)).toBeDefined();
    expect(testBlocked('extensor-endurance', late)).toBeUndefined();
  });

  it('waits while the blood pressure is uncontrolled, easy walking for six minutes too', () => {
    const high = withPrecaution({ id: 'hypertension', restingPressure: { systolic: 182, diastolic: 100 } });
    for (const id of ['extensor-endurance', 'chair-stand-30s', 'six-minute-walk'] as const) {
      expect(testBlocked(id, high)).withContext(id).toBeDefined();
    }
  });

  const who: readonly (readonly [string, Situation, readonly string[]])[] = [
    ['in a flare-up', situation({ phase: 'flare-up' }), ['extensor-endurance', 'flexor-endurance']],
    ['from week 14 of a pregnancy', withPrecaution({ id: 'pregnancy' }), ['extensor-endurance']],
    [
      'weeks after a hip replacement',
      withPrecaution({ id: 'hip-replacement', surgeryDate: '2026-11-01' }),
      ['chair-stand-30s', 'five-times-sit-to-stand'],
    ],
    ['with an aorta that may be exerted', withPrecaution({ id: 'aortic', exertionAgreed: true }), [...enduranceTests]],
    [
      'weeks after a discectomy',
      withPrecaution({ id: 'post-discectomy', surgeryDate: '2026-11-01' }),
      [...enduranceTests, 'chair-stand-30s', 'five-times-sit-to-stand'],
    ],
  ];
  for (const [when, patient, waiting] of who) {
    it(`waits ${when} where its own demands are in the way, and others do not`, () => {
      expect(measureIds.filter((id) => testBlocked(id, patient))).toEqual(waiting as typeof measureIds);
    });
  }

  it('waits for a rule that the practice holds stricter', () => {
    const pressure = withPrecaution({ id: 'hypertension' });
    expect(testBlocked('side-bridge-left', pressure)).toBeUndefined();
    const stricter = { ...pressure, stricter: ['hypertension.long-hold'] };
    expect(testBlocked('side-bridge-left', stricter)?.ruleId).toBe('hypertension.long-hold');
    const hard = situation({ phase: 'flare-up', stricter: ['flare-up.effort'] });
    expect(measureIds.filter((id) => testBlocked(id, hard)))
      .withContext('above 5 of 10: all but the walk')
      .toEqual([...enduranceTests, 'chair-stand-30s', 'five-times-sit-to-stand']);
  });
});
