import { doseInWords, itemFor, exerciseById, screenItem, shippedLibrary, type Situation } from '../../clinical';
import { inFlareUp, openGrid, type OpenGrid } from './testing/open-grid';

describe('the editor of a dose', () => {
  let at: OpenGrid;

  beforeEach(async () => {
    at = await openGrid();
  });

  afterEach(() => {
    at.close();
  });

  async function enter(exercise: string, week: number, text: string): Promise<HTMLElement> {
    const target = await at.open(exercise, week);
    await at.type(text);
    await at.key(at.editing(), 'Enter');
    return target;
  }

  it('reads a dose as it is typed', async () => {
    await enter('Abdominal bracing', 2, '3x9 8s');
    expect(
      at.doses.map(({ itemId, week, dose }) => [itemId, week, doseInWords(dose).replaceAll('\u00a0', ' ')]),
    ).toEqual([['item-abdominal-bracing', 2, '3 × 9, hold 8 s']]);
  });

  it('keeps a hold that is not typed, and takes away one that is deleted', async () => {
    await enter('Abdominal bracing', 1, '2x9');
    await enter('Abdominal bracing', 1, '2 × 8');
    expect(at.doses.map(({ dose }) => [dose.reps, dose.holdSeconds])).toEqual([
      [9, 8],
      [8, undefined],
    ]);
  });

  it('deletes no hold where the same was typed over it', async () => {
    const target = at.cell('Abdominal bracing', 1);
    target.focus();
    await at.key(target, '2');
    await at.type('2x8');
    await at.key(at.editing(), 'Enter');
    expect(at.doses).toEqual([]);
  });

  it('takes no absurd dose, says calmly what would do, and keeps what was typed', async () => {
    for (const [text, said] of [
      ['0x8', /1 to /],
      ['10000 min', /1 to /],
      ['999x999', /1 to /],
      ['2x8 99999s', /1 to /],
      ['3x5 100000 kg', / to /],
      ['-5', /not understood/],
      ['lots', /not understood/],
      ['', /Type a dose/],
    ] as const) {
      const target = await enter('Walking', 3, text);
      const problem = target.parentElement?.querySelector('[role=alert]')?.textContent;
      expect(problem).withContext(text).toMatch(said);
      expect(target.querySelector('.words')?.textContent).withContext(text).toBe(text);
    }
    expect(at.doses).toEqual([]);
  });

  it('opens again with what could not be read, says it once it counts, and restores the dose on Escape', async () => {
    const target = await enter('Walking', 3, '10000 min');
    await at.key(target, 'Enter');
    expect(at.editing().value).toBe('10000 min');
    expect(at.editing().getAttribute('aria-invalid')).toBe('true');
    await at.key(at.editing(), 'Escape');
    expect(at.cell('Walking', 3).querySelector('.words')?.textContent).toBe('12\u00a0min');
    expect(target.parentElement?.querySelector('[role=alert]')).toBeNull();
    expect(at.doses).toEqual([]);
    expect(document.activeElement).toBe(target);
  });

  it('takes what is right after it was wrong', async () => {
    await enter('Walking', 3, '10000 min');
    await enter('Walking', 3, '20 min');
    expect(at.doses.map(({ week, dose }) => [week, dose.minutes])).toEqual([[3, 20]]);
  });

  it('fills nothing right that cannot be read', async () => {
    const filled: unknown[] = [];
    at.grid.filledRight.subscribe((one) => filled.push(one));
    await at.open('Walking', 2);
    await at.type('10000 min');
    await at.key(at.editing(), 'Enter', { ctrlKey: true });
    expect(filled).toEqual([]);
  });

  it('lets go of a dose on Escape', async () => {
    const target = at.cell('Walking', 1);
    target.focus();
    await at.key(target, '9');
    expect(at.editing().value).toBe('9');
    await at.key(at.editing(), 'Escape');
    expect(at.doses).toEqual([]);
    expect(at.cell('Walking', 1).querySelector('.words')?.textContent).toBe('10\u00a0min');
    expect(document.activeElement).toBe(target);
  });

  it('keeps arrow keys inside', async () => {
    await at.open('Walking', 1);
    const editor = at.editing();
    await at.key(editor, 'ArrowRight');
    expect(at.editing()).toBe(editor);
    expect(document.activeElement).toBe(editor);
    expect(at.doses).toEqual([]);
  });

  it('takes what is typed before it is drawn', async () => {
    const target = at.cell('Walking', 1);
    target.focus();
    for (const letter of '12 min') {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true }));
    }
    await at.fixture.whenStable();
    expect(at.editing().value).toBe('12 min');
  });

  it('is not drawn any more where Escape is faster', async () => {
    const target = at.cell('Walking', 1);
    target.focus();
    for (const name of ['9', 'Escape']) {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    }
    await at.fixture.whenStable();
    expect(at.host.querySelector('.cell input')).toBeNull();
    expect(document.activeElement).toBe(target);
    expect(at.doses).toEqual([]);
  });

  it('takes a dose when it is left, and leaves the focus where it went', async () => {
    await at.open('Walking', 2);
    await at.type('20 min');
    at.cell('Walking', 4).focus();
    await at.fixture.whenStable();
    expect(at.doses.map(({ week, dose }) => [week, dose.minutes])).toEqual([[2, 20]]);
    expect(document.activeElement).toBe(at.cell('Walking', 4));
  });

  it('fills right with Ctrl and Enter', async () => {
    const filled: unknown[] = [];
    at.grid.filledRight.subscribe(({ itemId, week, dose }) => filled.push([itemId, week, dose.minutes]));
    await at.open('Walking', 2);
    await at.type('20 min');
    await at.key(at.editing(), 'Enter', { ctrlKey: true });
    expect(filled).toEqual([['item-walking', 2, 20]]);
    expect(at.doses).toEqual([]);
  });

  it('says quietly what a dose would make worse while it is typed, and nothing of one that does not', async () => {
    const pressure: Situation = { ...inFlareUp, precautions: [{ id: 'hypertension' }] };
    const item = itemFor(exerciseById('abdominal-bracing')!, 'item-abdominal-bracing');
    await at.set('situation', pressure);
    await at.set('lines', [{ item, verdict: screenItem(item, 4, pressure, shippedLibrary) }]);
    const target = await at.open('Abdominal bracing', 2);
    for (const [typed, said] of [
      ['2x8 30s', 'With caution at this dose. Hold 20 s or less would make it allowed.'],
      ['2x8 20s', ''],
      ['2x8 3', ''],
    ] as const) {
      await at.type(typed);
      const words = target.parentElement!.querySelector('[role=status]')?.textContent ?? '';
      expect(words.replaceAll('\u00a0', ' ')).toBe(said);
    }
  });
});
