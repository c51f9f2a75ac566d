import { citation } from '../bibliography';
import type { Citation, Demands, Dose, Exercise } from '../exercise';
import { type RuleInForce, rulesInForce } from './in-force';
import { exempts, meets, type Dosed } from './matching';
import { ruleById, rules } from './rules';
import type { Rule } from './rules/rule';
import type { Clearance, Precaution, Reason, RuleId, Situation, Verdict } from './situation';
import { unansweredInWords } from './unanswered';

/** Asks of any exercise, at any dose, whether the patient of one situation may do it. */
export type Screener = (exercise: Exercise, dose?: Dose) => Verdict;

/**
 * The one question of Keel: may this patient do this exercise today? Pure and total: every exercise and situation has a
 * verdict, an unknown demand counts against the exercise, and conflicting precautions take the strictest while every
 * reason shows. Without a dose the exercise's own starting dose is meant.
 */
export function screen(exercise: Exercise, situation: Situation, dose: Dose = exercise.startingDose): Verdict {
  return screenerFor(situation)(exercise, dose);
}

const screeners = new WeakMap<Situation, Screener>();

/** The rules that hold are found once for a situation, however many exercises are asked about. */
export function screenerFor(situation: Situation): Screener {
  let screener = screeners.get(situation);
  if (!screener) {
    screener = screenerAmong(rules, situation);
    screeners.set(situation, screener);
  }
  return screener;
}

/** The same with rules of one's own: what a practice would get with one rule fewer, or stricter. */
export function screenerAmong(some: readonly Rule[], situation: Situation): Screener {
  const inForce = rulesInForce(some, situation);
  return (exercise, dose = exercise.startingDose) => {
    const asked: Dosed = { exercise, dose };
    const reasons: Reason[] = [];
    for (const held of inForce) if (applies(held.rule, asked)) reasons.push(reasonOf(held, exercise, situation));
    return verdictOf(reasons);
  };
}

function applies({ tests, unless }: Rule, asked: Dosed): boolean {
  return tests.every((test) => meets(test, asked)) && !unless?.some((list) => list.every((one) => exempts(one, asked)));
}

/** The strictest of several verdicts on one exercise, such as its doses week by week, with every reason once. */
export function strictest(verdicts: readonly Verdict[]): Verdict {
  const reasons = new Map<RuleId, Reason>();
  for (const reason of verdicts.flatMap((verdict) => verdict.reasons)) {
    // Cleared on one day and not on another is not cleared.
    const known = reasons.get(reason.ruleId);
    if (!known || (known.clearedBy && !reason.clearedBy)) reasons.set(reason.ruleId, reason);
  }
  return verdictOf([...reasons.values()]);
}

/** Blocks come before cautions: the first reason is the one to say. */
function verdictOf(reasons: readonly Reason[]): Verdict {
  const isCaution = (reason: Reason) => Number(reason.level === 'caution');
  return { status: statusOf(reasons), reasons: [...reasons].sort((a, b) => isCaution(a) - isCaution(b)) };
}

function statusOf(reasons: readonly Reason[]): Verdict['status'] {
  if (reasons.some((reason) => reason.level === 'block' && !reason.clearedBy)) return 'blocked';
  return reasons.length > 0 ? 'caution' : 'allowed';
}

function reasonOf({ rule, level, clearable, because }: RuleInForce, exercise: Exercise, situation: Situation): Reason {
  const clearedBy = clearable && level === 'block' ? clearanceFor(rule, exercise, situation) : undefined;
  const unanswered = unansweredOf(rule, exercise);
  return {
    ruleId: rule.id,
    level,
    message: messageOf(rule, unanswered, because),
    demand: rule.about,
    evidence: evidenceOf(rule),
    grade: rule.grade,
    clearable,
    ...(unanswered.length > 0 ? { unanswered } : {}),
    ...(clearedBy ? { clearedBy } : {}),
  };
}

const evidenceByRule = new Map<Rule, readonly Citation[]>();

function evidenceOf(rule: Rule): readonly Citation[] {
  let evidence = evidenceByRule.get(rule);
  if (!evidence) {
    evidence = rule.evidence.map(citation);
    evidenceByRule.set(rule, evidence);
  }
  return evidence;
}

/** What nobody answered of the demands that a rule looks for. */
function unansweredOf({ tests }: Rule, { demands }: Exercise): readonly (keyof Demands)[] {
  return [
    ...new Set(tests.flatMap((test) => ('demand' in test && demands[test.demand] === 'unknown' ? [test.demand] : []))),
  ];
}

/** What rests on a question that nobody answered says so, and does not claim to know; which side it is about is said. */
function messageOf({ message }: Rule, unanswered: readonly (keyof Demands)[], because: readonly Precaution[]): string {
  const sides = new Set(because.map(({ side }) => side));
  const [side] = sides;
  const sided = side && sides.size === 1 ? message.replace(/\.$/, ` (${sideInWords[side]}).`) : message;
  if (unanswered.length === 0) return sided;
  const unsaid = unanswered.map((demand) => unansweredInWords[demand]).join(' or ');
  return `Nobody has said ${unsaid}, so the strictest answer counts. ${sided}`;
}

const sideInWords = { left: 'left', right: 'right', both: 'both sides' } as const;

/** A reason in a few words, for a line in a list: 'high load on the back'. */
export function reasonInShort({ ruleId, unanswered, message }: Reason): string {
  return unanswered ? 'questions open' : (ruleById(ruleId)?.short ?? message);
}

/** Of several that count on the day the one that lasts longest: its last day is what the patient is told. */
function clearanceFor(rule: Rule, exercise: Exercise, situation: Situation): Clearance | undefined {
  return situation.clearances
    .filter(
      (clearance) =>
        clearance.exerciseId === exercise.id &&
        clearance.ruleIds.includes(rule.id) &&
        clearance.from <= situation.date &&
        situation.date <= clearance.until,
    )
    .reduce<Clearance | undefined>(
      (longest, one) => (longest && longest.until >= one.until ? longest : one),
      undefined,
    );
}
