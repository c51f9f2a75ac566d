import { daysBetween, precautionIds, redFlagTiers, type ImportedFinding, type IsoDate } from '../../clinical/index';
import { compareTexts } from './concepts';

/** A finding, and what decides between several of the same code. */
export interface Draft {
  readonly code: string;
  readonly possible: boolean;
  /** Read before everything else that no rule goes by. */
  readonly cancer: boolean;
  readonly finding: ImportedFinding;
}

/** Of several standings of one code the strongest counts. */
export const strength: Record<ImportedFinding['standing'], number> = {
  proposed: 4,
  'not-understood': 3,
  information: 2,
  past: 1,
  'ruled-out': 0,
};

/**
 * One finding a code, or one a precaution where the code proposes, and one for the red flag that it raises; a
 * contradiction between its entries is said.
 */
export function collapse(drafts: readonly Draft[]): Draft[] {
  const byCode = new Map<string, Draft[]>();
  for (const each of drafts) {
    const same = byCode.get(each.code);
    if (same) same.push(each);
    else byCode.set(each.code, [each]);
  }
  return [...byCode.values()].flatMap((same) => {
    const strongest = Math.max(...same.map(({ finding }) => strength[finding.standing]));
    const kept = new Map<string, Draft>();
    for (const each of same) {
      if (strength[each.finding.standing] < strongest && !each.finding.raises) continue;
      const question = questionOf(each.finding);
      const rival = kept.get(question);
      if (!rival || outweighs(each, rival)) kept.set(question, each);
    }
    const contradicted = strongest > 0 && same.some(({ finding }) => finding.standing === 'ruled-out');
    return [...kept.values()].map((each) =>
      contradicted ? withRemark(each, 'elsewhere recorded as ruled out') : each,
    );
  });
}

/** What a clinician answers by one finding: a red flag, a precaution, or nothing. */
function questionOf({ raises, precaution }: ImportedFinding): string {
  return raises ? 'red flag' : (precaution?.id ?? '');
}

function withRemark(each: Draft, remark: string): Draft {
  const { finding } = each;
  return { ...each, finding: { ...finding, remark: finding.remark ? `${finding.remark}; ${remark}` : remark } };
}

/** The stricter first, then the certain before the possible, the later (what has no date may be new), and any order. */
function outweighs(each: Draft, rival: Draft): boolean {
  const stricter = strictness(each.finding) - strictness(rival.finding);
  if (stricter !== 0) return stricter > 0;
  if (each.possible !== rival.possible) return rival.possible;
  const [date, rivalDate] = [each.finding.date, rival.finding.date];
  if (date !== rivalDate) return date === undefined || (rivalDate !== undefined && date > rivalDate);
  return compareTexts(JSON.stringify(each.finding), JSON.stringify(rival.finding)) < 0;
}

function strictness({ precaution, raises }: ImportedFinding): number {
  if (raises) return redFlagTiers.length - redFlagTiers.indexOf(raises);
  return (
    Number(precaution?.obstetricContraindication === true) +
    Number(precaution?.highGrade === true) -
    Number(precaution?.settled === true)
  );
}

/**
 * What holds everything first; then proposals, by precaution; then what has to be read, a possible cancer on top; what is
 * for information; the past; the ruled out.
 */
export function inReadingOrder(a: Draft, b: Draft): number {
  return (
    Number(b.finding.raises !== undefined) - Number(a.finding.raises !== undefined) ||
    strength[b.finding.standing] - strength[a.finding.standing] ||
    precautionRank(a) - precautionRank(b) ||
    Number(b.cancer) - Number(a.cancer) ||
    laterFirst(a.finding.date, b.finding.date) ||
    compareTexts(a.finding.label, b.finding.label) ||
    compareTexts(a.finding.key, b.finding.key)
  );
}

function precautionRank({ finding }: Draft): number {
  return finding.precaution ? precautionIds.indexOf(finding.precaution.id) : 0;
}

/** What has no date stands first: it may be new. */
function laterFirst(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return daysBetween(a, b);
}
