import { exerciseById, type Reason, screen, type Situation } from '../clinical';
import { answerInShort, reasonInFull } from './reason-words';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const pressure: Situation = { ...flareUp, phase: 'returning', precautions: [{ id: 'hypertension' }] };

function reasonFor(exerciseId: string, ruleId: string, situation: Situation): Reason {
  const exercise = exerciseById(exerciseId);
  const reason = exercise && screen(exercise, situation).reasons.find((one) => one.ruleId === ruleId);
  if (!reason) throw new Error(`${exerciseId} does not meet ${ruleId}`);
  return reason;
}

describe('why, in full', () => {
  const named = (reason: Reason) => new Map(reasonInFull(reason).map(({ name, text }) => [name, text]));

  it('says the demand, the rule, its evidence, what speaks against it, and what changes it', () => {
    const points = reasonInFull(reasonFor('running', 'flare-up.impact', flareUp));
    expect(points.map(({ name }) => name)).toEqual([
      'Looks for',
      'Rule',
      'Evidence',
      'Against it',
      'Against it',
      'Kept because',
      'What changes it',
    ]);
    expect(points[0]?.text).toBe('An exercise that asks for impact as in running or more.');
    expect(points[1]?.text).toBe('Flare-up: blocked. A clinician can clear it for one patient, with a reason.');
    expect(points[2]?.text).toBe('Grade D, contrary or no outcome data.');
    expect(points[2]?.sources[0]).toContain('ASTEROID');
    expect(points[3]?.sources).withContext('stands above').toEqual(['ASTEROID trial, 2024.']);
    expect(points[4]?.sources[0]).toContain('Belavy');
    expect(points.at(-1)?.text).toContain('settling or later');
    const pressed = reasonInFull(reasonFor('superman', 'flare-up.high-compression', flareUp));
    expect(pressed.map(({ sources }) => sources[0])).toContain('Axler CT, McGill SM, 1997; Callaghan JP et al., 1998.');
  });

  it("says the practice's own word, where it is stricter", () => {
    expect(named(reasonFor('running', 'flare-up.impact', flareUp)).has('Here')).toBeFalse();
    const blocked = reasonFor('running', 'flare-up.impact', { ...flareUp, stricter: ['flare-up.impact'] });
    expect(named(blocked).get('Here')).toBe('Stricter than shipped: Keel itself lets a clinician clear it.');
    expect(named(blocked).get('Rule')).toBe('Flare-up: blocked. No clinician can clear it.');
    const rule = 'hypertension.external-load';
    const cautioned = reasonFor('deadlift', rule, pressure);
    expect(named(cautioned).get('Rule')).toBe('Hypertension: caution. The exercise stays allowed, with care.');
    expect(named(reasonFor('deadlift', rule, { ...pressure, stricter: [rule] })).get('Here')).toBe(
      'Stricter than shipped: Keel itself only cautions.',
    );
  });

  it('gives the evidence of a rule that is not known here', () => {
    const reason = { ...reasonFor('running', 'flare-up.impact', flareUp), ruleId: 'of-another-version' };
    expect(reasonInFull(reason).map(({ name }) => name)).toEqual(['Evidence']);
  });

  it('says in short what it rests on, and whether it is disputed', () => {
    expect(answerInShort({ ruleId: 'flare-up.impact', grade: 'D' })).toBe('grade D, disputed');
    expect(answerInShort({ ruleId: 'flare-up.both-legs', grade: 'B' })).toBe('grade B');
    expect(answerInShort({ ruleId: 'hold', grade: 'expert' })).toBe('expert judgement');
  });
});
