import { precautionIds, type PrecautionId } from '../../../clinical/index';
import { codeGroups } from './code-groups';
import { precautionOf, type CodeGroup, type CodeRow, type Level } from './code-table';
import { lookUp, normaliseCode } from './lookup';
import { persistenceOf, type Meaning, type Span } from './persistence';

const everyRow = codeGroups.flatMap((group) => group.rows.map((row) => ({ group, row })));

/** Everything that a row can come to, over time. */
function meaningsOf({ id }: CodeGroup, { level }: CodeRow): readonly Meaning[] {
  if (id === 'pregnancy' || id === 'pregnancy-absolute')
    return level === 'ended' || level === 'information' ? [] : [{ act: 'proposes' }];
  const { whilePresent, afterwards } = persistenceOf(id, level);
  const all = (one: Meaning | Span): readonly Meaning[] => ('act' in one ? [one] : [one.within, one.then]);
  return [...all(whilePresent), ...all(afterwards)];
}

const proposing = (meaning: Meaning): boolean => meaning.act === 'proposes' || meaning.act === 'settled';

describe('the table of condition codes', () => {
  it('has 43 groups, each once, with rows in every one', () => {
    expect(codeGroups.length).toBe(43);
    expect(new Set(codeGroups.map(({ id }) => id)).size).toBe(43);
    expect(codeGroups.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(everyRow.length).toBe(656);
  });

  it('is the table that was read against its source: an ICD code has no check digit, so each group is pinned', () => {
    expect(Object.fromEntries(codeGroups.map((group) => [group.id, digestOf(group)]))).toEqual({
      'cauda-equina': '17-cc864f34',
      'spinal-infection': '10-11fa3540',
      'vertebral-fracture': '51-150ac8ab',
      osteoporosis: '30-68f1228d',
      osteopenia: '9-b7464dc4',
      'hip-fracture': '11-2220e49e',
      'pregnancy-absolute': '45-9059fdf0',
      pregnancy: '30-d33485a9',
      'hypertension-uncontrolled': '6-bd83a480',
      hypertension: '15-e397d4cb',
      'cardiac-unstable': '6-2ede499f',
      'cardiac-ischaemic': '18-7e71282e',
      'heart-failure': '11-776cb955',
      arrhythmia: '14-a85f398b',
      aortic: '12-11780735',
      vte: '10-f69160c0',
      stroke: '15-5b4f9957',
      copd: '7-3ccc7133',
      'disc-herniation': '24-fd21dfa1',
      radiculopathy: '23-c0c79172',
      'spinal-stenosis': '18-318acbee',
      spondylolisthesis: '20-d3ff8f6e',
      spondylolysis: '11-9b6ae7ab',
      scoliosis: '16-338d04a3',
      'ankylosing-spondylitis': '10-8a18d8c7',
      malignancy: '45-1937312c',
      'post-discectomy': '9-beb28ab4',
      'spinal-fusion': '11-9f3b5896',
      'hip-replacement': '15-466d853d',
      'hip-osteoarthritis': '8-71c52ffd',
      'knee-osteoarthritis': '14-9b47f504',
      shoulder: '16-00366be3',
      wrist: '10-ff53e286',
      'rheumatoid-arthritis': '3-a7fb7382',
      falls: '12-994b65c3',
      neuropathy: '12-db14beb7',
      parkinson: '3-cdeb74b0',
      dementia: '9-376d91e0',
      'cord-paralysis': '17-67db77e6',
      epilepsy: '5-5bd8a310',
      'low-back-pain': '14-096521a0',
      'chronic-pain': '6-bb299244',
      obesity: '8-45015cbe',
    });
  });

  it('feeds precautions that exist, and every one but what no record can know', () => {
    const fed = new Set<PrecautionId>();
    for (const { group, row } of everyRow) {
      for (const meaning of meaningsOf(group, row).filter(proposing)) {
        const precaution = meaning.becomes ?? precautionOf(group, row);
        expect(precaution).withContext(`${group.id} ${row.code}`).toBeDefined();
        if (precaution) fed.add(precaution);
      }
    }
    expect([...fed].filter((id) => !precautionIds.includes(id))).toEqual([]);
    expect(precautionIds.filter((id) => !fed.has(id))).toEqual(['fear-avoidance']);
  });

  it('feeds no precaution from the groups that hold, ask or inform only', () => {
    const without = codeGroups.filter((group) => !group.precaution).map(({ id }) => id);
    expect(new Set(without)).toEqual(
      new Set(['cauda-equina', 'spinal-infection', 'hip-fracture', 'low-back-pain', 'chronic-pain', 'obesity']),
    );
    for (const { group, row } of everyRow.filter(({ group }) => without.includes(group.id))) {
      expect(meaningsOf(group, row).some(proposing)).withContext(`${group.id} ${row.code}`).toBeFalse();
    }
  });

  it('raises a red flag from what holds everything, an emergency from the cauda equina only', () => {
    const raising = (tier: string) =>
      new Set(
        everyRow
          .filter(({ group, row }) => meaningsOf(group, row).some(({ raises }) => raises === tier))
          .map(({ group, row }) => `${group.id}: ${row.level}`),
      );
    expect(raising('emergency')).toEqual(new Set(['cauda-equina: hold-emergency', 'cauda-equina: red-flag']));
    expect(raising('same-day')).toEqual(
      new Set([
        'spinal-infection: hold',
        'disc-herniation: hold',
        'spinal-stenosis: hold',
        'osteoporosis: hold-tumour',
        'vertebral-fracture: hold-tumour',
        'malignancy: hold-tumour',
        'malignancy: hold-suspected',
      ]),
    );
    // A hypertensive crisis does so too, by the rules of the resting pressure.
    const others = everyRow.filter(
      ({ group, row }) =>
        row.level.startsWith('hold') && !meaningsOf(group, row).some(({ raises }) => raises !== undefined),
    );
    expect(new Set(others.map(({ group }) => group.id))).toEqual(new Set(['hypertension-uncontrolled']));
  });

  it('has no code twice within a group, whatever its match', () => {
    for (const { id, rows } of codeGroups) {
      const codes = rows.map(({ system, code }) => `${system} ${normaliseCode(system, code)}`);
      expect(codes.filter((code, index) => codes.indexOf(code) !== index))
        .withContext(id)
        .toEqual([]);
    }
  });

  it('says within a group only what a wider row does not say already', () => {
    const same = everyRow.filter(({ group, row }) =>
      group.rows.some((wider) => wider !== row && wider.level === row.level && covers(wider, row)),
    );
    expect(same.map(({ group, row }) => `${group.id} ${row.code}`)).toEqual([]);
  });

  it('shares between groups only what is meant to be shared', () => {
    const shared = new Map<string, Set<string>>();
    for (const { row } of everyRow) {
      const hits = lookUp(row.system, row.code.split('-')[0] ?? '');
      if (hits.length < 2) continue;
      const groups = hits.map(({ group }) => group.id).sort();
      const key = groups.join(', ');
      shared.set(key, (shared.get(key) ?? new Set()).add(row.code));
    }
    // A contraindication of a pregnancy is one of a pregnancy that is on record by the same code.
    expect(shared.get('pregnancy, pregnancy-absolute')?.size).toBe(18);
    shared.delete('pregnancy, pregnancy-absolute');
    expect(Object.fromEntries([...shared].map(([groups, codes]) => [groups, [...codes].sort()]))).toEqual({
      'osteoporosis, vertebral-fracture': ['M80.08', 'M80.88', 'Z87.310'],
      'malignancy, vertebral-fracture': ['866087009', 'M84.58'],
      'cauda-equina, spinal-stenosis': ['764272007'],
      'cauda-equina, disc-herniation': ['202736000'],
      'cauda-equina, cord-paralysis': ['G83.1', 'G83.4'],
      'heart-failure, hypertension': ['I11.0', 'I13.0', 'I13.2'],
      'cord-paralysis, stroke': ['50582007'],
    });
  });

  it('holds only well-formed codes: SNOMED CT ids with their check digit, ICD codes, ranges in order', () => {
    for (const { row } of everyRow) {
      const { system, code, match } = row;
      if (system === 'snomed') {
        expect(match).withContext(code).toBe('exact');
        expect(code).toMatch(/^[1-9]\d{5,17}$/);
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
    expect(hasCheckDigit('64859007')).toBeFalse();
    expect(hasCheckDigit('64850906')).toBeFalse();
  });

  it('says in words what every level other than the plain ones means, and nothing of levels it has not', () => {
    const plain: readonly Level[] = ['full', 'caution', 'injury', 'event', 'encounter', 'ended'];
    for (const { id, rows, remarks } of codeGroups) {
      const levels = new Set(rows.map(({ level }) => level));
      for (const level of levels) if (!plain.includes(level)) expect(remarks[level]).withContext(id).toBeTruthy();
      expect(Object.keys(remarks).filter((level) => !levels.has(level as Level)))
        .withContext(id)
        .toEqual([]);
    }
  });

  it('asks in words where it only asks', () => {
    for (const { group, row } of everyRow) {
      for (const { act, words } of meaningsOf(group, row)) {
        if (act !== 'asks' && act !== 'informs') continue;
        expect(words ?? group.remarks[row.level])
          .withContext(`${group.id} ${row.code}`)
          .toBeTruthy();
      }
    }
  });
});

/** How many rows, and FNV-1a over all of them: it moves with any code, match or level. */
function digestOf({ rows }: CodeGroup): string {
  const text = rows
    .map(({ system, match, code, level }) => `${system} ${match} ${code} ${level}`)
    .sort()
    .join('\n');
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return `${rows.length}-${hash.toString(16).padStart(8, '0')}`;
}

function covers(wider: CodeRow, row: CodeRow): boolean {
  if (wider.system !== row.system) return false;
  const [code, family] = [normaliseCode(row.system, row.code), normaliseCode(wider.system, wider.code)];
  if (wider.match === 'prefix') return row.match !== 'range' && code.startsWith(family);
  const [first = '', last = ''] = family.split('-');
  return wider.match === 'range' && row.match !== 'range' && first <= code.slice(0, 3) && code.slice(0, 3) <= last;
}

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
