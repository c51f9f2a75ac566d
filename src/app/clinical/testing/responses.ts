import fc from 'fast-check';
import type { PainPolicy } from '../overload/policy';
import type { Response } from '../overload/response';

/** A green session on 22 Nov 2026, steady, all sets done, quiet the next morning. */
export function aResponse(own: Partial<Response> = {}): Response {
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

const anyResponse: fc.Arbitrary<Response> = fc.record(
  {
    date: fc.constantFrom('2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22'),
    sessions: fc.nat(6),
    setsMet: fc.boolean(),
    fewestReps: fc.nat(20),
    control: fc.constantFrom('steady', 'minor-loss', 'lost'),
    painDuring: fc.nat(10),
    nextMorning: fc.constantFrom('better', 'same', 'worse'),
    peripheralised: fc.boolean(),
  },
  { requiredKeys: ['date'] },
);

/** Mostly good, so that advancing is in reach. */
export const goodResponse: fc.Arbitrary<Response> = fc
  .record({
    date: fc.constantFrom('2026-11-08', '2026-11-15', '2026-11-22'),
    painDuring: fc.constantFrom(0, 1, 1, 2, 3),
    sessions: fc.integer({ min: 1, max: 3 }),
    fewestReps: fc.constantFrom(undefined, 5, 6, 9, 13, 100),
  })
  .map(aResponse);

/** Of any number of visits, some of them on the same day. */
export const anyResponses = fc.array(fc.oneof(anyResponse, goodResponse, goodResponse), { maxLength: 6 });

export const anyPolicy: fc.Arbitrary<PainPolicy> = fc
  .tuple(fc.nat(8), fc.integer({ min: 1, max: 9 }))
  .map(([greenUpTo, more]) => ({ greenUpTo, amberUpTo: Math.min(9, greenUpTo + more) }));

/** Answers from the best to the worst. What was not asked is worse than good, and no worse than bad. */
const scales = {
  setsMet: [true, undefined, false],
  control: ['steady', 'minor-loss', undefined, 'lost'],
  nextMorning: ['better', 'same', undefined, 'worse'],
  peripheralised: [undefined, false, true],
} as const;

function onScale<T>(scale: readonly T[], now: T): fc.Arbitrary<T> {
  return fc.constantFrom(...scale.slice(Math.max(0, scale.indexOf(now))));
}

/**
 * An answer that is worse in some fields, or none, and better in none. Sessions that were not counted are one. A number
 * that was not asked for is worse than the best there is and no worse than the worst. Pain of earlier visits stays: a rise
 * is measured against it, so that less pain then is no better sign now.
 */
export function worseThan(response: Response, isLatest: boolean): fc.Arbitrary<Response> {
  const { sessions, painDuring, fewestReps } = response;
  const morePain =
    painDuring === undefined
      ? fc.constantFrom(undefined, 10)
      : fc.oneof(fc.integer({ min: painDuring, max: 10 }), fc.constant(painDuring === 0 ? undefined : painDuring));
  const fewer =
    fewestReps === undefined
      ? fc.constantFrom(undefined, 0)
      : fc.oneof(fc.nat(fewestReps), fc.constant(fewestReps === 100 ? undefined : fewestReps));
  return fc.record({
    date: fc.constant(response.date),
    sessions: fc.nat(sessions ?? 1),
    setsMet: onScale(scales.setsMet, response.setsMet),
    control: onScale(scales.control, response.control),
    nextMorning: onScale(scales.nextMorning, response.nextMorning),
    peripheralised: onScale(scales.peripheralised, response.peripheralised),
    painDuring: isLatest ? morePain : fc.constant(painDuring),
    fewestReps: fewer,
  });
}
