import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { type Entry, type Program } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { draftActions } from '../../state/draft/draft.actions';
import { draftFeature } from '../../state/draft/draft.slice';
import { libraryFeature } from '../../state/library/library.slice';
import { practiceActions, practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { ExercisePage } from './exercise-page';
import { anOwnExercise, practiceEntry } from './own/testing/own-versions';

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
const program: Program = { startDate: '2026-11-22', weeks: 4, items: [], resting: [] };

function configure(): Store {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore({
        [sessionFeature.name]: sessionFeature.reducer,
        [chartFeature.name]: chartFeature.reducer,
        [practiceFeature.name]: practiceFeature.reducer,
        [draftFeature.name]: draftFeature.reducer,
        [libraryFeature.name]: libraryFeature.reducer,
      }),
    ],
  });
  return TestBed.inject<Store>(Store);
}

function openChart(store: Store): void {
  store.dispatch(chartActions.opened({ patientId: 'p' }));
  store.dispatch(chartActions.loaded({ patientId: 'p', entries: patient }));
}

async function show(exerciseId: string) {
  const fixture = TestBed.createComponent(ExercisePage);
  fixture.componentRef.setInput('exerciseId', exerciseId);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    text: () => page.textContent.replaceAll(/\s+/g, ' '),
    press: async (name: string) => {
      const buttons = Array.from(page.querySelectorAll('button'));
      const button = buttons.find((one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name);
      if (!button) throw new Error(`No button ${name}`);
      button.click();
      await fixture.whenStable();
    },
  };
}

