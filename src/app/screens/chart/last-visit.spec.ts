import { redFlagQuestions, type Visit } from '../../clinical';
import { factsOf } from './last-visit';

const allNo = Object.fromEntries(redFlagQuestions.map(({ id }) => [id, 'no' as const]));
const visit = (parts: Partial<Visit>): Visit => ({
  entryId: 'v',
  by: 'R',
  date: '2026-11-18',
  redFlags: {},
  pain: {},
  responses: [],
  decisions: [],
  ...parts,
});
const value = (parts: Partial<Visit>, name: string) => factsOf(visit(parts)).find((fact) => fact.name === name)?.value;

describe('factsOf', () => {
  it('tells none from not asked', () => {
    expect(value({ redFlags: allNo }, 'Red flags')).toBe('none, asked 18 Nov 2026');
    expect(value({}, 'Red flags')).toBe('not asked');
    expect(value({ redFlags: { fever: 'no' } }, 'Red flags')).toBe(
      `none in 1 of ${redFlagQuestions.length} questions, asked 18 Nov 2026`,
    );
    expect(value({}, 'Next morning')).toBe('not asked');
    expect(value({}, 'Sessions done')).toBe('not asked');
  });

  it('says where it hurts, and where leg pain went, once that was asked', () => {
    expect(value({ where: ['low-back-left'], leg: 'up' }, 'Where it hurts')).toBe(
      'low back, left; leg pain moved up towards the back',
    );
    expect(value({ leg: 'none' }, 'Where it hurts')).toBe('no leg pain');
    expect(value({}, 'Where it hurts')).toBeUndefined();
  });

  it('names what was found', () => {
    expect(value({ redFlags: { ...allNo, fever: 'yes' } }, 'Red flags')).toBe(
      'fever or rigors with spinal pain, asked 18 Nov 2026',
    );
  });

  it('gives sessions as one number or as a span', () => {
    const response = { itemId: 'i', exerciseId: 'walking', date: '2026-11-18' };
    expect(
      value(
        {
          responses: [
            { ...response, sessions: 5 },
            { ...response, sessions: 5 },
          ],
        },
        'Sessions done',
      ),
    ).toBe('5 of each exercise');
    expect(
      value({ responses: [{ ...response, sessions: 3 }, { ...response, sessions: 5 }, response] }, 'Sessions done'),
    ).toBe('3 to 5, by exercise');
  });
});
