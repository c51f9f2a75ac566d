import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  Injector,
  PendingTasks,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink, Scroll } from '@angular/router';
import { Store } from '@ngrx/store';
import { filter, take } from 'rxjs';
import type { ExerciseId } from '../../clinical';
import { selectChart, selectSituation } from '../../state/chart/chart.selectors';
import { findExercises, prepareSearch } from '../../state/library/exercise-search';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectFavourites } from '../../state/practice/practice.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { ExerciseCard } from './exercise-card';
import { FacetPanel } from './facet-panel';
import { chosenFacets } from './facet-words';
import { narrow, phasesOf, verdictsOn } from './facets';
import { filtersFrom, type LibraryFilters, noFilters, paramsOf } from './library-filters';
import { LibraryPlace } from './library-place';
import { pageSize, shelvesOf } from './shelves';

/** Long enough that an address is not written at every letter, short enough to be there before a link is followed. */
const typingPause = 250;

/** As many as a screen shows before it is scrolled: while somebody types, these are drawn first and the rest a frame later. */
const firstLook = 8;

/** Every exercise, to be found by name, muscle or purpose, narrowed by facets, and marked for the open patient. */
@Component({
  selector: 'keel-library-page',
  imports: [EmptyPlace, ExerciseCard, FacetPanel, Icon, MatButton, RouterLink],
  templateUrl: './library-page.html',
  styleUrl: './library-page.scss',
  host: { '(document:keydown)': 'onKeydown($event)' },
})
export class LibraryPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #injector = inject(Injector);
  readonly #pending = inject(PendingTasks);
  readonly #place = inject(LibraryPlace);
  readonly #situation = this.#store.selectSignal(selectSituation);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #favourites = this.#store.selectSignal(selectFavourites);
  readonly #today = this.#store.selectSignal(selectToday);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly cards = viewChildren(ExerciseCard);

  protected readonly prepareSearch = prepareSearch;
  protected readonly library = this.#store.selectSignal(selectLibrary);
  protected readonly filters = signal<LibraryFilters>(noFilters);
  /** On a narrow screen the facets are opened when they are wanted. */
  protected readonly facetsOpen = signal(false);

  protected readonly patient = computed(() => {
    const details = this.#chart()?.details;
    return details && this.#situation() ? [details.given, details.family].filter(Boolean).join(' ') : null;
  });
  protected readonly onlyAllowed = computed(() => {
    const patientId = this.#chart()?.patientId;
    return patientId !== undefined && this.#place.allowedFor() === patientId;
  });

  // Worked out when the library, the day or the patient changes, and not at every letter.
  readonly #phases = computed(() => phasesOf(this.library().offered, this.#today()));
  readonly #verdicts = computed(() => {
    const situation = this.#situation();
    return situation ? verdictsOn(this.library().offered, situation) : null;
  });

  protected readonly found = computed(() => findExercises(this.filters().query, this.library()));
  protected readonly narrowed = computed(() =>
    narrow(this.found().exercises, this.filters(), {
      phases: this.#phases(),
      favourites: new Set(this.#favourites()),
      verdicts: this.#verdicts(),
      onlyAllowed: this.onlyAllowed(),
    }),
  );
  protected readonly chosen = computed(() => chosenFacets(this.filters()));
  protected readonly total = computed(() => this.narrowed().exercises.length);
  protected readonly shownCount = computed(() => Math.min(this.total(), this.filters().pages * pageSize));
  protected readonly shelves = computed(() =>
    shelvesOf(this.narrowed().exercises, {
      verdicts: this.#verdicts(),
      searched: this.filters().query.trim() !== '',
      most: Math.min(this.shownCount(), this.#drawn()),
    }),
  );

  readonly #drawn = signal(Infinity);
  #rest: ReturnType<typeof requestAnimationFrame> | undefined;

  /** The address as it was last written, so that its echo does not undo what was typed since. */
  #written = '';
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#route.queryParamMap.pipe(takeUntilDestroyed()).subscribe((params) => {
      const filters = filtersFrom(params);
      if (keyOf(filters) === this.#written) return;
      this.#written = keyOf(filters);
      this.#place.params.set(paramsOf(filters));
      this.filters.set(filters);
    });
    this.#returnTo(this.#leftExercise());
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#later));
  }

  protected type(query: string): void {
    this.filters.update((filters) => ({ ...filters, query, pages: 1 }));
    this.#drawFirst();
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      // Whoever is on the way out of the library is not called back.
      if (!this.#router.currentNavigation()) void this.writeAddress();
    }, typingPause);
  }

  protected choose(filters: LibraryFilters): void {
    this.filters.set({ ...filters, pages: 1 });
    void this.writeAddress();
  }

  protected chooseAllowed(only: boolean): void {
    this.#place.allowedFor.set(only ? (this.#chart()?.patientId ?? null) : null);
  }

  protected showMore(): void {
    const first = this.shownCount();
    this.filters.update((filters) => ({ ...filters, pages: filters.pages + 1 }));
    void this.writeAddress();
    // The button may be gone, and reading goes on where it was.
    afterNextRender(() => this.cards()[first]?.focus({ preventScroll: true }), { injector: this.#injector });
  }

  protected clear(): void {
    this.chooseAllowed(false);
    this.choose(noFilters);
    this.box().nativeElement.focus();
  }

  /** Results have an address, and looking further in them replaces it: back leads out of the library. */
  protected async writeAddress(): Promise<void> {
    clearTimeout(this.#later);
    const params = paramsOf(this.filters());
    if (keyOf(this.filters()) === this.#written) return;
    this.#written = keyOf(this.filters());
    this.#place.params.set(params);
    await this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: params,
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  protected async openFirst(): Promise<void> {
    const [first] = this.shelves()[0]?.cards ?? [];
    if (!first) return;
    await this.writeAddress();
    await this.#router.navigate(['/library', first.exercise.id]);
  }

  /** Arrows go from the search into what was found, up and down in it, and back. */
  protected onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = this.box().nativeElement;
    const inBox = event.target === box;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const at = this.cards().findIndex((card) => card.hasFocus());
    if ((!inBox && at < 0) || (inBox && event.key === 'ArrowUp')) return;
    event.preventDefault();
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (next < 0) box.focus();
    else this.cards()[next]?.focus();
  }

  #drawFirst(): void {
    this.#drawn.set(firstLook);
    if (this.#rest !== undefined) return;
    const done = this.#pending.add();
    this.#rest = requestAnimationFrame(() => {
      // After this frame is painted.
      setTimeout(() => {
        this.#rest = undefined;
        this.#drawn.set(Infinity);
        done();
      });
    });
  }

  /** The exercise from which one comes back to its results, if that is how one came. */
  #leftExercise(): { readonly id: ExerciseId; readonly scrolled: boolean } | null {
    const navigation = this.#router.currentNavigation();
    const path = navigation?.previousNavigation?.finalUrl?.toString() ?? '';
    const id = /^\/library\/([^/?#]+)/.exec(path)?.[1];
    const scrolled = navigation?.trigger === 'popstate';
    return id !== undefined && (scrolled || navigation?.extras.state?.['toResults'] === true) ? { id, scrolled } : null;
  }

  /** Its card takes the focus, in the middle of the window unless the browser has kept the place. */
  #returnTo(left: { readonly id: ExerciseId; readonly scrolled: boolean } | null): void {
    if (!left) return;
    const card = () => this.cards().find(({ exercise }) => exercise().id === left.id);
    afterNextRender(() => card()?.focus({ preventScroll: true }), { injector: this.#injector });
    if (left.scrolled) return;
    this.#router.events
      .pipe(
        filter((event) => event instanceof Scroll),
        take(1),
        takeUntilDestroyed(),
      )
      // After the router, which begins a new page at its top.
      .subscribe(() => setTimeout(() => card()?.show()));
  }
}

function keyOf(filters: LibraryFilters): string {
  return JSON.stringify(paramsOf(filters));
}