describe('ExercisePage', () => {
  it('says how it is done, when it waits and why, its loads with their sample, and its bibliography', async () => {
    configure();
    const { page, text } = await show('sit-up');
    expect(page.querySelector('h1')?.textContent).toBe('Sit-up');
    expect(text()).toContain('Flare-up. It presses hard on the low back: not yet, in a flare-up.');
    expect(text()).toMatch(/Osteoporosis\. .* Grade B, model or in-vivo load data: \[\d+\] \[\d+\]/);
    expect(text()).toContain('3350 N');
    expect(text()).toContain('9 volunteers, modelled from muscle activity');
    expect(text()).toContain('Axler CT, McGill SM.');
    const headings = Array.from(page.querySelectorAll('h2'), ({ textContent }) => textContent.trim());
    for (const heading of ['Blocked when', 'Caution when', 'Published loads', 'Bibliography', 'Ladder'])
      expect(headings).toContain(heading);
  });

  it('gives every number that it cites a place in its bibliography', async () => {
    configure();
    const { page } = await show('sit-up');
    const cited = Array.from(page.querySelectorAll('.reasons, table'), ({ textContent }) => textContent)
      .join(' ')
      .match(/\[\d+\]/g);
    const sources = Array.from(page.querySelectorAll<HTMLLIElement>('.sources li'), ({ value }) => `[${value}]`);
    expect(cited?.length).toBeGreaterThan(3);
    expect(cited?.filter((one) => !sources.includes(one))).toEqual([]);
  });

  it('draws the whole ladder, each rung a link, with the one that is looked at marked', async () => {
    configure();
    const { page } = await show('heel-slide');
    const rungs = Array.from(page.querySelectorAll('keel-ladder-map a'));
    expect(rungs.map((link) => link.getAttribute('href'))).toContain('/library/abdominal-bracing');
    expect(rungs.every((link) => link.getAttribute('href')?.startsWith('/library/'))).toBeTrue();
    const here = rungs.filter((link) => link.getAttribute('aria-current') === 'page');
    expect(here.map(({ textContent }) => textContent.trim())).toEqual(['Heel slide']);
    expect(page.querySelectorAll('keel-ladder-map path:not(keel-figure path)').length).toBeGreaterThan(0);
    expect(page.querySelector('keel-ladder-map keel-verdict-mark')).toBeNull();
  });

  it('says why an exercise has no ladder', async () => {
    configure();
    const { page, text } = await show('sit-up');
    expect(page.querySelector('keel-ladder-map')).toBeNull();
    expect(text()).toContain('so nothing leads up to it');
  });

  it('draws the common fault beside the right form, where one is drawn', async () => {
    configure();
    const { page } = await show('bird-dog');
    expect(page.querySelector('.right-and-wrong')?.textContent).toContain('Not like this');
    expect((await show('walking')).page.querySelector('.right-and-wrong')).toBeNull();
  });

  it('plays and pauses', async () => {
    configure();
    const { page, press } = await show('heel-slide');
    const asked = () => Array.from(page.querySelectorAll('.shown button'), ({ textContent }) => textContent.trim());
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      expect(asked()).toEqual([]);
      return;
    }
    await press('Pause');
    expect(asked()).toEqual(['Play']);
    await press('Play');
    expect(asked()).toEqual(['Pause']);
  });

  it('says what it comes to for the open patient, why, and what instead, and marks the rungs', async () => {
    const store = configure();
    openChart(store);
    const { page } = await show('sit-up');
    expect(page.querySelector('.patient h2')?.textContent).toContain('Today, for Ida Holm: Not now');
    expect(page.querySelector('.patient')?.textContent).toContain('It presses hard on the low back');
    expect(page.querySelectorAll('.instead a').length).toBeGreaterThan(0);
    const other = await show('heel-slide');
    const rungs = other.page.querySelectorAll('keel-ladder-map a');
    expect(other.page.querySelectorAll('keel-ladder-map keel-verdict-mark').length).toBe(rungs.length);
  });

  it('goes into the program that is being built, once, unless it is blocked', async () => {
    const store = configure();
    openChart(store);
    const offered = (page: HTMLElement) => page.querySelector('[aria-label^="Add "]')?.getAttribute('aria-label');
    expect(offered((await show('heel-slide')).page)).toBeUndefined();
    store.dispatch(draftActions.draftOpened({ patientId: 'p', follows: null, program }));
    expect(offered((await show('sit-up')).page)).toBeUndefined();
    const { page, text, press } = await show('heel-slide');
    await press('Add Heel slide');
    expect(text()).toContain('Added to the program');
    expect(store.selectSignal(libraryFeature.selectRecents)()).toEqual(['heel-slide']);
    expect(offered(page)).toBeUndefined();
    expect(page.querySelector('keel-add-to-program a')?.getAttribute('href')).toBe('/patients/p/program');
  });

  it('lets neither a star nor a program take up an own exercise that is replaced or withdrawn', async () => {
    const store = configure();
    openChart(store);
    store.dispatch(draftActions.draftOpened({ patientId: 'p', follows: null, program }));
    const { demands } = anOwnExercise();
    const exercise = anOwnExercise({ demands: { ...demands, lumbarFlexion: 'none', endRangeStretch: false } });
    const first = practiceEntry('exercise-saved', { exercise, replaces: null });
    const second = practiceEntry('exercise-saved', { exercise, replaces: 'one' }, { id: 'two', day: 3 });
    const gone = practiceEntry('exercise-withdrawn', { savedIn: 'two' }, { id: 'x', day: 4 });
    const asked = async (id: string, ...entries: readonly Entry[]) => {
      store.dispatch(practiceActions.loaded({ entries }));
      const { page } = await show(id);
      return [page.querySelector('keel-favourite-star button'), page.querySelector('keel-add-to-program button')].map(
        (found) => found !== null,
      );
    };
    expect(await asked('own-one', first)).toEqual([true, true]);
    expect(await asked('own-one', first, second)).toEqual([false, false]);
    expect(await asked('own-two', first, second, gone)).toEqual([false, false]);
  });

  it('does not say that an exercise is missing before the record was read', async () => {
    const store = configure();
    const { page } = await show('own-one');
    expect(page.querySelector('keel-empty-place')).toBeNull();
    const saved = practiceEntry('exercise-saved', { exercise: anOwnExercise(), replaces: null });
    store.dispatch(practiceActions.loaded({ entries: [saved] }));
    expect((await show('own-one')).page.querySelector('h1')?.textContent).toBe('Towel knee hug');
  });

  it('leads back to the library from an id that does not exist', async () => {
    configure().dispatch(practiceActions.loaded({ entries: [] }));
    const { page, text } = await show('no-such-exercise');
    expect(text()).toContain('There is no such exercise');
    expect(page.querySelector('keel-empty-place a')?.getAttribute('href')).toBe('/library');
  });
});
