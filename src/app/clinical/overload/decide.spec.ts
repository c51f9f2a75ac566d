import { aDose } from '../testing/exercises';
import { aResponse } from '../testing/responses';
import { decide } from './decide';
import { defaultPainPolicy, type PainPolicy } from './policy';
import type { ProgramItem } from './program-item';
import type { DecisionKind, Response } from './response';

const item: ProgramItem = {
  id: 'item',
  exerciseId: 'heel-slide',
  start: aDose({ sets: 2, reps: 8 }),
  scheme: { axis: 'reps' },
  overrides: {},
  place: 'home',
};

const before = aResponse({ date: '2026-11-15' });

function kind(...responses: readonly Response[]): DecisionKind {
  return decide(item, responses, defaultPainPolicy).kind;
}
/** After one good session, a session like this. */
const after = (own: Partial<Response>) => kind(before, aResponse(own));

describe('the decision after a visit', () => {
  it('advances one step after two good sessions, and says why', () => {
    const decision = decide(item, [before, aResponse()], defaultPainPolicy);
    expect(decision).toEqual({
      kind: 'advance',
      because: jasmine.stringMatching(/^Two good sessions/),
      dose: { ...item.start, reps: 10 },
    });
    expect(kind(aResponse({ sessions: 2 }))).toBe('advance');
    expect(after({ nextMorning: 'better' })).toBe('advance');
  });

  it('counts from the dose that was done', () => {
    const done = aDose({ sets: 2, reps: 12 });
    expect(decide(item, [aResponse({ nextMorning: 'worse' })], defaultPainPolicy, done).dose).toEqual({
      ...done,
      reps: 10,
    });
    expect(decide(item, [], defaultPainPolicy, done).dose).toBe(done);
  });

  it('holds on nothing recorded, and after one good session', () => {
    expect(kind()).toBe('hold');
    expect(kind(aResponse())).toBe('hold');
    expect(kind(aResponse({ sessions: undefined }))).toBe('hold');
  });

  it('holds on amber that settled by the next morning', () => {
    for (const painDuring of [3, 4, 5]) {
      const steady = aResponse({ date: '2026-11-15', painDuring });
      expect(kind(steady, aResponse({ painDuring })))
        .withContext(`pain ${painDuring}`)
        .toBe('hold');
    }
  });

  it('goes one step back on amber that had not settled, and on any worse next morning', () => {
    const amber = aResponse({ date: '2026-11-15', painDuring: 4 });
    const decision = decide(item, [amber, aResponse({ painDuring: 4, nextMorning: 'worse' })], defaultPainPolicy);
    expect(decision.kind).toBe('regress');
    expect(decision.dose).toEqual({ ...item.start, reps: 6 });
    expect(after({ nextMorning: 'worse' })).toBe('regress');
  });

  it('goes one step back when control was lost', () => {
    expect(after({ control: 'lost' })).toBe('regress');
    expect(after({ control: 'minor-loss' })).toBe('hold');
  });

  it('stops on red, on pain that rose by 2 since last time, and on pain further down the leg', () => {
    expect(kind(aResponse({ painDuring: 6 }))).toBe('stop');
    expect(after({ painDuring: 3 })).toBe('stop');
    expect(after({ painDuring: 2 })).toBe('hold');
    expect(after({ peripheralised: true })).toBe('stop');
    expect(decide(item, [aResponse({ painDuring: 9 })], defaultPainPolicy)).not.toEqual(
      jasmine.objectContaining({ dose: jasmine.anything() }),
    );
  });

  it('holds on sets that were not met, and on an exercise that was not done', () => {
    expect(after({ setsMet: false })).toBe('hold');
    expect(after({ sessions: 0 })).toBe('hold');
    expect(kind(aResponse({ date: '2026-11-15', sessions: 5 }), aResponse({ sessions: 0 }))).toBe('hold');
  });

  it('never counts what was not asked as good', () => {
    for (const field of ['painDuring', 'nextMorning', 'control', 'setsMet'] as const) {
      expect(after({ [field]: undefined }))
        .withContext(field)
        .toBe('hold');
      const unsaid = { ...before, [field]: undefined };
      expect(kind(unsaid, aResponse())).withContext(`${field}, the time before`).toBe('hold');
    }
  });

  it("goes by the clinic's own cut points", () => {
    const bolder: PainPolicy = { greenUpTo: 3, amberUpTo: 5 };
    const steady = { painDuring: 3 };
    const responses = [{ ...before, ...steady }, aResponse(steady)];
    expect(decide(item, responses, defaultPainPolicy).kind).toBe('hold');
    expect(decide(item, responses, bolder).kind).toBe('advance');
    const careful: PainPolicy = { greenUpTo: 0, amberUpTo: 2 };
    expect(decide(item, responses, careful).kind).toBe('stop');
    // The next morning is not the clinic's to set.
    expect(decide(item, [before, aResponse({ nextMorning: 'worse' })], { greenUpTo: 8, amberUpTo: 9 }).kind).toBe(
      'regress',
    );
  });
});

