import type { EvidenceGrade, Narrowing, Reason, Rule } from '../clinical';
import { phaseNames } from './phase-chip';
import { precautionNames } from './precaution-words';

/** When a rule is in force: 'Flare-up', 'Pregnancy, from week 14', 'Hypertension, 180/110 or more at rest'. */
export function whenInWords(when: Rule['when']): string {
  if ('phase' in when) return phaseNames[when.phase];
  return [precautionNames[when.precaution], ...(when.only ?? []).map(narrowingInWords)].join(', ');
}

function narrowingInWords(only: Narrowing): string {
  if (typeof only === 'object') {
    if ('provokedBy' in only) return `provoked by ${only.provokedBy}`;
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

function weeksInWords({ from, below }: { readonly from?: number; readonly below?: number }): string {
  if (from === undefined) return `in the first ${below} weeks`;
  return below === undefined ? `from week ${from}` : `from week ${from} to week ${below}`;
}

const gradeNames: Readonly<Record<EvidenceGrade, string>> = {
  A: 'Grade A, trials',
  B: 'Grade B, model or in-vivo load data',
  C: 'Grade C, consensus or indirect',
  D: 'Grade D, contrary or no outcome data',
  expert: 'Expert judgement',
};

/** 'Grade B, model or in-vivo load data: Axler CT ...'; what rests on judgement alone says so once. */
export function evidenceInWords({ grade, evidence }: Pick<Reason, 'grade' | 'evidence'>): string {
  const judgement = evidence.find(({ key }) => key === 'expert-judgement');
  const sources = evidence.filter((source) => source !== judgement).map(({ text }) => text);
  if (grade === 'expert' && sources.length === 0) return judgement?.text ?? `${gradeNames.expert}.`;
  return `${gradeNames[grade]}: ${sources.join(' ')}`;
}
