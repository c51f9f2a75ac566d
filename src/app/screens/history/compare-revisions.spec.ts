import { exerciseById, itemFor, type Program, type ProgramItem, shippedLibrary, type Weekday } from '../../clinical';
import { compareRevisions, dosesByWeek } from './compare-revisions';

const item = (exerciseId: string, id = exerciseId): ProgramItem => itemFor(exerciseById(exerciseId)!, id);
const program = (items: readonly ProgramItem[], more: Partial<Program> = {}): Program => ({
  startDate: '2026-11-01',
  weeks: 4,
  items,
  resting: [],
  ...more,
});
/** Every week by hand, so that a scheme changes nothing of the doses. */
const overridesOf = ({ start }: ProgramItem) => ({ 1: start, 2: start, 3: start, 4: start });
const bracing = item('abdominal-bracing');
const walking = item('walking');
const deadlift = item('deadlift');

describe('compareRevisions', () => {
  it('names what was added, removed and left as it was', () => {
    const { items, frame } = compareRevisions(
      program([bracing, deadlift]),
      program([bracing, walking]),
      shippedLibrary,
    );
    expect(items.map(({ name, words }) => [name, words])).toEqual([
      ['Abdominal bracing', 'same'],
      ['Walking', 'added'],
      ['Deadlift', 'removed'],
    ]);
    expect(items[1]?.before).toBeUndefined();
    expect(items[2]?.after).toBeUndefined();
    expect(frame).toEqual([]);
  });

  it('says in which weeks a dose changed', () => {
    const lighter = {
      ...walking,
      overrides: { 2: { ...walking.start, minutes: 5 }, 4: { ...walking.start, minutes: 6 } },
    };
    expect(compareRevisions(program([walking]), program([lighter]), shippedLibrary).items[0]?.words).toBe(
      'dose changed in weeks 2 and 4',
    );
    const one = { ...walking, overrides: { 3: { ...walking.start, minutes: 5 } } };
    expect(compareRevisions(program([walking]), program([one]), shippedLibrary).items[0]?.words).toBe(
      'dose changed in week 3',
    );
    const other = { ...walking, start: { ...walking.start, minutes: 5 } };
    expect(compareRevisions(program([walking]), program([other]), shippedLibrary).items[0]?.words).toBe(
      'dose changed in weeks 1 to 4',
    );
  });

  it('sees a change of days or times as a change of dose', () => {
    const oftener = { ...walking, start: { ...walking.start, perDay: walking.start.perDay + 1 } };
    expect(compareRevisions(program([walking]), program([oftener]), shippedLibrary).items[0]?.words).toBe(
      'dose changed in weeks 1 to 4',
    );
    const days = (...named: readonly Weekday[]) => ({ ...walking, start: { ...walking.start, days: named } });
    expect(compareRevisions(program([days('Mon')]), program([days('Tue')]), shippedLibrary).items[0]?.words).toBe(
      'dose changed in weeks 1 to 4',
    );
  });

  it('recognises an exercise under a new id, and two of one kind by theirs', () => {
    expect(
      compareRevisions(program([walking]), program([item('walking', 'other')]), shippedLibrary).items[0]?.change,
    ).toBe('same');
    const short = { ...item('walking', 'short'), start: { ...walking.start, minutes: 5 } };
    const { items } = compareRevisions(program([walking, short]), program([short, walking]), shippedLibrary);
    expect(items.map(({ change }) => change)).toEqual(['same', 'same']);
    const added = { ...item('walking', 'new'), start: { ...walking.start, minutes: 7 } };
    const grown = compareRevisions(program([walking]), program([added, walking]), shippedLibrary).items;
    expect(grown.map(({ change }) => change)).toEqual(['added', 'same']);
  });

  it('tells laid aside from removed', () => {
    const rested = program([walking], { resting: [deadlift] });
    const { items } = compareRevisions(program([walking, deadlift]), rested, shippedLibrary);
    expect(items[1]).toEqual(jasmine.objectContaining({ change: 'laid aside', after: ['resting'] }));
    expect(compareRevisions(rested, program([walking, deadlift]), shippedLibrary).items[1]?.change).toBe(
      'taken up again',
    );
  });

  it('says how it grows, which weeks are light, where and with what it is done, each where it differs', () => {
    const words = (before: readonly ProgramItem[], after: readonly ProgramItem[], index = 0) =>
      compareRevisions(program(before), program(after), shippedLibrary).items[index]?.words.replaceAll('\u00a0', ' ');
    const daily = { ...walking, scheme: { axis: 'frequency' } as const, overrides: overridesOf(walking) };
    const planned = { ...walking, overrides: overridesOf(walking) };
    expect(words([planned], [daily])).toBe('progression: adds days (before: +10 % a week)');
    const light = { ...planned, scheme: { ...walking.scheme, deloadWeeks: [4, 2] } };
    expect(words([planned], [light])).toBe('light in weeks 2 and 4');
    expect(words([light], [planned])).toBe('no light week any more');
    expect(words([walking], [{ ...walking, place: 'clinic' }])).toBe('at the clinic instead of at home');
    const grouped = [walking, bracing].map((one) => ({ ...one, group: 'a' }));
    expect(words([walking, bracing], grouped)).toBe('in turns with Abdominal bracing');
    expect(words(grouped, [walking, bracing], 1)).toBe('by itself, no longer in turns');
    const renamed = grouped.map((one) => ({ ...one, group: 'b' }));
    expect(words(grouped, renamed)).withContext('the same group under another id').toBe('same');
  });

  it('says which exercise takes the place of which', () => {
    const next = { ...item('bird-dog'), id: walking.id };
    const { items } = compareRevisions(program([walking]), program([next]), shippedLibrary);
    expect(items.map(({ name, words }) => [name, words])).toEqual([['Bird-dog', 'takes the place of Walking']]);
  });

  it('says a new beginning and length', () => {
    expect(
      compareRevisions(program([walking]), program([walking], { startDate: '2026-11-22', weeks: 6 }), shippedLibrary)
        .frame,
    ).toEqual(['Begins 22 Nov 2026 instead of 1 Nov 2026.', 'Lasts 6 weeks instead of 4.']);
  });
});

describe('dosesByWeek', () => {
  it('puts equal weeks together', () => {
    const dose = { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 };
    const words = dosesByWeek([dose, dose, { ...dose, sets: 3 }]).map((line) => line.replaceAll('\u00a0', ' '));
    expect(words).toEqual(['Weeks 1 to 2: 2 × 8', 'Week 3: 3 × 8', 'Once a day, every day']);
  });

  it('says how often beside each week where that changes', () => {
    const dose = { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 };
    const words = dosesByWeek([dose, { ...dose, perDay: 2 }]).map((line) => line.replaceAll('\u00a0', ' '));
    expect(words).toEqual(['Week 1: 2 × 8. Once a day, every day', 'Week 2: 2 × 8. 2 times a day, every day']);
  });
});
