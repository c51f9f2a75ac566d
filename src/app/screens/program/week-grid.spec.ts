import { type ComponentFixture, TestBed } from '@angular/core/testing';
import {
  doseInWords,
  type Dose,
  exerciseById,
  itemFor,
  type OwnVersion,
  type PracticeLibrary,
  type Program,
  type ProgramItem,
  screenItem,
  shippedLibrary,
  type Situation,
} from '../../clinical';
import { type GridLine, WeekGrid } from './week-grid';

const situation: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };

function linesOf(ids: readonly string[]): readonly GridLine[] {
  const items = ids.map((id) => itemFor(exerciseById(id)!, `item-${id}`));
  return items.map((item) => ({ item, verdict: screenItem(item, 4, situation, shippedLibrary) }));
}

describe('the week grid', () => {
  let fixture: ComponentFixture<WeekGrid>;
  let doses: { itemId: string; week: number; dose: Dose }[];
  let moves: { itemId: string; by: number }[];

  beforeEach(async () => {
    const lines = linesOf(['abdominal-bracing', 'walking']);
    const program: Program = { startDate: '2026-11-23', weeks: 4, items: lines.map(({ item }) => item), resting: [] };
    fixture = TestBed.createComponent(WeekGrid);
    fixture.componentRef.setInput('program', program);
    fixture.componentRef.setInput('library', shippedLibrary);
    fixture.componentRef.setInput('lines', lines);
    fixture.componentRef.setInput('situation', situation);
    fixture.componentRef.setInput('selected', new Set());
    doses = [];
    moves = [];
    fixture.componentInstance.doseSet.subscribe((set) => doses.push(set));
    fixture.componentInstance.moved.subscribe((move) => moves.push(move));
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
  });

  afterEach(() => {
    (fixture.nativeElement as HTMLElement).remove();
  });

  function cell(exercise: string, week: number): HTMLElement {
    const item = `[data-item="item-${exercise.toLowerCase().replaceAll(' ', '-')}"]`;
    return (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(`${item} [data-week="${week}"]`)!;
  }

  /** The one editor there is. */
  function editing(): HTMLInputElement {
    return (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('.cell input')!;
  }

  async function set(name: string, value: unknown): Promise<void> {
    fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
  }

  async function key(target: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
    await fixture.whenStable();
  }

  function type(text: string): void {
    editing().value = text;
    editing().dispatchEvent(new Event('input'));
  }

  async function enter(exercise: string, week: number, text: string): Promise<HTMLElement> {
    const target = cell(exercise, week);
    target.focus();
    await key(target, 'Enter');
    type(text);
    await key(editing(), 'Enter');
    return target;
  }

  it('shows every week as a dose in words, growing', () => {
    const shown = [1, 2, 3, 4].map((week) =>
      cell('Walking', week).getAttribute('aria-label')?.replaceAll('\u00a0', ' '),
    );
    expect(shown).toEqual([
      'Walking, week 1: 10 min',
      'Walking, week 2: 11 min',
      'Walking, week 3: 12 min',
      'Walking, week 4: 13 min',
    ]);
  });

  it('says of an exercise of the practice that it is an earlier version, or that nobody can check it', async () => {
    const library: PracticeLibrary = {
      ...shippedLibrary,
      ownById: (id) => (id === 'walking' ? ({ standing: 'replaced' } as OwnVersion) : undefined),
      byId: (id) => (id === 'abdominal-bracing' ? undefined : shippedLibrary.byId(id)),
    };
    fixture.componentRef.setInput('library', library);
    await fixture.whenStable();
    const text = (fixture.nativeElement as HTMLElement).textContent;
    expect(text).toContain('an earlier version');
    expect(text).toContain('An exercise that is not in the library');
    expect(text).toContain('cannot be checked');
  });

  it('reads a dose as it is typed', async () => {
    await enter('Abdominal bracing', 2, '3x9 8s');
    expect(doses.map(({ itemId, week, dose }) => [itemId, week, doseInWords(dose).replaceAll('\u00a0', ' ')])).toEqual([
      ['item-abdominal-bracing', 2, '3 × 9, hold 8 s'],
    ]);
  });

  it('takes no dose of 0 or 10,000, says so, and keeps what was typed', async () => {
    for (const text of ['0x8', '10000 min']) {
      const target = await enter('Walking', 3, text);
      expect(target.parentElement?.querySelector('[role=alert]')?.textContent).toMatch(/1 to /);
      expect(target.querySelector('.words')?.textContent).toBe(text);
    }
    expect(doses).toEqual([]);
  });

  it('lets go of a dose on Escape', async () => {
    const target = cell('Walking', 1);
    target.focus();
    await key(target, '9');
    expect(editing().value).toBe('9');
    await key(editing(), 'Escape');
    expect(doses).toEqual([]);
    expect(cell('Walking', 1).querySelector('.words')?.textContent).toBe('10\u00a0min');
    expect(document.activeElement).toBe(target);
  });

  it('keeps arrow keys inside an open editor', async () => {
    const target = cell('Walking', 1);
    target.focus();
    await key(target, 'Enter');
    const editor = editing();
    await key(editor, 'ArrowRight');
    expect(editing()).toBe(editor);
    expect(document.activeElement).toBe(editor);
    expect(doses).toEqual([]);
  });

  it('takes what is typed before the editor is drawn', async () => {
    const target = cell('Walking', 1);
    target.focus();
    for (const letter of '12 min') {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true }));
    }
    await fixture.whenStable();
    expect(editing().value).toBe('12 min');
  });

  it('takes a dose when the editor is left, and leaves the focus where it went', async () => {
    const target = cell('Walking', 2);
    target.focus();
    await key(target, 'Enter');
    type('20 min');
    cell('Walking', 4).focus();
    await fixture.whenStable();
    expect(doses.map(({ week, dose }) => [week, dose.minutes])).toEqual([[2, 20]]);
    expect(document.activeElement).toBe(cell('Walking', 4));
  });

  it('fills right from the editor with Ctrl and Enter', async () => {
    const filled: unknown[] = [];
    fixture.componentInstance.filledRight.subscribe(({ itemId, week, dose }) =>
      filled.push([itemId, week, dose.minutes]),
    );
    const target = cell('Walking', 2);
    target.focus();
    await key(target, 'Enter');
    type('20 min');
    await key(editing(), 'Enter', { ctrlKey: true });
    expect(filled).toEqual([['item-walking', 2, 20]]);
    expect(doses).toEqual([]);
  });

  it('walks by arrows, Home and End, with one stop for Tab', async () => {
    cell('Abdominal bracing', 2).focus();
    const walked: (string | null | undefined)[] = [];
    for (const name of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowUp']) {
      await key(document.activeElement as HTMLElement, name);
      const now = document.activeElement as HTMLElement;
      walked.push(now.dataset['week'] ?? now.getAttribute('aria-label'));
    }
    expect(walked).toEqual(['2', '3', 'More for Walking', 'Select Walking', 'Select Abdominal bracing']);
    expect((fixture.nativeElement as HTMLElement).querySelectorAll('[tabindex="0"]')).toHaveSize(1);
  });

  it('lets Tab come in at the first exercise', () => {
    const [way] = (fixture.nativeElement as HTMLElement).querySelectorAll('[tabindex="0"]');
    expect(way?.getAttribute('aria-label')).toBe('Select Abdominal bracing');
  });

  it('keeps a way in by Tab when the row that had the focus goes away', async () => {
    cell('Walking', 3).focus();
    await set('lines', linesOf(['abdominal-bracing']));
    expect(document.activeElement).toBe(cell('Abdominal bracing', 3));
    expect(cell('Abdominal bracing', 3).getAttribute('tabindex')).toBe('0');
  });

  describe('with a week that was set by hand', () => {
    let back: unknown[];

    beforeEach(async () => {
      const [walking] = linesOf(['walking']);
      const { item, verdict } = walking!;
      const byHand = { ...item, overrides: { 3: { ...item.start, minutes: 30 } } };
      await set('lines', [{ item: byHand, verdict }]);
      back = [];
      fixture.componentInstance.overrideCleared.subscribe((one) => back.push(one));
    });

    it('says so in words, and how it goes back', () => {
      const target = cell('Walking', 3);
      expect(target.textContent).toContain('by hand');
      expect(target.getAttribute('aria-label')).toBe('Walking, week 3: 30\u00a0min, by hand');
      const how = document.getElementById(target.getAttribute('aria-describedby')!);
      expect(how?.textContent).toContain('Delete takes it back to the plan');
    });

    it('goes back to the plan with Delete or Backspace, and a week of the plan does not', async () => {
      for (const name of ['Delete', 'Backspace']) await key(cell('Walking', 3), name);
      await key(cell('Walking', 2), 'Delete');
      expect(back).toEqual([
        { itemId: 'item-walking', week: 3 },
        { itemId: 'item-walking', week: 3 },
      ]);
    });
  });

  describe('with the clipboard', () => {
    function happen(kind: 'copy' | 'paste', text = ''): ClipboardEvent {
      const clipboardData = new DataTransfer();
      if (text) clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event;
    }

    it('copies the focused dose in words that can be typed again', () => {
      cell('Abdominal bracing', 1).focus();
      expect(happen('copy').clipboardData?.getData('text/plain')).toBe('2 × 8, hold 8 s');
    });

    it('leaves copying alone that is not asked of a dose', () => {
      (document.activeElement as HTMLElement | null)?.blur();
      expect(happen('copy').defaultPrevented).toBeFalse();
    });

    it('sets a single dose, and hands on what is more', () => {
      const pasted: unknown[] = [];
      fixture.componentInstance.pasted.subscribe((one) => pasted.push(one));
      cell('Walking', 2).focus();
      happen('paste', '15 min\n');
      expect(doses.map(({ week, dose }) => [week, dose.minutes])).toEqual([[2, 15]]);
      happen('paste', '2x8\t8s');
      (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('.dots')!.focus();
      happen('paste', '15 min');
      expect(pasted).toEqual([
        { itemId: 'item-walking', week: 2, text: '2x8\t8s' },
        { itemId: null, week: 1, text: '15 min' },
      ]);
      (document.activeElement as HTMLElement).blur();
      expect(happen('paste', '15 min').defaultPrevented).toBeFalse();
    });
  });

  it('shows the measure of the week that is chosen, of those there are', async () => {
    const select = (fixture.nativeElement as HTMLElement).querySelector('select')!;
    const names = [...select.options].map(({ text }) => text.trim());
    expect(names).toEqual(['Minutes', 'Hold-seconds', 'Repetitions', 'Aerobic minutes', 'Effort × minutes']);
    select.value = 'aerobicMinutes';
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    const figures = [...(fixture.nativeElement as HTMLElement).querySelectorAll('.figures')];
    expect(figures.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '70 min',
      '77 min +10 %',
      '84 min +9 %',
      '91 min +8 %',
    ]);
  });

  it('goes from the box of a row to what can be done with it, and selects it first where it is not', async () => {
    const said: string[] = [];
    fixture.componentInstance.selectionToggled.subscribe((id) => said.push(id));
    fixture.componentInstance.selectionEntered.subscribe(() => said.push('entered'));
    const box = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('[data-item] [type=checkbox]')!;
    await key(box, 'Enter');
    expect(said).toEqual(['item-abdominal-bracing', 'entered']);
    await set('selected', new Set(['item-abdominal-bracing']));
    await key(box, 'Enter');
    expect(said.slice(2)).toEqual(['entered']);
  });

  it('covers a week that does not fit whole, and turns to it', async () => {
    const grid = fixture.nativeElement as HTMLElement;
    const later = () => grid.querySelector<HTMLElement>('[aria-label="Later weeks"]');
    const cut = () => parseInt(grid.querySelector<HTMLElement>('.scroller')!.style.getPropertyValue('--cut'), 10);
    const weeks = () => [...grid.querySelectorAll('.head .week')].map((week) => week.getBoundingClientRect());
    // What is measured comes with the browser's next frames, however busy the machine is.
    const until = async (come: () => boolean) => {
      for (let frames = 0; frames < 200 && !come(); frames++) {
        await new Promise((done) => setTimeout(done, 10));
        await fixture.whenStable();
      }
    };
    grid.style.display = 'block';
    grid.style.width = '2400px';
    await until(() => cut() === 0 && !later());
    expect([cut(), later()]).toEqual([0, null]);
    grid.style.width = '640px';
    await until(() => later() !== null);
    const room = grid.querySelector('.head .more')!.getBoundingClientRect().left;
    const part = weeks().find(({ left, right }) => left < room - 1 && right > room + 1);
    expect(part).toBeDefined();
    expect(cut()).toBe(Math.ceil(room - part!.left));
    const before = weeks()[1]!.left;
    later()!.click();
    await until(() => weeks()[1]!.left < before);
    expect(weeks()[1]!.left).toBeLessThan(before);
  });

  it('says which week is light', async () => {
    const lines = linesOf(['abdominal-bracing', 'walking']);
    const light = (deloadWeeks: readonly number[]) =>
      lines.map(({ item, verdict }, index) => ({
        verdict,
        item: { ...item, scheme: { ...item.scheme, deloadWeeks: index === 0 ? [3] : deloadWeeks } },
      }));
    const head = (week: number) =>
      (fixture.nativeElement as HTMLElement).querySelectorAll('.week')[week - 1]?.textContent;
    await set('lines', light([3]));
    expect(head(3)).toContain('light week');
    expect(head(2)).not.toContain('light');
    await set('lines', light([]));
    expect(head(3)).toContain('light for some');
  });

  it('moves a row by Alt and an arrow', async () => {
    await key(cell('Walking', 1), 'ArrowUp', { altKey: true });
    expect(moves).toEqual([{ itemId: 'item-walking', by: -1 }]);
  });

  describe('with a dose that a rule watches', () => {
    const pressure: Situation = { ...situation, precautions: [{ id: 'hypertension' }] };
    let changed: ProgramItem[];

    async function watch(holdSeconds: number, clearances: Situation['clearances'] = []): Promise<void> {
      const item = itemFor(exerciseById('abdominal-bracing')!, 'item-abdominal-bracing');
      const long = { ...item, start: { ...item.start, holdSeconds } };
      const now = { ...pressure, clearances };
      fixture.componentRef.setInput('situation', now);
      fixture.componentRef.setInput('lines', [{ item: long, verdict: screenItem(long, 4, now, shippedLibrary) }]);
      changed = [];
      fixture.componentInstance.itemChanged.subscribe((one) => changed.push(one));
      await fixture.whenStable();
    }

    function text(): string {
      return (fixture.nativeElement as HTMLElement).textContent.replaceAll(/\s+/g, ' ');
    }

    it('says beneath the row what would mend it, and hands over the item with it', async () => {
      await watch(30);
      expect(text()).toContain('Hold 20 s or less would make it allowed');
      (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('.advice button')!.click();
      expect(changed.map(({ start }) => start.holdSeconds)).toEqual([20]);
    });

    it('says it quietly while a dose is typed that is worse, and says nothing of one that is not', async () => {
      await watch(8);
      const target = cell('Abdominal bracing', 2);
      target.focus();
      await key(target, 'Enter');
      for (const [typed, said] of [
        ['2x8 30s', 'With caution at this dose. Hold 20 s or less would make it allowed.'],
        ['2x8 20s', ''],
        ['2x8 3', ''],
      ]) {
        type(typed!);
        await fixture.whenStable();
        expect(
          (target.parentElement!.querySelector('[role=status]')?.textContent ?? '').replaceAll('\u00a0', ' '),
        ).toBe(said!);
      }
    });

    it('names who cleared it', async () => {
      await watch(8, [
        {
          exerciseId: 'abdominal-bracing',
          ruleIds: ['hypertension.uncontrolled'],
          by: 'Robin Vale',
          reason: 'r',
          from: '2026-11-20',
          until: '2026-11-30',
        },
      ]);
      expect(text()).toContain('Cleared by Robin Vale until 30 Nov 2026');
    });
  });
});
