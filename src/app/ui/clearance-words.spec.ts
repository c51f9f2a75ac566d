import { exerciseById, screen, type Situation } from '../clinical';
import { blocksOf, clearancesOf, clearedInWords, isHeldStricter, noLiftInWords } from './clearance-words';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const deadlift = exerciseById('deadlift')!;

describe('who can lift a block', () => {
  it('is any clinician for an ordinary rule', () => {
    expect(noLiftInWords(screen(deadlift, flareUp))).toBeUndefined();
    expect(noLiftInWords(screen(exerciseById('walking')!, flareUp))).toBeUndefined();
  });

  it('is nobody on hold, or with an obstetric contraindication', () => {
    expect(noLiftInWords(screen(deadlift, { ...flareUp, phase: 'hold' }))).toBe(
      'No clinician can lift this: a red flag is unresolved.',
    );
    const pregnancy: Situation = {
      ...flareUp,
      precautions: [{ id: 'pregnancy', obstetricContraindication: true }],
    };
    expect(noLiftInWords(screen(deadlift, pregnancy))).toMatch(/^No clinician can lift this: .*[^.]\.$/);
  });

  it('is nobody where the practice holds the rule stricter, though others could be lifted', () => {
    const stricter = ['flare-up.external-load'];
    const verdict = screen(deadlift, { ...flareUp, stricter });
    expect(blocksOf(verdict).some(({ clearable }) => clearable)).toBeTrue();
    expect(noLiftInWords(verdict, stricter)).toBe(
      'Held stricter here, so no clearance lifts it: it carries a real weight.',
    );
    expect(verdict.reasons.filter((reason) => isHeldStricter(reason, stricter)).length).toBe(1);
  });
});

describe('a clearance in words', () => {
  const clearance = {
    exerciseId: 'deadlift',
    ruleIds: ['flare-up.external-load'],
    by: 'Robin Vale',
    reason: 'lifts at work',
    from: '2026-11-20',
    until: '2026-11-29',
  };

  it('names who and until when', () => {
    expect(clearedInWords([clearance]).replaceAll('\u00a0', ' ')).toBe('Cleared by Robin Vale until 29 Nov 2026');
    expect(clearedInWords([])).toBe('');
  });

  it('counts from its first day to its last, for its exercise', () => {
    const on = (date: string, id = 'deadlift') =>
      clearancesOf(id, { ...flareUp, clearances: [clearance], date }).length;
    expect(['2026-11-19', '2026-11-20', '2026-11-29', '2026-11-30'].map((date) => on(date))).toEqual([0, 1, 1, 0]);
    expect(on('2026-11-22', 'back-squat')).toBe(0);
  });
});
