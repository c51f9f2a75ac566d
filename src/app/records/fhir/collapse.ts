import {
  daysBetween,
  precautionIds,
  type ImportedFinding,
  type IsoDate,
  type PrecautionId,
} from '../../clinical/index';

/** A finding, and what decides between several of the same code. */
export interface Draft {
  readonly code: string;
  readonly possible: boolean;
  readonly cancer: boolean;
  readonly finding: ImportedFinding;
}

/** Of several standings of one code the strongest counts. */
export const strength: Record<ImportedFinding['standing'], number> = {
  proposed: 3,
  'not-understood': 2,
  past: 1,
  'ruled-out': 0,
};

/** One finding a code, or one a precaution where the code proposes; a contradiction between its entries is said. */
export function collapse(drafts: readonly Draft[]): Draft[] {
  const byCode = new Map<string, Draft[]>();
  for (const each of drafts) {
    const same = byCode.get(each.code);
    if (same) same.push(each);
    else byCode.set(each.code, [each]);
  }
  return [...byCode.values()].flatMap((same) => {
    const strongest = Math.max(...same.map(({ finding }) => strength[finding.standing]));
    const kept = new Map<PrecautionId | undefined, Draft>();
    for (const each of same) {
      if (strength[each.finding.standing] < strongest) continue;
      const precaution = each.finding.precaution?.id;
      const rival = kept.get(precaution);
      if (!rival || outweighs(each, rival)) kept.set(precaution, each);
    }
    const contradicted = strongest > 0 && same.some(({ finding }) => finding.standing === 'ruled-out');
    return [...kept.values()].map((each) =>
      contradicted ? withRemark(each, 'elsewhere recorded as ruled out') : each,
    );
  });
}

function withRemark(each: Draft, remark: string): Draft {
  const { finding } = each;
  return { ...each, finding: { ...finding, remark: finding.remark ? `${finding.remark}; ${remark}` : remark } };
}

/** The certain before the possible, then the later. */
function outweighs(each: Draft, rival: Draft): boolean {
  if (each.possible !== rival.possible) return rival.possible;
  return (each.finding.date ?? '') > (rival.finding.date ?? '');
}

/** Proposals first, by precaution; then what has to be read, a possible cancer on top; the past; the ruled out. */
export function inReadingOrder(a: Draft, b: Draft): number {
  return (
    strength[b.finding.standing] - strength[a.finding.standing] ||
    precautionRank(a) - precautionRank(b) ||
    Number(b.cancer) - Number(a.cancer) ||
    laterFirst(a.finding.date, b.finding.date) ||
    (a.finding.label < b.finding.label ? -1 : Number(a.finding.label > b.finding.label))
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
