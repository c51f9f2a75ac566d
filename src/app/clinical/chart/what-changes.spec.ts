import fc from 'fast-check';
import { catalogue } from '../catalogue';
import { shippedLibrary } from '../catalogue/library';
import { addDays } from '../dates';
import { itemFor, type ProgramItem } from '../overload/program-item';
import { planWeeks } from '../overload/plan-weeks';
import { stepDown } from '../overload/step-down';
import { declarablePhases, type DeclarablePhase, type Precaution } from '../safety/situation';
import { screen } from '../safety/screen';
import { anyDose, anyPrecaution } from '../testing/arbitraries';
import { aClearance, aDose, known } from '../testing/exercises';
import { holds } from '../testing/holds';
import { anItem, aProgram, aRegisteredPatient, itemIds, prescribed } from '../testing/record';
import type { Chart } from './chart';
import type { BodyOf, EntryKind, Program } from './entries';
import { readyToSign } from './signing';
import { screenItem } from './screen-item';
import { todaysPlan } from './todays-plan';
import { changeInWords, chartWith, offersTaken, type SituationChange, whatChanges, withOffers } from './what-changes';

const today = '2026-11-18';

/** The chart with one more entry. */
function signing<K extends EntryKind>(chart: Chart, kind: K, body: BodyOf<K>): Chart {
  const record = aRegisteredPatient();
  return chartWith(chart, [
    record.sign(kind, body, { id: `zz-${chart.entries.length}`, at: '2026-12-31T09:00:00.000Z' }),
  ]);
}

function declaring(chart: Chart, phase: DeclarablePhase, date = today): SituationChange {
  return whatChanges(chart, signing(chart, 'phase-declared', { phase, since: date }), date, shippedLibrary);
}

function stating(chart: Chart, ...precautions: readonly Precaution[]): SituationChange {
  const after = signing(chart, 'precautions-stated', { precautions, answers: [] });
  return whatChanges(chart, after, today, shippedLibrary);
}

const counting = () => {
  let count = 0;
  return () => `new-${++count}`;
};
const taking = (change: SituationChange, program: Program, choices = {}) =>
  withOffers(program, change, choices, counting());

describe('what a flare-up changes', () => {
  const program = aProgram('deadlift', 'heel-slide', 'running', 'bird-dog');
  const chart = prescribed(program).chart();
  const change = declaring(chart, 'flare-up');

  it('is what rests, with the blocks and what the program can hold instead', () => {
    expect(itemIds(change.rest)).toEqual(['deadlift', 'running']);
    expect(change.rest.every(({ reasons }) => reasons.every(({ level }) => level === 'block'))).toBeTrue();
    expect(change.rest[1]?.reasons[0]?.message).toContain('not yet');
    expect(change.rest.every(({ offers }) => offers.length > 0)).toBeTrue();
    const offered = change.rest.flatMap(({ offers }) => offers.map(({ id }) => id));
    for (const { exerciseId } of program.items) expect(offered).not.toContain(exerciseId);
  });

  it('is what meets a caution that it did not meet before', () => {
    expect(itemIds(change.cautions)).toEqual(['bird-dog']);
    expect(change.cautions[0]?.reasons.length).toBeGreaterThan(0);
  });

  it('is said in one line', () => {
    expect(changeInWords(change)).toBe('2 exercises rest, 1 meets a caution');
    expect(changeInWords(declaring(chart, 'building'))).toBe('Nothing in the program changes');
  });

  it('is nothing where nobody has prescribed anything', () => {
    const nobody = declaring(aRegisteredPatient().chart(), 'flare-up');
    expect(changeInWords(nobody)).toBe('Nothing in the program changes');
  });

  it('is nothing while everything is on hold', () => {
    const held = prescribed(program);
    held.sign('red-flag-raised', { date: today, tier: 'emergency', findings: ['bladder'] });
    expect(changeInWords(declaring(held.chart(), 'flare-up'))).toBe('Nothing in the program changes');
  });

  it('ends the clearances that count, and no other', () => {
    const record = prescribed(program);
    const clear = (exerciseId: string, from: string, until: string) =>
      record.sign('clearance-granted', { clearance: aClearance({ exerciseId, from, until }) });
    clear('sit-up', '2026-11-01', '2026-11-30');
    clear('running', '2026-11-01', '2026-11-10');
    const withdrawn = clear('deadlift', '2026-11-01', '2026-11-30');
    record.sign('clearance-withdrawn', { clearanceId: withdrawn.id });
    const ends = declaring(record.chart(), 'flare-up');
    expect(ends.clearancesEnding.map(({ clearance }) => clearance.exerciseId)).toEqual(['sit-up']);
    expect(changeInWords(ends)).toContain('1 clearance ends');
  });
});

