import {
  citation,
  type CitationKey,
  counterEvidenceOn,
  type Reason,
  type Rule,
  ruleById,
  type SourceKey,
} from '../clinical';
import { changeInWords } from './change-words';
import {
  clearingInWords,
  gradeInWords,
  sourceInShort,
  sourceInWords,
  sourcesInWords,
  whatItLooksFor,
  whenInWords,
} from './rule-words';

/** One point of a full answer, under its name. */
export interface Point {
  readonly name: string;
  readonly text: string;
  /** What it rests on, one line each. */
  readonly sources: readonly string[];
}

/** 'Grade B, disputed': what the answer rests on, for the line that opens it. */
export function answerInShort({ ruleId, grade }: Pick<Reason, 'ruleId' | 'grade'>): string {
  const rests = grade === 'expert' ? 'expert judgement' : `grade ${grade}`;
  return counterEvidenceOn(ruleId).length > 0 ? `${rests}, disputed` : rests;
}

/**
 * The full answer to 'Why', in the order in which it is asked: what it demands, the rule, the practice's word, the
 * evidence, what speaks against it, and what would have to change. Of a rule that Keel does not know, its evidence.
 */
export function reasonInFull(reason: Reason): readonly Point[] {
  const rule = ruleById(reason.ruleId);
  const point = (name: string, text: string, sources: readonly string[] = []): Point => ({ name, text, sources });
  const evidence = point('Evidence', gradeInWords(reason), sourcesInWords(reason.evidence));
  const cited = new Set(reason.evidence.map(({ key }) => key));
  if (!rule) return [evidence];
  const here = stricterHere(rule, reason);
  return [
    point('Looks for', `${upper(whatItLooksFor(rule))}.`),
    point(
      'Rule',
      `${whenInWords(rule.when)}: ${reason.level === 'block' ? 'blocked' : 'caution'}. ${clearingInWords(reason)}`,
    ),
    ...(here ? [point('Here', here)] : []),
    evidence,
    ...counterEvidenceOn(rule.id).flatMap(({ against, why }) => [
      ...against.map(({ text, sources }) => point('Against it', text, citedAgain(sources, cited))),
      point('Kept because', why.text),
    ]),
    point('What changes it', changeInWords(rule, reason)),
  ];
}

/** Sources in full, but for those that stand in full above: 'Axler CT, McGill SM, 1997; Callaghan JP et al., 1998'. */
function citedAgain(keys: readonly SourceKey[], above: ReadonlySet<CitationKey>): readonly string[] {
  const again = keys.filter((key) => above.has(key)).map((key) => sourceInShort(citation(key)));
  const first = keys.filter((key) => !above.has(key)).map((key) => sourceInWords(citation(key)));
  return [...(again.length > 0 ? [`${again.join('; ')}.`] : []), ...first];
}

/** The practice's own word, read from what the reason says beyond the rule as shipped. */
function stricterHere(rule: Rule, { level, clearable }: Reason): string | undefined {
  if (level === 'block' && rule.level === 'caution') return 'Stricter than shipped: Keel itself only cautions.';
  if (!clearable && rule.clearable) return 'Stricter than shipped: Keel itself lets a clinician clear it.';
  return undefined;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
