import { exerciseById } from '../catalogue';
import { shippedLibrary } from '../catalogue/library';
import type { IsoDate } from '../dates';
import type { Dose } from '../exercise';
import { itemFor } from '../overload/program-item';
import type { ExerciseResponse } from '../overload/response';
import { chartFrom } from './chart-from';
import { doseHistory } from './dose-history';
import type { BodyOf, Entry, EntryKind, TakenDecision } from './entries';
import { planOver } from './plan-over';

let count = 0;
function entry<K extends EntryKind>(kind: K, on: IsoDate, body: BodyOf<K>): Entry {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { id, patientId: 'p', author: 'Robin Vale', at: `${on}T09:00:00.000Z`, schema: 1, kind, body } as Entry;
}

const building = entry('phase-declared', '2026-10-01', { phase: 'building', since: '2026-10-01' });
const prescribed = (exerciseId: string, startDate: IsoDate, start: Dose) =>
  entry('program-prescribed', startDate, {
    program: {
      startDate,
      weeks: 1,
      items: [{ ...itemFor(exerciseById(exerciseId)!, exerciseId), start }],
      resting: [],
    },
    follows: null,
    acknowledged: [],
  });
const visit = (
  date: IsoDate,
  exerciseId: string,
  response: Partial<ExerciseResponse> = {},
  decisions: readonly TakenDecision[] = [],
) =>
  entry('visit-recorded', date, {
    date,
    redFlags: {},
    pain: {},
    responses: [{ itemId: exerciseId, exerciseId, date, ...response }],
    decisions,
  });

function history(exerciseId: string, ...entries: readonly Entry[]) {
  const chart = chartFrom([building, ...entries]);
  return doseHistory(chart, exerciseId, planOver(chart, '2026-11-02', '2026-11-22', shippedLibrary));
}

const brace: Dose = { sets: 2, reps: 8, holdSeconds: 8, perDay: 1, daysPerWeek: 7 };

