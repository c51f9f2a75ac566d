import { bibliography, type Citation, type CitationKey, type Reason } from '../../clinical';
import { evidenceInWords } from '../../ui/rule-words';

/** A source in the bibliography of a page, with the number by which the page refers to it. */
export interface NumberedSource extends Citation {
  readonly number: number;
}

/** The sources of these keys, each once and numbered in this order. */
export function numbered(keys: readonly CitationKey[]): readonly NumberedSource[] {
  return [...new Set(keys)]
    .flatMap((key) => bibliography.find((source) => source.key === key) ?? [])
    .map((source, at) => ({ ...source, number: at + 1 }));
}

/** 'Grade B, model or in-vivo load data: [1] [3]'; what rests on judgement alone says so. */
export function evidenceByNumber({ grade, evidence }: Reason, sources: readonly NumberedSource[]): string {
  const numberOf = ({ key }: Citation) => sources.find((source) => source.key === key)?.number ?? 0;
  return evidenceInWords({
    grade,
    evidence: [...evidence]
      .sort((a, b) => numberOf(a) - numberOf(b))
      .map((one) => (isJudgement(one) ? one : { ...one, text: `[${numberOf(one)}]` })),
  });
}

/** Has no first hand that could have been seen, and needs no number. */
const judgement: CitationKey = 'expert-judgement';

export function isJudgement({ key }: Pick<Citation, 'key'>): boolean {
  return key === judgement;
}

/** 'Axler CT, McGill SM, 1997' or 'Rohlmann A et al., 2014', from a reference that begins with its authors. */
export function authorsAndYear({ text }: Pick<Citation, 'text'>): string {
  const authors = (text.split(/[.:] /)[0] ?? '').split(', ');
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0];
  const named = authors.length > 2 ? `${authors[0] ?? ''} et al.` : authors.join(', ').replace(/ et al$/, ' et al.');
  return year && !named.includes(year) ? `${named}, ${year}` : named;
}
