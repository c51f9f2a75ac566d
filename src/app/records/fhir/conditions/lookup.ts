import { codeGroups } from './code-groups';
import type { CodeGroup, CodeRow, CodeSystem } from './code-table';

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
const rangeSpecificity = 1;

type Index = ReadonlyMap<string, readonly Hit[]>;

interface Range {
  readonly first: string;
  readonly last: string;
  readonly hit: Hit;
}

/** A record can hold thousands of conditions: a code is found by itself and its beginnings, never by walking the table. */
const exact = new Map<string, Hit[]>();
const prefixes = new Map<string, Hit[]>();
const ranges: Range[] = [];
const rank = new Map<CodeGroup, number>();

for (const [index, group] of codeGroups.entries()) {
  rank.set(group, index);
  for (const row of group.rows) {
    const code = normaliseCode(row.system, row.code);
    switch (row.match) {
      case 'exact':
        add(exact, row.system, code, { group, row, specificity: exactSpecificity });
        break;
      case 'prefix':
        add(prefixes, row.system, code, { group, row, specificity: code.length });
        break;
      case 'range': {
        const [first = '', last = ''] = code.split('-');
        ranges.push({ first, last, hit: { group, row, specificity: rangeSpecificity } });
      }
    }
  }
}

function add(index: Map<string, Hit[]>, system: CodeSystem, code: string, hit: Hit): void {
  const key = `${system} ${code}`;
  index.set(key, [...(index.get(key) ?? []), hit]);
}

function found(index: Index, system: CodeSystem, code: string): readonly Hit[] {
  return index.get(`${system} ${code}`) ?? [];
}

/** Every row that a normalised code falls under, the most specific first. */
function allHits(system: CodeSystem, code: string): readonly Hit[] {
  const hits = [...found(exact, system, code)];
  // No family is named by fewer than three characters, or by more than seven.
  for (let length = Math.min(code.length, 7); length >= 3; length -= 1) {
    hits.push(...found(prefixes, system, code.slice(0, length)));
  }
  if (system === 'icd10' && code.length >= 3) {
    const family = code.slice(0, 3);
    for (const { first, last, hit } of ranges) if (first <= family && family <= last) hits.push(hit);
  }
  return hits;
}

/**
 * Every group that a code belongs to, each with the most specific of its rows, the most specific group first: M80.08 is
 * a vertebral fracture before it is osteoporosis. One code may feed several.
 */
export function lookUp(system: CodeSystem, rawCode: string): readonly Hit[] {
  const best = new Map<CodeGroup, Hit>();
  for (const hit of allHits(system, normaliseCode(system, rawCode))) {
    if (!best.has(hit.group)) best.set(hit.group, hit);
  }
  return [...best.values()].sort(
    (a, b) => b.specificity - a.specificity || (rank.get(a.group) ?? 0) - (rank.get(b.group) ?? 0),
  );
}
