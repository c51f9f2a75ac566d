import type { TimeChartData } from './time-chart-data';

/** What a chart shows, for those who read rather than look. The first cell of a row names it. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What stands where there is no row. */
  readonly none?: string;
}

/** A chart with everything that is said of it. */
export interface ChartCard {
  /** What it is of, in a few words: also the name of the picture's file, so nothing of the patient. */
  readonly name: string;
  /** What it says. */
  readonly heading: string;
  /** What is measured, and the days it spans. */
  readonly subtitle: string;
  readonly data: TimeChartData;
  /** What has to be known to read it: hatching, sources, gaps. */
  readonly notes: readonly string[];
  readonly tables: readonly ChartTable[];
}
