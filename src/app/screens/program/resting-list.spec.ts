import { type ComponentFixture, TestBed } from '@angular/core/testing';
import {
  exerciseById,
  itemFor,
  type Library,
  nothingFits,
  planWeeks,
  type ProgramItem,
  screenItem,
  shippedLibrary,
  type Situation,
} from '../../clinical';
import { RestingList } from './resting-list';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const deadlift = itemFor(exerciseById('deadlift')!, 'deadlift');

describe('the resting list', () => {
  let fixture: ComponentFixture<RestingList>;
  let changed: ProgramItem[];

  async function show(
    situation: Situation,
    items: readonly ProgramItem[] = [deadlift],
    library: Library = shippedLibrary,
    laidAside = false,
  ): Promise<void> {
    fixture = TestBed.createComponent(RestingList);
    fixture.componentRef.setInput(
      'lines',
      items.map((item) => ({ item, verdict: screenItem(item, 4, situation, shippedLibrary), laidAside })),
    );
    fixture.componentRef.setInput('weeks', 4);
    fixture.componentRef.setInput('situation', situation);
    fixture.componentRef.setInput('library', library);
    changed = [];
    fixture.componentInstance.itemChanged.subscribe((item) => changed.push(item));
    await fixture.whenStable();
  }

  function text(): string {
    return (fixture.nativeElement as HTMLElement).textContent.replaceAll(/\s+/g, ' ');
  }

  function button(name: string): HTMLButtonElement | undefined {
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === name,
    );
  }

  it('offers a clearance where a clinician may lift what keeps it back', async () => {
    await show(flareUp);
    expect(button('Clear Deadlift')).toBeDefined();
    expect(text()).toContain('not yet, in a flare-up');
  });

  it('says in its place that nobody can, once for all of them', async () => {
    const walking = itemFor(exerciseById('walking')!, 'walking');
    await show({ ...flareUp, phase: 'hold' }, [deadlift, walking]);
    expect(button('Clear Deadlift')).toBeUndefined();
    expect(text().split('No clinician can lift this: a red flag is unresolved.').length).toBe(2);
  });

  it('offers none for a mixed verdict, where the practice holds one of the rules stricter', async () => {
    await show({ ...flareUp, stricter: ['flare-up.external-load'] });
    expect(button('Clear Deadlift')).toBeUndefined();
    expect(text()).toContain('Held stricter here, so no clearance lifts it');
  });

  it('says that a rule is held stricter here where it can be lifted all the same', async () => {
    const bracing = itemFor(exerciseById('abdominal-bracing')!, 'bracing');
    const long = { ...bracing, start: { ...bracing.start, holdSeconds: 30 } };
    const strict: Situation = {
      ...flareUp,
      precautions: [{ id: 'hypertension' }],
      stricter: ['hypertension.long-hold'],
    };
    await show(strict, [long]);
    expect(text()).toContain('Held stricter here.');
    expect(button('Clear Abdominal bracing')).toBeDefined();
  });

  it('names the weeks of a dose that rests in some, and takes the dose that would not', async () => {
    const strict: Situation = {
      ...flareUp,
      precautions: [{ id: 'hypertension' }],
      stricter: ['hypertension.long-hold'],
    };
    const bracing = itemFor(exerciseById('abdominal-bracing')!, 'bracing');
    const long = { ...bracing, overrides: { 3: { ...bracing.start, holdSeconds: 40 } } };
    await show(strict, [long]);
    expect(text()).toContain('Only in week 3.');
    expect(text()).toContain('Hold 20 s or less would make it allowed');
    button('Take the smaller dose of Abdominal bracing')!.click();
    expect(changed.map((item) => planWeeks(item, 4)[2]?.holdSeconds)).toEqual([20]);
  });

  it('offers no dose for what was laid aside: that comes back a step lower', async () => {
    const bracing = itemFor(exerciseById('abdominal-bracing')!, 'bracing');
    await show({ ...flareUp, phase: 'building' }, [bracing], shippedLibrary, true);
    expect(button('Bring back Abdominal bracing')).toBeDefined();
    expect(text()).not.toContain('would make it');
  });

  it('is never silent about what instead', async () => {
    await show(flareUp, [deadlift], { ...shippedLibrary, offered: [] });
    button('Replace Deadlift')!.click();
    await fixture.whenStable();
    expect(text()).toContain(nothingFits);
  });

  it('shows a clearance that lifts only some of it', async () => {
    const clearance = {
      exerciseId: 'deadlift',
      ruleIds: ['flare-up.external-load'],
      by: 'Robin Vale',
      reason: 'work',
      from: '2026-11-20',
      until: '2026-11-30',
    };
    await show({ ...flareUp, clearances: [clearance] });
    expect(text()).toContain('Cleared by Robin Vale until 30 Nov 2026, but not of everything.');
  });
});
