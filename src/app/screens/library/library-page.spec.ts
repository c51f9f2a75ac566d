import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { catalogue, type Entry } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { clinicPageActions } from '../../state/page.actions';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { ExercisePage } from './exercise-page';
import { LibraryPage } from './library-page';

const head = { patientId: 'p', author: 'Robin Vale', at: '2026-11-20T10:00:00.000Z', schema: 1 } as const;
const patient: readonly Entry[] = [
  {
    ...head,
    id: 'e-1',
    kind: 'patient-registered',
    body: { details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] } },
  },
  { ...head, id: 'e-2', kind: 'phase-declared', body: { phase: 'flare-up', since: '2026-11-20' } },
];

function configure(): Store {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore({
        [sessionFeature.name]: sessionFeature.reducer,
        [chartFeature.name]: chartFeature.reducer,
        [practiceFeature.name]: practiceFeature.reducer,
      }),
    ],
  });
  return TestBed.inject<Store>(Store);
}

async function library() {
  const fixture = TestBed.createComponent(LibraryPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    names: () => Array.from(page.querySelectorAll('.exercises h2'), ({ textContent }) => textContent.trim()),
    count: () => page.querySelector('[role=status]')?.textContent.replaceAll(/\s+/g, ' ').trim(),
    search: async (text: string) => {
      const box = page.querySelector<HTMLInputElement>('[aria-label="Find an exercise"]');
      if (box) box.value = text;
      box?.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    press: async (name: string) => {
      const button = Array.from(page.querySelectorAll('button')).find(
        (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name,
      );
      button?.click();
      await fixture.whenStable();
    },
    tick: async (label: string) => {
      const labels = Array.from(page.querySelectorAll('label'));
      labels
        .find(({ textContent }) => textContent.trim() === label)
        ?.querySelector('input')
        ?.click();
      await fixture.whenStable();
    },
  };
}

describe('LibraryPage', () => {
  it('shows a page of exercises and goes on to the rest', async () => {
    configure();
    const { names, count, press } = await library();
    expect(names().length).toBe(24);
    expect(count()).toBe(`Showing 24 of ${catalogue.length}`);
    await press('Show more exercises');
    await press('Show more exercises');
    expect(names().length).toBe(catalogue.length);
  });

  it('finds an exercise, and says what to do when none fits', async () => {
    configure();
    const { page, names, search, press } = await library();
    await search('brid dog');
    expect(names()[0]).toBe('Bird-dog');
    await search('qqzzxx');
    expect(page.textContent).toContain('No exercise fits');
    await press('Show all');
    expect(names().length).toBe(24);
  });

  it('marks the exercises only while a chart is open, and can leave out what is blocked', async () => {
    const store = configure();
    const { page, names, search, tick } = await library();
    expect(page.querySelector('keel-verdict-mark')).toBeNull();
    expect(page.textContent).not.toContain('Allowed for');
    store.dispatch(chartActions.opened({ patientId: 'p' }));
    store.dispatch(chartActions.loaded({ patientId: 'p', entries: patient }));
    await search('sit-up');
    expect(page.querySelector('li [data-status="blocked"]')?.textContent).toContain('Not now');
    expect(names()).toContain('Sit-up');
    await tick('Allowed for Ida Holm');
    expect(names()).not.toContain('Sit-up');
  });

  it('signs a favourite for the practice', async () => {
    const store = configure();
    const { page, press } = await library();
    const dispatch = spyOn(store, 'dispatch');
    await press('Favourite Heel slide');
    const action = dispatch.calls.mostRecent().args[0] as unknown as ReturnType<
      typeof clinicPageActions.practiceAmended
    >;
    expect(action.type).toBe(clinicPageActions.practiceAmended.type);
    expect(action.entries[0]?.patientId).toBe('practice');
    expect(action.entries[0]?.body).toEqual({ favourites: ['heel-slide'] });
    expect(page.querySelector('[aria-label="Favourite Heel slide"]')?.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('ExercisePage', () => {
  async function show(exerciseId: string): Promise<HTMLElement> {
    const fixture = TestBed.createComponent(ExercisePage);
    fixture.componentRef.setInput('exerciseId', exerciseId);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('says how it is done, when it waits and why, its loads with their sample, and its sources', async () => {
    configure();
    const page = await show('sit-up');
    expect(page.querySelector('h1')?.textContent).toBe('Sit-up');
    const text = page.textContent.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Flare-up. It presses hard on the low back: not yet, in a flare-up.');
    expect(text).toMatch(/Osteoporosis\. .* Grade B/);
    expect(text).toContain('3350 N');
    expect(text).toContain('9 volunteers, modelled from muscle activity');
    expect(text).toContain('Axler CT, McGill SM.');
  });

  it('links the rungs of its ladder', async () => {
    configure();
    const page = await show('heel-slide');
    const links = Array.from(page.querySelectorAll('.ladder a'), (link) => link.getAttribute('href'));
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((link) => link?.startsWith('/library/'))).toBeTrue();
  });

  it('says what it comes to for the open patient', async () => {
    const store = configure();
    store.dispatch(chartActions.opened({ patientId: 'p' }));
    store.dispatch(chartActions.loaded({ patientId: 'p', entries: patient }));
    const page = await show('sit-up');
    expect(page.querySelector('.patient h2')?.textContent).toContain('Today, for Ida Holm: Not now');
  });

  it('leads back to the library from an id that does not exist', async () => {
    configure();
    const page = await show('no-such-exercise');
    expect(page.textContent).toContain('There is no such exercise');
    expect(page.querySelector('keel-empty-place a')?.getAttribute('href')).toBe('/library');
  });
});
