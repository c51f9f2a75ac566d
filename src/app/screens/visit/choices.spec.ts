import {
  defaultPainPolicy,
  type Dose,
  exerciseById,
  proposalsFor,
  type Proposal,
  shippedLibrary,
  situationOf,
  todaysPlan,
} from '../../clinical';
import { accepted, allAccepted, choiceOf, kindOf, outlookOf, standingOf, takenDecisions, verdictOn } from './choices';
import { aChart, aDose, anEntry, aProgram, today } from './testing/visit-charts';
import type { Choosing, Logged } from './visit-draft';

const good: Logged = { sessions: 1, setsMet: true, control: 'steady', painDuring: 1, nextMorning: 'same' };

function bracing(logs: Readonly<Record<string, Logged>>): Proposal {
  const chart = aChart(aProgram());
  const answers = { responses: logs, pain: {} };
  const [found] = proposalsFor(chart, todaysPlan(chart, today), answers, defaultPainPolicy, today, shippedLibrary);
  if (!found) throw new RangeError('No proposal');
  return found;
}

/** 2 × 8, and one step back to 2 × 6 is proposed. */
const proposal = bracing({ 'abdominal-bracing': { ...good, nextMorning: 'worse' } });
const choosing = (own: Partial<Choosing> = {}): Choosing => ({
  proposed: 'regress',
  taken: 'regress',
  reason: '',
  ...own,
});
const doseOf = (own: Partial<Choosing>): Dose | undefined => outlookOf(proposal, choosing(own), shippedLibrary).dose;
const standing = (own: Partial<Choosing>) => standingOf(proposal, choosing(own), doseOf(own));

describe('a choice', () => {
  it('comes to the dose it names, and to the proposal while nothing is chosen', () => {
    expect(doseOf({ taken: 'advance' })?.reps).toBe(10);
    expect(doseOf({ taken: 'hold' })?.reps).toBe(8);
    expect(doseOf({ taken: 'regress' })?.reps).toBe(6);
    expect(doseOf({ taken: 'stop' })).toBeUndefined();
    expect(outlookOf(proposal, undefined, shippedLibrary)).toEqual({
      exercise: proposal.exercise,
      dose: proposal.proposed.dose,
    });
  });

  it('comes to a dose as typed, and says what is wrong with one that cannot be read', () => {
    expect(doseOf({ typed: '2x7' })).toEqual(aDose({ reps: 7 }));
    const unread = outlookOf(proposal, choosing({ typed: '2x0' }), shippedLibrary);
    expect(unread.problem).toContain('Repetitions');
    expect(unread.dose).toBeUndefined();
  });

  it('comes to the dose that stood in the field, without what was deleted there', () => {
    const over = aDose({ reps: 6, holdSeconds: 8 });
    expect(doseOf({ typed: '2 × 6', over })).toEqual(aDose({ reps: 6 }));
    expect(doseOf({ typed: '2 × 7', over })).toEqual({ ...over, reps: 7 });
  });

  it('comes to another exercise at its own starting dose, and to none that nobody knows', () => {
    const birdDog = exerciseById('bird-dog')!;
    expect(outlookOf(proposal, choosing({ taken: 'stop', by: 'bird-dog' }), shippedLibrary)).toEqual({
      exercise: birdDog,
      dose: birdDog.startingDose,
    });
    expect(outlookOf(proposal, choosing({ by: 'gone' }), shippedLibrary).problem).toContain('not in the library');
  });

  it('is screened with its own dose', () => {
    const chart = aChart(aProgram(), anEntry('phase-declared', { phase: 'flare-up', since: today }, today));
    const situation = situationOf(chart, today, shippedLibrary);
    const on = (own: Partial<Choosing>) =>
      verdictOn(outlookOf(proposal, choosing(own), shippedLibrary), situation)?.status;
    expect(on({ by: 'deadlift', taken: 'advance' })).toBe('blocked');
    expect(on({})).toBe('allowed');
    expect(on({ taken: 'stop' })).toBeUndefined();
  });

  it('falls when the proposal becomes another one, of another kind or with another exercise', () => {
    expect(choiceOf(proposal, { 'abdominal-bracing': choosing() })?.taken).toBe('regress');
    expect(choiceOf(bracing({ 'abdominal-bracing': good }), { 'abdominal-bracing': choosing() })).toBeUndefined();
    const rung: Proposal = { ...proposal, proposed: { kind: 'advance', because: '', dose: aDose(), by: 'bird-dog' } };
    const choices = { 'abdominal-bracing': choosing({ proposed: 'advance', taken: 'advance' }) };
    expect(choiceOf(rung, choices)).withContext('a step was accepted, not another exercise').toBeUndefined();
    expect(choiceOf(rung, { 'abdominal-bracing': accepted(rung) })?.by).toBe('bird-dog');
  });
});

