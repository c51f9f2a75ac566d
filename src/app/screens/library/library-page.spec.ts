import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideStore, Store } from '@ngrx/store';
import { catalogue, type Entry, families, type Family, screen } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { clinicPageActions } from '../../state/page.actions';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { familyNames } from '../../ui/exercise-words';
import { ExercisePage } from './exercise-page';
import { LibraryPage } from './library-page';
import { pageSize } from './shelves';

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

const inFlareUp = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' } as const;
const inFamily = (family: Family) => catalogue.filter((exercise) => exercise.family === family);

function configure(): Store {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'library', component: LibraryPage },
          { path: 'library/:exerciseId', component: ExercisePage },
        ],
        withComponentInputBinding(),
      ),
      provideStore({
        [sessionFeature.name]: sessionFeature.reducer,
        [chartFeature.name]: chartFeature.reducer,
        [practiceFeature.name]: practiceFeature.reducer,
      }),
    ],
  });
  return TestBed.inject<Store>(Store);
}

function openChart(store: Store): void {
  store.dispatch(chartActions.opened({ patientId: 'p' }));
  store.dispatch(chartActions.loaded({ patientId: 'p', entries: patient }));
}

async function open(url: string) {
  const harness = await RouterTestingHarness.create(url);
  const page = harness.routeNativeElement!.parentElement!;
  const settled = async () => {
    await harness.fixture.whenStable();
  };
  await settled();
  const box = () => page.querySelector<HTMLInputElement>('[aria-label="Find an exercise"]')!;
  const plain = (element: Element | null | undefined) => element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  const choice = (name: string) =>
    Array.from(page.querySelectorAll<HTMLLabelElement>('.choice')).find((one) => plain(one).startsWith(name))!;
  return {
    page,
    settled,
    box,
    names: () => Array.from(page.querySelectorAll('.exercises h3 a'), plain),
    shelves: () => Array.from(page.querySelectorAll('.results h2'), plain),
    status: () => plain(page.querySelector('.results [role=status]')),
    chips: () => Array.from(page.querySelectorAll('.chips button'), plain),
    count: (name: string) => plain(choice(name).querySelector('.count')),
    search: async (text: string) => {
      box().value = text;
      box().dispatchEvent(new Event('input'));
      await settled();
    },
    leaveBox: async () => {
      box().dispatchEvent(new Event('change'));
      await settled();
    },
    tick: async (name: string) => {
      choice(name).querySelector('input')?.click();
      await settled();
    },
    press: async (name: string) => {
      const button = Array.from(page.querySelectorAll<HTMLElement>('button, a')).find(
        (one) => plain(one) === name || one.getAttribute('aria-label') === name,
      );
      if (!button) throw new Error(`No button ${name}`);
      button.click();
      await settled();
    },
    key: async (key: string) => {
      (document.activeElement ?? document).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await settled();
    },
  };
}

