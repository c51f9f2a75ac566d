import type { Outcome } from '../chart/chart';
import type { IsoDate } from '../dates';
import { extensorCap, type EnduranceTest, isEnduranceTest } from './physical-tests';

/** The seconds of one sitting of the four holds; what was not done is absent. */
export type EnduranceTimes = Readonly<Partial<Record<EnduranceTest, number>>>;

export interface EnduranceRatio {
  readonly id: 'flexor-extensor' | 'left-extensor' | 'right-extensor' | 'right-left';
  /** 'Flexor to extensor'. */
  readonly what: string;
  /** To two decimals. */
  readonly value: number;
  /** Over what secondary sources report as balanced: something to look at, not a fault. */
  readonly flagged: boolean;
  /** 'balanced up to 1, as reported by secondary sources'. */
  readonly criterion: string;
  /** The extensor test was stopped at its cap: the true ratio is this or less. */
  readonly atMost?: true;
}

const reported = 'as reported by secondary sources';

/**
 * The balance of the trunk (CLINICAL.md 4.3): flexor to extensor over 1, a side to the extensor over 0.75, right to left
 * more than 0.05 away from 1. A ratio is there where both holds were done and the second was not 0 s.
 */
export function enduranceRatios(times: EnduranceTimes): readonly EnduranceRatio[] {
  const extensor = times['extensor-endurance'];
  const left = times['side-bridge-left'];
  const capped = extensor !== undefined && extensor >= extensorCap ? ({ atMost: true } as const) : {};
  const side = `balanced up to 0.75, ${reported}`;
  return [
    ...ratio(
      'flexor-extensor',
      'Flexor to extensor',
      times['flexor-endurance'],
      extensor,
      1,
      `balanced up to 1, ${reported}`,
      capped,
    ),
    ...ratio('left-extensor', 'Left side to extensor', left, extensor, 0.75, side, capped),
    ...ratio('right-extensor', 'Right side to extensor', times['side-bridge-right'], extensor, 0.75, side, capped),
    ...sides(times['side-bridge-right'], left),
  ];
}

function ratio(
  id: EnduranceRatio['id'],
  what: string,
  of: number | undefined,
  to: number | undefined,
  upTo: number,
  criterion: string,
  capped: Pick<EnduranceRatio, 'atMost'>,
): readonly EnduranceRatio[] {
  if (of === undefined || to === undefined || to <= 0) return [];
  return [{ id, what, value: rounded(of / to), flagged: of > upTo * to, criterion, ...capped }];
}

/** Compared as whole seconds: 0.05 is no number that a computer holds exactly. */
function sides(right: number | undefined, left: number | undefined): readonly EnduranceRatio[] {
  if (right === undefined || left === undefined || left <= 0) return [];
  return [
    {
      id: 'right-left',
      what: 'Right to left',
      value: rounded(right / left),
      flagged: Math.abs(right - left) * 20 > left,
      criterion: `even is 1, ${reported}; more than 0.05 away is pointed out by expert judgement, not yet reviewed`,
    },
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The holds of one day, which alone are held against each other. */
export interface EnduranceSitting {
  readonly date: IsoDate;
  readonly times: EnduranceTimes;
}

/** Every day on which a hold was timed, oldest first; a hold timed twice in a day counts as last entered. */
export function enduranceSittings(
  outcomes: readonly Pick<Outcome, 'date' | 'measure' | 'score'>[],
): readonly EnduranceSitting[] {
  const byDay = new Map<IsoDate, Partial<Record<EnduranceTest, number>>>();
  for (const { date, measure, score } of outcomes) {
    if (isEnduranceTest(measure)) byDay.set(date, { ...byDay.get(date), [measure]: score });
  }
  return [...byDay].map(([date, times]) => ({ date, times })).sort((one, other) => (one.date < other.date ? -1 : 1));
}
