import fc from 'fast-check';
import { aDose } from '../testing/exercises';
import { holds } from '../testing/holds';
import { decide } from './decide';
import { defaultPainPolicy, isPainPolicy, painLight, type PainPolicy } from './policy';
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

/** A green session, steady, all sets done, quiet the next morning. */
function aResponse(own: Partial<Response> = {}): Response {
  return {
    date: '2026-11-22',
    sessions: 1,
    setsMet: true,
    control: 'steady',
    painDuring: 1,
    nextMorning: 'same',
    ...own,
  };
}
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

const anyResponse: fc.Arbitrary<Response> = fc.record(
  {
    date: fc.constantFrom('2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'),
    sessions: fc.nat(6),
    setsMet: fc.boolean(),
    control: fc.constantFrom('steady', 'minor-loss', 'lost'),
    painDuring: fc.nat(10),
    nextMorning: fc.constantFrom('better', 'same', 'worse'),
    peripheralised: fc.boolean(),
  },
  { requiredKeys: ['date'] },
);
/** Mostly good, so that advancing is in reach. */
const goodResponse = fc
  .record({
    date: fc.constantFrom('2026-11-08', '2026-11-15', '2026-11-22'),
    painDuring: fc.constantFrom(0, 1, 1, 2, 3),
    sessions: fc.integer({ min: 1, max: 3 }),
  })
  .map((own) => aResponse(own));
const responses = fc.array(fc.oneof(anyResponse, goodResponse, goodResponse), { maxLength: 6 });
const anyPolicy = fc
  .tuple(fc.nat(8), fc.integer({ min: 1, max: 9 }))
  .map(([greenUpTo, more]): PainPolicy => ({ greenUpTo, amberUpTo: Math.min(9, greenUpTo + more) }));
const bold = (decided: DecisionKind) => ['stop', 'regress', 'hold', 'advance'].indexOf(decided);

describe('any responses', () => {
  it('may come in any order', () => {
    holds(
      fc.property(
        responses.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        anyPolicy,
        ([all, shuffled], policy) => {
          expect(decide(item, shuffled, policy)).toEqual(decide(item, all, policy));
        },
      ),
    );
  });

  it('never lead to an advance after a worse next morning, lost control, unmet sets, leg pain or pain above green', () => {
    let advanced = 0;
    holds(
      fc.property(responses, anyPolicy, (all, policy) => {
        if (decide(item, all, policy).kind !== 'advance') return;
        advanced++;
        const lastDay = all
          .map(({ date }) => date)
          .toSorted()
          .at(-1);
        for (const latest of all.filter(({ date }) => date === lastDay)) {
          expect(latest.nextMorning).toMatch(/better|same/);
          expect(latest.control).toBe('steady');
          expect(latest.setsMet).toBeTrue();
          expect(latest.peripheralised ?? false).toBeFalse();
          expect(painLight(latest.painDuring ?? 10, policy)).toBe('green');
        }
      }),
      1000,
    );
    expect(advanced).toBeGreaterThan(50);
  });

  it('never lead to a bolder decision when the last answers are worse', () => {
    const worse = fc.record(
      {
        painDuring: fc.nat(10),
        nextMorning: fc.constantFrom('worse', undefined),
        control: fc.constantFrom('minor-loss', 'lost'),
        setsMet: fc.constantFrom(false, undefined),
        peripheralised: fc.constant(true),
      },
      { requiredKeys: [] },
    );
    holds(
      fc.property(
        fc.array(goodResponse, { maxLength: 3 }),
        goodResponse,
        worse,
        anyPolicy,
        (all, good, answers, policy) => {
          const latest = { ...good, date: '2026-11-23' };
          const painDuring = Math.max(latest.painDuring ?? 0, answers.painDuring ?? 0);
          const decided = (response: Response) => bold(decide(item, [...all, response], policy).kind);
          expect(decided({ ...latest, ...answers, painDuring })).toBeLessThanOrEqual(decided(latest));
        },
      ),
    );
  });

  it('always lead to a decision that says why in a sentence, with a dose unless it stops', () => {
    holds(
      fc.property(responses, anyPolicy, (all, policy) => {
        const { kind: decided, because, dose } = decide(item, all, policy);
        expect(because).toMatch(/^[A-Z][^.]*\.$/);
        expect(dose === undefined).toBe(decided === 'stop');
      }),
    );
  });
});

describe('the pain traffic light', () => {
  it('is the more cautious one unless the clinic says otherwise', () => {
    const lights = [0, 2, 3, 5, 6, 10].map((pain) => painLight(pain, defaultPainPolicy));
    expect(lights).toEqual(['green', 'green', 'amber', 'amber', 'red', 'red']);
  });

  it('has cut points in whole numbers, green below amber below the worst pain', () => {
    expect(isPainPolicy(defaultPainPolicy)).toBeTrue();
    expect(isPainPolicy({ greenUpTo: 0, amberUpTo: 9 })).toBeTrue();
    for (const [greenUpTo, amberUpTo] of [
      [3, 3],
      [4, 3],
      [-1, 3],
      [2, 10],
      [2.5, 5],
      [2, Number.NaN],
    ] as const) {
      expect(isPainPolicy({ greenUpTo, amberUpTo })).withContext(`${greenUpTo}, ${amberUpTo}`).toBeFalse();
    }
  });
});
