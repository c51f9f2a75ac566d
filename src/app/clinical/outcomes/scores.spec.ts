import fc from 'fast-check';
import { holds } from '../testing/holds';
import type { PatientActivity } from './measure';
import { rolandMorrisNotice, rolandMorrisStatements } from './roland-morris';
import { comparable, odiScore, psfsScore, rmdqScore, type Scored, startBackGroup, startBackScore } from './scores';

const scoreOf = (scored: Scored) => ('score' in scored ? scored.score : undefined);
const problemOf = (scored: Scored) => ('problem' in scored ? scored.problem : undefined);

describe('the Roland-Morris questionnaire', () => {
  it('has 24 statements, each once, about the back, and says that no permission is required', () => {
    expect(rolandMorrisStatements).toHaveSize(24);
    expect(new Set(rolandMorrisStatements).size).toBe(24);
    for (const statement of rolandMorrisStatements) expect(statement).toMatch(/back.*\.$/);
    expect(rolandMorrisNotice).toContain('No permission is required');
    expect(rolandMorrisNotice).toContain('Spine 1983;8:141-144');
  });

  it('counts ticks; what is not ticked is no (Roland & Fairbank 2000)', () => {
    expect(scoreOf(rmdqScore([]))).toBe(0);
    expect(scoreOf(rmdqScore([1, 5, 24]))).toBe(3);
    expect(scoreOf(rmdqScore(rolandMorrisStatements.map((_, index) => index + 1)))).toBe(24);
    expect(scoreOf(rmdqScore([2, 2, 2])))
      .withContext('a tick twice')
      .toBe(1);
  });

  it('knows no statement but its own', () => {
    for (const ticked of [[0], [25], [1.5], [Number.NaN]]) {
      expect(problemOf(rmdqScore(ticked)))
        .withContext(`${ticked[0]}`)
        .toBe('RMDQ: statements 1 to 24.');
    }
  });

  it('never falls when one more is ticked, and stays between 0 and 24', () => {
    const number = fc.integer({ min: 1, max: 24 });
    holds(
      fc.property(fc.array(number), number, (ticked, more) => {
        const before = scoreOf(rmdqScore(ticked)) ?? NaN;
        const after = scoreOf(rmdqScore([...ticked, more])) ?? NaN;
        expect(before >= 0 && after >= before && after <= before + 1 && after <= 24).toBeTrue();
      }),
    );
  });
});

describe('the patient-specific scale', () => {
  const activities = (...scores: readonly (number | undefined)[]) =>
    scores.map((score, index) => ({ name: `Activity ${index + 1}`, ...(score === undefined ? {} : { score }) }));

  it('is the mean of its activities (Stratford 1995)', () => {
    expect(psfsScore(activities(2, 4, 6))).toEqual({ score: 4 });
    expect(psfsScore(activities(3, 4, 4)))
      .withContext('11 / 3')
      .toEqual({ score: 3.7 });
    expect(psfsScore(activities(0, 0, 0, 0, 10))).toEqual({ score: 2 });
  });

  it('leaves out what was not asked, and says when fewer than three are left', () => {
    expect(psfsScore(activities(2, undefined, 4, 6))).toEqual({ score: 4 });
    expect(psfsScore(activities(2, 4, undefined))).toEqual({
      score: 3,
      remark: 'The mean of two activities; three to five are asked for.',
    });
    expect(psfsScore(activities(5))).toEqual({
      score: 5,
      remark: 'The mean of one activity; three to five are asked for.',
    });
  });

  it('says what is wrong in plain words', () => {
    expect(problemOf(psfsScore(activities(undefined, undefined)))).toContain('score at least one');
    expect(problemOf(psfsScore(activities(1, 2, 3, 4, 5, 6)))).toBe('PSFS: 5 activities at most.');
    expect(problemOf(psfsScore(activities(11)))).toContain('0 to 10');
    expect(problemOf(psfsScore(activities(2.5)))).toContain('0 to 10');
    expect(problemOf(psfsScore(activities(-1)))).toContain('0 to 10');
    expect(problemOf(psfsScore(activities(3, 11, 4)))).toContain('0 to 10');
    expect(problemOf(psfsScore([{ name: ' ', score: 3 }]))).toContain('name each');
    expect(problemOf(psfsScore([{ name: 'Lifting', score: 3 }, { name: ' ' }]))).toContain('name each');
    const twice = [
      { name: 'Lifting my son', score: 3 },
      { name: 'lifting my son ', score: 4 },
    ];
    expect(problemOf(psfsScore(twice))).toContain('once');
  });

  describe('is comparable', () => {
    const [lifting, garden] = [
      { name: 'Lifting', score: 3 },
      { name: 'Garden', score: 4 },
    ];
    const means = (one: readonly PatientActivity[] | undefined, other: readonly PatientActivity[] | undefined) =>
      comparable('psfs', one && { activities: one }, other && { activities: other });

    it('with a mean of the same scored activities, in any order', () => {
      const other = [
        { name: 'garden ', score: 8 },
        { name: 'Lifting', score: 1 },
      ];
      expect(means([lifting, garden], other)).toBeTrue();
      expect(means([lifting, garden], [lifting])).toBeFalse();
      expect(means([lifting, garden], [lifting, { name: 'Garden' }]))
        .withContext('not asked this time')
        .toBeFalse();
      expect(means([lifting], [lifting, { name: 'Garden' }])).toBeTrue();
      const named = (...names: readonly string[]) => names.map((name) => ({ name, score: 5 }));
      expect(means(named('Sit', 'up'), named('Si', 'tup'))).toBeFalse();
    });

    it('with none whose activities were not recorded, as other measures are', () => {
      expect(means([lifting], undefined)).toBeFalse();
      expect(means(undefined, [lifting])).toBeFalse();
      expect(means(undefined, undefined)).toBeFalse();
      expect(comparable('psfs', {}, {})).toBeFalse();
      expect(comparable('rmdq', { ticked: [1, 2] })).toBeTrue();
    });
  });

  it('lies between its lowest and its highest activity, and never falls when one rises', () => {
    const some = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });
    holds(
      fc.property(some, (scores) => {
        const mean = scoreOf(psfsScore(activities(...scores))) ?? NaN;
        const [first = 0, ...rest] = scores;
        const raised = scoreOf(psfsScore(activities(first + 1, ...rest))) ?? NaN;
        expect(mean >= Math.min(...scores) && mean <= Math.max(...scores) && raised >= mean).toBeTrue();
      }),
    );
  });
});