describe('what the end of a flare-up changes', () => {
  const flaring = prescribed(aProgram(anItem('running', { start: aDose({ reps: 8 }) }), 'heel-slide'));
  flaring.sign('phase-declared', { phase: 'flare-up', since: '2026-11-11' });

  it('is what comes back, a step below where it rested', () => {
    const change = declaring(flaring.chart(), 'settling');
    expect(itemIds(change.back)).toEqual(['running']);
    // Week 2 had 10 repetitions.
    expect([change.back[0]?.dose.reps, change.back[0]?.wayBack?.since]).toEqual([8, today]);
    expect(changeInWords(change)).toBe('1 exercise comes back');
  });

  it('is what was laid aside at signing and can come back, unless a visit stopped it', () => {
    const record = prescribed({ ...aProgram('heel-slide'), resting: [anItem('running'), anItem('deadlift')] });
    record.sign('visit-recorded', {
      date: '2026-11-04',
      redFlags: {},
      pain: {},
      responses: [],
      decisions: [
        {
          itemId: 'deadlift',
          exerciseId: 'deadlift',
          proposed: { kind: 'stop', because: 'Pain 8 of 10' },
          taken: 'stop',
        },
      ],
    });
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-11' });
    const change = declaring(record.chart(), 'settling');
    expect(itemIds(change.canComeBack)).toEqual(['running']);
    expect(changeInWords(change)).toBe('1 exercise can come back');
  });

  it('brings all back in the next revision a step lower', () => {
    const slide = anItem('heel-slide');
    const run = anItem('running', { start: aDose({ reps: 8 }), overrides: { 2: aDose({ reps: 30 }) } });
    const record = prescribed({
      ...aProgram(slide, anItem('deadlift', { start: aDose({ reps: 8 }) })),
      resting: [run],
    });
    record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-11' });
    const next = taking(declaring(record.chart(), 'settling'), record.chart().current!.program);
    expect(itemIds(next.items.map((item) => ({ item })))).toEqual(['heel-slide', 'deadlift', 'running']);
    expect(next.items.map(({ start }) => start.reps)).toEqual([8, 8, 6]);
    expect(next.items[2]?.overrides).toEqual({});
    expect(next.resting).toEqual([]);
  });
});

