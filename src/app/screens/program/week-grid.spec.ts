import {
  exerciseById,
  itemFor,
  type OwnVersion,
  type PracticeLibrary,
  type ProgramItem,
  screenItem,
  shippedLibrary,
  type Situation,
} from '../../clinical';
import { inFlareUp, linesOf, openGrid, type OpenGrid } from './testing/open-grid';

describe('the week grid', () => {
  let at: OpenGrid;

  beforeEach(async () => {
    at = await openGrid();
  });

  afterEach(() => {
    at.close();
  });

  /** What is measured comes with the browser's next frames, however busy the machine is. */
  async function until(come: () => boolean): Promise<void> {
    for (let frames = 0; frames < 200 && !come(); frames++) {
      await new Promise((done) => setTimeout(done, 10));
      await at.fixture.whenStable();
    }
  }

  it('shows every week as a dose in words, growing', () => {
    const shown = [1, 2, 3, 4].map((week) =>
      at.cell('Walking', week).getAttribute('aria-label')?.replaceAll('\u00a0', ' '),
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
    await at.set('library', library);
    const text = at.host.textContent;
    expect(text).toContain('an earlier version');
    expect(text).toContain('An exercise that is not in the library');
    expect(text).toContain('cannot be checked');
  });

  describe('with a week that was set by hand', () => {
    let back: unknown[];

    beforeEach(async () => {
      const [walking] = linesOf(['walking']);
      const { item, verdict } = walking!;
      const byHand = { ...item, overrides: { 3: { ...item.start, minutes: 30 } } };
      await at.set('lines', [{ item: byHand, verdict }]);
      back = [];
      at.grid.overrideCleared.subscribe((one) => back.push(one));
    });

    it('says so in words, and how it goes back', () => {
      const target = at.cell('Walking', 3);
      expect(target.textContent).toContain('by hand');
      expect(target.getAttribute('aria-label')).toBe('Walking, week 3: 30\u00a0min, by hand');
      const how = document.getElementById(target.getAttribute('aria-describedby')!);
      expect(how?.textContent).toContain('Delete takes it back to the plan');
    });

    it('goes back to the plan with Delete or Backspace, and a week of the plan does not', async () => {
      for (const name of ['Delete', 'Backspace']) await at.key(at.cell('Walking', 3), name);
      await at.key(at.cell('Walking', 2), 'Delete');
      expect(back).toEqual([
        { itemId: 'item-walking', week: 3 },
        { itemId: 'item-walking', week: 3 },
      ]);
    });
  });

  it('shows the measure of the week that is chosen, of those there are', async () => {
    const select = at.host.querySelector('select')!;
    const names = [...select.options].map(({ text }) => text.trim());
    expect(names).toEqual(['Minutes', 'Hold-seconds', 'Repetitions', 'Aerobic minutes', 'Effort × minutes']);
    select.value = 'aerobicMinutes';
    select.dispatchEvent(new Event('change'));
    await at.fixture.whenStable();
    const figures = [...at.host.querySelectorAll('.figures')];
    expect(figures.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '70 min',
      '77 min +10 %',
      '84 min +9 %',
      '91 min +8 %',
    ]);
  });

  it('covers a week that does not fit whole, and turns to it', async () => {
    const later = () => at.host.querySelector<HTMLElement>('[aria-label="Later weeks"]');
    const cut = () => parseInt(at.host.querySelector<HTMLElement>('.scroller')!.style.getPropertyValue('--cut'), 10);
    const weeks = () => [...at.host.querySelectorAll('.head .week')].map((week) => week.getBoundingClientRect());
    at.host.style.width = '2400px';
    await until(() => cut() === 0 && !later());
    expect([cut(), later()]).toEqual([0, null]);
    at.host.style.width = '640px';
    await until(() => later() !== null);
    const room = at.host.querySelector('.head .more')!.getBoundingClientRect().left;
    const part = weeks().find(({ left, right }) => left < room - 1 && right > room + 1);
    expect(part).toBeDefined();
    expect(cut()).toBe(Math.ceil(room - part!.left));
    const before = weeks()[1]!.left;
    later()!.click();
    await until(() => weeks()[1]!.left < before);
    expect(weeks()[1]!.left).toBeLessThan(before);
  });

  it('stays at its weeks when the focus goes to a name or to a menu', async () => {
    const scroller = at.host.querySelector<HTMLElement>('.scroller')!;
    at.host.style.width = '640px';
    await until(() => scroller.scrollWidth > scroller.clientWidth);
    const [, week] = [...at.host.querySelectorAll<HTMLElement>('.head .week')];
    scroller.scrollLeft = week!.offsetLeft - at.host.querySelector<HTMLElement>('.head .what')!.offsetWidth;
    const stood = scroller.scrollLeft;
    expect(stood).toBeGreaterThan(0);
    for (const part of ['.what input', '.dots', '.head select']) {
      at.host.querySelector<HTMLElement>(part)!.focus();
      expect(scroller.scrollLeft).withContext(part).toBe(stood);
    }
  });

  it('keeps its head in sight while the page scrolls down, and lets it go with the last row', async () => {
    const [scroller, head] = ['.scroller', '.head'].map((part) => at.host.querySelector(part)!);
    const atTheTop = () => Math.abs(head!.getBoundingClientRect().top) <= 2;
    // Beneath the last row there may be a bar to scroll sideways by.
    const end = () => scroller!.getBoundingClientRect().top + scroller!.clientHeight;
    const atTheEnd = () => Math.abs(end() - head!.getBoundingClientRect().bottom) <= 2;
    at.host.style.marginBottom = '3000px';
    await until(() => at.host.style.getPropertyValue('--head') !== '');
    window.scrollBy(0, at.host.getBoundingClientRect().top + 60);
    await until(atTheTop);
    expect(atTheTop()).withContext('at the top of the window').toBeTrue();
    window.scrollBy(0, 1500);
    await until(atTheEnd);
    expect(atTheEnd()).withContext('gone with the grid').toBeTrue();
    window.scrollTo(0, 0);
  });

  it('says which week is light', async () => {
    const lines = linesOf(['abdominal-bracing', 'walking']);
    const light = (deloadWeeks: readonly number[]) =>
      lines.map(({ item, verdict }, index) => ({
        verdict,
        item: { ...item, scheme: { ...item.scheme, deloadWeeks: index === 0 ? [3] : deloadWeeks } },
      }));
    const head = (week: number) => at.host.querySelectorAll('.head .week')[week - 1]?.textContent;
    await at.set('lines', light([3]));
    expect(head(3)).toContain('light week');
    expect(head(2)).not.toContain('light');
    await at.set('lines', light([]));
    expect(head(3)).toContain('light for some');
  });

  describe('with a dose that a rule watches', () => {
    const pressure: Situation = { ...inFlareUp, precautions: [{ id: 'hypertension' }] };
    let changed: ProgramItem[];

    async function watch(holdSeconds: number, clearances: Situation['clearances'] = []): Promise<string> {
      const item = itemFor(exerciseById('abdominal-bracing')!, 'item-abdominal-bracing');
      const long = { ...item, start: { ...item.start, holdSeconds } };
      const now = { ...pressure, clearances };
      changed = [];
      at.grid.itemChanged.subscribe((one) => changed.push(one));
      at.fixture.componentRef.setInput('situation', now);
      await at.set('lines', [{ item: long, verdict: screenItem(long, 4, now, shippedLibrary) }]);
      return at.host.textContent.replaceAll(/\s+/g, ' ');
    }

    it('says beneath the row what would mend it, and hands over the item with it', async () => {
      expect(await watch(30)).toContain('Hold 20 s or less would make it allowed');
      at.host.querySelector<HTMLButtonElement>('.advice button')!.click();
      expect(changed.map(({ start }) => start.holdSeconds)).toEqual([20]);
    });

    it('names who cleared it', async () => {
      const text = await watch(8, [
        {
          exerciseId: 'abdominal-bracing',
          ruleIds: ['hypertension.uncontrolled'],
          by: 'Robin Vale',
          reason: 'r',
          from: '2026-11-20',
          until: '2026-11-30',
        },
      ]);
      expect(text).toContain('Cleared by Robin Vale until 30 Nov 2026');
    });
  });
});
