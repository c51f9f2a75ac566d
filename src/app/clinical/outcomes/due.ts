import type { Chart } from '../chart/chart';
import { phaseOn, situationOf } from '../chart/situation-of';
import { dateInWords, daysBetween, type IsoDate } from '../dates';
import type { RuleId } from '../safety/situation';
import type { MeasureId } from './measure';
import { enduranceTests } from './physical-tests';
import { testBlocked } from './test-blocked';

export interface DueMeasure {
  readonly measure: MeasureId;
  /** When it was last taken; absent where it never was. */
  readonly last?: IsoDate;
  /** 'baseline', or 'last on 25 Oct 2026'. */
  readonly why: string;
}

/** Weeks between two scores of what is followed: CLINICAL.md 4.2, a proposal of ours. */
export const weeksBetweenMeasures = 4;
const followUp = weeksBetweenMeasures * 7;

/** Asked of everybody. */
const followed = ['rmdq', 'psfs'] as const satisfies readonly MeasureId[];
/** Optional: followed where somebody has begun with it. */
const continued = [
  'odi',
  'chair-stand-30s',
  'five-times-sit-to-stand',
  'six-minute-walk',
] as const satisfies readonly MeasureId[];

/**
 * The measures that are due on a day, in the order of a form (CLINICAL.md 4.2): RMDQ and PSFS at the start and every four
 * weeks; trunk endurance too, once the phase is building or returning and no rule blocks the test; STarT Back once, in the
 * first four weeks of care; what is optional only where it was taken before. Nothing is due on a hold: the red flag comes
 * first. Pain and global change belong to every visit and are not listed.
 *
 * @param stricter rules that the practice holds stricter, for the screening of the tests
 */
export function measuresDue(chart: Chart, date: IsoDate, stricter: readonly RuleId[] = []): readonly DueMeasure[] {
  const { phase } = phaseOn(chart, date);
  if (phase === 'hold') return [];
  const situation = situationOf(chart, date, { stricter });
  const testing = phase === 'building' || phase === 'returning';
  const may = (measure: MeasureId) => testBlocked(measure, situation) === undefined;
  const due: readonly MeasureId[] = [
    ...followed,
    ...continued.filter((measure) => lastTaken(chart, measure, date) !== undefined && may(measure)),
    ...(isNew(chart, date) && lastTaken(chart, 'start-back', date) === undefined ? (['start-back'] as const) : []),
    ...(testing ? enduranceTests.filter(may) : []),
  ];
  return measureOrder.filter((measure) => due.includes(measure)).flatMap((measure) => dueMeasure(chart, measure, date));
}

const measureOrder: readonly MeasureId[] = [
  'rmdq',
  'odi',
  'psfs',
  'start-back',
  ...enduranceTests,
  'chair-stand-30s',
  'five-times-sit-to-stand',
  'six-minute-walk',
];

function dueMeasure(chart: Chart, measure: MeasureId, date: IsoDate): readonly DueMeasure[] {
  const last = lastTaken(chart, measure, date);
  if (last === undefined) return [{ measure, why: 'baseline' }];
  return daysBetween(last, date) >= followUp ? [{ measure, last, why: `last on ${dateInWords(last)}` }] : [];
}

function lastTaken(chart: Chart, measure: MeasureId, date: IsoDate): IsoDate | undefined {
  const days = chart.outcomes.filter((outcome) => outcome.measure === measure && outcome.date <= date);
  return days
    .map((outcome) => outcome.date)
    .reduce<IsoDate | undefined>((latest, day) => (latest === undefined || day > latest ? day : latest), undefined);
}

/** In the first four weeks since the first visit; a patient without one is new. */
function isNew({ visits }: Chart, date: IsoDate): boolean {
  const first = visits[0]?.date;
  return first === undefined || daysBetween(first, date) < followUp;
}
