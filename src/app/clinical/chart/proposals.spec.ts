import { shippedLibrary } from '../catalogue/library';
import { addDays } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { defaultPainPolicy } from '../overload/policy';
import type { ProgramItem } from '../overload/program-item';
import type { DecisionKind } from '../overload/response';
import { aSituation, known } from '../testing/exercises';
import {
  aKnownItem,
  aRunningProgram,
  chartWithProgram,
  goodAnswers,
  signedOn,
  twoByEight,
  visitDay,
} from '../testing/visits';
import type { Entry, Program, TakenDecision, VisitRecord } from './entries';
import { doseAfter, nextRung, type Proposal, proposalsFor, type VisitAnswers } from './proposals';
import { reviseProgram, revisionAfter } from './revision-after';
import { todaysPlan } from './todays-plan';

type Answers = VisitAnswers['responses'][string];

/** A visit some days ago that asked about bracing, or about the exercise named. */
function aVisit(
  daysAgo: number,
  answers: Answers & { readonly exerciseId?: string },
  own: Partial<VisitRecord> = {},
): Entry {
  const date = addDays(visitDay, -daysAgo);
  const response = { itemId: 'abdominal-bracing', exerciseId: 'abdominal-bracing', date, ...answers };
  return signedOn(date, 'visit-recorded', {
    date,
    redFlags: {},
    pain: {},
    responses: [response],
    decisions: [],
    ...own,
  });
}

/** What a visit today proposes for a program, by item. */
function proposedFor(
  program: Program,
  answers: Partial<VisitAnswers>,
  ...visits: readonly Entry[]
): readonly Proposal[] {
  const chart = chartWithProgram(program, ...visits);
  const asked = { responses: {}, pain: {}, ...answers };
  return proposalsFor(chart, todaysPlan(chart, visitDay), asked, defaultPainPolicy, visitDay, shippedLibrary);
}

function bracing(responses: VisitAnswers['responses'], ...visits: readonly Entry[]): Proposal {
  return first(proposedFor(aRunningProgram(), { responses }, ...visits));
}

function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new RangeError('There is none');
  return one;
}

describe('proposalsFor', () => {
  it('steps back after a worse next morning, below what was done', () => {
    const { proposed } = bracing({ 'abdominal-bracing': { ...goodAnswers, nextMorning: 'worse' } });
    expect(proposed.kind).toBe('regress');
    expect(proposed.dose).toEqual(twoByEight({ reps: 6 }));
  });

  it('counts the good sessions of earlier visits', () => {
    expect(bracing({ 'abdominal-bracing': goodAnswers }).proposed.kind).toBe('hold');
    expect(bracing({ 'abdominal-bracing': goodAnswers }, aVisit(7, goodAnswers)).proposed.kind).toBe('advance');
  });

  it('never advances on what was good before when nothing was asked today', () => {
    const visits = [aVisit(14, { ...goodAnswers, sessions: 6 }), aVisit(7, { ...goodAnswers, sessions: 6 })];
    expect(bracing({}, ...visits).proposed.kind).toBe('hold');
  });

  it('leaves out what another exercise was like', () => {
    const other = aVisit(7, { ...goodAnswers, exerciseId: 'walking' });
    expect(bracing({ 'abdominal-bracing': goodAnswers }, other).proposed.kind).toBe('hold');
  });

  it('proposes nothing for what rests, and nothing without a program', () => {
    const flag = signedOn(visitDay, 'red-flag-raised', { date: visitDay, tier: 'urgent', findings: ['x'] });
    expect(proposedFor(aRunningProgram(), {}, flag)).toEqual([]);
    const none = chartWithProgram(null);
    const asked = { responses: {}, pain: {} };
    expect(proposalsFor(none, todaysPlan(none, visitDay), asked, defaultPainPolicy, visitDay, shippedLibrary)).toEqual(
      [],
    );
  });

  it('counts no session that was good at a smaller dose', () => {
    const advanced: TakenDecision = {
      itemId: 'abdominal-bracing',
      exerciseId: 'abdominal-bracing',
      proposed: { kind: 'advance', because: 'Good.', dose: twoByEight() },
      taken: 'advance',
    };
    const before = aVisit(7, { ...goodAnswers, sessions: 6 }, { decisions: [advanced] });
    const today = { 'abdominal-bracing': goodAnswers };
    expect(bracing(today, before).proposed.kind).toBe('hold');
    expect(bracing({ 'abdominal-bracing': { ...goodAnswers, sessions: 2 } }, before).proposed.kind).toBe('advance');
  });

  it('adds nothing in a visit at which pain, now or worst, is higher by 2 (the change that matters, Ostelo 2008)', () => {
    const kinds = (pain: VisitAnswers['pain'], before: VisitAnswers['pain']) =>
      first(
        proposedFor(
          aRunningProgram(),
          { responses: { 'abdominal-bracing': { ...goodAnswers, sessions: 4 } }, pain },
          aVisit(7, goodAnswers, { pain: before }),
        ),
      ).proposed.kind;
    expect(kinds({ now: 3, worst: 5 }, { now: 2, worst: 4 })).toBe('advance');
    expect(kinds({ now: 4 }, { now: 2 })).toBe('hold');
    expect(kinds({ now: 2, worst: 6 }, { now: 2, worst: 4 })).toBe('hold');
    expect(kinds({ worst: 6 }, { now: 2 }))
      .withContext('never asked before')
      .toBe('advance');
  });
});

