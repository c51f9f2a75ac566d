import type { PracticeLibrary } from '../catalogue/library';
import type { IsoDate } from '../dates';
import { doseProblem } from '../overload/dose';
import { longestProgram, planWeeks } from '../overload/plan-weeks';
import type { ProgramItem } from '../overload/program-item';
import type { Reason } from '../safety/situation';
import type { Chart } from './chart';
import type { Program } from './entries';
import { situationOf } from './situation-of';
import { screenItem } from './screen-item';

/** Why a program cannot be signed yet; each has one sentence in `obstacleInWords`. */
export type Obstacle = 'not-registered' | 'on-hold' | 'precautions-not-asked' | 'nothing-active' | 'weeks' | 'dose';

export interface Readiness {
  readonly obstacles: readonly Obstacle[];
  /** Cautions of what stays active, to be met once, together. */
  readonly cautions: readonly { readonly item: ProgramItem; readonly reasons: readonly Reason[] }[];
  /** The draft as it would be signed: what is blocked now is laid aside and is no part of what the patient does. */
  readonly program: Program;
}

/**
 * Whether a draft can be signed for a patient on a day, and in what form. The only way to a signed program: a blocked
 * exercise cannot be among its items, whatever the draft held.
 */
export function readyToSign(draft: Program, chart: Chart, date: IsoDate, library: PracticeLibrary): Readiness {
  const situation = situationOf(chart, date, library);
  const screened = draft.items.map((item) => ({ item, verdict: screenItem(item, draft.weeks, situation, library) }));
  const active = screened.filter(({ verdict }) => verdict.status !== 'blocked');
  const blocked = screened.filter(({ verdict }) => verdict.status === 'blocked').map(({ item }) => item);
  const program: Program = {
    ...draft,
    items: active.map(({ item }) => item),
    resting: [...draft.resting, ...blocked],
  };
  return {
    obstacles: obstaclesTo(program, chart, situation.phase === 'hold'),
    cautions: active
      .filter(({ verdict }) => verdict.reasons.length > 0)
      .map(({ item, verdict }) => ({ item, reasons: verdict.reasons })),
    program,
  };
}

function obstaclesTo(program: Program, chart: Chart, held: boolean): readonly Obstacle[] {
  const weeksFit = Number.isInteger(program.weeks) && program.weeks >= 1 && program.weeks <= longestProgram;
  return [
    ...(chart.details ? [] : (['not-registered'] as const)),
    ...(held ? (['on-hold'] as const) : []),
    ...(chart.precautions.stated === 'not-asked' ? (['precautions-not-asked'] as const) : []),
    ...(program.items.length === 0 ? (['nothing-active'] as const) : []),
    ...(weeksFit ? [] : (['weeks'] as const)),
    ...(program.items.some((item) => planWeeks(item, program.weeks).some(doseProblem)) ? (['dose'] as const) : []),
  ];
}

/** What is missing, in one sentence that says what to do. */
export function obstacleInWords(obstacle: Obstacle): string {
  switch (obstacle) {
    case 'not-registered':
      return 'Register the patient first.';
    case 'on-hold':
      return 'A red flag is unresolved: resolve it before prescribing.';
    case 'precautions-not-asked':
      return 'Precautions were never asked about: ask, then sign.';
    case 'nothing-active':
      return 'Nothing in this program is allowed today: add an exercise first.';
    case 'weeks':
      return `A program lasts 1 to ${longestProgram} weeks.`;
    case 'dose':
      return 'One of the doses is out of range: correct it first.';
  }
}
