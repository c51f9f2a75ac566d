import type { CodeGroup, CodeRow, CodeSystem } from './code-table';
import { discHerniation } from './disc-herniation';
import { hipOsteoarthritis } from './hip-osteoarthritis';
import { hypertension } from './hypertension';
import { hypertensionUncontrolled } from './hypertension-uncontrolled';
import { osteoporosis } from './osteoporosis';
import { pregnancy } from './pregnancy';
import { pregnancyAbsolute } from './pregnancy-absolute';
import { radiculopathy } from './radiculopathy';
import { spinalStenosis } from './spinal-stenosis';
import { vertebralFracture } from './vertebral-fracture';

export const codeGroups: readonly CodeGroup[] = [
  vertebralFracture,
  osteoporosis,
  pregnancyAbsolute,
  pregnancy,
  hypertensionUncontrolled,
  hypertension,
  hipOsteoarthritis,
  discHerniation,
  radiculopathy,
  spinalStenosis,
];

/** A code found in a group, by the row that says most about it. */
export interface Hit {
  readonly group: CodeGroup;
  readonly row: CodeRow;
  /** The higher, the more precisely the row names the code. */
  readonly specificity: number;
}

/** ICD codes are written with and without the dot, in either case; SNOMED CT ids have one form. */
export function normaliseCode(system: CodeSystem, code: string): string {
  return system === 'icd10' ? code.replaceAll('.', '').trim().toUpperCase() : code.trim();
}

const exactSpecificity = 1000;

/** 0 where the row does not match a normalised code; a longer prefix says more than a shorter one or a range. */
function specificityOf(row: CodeRow, code: string): number {
  const wanted = normaliseCode(row.system, row.code);
  switch (row.match) {
    case 'exact':
      return wanted === code ? exactSpecificity : 0;
    case 'prefix':
      return code.startsWith(wanted) ? wanted.length : 0;
    case 'range': {
      const [first = '', last = ''] = wanted.split('-');
      const family = code.slice(0, 3);
      return family.length === 3 && first <= family && family <= last ? 1 : 0;
    }
  }
}

/** Every group that a code belongs to, each with the most specific of its rows. One code may feed several. */
export function lookUp(system: CodeSystem, rawCode: string): readonly Hit[] {
  const code = normaliseCode(system, rawCode);
  return codeGroups.flatMap((group) => {
    let best: Hit | undefined;
    for (const row of group.rows) {
      if (row.system !== system) continue;
      const specificity = specificityOf(row, code);
      if (specificity > (best?.specificity ?? 0)) best = { group, row, specificity };
    }
    return best ? [best] : [];
  });
}
