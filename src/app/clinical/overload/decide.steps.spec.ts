import type { Dose } from '../exercise';
import { aDose, known } from '../testing/exercises';
import { aResponse } from '../testing/responses';
import { decide } from './decide';
import { defaultPainPolicy } from './policy';
import type { ProgramItem, ProgressionScheme } from './program-item';
import type { Response } from './response';

const item: ProgramItem = {
  id: 'item',
  exerciseId: 'heel-slide',
  start: aDose({ sets: 2, reps: 8 }),
  scheme: { axis: 'reps' },
  overrides: {},
  place: 'home',
};

const before = aResponse({ date: '2026-11-15' });

describe('double progression', () => {
  const lift: ProgramItem = {
    ...item,
    exerciseId: 'goblet-squat',
    start: aDose({ sets: 3, reps: 8, repRange: [8, 12], loadKg: 20 }),
    scheme: { axis: 'load' },
  };
  const decided = (...fewest: readonly (number | undefined)[]) =>
    decide(
      lift,
      fewest.map((fewestReps, index) =>
        aResponse({ date: `2026-11-${String(10 + index)}`, ...(fewestReps === undefined ? {} : { fewestReps }) }),
      ),
      defaultPainPolicy,
    );

  it('does not raise the load after 3 x 8 in a range of 8 to 12 (the trap of wger #2480 and openGym #278)', () => {
    const decision = decided(8, 8, 8);
    expect(decision.kind).toBe('hold');
    expect(decision.because).toMatch(
      /fewest reached 8: more load when every set reaches the top of its range, 12, twice/,
    );
  });

  it('raises it when every set has reached the top twice, and begins again at the bottom', () => {
    expect(decided(12, 12)).toEqual({
      kind: 'advance',
      because: jasmine.any(String),
      dose: { ...lift.start, reps: 8, loadKg: 21 },
    });
    expect(decided(8, 12, 13).kind).toBe('advance');
    expect(decided(12, 11).kind).toBe('hold');
    expect(decided(12).because).toMatch(/One good session/);
    expect(decided(8, 12).because).toMatch(/in one session so far/);
    expect(decided(12, undefined).because).toMatch(/not noted/);
  });

  it('counts two sessions of one visit, and none at the load before', () => {
    const twice = aResponse({ sessions: 2, fewestReps: 12 });
    expect(decide(lift, [twice], defaultPainPolicy).kind).toBe('advance');
    const [old, now] = [aResponse({ ...twice, date: '2026-11-15' }), aResponse({ fewestReps: 12 })];
    expect(decide(lift, [old, now], defaultPainPolicy).kind).toBe('advance');
    expect(decide(lift, [old, now], defaultPainPolicy, lift.start, { advancedOn: '2026-11-15' }).kind).toBe('hold');
  });

  it('is not met below the bottom of the range, whatever was ticked', () => {
    expect(decided(12, 7).because).toMatch(/Not every set was done in full/);
  });

  it('of a range without a load adds a set at the top', () => {
    const band: ProgramItem = {
      ...lift,
      start: aDose({ sets: 2, reps: 8, repRange: [8, 12] }),
      scheme: { axis: 'reps' },
    };
    const responses = [aResponse({ date: '2026-11-15', fewestReps: 12 }), aResponse({ fewestReps: 12 })];
    expect(decide(band, responses, defaultPainPolicy).dose).toEqual({ ...band.start, sets: 3, reps: 10 });
  });
});