describe('doseHistory', () => {
  it('follows a hold in seconds a week, one stretch for each dose', () => {
    const { measure, asked } = history(
      'abdominal-bracing',
      prescribed('abdominal-bracing', '2026-11-02', brace),
      prescribed('abdominal-bracing', '2026-11-09', { ...brace, reps: 10 }),
    );
    expect(measure).toBe('holdSeconds');
    expect(asked.map(({ from, to, amount }) => [from, to, amount])).toEqual([
      ['2026-11-02', '2026-11-08', 2 * 8 * 8 * 7],
      ['2026-11-09', '2026-11-22', 2 * 10 * 8 * 7],
    ]);
  });

  it('follows minutes, repetitions and kilograms each in their own measure', () => {
    const of = (exerciseId: string, dose: Dose) => {
      const { measure, asked } = history(exerciseId, prescribed(exerciseId, '2026-11-02', dose));
      return [measure, asked[0]?.amount];
    };
    expect(of('walking', { sets: 1, minutes: 20, perDay: 2, daysPerWeek: 5 })).toEqual(['minutes', 200]);
    expect(of('heel-slide', { sets: 2, reps: 8, side: 'both', perDay: 1, daysPerWeek: 7 })).toEqual([
      'repetitions',
      224,
    ]);
    expect(of('deadlift', { sets: 3, reps: 5, loadKg: 22.5, perDay: 1, daysPerWeek: 2 })).toEqual(['kilograms', 22.5]);
  });

  it('has no amount while the exercise rests', () => {
    const { asked } = history(
      'deadlift',
      prescribed('deadlift', '2026-11-02', { sets: 3, reps: 5, loadKg: 20, perDay: 1, daysPerWeek: 2 }),
      entry('phase-declared', '2026-11-10', { phase: 'flare-up', since: '2026-11-10' }),
    );
    expect(asked.map(({ from, rested, amount }) => [from, rested, amount])).toEqual([
      ['2026-11-02', false, 20],
      ['2026-11-10', true, undefined],
    ]);
  });

  describe('of what was done', () => {
    const done = (response: Partial<ExerciseResponse>) =>
      history(
        'abdominal-bracing',
        prescribed('abdominal-bracing', '2026-11-02', brace),
        visit('2026-11-16', 'abdominal-bracing', response),
      ).done[0];

    it('spreads the sessions over the week', () => {
      expect(done({ sessions: 7, setsMet: true })).toEqual({
        date: '2026-11-16',
        planned: 14,
        sessions: 7,
        setsMet: true,
        amount: (2 * 8 * 8 * 7) / 2,
        sure: 'done',
      });
    });

    it('says the least by the fewest repetitions, and the most where nothing else is known', () => {
      expect(done({ sessions: 14, setsMet: false, fewestReps: 5 })).toEqual(
        jasmine.objectContaining({ amount: 2 * 5 * 8 * 7, sure: 'at-least' }),
      );
      expect(done({ sessions: 14, setsMet: false })).toEqual(
        jasmine.objectContaining({ amount: 2 * 8 * 8 * 7, sure: 'at-most' }),
      );
      expect(done({ sessions: 14 })).toEqual(jasmine.objectContaining({ sure: 'at-most' }));
      expect(done({ sessions: 14, setsMet: true, fewestReps: 9 })).toEqual(
        jasmine.objectContaining({ amount: 2 * 8 * 8 * 7, sure: 'done' }),
      );
    });

    it('knows no amount where sessions were not asked, and none of a session that did not take place', () => {
      expect(done({ setsMet: true })?.amount).toBeUndefined();
      expect(done({ sessions: 0 })?.amount).toBe(0);
    });

    it('lifts nothing in no session', () => {
      const lifts = history(
        'deadlift',
        prescribed('deadlift', '2026-11-02', { sets: 3, reps: 5, loadKg: 20, perDay: 1, daysPerWeek: 2 }),
        visit('2026-11-09', 'deadlift', { sessions: 0 }),
        visit('2026-11-16', 'deadlift', { sessions: 1, setsMet: true }),
      ).done;
      expect(lifts.map(({ amount }) => amount)).toEqual([undefined, 20]);
    });
  });

  it('counts a session as each of the doses that were asked for since the last visit', () => {
    const { asked, done } = history(
      'abdominal-bracing',
      prescribed('abdominal-bracing', '2026-11-02', brace),
      prescribed('abdominal-bracing', '2026-11-09', { ...brace, reps: 10 }),
      visit('2026-11-16', 'abdominal-bracing', { sessions: 14, setsMet: true }),
    );
    const [first = 0, second = 0] = asked.map(({ amount }) => amount);
    expect(done.map(({ planned, amount }) => [planned, amount])).toEqual([[14, (first + second) / 2]]);
  });

  it('counts no minutes of sessions that were asked for in repetitions', () => {
    const { measure, done } = history(
      'heel-slide',
      prescribed('heel-slide', '2026-11-02', { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 }),
      prescribed('heel-slide', '2026-11-09', { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 }),
      visit('2026-11-16', 'heel-slide', { sessions: 14, setsMet: true }),
    );
    expect([measure, done[0]?.amount]).toEqual(['minutes', 35]);
  });

  it('keeps what was decided, and what had been proposed where it differs', () => {
    const proposed = { kind: 'advance', because: 'Two good weeks.', dose: { ...brace, reps: 10 } } as const;
    const { decisions } = history(
      'abdominal-bracing',
      prescribed('abdominal-bracing', '2026-11-02', brace),
      visit('2026-11-09', 'abdominal-bracing', {}, [
        { itemId: 'abdominal-bracing', exerciseId: 'abdominal-bracing', proposed, taken: 'advance' },
      ]),
      visit('2026-11-16', 'abdominal-bracing', {}, [
        {
          itemId: 'abdominal-bracing',
          exerciseId: 'abdominal-bracing',
          proposed,
          taken: 'hold',
          dose: brace,
          reason: 'Tired',
        },
      ]),
    );
    expect(decisions).toEqual([
      { date: '2026-11-09', taken: 'advance', because: 'Two good weeks.', dose: { ...brace, reps: 10 } },
      {
        date: '2026-11-16',
        taken: 'hold',
        proposed: 'advance',
        because: 'Two good weeks.',
        reason: 'Tired',
        dose: brace,
      },
    ]);
  });
});
