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
import { WeekGrid } from './week-grid';

const situation: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };

describe('the week grid', () => {
  let fixture: ComponentFixture<WeekGrid>;
  let doses: { itemId: string; week: number; dose: Dose }[];
  let moves: { itemId: string; by: number }[];

  beforeEach(async () => {
    const items = ['abdominal-bracing', 'walking'].map((id) => itemFor(exerciseById(id)!, `item-${id}`));
    const program: Program = { startDate: '2026-11-23', weeks: 4, items, resting: [] };
    fixture = TestBed.createComponent(WeekGrid);
    fixture.componentRef.setInput('program', program);
    fixture.componentRef.setInput('library', shippedLibrary);
    fixture.componentRef.setInput(
      'lines',
      items.map((item) => ({ item, verdict: screenItem(item, 4, situation, shippedLibrary) })),
    );
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
    const cells = [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('keel-dose-cell')];
    return cells.find((one) => one.getAttribute('aria-label')?.startsWith(`${exercise}, week ${week}:`))!;
  }

  async function key(target: HTMLElement, name: string, more: KeyboardEventInit = {}): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
    await fixture.whenStable();
  }

  async function enter(exercise: string, week: number, text: string): Promise<HTMLElement> {
    const target = cell(exercise, week);
    target.focus();
    await key(target, 'Enter');
    const editor = target.querySelector('input')!;
    editor.value = text;
    editor.dispatchEvent(new Event('input'));
    await key(editor, 'Enter');
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
      expect(target.querySelector('[role=alert]')?.textContent).toMatch(/1 to /);
      expect(target.querySelector('.words')?.textContent).toBe(text);
    }
    expect(doses).toEqual([]);
  });

  it('lets go of a dose on Escape', async () => {
    const target = cell('Walking', 1);
    target.focus();
    await key(target, '9');
    const editor = target.querySelector('input')!;
    expect(editor.value).toBe('9');
    await key(editor, 'Escape');
    expect(doses).toEqual([]);
    expect(cell('Walking', 1).querySelector('.words')?.textContent).toBe('10\u00a0min');
  });

  it('keeps arrow keys inside an open editor', async () => {
    const target = cell('Walking', 1);
    target.focus();
    await key(target, 'Enter');
    const editor = target.querySelector('input')!;
    await key(editor, 'ArrowRight');
    expect(target.querySelector('input')).toBe(editor);
    expect(doses).toEqual([]);
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
      const editor = target.querySelector('input')!;
      for (const [typed, said] of [
        ['2x8 30s', 'With caution at this dose. Hold 20 s or less would make it allowed.'],
        ['2x8 20s', ''],
        ['2x8 3', ''],
      ]) {
        editor.value = typed!;
        editor.dispatchEvent(new Event('input'));
        await fixture.whenStable();
        expect((target.querySelector('[role=status]')?.textContent ?? '').replaceAll('\u00a0', ' ')).toBe(said!);
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