describe('the Oswestry total', () => {
  it('is 100 x points / (5 x sections answered) (CLINICAL.md 4.1)', () => {
    expect(odiScore(16, 10)).toEqual({ score: 32 });
    expect(odiScore(16, 9)).withContext('16 of 45, 35.6 %').toEqual({ score: 36 });
    expect(odiScore(0, 10)).toEqual({ score: 0 });
    expect(odiScore(50, 10)).toEqual({ score: 100 });
  });

  it('says so when more than one section is missing', () => {
    expect(odiScore(16, 9)).not.toEqual(jasmine.objectContaining({ remark: jasmine.anything() }));
    expect(odiScore(16, 8)).toEqual(
      jasmine.objectContaining({ score: 40, remark: jasmine.stringContaining('2 sections') }),
    );
  });

  it('takes no more points than the sections have', () => {
    expect(problemOf(odiScore(46, 9))).toBe('ODI: 0 to 45 points from 9 sections.');
    expect(problemOf(odiScore(6, 1))).toBe('ODI: 0 to 5 points from 1 section.');
    expect(problemOf(odiScore(0, 11))).toBe('ODI: 1 to 10 sections answered.');
    for (const [points, answered] of [
      [-1, 10],
      [1.5, 10],
      [Number.NaN, 10],
      [6, 1],
      [0, 0],
      [0, 11],
    ] as const) {
      expect(problemOf(odiScore(points, answered)))
        .withContext(`${points} of ${answered}`)
        .toBeDefined();
    }
  });

  it('stays between 0 and 100, rises with the points and falls with the sections', () => {
    const one = fc
      .integer({ min: 2, max: 10 })
      .chain((answered) => fc.tuple(fc.constant(answered), fc.integer({ min: 0, max: 5 * (answered - 1) })));
    holds(
      fc.property(one, ([answered, points]) => {
        const score = scoreOf(odiScore(points, answered)) ?? NaN;
        const more = scoreOf(odiScore(points + 1, answered)) ?? NaN;
        const fewer = scoreOf(odiScore(points, answered - 1)) ?? NaN;
        expect(score >= 0 && score <= 100 && more >= score && fewer >= score).toBeTrue();
      }),
    );
  });
});

describe('the STarT Back group', () => {
  it('is low up to 3, then goes by the distress score (CLINICAL.md 4.1)', () => {
    expect(startBackGroup(0, 0)).toBe('low');
    expect(startBackGroup(3, 3)).toBe('low');
    expect(startBackGroup(4, 3)).toBe('medium');
    expect(startBackGroup(4, 4)).toBe('high');
    expect(startBackGroup(7, 3)).toBe('medium');
    expect(startBackGroup(9, 5)).toBe('high');
    expect(startBackGroup(3)).toBe('low');
    expect(startBackGroup(4)).toBeUndefined();
  });

  it('is not guessed from a total that needs the distress score', () => {
    expect(problemOf(startBackScore(4))).toContain('distress score decides');
    expect(scoreOf(startBackScore(3))).toBe(3);
  });

  it('takes only scores that can go together: five questions of distress, four others', () => {
    expect(problemOf(startBackScore(3, 4))).toBe('STarT Back: with a total of 3 the distress score is 0 to 3.');
    expect(problemOf(startBackScore(9, 4))).toBe('STarT Back: with a total of 9 the distress score is 5.');
    expect(problemOf(startBackScore(7, 2))).toContain('3 to 5');
    expect(scoreOf(startBackScore(7, 3))).toBe(7);
    expect(problemOf(startBackScore(10, 5))).toContain('0 to 9');
    expect(problemOf(startBackScore(-1))).toBe('STarT Back: a total of 0 to 9.');
    expect(problemOf(startBackScore(2.5))).toBe('STarT Back: a total of 0 to 9.');
    expect(scoreOf(startBackScore(0))).toBe(0);
    expect(scoreOf(startBackScore(6, 5))).toBe(6);
  });

  it('never becomes lower with a higher total or more distress', () => {
    const order = ['low', 'medium', 'high'];
    const rank = (total: number, distress: number) => order.indexOf(startBackGroup(total, distress) ?? '');
    const total = fc.integer({ min: 0, max: 8 });
    holds(
      fc.property(total, fc.integer({ min: 0, max: 4 }), (all, distress) => {
        expect(rank(all + 1, distress)).toBeGreaterThanOrEqual(rank(all, distress));
        expect(rank(all, distress + 1)).toBeGreaterThanOrEqual(rank(all, distress));
      }),
    );
  });
});
