import { linesOf, openGrid, type OpenGrid } from './testing/open-grid';

describe('the keys of the week grid', () => {
  let at: OpenGrid;

  beforeEach(async () => {
    at = await openGrid();
  });

  afterEach(() => {
    at.close();
  });

  it('walk by arrows, Home and End, with one stop for Tab', async () => {
    at.cell('Abdominal bracing', 2).focus();
    const walked: (string | null | undefined)[] = [];
    for (const name of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowUp']) {
      await at.key(document.activeElement as HTMLElement, name);
      const now = document.activeElement as HTMLElement;
      walked.push(now.dataset['week'] ?? now.getAttribute('aria-label'));
    }
    expect(walked).toEqual(['2', '3', 'More for Walking', 'Select Walking', 'Select Abdominal bracing']);
    expect(at.host.querySelectorAll('[tabindex="0"]')).toHaveSize(1);
  });

  it('let Tab come in at the first exercise', () => {
    const [way] = at.host.querySelectorAll('[tabindex="0"]');
    expect(way?.getAttribute('aria-label')).toBe('Select Abdominal bracing');
  });

  it('keep a way in by Tab when the row that had the focus goes away', async () => {
    at.cell('Walking', 3).focus();
    await at.set('lines', linesOf(['abdominal-bracing']));
    expect(document.activeElement).toBe(at.cell('Abdominal bracing', 3));
    expect(at.cell('Abdominal bracing', 3).getAttribute('tabindex')).toBe('0');
  });

  it('go from the box of a row to what can be done with it, and select it first where it is not', async () => {
    const said: string[] = [];
    at.grid.selectionToggled.subscribe((id) => said.push(id));
    at.grid.selectionEntered.subscribe(() => said.push('entered'));
    const box = at.host.querySelector<HTMLElement>('[data-item] [type=checkbox]')!;
    await at.key(box, 'Enter');
    expect(said).toEqual(['item-abdominal-bracing', 'entered']);
    await at.set('selected', new Set(['item-abdominal-bracing']));
    await at.key(box, 'Enter');
    expect(said.slice(2)).toEqual(['entered']);
  });

  it('move a row by Alt and an arrow', async () => {
    const moves: unknown[] = [];
    at.grid.moved.subscribe((move) => moves.push(move));
    await at.key(at.cell('Walking', 1), 'ArrowUp', { altKey: true });
    expect(moves).toEqual([{ itemId: 'item-walking', by: -1 }]);
  });
});
