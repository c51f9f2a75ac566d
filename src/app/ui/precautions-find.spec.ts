import { precautionGroups, precautionIds } from '../clinical';
import { findPrecautions, groupedWithout, groupNames } from './precautions-find';

const found = (query: string) => findPrecautions(query).map(({ id }) => id);

describe('finding a precaution', () => {
  it('goes by everyday names and those of letters', () => {
    for (const [query, id] of [
      ['slipped disc', 'flexion-intolerance'],
      ['sciatica', 'flexion-intolerance'],
      ['heart attack', 'cardiac'],
      ['pacemaker', 'cardiac'],
      ['AF', 'cardiac'],
      ['defibrillator', 'arrhythmia'],
      ['THR', 'hip-replacement'],
      ['warfarin', 'vte'],
      ['high blood', 'hypertension'],
      ['stenosis', 'extension-intolerance'],
      ['parkinsons', 'parkinson'],
      ['pregnant', 'pregnancy'],
      ['tumour', 'malignancy'],
    ] as const) {
      expect(found(query)[0]).withContext(query).toBe(id);
    }
  });

  it('offers every precaution that a word may mean', () => {
    expect(found('blood thinner')).toEqual(['cardiac', 'vte']);
    expect(found('slipped')).toEqual(['flexion-intolerance', 'spondylolisthesis']);
    expect(found('stress fracture')).toEqual(['spondylolysis']);
  });

  it('finds what is meant among words that are no name', () => {
    expect(found('left knee')[0]).toBe('knee');
    expect(found('disc surgery 5 weeks ago')[0]).toBe('post-discectomy');
    expect(found('pregnant, due 3 May 2027')[0]).toBe('pregnancy');
    expect(found('stroke without date')[0]).toBe('stroke');
    expect(found('left 5 weeks ago')).toEqual([]);
  });

  it('says by which other name it was found, and nothing where its own says it', () => {
    expect(findPrecautions('thr')[0]).toEqual({ id: 'hip-replacement', by: 'THR' });
    expect(findPrecautions('hypert')).toEqual([{ id: 'hypertension' }]);
  });

  it('puts a name that begins so before one that holds it', () => {
    expect(found('hip')[0]).toBe('hip-replacement');
    expect(found('osteo').slice(0, 2)).toEqual(['osteoporosis', 'osteopenia']);
  });

  it('takes no part of a word for the word, and finds nothing for nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('  -')).toEqual([]);
    expect(found('asthma')).toEqual([]);
    expect(found('pe')).not.toContain('hypertension');
  });
});

describe('the groups of the form', () => {
  const ids = (elsewhere: Parameters<typeof groupedWithout>[0]) =>
    groupedWithout(elsewhere).flatMap((column) => column.flatMap((group) => group.ids));

  it('hold every precaution once', () => {
    expect([...ids([])].sort()).toEqual([...precautionIds].sort());
    expect(groupedWithout([]).flat()).toHaveSize(precautionGroups.length);
    expect(Object.keys(groupNames)).toHaveSize(precautionGroups.length);
  });

  it('leave out what stands elsewhere, and a group of which nothing is left', () => {
    expect(ids(['pregnancy', 'knee'])).toHaveSize(precautionIds.length - 2);
    expect(
      groupedWithout(['pregnancy'])
        .flat()
        .map(({ group }) => group),
    ).not.toContain('pregnancy');
  });
});
