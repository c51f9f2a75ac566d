import { addDays } from '../dates';
import { itemFor } from '../overload/program-item';
import { known } from '../testing/exercises';
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
import type { Entry, TakenDecision } from './entries';
import type { VisitAnswers } from './proposals';
import { startingItem } from './starting-item';

const slide = known('heel-slide');
const monthsAgo = addDays(visitDay, -60);
/** Eight weeks from two months ago: 2 × 8, 2 × 10, 2 × 12, 3 × 10 ... */
const program = aRunningProgram({
  items: [aKnownItem('heel-slide', { start: twoByEight(), scheme: { axis: 'reps', repsTop: 12 } })],
  startDate: monthsAgo,
  weeks: 8,
});
const without = prescribedOn(addDays(visitDay, -20), aRunningProgram({ startDate: addDays(visitDay, -20) }));

/** A visit a number of days after the program began. */
function aVisit(days: number, answers: VisitAnswers['responses'][string], decided?: Partial<TakenDecision>): Entry {
  const date = addDays(monthsAgo, days);
  const about = { itemId: 'heel-slide', exerciseId: 'heel-slide' };
  const proposed = { kind: 'hold', because: 'As before.' } as const;
  return signedOn(date, 'visit-recorded', {
    date,
    redFlags: {},
    pain: {},
    responses: [{ ...about, date, ...answers }],
    decisions: decided ? [{ ...about, proposed, taken: 'hold', ...decided }] : [],
  });
}

function startAfter(...entries: readonly Entry[]): string {
  const { start } = startingItem(slide, 'new', chartWithProgram(program, ...entries, without), visitDay);
  return `${start.sets} x ${start.reps ?? 0}`;
}

describe('an exercise that a program takes up', () => {
  it('starts as the library says where this patient never did it', () => {
    const chart = chartWithProgram(aRunningProgram());
    expect(startingItem(slide, 'new', chart, visitDay)).toEqual(itemFor(slide, 'new'));
    expect(startingItem(slide, 'new', chartWithProgram(null), visitDay)).toEqual(itemFor(slide, 'new'));
  });

  it('starts from the dose that was done and went well when it was last asked about', () => {
    expect(startAfter(aVisit(14, goodAnswers))).toBe('2 x 10');
    expect(startAfter(aVisit(14, goodAnswers), aVisit(21, goodAnswers))).toBe('2 x 12');
  });

  it('has the ceilings of its own, not those of a program that is over', () => {
    const item = startingItem(slide, 'new', chartWithProgram(program, aVisit(14, goodAnswers), without), visitDay);
    expect(item.scheme).toEqual(itemFor(slide, 'new').scheme);
    expect([item.id, item.overrides]).toEqual(['new', {}]);
  });

  it('is not raised by an advance that nobody tried', () => {
    expect(startAfter(aVisit(14, goodAnswers, { taken: 'advance', dose: twoByEight({ reps: 12 }) }))).toBe('2 x 10');
  });

  it('starts a step below where it did not go well', () => {
    expect(startAfter(aVisit(14, { ...goodAnswers, nextMorning: 'worse' }))).toBe('2 x 8');
    expect(startAfter(aVisit(14, { ...goodAnswers, painDuring: 4 }))).toBe('2 x 8');
    expect(startAfter(aVisit(14, { ...goodAnswers, control: undefined }))).toBe('2 x 8');
  });

  it('starts no higher than what was decided then', () => {
    const light = { taken: 'regress', dose: twoByEight({ reps: 4 }) } as const;
    expect(startAfter(aVisit(14, { ...goodAnswers, setsMet: false }, light))).toBe('2 x 4');
  });

  it('starts no higher than the library where it was stopped', () => {
    expect(startAfter(aVisit(28, { ...goodAnswers, painDuring: 8 }, { taken: 'stop', dose: undefined }))).toBe('2 x 8');
  });

  it('starts a step below after a flare-up, and only once where both are so (CLINICAL.md 2.5, derived)', () => {
    const flaredUp = signedOn(addDays(visitDay, -25), 'phase-declared', {
      phase: 'flare-up',
      since: addDays(visitDay, -25),
    });
    expect(startAfter(aVisit(14, goodAnswers), flaredUp)).toBe('2 x 8');
    expect(startAfter(aVisit(14, { ...goodAnswers, control: 'lost' }), flaredUp)).toBe('2 x 8');
    expect(startAfter(flaredUp)).toBe('2 x 6');
  });

  it('forgets a flare-up that was over before', () => {
    const day = (days: number) => addDays(monthsAgo, days);
    const over = [
      signedOn(day(1), 'phase-declared', { phase: 'flare-up', since: day(1) }),
      signedOn(day(10), 'phase-declared', { phase: 'building', since: day(10) }),
    ];
    expect(startAfter(...over, aVisit(21, goodAnswers))).toBe('2 x 12');
  });

  it('starts as it was prescribed first where nobody asked how it went', () => {
    expect(startAfter()).toBe('2 x 8');
    expect(startAfter(aVisit(28, { sessions: 0 }))).toBe('2 x 8');
  });

  it('starts no higher than it was prescribed first, however far the plan went on unasked', () => {
    const day = addDays(monthsAgo, 28);
    const later = aRunningProgram({
      items: [aKnownItem('heel-slide', { start: twoByEight({ sets: 3, reps: 12 }), scheme: { axis: 'reps' } })],
      startDate: day,
    });
    expect(startAfter(prescribedOn(day, later))).toBe('2 x 8');
  });

  it('starts no higher than the library where a direction was stopped, and nobody asked about it', () => {
    const stopped = { taken: 'stop', dose: undefined } as const;
    const date = addDays(monthsAgo, 35);
    const unasked = signedOn(date, 'visit-recorded', {
      date,
      redFlags: {},
      pain: {},
      leg: 'down',
      responses: [],
      decisions: [
        {
          itemId: 'heel-slide',
          exerciseId: 'heel-slide',
          proposed: { kind: 'stop', because: 'Leg pain.' },
          ...stopped,
        },
      ],
    });
    expect(startAfter(aVisit(28, goodAnswers))).toBe('3 x 10');
    expect(startAfter(aVisit(28, goodAnswers), unasked)).toBe('2 x 8');
  });

  it('knows nothing of what lies ahead', () => {
    const chart = chartWithProgram(program, aVisit(14, goodAnswers), aVisit(21, goodAnswers));
    expect(startingItem(slide, 'new', chart, addDays(monthsAgo, 15)).start.reps).toBe(10);
    expect(startingItem(slide, 'new', chart, addDays(monthsAgo, -1))).toEqual(itemFor(slide, 'new'));
  });
});