describe('what a precaution changes', () => {
  const hold = anItem('bird-dog', { start: aDose({ sets: 2, reps: 6, holdSeconds: 30 }) });
  const pressure: Precaution = { id: 'hypertension', restingPressure: { systolic: 150, diastolic: 90 } };

  it('is a dose capped rather than a caution, where only the dose meets a rule', () => {
    const chart = prescribed(aProgram(hold, 'heel-slide')).chart();
    const change = stating(chart, pressure);
    expect(itemIds(change.capped)).toEqual(['bird-dog']);
    expect(change.capped[0]?.limit.dose.holdSeconds).toBeLessThan(30);
    expect(itemIds(change.cautions)).not.toContain('bird-dog');
    expect(changeInWords(change)).toContain('1 dose is capped');
    const next = taking(change, chart.current!.program);
    const item = next.items.find(({ id }) => id === 'bird-dog')!;
    for (const dose of planWeeks(item, next.weeks)) {
      expect(screen(known('bird-dog'), change.after.situation, dose).status).toBe('allowed');
    }
  });

  it('is a dose capped rather than an exercise that rests, in every week ahead', () => {
    const chart = prescribed(aProgram(anItem('bridge', { start: aDose({ sets: 2, reps: 8 }) }))).chart();
    const change = stating(chart, { id: 'pregnancy' });
    expect([itemIds(change.rest), itemIds(change.capped)]).toEqual([[], ['bridge']]);
    const next = taking(change, chart.current!.program);
    expect(screenItem(next.items[0]!, next.weeks, change.after.situation, shippedLibrary).status).not.toBe('blocked');
  });

  it('leaves a dose alone that met its caution before', () => {
    const record = prescribed(aProgram(hold));
    record.sign('precautions-stated', { precautions: [pressure], answers: [] });
    expect(changeInWords(stating(record.chart(), pressure))).toBe('Nothing in the program changes');
    expect(changeInWords(stating(record.chart(), pressure, { id: 'wrist' }))).toContain('1 exercise meets a caution');
  });
});

