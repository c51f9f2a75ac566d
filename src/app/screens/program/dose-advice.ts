import {
  type Dose,
  type DoseLimit,
  type Exercise,
  limitsFor,
  planWeeks,
  type ProgramItem,
  screen,
  type Situation,
  type Verdict,
  sentence,
} from '../../clinical';

/** A smaller dose that would make an item milder, to be said beside it and taken at once. */
export interface Advice {
  /** 'Hold 20 s or less would make it allowed' */
  readonly words: string;
  /** The item with every week's dose within that limit. */
  readonly item: ProgramItem;
}

const severity: Readonly<Record<Verdict['status'], number>> = { allowed: 0, caution: 1, blocked: 2 };

/** Undefined where the item is allowed, and where some week's dose cannot mend it. */
export function adviceFor(
  item: ProgramItem,
  weeks: number,
  exercise: Exercise,
  situation: Situation,
): Advice | undefined {
  const statusOf = (dose: Dose) => screen(exercise, situation, dose).status;
  const worst = Math.max(...planWeeks(item, weeks).map((dose) => severity[statusOf(dose)]));
  if (worst <= severity.allowed) return undefined;
  const taken: DoseLimit[] = [];
  let mended = item;
  for (let week = 1; week <= weeks; week++) {
    // Planned anew after each change: what week 1 gives up, the weeks that grow from it give up too.
    const dose = planWeeks(mended, weeks)[week - 1];
    if (!dose || severity[statusOf(dose)] < worst) continue;
    const limit = bestOf(limitsFor(exercise, situation, dose));
    if (!limit) return undefined;
    taken.push(limit);
    mended = withDoseOf(mended, week, limit.dose);
  }
  const words = [...new Set(taken.map((limit) => limit.words))].join(', ');
  const then = taken.some(({ status }) => status === 'caution') ? 'allowed with caution' : 'allowed';
  return { words: `${sentence(words)} would make it ${then}`, item: mended };
}

/** The smallest change that makes it allowed; where none does, the smallest that makes it milder. */
function bestOf(limits: readonly DoseLimit[]): DoseLimit | undefined {
  return limits.find(({ status }) => status === 'allowed') ?? limits[0];
}

function withDoseOf(item: ProgramItem, week: number, dose: Dose): ProgramItem {
  const byHand = week > 1 || week in item.overrides;
  return byHand ? { ...item, overrides: { ...item.overrides, [week]: dose } } : { ...item, start: dose };
}

/** The weeks in which an item is blocked, where that is not all of them: 'week 4', 'weeks 3 to 6', 'weeks 2 and 5'. */
export function blockedWeeks(
  item: ProgramItem,
  weeks: number,
  exercise: Exercise,
  situation: Situation,
): string | undefined {
  const blocked = planWeeks(item, weeks).flatMap((dose, index) =>
    screen(exercise, situation, dose).status === 'blocked' ? [index + 1] : [],
  );
  const [first, last] = [blocked[0], blocked.at(-1)];
  if (first === undefined || last === undefined || blocked.length === weeks) return undefined;
  if (blocked.length === 1) return `week\u00a0${first}`;
  const inARow = last - first + 1 === blocked.length;
  return inARow && blocked.length > 2
    ? `weeks\u00a0${first} to\u00a0${last}`
    : `weeks\u00a0${blocked.slice(0, -1).join(', ')} and\u00a0${last}`;
}

/** What a dose that is being typed would make worse, and what would not; empty where it makes nothing worse. */
export function worseAt(typed: Dose, now: Dose, exercise: Exercise, situation: Situation): string {
  const then = screen(exercise, situation, typed).status;
  if (severity[then] <= severity[screen(exercise, situation, now).status]) return '';
  const limit = bestOf(limitsFor(exercise, situation, typed));
  const what = then === 'blocked' ? 'It would rest at this dose' : 'With caution at this dose';
  return limit
    ? `${what}. ${sentence(limit.words)} would make it ${limit.status === 'allowed' ? 'allowed' : 'allowed with caution'}.`
    : `${what}.`;
}
