import {
  type Citation,
  type Direction,
  type EvidenceGrade,
  type Narrowing,
  type Practice,
  precautionKinds,
  type Reason,
  type Rule,
  type RuleReview,
  rules,
} from '../clinical';
import { phaseNames } from './phase-chip';
import { precautionNames } from './precaution-words';
import { exemptionInWords, testsInWords } from './test-words';

/** When a rule is in force: 'Flare-up', 'Pregnancy, from week 14', 'Hypertension, 180/110 or more at rest'. */
export function whenInWords(when: Rule['when']): string {
  if ('phase' in when) return phaseNames[when.phase];
  return [precautionNames[when.precaution], ...(when.only ?? []).map(narrowingInWords)].join(', ');
}

function narrowingInWords(only: Narrowing): string {
  if (typeof only === 'object') {
    if ('provokedBy' in only) return `provoked by ${directionNames[only.provokedBy]}`;
    return `${weeksInWords(only)} after ${only.weeksSince === 'surgery' ? 'the operation' : 'it began'}, or where the day is unknown`;
  }
  switch (only) {
    case 'from-week-14':
      return 'from week 14 or where the due date is unknown';
    case 'uncontrolled':
      return '180/110 or more at rest';
    case 'obstetric-contraindication':
      return 'with an obstetric contraindication';
    case 'in-flare-up':
      return 'in a flare-up';
    case 'high-grade':
      return 'of grade 3 or more, or progressing';
    case 'exertion-not-agreed':
      return 'until a doctor has agreed to exertion';
  }
}

export const directionNames: Readonly<Record<Direction, string>> = {
  flexion: 'flexion',
  extension: 'extension',
  rotation: 'rotation',
  'side-bend': 'side bending',
};

function weeksInWords({ from, below }: { readonly from?: number; readonly below?: number }): string {
  if (from === undefined) return `in the first ${below} weeks`;
  return below === undefined ? `from week ${from}` : `from week ${from} to week ${below}`;
}

/** What the rule looks for and what it does then: 'Blocks an exercise that asks for a full bend of the low back.' */
export function ruleInWords(rule: Pick<Rule, 'level' | 'tests' | 'unless'>): string {
  return `${rule.level === 'block' ? 'Blocks' : 'Cautions'} ${whatItLooksFor(rule)}.`;
}

/** 'an exercise that asks for any weight', 'every exercise, unless it surely serves breathing'. */
export function whatItLooksFor({ tests, unless = [] }: Pick<Rule, 'tests' | 'unless'>): string {
  const what = tests.length > 0 ? `an exercise that ${testsInWords(tests)}` : 'every exercise';
  return unless.length > 0 ? `${what}, unless it surely ${unless.map(exemptionInWords).join('; or surely ')}` : what;
}

/** What a clinician can do about one patient: nothing but heed it, or clear it. A caution needs no clearing. */
export function clearingInWords({ level, clearable }: Pick<Reason, 'level' | 'clearable'>): string {
  if (level === 'caution') return 'The exercise stays allowed, with care.';
  return clearable ? 'A clinician can clear it for one patient, with a reason.' : 'No clinician can clear it.';
}

/**
 * What it would mean to hold a rule stricter than Keel does; undefined where it cannot be stricter.
 *
 * @param met how many exercises meet the rule at their starting dose
 */
export function stricterInWords({ level, clearable, when }: Rule, met: number): string | undefined {
  if (level === 'caution') {
    const what =
      met === 1
        ? 'The exercise it cautions is'
        : met > 0
          ? `The ${met} exercises it cautions are`
          : 'What it cautions is';
    const clearing = clearable
      ? 'A clinician can clear one for one patient, with a reason.'
      : 'No clinician can clear it.';
    return `${what} blocked wherever it holds. ${clearing}`;
  }
  if (!clearable) return undefined;
  const over = canBeOver(when) ? ' Where the condition is over it blocks too, instead of a caution.' : '';
  return `No clinician here can clear it any more, and clearances that set it aside stop counting.${over}`;
}

/** A condition that is recorded as over blocks no more, and cautions. */
export function canBeOver(when: Rule['when']): boolean {
  return 'precaution' in when && precautionKinds[when.precaution].details.includes('settled');
}

/**
 * The practice's word on a rule as it reads today: a review of another wording no longer counts, but a rule that is held
 * stricter stays so until somebody says otherwise.
 */
export function reviewOf({ id, message }: Rule, reviews: Practice['reviews']): RuleReview | undefined {
  const review = reviews[id];
  const stands = review?.outcome === 'stricter' || (review?.wording ?? message) === message;
  return stands ? review : undefined;
}

/** How far a practice has come with reading the rules. */
export function reviewed(reviews: Practice['reviews']): { readonly count: number; readonly of: number } {
  return { count: rules.filter((rule) => reviewOf(rule, reviews)).length, of: rules.length };
}

/** 'Keel's rules are not yet reviewed here: 12 of 130'; undefined once all of them are. */
export function notReviewedInWords(reviews: Practice['reviews']): string | undefined {
  const { count, of } = reviewed(reviews);
  return count < of ? `Keel's rules are not yet reviewed here: ${count} of ${of}` : undefined;
}

/** The entry of the bibliography that is no study, and says so. */
const judgement = 'expert-judgement';

export const gradeNames: Readonly<Record<EvidenceGrade, string>> = {
  A: 'Grade A, trials',
  B: 'Grade B, model or in-vivo load data',
  C: 'Grade C, consensus or indirect',
  D: 'Grade D, contrary or no outcome data',
  expert: 'Expert judgement',
};

/** 'Grade B, model or in-vivo load data: Axler CT ...'; what rests on judgement alone says so once. */
export function evidenceInWords({ grade, evidence }: Pick<Reason, 'grade' | 'evidence'>): string {
  const onJudgement = evidence.find(({ key }) => key === judgement);
  const sources = evidence.filter((source) => source !== onJudgement).map(({ text }) => text);
  if (grade === 'expert' && sources.length === 0) return onJudgement?.text ?? `${gradeNames.expert}.`;
  return `${gradeNames[grade]}: ${sources.join(' ')}`;
}

/** 'Grade B, model or in-vivo load data.'; of judgement alone, that there is nothing more. */
export function gradeInWords({ grade, evidence }: Pick<Reason, 'grade' | 'evidence'>): string {
  const alone = grade === 'expert' && evidence.every(({ key }) => key === judgement);
  return alone ? `${gradeNames.expert}: no study that settles it was seen.` : `${gradeNames[grade]}.`;
}

/** Without the entry that stands for judgement: a study or a text that somebody can open. */
export function sourcesInWords(evidence: readonly Citation[]): readonly string[] {
  return evidence.filter(({ key }) => key !== judgement).map(sourceInWords);
}

/** A source, with 'as reported by a secondary source' where only a second hand was seen. */
export function sourceInWords({ key, text, seen }: Citation): string {
  const secondHand = seen === 'reported' && key !== judgement && !text.includes('secondary source');
  return secondHand ? `${text} As reported by a secondary source.` : text;
}

/** 'Axler CT, McGill SM, 1997', from a reference that begins with its authors. */
export function sourceInShort({ text }: Pick<Citation, 'text'>): string {
  const head = text.split(/[.:] /)[0] ?? '';
  const authors = head.split(', ');
  const named = authors.length > 2 ? `${authors[0] ?? ''} et al.` : head.replace(/ et al$/, ' et al.');
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  return year && !named.includes(year) ? `${named}, ${year}` : named;
}
