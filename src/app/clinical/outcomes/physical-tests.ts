import type { Measure, MeasureId } from './measure';

/**
 * What the patient does (CLINICAL.md 4.1 and 4.3). Norms differ three-fold between studies, so none is shown: a test is
 * read against the patient's own earlier ones and one side against the other, and nobody passes or fails.
 */

/** Seconds at which the extensor test is stopped (CLINICAL.md 4.1). */
export const extensorCap = 240;

/** Limits for slips of the hand, not for patients. */
const longestHold = 1200;
const longestRise = 300;
const mostStands = 60;
const longestWalk = 1500;

const ownTrend = "No published threshold is known here: read the patient's own trend.";
const mcgill = 'McGill, Childs & Liebenson 1999, doi 10.1016/s0003-9993(99)90087-4';

const hold = {
  kind: 'seconds',
  least: 0,
  most: longestHold,
  step: 1,
  better: 'higher',
  source: mcgill,
  figures: [],
  notes: [ownTrend],
} as const;

export const physicalTests: readonly Measure[] = [
  {
    ...hold,
    id: 'extensor-endurance',
    name: 'Trunk extensor endurance (Sorensen)',
    short: 'Extensor',
    most: extensorCap,
    detectable: 32,
    source: 'derived: 1.96 x 1.414 x 11.6 s, the error of measurement in current back pain, Latimer 1999',
    figures: [
      {
        value: 32,
        what: 'change beyond the error of measurement (MDC95), current back pain',
        source: 'derived: 1.96 x 1.414 x 11.6 s, Latimer 1999',
      },
      {
        value: 48,
        what: 'the same in people without pain',
        source: 'derived: 1.96 x 1.414 x 17.4 s, Latimer 1999',
      },
    ],
    notes: [`The test is stopped at ${extensorCap} s. What change patients would call important is not known here.`],
  },
  { ...hold, id: 'flexor-endurance', name: 'Trunk flexor endurance, 60 degrees', short: 'Flexor' },
  { ...hold, id: 'side-bridge-left', name: 'Side bridge, left', short: 'Side bridge left' },
  { ...hold, id: 'side-bridge-right', name: 'Side bridge, right', short: 'Side bridge right' },
  {
    id: 'chair-stand-30s',
    name: '30-second chair stand',
    short: 'Chair stand',
    kind: 'stands',
    least: 0,
    most: mostStands,
    step: 1,
    better: 'higher',
    source: 'no figure for back pain was seen',
    figures: [],
    notes: [ownTrend],
  },
  {
    id: 'five-times-sit-to-stand',
    name: 'Five times sit-to-stand',
    short: 'Five stands',
    kind: 'seconds',
    least: 0.1,
    most: longestRise,
    step: 0.1,
    better: 'lower',
    source: 'no figure for back pain was seen',
    figures: [],
    notes: [ownTrend],
  },
  {
    id: 'six-minute-walk',
    name: 'Six-minute walk',
    short: 'Six-minute walk',
    kind: 'metres',
    least: 0,
    most: longestWalk,
    step: 1,
    better: 'higher',
    source: 'no figure for back pain was seen',
    figures: [],
    notes: [ownTrend],
  },
];

/** The four holds that are read together, in the order in which they are done. */
export const enduranceTests = [
  'extensor-endurance',
  'flexor-endurance',
  'side-bridge-left',
  'side-bridge-right',
] as const satisfies readonly MeasureId[];
export type EnduranceTest = (typeof enduranceTests)[number];

export function isEnduranceTest(measure: MeasureId): measure is EnduranceTest {
  return enduranceTests.some((test) => test === measure);
}
