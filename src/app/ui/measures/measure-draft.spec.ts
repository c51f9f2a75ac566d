import { measureIds } from '../../clinical';
import { emptyMeasure, numberTyped, outcomeFrom, remarkOn } from './measure-draft';

describe('outcomeFrom', () => {
  it('makes nothing of nothing', () => {
    for (const id of measureIds) {
      expect(outcomeFrom(id, emptyMeasure)).withContext(id).toBeNull();
      expect(outcomeFrom(id, { typed: '  ' }))
        .withContext(id)
        .toBeNull();
    }
    expect(outcomeFrom('psfs', { activities: [{ name: '' }, { name: ' ' }] })).toBeNull();
    expect(outcomeFrom('odi', { answered: '' })).toBeNull();
    expect(outcomeFrom('start-back', { distress: '' })).toBeNull();
  });

  it('tells none of the statements from not asked', () => {
    expect(outcomeFrom('rmdq', { ticked: [] })).toEqual({ score: 0, parts: { ticked: [] } });
    expect(outcomeFrom('rmdq', { ticked: [9, 2] })).toEqual({ score: 2, parts: { ticked: [2, 9] } });
    expect(outcomeFrom('rmdq', { typed: '13' })).toEqual({ score: 13 });
  });

  it('takes the mean of the activities, and keeps them by name', () => {
    const activities = [
      { name: ' Carry shopping ', score: 3 },
      { name: 'Garden' },
      { name: 'Drive', score: 6 },
      { name: '' },
    ];
    expect(outcomeFrom('psfs', { activities })).toEqual({
      score: 4.5,
      parts: { activities: [{ name: 'Carry shopping', score: 3 }, { name: 'Garden' }, { name: 'Drive', score: 6 }] },
    });
    expect(remarkOn('psfs', { activities })).toContain('two activities');
    expect(outcomeFrom('psfs', { activities: [{ name: '', score: 3 }] })).toEqual({
      problem: 'PSFS: name each activity.',
    });
  });

  it('reads the ODI as a percent, or as points and sections', () => {
    expect(outcomeFrom('odi', { typed: '36' })).toEqual({ score: 36 });
    expect(outcomeFrom('odi', { typed: '16', answered: '9' })).toEqual({ score: 36 });
    expect(outcomeFrom('odi', { typed: '16', answered: '' })).toEqual({
      problem: 'ODI: how many sections were answered?',
    });
    expect(outcomeFrom('odi', { typed: '', answered: '9' })).toEqual({ problem: 'ODI: the points are missing.' });
  });

  it('keeps the distress score of STarT Back', () => {
    expect(outcomeFrom('start-back', { typed: '5', distress: '4' })).toEqual({ score: 5, parts: { distress: 4 } });
    expect(outcomeFrom('start-back', { typed: '2' })).toEqual({ score: 2 });
    expect(outcomeFrom('start-back', { distress: '2' })).toEqual({ problem: 'STarT Back: the total is missing.' });
    expect(outcomeFrom('start-back', { typed: '5', distress: 'x' })).toEqual({ problem: jasmine.any(String) });
  });

  it('says what is wrong with a number in plain words', () => {
    expect(outcomeFrom('extensor-endurance', { typed: '300' })).toEqual({ problem: 'Extensor: 0 to 240\u00a0s.' });
    expect(outcomeFrom('six-minute-walk', { typed: 'far' })).toEqual({
      problem: jasmine.stringContaining('Six-minute walk'),
    });
    expect(outcomeFrom('global-change', { typed: '-5' })).toEqual({ score: -5 });
  });

  it('understands a decimal comma', () => {
    expect(numberTyped('12,4')).toBe(12.4);
    expect(outcomeFrom('five-times-sit-to-stand', { typed: '12,4' })).toEqual({ score: 12.4 });
  });
});