describe('the table of responses, row by row (CLINICAL.md 2.3, derived from Thomee 1997 and Silbernagel 2007)', () => {
  const amber = aResponse({ date: '2026-11-15', painDuring: 4 });
  const rows: readonly (readonly [row: string, responses: readonly Response[], expected: DecisionKind])[] = [
    ['green in session and next morning, 2 sessions', [before, aResponse()], 'advance'],
    ['amber, settled next morning', [amber, aResponse({ painDuring: 4 })], 'hold'],
    ['amber, not settled next morning', [amber, aResponse({ painDuring: 4, nextMorning: 'worse' })], 'regress'],
    ['red', [before, aResponse({ painDuring: 6 })], 'stop'],
    ['week-to-week rise', [before, aResponse({ painDuring: 3 })], 'stop'],
    ['new leg pain further down', [before, aResponse({ peripheralised: true })], 'stop'],
  ];
  for (const [row, responses, expected] of rows) {
    it(`${row}: ${expected}`, () => {
      expect(kind(...responses)).toBe(expected);
    });
  }

  it('says what was not asked, and takes two visits of one day for the more careful of both', () => {
    const why = (own: Partial<Response>) => decide(item, [before, aResponse(own)], defaultPainPolicy).because;
    expect(why({ painDuring: undefined })).toMatch(/^Pain during the exercise was not asked/);
    expect(why({ nextMorning: undefined })).toMatch(/^The next morning was not asked/);
    const sameDay = [
      aResponse({ date: '2026-11-15', painDuring: 0 }),
      aResponse({ date: '2026-11-15', painDuring: 2 }),
    ];
    expect(kind(...sameDay, aResponse({ painDuring: 2 })))
      .withContext('a rise from 0')
      .toBe('stop');
    const oneUnmet = [before, aResponse({ date: '2026-11-15', setsMet: false })];
    expect(kind(...oneUnmet, aResponse()))
      .withContext('half a good day')
      .toBe('hold');
  });

  it('says why it holds', () => {
    const twice = (own: Partial<Response>) =>
      decide(item, [{ ...before, ...own }, aResponse(own)], defaultPainPolicy).because;
    expect(twice({ painDuring: 4 })).toBe('Pain 4 of 10, settled the next morning: the same again.');
    expect(twice({ control: undefined })).toBe('Control was not noted: the same again.');
    expect(twice({ control: 'minor-loss' })).toBe('Control slips a little: steady first, then more.');
    expect(decide(item, [], defaultPainPolicy).because).toBe('Nothing is recorded yet: the same again.');
  });

  it('takes the most careful of two answers of a day: stop, light week, step back, hold, advance', () => {
    const earlier = aResponse({ date: '2026-11-08', setsMet: false, sessions: 3 });
    const answers: readonly (readonly [string, Partial<Response>])[] = [
      ['stop', { peripheralised: true }],
      ['light week', { nextMorning: 'worse' }],
      ['hold', { sessions: 0 }],
      ['advance', { sessions: 2 }],
    ];
    const outcome = (...own: readonly Partial<Response>[]) => {
      const decision = decide(item, [earlier, ...own.map((one) => aResponse(one))], defaultPainPolicy);
      return decision.deload ? 'light week' : decision.kind;
    };
    for (const [index, [more, careful]] of answers.entries()) {
      expect(outcome(careful)).toBe(more);
      for (const [, bolder] of answers.slice(index)) {
        expect([outcome(careful, bolder), outcome(bolder, careful)])
          .withContext(JSON.stringify([careful, bolder]))
          .toEqual([more, more]);
      }
    }
    const worse = { nextMorning: 'worse' } as const;
    expect(kind(before, aResponse(worse), aResponse({ peripheralised: true }))).toBe('stop');
    expect(kind(before, aResponse(worse), aResponse({ sessions: 0 }))).toBe('regress');
    expect(kind(before, aResponse(worse), aResponse({ sessions: 2 }))).toBe('regress');
  });

  it('goes by the last visit that asked, where one did not', () => {
    const unasked = aResponse({ date: '2026-11-18', painDuring: undefined });
    expect(kind(before, unasked, aResponse({ painDuring: 3 }))).toBe('stop');
  });
});

describe('a visit as a whole', () => {
  const good = [before, aResponse()];

  it('adds nothing while leg pain went further down or pain rose by 2 (Ostelo 2008)', () => {
    for (const context of [{ movedDown: true }, { painRose: true }]) {
      const decision = decide(item, good, defaultPainPolicy, item.start, context);
      expect([decision.kind, decision.dose]).withContext(JSON.stringify(context)).toEqual(['hold', item.start]);
    }
    const worse = [before, aResponse({ nextMorning: 'worse' })];
    expect(decide(item, worse, defaultPainPolicy, item.start, { movedDown: true }).kind).toBe('regress');
  });

  it('of a light week goes back to the dose before it, without more repetitions than it asked for', () => {
    const level = aDose({ sets: 3, reps: 8, repRange: [8, 12], loadKg: 20 });
    const lift: ProgramItem = { ...item, start: level, scheme: { axis: 'load' } };
    const light = { ...level, loadKg: 18 };
    const decision = decide(lift, good, defaultPainPolicy, light, { level });
    expect([decision.kind, decision.dose]).toEqual(['advance', level]);
    expect(decision.because).toBe('Two good sessions in a light week: back to full weeks.');
  });
});
