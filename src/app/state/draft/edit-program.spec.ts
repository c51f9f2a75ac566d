import { type Program, stepDown } from '../../clinical';
import { aDose, anItem, aProgram } from '../../records/testing/entries';
import { withDose } from './edit-doses';
import { withItemMoved } from './edit-order';
import {
  withDuplicate,
  withItemBack,
  withItemReplaced,
  withItems,
  withItemsChanged,
  withoutItems,
  withRowsPasted,
} from './edit-program';

const [brace, slide, walk, curl] = ['brace', 'slide', 'walk', 'curl'].map((id) => anItem({ id })) as [
  ReturnType<typeof anItem>,
  ReturnType<typeof anItem>,
  ReturnType<typeof anItem>,
  ReturnType<typeof anItem>,
];
const program = aProgram({ items: [brace, slide, walk], resting: [curl] });
const order = ({ items, resting }: Program) => [items.map(({ id }) => id), resting.map(({ id }) => id)];

describe('a gesture on a program', () => {
  it('adds items at the end', () => {
    const more = anItem({ id: 'more' });
    expect(order(withItems(program, [more]))).toEqual([['brace', 'slide', 'walk', 'more'], ['curl']]);
  });

  it('removes an item, active or resting', () => {
    expect(order(withoutItems(program, ['slide']))).toEqual([['brace', 'walk'], ['curl']]);
    expect(order(withoutItems(program, ['curl']))).toEqual([['brace', 'slide', 'walk'], []]);
    expect(order(withoutItems(program, ['walk', 'curl', 'brace']))).toEqual([['slide'], []]);
  });

  it('duplicates an item beneath it, with all its doses', () => {
    const own = { ...slide, overrides: { 3: aDose({ reps: 4 }) }, note: 'slowly' };
    const twice = withDuplicate(withItemsChanged(program, [own]), 'slide', 'copy');
    expect(order(twice)[0]).toEqual(['brace', 'slide', 'copy', 'walk']);
    expect(twice.items[2]).toEqual({ ...own, id: 'copy' });
  });

  it('duplicates what is done in turns beneath the whole group, for itself', () => {
    const grouped = aProgram({ items: [{ ...brace, group: 'a' }, { ...slide, group: 'a' }, walk] });
    const twice = withDuplicate(grouped, 'brace', 'copy');
    expect(order(twice)[0]).toEqual(['brace', 'slide', 'copy', 'walk']);
    expect(twice.items[2]?.group).toBeUndefined();
  });

  it('takes over rows that were pasted, with as many weeks as they need', () => {
    const changed = { ...slide, note: 'from the sheet' };
    const more = anItem({ id: 'more' });
    const pasted = withRowsPasted(program, { changed: [changed], added: [more], weeks: 6 });
    expect(pasted).toEqual({ ...program, items: [brace, changed, walk, more], weeks: 6 });
  });

  it('puts another exercise in the place of one, and of a resting one at the end', () => {
    const by = anItem({ id: 'by' });
    expect(order(withItemReplaced(program, 'slide', by))).toEqual([['brace', 'by', 'walk'], ['curl']]);
    expect(order(withItemReplaced(program, 'curl', by))).toEqual([['brace', 'slide', 'walk', 'by'], []]);
  });

  it('leaves no group of one behind, and lets another exercise take a place in it', () => {
    const grouped = aProgram({ items: [{ ...brace, group: 'a' }, { ...slide, group: 'a' }, walk] });
    expect(withoutItems(grouped, ['slide']).items.map(({ group }) => group)).toEqual([undefined, undefined]);
    expect(withItemReplaced(grouped, 'slide', anItem({ id: 'by' })).items[1]).toEqual(
      jasmine.objectContaining({ id: 'by', group: 'a' }),
    );
  });

  it('brings a resting item back beside those it was done in turns with', () => {
    const grouped = aProgram({ items: [{ ...brace, group: 'a' }, walk], resting: [{ ...curl, group: 'a' }] });
    expect(order(withItemBack(grouped, 'curl'))[0]).toEqual(['brace', 'curl', 'walk']);
  });

  it('brings a resting item back', () => {
    const back = withItemBack(program, 'curl');
    expect(order(back)).toEqual([['brace', 'slide', 'walk', 'curl'], []]);
    expect(back.items[3]?.start).toEqual(stepDown(curl.start));
    expect(back.items[3]?.overrides).toEqual({});
    const byDays = { ...curl, scheme: { axis: 'frequency' } } as const;
    const fewer = withItemBack({ ...program, resting: [byDays] }, 'curl').items[3]?.start;
    expect(fewer).toEqual({ ...curl.start, daysPerWeek: curl.start.daysPerWeek - 1 });
  });

  it('changes items in their places', () => {
    const changed = { ...slide, note: 'slowly' };
    expect(withItemsChanged(program, [changed, anItem({ id: 'elsewhere' })]).items).toEqual([brace, changed, walk]);
  });

  it('that changes nothing leaves the very same program', () => {
    const nothing: Readonly<Record<string, Program>> = {
      'nothing added': withItems(program, []),
      'unknown removed': withoutItems(program, ['nobody']),
      'unknown replaced': withItemReplaced(program, 'nobody', brace),
      'active brought back': withItemBack(program, 'brace'),
      'unknown duplicated': withDuplicate(program, 'nobody', 'copy'),
      'nothing pasted': withRowsPasted(program, { changed: [], added: [], weeks: program.weeks }),
      'others changed': withItemsChanged(program, [anItem({ id: 'elsewhere' })]),
    };
    for (const [what, same] of Object.entries(nothing)) expect(same).withContext(what).toBe(program);
  });

  it('never touches the program it was given', () => {
    const before = JSON.stringify(program);
    withItemMoved(program, 'walk', 0);
    withoutItems(program, ['curl']);
    withDose(program, ['brace'], 2, aDose({ reps: 1 }));
    expect(JSON.stringify(program)).toBe(before);
  });
});
