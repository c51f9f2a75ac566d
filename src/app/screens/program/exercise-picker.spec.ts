import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Exercise, nothingFits, shippedLibrary, type Situation } from '../../clinical';
import { ExercisePicker } from './exercise-picker';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };

describe('the library beside the program', () => {
  let fixture: ComponentFixture<ExercisePicker>;
  let added: Exercise[];

  async function open(situation: Situation): Promise<void> {
    fixture = TestBed.createComponent(ExercisePicker);
    fixture.componentRef.setInput('situation', situation);
    fixture.componentRef.setInput('library', shippedLibrary);
    fixture.componentRef.setInput('recents', ['bird-dog']);
    fixture.componentRef.setInput('favourites', []);
    fixture.componentRef.setInput('inProgram', new Set());
    added = [];
    fixture.componentInstance.added.subscribe((exercises) => added.push(...exercises));
    await fixture.whenStable();
  }

  function element(): HTMLElement {
    return fixture.nativeElement as HTMLElement;
  }

  function button(name: string): HTMLButtonElement | undefined {
    return [...element().querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
    );
  }

  async function press(name: string): Promise<void> {
    const found = button(name);
    if (!found) throw new Error(`No button ${name}`);
    found.click();
    await fixture.whenStable();
  }

  async function type(words: string): Promise<void> {
    const search = element().querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = words;
    search.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  it('puts recent exercises first', async () => {
    await open(flareUp);
    expect(element().querySelector('.offers b')?.textContent).toBe('Bird-dog');
  });

  it('leaves its shelf as it is while exercises are added', async () => {
    await open(flareUp);
    const names = () =>
      [...element().querySelectorAll('.offers:not(.blocked) b')].map(({ textContent }) => textContent);
    const before = names();
    fixture.componentRef.setInput('recents', ['walking', 'bird-dog']);
    await fixture.whenStable();
    expect(names()).toEqual(before);
  });

  it('adds by Enter what a search found first, once, and nothing in the place of what is blocked', async () => {
    await open(flareUp);
    const enter = () => {
      const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
      element().querySelector('input[type=search]')!.dispatchEvent(key);
    };
    enter();
    await type('sit-up');
    expect(element().querySelector('.offers li')).not.toBeNull();
    enter();
    expect(added).toEqual([]);
    await type('heel slide');
    enter();
    expect(added.map(({ id }) => id)).toEqual(['heel-slide']);
    fixture.componentRef.setInput('inProgram', new Set(['heel-slide']));
    await fixture.whenStable();
    enter();
    expect(added).toHaveSize(1);
  });

  it('offers no way to add what is blocked, and says why and what instead', async () => {
    await open(flareUp);
    await type('sit-up');
    expect(button('Add Sit-up')).toBeUndefined();
    expect(element().querySelector('input[aria-label="Pick Sit-up"]')).toBeNull();

    await press('Why Sit-up is blocked');
    expect(element().querySelector('.answer')?.textContent).toContain('not yet, in a flare-up');
    expect(element().querySelector('.answer')?.textContent).toContain('Axler');

    await press('Instead of Sit-up');
    const offered = [...element().querySelectorAll('.alternative span')].map((one) => one.textContent);
    expect(offered).toContain('Abdominal bracing');
    await press('Take Abdominal bracing instead');
    expect(added.map(({ id }) => id)).toEqual(['abdominal-bracing']);
  });

  it('adds the same move once the flare-up is over', async () => {
    await open({ ...flareUp, phase: 'returning' });
    await type('sit-up');
    await press('Add Sit-up');
    expect(added.map(({ id }) => id)).toEqual(['sit-up']);
  });

  it('adds several at once', async () => {
    await open(flareUp);
    for (const words of ['walking', 'heel slide']) {
      await type(words);
      element().querySelector<HTMLInputElement>('.offers input[type=checkbox]')!.click();
      await fixture.whenStable();
    }
    await press('Add the 2 picked');
    expect(added.map(({ id }) => id)).toEqual(['walking', 'heel-slide']);
  });

  it('leaves out of several what became blocked after it was picked', async () => {
    await open({ ...flareUp, phase: 'returning' });
    await type('sit-up');
    element().querySelector<HTMLInputElement>('input[aria-label="Pick Sit-up"]')!.click();
    fixture.componentRef.setInput('situation', flareUp);
    await fixture.whenStable();
    await press('Add the 1 picked');
    expect(added).toEqual([]);
  });

  it('offers nothing at all on hold', async () => {
    await open({ ...flareUp, phase: 'hold' });
    await type('walking');
    expect(button('Add Walking')).toBeUndefined();
    expect(button('Why Walking is blocked')).toBeDefined();
  });

  describe('with conditions that encourage', () => {
    const pregnant: Situation = { ...flareUp, phase: 'building', precautions: [{ id: 'pregnancy' }] };

    function shown(): readonly HTMLElement[] {
      return [...element().querySelectorAll<HTMLElement>('.offers:not(.blocked) li')];
    }

    it('marks what they encourage, and puts it first on a shelf', async () => {
      await open(pregnant);
      await press('All');
      const marked = shown().map((line) => line.textContent.includes('encouraged with pregnancy'));
      expect(marked[0]).toBeTrue();
      expect(marked.lastIndexOf(true)).toBe(marked.filter(Boolean).length - 1);
      expect(element().textContent).toContain('Encouraged with pregnancy: walking, water');
    });

    it('leaves a search in its own order', async () => {
      await open(pregnant);
      await type('sit to stand');
      expect(shown()[0]?.textContent).toContain('Sit to stand');
    });

    it('says nothing of the kind without such a condition', async () => {
      await open(flareUp);
      await press('All');
      expect(element().textContent).not.toContain('ncouraged');
    });
  });

  it('shows the reasons of both where two conditions conflict, and that one of them encourages it', async () => {
    await open({ ...flareUp, phase: 'building', precautions: [{ id: 'osteoporosis' }, { id: 'flexion-intolerance' }] });
    await type('sit-up');
    const line = [...element().querySelectorAll('.blocked li')].find((one) => one.textContent.includes('Sit-up'))!;
    expect(line.textContent).toContain('full bend of the spine');
    expect(line.textContent).toContain('full bend provokes');
  });

  it('offers to clear from the answer why, unless nobody can lift it', async () => {
    await open(flareUp);
    const asked: string[] = [];
    fixture.componentInstance.clear.subscribe(({ exercise }) => asked.push(exercise.id));
    await type('sit-up');
    await press('Why Sit-up is blocked');
    await press('Clear for this patient: Sit-up');
    expect(asked).toEqual(['sit-up']);

    await open({ ...flareUp, phase: 'hold' });
    await type('sit-up');
    await press('Why Sit-up is blocked');
    expect(button('Clear for this patient: Sit-up')).toBeUndefined();
    expect(element().textContent).toContain('No clinician can lift this: a red flag is unresolved.');
  });

  it('is never silent about what instead', async () => {
    await open(flareUp);
    fixture.componentRef.setInput('library', {
      ...shippedLibrary,
      offered: shippedLibrary.offered.filter(({ id }) => id === 'sit-up'),
    });
    await press('All');
    await press('Instead of Sit-up');
    expect(element().querySelector('.answer')?.textContent.trim()).toBe(nothingFits);
  });
});
