import { precautionIds } from '../../../clinical/index';
import { codeGroups, lookUp, normaliseCode } from './lookup';

function groupsAndLevels(system: 'snomed' | 'icd10', code: string): readonly string[] {
  return lookUp(system, code).map(({ group, row }) => `${group.id}: ${row.level}`);
}

describe('the table of condition codes', () => {
  it('names known precautions only, each group once', () => {
    for (const { precaution } of codeGroups) expect(precautionIds).toContain(precaution);
    expect(new Set(codeGroups.map(({ id }) => id)).size).toBe(codeGroups.length);
    expect(new Set(codeGroups.map(({ precaution }) => precaution))).toEqual(new Set(precautionIds));
  });

  it('has no code twice within a group', () => {
    for (const { id, rows } of codeGroups) {
      const codes = rows.map(({ system, code, match }) => `${system} ${normaliseCode(system, code)} ${match}`);
      expect(codes.filter((code, index) => codes.indexOf(code) !== index))
        .withContext(id)
        .toEqual([]);
    }
  });

  it('holds only well-formed codes: SNOMED CT ids with their check digit, ICD codes, ranges in order', () => {
    for (const { rows } of codeGroups) {
      for (const { system, code, match } of rows) {
        if (system === 'snomed') {
          expect(match).withContext(code).toBe('exact');
          expect(hasCheckDigit(code)).withContext(code).toBeTrue();
        } else if (match === 'range') {
          expect(code).toMatch(/^[A-Z]\d[0-9A-Z]-[A-Z]\d[0-9A-Z]$/);
          const [first = '', last = ''] = code.split('-');
          expect(first < last)
            .withContext(code)
            .toBeTrue();
        } else {
          expect(code).toMatch(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/);
        }
      }
    }
  });

  it('says in words what every level other than the plain ones means', () => {
    const plain = ['full', 'caution', 'ended'];
    for (const { id, rows, remarks } of codeGroups) {
      const levels = new Set(rows.map(({ level }) => level));
      for (const level of levels) if (!plain.includes(level)) expect(remarks[level]).withContext(id).toBeTruthy();
      for (const level of Object.keys(remarks))
        expect([...levels].map(String))
          .withContext(id)
          .toContain(level);
    }
  });
});

describe('lookUp', () => {
  it('reads ICD codes with or without the dot, in either case', () => {
    for (const code of ['M81.0', 'M810', 'm81.0 '])
      expect(groupsAndLevels('icd10', code)).toEqual(['osteoporosis: full']);
  });

  it('takes the most specific row, and lets one code feed several groups', () => {
    expect(groupsAndLevels('icd10', 'M80.08XA')).toEqual([
      'vertebral-fracture: full',
      'osteoporosis: full-with-fracture',
    ]);
    expect(groupsAndLevels('icd10', 'M80.051A')).toEqual(['osteoporosis: full-with-fracture']);
    expect(groupsAndLevels('icd10', 'O44.03')).toEqual(['pregnancy-absolute: refer', 'pregnancy: full']);
    expect(groupsAndLevels('snomed', '64254006')).toEqual(['pregnancy-absolute: refer', 'pregnancy: full']);
    expect(groupsAndLevels('icd10', 'M51.04')).toEqual(['disc-herniation: hold']);
  });

  it('knows the bounds of a range, and the letters that come after the digits', () => {
    expect(groupsAndLevels('icd10', 'O16.9')).toEqual(['pregnancy: full']);
    expect(groupsAndLevels('icd10', 'O9A.111')).toEqual(['pregnancy: full']);
    expect(groupsAndLevels('icd10', 'O17')).toEqual([]);
    expect(groupsAndLevels('icd10', 'O')).toEqual([]);
  });

  it('does not take an exact code for a family, nor one system for another', () => {
    expect(groupsAndLevels('icd10', 'I10.9')).toEqual([]);
    expect(groupsAndLevels('snomed', '640')).toEqual([]);
    expect(groupsAndLevels('icd10', '64859006')).toEqual([]);
    expect(groupsAndLevels('snomed', 'M81.0')).toEqual([]);
  });
});

/** Verhoeff's check, which the last digit of every SNOMED CT id satisfies. */
function hasCheckDigit(id: string): boolean {
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const times = (a: number, b: number): number => {
    const turn = (a % 5) + (b % 5);
    if (a < 5) return b < 5 ? turn % 5 : 5 + (turn % 5);
    return b < 5 ? 5 + (((((a % 5) - (b % 5)) % 5) + 5) % 5) : ((((a % 5) - (b % 5)) % 5) + 5) % 5;
  };
  const digits = [...id].reverse().map(Number);
  const sum = digits.reduce((check, digit, position) => {
    let permuted = digit;
    for (let step = 0; step < position % 8; step += 1) permuted = permutation[permuted] ?? 0;
    return times(check, permuted);
  }, 0);
  return sum === 0;
}