describe('a load with fixed repetitions', () => {
  const lift: ProgramItem = { ...item, start: aDose({ sets: 3, reps: 8, loadKg: 20 }), scheme: { axis: 'load' } };
  const kindAfter = (...fewest: readonly number[]) =>
    decide(
      lift,
      fewest.map((fewestReps, index) => aResponse({ date: `2026-11-${String(10 + index)}`, fewestReps })),
      defaultPainPolicy,
    );

  it('rises by 2 to 10 % when 1 to 2 repetitions over the target were done (ACSM 2009)', () => {
    expect(kindAfter(9, 9).dose).toEqual({ ...lift.start, loadKg: 21 });
    expect(kindAfter(8, 8).kind).toBe('hold');
    expect(kindAfter(8, 8).because).toMatch(/when every set reaches 9, one more than asked, twice/);
  });

  it('of under 5 kg adds repetitions after two good sessions, and asks for one over their top before it rises', () => {
    const light = {
      ...lift,
      start: aDose({ sets: 3, reps: 8, loadKg: 2 }),
      scheme: { axis: 'load', repsTop: 12 } as const,
    };
    const after = (current: Dose, fewestReps: number) =>
      decide(
        light,
        ['2026-11-15', '2026-11-22'].map((date) => aResponse({ date, fewestReps })),
        defaultPainPolicy,
        current,
      );
    expect(after(light.start, 8).dose).toEqual({ ...light.start, reps: 10 });
    const top = { ...light.start, reps: 12 };
    expect(after(top, 12).because).toMatch(/when every set reaches 13, one more than asked, twice/);
    expect(after(top, 13).dose).toEqual({ ...light.start, reps: 9, loadKg: 2.5 });
  });

  it('of the heaviest there is asks for nothing more', () => {
    const heaviest = { ...lift.start, loadKg: 300 };
    const good = [before, aResponse({ fewestReps: 8 })];
    expect(decide(lift, good, defaultPainPolicy, heaviest).because).toMatch(/^All good at the top of its steps/);
  });

  it('rises after two such sessions in a row, as 2-for-2 does (NSCA, as reported: 2 more, 2 sessions)', () => {
    expect(kindAfter(10, 10).kind).toBe('advance');
    expect(kindAfter(10, 8, 10).kind).toBe('hold');
  });
});

describe('two setbacks in a row', () => {
  const setbacks: readonly Partial<Response>[] = [{ setsMet: false }, { control: 'lost' }, { nextMorning: 'worse' }];

  it('of any kind ask for a light week: 40 to 50 % less (CLINICAL.md 2.5, a convention)', () => {
    for (const first of setbacks) {
      for (const second of setbacks) {
        const decision = decide(
          item,
          [aResponse({ date: '2026-11-15', ...first }), aResponse(second)],
          defaultPainPolicy,
        );
        expect([decision.kind, decision.deload, decision.dose?.reps])
          .withContext(JSON.stringify([first, second]))
          .toEqual(['regress', true, 4]);
        expect(decision.because).toMatch(/second setback in a row: a light week/);
      }
    }
  });

  it('are not one, nor two with a good one between them', () => {
    expect(decide(item, [aResponse({ setsMet: false })], defaultPainPolicy).kind).toBe('hold');
    const broken = [aResponse({ date: '2026-11-08', setsMet: false }), before, aResponse({ setsMet: false })];
    expect(decide(item, broken, defaultPainPolicy).kind).toBe('hold');
    expect(decide(item, [before, aResponse({ control: 'lost' })], defaultPainPolicy).deload).toBeUndefined();
  });

  it('are two where a visit between them did not speak of it', () => {
    const silent = { date: '2026-11-15', sessions: 0 };
    const responses = [aResponse({ date: '2026-11-08', setsMet: false }), silent, aResponse({ setsMet: false })];
    expect(decide(item, responses, defaultPainPolicy).deload).toBeTrue();
  });

  it('are two where one of two answers of the day before says so, and the other does not or says nothing', () => {
    const failed = aResponse({ date: '2026-11-15', setsMet: false });
    const now = aResponse({ setsMet: false });
    for (const other of [before, { date: '2026-11-15', sessions: 1 }]) {
      expect(decide(item, [failed, other, now], defaultPainPolicy).deload)
        .withContext(JSON.stringify(other))
        .toBeTrue();
    }
  });

  it('take a tenth of a load', () => {
    const lift: ProgramItem = { ...item, start: aDose({ sets: 3, reps: 5, loadKg: 40 }), scheme: { axis: 'load' } };
    const failed = [aResponse({ date: '2026-11-15', setsMet: false }), aResponse({ setsMet: false })];
    expect(decide(lift, failed, defaultPainPolicy).dose?.loadKg).toBe(36);
  });
});