describe('an exercise at the top of its steps', () => {
  const top = twoByEight({ holdSeconds: 8, reps: 6 });
  const plank = aKnownItem('plank-knees', { start: top, scheme: { axis: 'lever', repsTop: 6 } });
  const program = aRunningProgram({ items: [plank] });
  const responses = { 'plank-knees': { ...goodAnswers, sessions: 3 } };

  it('gives its place to the next rung that is allowed, at the dose at which that one starts', () => {
    const { proposed, next } = first(proposedFor(program, { responses }));
    expect(proposed).toEqual({
      kind: 'advance',
      because: jasmine.stringMatching(/the next rung is Front plank/),
      dose: known('plank').startingDose,
      by: 'plank',
    });
    expect(next?.id).toBe('plank');
  });

  it('never leads to an exercise that the program has, nor two to the same', () => {
    const [slide, fallout] = ['heel-slide', 'bent-knee-fallout'].map((id) =>
      aKnownItem(id, { start: twoByEight({ reps: 6 }), scheme: { axis: 'base', repsTop: 6 } }),
    ) as [ProgramItem, ProgramItem];
    const good = { ...goodAnswers, sessions: 3 };
    const answers = { responses: { [slide.id]: good, [fallout.id]: good, 'plank-knees': good } };
    const rungs = (items: readonly ProgramItem[], resting: readonly ProgramItem[] = []) =>
      proposedFor(aRunningProgram({ items, resting }), answers).map(({ proposed }) => proposed.by);
    expect(rungs([slide])).toEqual(['supine-march']);
    expect(rungs([fallout])).toEqual(['supine-march']);
    expect(rungs([slide, fallout])).toEqual(['supine-march', undefined]);
    expect(rungs([fallout, aKnownItem('supine-march')])[0]).toBeUndefined();
    expect(rungs([plank], [aKnownItem('plank')])).toEqual(['high-plank']);
  });

  it('has no next rung where none is allowed', () => {
    const plankKnees = known('plank-knees');
    const held = aSituation({ phase: 'hold' });
    expect(nextRung(plankKnees, held, shippedLibrary)).toBeUndefined();
    expect(nextRung(known('dead-bug-band'), aSituation(), shippedLibrary)).toBeUndefined();
  });

  it('keeps its own dose when the clinician would rather go on with it', () => {
    const proposal = first(proposedFor(program, { responses }));
    expect(doseAfter('advance', proposal)).toEqual(top);
  });
});