describe('a typed dose', () => {
  it('is named by what it is against the dose that was done', () => {
    expect(kindOf(aDose({ reps: 7 }), aDose())).toBe('regress');
    expect(kindOf(aDose(), aDose())).toBe('hold');
    expect(kindOf(aDose({ reps: 9 }), aDose())).toBe('advance');
    expect(kindOf(aDose({ perDay: 2 }), aDose()))
      .withContext('more often')
      .toBe('advance');
    expect(kindOf(aDose({ reps: 6, effort: 9 }), aDose())).toBe('advance');
    expect(kindOf(aDose({ effort: 4 }), aDose({ effort: 5 }))).toBe('regress');
    expect(kindOf(aDose({ restSeconds: 10 }), aDose({ restSeconds: 60 }))).toBe('advance');
    expect(kindOf(aDose({ restSeconds: 90 }), aDose({ restSeconds: 60 }))).toBe('regress');
    expect(kindOf(aDose({ side: 'both' }), aDose({ side: 'left' }))).toBe('advance');
    expect(kindOf(aDose({ side: 'left' }), aDose({ side: 'both' }))).toBe('regress');
    expect(kindOf(aDose({ side: 'left' }), aDose({ side: 'right' }))).toBe('advance');
    expect(kindOf(aDose({ reps: 6, tempo: 'slow' }), aDose())).toBe('advance');
    expect(kindOf(aDose({ reps: 6, loadKg: 5 }), aDose()))
      .withContext('fewer, with a load')
      .toBe('advance');
  });
});

describe('a choice against the proposal', () => {
  it('is bolder when it does more, and needs no reason when it is taken as it is', () => {
    expect(standing({})).toBe('as-proposed');
    expect(standing({ taken: 'hold' })).toBe('bolder');
    expect(standing({ taken: 'advance' })).toBe('bolder');
    expect(standing({ taken: 'stop' })).toBe('otherwise');
    expect(standing({ taken: 'stop', by: 'bird-dog' })).toBe('otherwise');
  });

  it('is the proposal where it stops, whatever takes its place', () => {
    const stop: Proposal = { ...proposal, proposed: { kind: 'stop', because: '' } };
    const instead = choosing({ proposed: 'stop', taken: 'stop', by: 'bird-dog' });
    expect(standingOf(stop, instead, aDose())).toBe('as-proposed');
    expect(standingOf(stop, choosing({ proposed: 'stop', taken: 'regress' }), aDose())).toBe('bolder');
  });

  it('is judged by a typed dose within the same step', () => {
    expect(standing({ typed: '2x7' }))
      .withContext('7 of the proposed 6')
      .toBe('bolder');
    expect(standing({ typed: '2x5' })).toBe('otherwise');
    expect(standing({ typed: '2x6' })).toBe('as-proposed');
  });

  it('is bolder with a harder exercise where only a step was proposed', () => {
    const step: Proposal = { ...proposal, proposed: { kind: 'advance', because: '', dose: aDose({ reps: 10 }) } };
    const rung = choosing({ proposed: 'advance', taken: 'advance', by: 'bird-dog' });
    expect(standingOf(step, rung, aDose())).toBe('bolder');
  });
});

describe('choices', () => {
  const taken = (own: Partial<Choosing>) => ({ 'abdominal-bracing': choosing(own) });

  it('are all taken as proposed, but for those made already', () => {
    expect(allAccepted([proposal], {})['abdominal-bracing']?.taken).toBe('regress');
    expect(allAccepted([proposal], taken({ taken: 'advance' }))['abdominal-bracing']?.taken).toBe('advance');
  });

  it('become decisions, with a reason only where they differ; what is open is none', () => {
    expect(takenDecisions([proposal], {})).toEqual([]);
    expect(takenDecisions([proposal], taken({ reason: 'left over' }))[0]?.reason).toBeUndefined();
    const [decision] = takenDecisions([proposal], taken({ taken: 'advance', reason: ' One bad night ' }));
    expect([decision?.proposed.kind, decision?.taken, decision?.reason]).toEqual([
      'regress',
      'advance',
      'One bad night',
    ]);
  });

  it('keep the typed dose, the exercise in its place and why, for the record', () => {
    const [own] = takenDecisions([proposal], taken({ typed: '2x7', reason: 'Steady here today' }));
    expect([own?.dose, own?.reason]).toEqual([aDose({ reps: 7 }), 'Steady here today']);
    const [instead] = takenDecisions([proposal], taken({ taken: 'stop', by: 'bird-dog' }));
    expect([instead?.taken, instead?.by, instead?.dose]).toEqual([
      'stop',
      'bird-dog',
      exerciseById('bird-dog')?.startingDose,
    ]);
  });
});