describe('LibraryPage', () => {
  it('stands by family while nothing is asked, and goes on to the rest', async () => {
    configure();
    const { names, shelves, status, press, page } = await open('/library');
    expect(names().length).toBe(pageSize);
    expect(status()).toBe(`${catalogue.length} exercises · showing ${pageSize}`);
    expect(shelves()[0]).toBe(`Bracing ${inFamily('bracing').length}`);
    const pages = Math.ceil(catalogue.length / pageSize);
    for (let next = 2; next <= pages; next++) await press('Show more exercises');
    expect(names().length).toBe(catalogue.length);
    expect(TestBed.inject(Router).url).toBe(`/library?pages=${pages}`);
    expect(page.textContent).not.toContain('Show more exercises');
  });

  it('counts what every choice would leave, by the other choices', async () => {
    configure();
    const { count, tick, status, chips, press } = await open('/library');
    for (const family of families)
      if (inFamily(family).length > 0)
        expect(count(familyNames[family]))
          .withContext(family)
          .toBe(String(inFamily(family).length));
    const allowed = catalogue.filter((exercise) => screen(exercise, inFlareUp).status !== 'blocked');
    expect(count('Allowed in flare-up')).toBe(String(allowed.length));

    await tick('Allowed in flare-up');
    const loaded = allowed.filter(({ family }) => family === 'trunk-flexion');
    expect(count('Trunk flexion')).toBe(String(loaded.length));
    await tick('Trunk flexion');
    expect(status()).toBe(`${loaded.length} exercise${loaded.length === 1 ? '' : 's'}`);
    expect(chips()).toEqual(['Allowed in flare-up', 'Trunk flexion', 'Clear all']);

    await press('Remove Allowed in flare-up');
    expect(status()).toBe(`${inFamily('trunk-flexion').length} exercises`);
    await press('Clear all');
    expect(chips()).toEqual([]);
  });

  it('finds an exercise, and says what to do when none fits', async () => {
    configure();
    const { page, names, search, status, press, box } = await open('/library');
    await search('brid dog');
    expect(names()[0]).toBe('Bird-dog');
    await search('bird qqzzxx');
    expect(status()).toContain('none has every word');
    await search('qqzzxx');
    expect(page.textContent).toContain('No exercise fits');
    expect(status()).toBe('0 exercises');
    await press('Show the whole library');
    expect(names().length).toBe(pageSize);
    expect(document.activeElement).toBe(box());
  });

  it('keeps search and facets in the address, and nothing of the patient', async () => {
    const store = configure();
    openChart(store);
    const { search, leaveBox, tick } = await open('/library');
    await search('hip');
    await leaveBox();
    await tick('Side');
    await tick('Allowed for Ida Holm');
    expect(TestBed.inject(Location).path()).toBe('/library?q=hip&family=side');
  });

  it('opens as its address says, and does not let the echo of an address undo what was typed since', async () => {
    configure();
    const { box, chips, names, search, leaveBox, settled } = await open('/library?q=bridge&position=side-lying');
    expect(box().value).toBe('bridge');
    expect(chips()).toEqual(['On the side', 'Clear all']);
    expect(names()).toContain('Side bridge');
    await search('brid');
    const echo = leaveBox();
    await search('brid d');
    await echo;
    await settled();
    expect(box().value).toBe('brid d');
    await TestBed.inject(Router).navigateByUrl('/library');
    await settled();
    expect(box().value).toBe('');
    expect(chips()).toEqual([]);
  });

  it('parts what is allowed from what waits while a chart is open, and says why it waits', async () => {
    const store = configure();
    const { page, names, shelves, search, tick, press } = await open('/library');
    expect(page.querySelector('keel-verdict-mark')).toBeNull();
    expect(page.textContent).not.toContain('Allowed for');
    openChart(store);
    await search('');
    expect(shelves()[0]).toMatch(/^Allowed now \d+$/);
    await search('sit-up');
    expect(shelves()[0]).toMatch(/^Not now \d+$/);
    const first = page.querySelector('keel-exercise-card')?.textContent.replaceAll(/\s+/g, ' ');
    expect(first).toContain('Sit-up');
    expect(first).toContain('Not now high load on the back');
    expect(page.querySelector('keel-exercise-card keel-figure.resting')).not.toBeNull();

    await tick('Allowed for Ida Holm');
    expect(names()).not.toContain('Sit-up');
    expect(page.textContent).toMatch(/more fits? and\s+waits? for Ida Holm/);
    await press('Show them and why');
    expect(names()).toContain('Sit-up');
  });

  it('goes from the search into the results and back by the arrows, and opens the first by Enter', async () => {
    configure();
    const { page, box, search, key } = await open('/library');
    box().focus();
    await search('side bridge');
    await key('ArrowDown');
    await key('ArrowDown');
    const links = Array.from(page.querySelectorAll('.exercises h3 a'));
    expect(document.activeElement).toBe(links[1]!);
    await key('ArrowUp');
    await key('ArrowUp');
    expect(document.activeElement).toBe(box());
    await key('Enter');
    expect(TestBed.inject(Router).url).toBe('/library/side-bridge');
    expect(page.querySelector('h1')?.textContent).toBe('Side bridge');
  });

  it('leads back from an exercise to the same results and the card that was opened', async () => {
    configure();
    const { page, names, press, tick } = await open('/library?q=bridge');
    await tick('Side');
    const found = names();
    await press('Side bridge');
    expect(page.querySelector('h1')?.textContent).toBe('Side bridge');
    await press('Library');
    expect(TestBed.inject(Router).url).toBe('/library?q=bridge&family=side');
    expect(names()).toEqual(found);
    expect(document.activeElement?.textContent).toBe('Side bridge');
  });

  it('signs a favourite for the practice', async () => {
    const store = configure();
    const { page, press } = await open('/library');
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
