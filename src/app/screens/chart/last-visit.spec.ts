import { chartFrom, type Entry, type MeasureId, redFlagQuestions, type Visit } from '../../clinical';
import { factsOf, latestOutcomes } from './last-visit';

let count = 0;
function score(measure: MeasureId, date: string, value: number): Entry {
  const body = { date, measure, score: value };
  return {
    id: `o-${++count}`,
    patientId: 'p',
    author: 'R',
    at: `${date}T10:00:00.000Z`,
    schema: 1,
    kind: 'outcome-recorded',
    body,
  };
}

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

describe('latestOutcomes', () => {
  it('compares with the score before and with the first', () => {
    const [rmdq] = latestOutcomes(
      chartFrom([score('rmdq', '2026-07-25', 15), score('rmdq', '2026-10-23', 8), score('rmdq', '2026-11-21', 13)]),
    );
    expect(rmdq?.score).toBe('13 of 24');
    expect(rmdq?.changes.map(({ words }) => words)).toEqual([
      'up 5 points (63\u00a0%) since 23 Oct 2026',
      'down 2 points (13\u00a0%) since 25 Jul 2026',
    ]);
    expect(rmdq?.changes.map(({ judgement }) => judgement)).toEqual([
      'worse, a change that matters',
      'no change that matters',
    ]);
  });

  it('makes nothing of one point, nor of many points that are less than 30 %', () => {
    const [odi] = latestOutcomes(chartFrom([score('odi', '2026-10-01', 60), score('odi', '2026-11-01', 49)]));
    expect(odi?.changes[0]?.matters).toBeFalse();
    const [pain] = latestOutcomes(chartFrom([score('pain', '2026-10-01', 3), score('pain', '2026-11-01', 2)]));
    expect(pain?.changes[0]?.words).toBe('down 1 point (33\u00a0%) since 1 Oct 2026');
    expect(pain?.changes[0]?.matters).toBeFalse();
  });

  it('knows that a higher PSFS is better', () => {
    const [psfs] = latestOutcomes(chartFrom([score('psfs', '2026-10-01', 4), score('psfs', '2026-11-01', 7)]));
    expect(psfs?.changes[0]?.judgement).toBe('better, a change that matters');
  });

  it('has nothing to compare a single score with', () => {
    expect(latestOutcomes(chartFrom([score('rmdq', '2026-10-01', 4)]))[0]?.changes).toEqual([]);
    expect(latestOutcomes(chartFrom([]))).toEqual([]);
  });
});
