import type { Dose } from '../exercise';
import { deload } from './deload';
import { stepUp } from './grow';
import type { ProgramItem } from './program-item';

/** The longest program, in weeks. */
export const longestProgram = 16;

/**
 * The dose of every week, week 1 first: `start`, grown one step a week along the scheme's axis, with the light weeks and
 * the weeks set by hand in their places. `weeks` is cut to 0 to 16. Both change their own week only: the weeks after go
 * on from the week before as if it had not been.
 */
export function planWeeks(item: ProgramItem, weeks: number): readonly Dose[] {
  return levelsOf(item, weeks).map((level, index) => {
    const week = index + 1;
    return item.overrides[week] ?? (isLightWeek(item, week) ? deload(level, item.scheme.axis) : level);
  });
}

/** Whether a week of a program, from 1, is a light one, by its scheme or set by hand in it. */
export function isLightWeek({ scheme }: Pick<ProgramItem, 'scheme'>, week: number): boolean {
  return scheme.deloadWeeks?.includes(week) ?? false;
}

/** The dose that a week would have if no week were light and none set by hand before it. */
export function levelInWeek(item: ProgramItem, week: number): Dose {
  return levelsOf(item, week).at(-1) ?? item.start;
}

/** Whole weeks of a program, 0 to 16. */
export function planLength(weeks: number): number {
  return Math.min(longestProgram, Math.max(0, Math.trunc(weeks) || 0));
}

/** Where the plan stands in every week; a light week adds no step. */
function levelsOf(item: ProgramItem, weeks: number): readonly Dose[] {
  const length = planLength(weeks);
  const levels: Dose[] = [];
  let steps = 0;
  let level = item.start;
  let hasBegun = false;
  for (let week = 1; week <= length; week++) {
    if (!isLightWeek(item, week)) {
      if (hasBegun && !item.scheme.waits) level = stepUp(level, item, ++steps);
      hasBegun = true;
    }
    levels.push(level);
  }
  return levels;
}
