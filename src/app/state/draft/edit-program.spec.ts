import { type Program, stepDown } from '../../clinical';
import { aDose, anItem, aProgram } from '../../records/testing/entries';
import {
  withDose,
  withItemBack,
  withItemMoved,
  withItemReplaced,
  withItems,
  withItemsChanged,
  withoutItem,
  withoutOverride,
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
    expect(order(withoutItem(program, 'slide'))).toEqual([['brace', 'walk'], ['curl']]);
    expect(order(withoutItem(program, 'curl'))).toEqual([['brace', 'slide', 'walk'], []]);
  });

  it('moves an item to a place, and no further than the ends', () => {
    expect(order(withItemMoved(program, 'walk', 0))[0]).toEqual(['walk', 'brace', 'slide']);
    expect(order(withItemMoved(program, 'brace', 1))[0]).toEqual(['slide', 'brace', 'walk']);
    expect(order(withItemMoved(program, 'brace', 99))[0]).toEqual(['slide', 'walk', 'brace']);
    expect(order(withItemMoved(program, 'walk', -5))[0]).toEqual(['walk', 'brace', 'slide']);
  });

  it('puts another exercise in the place of one, and of a resting one at the end', () => {
    const by = anItem({ id: 'by' });
    expect(order(withItemReplaced(program, 'slide', by))).toEqual([['brace', 'by', 'walk'], ['curl']]);
    expect(order(withItemReplaced(program, 'curl', by))).toEqual([['brace', 'slide', 'walk', 'by'], []]);
  });

  it('brings a resting item back', () => {
    const back = withItemBack(program, 'curl');
    expect(order(back)).toEqual([['brace', 'slide', 'walk', 'curl'], []]);
    expect(back.items[3]?.start).toEqual(stepDown(curl.start));
    expect(back.items[3]?.overrides).toEqual({});
  });

  it('sets the start in week 1, and a later week for itself', () => {
    const dose = aDose({ reps: 5 });
    const started = withDose(program, ['brace', 'walk'], 1, dose);
    expect(started.items.map(({ start }) => start === dose)).toEqual([true, false, true]);
    const later = withDose(program, ['slide'], 3, dose);
    expect(later.items[1]?.overrides).toEqual({ 3: dose });
    expect(later.items[1]?.start).toBe(slide.start);
    expect(withoutOverride(later, 'slide', 3).items[1]?.overrides).toEqual({});
  });

  it('changes items in their places', () => {
    const changed = { ...slide, note: 'slowly' };
    expect(withItemsChanged(program, [changed, anItem({ id: 'elsewhere' })]).items).toEqual([brace, changed, walk]);
  });

  it('that changes nothing leaves the very same program', () => {
    const nothing: Readonly<Record<string, Program>> = {
      'nothing added': withItems(program, []),
      'unknown removed': withoutItem(program, 'nobody'),
      'unknown moved': withItemMoved(program, 'nobody', 0),
      'moved to its own place': withItemMoved(program, 'slide', 1),
      'resting moved': withItemMoved(program, 'curl', 0),
      'unknown replaced': withItemReplaced(program, 'nobody', brace),
      'active brought back': withItemBack(program, 'brace'),
      'dose of nobody': withDose(program, [], 1, aDose()),
      'no override to clear': withoutOverride(program, 'brace', 2),
      'others changed': withItemsChanged(program, [anItem({ id: 'elsewhere' })]),
    };
    for (const [what, same] of Object.entries(nothing)) expect(same).withContext(what).toBe(program);
  });

  it('never touches the program it was given', () => {
    const before = JSON.stringify(program);
    withItemMoved(program, 'walk', 0);
    withoutItem(program, 'curl');
    withDose(program, ['brace'], 2, aDose({ reps: 1 }));
    expect(JSON.stringify(program)).toBe(before);
  });
});
