import { exerciseById, itemFor, type ProgramItem } from '../../clinical';
import { withChange } from '../../state/draft/edit-item';
import {
  axesFor,
  changeOf,
  formOf,
  keptByHand,
  limitsOf,
  preview,
  problemsOf,
  type ProgressionForm,
  withDay,
  withDaysPerWeek,
  withLight,
} from './progression';

const of = (id: string): ProgramItem => itemFor(exerciseById(id)!, id);
const [bracing, walking, deadlift, sideBridge] = [
  of('abdominal-bracing'),
  of('walking'),
  of('romanian-deadlift'),
  of('side-bridge'),
];
const axes = (item: ProgramItem) => axesFor(item, exerciseById(item.exerciseId));

function after(
  items: readonly ProgramItem[],
  change: (form: ProgressionForm) => ProgressionForm,
): readonly ProgramItem[] {
  const opened = formOf(items);
  return items.map((item) => withChange(item, changeOf(change(opened), opened)));
}

const inWords = (item: ProgramItem, weeks: number) =>
  preview(item, weeks).map(({ weeks: when, dose, mark }) =>
    `${when} ${dose}${mark ? ` (${mark})` : ''}`.replaceAll('\u00a0', ' '),
  );

describe('the progression of an item', () => {
  it('grows along what its dose has, and along days only where some are left', () => {
    expect(axes(walking)).toEqual(['minutes']);
    expect(axes(deadlift)).toContain('load');
    expect(axes(deadlift)).toContain('frequency');
    expect(axes(deadlift)).not.toContain('minutes');
    expect(axes(bracing)).toContain('hold-reps');
    expect(axes(bracing)).not.toContain('reps');
    expect(axes(bracing)).not.toContain('frequency');
  });

  it('takes the next rung of the ladder only where there is one', () => {
    const top = exerciseById('abdominal-bracing')!;
    expect(axesFor(bracing, { ...top, harder: [] })).toEqual(['hold-reps']);
    expect(axesFor(bracing, { ...top, harder: ['bird-dog'] })).toEqual(['hold-reps', 'lever', 'base']);
  });

  it('keeps the axis it has among the choices', () => {
    expect(axes({ ...walking, scheme: { axis: 'reps' } })).toEqual(['reps', 'minutes']);
  });

  it('changes nothing as long as nothing is typed', () => {
    for (const items of [[bracing], [bracing, walking, deadlift]]) expect(after(items, (form) => form)).toEqual(items);
  });

  it('sets what was typed, and goes back to the usual where it was cleared', () => {
    const [capped] = after([bracing], (form) => ({ ...form, repsTop: '10', setsTop: '2', effort: '3', rest: '45' }));
    expect(capped?.scheme).toEqual({ ...bracing.scheme, repsTop: 10, setsTop: 2 });
    expect([capped?.start.effort, capped?.start.restSeconds]).toEqual([3, 45]);
    const [cleared] = after([capped!], (form) => ({ ...form, setsTop: '', effort: '' }));
    expect(cleared?.scheme).toEqual({ ...bracing.scheme, repsTop: 10 });
    expect('effort' in cleared!.start).toBeFalse();
  });

  it('leaves to each of several what was not typed', () => {
    const items = [{ ...bracing, start: { ...bracing.start, effort: 2 } }, sideBridge];
    const both = after(items, (form) => ({ ...form, repsTop: '14', lightWeeks: [4] }));
    expect(both.map(({ start }) => start)).toEqual(items.map(({ start }) => start));
    expect(both.map(({ scheme }) => [scheme.repsTop, scheme.deloadWeeks])).toEqual([
      [14, [4]],
      [14, [4]],
    ]);
  });

  it('lets grow again what waits for a visit, or has it wait', () => {
    const waiting = { ...bracing, scheme: { ...bracing.scheme, waits: true as const } };
    expect(formOf([bracing, waiting]).waits).toBeTrue();
    expect(after([waiting], (form) => ({ ...form, waits: false }))).toEqual([bracing]);
    expect(after([bracing], (form) => ({ ...form, waits: true }))).toEqual([waiting]);
  });

  it('names days, counts them, and forgets them where another number is typed', () => {
    const tuesday = withDay(formOf([bracing]), 'Tue');
    const both = withDay(tuesday, 'Mon');
    expect([both.days, both.daysPerWeek]).toEqual([['Mon', 'Tue'], '2']);
    expect(withDay(both, 'Mon').days).toEqual(['Tue']);
    expect(withDaysPerWeek(both, '5').days).toEqual([]);
    expect(withDaysPerWeek(both, '2').days).toEqual(['Mon', 'Tue']);
    const [named] = after([bracing], () => both);
    expect([named?.start.days, named?.start.daysPerWeek]).toEqual([['Mon', 'Tue'], 2]);
  });

  it('says in plain words what is wrong with a number', () => {
    const wrong = (own: Partial<ProgressionForm>, item = bracing) => problemsOf({ ...formOf([item]), ...own }, [item]);
    expect(wrong({})).toEqual({});
    expect(wrong({ repsTop: '4' })).toEqual({ repsTop: 'Top of repetitions: 8 to 100.' });
    expect(wrong({ repsTop: 'many' })).toEqual({ repsTop: 'Top of repetitions: 8 to 100.' });
    expect(wrong({ setsTop: '2.5' })).toEqual({ setsTop: 'Top of sets: 2 to 10.' });
    expect(wrong({ effort: '11' })).toEqual({ effort: 'Effort (RPE): 0 to 10.' });
    expect(wrong({ effort: '2,5' })).toEqual({});
    expect(wrong({ daysPerWeek: '8' })).toEqual({ daysPerWeek: 'Days a week: 1 to 7.' });
    expect(wrong({ daysPerWeek: '' })).toEqual({ daysPerWeek: 'Days a week: 1 to 7.' });
  });

  it('lets a load rise by 2 to 10 % a week and minutes by 10 % at most', () => {
    expect(limitsOf('percent', [deadlift], 'load')).toEqual({ least: 2, most: 10 });
    expect(limitsOf('percent', [walking], 'minutes')).toEqual({ least: 1, most: 10 });
    expect(problemsOf({ ...formOf([deadlift]), percent: '12' }, [deadlift]).percent).toBe('Percent a week: 2 to 10.');
    expect(problemsOf({ ...formOf([bracing]), percent: '12' }, [bracing])).toEqual({});
  });

  it('shows its weeks in words, with what is light and what is by hand', () => {
    const [item] = after([walking], (form) => withLight({ ...form, percent: '10' }, 3));
    expect(inWords({ ...item!, overrides: { 5: { ...walking.start, minutes: 5 } } }, 5)).toEqual([
      'Week 1 10 min',
      'Week 2 11 min',
      jasmine.stringMatching(/^Week 3 \d min \(light\)$/),
      'Week 4 12 min',
      'Week 5 5 min (by hand)',
    ]);
    expect(inWords({ ...bracing, scheme: { ...bracing.scheme, repsTop: 8, setsTop: 2 } }, 4)).toEqual([
      'Weeks 1 to 4 2 × 8, hold 8 s',
    ]);
  });

  it('says the days where they grow', () => {
    const often = { ...sideBridge, scheme: { axis: 'frequency', daysTop: 5 } as const };
    expect(inWords(often, 3).map((words) => words.replace(/.*each side/, ''))).toEqual([
      '',
      ', 4 days a week',
      ', 5 days a week',
    ]);
  });

  it('says which weeks were set by hand and stay', () => {
    const byHand = (...weeks: readonly number[]) => [
      { ...bracing, overrides: Object.fromEntries(weeks.map((week) => [week, bracing.start])) },
    ];
    expect(keptByHand([bracing], 4)).toBe('');
    expect(keptByHand(byHand(3), 4)).toBe('Week\u00a03 is set by hand and keeps its amounts.');
    expect(keptByHand(byHand(2, 4, 9), 4)).toBe('Weeks\u00a02 and\u00a04 are set by hand and keep their amounts.');
  });
});
