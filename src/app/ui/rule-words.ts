import type { EvidenceGrade, Reason, Rule } from '../clinical';
import { phaseNames } from './phase-chip';
import { precautionNames } from './precaution-words';

/** When a rule is in force: 'Flare-up', 'Pregnancy, from week 14', 'Hypertension, 180/110 or more at rest'. */
export function whenInWords(when: Rule['when']): string {
  if ('phase' in when) return phaseNames[when.phase];
  const name = precautionNames[when.precaution];
  switch (when.only) {
    case undefined:
      return name;
    case 'from-week-14':
      return `${name}, from week 14 or where the due date is unknown`;
    case 'uncontrolled':
      return `${name}, 180/110 or more at rest`;
    case 'obstetric-contraindication':
      return `${name} with an obstetric contraindication`;
    case 'in-flare-up':
      return `${name}, in a flare-up`;
  }
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
