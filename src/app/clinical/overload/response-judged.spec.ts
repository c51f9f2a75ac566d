import { aDose } from '../testing/exercises';
import { aResponse } from '../testing/responses';
import { defaultPainPolicy } from './policy';
import type { Response } from './response';
import { gateOf, hasFailed, isGood, isUnmet } from './response-judged';

describe('a session that counts towards more', () => {
  const good = (own: Partial<Response>) => isGood(aResponse(own), defaultPainPolicy);

  it('is green, quiet the next morning, steady, and done in full', () => {
    expect(good({})).toBeTrue();
    expect(good({ painDuring: 2, nextMorning: 'better', peripheralised: false })).toBeTrue();
  });

  it('is none where one of these fails, or was not asked', () => {
    const others: readonly Partial<Response>[] = [
      { painDuring: 3 },
      { painDuring: 6 },
      { painDuring: undefined },
      { nextMorning: 'worse' },
      { nextMorning: undefined },
      { control: 'minor-loss' },
      { control: 'lost' },
      { control: undefined },
      { setsMet: false },
      { setsMet: undefined },
      { peripheralised: true },
    ];
    for (const own of others) expect(good(own)).withContext(JSON.stringify(own)).toBeFalse();
  });
});

describe('a setback', () => {
  it('is what was said of sets, control and the next morning; the fewest repetitions need the dose of then', () => {
    expect(hasFailed(aResponse())).toBeFalse();
    for (const own of [{ setsMet: false }, { control: 'lost' }, { nextMorning: 'worse' }] as const) {
      expect(hasFailed(aResponse(own)))
        .withContext(JSON.stringify(own))
        .toBeTrue();
    }
    expect(hasFailed(aResponse({ control: 'minor-loss', nextMorning: 'same', fewestReps: 1 }))).toBeFalse();
    expect(hasFailed({ date: '2026-11-22' })).toBeFalse();
  });
});

describe('a set that fell short', () => {
  const unmet = (fewestReps: number | undefined, own: Parameters<typeof aDose>[0]) =>
    isUnmet(aResponse({ fewestReps }), aDose(own));

  it('is below the repetitions, the least of a range, or the smallest step of a pyramid', () => {
    expect([unmet(7, { reps: 8 }), unmet(8, { reps: 8 })]).toEqual([true, false]);
    const range = { reps: 10, repRange: [8, 12] as const };
    expect([unmet(7, range), unmet(8, range)]).toEqual([true, false]);
    const pyramid = { reps: undefined, repsPerSet: [6, 4, 2] };
    expect([unmet(1, pyramid), unmet(2, pyramid)]).toEqual([true, false]);
  });

  it('is none where no repetitions are asked or none were noted, unless it was said', () => {
    expect(unmet(0, { reps: undefined, minutes: 10 })).toBeFalse();
    expect(unmet(undefined, { reps: 8 })).toBeFalse();
    expect(isUnmet(aResponse({ setsMet: false }), aDose({ reps: undefined, minutes: 10 }))).toBeTrue();
  });
});

describe('the repetitions before more is asked', () => {
  const gate = (own: Parameters<typeof aDose>[0], axis: 'load' | 'reps' | 'minutes' = 'load') =>
    gateOf({ start: aDose(own), scheme: { axis } }, aDose(own));

  it('are the top of a range, or one more than asked where a load is next', () => {
    expect(gate({ reps: 9, repRange: [8, 12] }, 'reps')).toEqual({ reps: 12, enough: 8, over: 'range' });
    expect(gate({ reps: 8, loadKg: 20 })).toEqual({ reps: 9, enough: 8, over: 'target' });
  });

  it('are none where something else is next: repetitions, a light load, minutes, or nothing', () => {
    expect(gate({ reps: 8, loadKg: 20 }, 'reps')).toBeUndefined();
    expect(gate({ reps: 8 })).toBeUndefined();
    expect(gate({ reps: 8, loadKg: 2 })).toBeUndefined();
    expect(gate({ reps: 8, loadKg: 300 })).toBeUndefined();
    expect(gate({ reps: undefined, minutes: 10, loadKg: 20 })).toBeUndefined();
    expect(gate({ reps: undefined, minutes: 10 }, 'minutes')).toBeUndefined();
  });
});
