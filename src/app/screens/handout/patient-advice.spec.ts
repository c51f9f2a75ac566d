import type { Reason } from '../../clinical';
import { painSteps } from '../../ui/pain-steps';
import { restCause, restingInWords, safetyNet, safetyNetUrgency } from './patient-advice';

const reason = (ruleId: string, over: Partial<Reason> = {}): Reason => ({
  ruleId,
  level: 'block',
  message: '',
  demand: 'compression',
  evidence: [],
  grade: 'B',
  clearable: true,
  ...over,
});

describe('the advice on a sheet', () => {
  it('names every sign that sends a patient to the emergency department', () => {
    const text = safetyNet.lines.join(' ').toLowerCase();
    for (const sign of ['urine', 'bowels', 'between your legs', 'both your legs', 'sex', 'chest pain']) {
      expect(text).toContain(sign);
    }
    expect(safetyNet.heading).toContain('emergency department now');
  });

  it('speaks in sentences of at most 16 words', () => {
    const sentences = [
      ...safetyNet.lines,
      ...safetyNetUrgency.split('. '),
      ...painSteps({ greenUpTo: 2, amberUpTo: 5 }).flatMap(({ text }) => text),
    ];
    for (const sentence of sentences) expect(sentence.split(' ').length).withContext(sentence).toBeLessThan(17);
  });

  it("prints the practice's own numbers", () => {
    expect(painSteps({ greenUpTo: 2, amberUpTo: 5 }).map(({ heading }) => heading)).toEqual([
      '0 to 2 of 10: go on.',
      '3 to 5: do the same, no more.',
      'Over 5: stop for today.',
    ]);
    expect(painSteps({ greenUpTo: 0, amberUpTo: 1 }).map(({ heading }) => heading)).toEqual([
      '0 of 10: go on.',
      '1: do the same, no more.',
      'Over 1: stop for today.',
    ]);
  });
});

describe('what rests', () => {
  it('comes back with the flare-up only where nothing else keeps it back', () => {
    const flare = reason('flare-up.high-compression');
    const bone = reason('osteoporosis.end-flexion');
    expect(restCause([flare], true)).toBe('flare-up');
    expect(restCause([flare, reason('flare-up.compression', { level: 'caution' })], true)).toBe('flare-up');
    expect(restCause([flare, bone], true)).toBe('not-yet');
    expect(restCause([], true)).toBe('not-yet');
  });

  it('does not tell a patient of a flare-up that nobody declared', () => {
    expect(restCause([reason('flare-up.high-compression')], false)).toBe('undeclared');
  });

  it('is said in one sentence for each cause', () => {
    expect(
      restingInWords([
        { name: 'Lift a weight', cause: 'flare-up' },
        { name: 'Sit up with bent knees', cause: 'not-yet' },
        { name: 'Jump', cause: 'flare-up' },
      ]),
    ).toEqual([
      'Resting for now: lift a weight, jump. They come back after the flare-up.',
      'Resting for now: sit up with bent knees. It comes back when we have looked at it with you.',
    ]);
    expect(restingInWords([])).toEqual([]);
  });
});
