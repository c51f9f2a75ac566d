import { type LoadMeasure, loadMeasures, riseInPercent, steepRise, type WeekLoad } from '../../clinical';

/** The load of one week, as it stands over the week's column. */
export interface LoadBar {
  /** In pixels; the heaviest week is the highest. */
  readonly height: number;
  /** '105 min' */
  readonly figure: string;
  /** '+8 %', 'same'; empty in the first week, and after a week of nothing. */
  readonly change: string;
  /** A rise that is remarked on. */
  readonly steep: boolean;
}

const names: Readonly<Record<LoadMeasure, string>> = {
  minutes: 'Minutes',
  holdSeconds: 'Hold-seconds',
  repetitions: 'Repetitions',
  tonnageKg: 'Tonnage',
  aerobicMinutes: 'Aerobic minutes',
  effortMinutes: 'Effort × minutes',
};

const units: Readonly<Record<LoadMeasure, string>> = {
  minutes: 'min',
  holdSeconds: 's',
  repetitions: 'reps',
  tonnageKg: 'kg',
  aerobicMinutes: 'min',
  effortMinutes: 'RPE\u00a0min',
};

const tallest = 32;
const lowest = 4;
const digits = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** The measures that these weeks have something of, minutes first. */
export function measuresIn(
  loads: readonly WeekLoad[],
): readonly { readonly measure: LoadMeasure; readonly name: string }[] {
  return loadMeasures
    .filter((measure) => loads.some((load) => load[measure] > 0))
    .map((measure) => ({ measure, name: names[measure] }));
}

/**
 * One bar a week, week 1 first. The change is on the week before; whether a rise is steep goes by the last week that was
 * not light, because the way back from a light week is planned and no rise.
 *
 * @param light whether a week is light, week 1 first
 */
export function loadBars(
  loads: readonly WeekLoad[],
  measure: LoadMeasure,
  light: readonly boolean[] = [],
): readonly LoadBar[] {
  const most = Math.max(1, ...loads.map((load) => load[measure]));
  return loads.map((load, index) => {
    const before = loads[index - 1];
    const full = loads.findLast((_, week) => week < index && !light[week]);
    const rise = before && riseInPercent(before[measure], load[measure]);
    const onFull = full && riseInPercent(full[measure], load[measure]);
    return {
      height: Math.round(lowest + ((tallest - lowest) * load[measure]) / most),
      figure: `${digits.format(load[measure])}\u00a0${units[measure]}`,
      change: rise === undefined ? '' : riseInWords(rise),
      steep: rise !== undefined && rise > steepRise && onFull !== undefined && onFull > steepRise,
    };
  });
}

function riseInWords(rise: number): string {
  if (rise === 0) return 'same';
  return `${rise > 0 ? '+' : '\u2212'}${Math.abs(rise)}\u00a0%`;
}

/** What is remarked on, quietly: steep rises as the rule of thumb they are, and what an effort does not count. */
export function loadRemark(loads: readonly WeekLoad[], measure: LoadMeasure, light: readonly boolean[] = []): string {
  return [unratedWords(loads, measure), steepWords(loadBars(loads, measure, light))].filter(Boolean).join(' ');
}

/** Above this many weeks they are counted instead of named. */
const mostNamed = 3;

function steepWords(bars: readonly LoadBar[]): string {
  const steep = bars.flatMap(({ steep: is }, index) => (is ? [index + 1] : []));
  const [first] = steep;
  if (first === undefined) return '';
  const then = `over ${steepRise}\u00a0%: a rule of thumb, not evidence.`;
  if (steep.length === 1) return `Week\u00a0${first} rises ${then}`;
  if (steep.length > mostNamed) return `${steep.length} weeks rise ${then}`;
  return `Weeks\u00a0${steep.slice(0, -1).join(', ')} and\u00a0${steep.at(-1) ?? ''} rise ${then}`;
}

function unratedWords(loads: readonly WeekLoad[], measure: LoadMeasure): string {
  if (measure !== 'effortMinutes') return '';
  const unrated = loads.map(({ unratedMinutes }) => Math.round(unratedMinutes));
  const [least, most] = [Math.min(...unrated), Math.max(...unrated)];
  if (most === 0) return '';
  return `Without a stated effort, not rated: ${least === most ? '' : `${digits.format(least)} to `}${digits.format(most)}\u00a0min a week.`;
}
