import { shippedLibrary } from '../catalogue/library';
import { addDays } from '../dates';
import { planWeeks } from '../overload/plan-weeks';
import { defaultPainPolicy } from '../overload/policy';
import type { ProgramItem } from '../overload/program-item';
import type { Decision } from '../overload/response';
import {
  aKnownItem,
  aRunningProgram,
  chartWithProgram,
  goodAnswers,
  prescribedOn,
  signedOn,
  twoByEight,
  visitDay,
} from '../testing/visits';
import type { Entry, Program, TakenDecision, VisitRecord } from './entries';
import { proposalsFor, type VisitAnswers } from './proposals';
import { revisionAfter } from './revision-after';
import { todaysPlan } from './todays-plan';

const slide = aKnownItem('heel-slide', { start: twoByEight(), scheme: { axis: 'reps', repsTop: 12 } });
const about = { itemId: 'heel-slide', exerciseId: 'heel-slide' };
const several = { ...goodAnswers, sessions: 4 };

function aVisit(
  daysAgo: number,
  own: Partial<VisitRecord> = {},
  answers: Partial<typeof goodAnswers> = several,
): Entry {
  const date = addDays(visitDay, -daysAgo);
  const responses = [{ ...about, date, ...answers }];
  return signedOn(date, 'visit-recorded', { date, redFlags: {}, pain: {}, responses, decisions: [], ...own });
}

/** What a visit today proposes for heel slides, in a program that began a number of days ago. */
function proposed(
  answers: Partial<VisitAnswers>,
  entries: readonly Entry[] = [],
  daysAgo = 7,
  own: Partial<Program> = {},
): Decision {
  const program = aRunningProgram({ items: [slide], startDate: addDays(visitDay, -daysAgo), ...own });
  const chart = chartWithProgram(program, ...entries);
  const asked = { responses: { 'heel-slide': several }, pain: {}, ...answers };
  const [proposal] = proposalsFor(
    chart,
    todaysPlan(chart, visitDay),
    asked,
    defaultPainPolicy,
    visitDay,
    shippedLibrary,
  );
  return proposal!.proposed;
}

const once = { responses: { 'heel-slide': goodAnswers } };

describe('a visit and the steps of the plan', () => {
  it('adds nothing in the days after the plan itself went up', () => {
    expect(proposed({}, [], 7).kind).toBe('advance');
    expect(proposed({}, [], 8).because).toMatch(/^The plan added a step less than a week ago/);
    expect(proposed({}, [], 13).kind).toBe('hold');
    expect(proposed({}, [], 14).kind).toBe('advance');
  });

  it('adds nothing in these days although a revision since has left it there', () => {
    const begun = (daysAgo: number) =>
      prescribedOn(
        addDays(visitDay, -daysAgo),
        aRunningProgram({ items: [slide], startDate: addDays(visitDay, -daysAgo) }),
      );
    const after = (first: Entry, daysAgo: number) => {
      const startDate = addDays(visitDay, -daysAgo);
      const left = { ...slide, start: twoByEight({ reps: 10 }) };
      const revised = prescribedOn(startDate, aRunningProgram({ items: [left], startDate }), first.id);
      const chart = chartWithProgram(null, first, revised);
      const asked = { responses: { 'heel-slide': several }, pain: {} };
      const plan = todaysPlan(chart, visitDay);
      return proposalsFor(chart, plan, asked, defaultPainPolicy, visitDay, shippedLibrary)[0]?.proposed;
    };
    expect(after(begun(9), 0)?.because).toMatch(/^The plan added a step less than a week ago/);
    expect(after(begun(9), 1)?.because).toMatch(/^The plan added a step less than a week ago/);
    expect(after(begun(13), 3)?.kind).toBe('hold');
    expect(after(begun(14), 3)?.kind).toBe('advance');
  });

  it('adds one after a step of its own, once that was good twice', () => {
    const level = (daysAgo: number, reps: number, follows: Entry | null) => {
      const startDate = addDays(visitDay, -daysAgo);
      const item = { ...slide, start: twoByEight({ reps }), scheme: { ...slide.scheme, waits: true as const } };
      return prescribedOn(startDate, aRunningProgram({ items: [item], startDate }), follows?.id ?? null);
    };
    const first = level(20, 8, null);
    const chart = chartWithProgram(null, first, level(3, 10, first));
    const asked = { responses: { 'heel-slide': several }, pain: {} };
    const plan = todaysPlan(chart, visitDay);
    const [proposal] = proposalsFor(chart, plan, asked, defaultPainPolicy, visitDay, shippedLibrary);
    expect(proposal?.proposed.kind).toBe('advance');
  });

  it('adds a step where the plan has not, and after its end', () => {
    const level = { ...slide, overrides: { 1: twoByEight(), 2: twoByEight() } };
    expect(proposed({}, [], 9, { items: [level] }).kind).toBe('advance');
    expect(proposed({}, [], 30).kind).toBe('advance');
  });
});

