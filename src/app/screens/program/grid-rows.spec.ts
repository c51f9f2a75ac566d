import { exerciseById, itemFor, type ProgramItem, screenItem, shippedLibrary, type Situation } from '../../clinical';
import { type GridLine, lightWeeks, RowMaker, turnsOf } from './grid-rows';

const situation: Situation = { phase: 'building', precautions: [], clearances: [], date: '2026-11-22' };
const setting = { weeks: 4, situation, library: shippedLibrary };

function anItem(id: string, own: Partial<ProgramItem> = {}): ProgramItem {
  return { ...itemFor(exerciseById(id)!, id), ...own };
}

/** Screened anew, as with every change of a program. */
function linesOf(items: readonly ProgramItem[], now = situation): readonly GridLine[] {
  return items.map((item) => ({ item, verdict: { ...screenItem(item, 4, now, shippedLibrary) } }));
}

describe('the rows of the week grid', () => {
  it('stay the very same while nothing of them changes, and only the changed one is new', () => {
    const maker = new RowMaker();
    const items = ['bird-dog', 'walking', 'clam'].map((id) => anItem(id));
    const before = maker.rowsOf(linesOf(items), setting);
    const moved = maker.rowsOf(linesOf([...items].reverse()), setting);
    expect(moved.map((row, index) => row === before[2 - index])).toEqual([true, true, true]);
    const changed = items.map((item) => (item.id === 'walking' ? { ...item, place: 'clinic' as const } : item));
    const after = maker.rowsOf(linesOf(changed), setting);
    expect(after.map((row, index) => row === before[index])).toEqual([true, false, true]);
  });

  it('are all new for another length, and where the verdict is another', () => {
    const maker = new RowMaker();
    const items = [anItem('bird-dog')];
    const [before] = maker.rowsOf(linesOf(items), setting);
    expect(maker.rowsOf(linesOf(items), { ...setting, weeks: 6 })[0]?.cells).toHaveSize(6);
    const [again] = maker.rowsOf(linesOf(items), setting);
    expect(again).not.toBe(before);
    const [cautioned] = maker.rowsOf([{ item: items[0]!, verdict: { status: 'caution', reasons: [] } }], setting);
    expect(cautioned).not.toBe(again);
  });

  it('name a light week only where it is not light for all, and within the program', () => {
    const light = (id: string, deloadWeeks: readonly number[]) => anItem(id, { scheme: { axis: 'reps', deloadWeeks } });
    const lines = linesOf([light('clam', [2, 4, 7]), light('bridge', [4])]);
    const maker = new RowMaker();
    const remarks = (lightForAll: readonly number[]) =>
      maker.rowsOf(lines, { ...setting, lightForAll }).map(({ remark }) => remark.replaceAll('\u00a0', ' '));
    expect(remarks([4])[0]).toMatch(/light in week 2$/);
    expect(remarks([4])[1]).not.toContain('light');
    expect(remarks([])[0]).toContain('light in weeks 2 and 4');
  });

  it('say of a dose that it was set by hand, to those who look and to those who listen', () => {
    const item = anItem('heel-slide');
    const byHand = { ...item, overrides: { 3: { ...item.start, sets: 4 } } };
    const cells = new RowMaker().rowsOf(linesOf([byHand]), setting)[0]!.cells;
    expect(cells.map((cell) => cell.byHand)).toEqual([false, false, true, false]);
    expect(cells[2]?.also).toBe('each side, by hand');
    expect(cells[2]?.label.replaceAll('\u00a0', ' ')).toBe('Heel slide, week 3: 4 × 8 each side, by hand');
    expect(cells[1]?.label).not.toContain('by hand');
  });
});

describe('what is done in turns', () => {
  const words = (...rows: readonly (readonly [string, string?])[]) =>
    turnsOf(rows.map(([name, group]) => ({ name, item: anItem('clam', group ? { id: name, group } : { id: name }) })));

  it('is joined where rows of one group stand side by side', () => {
    const turns = words(['A'], ['B', 'g'], ['C', 'g'], ['D', 'g'], ['E', 'h'], ['F', 'h']);
    expect([...turns].map(([id, { place, others }]) => [id, place, others])).toEqual([
      ['B', 'first', 'C and D'],
      ['C', 'between', 'B and D'],
      ['D', 'last', 'B and C'],
      ['E', 'first', 'F'],
      ['F', 'last', 'E'],
    ]);
  });

  it('is nothing for one row alone, or for two that stand apart', () => {
    expect(words(['A', 'g'], ['B'], ['C', 'g']).size).toBe(0);
  });
});

describe('light weeks', () => {
  it('are light for all, for some, or for none', () => {
    const light = (deloadWeeks?: readonly number[]) =>
      anItem('clam', { scheme: { axis: 'reps', ...(deloadWeeks ? { deloadWeeks } : {}) } });
    expect(lightWeeks([light([2, 4]), light([4])], 4)).toEqual(['none', 'some', 'none', 'all']);
    expect(lightWeeks([light()], 2)).toEqual(['none', 'none']);
  });
});