describe('the next revision with all offers', () => {
  const program = { ...aProgram('deadlift', 'heel-slide', 'running'), weeks: 6 };
  const chart = prescribed(program).chart();
  const change = declaring(chart, 'flare-up');

  it('has each offer in the place of what rests, at its starting dose, for the weeks that remain', () => {
    const next = taking(change, program);
    const offers = offersTaken(change, {});
    expect(next.items.map(({ exerciseId }) => exerciseId)).toEqual([
      offers.get('deadlift')!.id,
      'heel-slide',
      offers.get('running')!.id,
    ]);
    expect(next.items[0]).toEqual(itemFor(offers.get('deadlift')!, 'new-1'));
    // Wednesday of week 3.
    expect([next.startDate, next.weeks]).toEqual([today, 4]);
  });

  it('lays what rests aside at the dose it had, so that it comes back one step below', () => {
    const next = taking(change, program);
    expect(next.resting.map(({ id }) => id)).toEqual(['deadlift', 'running']);
    expect(next.resting[1]?.start).toEqual(todaysPlan(chart, today).items[2]!.dose);
    const after = signing(chart, 'program-prescribed', { program: next, follows: 'entry-004', acknowledged: [] });
    const [, running] = declaring(after, 'building').after.laidAside;
    expect(stepDown(running!.item.start)).toEqual(stepDown(todaysPlan(chart, today).items[2]!.dose));
  });

  it('goes on with what stays, week by week as planned', () => {
    const slide = anItem('heel-slide', { start: aDose({ sets: 2, reps: 8 }), overrides: { 5: aDose({ reps: 3 }) } });
    const running = prescribed({ ...program, items: [slide, anItem('running')] }).chart();
    const next = taking(declaring(running, 'flare-up'), running.current!.program);
    expect(planWeeks(next.items[0]!, next.weeks)).toEqual(planWeeks(slide, 6).slice(2));
  });

  it('keeps light weeks on their dates, of what rests too', () => {
    const scheme = { axis: 'reps', repsTop: 16, deloadWeeks: [2, 4] } as const;
    const [slide, lift] = ['heel-slide', 'deadlift'].map((id) => anItem(id, { scheme }));
    const running = prescribed({ ...program, items: [slide!, lift!] }).chart();
    const next = taking(declaring(running, 'flare-up'), running.current!.program);
    // Week 3 is the first from now on.
    expect([...next.items, ...next.resting].filter(({ id }) => ['heel-slide', 'deadlift'].includes(id))).toEqual([
      jasmine.objectContaining({ id: 'heel-slide', scheme: { ...scheme, deloadWeeks: [2] } }),
      jasmine.objectContaining({ id: 'deadlift', scheme: { ...scheme, deloadWeeks: [2] } }),
    ]);
    expect(
      planWeeks(
        next.items.find(({ id }) => id === 'heel-slide')!,
        4,
      ),
    ).toEqual(planWeeks(slide!, 6).slice(2));
  });

  it('takes what was chosen, nothing where that was chosen, and no exercise twice', () => {
    const twice = aProgram('sit-up', anItem('straight-leg-sit-up'));
    const both = declaring(prescribed(twice).chart(), 'flare-up');
    const [first] = both.rest;
    const nearest = first!.offers[0]!.id;
    const shared = both.rest.map(({ offers }) => offers.map(({ id }) => id));
    expect(shared[1]).withContext('the two share an offer').toContain(nearest);
    const chosen = offersTaken(both, { 'straight-leg-sit-up': nearest });
    expect(chosen.get('straight-leg-sit-up')?.id).toBe(nearest);
    expect(chosen.get('sit-up')?.id).not.toBe(nearest);
    const none = taking(both, twice, { 'sit-up': '' });
    expect(none.items.length).toBe(1);
    expect(none.resting.length).toBe(2);
  });

  it('offers nothing that the program holds already', () => {
    const nearest = change.rest[0]!.offers[0]!.id;
    const holding = { ...program, items: [anItem('deadlift'), anItem(nearest)] };
    const offers = declaring(prescribed(holding).chart(), 'flare-up').rest[0]!.offers;
    expect(offers.map(({ id }) => id)).not.toContain(nearest);
    const aside = { ...program, resting: [anItem(nearest)] };
    const [line] = declaring(prescribed(aside).chart(), 'flare-up').rest;
    expect(line!.offers.map(({ id }) => id)).not.toContain(nearest);
  });

  it('caps a dose that would grow beyond what is allowed in a later week', () => {
    const bridge = anItem('bridge', { start: aDose({ sets: 1, reps: 5 }), scheme: { axis: 'reps', repsTop: 7 } });
    const growing = { ...aProgram(bridge, 'jump-squat'), startDate: today, weeks: 6 };
    const pregnant = stating(prescribed(growing).chart(), { id: 'pregnancy' });
    expect([itemIds(pregnant.rest), itemIds(pregnant.capped)]).toEqual([['jump-squat'], []]);
    const next = taking(pregnant, growing);
    expect(planWeeks(bridge, 6).at(-1)?.sets).toBeGreaterThan(1);
    expect(planWeeks(next.items[0]!, next.weeks).at(-1)?.sets).toBe(1);
  });

  it('is the very same program where nothing changes', () => {
    expect(taking(declaring(chart, 'building'), program)).toBe(program);
  });

  it('keeps the first day of a program that has not begun', () => {
    const later = { ...program, startDate: '2026-12-01' };
    const next = taking(declaring(prescribed(later).chart(), 'flare-up'), later);
    expect([next.startDate, next.weeks]).toEqual(['2026-12-01', 6]);
  });
});

