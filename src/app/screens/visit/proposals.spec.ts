import {
  addDays,
  defaultPainPolicy,
  doseAfter,
  doseDone,
  planWeeks,
  proposalsFor,
  reviseProgram,
  revisionAfter,
  shippedLibrary,
  todaysPlan,
  type Entry,
  type ExerciseResponse,
  type Proposal,
} from '../../clinical';
import { allAccepted, choiceOf, takenDecisions } from './choices';
import { aChart, allNo, aDose, anEntry, anItem, aProgram, today } from './testing/visit-charts';
import type { Logged } from './visit-draft';

const good: Logged = { sessions: 1, setsMet: true, control: 'steady', painDuring: 1, nextMorning: 'same' };

function aVisit(daysAgo: number, responses: readonly Partial<ExerciseResponse>[]): Entry {
  const date = addDays(today, -daysAgo);
  const whole = responses.map((response) => ({
    itemId: 'abdominal-bracing',
    exerciseId: 'abdominal-bracing',
    date,
    ...response,
  }));
  return anEntry('visit-recorded', { date, redFlags: allNo, pain: {}, responses: whole, decisions: [] }, date);
}

function bracing(logs: Readonly<Record<string, Logged>>, ...visits: readonly Entry[]): Proposal {
  const chart = aChart(aProgram(), ...visits);
  const found = proposalsFor(
    chart,
    todaysPlan(chart, today),
    { responses: logs, pain: {} },
    defaultPainPolicy,
    today,
    shippedLibrary,
  )[0];
  if (!found) throw new RangeError('No proposal');
  return found;
}

describe('doseDone', () => {
  const [item] = aProgram().items;
  if (!item) throw new RangeError('No item');
  const doses = planWeeks(item, 4);

  it('is the dose of the week that ended, on the first day of the next', () => {
    expect(doseDone(item, aProgram(), today)).toEqual(doses[0] ?? aDose());
    expect(doseDone(item, aProgram({ startDate: addDays(today, -8) }), today)).toEqual(doses[1] ?? aDose());
  });

  it('is the first dose on the day of signing and the last one after the end', () => {
    expect(doseDone(item, aProgram({ startDate: today }), today)).toEqual(doses[0] ?? aDose());
    expect(doseDone(item, aProgram({ startDate: addDays(today, -99) }), today)).toEqual(doses[3] ?? aDose());
  });
});

describe('proposalsFor', () => {
  it('steps back after a worse next morning, below what was done', () => {
    const { proposed } = bracing({ 'abdominal-bracing': { ...good, nextMorning: 'worse' } });
    expect(proposed.kind).toBe('regress');
    expect(proposed.dose).toEqual(aDose({ reps: 6 }));
  });

  it('counts the good sessions of earlier visits', () => {
    expect(bracing({ 'abdominal-bracing': good }).proposed.kind).toBe('hold');
    expect(bracing({ 'abdominal-bracing': good }, aVisit(7, [good])).proposed.kind).toBe('advance');
  });

  it('never advances on what was good before when nothing was asked today', () => {
    const visits = [aVisit(14, [{ ...good, sessions: 6 }]), aVisit(7, [{ ...good, sessions: 6 }])];
    expect(bracing({}, ...visits).proposed.kind).toBe('hold');
  });

  it('leaves out what another exercise was like', () => {
    const other = aVisit(7, [{ ...good, exerciseId: 'walking' }]);
    expect(bracing({ 'abdominal-bracing': good }, other).proposed.kind).toBe('hold');
  });

  it('proposes nothing for what rests, and nothing without a program', () => {
    const flag = anEntry('red-flag-raised', { date: today, tier: 'urgent', findings: ['x'] }, today);
    const held = aChart(aProgram(), flag);
    expect(
      proposalsFor(
        held,
        todaysPlan(held, today),
        { responses: {}, pain: {} },
        defaultPainPolicy,
        today,
        shippedLibrary,
      ),
    ).toEqual([]);
    const none = aChart(null);
    expect(
      proposalsFor(
        none,
        todaysPlan(none, today),
        { responses: {}, pain: {} },
        defaultPainPolicy,
        today,
        shippedLibrary,
      ),
    ).toEqual([]);
  });
});

describe('choices', () => {
  const proposal = bracing({ 'abdominal-bracing': { ...good, nextMorning: 'worse' } });
  const taken = (kind: 'advance' | 'regress', reason = '') => ({
    'abdominal-bracing': { proposed: 'regress' as const, taken: kind, reason },
  });

  it('reach the dose they name', () => {
    expect(doseAfter('advance', proposal)?.reps).toBe(10);
    expect(doseAfter('hold', proposal)?.reps).toBe(8);
    expect(doseAfter('regress', proposal)?.reps).toBe(6);
    expect(doseAfter('stop', proposal)).toBeUndefined();
  });

  it('fall when the proposal becomes another one', () => {
    expect(choiceOf(proposal, taken('regress'))?.taken).toBe('regress');
    const calmer = bracing({ 'abdominal-bracing': good });
    expect(choiceOf(calmer, taken('regress'))).toBeUndefined();
  });

  it('are all taken as proposed, but for those made already', () => {
    expect(allAccepted([proposal], {})['abdominal-bracing']?.taken).toBe('regress');
    expect(allAccepted([proposal], taken('advance'))['abdominal-bracing']?.taken).toBe('advance');
  });

  it('become decisions, with a reason only where they differ; what is open is none', () => {
    expect(takenDecisions([proposal], {})).toEqual([]);
    expect(takenDecisions([proposal], taken('regress', 'left over'))[0]?.reason).toBeUndefined();
    const [decision] = takenDecisions([proposal], taken('advance', ' One bad night '));
    expect([decision?.proposed.kind, decision?.taken, decision?.reason]).toEqual([
      'regress',
      'advance',
      'One bad night',
    ]);
  });
});

describe('what rested in a flare-up', () => {
  const squat = anItem('goblet-squat', { start: aDose({ reps: 8, loadKg: 8 }), scheme: { axis: 'load', percent: 10 } });
  const began = addDays(today, -28);
  const flaredUp = aChart(
    aProgram({ items: [squat], startDate: began, weeks: 8 }),
    anEntry('phase-declared', { phase: 'flare-up', since: addDays(today, -14) }),
    anEntry('phase-declared', { phase: 'building', since: addDays(today, -1) }),
  );

  it('is proposed from the dose of its way back, not from the plan, which went on without it', () => {
    const plan = todaysPlan(flaredUp, today);
    const [proposal] = proposalsFor(
      flaredUp,
      plan,
      { responses: {}, pain: {} },
      defaultPainPolicy,
      today,
      shippedLibrary,
    );
    const planned = planWeeks(squat, 8)[4];
    expect(proposal?.done.loadKg).toBeLessThan(planned?.loadKg ?? 0);
    expect(proposal?.done).toEqual(plan.active[0]!.dose);
  });

  it('stays on its way back in the revision of a visit that says nothing of it', () => {
    const back = todaysPlan(flaredUp, today).active[0]!;
    const revised = reviseProgram(flaredUp.current!.program, new Map(), today, new Map([[squat.id, back.wayBack!]]));
    expect(revised.items[0]?.start).toEqual(back.dose);
    const calendar = reviseProgram(flaredUp.current!.program, new Map(), today);
    expect(calendar.items[0]?.start.loadKg).toBeGreaterThan(back.dose.loadKg ?? 0);
    expect(revisionAfter(flaredUp, new Map(), false, today, shippedLibrary).kind).toBe('none');
  });
});