describe('a step that a rule does not allow', () => {
  const stretch = aKnownItem('hamstring-stretch-supine');
  const pregnant = signedOn(addDays(visitDay, -20), 'precautions-stated', {
    precautions: [{ id: 'pregnancy' }],
    answers: [],
  });

  it('is not proposed, and the rule is said', () => {
    const program = aRunningProgram({ items: [{ ...stretch, overrides: { 2: stretch.start } }] });
    const chart = chartWithProgram(program, pregnant);
    const asked = { responses: { [stretch.id]: several }, pain: {} };
    const plan = todaysPlan(chart, visitDay);
    const [proposal] = proposalsFor(chart, plan, asked, defaultPainPolicy, visitDay, shippedLibrary);
    expect(proposal?.proposed).toEqual({
      kind: 'hold',
      because: 'No step more now. It is done lying on the back for longer than a short set: not from week 14 on.',
      dose: stretch.start,
    });
  });

  it('in a later week lays nothing aside of what a visit decided to go on with', () => {
    const program = aRunningProgram({ items: [{ ...stretch, overrides: { 2: stretch.start } }] });
    const chart = chartWithProgram(program, pregnant);
    const change = new Map([[stretch.id, { taken: 'hold', dose: stretch.start }]] as const);
    const after = revisionAfter(chart, change, false, visitDay, shippedLibrary);
    if (after.kind !== 'prescribed') throw new RangeError(after.kind);
    const { items, resting, weeks } = after.readiness.program;
    expect(resting).toEqual([]);
    expect(planWeeks(items[0]!, weeks)).toEqual([stretch.start, stretch.start, stretch.start]);
  });
});

describe('what was good at another dose', () => {
  const instead: TakenDecision = {
    itemId: 'heel-slide',
    exerciseId: 'plank-knees',
    proposed: { kind: 'stop', because: 'Pain.' },
    taken: 'stop',
    by: 'heel-slide',
  };

  it('counts nothing for an exercise that took the place of another since', () => {
    const before = aVisit(20);
    expect(proposed(once, [before]).kind).toBe('advance');
    expect(proposed(once, [before, aVisit(7, { responses: [], decisions: [instead] })]).kind).toBe('hold');
  });

  const signed = (daysAgo: number, follows: Entry | null, items: Program['items']) =>
    prescribedOn(
      addDays(visitDay, -daysAgo),
      aRunningProgram({ items, startDate: addDays(visitDay, -daysAgo) }),
      follows?.id ?? null,
    );
  /** One good session today, after these entries and no others. */
  const kindAfter = (...entries: readonly Entry[]) => {
    const chart = chartWithProgram(null, ...entries);
    const asked = { ...once, pain: {} };
    const plan = todaysPlan(chart, visitDay);
    return proposalsFor(chart, plan, asked, defaultPainPolicy, visitDay, shippedLibrary)[0]?.proposed.kind;
  };

  it('counts nothing where it was laid aside and taken up again', () => {
    const first = signed(28, null, [slide]);
    const without = signed(14, first, [aKnownItem('walking')]);
    expect(kindAfter(first, aVisit(21))).toBe('advance');
    expect(kindAfter(first, aVisit(21), without, signed(7, without, [slide]))).toBe('hold');
  });

  it('is no step below a program that was signed today with a step more', () => {
    const first = signed(14, null, [slide]);
    const today = (reps: number) => signed(0, first, [{ ...slide, start: twoByEight({ reps }) }]);
    expect(kindAfter(first, aVisit(7), today(10))).toBe('advance'); // what was done in week 2
    expect(kindAfter(first, aVisit(7), today(12))).toBe('hold'); // the step of week 3, from today
  });

  it('counts nothing where a revision has set the dose higher since, and all of it where it has not', () => {
    const first = signed(21, null, [slide]);
    const second = (reps: number) => signed(7, first, [{ ...slide, start: twoByEight({ reps }) }]);
    expect(kindAfter(first, aVisit(14), second(12))).toBe('advance'); // the plan stood there
    expect(kindAfter(first, aVisit(14), second(14))).toBe('hold');
  });
});