describe('a light week', () => {
  const item: ProgramItem = aKnownItem('heel-slide', {
    start: twoByEight(),
    scheme: { axis: 'reps', repsTop: 12, deloadWeeks: [3] },
  });
  const program = aRunningProgram({ items: [item], startDate: addDays(visitDay, -20) });
  const after = (own: Answers) =>
    first(proposedFor(program, { responses: { 'heel-slide': { ...goodAnswers, ...own } } }));

  it('that went well leads back to the dose before it, not to a step beyond the light dose', () => {
    const { done, level, proposed } = after({ sessions: 3 });
    expect([done.reps, level?.reps, proposed.kind, proposed.dose?.reps]).toEqual([6, 10, 'advance', 10]);
    expect(doseAfter('advance', after({}))?.reps).toBe(10);
  });

  it('that did not stays light, or goes below it', () => {
    expect(after({ sessions: 1 }).proposed.dose?.reps).toBe(6);
    expect(after({ nextMorning: 'worse' }).proposed.dose?.reps).toBe(4);
  });
});

describe('leg pain that went further down', () => {
  const kinds = (answers: Partial<VisitAnswers>, ...exerciseIds: readonly string[]): readonly DecisionKind[] => {
    const items = exerciseIds.map((id) => aKnownItem(id));
    const responses = Object.fromEntries(exerciseIds.map((id) => [id, { ...goodAnswers, sessions: 4 }]));
    const all = Object.fromEntries(exerciseIds.map((id) => [id, { ...responses[id], ...answers.responses?.[id] }]));
    return proposedFor(aRunningProgram({ items }), { ...answers, responses: all }).map(({ proposed }) => proposed.kind);
  };
  const down = { peripheralised: true };

  it('in one exercise stops every other that takes the back the same way, and nothing else goes on growing', () => {
    expect(
      kinds({ responses: { 'curl-up': down } }, 'curl-up', 'pelvic-tilt', 'press-up', 'abdominal-bracing'),
    ).toEqual(['stop', 'stop', 'hold', 'hold']);
  });

  it('in an exercise that keeps the back still stops that one alone', () => {
    expect(kinds({ responses: { 'abdominal-bracing': down } }, 'abdominal-bracing', 'press-up')).toEqual([
      'stop',
      'hold',
    ]);
  });

  it('said of no exercise stops the one direction that was done', () => {
    expect(kinds({ leg: 'down' }, 'curl-up', 'pelvic-tilt', 'abdominal-bracing')).toEqual(['stop', 'stop', 'hold']);
  });

  it('said of no exercise where several directions were done, or none, holds all of them', () => {
    expect(kinds({ leg: 'down' }, 'curl-up', 'press-up', 'abdominal-bracing')).toEqual(['hold', 'hold', 'hold']);
    expect(kinds({ leg: 'down' }, 'abdominal-bracing', 'heel-slide')).toEqual(['hold', 'hold']);
    const onlyOneDone = { leg: 'down', responses: { 'press-up': { sessions: 0 } } } as const;
    expect(kinds(onlyOneDone, 'curl-up', 'press-up')).toEqual(['stop', 'hold']);
  });

  describe('with an exercise that rests since it was done', () => {
    /** Sit-ups until today, when a flare-up was found that blocks them. */
    const restingToday = (answers: Partial<VisitAnswers>, ...exerciseIds: readonly string[]) => {
      const items = ['sit-up', ...exerciseIds].map((id) => aKnownItem(id));
      const flareUp = signedOn(visitDay, 'phase-declared', { phase: 'flare-up', since: visitDay });
      return proposedFor(aRunningProgram({ items }), answers, flareUp).map(({ item, proposed }) => [
        item.id,
        proposed.kind,
      ]);
    };

    it('stops its direction among those that are active, where it sent pain down the leg', () => {
      const responses = { 'sit-up': down, 'pelvic-tilt': goodAnswers, 'abdominal-bracing': goodAnswers };
      expect(restingToday({ responses }, 'pelvic-tilt', 'abdominal-bracing')).toEqual([
        ['pelvic-tilt', 'stop'],
        ['abdominal-bracing', 'hold'],
      ]);
    });

    it('makes several directions of one where it was done, and none where nobody answered for it', () => {
      const others = (own: VisitAnswers['responses']) =>
        restingToday({ leg: 'down', responses: { 'press-up': goodAnswers, ...own } }, 'press-up');
      expect(others({})).toEqual([['press-up', 'stop']]);
      expect(others({ 'sit-up': { ...goodAnswers, sessions: 0 } })).toEqual([['press-up', 'stop']]);
      expect(others({ 'sit-up': goodAnswers })).toEqual([['press-up', 'hold']]);
    });
  });

  it('anything else that leg pain did stops nothing', () => {
    for (const leg of ['up', 'same', 'none'] as const)
      expect(kinds({ leg }, 'curl-up')).withContext(leg).toEqual(['advance']);
  });

  it('says why in one sentence', () => {
    const proposals = proposedFor(aRunningProgram({ items: [aKnownItem('curl-up'), aKnownItem('pelvic-tilt')] }), {
      responses: { 'curl-up': down },
    });
    expect(proposals.map(({ proposed }) => proposed.because)).toEqual([
      'Pain moved further down the leg: stop this direction and examine the nerves.',
      'Pain moved further down the leg, and this bends the back forward too: stop this direction and examine the nerves.',
    ]);
  });
});