describe('the top of the steps', () => {
  const lever: ProgramItem = { ...item, scheme: { axis: 'lever', repsTop: 8 } };
  const next = known('plank');
  const good = [before, aResponse()];

  it('gives way to the next rung at the dose at which that one starts', () => {
    const decision = decide(lever, good, defaultPainPolicy, lever.start, { next });
    expect(decision).toEqual({
      kind: 'advance',
      because: 'All good at the top of its steps: the next rung is Front plank.',
      dose: next.startingDose,
      by: 'plank',
    });
  });

  it('is held where no harder exercise is open, and says so', () => {
    const decision = decide(lever, good, defaultPainPolicy);
    expect([decision.kind, decision.dose]).toEqual(['hold', lever.start]);
    expect(decision.because).toMatch(/no harder exercise is open/);
  });

  it('is reached along every axis', () => {
    const tops: readonly (readonly [Partial<Dose>, ProgressionScheme])[] = [
      [{ reps: undefined, minutes: 180 }, { axis: 'minutes' }],
      [{}, { axis: 'frequency' }],
      [{ sets: 3 }, { axis: 'reps', repsTop: 5 }],
      [
        { sets: 3, reps: undefined, repsPerSet: [8, 7, 6] },
        { axis: 'hold-reps', repsTop: 8 },
      ],
    ];
    for (const [start, scheme] of tops) {
      const one = { ...item, start: aDose(start), scheme };
      expect(decide(one, good, defaultPainPolicy, one.start, { next }).by)
        .withContext(scheme.axis)
        .toBe('plank');
    }
  });

  it('is not reached by the answers of a bad week', () => {
    expect(
      decide(lever, [before, aResponse({ control: 'minor-loss' })], defaultPainPolicy, lever.start, { next }).kind,
    ).toBe('hold');
  });
});

describe('what is too early or not known', () => {
  const lift: ProgramItem = { ...item, start: aDose({ sets: 3, reps: 8, loadKg: 20 }), scheme: { axis: 'load' } };

  it('is said as it is: a set that nobody asked about did not fall short', () => {
    expect(decide(item, [before, aResponse({ setsMet: undefined })], defaultPainPolicy)).toEqual({
      kind: 'hold',
      because: 'Whether every set was done was not noted: the same again.',
      dose: item.start,
    });
  });

  it('counts two visits of a day as one session, and the most that either says', () => {
    expect(decide(item, [aResponse(), aResponse({ painDuring: 0 })], defaultPainPolicy).kind).toBe('hold');
    expect(decide(item, [aResponse(), aResponse({ sessions: 2 })], defaultPainPolicy).kind).toBe('advance');
  });

  it('asks for the repetitions beyond the target where a light week was set by hand to the full dose', () => {
    const good = [before, aResponse()];
    expect(decide(lift, good, defaultPainPolicy, lift.start, { level: lift.start }).kind).toBe('hold');
    const over = [aResponse({ date: '2026-11-15', fewestReps: 9 }), aResponse({ fewestReps: 9 })];
    expect(decide(lift, over, defaultPainPolicy, lift.start, { level: lift.start }).dose?.loadKg).toBe(21);
  });

  it('adds no second step to one that the plan has just added, nor one to what a later visit has decided', () => {
    for (const context of [{ planRose: true }, { overtaken: true }]) {
      const decision = decide(item, [before, aResponse({ sessions: 5 })], defaultPainPolicy, item.start, context);
      expect([decision.kind, decision.dose]).withContext(decision.because).toEqual(['hold', item.start]);
    }
  });
});
