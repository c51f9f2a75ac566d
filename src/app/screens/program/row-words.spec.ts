import { exerciseById, itemFor, type ProgramItem, screen, type Situation } from '../../clinical';
import { carefulWords, remarkOf, withTime } from './row-words';

const catCow = exerciseById('cat-cow')!;
const item: ProgramItem = { ...itemFor(catCow, 'item'), overrides: {} };
const at = (...when: NonNullable<ProgramItem['start']['when']>): ProgramItem => ({
  ...item,
  start: { ...item.start, when, perDay: when.length },
});

describe('the time of day of a row', () => {
  it('shows, and is a number where none is set', () => {
    expect(remarkOf(at('morning'), catCow, undefined)).toContain('in the morning');
    expect(remarkOf(at('midday'), catCow, undefined)).toContain('at midday');
    expect(remarkOf(at('midday', 'evening'), catCow, undefined)).toContain('midday and evening');
    expect(remarkOf(withTime(at('midday', 'evening'), undefined), catCow, undefined)).toContain('2\u00a0a\u00a0day');
    expect(remarkOf({ ...item, start: { ...item.start, when: [], perDay: 1 } }, catCow, undefined)).not.toContain(
      'day',
    );
  });

  it('is added and taken away, with as many sessions as times', () => {
    expect(withTime(at('evening'), 'morning').start).toEqual(
      jasmine.objectContaining({ when: ['morning', 'evening'], perDay: 2 }),
    );
    expect(withTime(at('morning', 'evening'), 'evening').start).toEqual(
      jasmine.objectContaining({ when: ['morning'], perDay: 1 }),
    );
    expect('when' in withTime(at('morning'), 'morning').start).toBeFalse();
    expect('when' in withTime(at('morning', 'evening'), undefined).start).toBeFalse();
  });

  it('goes for the weeks that were set by hand too', () => {
    const byHand = { ...at('evening'), overrides: { 3: { ...item.start, reps: 12 } } };
    expect(withTime(byHand, 'morning').overrides[3]).toEqual(
      jasmine.objectContaining({ when: ['morning', 'evening'], reps: 12 }),
    );
  });
});

describe('a row in a few words', () => {
  it('shows the effort and the speed of its dose', () => {
    const words = remarkOf({ ...item, start: { ...item.start, effort: 5, tempo: 'slow' } }, catCow, undefined);
    expect(words.replaceAll('\u00a0', ' ')).toContain('effort 5 of 10 · speed: slow');
  });

  it('says of a load that grows within a range that repetitions come first', () => {
    const loaded = (own: Partial<ProgramItem['start']>): string =>
      remarkOf(
        { ...item, scheme: { axis: 'load' }, start: { sets: 3, loadKg: 20, perDay: 1, daysPerWeek: 7, ...own } },
        catCow,
        undefined,
      ).replaceAll('\u00a0', ' ');
    expect(loaded({ repRange: [8, 12] })).toBe('reps to 12, then +5 % load');
    expect(loaded({ reps: 8 })).toBe('+5 % load a week');
  });

  it('leaves out of its cautions what is cleared', () => {
    const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
    const deadlift = exerciseById('deadlift')!;
    const { reasons } = screen(deadlift, flareUp);
    const ruleIds = reasons.filter(({ level }) => level === 'block').map(({ ruleId }) => ruleId);
    const cleared = screen(deadlift, {
      ...flareUp,
      clearances: [{ exerciseId: 'deadlift', ruleIds, by: 'A', reason: 'r', from: '2026-11-01', until: '2026-12-01' }],
    });
    expect(cleared.status).toBe('caution');
    expect(carefulWords(cleared)).not.toContain('external load');
    expect(carefulWords(screen(deadlift, flareUp))).toContain('external load');
  });

  it('names the days where they are named, and counts them where they are not', () => {
    const on = (own: Partial<ProgramItem['start']>) =>
      remarkOf({ ...item, start: { ...item.start, ...own } }, catCow, undefined).replaceAll('\u00a0', ' ');
    expect(on({ daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] })).toContain('· Mon, Wed and Fri');
    expect(on({ daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] })).not.toContain('days a week');
    expect(on({ daysPerWeek: 3 })).toContain('3 days a week');
    expect(on({ daysPerWeek: 7 })).not.toContain('a week');
  });

  it('names the light weeks that are its own, a side that is done alone, the clinic and the rest', () => {
    const words = remarkOf(
      {
        ...item,
        place: 'clinic',
        scheme: { ...item.scheme, deloadWeeks: [4, 6, 8] },
        start: { ...item.start, side: 'left', restSeconds: 45 },
      },
      catCow,
      undefined,
      [4, 8],
    ).replaceAll('\u00a0', ' ');
    for (const one of ['light in weeks 4 and 8', 'left only', 'in clinic', 'rest 45 s']) expect(words).toContain(one);
    expect(remarkOf({ ...item, start: { ...item.start, side: 'alternating' } }, catCow, undefined)).toContain(
      'sides in turn',
    );
  });

  it('remarks quietly on a hold that is longer than is usual', () => {
    const held = (holdSeconds: number): ProgramItem => ({
      ...item,
      scheme: { axis: 'hold-reps' },
      start: { ...item.start, holdSeconds },
    });
    expect(remarkOf(held(20), catCow, undefined)).toContain('McGill');
    expect(remarkOf(held(10), catCow, undefined)).not.toContain('McGill');
  });
});