describe('a step back at a visit of a day on which the program was changed already', () => {
  const worse = { ...goodAnswers, nextMorning: 'worse' } as const;
  const run = aKnownItem('running', { start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 3 } });

  function signedAt(daysAgo: number, follows: Entry | null, item: ProgramItem): Entry {
    const startDate = addDays(visitDay, -daysAgo);
    return prescribedOn(startDate, aRunningProgram({ startDate, weeks: 8, items: [item] }), follows?.id ?? null);
  }

  function back(...entries: readonly Entry[]): Decision {
    const chart = chartWithProgram(null, ...entries);
    const plan = todaysPlan(chart, visitDay);
    const asked = { responses: { 'heel-slide': worse, running: worse }, pain: {} };
    return proposalsFor(chart, plan, asked, defaultPainPolicy, visitDay, shippedLibrary)[0]!.proposed;
  }

  const slides = (reps: number): ProgramItem => ({ ...slide, start: twoByEight({ reps }) });
  const first = signedAt(7, null, slides(8));

  it('is one from what was asked until then, not from what was signed above it', () => {
    const expected = back(first);
    expect([expected.kind, expected.dose?.reps]).toEqual(['regress', 6]);
    expect(back(first, signedAt(0, first, slides(12)))).toEqual(expected);
  });

  it('is none below the one that is signed', () => {
    const again = back(first, signedAt(0, first, slides(6)));
    expect([again.kind, again.dose?.reps]).toEqual(['hold', 6]);
    expect(again.because).toBe('Worse the next morning: a step back is in the program since. The same again.');
  });

  it('is one from a dose that was on its way back from a flare-up', () => {
    const long = signedAt(28, null, run);
    const flareUp = (['flare-up', 'building'] as const).map((phase, index) => {
      const since = addDays(visitDay, -10 + 8 * index);
      return signedOn(since, 'phase-declared', { phase, since });
    });
    const wayBack = back(long, ...flareUp);
    expect([wayBack.kind, wayBack.dose?.minutes]).toEqual(['regress', 9]);
    const now = { ...run, start: { ...run.start, minutes: 10 } };
    expect(back(long, ...flareUp, signedAt(0, long, now))).toEqual(wayBack);
  });
});

describe('what another visit said', () => {
  it('of leg pain further down holds on until a visit asks again', () => {
    expect(proposed({}, [aVisit(7, { leg: 'down' })]).kind).toBe('hold');
    expect(proposed({ leg: 'same' }, [aVisit(7, { leg: 'down' })]).kind).toBe('advance');
    expect(proposed({}, [aVisit(14, { leg: 'down' }), aVisit(7, { leg: 'up' })]).kind).toBe('advance');
  });

  it('against the marks of this one holds, until the question about the leg is answered', () => {
    const before = aVisit(7, { where: ['low-back-left', 'buttock-left'] });
    const where = ['low-back-left', 'calf-left'] as const;
    expect(proposed({ where }, [before]).because).toMatch(/^Leg pain went further down/);
    expect(proposed({ where, leg: 'same' }, [before]).kind).toBe('advance');
    expect(proposed({ where: ['low-back-left'] }, [before]).kind).toBe('advance');
  });

  it('on the same day is not taken back by asking no more', () => {
    const before = aVisit(7, { pain: { worst: 3 } });
    expect(proposed({}, [before, aVisit(0, { leg: 'down' })]).kind).toBe('hold');
    expect(proposed({ leg: 'same' }, [before, aVisit(0, { leg: 'down' })]).kind).toBe('hold');
    expect(proposed({ pain: { worst: 6 } }, [before, aVisit(0, { pain: { worst: 6 } })]).kind).toBe('hold');
    expect(proposed({}, [before, aVisit(0, { pain: { worst: 4 } })]).kind).toBe('advance');
  });

  it('of the mornings after counts as pain now and worst do', () => {
    const before = aVisit(7, { pain: { nextMorning: 2 } });
    expect(proposed({ pain: { nextMorning: 4 } }, [before]).because).toMatch(/^Pain rose by 2/);
    expect(proposed({ pain: { nextMorning: 3 } }, [before]).kind).toBe('advance');
  });

  it('of a later day leaves nothing to add to an earlier one that is signed after it', () => {
    const later = signedOn(addDays(visitDay, 2), 'visit-recorded', {
      date: addDays(visitDay, 2),
      redFlags: {},
      pain: {},
      responses: [{ ...about, date: addDays(visitDay, 2), ...goodAnswers, nextMorning: 'worse' }],
      decisions: [],
    });
    expect(proposed({}, [later]).because).toMatch(/^A later visit is signed already/);
  });
});
