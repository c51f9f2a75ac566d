import {
  doseInWords,
  exerciseById,
  type Exercise,
  itemFor,
  planWeeks,
  type Program,
  shippedLibrary,
  startingTemplates,
} from '../../clinical';
import { copyFor, emptyProgram, goingOnFrom, programFrom, programOf } from './program-starts';

function exercise(id: string): Exercise {
  const found = exerciseById(id);
  if (!found) throw new Error(`No exercise ${id}`);
  return found;
}

function running(): Program {
  const bracing = {
    ...itemFor(exercise('abdominal-bracing'), 'one'),
    note: 'At the kitchen table',
    taughtOn: '2026-11-02',
  };
  const walking = itemFor(exercise('walking'), 'two');
  return { startDate: '2026-11-02', weeks: 4, items: [bracing, walking], resting: [] };
}

describe('where a program starts', () => {
  it('is four empty weeks from today', () => {
    expect(emptyProgram('2026-11-22')).toEqual({ startDate: '2026-11-22', weeks: 4, items: [], resting: [] });
  });

  it('takes the exercises of a template at their starting doses', () => {
    let count = 0;
    const program = programOf([exercise('walking')], '2026-11-22', 2, () => `id-${++count}`);
    expect(program.items).toEqual([itemFor(exercise('walking'), 'id-1')]);
    expect(program.weeks).toBe(2);
  });

  it("makes a template whole, with its light weeks and where this patient's history sets the start", () => {
    const template = startingTemplates.find(({ id }) => id === 'return-to-lifting')!;
    let count = 0;
    const program = programFrom(
      template,
      shippedLibrary,
      '2026-11-22',
      () => `id-${++count}`,
      (one, id) => ({ ...itemFor(one, id), note: 'taken up' }),
    );
    expect(program.weeks).toBe(8);
    expect(program.items.map(({ id }) => id)).toEqual(['id-1', 'id-2', 'id-3', 'id-4', 'id-5']);
    expect(
      program.items.every(({ note, scheme }) => note === 'taken up' && scheme.deloadWeeks?.join() === '5'),
    ).toBeTrue();
  });

  it('goes on from where the plan stood, not from a light week', () => {
    const [, walking] = running().items;
    const light = { ...walking!, scheme: { ...walking!.scheme, deloadWeeks: [3] } };
    const next = goingOnFrom({ ...running(), items: [light] }, '2026-11-18');
    expect(next.items[0]?.start.minutes).toBe(11);
    const byHand = { ...light, overrides: { 3: { ...light.start, minutes: 4 } } };
    expect(goingOnFrom({ ...running(), items: [byHand] }, '2026-11-18').items[0]?.start.minutes).toBe(4);
  });

  it('goes on from the doses of the present week', () => {
    const program = running();
    const next = goingOnFrom(program, '2026-11-18');
    expect(next.startDate).toBe('2026-11-18');
    expect(next.items.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(doseInWords(next.items[1]?.start ?? { sets: 0, perDay: 0, daysPerWeek: 0 })).toBe('12\u00a0min');
  });

  it('goes on from the last week when the weeks are over, and from the first before they began', () => {
    const program = running();
    const last = program.items.map((item) => planWeeks(item, 4)[3]);
    expect(goingOnFrom(program, '2027-02-01').items.map(({ start }) => start)).toEqual(last as never);
    expect(goingOnFrom(program, '2026-10-01').items.map(({ start }) => start)).toEqual(
      program.items.map(({ start }) => start),
    );
  });

  it("copies another patient's program without what was that patient's own", () => {
    let count = 0;
    const copy = copyFor({ ...running(), resting: running().items }, '2026-11-22', () => `new-${++count}`);
    expect(copy.resting).toEqual([]);
    expect(copy.items.map(({ id }) => id)).toEqual(['new-1', 'new-2']);
    expect(copy.items.some((item) => 'note' in item || 'taughtOn' in item)).toBeFalse();
    expect(copy.items[0]?.start).toEqual(running().items[0]?.start as never);
  });

  it('grows again where a visit held it: a new block does not wait for the old one, nor another patient', () => {
    const items = running().items.map((item) => ({ ...item, scheme: { ...item.scheme, waits: true as const } }));
    const starts = [
      goingOnFrom({ ...running(), items }, '2026-11-18'),
      copyFor({ ...running(), items }, '2026-11-22', () => 'new'),
    ];
    for (const { items } of starts) {
      expect(items.map(({ scheme }) => scheme)).toEqual(running().items.map(({ scheme }) => scheme));
    }
  });

  it('carries the weeks set by hand, the groups and the light weeks along', () => {
    const items = running().items.map((item) => ({
      ...item,
      group: 'in turns',
      overrides: { 2: item.start },
      scheme: { ...item.scheme, deloadWeeks: [4] },
    }));
    const copy = copyFor({ ...running(), items }, '2026-11-22', () => 'new');
    expect(copy.items.map(({ group, overrides, scheme }) => [group, overrides, scheme])).toEqual(
      items.map(({ group, overrides, scheme }) => [group, overrides, scheme]),
    );
  });
});
