import type { MeasureId, OutcomeParts, PatientActivity } from './measure';
import { rolandMorrisStatements } from './roland-morris';

/** A score, with what has to be said of it; or what is wrong with what was entered, in plain words. */
export type Scored = { readonly score: number; readonly remark?: string } | { readonly problem: string };

/**
 * RMDQ: the number of ticked statements, 0 to 24. What was not ticked or does not apply counts as no, so nothing is ever
 * missing (Roland & Fairbank 2000).
 *
 * @param ticked numbers of the statements, from 1; a statement twice counts once
 */
export function rmdqScore(ticked: readonly number[]): Scored {
  const last = rolandMorrisStatements.length;
  const numbers = new Set(ticked);
  const all = [...numbers].every((number) => Number.isInteger(number) && number >= 1 && number <= last);
  return all ? { score: numbers.size } : { problem: `RMDQ: statements 1 to ${last}.` };
}

/** Activities that a patient names: three to five (Stratford 1995). */
export const fewestActivities = 3;
export const mostActivities = 5;

/**
 * PSFS: the mean of the activities that were scored, to one decimal. What was not asked this time is left out of it; a mean
 * of fewer than three says so (Stratford 1995).
 */
export function psfsScore(activities: readonly PatientActivity[]): Scored {
  const names = activities.map(({ name }) => name.trim());
  if (names.some((name) => name === '')) return { problem: 'PSFS: name each activity.' };
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) {
    return { problem: 'PSFS: name each activity once.' };
  }
  if (names.length > mostActivities) return { problem: `PSFS: ${mostActivities} activities at most.` };
  const scores = activities.flatMap(({ score }) => (score === undefined ? [] : [score]));
  if (scores.length === 0) return { problem: 'PSFS: score at least one activity, 0 to 10.' };
  if (scores.some((score) => !Number.isInteger(score) || score < 0 || score > 10)) {
    return { problem: 'PSFS: each activity 0 to 10, a whole number.' };
  }
  const mean = Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
  const few = scores.length < fewestActivities;
  return {
    score: mean,
    ...(few
      ? {
          remark: `The mean of ${scores.length === 1 ? 'one activity' : 'two activities'}; three to five are asked for.`,
        }
      : {}),
  };
}

/**
 * Whether two scores of a measure may be held against each other. Means of the PSFS only where they are of the same scored
 * activities, by name: a mean of other ones is no measure of change, and nobody knows whose was not written down.
 */
export function comparable(measure: MeasureId, one: OutcomeParts = {}, other: OutcomeParts = {}): boolean {
  if (measure !== 'psfs') return true;
  const [its, others] = [one.activities, other.activities];
  return its !== undefined && others !== undefined && sameActivities(its, others);
}

function sameActivities(one: readonly PatientActivity[], other: readonly PatientActivity[]): boolean {
  const names = (activities: readonly PatientActivity[]) =>
    activities
      .flatMap(({ name, score }) => (score === undefined ? [] : [name.trim().toLowerCase()]))
      .sort()
      .join('\n');
  return names(one) === names(other);
}

/** Sections of the ODI, each 0 to 5. */
export const odiSections = 10;
/** Sections that may be missing before it is said that the program of the AO allows one (CLINICAL.md 4.1). */
const missingWithoutRemark = 1;

/**
 * ODI in percent: 100 x points / (5 x sections answered), to a whole percent (CLINICAL.md 4.1). Two boxes in one section
 * count as the higher.
 *
 * @param points sum over the sections that were answered
 */
export function odiScore(points: number, answered: number): Scored {
  if (!Number.isInteger(answered) || answered < 1 || answered > odiSections) {
    return { problem: `ODI: 1 to ${odiSections} sections answered.` };
  }
  const most = answered * 5;
  if (!Number.isInteger(points) || points < 0 || points > most) {
    return { problem: `ODI: 0 to ${most} points from ${answered} ${answered === 1 ? 'section' : 'sections'}.` };
  }
  const missing = odiSections - answered;
  return {
    score: Math.round((100 * points) / most),
    ...(missing > missingWithoutRemark ? { remark: `${missing} sections are missing; some programs allow one.` } : {}),
  };
}

export const startBackGroups = ['low', 'medium', 'high'] as const;
export type StartBackGroup = (typeof startBackGroups)[number];

/** Questions 5 to 9 of the nine are the distress score. */
const distressQuestions = 5;
const otherQuestions = 4;

/**
 * The STarT Back group: low with a total of 3 or less; else high with a distress score of 4 or 5, and medium with less
 * (CLINICAL.md 4.1). Undefined where the distress score would decide and is not known.
 */
export function startBackGroup(total: number, distress?: number): StartBackGroup | undefined {
  if (total <= 3) return 'low';
  if (distress === undefined) return undefined;
  return distress >= 4 ? 'high' : 'medium';
}

/** The total of STarT Back, where it and the distress score can go together: each question counts 0 or 1. */
export function startBackScore(total: number, distress?: number): Scored {
  const most = distressQuestions + otherQuestions;
  if (!Number.isInteger(total) || total < 0 || total > most) return { problem: `STarT Back: a total of 0 to ${most}.` };
  if (distress === undefined) {
    return startBackGroup(total)
      ? { score: total }
      : { problem: `STarT Back: with a total over 3 the distress score decides, 0 to ${distressQuestions}.` };
  }
  const least = Math.max(0, total - otherQuestions);
  const top = Math.min(distressQuestions, total);
  if (!Number.isInteger(distress) || distress < least || distress > top) {
    return {
      problem: `STarT Back: with a total of ${total} the distress score is ${least === top ? top : `${least} to ${top}`}.`,
    };
  }
  return { score: total };
}