describe('the dose after a choice', () => {
  const proposal = bracing({ 'abdominal-bracing': { ...goodAnswers, nextMorning: 'worse' } });

  it('is the proposed one for what was proposed, and a step up, none or a step down for another', () => {
    expect(doseAfter('advance', proposal)?.reps).toBe(10);
    expect(doseAfter('hold', proposal)?.reps).toBe(8);
    expect(doseAfter('regress', proposal)).toBe(proposal.proposed.dose);
    expect(doseAfter('stop', proposal)).toBeUndefined();
  });

  it('of a proposed light week is the light one', () => {
    const failed = { ...goodAnswers, setsMet: false };
    const light = bracing({ 'abdominal-bracing': failed }, aVisit(7, failed));
    expect(light.proposed.deload).toBeTrue();
    expect(doseAfter('regress', light)?.reps).toBe(4);
  });
});

describe('what rested in a flare-up', () => {
  const squat = aKnownItem('goblet-squat', {
    start: twoByEight({ reps: 8, loadKg: 8 }),
    scheme: { axis: 'load', percent: 10 },
  });
  const began = addDays(visitDay, -28);
  const monthAgo = addDays(visitDay, -30);
  const flaredUp = chartWithProgram(
    aRunningProgram({ items: [squat], startDate: began, weeks: 8 }),
    signedOn(monthAgo, 'phase-declared', { phase: 'flare-up', since: addDays(visitDay, -14) }),
    signedOn(monthAgo, 'phase-declared', { phase: 'building', since: addDays(visitDay, -1) }),
  );

  it('is proposed from the dose of its way back, not from the plan, which went on without it', () => {
    const plan = todaysPlan(flaredUp, visitDay);
    const asked = { responses: {}, pain: {} };
    const proposal = first(proposalsFor(flaredUp, plan, asked, defaultPainPolicy, visitDay, shippedLibrary));
    const planned = planWeeks(squat, 8)[4];
    expect(proposal.done.loadKg).toBeLessThan(planned?.loadKg ?? 0);
    expect(proposal.done).toEqual(plan.active[0]!.dose);
  });

  it('stays on its way back in the revision of a visit that says nothing of it', () => {
    const back = todaysPlan(flaredUp, visitDay).active[0]!;
    const revised = reviseProgram(flaredUp.current!.program, new Map(), visitDay, new Map([[squat.id, back.wayBack!]]));
    expect(revised.items[0]?.start).toEqual(back.dose);
    const calendar = reviseProgram(flaredUp.current!.program, new Map(), visitDay);
    expect(calendar.items[0]?.start.loadKg).toBeGreaterThan(back.dose.loadKg ?? 0);
    expect(revisionAfter(flaredUp, new Map(), false, visitDay, shippedLibrary).kind).toBe('none');
  });
});