describe('what changes, for any chart', () => {
  const anyItem: fc.Arbitrary<ProgramItem> = fc
    .record({ exercise: fc.constantFrom(...catalogue), dose: fc.option(anyDose, { nil: undefined }) })
    .map(({ exercise, dose }) => ({ ...itemFor(exercise, exercise.id), ...(dose ? { start: dose } : {}) }));
  const items = fc.uniqueArray(anyItem, { maxLength: 6, selector: ({ id }) => id });
  const day = fc.integer({ min: -7, max: 60 }).map((offset) => addDays('2026-11-02', offset));
  const phases = fc.array(fc.tuple(fc.constantFrom(...declarablePhases), day), { maxLength: 3 });
  const precautions = fc.array(anyPrecaution(), { maxLength: 3 });
  const anyCase = fc.record({
    active: items,
    aside: items,
    weeks: fc.integer({ min: 1, max: 10 }),
    past: phases,
    known: precautions,
    next: fc.oneof(
      fc.constantFrom(...declarablePhases).map((phase) => ({ phase })),
      precautions.map((stated) => ({ stated })),
    ),
    date: day,
  });
  type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

  function changed({ active, aside, weeks, past, known: stated, next, date }: Case) {
    const resting = aside.filter(({ id }) => active.every((item) => item.id !== id));
    const program = { startDate: '2026-11-02', weeks, items: active, resting };
    const record = prescribed(program);
    for (const [phase, since] of past) record.sign('phase-declared', { phase, since });
    record.sign('precautions-stated', { precautions: stated, answers: [] });
    const before = record.chart();
    const after =
      'phase' in next
        ? signing(before, 'phase-declared', { phase: next.phase, since: date })
        : signing(before, 'precautions-stated', { precautions: next.stated, answers: [] });
    return { program, before, after, change: whatChanges(before, after, date, shippedLibrary) };
  }

  it('agrees with the plan before and after', () => {
    holds(
      fc.property(anyCase, (any) => {
        const { before, after, change } = changed(any);
        const was = itemIds(todaysPlan(before, any.date).active);
        const plan = todaysPlan(after, any.date);
        const now = itemIds(plan.active);
        const willRest = [
          ...itemIds(change.rest),
          ...itemIds(change.capped.filter(({ verdict }) => verdict.status === 'blocked')),
        ];
        expect(willRest.sort()).toEqual(was.filter((id) => !now.includes(id)).sort());
        expect(itemIds(change.back)).toEqual(now.filter((id) => !was.includes(id)));
        for (const line of [...change.rest, ...change.capped, ...change.back, ...change.cautions]) {
          const planned = plan.items.find(({ item }) => item.id === line.item.id);
          expect([line.verdict, line.dose]).toEqual([planned!.verdict, planned!.dose]);
        }
        const quiet = JSON.stringify(was) === JSON.stringify(now) && change.capped.length === 0;
        if (quiet && change.cautions.length + change.canComeBack.length + change.clearancesEnding.length === 0) {
          expect(changeInWords(change)).toBe('Nothing in the program changes');
        } else expect(changeInWords(change)).not.toBe('Nothing in the program changes');
      }),
    );
  });

  it('says the same every time', () => {
    holds(
      fc.property(anyCase, (any) => {
        expect(changed(any).change).toEqual(changed(any).change);
      }),
      100,
    );
  });

  it('never lets fewer rest for one precaution more', () => {
    holds(
      fc.property(anyCase, anyPrecaution(), (any, more) => {
        const blocked = ({ change }: ReturnType<typeof changed>) => itemIds(change.after.resting);
        const fewer = blocked(changed({ ...any, next: { stated: any.known } }));
        const all = blocked(changed({ ...any, next: { stated: [...any.known, more] } }));
        expect(all).toEqual(jasmine.arrayContaining([...fewer]));
      }),
    );
  });

  it('offers a next revision in which nothing is blocked, nothing stands twice and every dose can be signed', () => {
    holds(
      fc.property(anyCase, (any) => {
        const { program, after, change } = changed(any);
        const next = taking(change, program);
        if (next === program) return;
        for (const item of next.items) {
          expect(screenItem(item, next.weeks, change.after.situation, shippedLibrary).status)
            .withContext(item.exerciseId)
            .not.toBe('blocked');
        }
        const exercises = [...next.items, ...next.resting].map(({ exerciseId }) => exerciseId);
        expect(new Set(exercises).size).toBe(exercises.length);
        const { program: signed, obstacles } = readyToSign(next, after, any.date, shippedLibrary);
        expect(signed.items).toEqual(next.items);
        expect(obstacles).not.toContain('dose');
        const all = new Set([...program.items, ...program.resting].map(({ id }) => id));
        expect([...all].filter((id) => ![...next.items, ...next.resting].some((item) => item.id === id))).toEqual([]);
      }),
    );
  });
});
