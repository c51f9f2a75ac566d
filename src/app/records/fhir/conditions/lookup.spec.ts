import { codeGroups } from './code-groups';
import { lookUp } from './lookup';

function groupsAndLevels(system: 'snomed' | 'icd10', code: string): readonly string[] {
  return lookUp(system, code).map(({ group, row }) => `${group.id}: ${row.level}`);
}

describe('lookUp', () => {
  it('finds every row of the table by its own code, in its group and with its level', () => {
    for (const { id, rows } of codeGroups) {
      for (const { system, code, match, level } of rows) {
        const [first = '', last = ''] = code.split('-');
        const sought =
          match === 'range' ? [first, `${first}.1`, last] : match === 'prefix' ? [code, `${code}1`] : [code];
        for (const one of sought) {
          const hit = lookUp(system, one).find(({ group }) => group.id === id);
          // A longer family, or an exact code, may say something else of a code within a range or a family.
          if (hit?.row.code === code) expect(hit.row.level).withContext(one).toBe(level);
          else expect(match).withContext(`${id} ${one}`).not.toBe('exact');
          expect(hit).withContext(`${id} ${one}`).toBeDefined();
        }
      }
    }
  });

  it('reads ICD codes with or without the dot, in either case', () => {
    for (const code of ['M81.0', 'M810', 'm81.0 '])
      expect(groupsAndLevels('icd10', code)).toEqual(['osteoporosis: full']);
  });

  it('takes the most specific row of a group, and the most specific group first', () => {
    expect(groupsAndLevels('icd10', 'M80.08XA')).toEqual([
      'vertebral-fracture: full',
      'osteoporosis: full-with-fracture',
    ]);
    expect(groupsAndLevels('icd10', 'M80.051A')).toEqual(['osteoporosis: full-with-fracture']);
    expect(groupsAndLevels('icd10', 'O44.03')).toEqual(['pregnancy-absolute: refer', 'pregnancy: full']);
    expect(groupsAndLevels('snomed', '64254006')).toEqual(['pregnancy-absolute: refer', 'pregnancy: full']);
    expect(groupsAndLevels('icd10', 'G83.4')).toEqual(['cauda-equina: hold-emergency', 'cord-paralysis: specialist']);
    expect(groupsAndLevels('icd10', 'G95.29')).toEqual(['cord-paralysis: refer']);
    expect(groupsAndLevels('icd10', 'I11.0')).toEqual(['heart-failure: clearance', 'hypertension: caution']);
    expect(groupsAndLevels('icd10', 'I11.9')).toEqual(['hypertension: caution']);
    expect(groupsAndLevels('icd10', 'M41.45')).toEqual(['scoliosis: caution']);
    expect(groupsAndLevels('icd10', 'M41.25')).toEqual(['scoliosis: information']);
    expect(groupsAndLevels('icd10', 'M51.04')).toEqual(['disc-herniation: hold']);
  });

  it('tells cancer of the skin, of bone and of uncertain behaviour from the rest of the chapter', () => {
    expect(groupsAndLevels('icd10', 'C50.911')).toEqual(['malignancy: full']);
    expect(groupsAndLevels('icd10', 'C79.51')).toEqual(['malignancy: hold-tumour']);
    expect(groupsAndLevels('icd10', 'C41.2')).toEqual(['malignancy: hold-tumour']);
    expect(groupsAndLevels('icd10', 'C41.0')).toEqual(['malignancy: full']);
    expect(groupsAndLevels('icd10', 'C44.91')).toEqual(['malignancy: information']);
    expect(groupsAndLevels('icd10', 'C43.9')).toEqual(['malignancy: full']);
    expect(groupsAndLevels('icd10', 'D05.1')).toEqual(['malignancy: ask']);
    expect(groupsAndLevels('icd10', 'D48.9')).toEqual(['malignancy: ask']);
    expect(groupsAndLevels('icd10', 'D25.9')).toEqual([]);
    expect(groupsAndLevels('icd10', 'Z85.828')).toEqual(['malignancy: information']);
    expect(groupsAndLevels('icd10', 'Z85.820')).toEqual(['malignancy: history']);
  });

  it('knows the bounds of a range, and the letters that come after the digits', () => {
    expect(groupsAndLevels('icd10', 'O16.9')).toEqual(['pregnancy: full']);
    expect(groupsAndLevels('icd10', 'O9A.111')).toEqual(['pregnancy: full']);
    expect(groupsAndLevels('icd10', 'O17')).toEqual([]);
    expect(groupsAndLevels('icd10', 'O')).toEqual([]);
    expect(groupsAndLevels('icd10', '')).toEqual([]);
  });

  it('does not take an exact code for a family, nor one system for another', () => {
    expect(groupsAndLevels('icd10', 'I10.9')).toEqual([]);
    expect(groupsAndLevels('snomed', '640')).toEqual([]);
    expect(groupsAndLevels('snomed', '648590061')).toEqual([]);
    expect(groupsAndLevels('icd10', '64859006')).toEqual([]);
    expect(groupsAndLevels('snomed', 'M81.0')).toEqual([]);
  });
});
