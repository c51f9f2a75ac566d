import type { IsoDate, Phase } from '../../clinical';

/** What the trend chart draws: pain at visits, planned load by week, and the phases behind them, on one time axis. */
export interface TrendData {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Oldest first. */
  readonly visits: readonly TrendVisit[];
  readonly weeks: readonly TrendWeek[];
  readonly bands: readonly TrendBand[];
}

export interface TrendVisit {
  readonly date: IsoDate;
  /** 0 to 10; absent where it was not asked. */
  readonly worst?: number;
  readonly now?: number;
}

/** Seven days, both ends included. */
export interface TrendWeek {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Minutes planned in these seven days, of what was not resting. */
  readonly minutes: number;
}

/** A stretch of days in one phase, both ends included. */
export interface TrendBand {
  readonly phase: Phase;
  readonly from: IsoDate;
  readonly to: IsoDate;
}
