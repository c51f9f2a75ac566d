import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import {
  type Equipment,
  equipmentKinds,
  type Exercise,
  families,
  type Family,
  type Position,
  positions,
  screen,
  type Verdict,
} from '../../clinical';
import { Figure } from '../../figure/figure';
import { selectChart, selectSituation } from '../../state/chart/chart.selectors';
import { searchExercises } from '../../state/library/exercise-search';
import { selectFavourites } from '../../state/practice/practice.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { equipmentNames, familyNames, positionNames } from '../../ui/exercise-words';
import { VerdictMark } from '../../ui/verdict-mark';
import { FavouriteStar } from './favourite-star';

/** As many as a look over the page can take in. */
const pageSize = 24;

/** Every exercise, to be found by name, muscle or purpose, and marked for the open patient. */
@Component({
  selector: 'keel-library-page',
  imports: [EmptyPlace, FavouriteStar, Figure, MatButton, RouterLink, VerdictMark],
  templateUrl: './library-page.html',
  styleUrl: './library-page.scss',
})
export class LibraryPage {
  readonly #store = inject(Store);
  readonly #situation = this.#store.selectSignal(selectSituation);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #favourites = this.#store.selectSignal(selectFavourites);

  protected readonly families = families.map((id) => ({ id, name: familyNames[id] }));
  protected readonly positions = positions.map((id) => ({ id, name: positionNames[id] }));
  protected readonly equipment = equipmentKinds.map((id) => ({ id, name: equipmentNames[id] }));
  protected readonly positionNames = positionNames;

  protected readonly query = signal('');
  protected readonly family = signal<Family | ''>('');
  protected readonly position = signal<Position | ''>('');
  protected readonly kit = signal<Equipment | 'none' | ''>('');
  protected readonly onlyFavourites = signal(false);
  protected readonly onlyAllowed = signal(false);

  protected readonly patient = computed(() => {
    const details = this.#chart()?.details;
    return details && this.#situation() ? [details.given, details.family].filter(Boolean).join(' ') : null;
  });

  readonly #found = computed(() => searchExercises(this.query()));
  protected readonly offers = computed(() => {
    const situation = this.#situation();
    const [family, position, kit, favourites] = [this.family(), this.position(), this.kit(), this.#favourites()];
    return this.#found()
      .filter((exercise) => family === '' || exercise.family === family)
      .filter((exercise) => position === '' || exercise.position === position)
      .filter(
        (exercise) =>
          kit === '' || (kit === 'none' ? exercise.equipment.length === 0 : exercise.equipment.includes(kit)),
      )
      .filter(({ id }) => !this.onlyFavourites() || favourites.includes(id))
      .map((exercise): { exercise: Exercise; verdict: Verdict['status'] | null } => ({
        exercise,
        verdict: situation ? screen(exercise, situation).status : null,
      }))
      .filter(({ verdict }) => !this.onlyAllowed() || verdict === null || verdict !== 'blocked');
  });

  protected readonly shownCount = linkedSignal({ source: this.offers, computation: () => pageSize });
  protected readonly shown = computed(() => this.offers().slice(0, this.shownCount()));
  protected readonly narrowed = computed(
    () =>
      this.query() !== '' ||
      this.family() !== '' ||
      this.position() !== '' ||
      this.kit() !== '' ||
      this.onlyFavourites() ||
      this.onlyAllowed(),
  );

  constructor() {
    // A filter that asks about a patient ends with the patient's chart.
    effect(() => {
      if (this.patient() === null)
        untracked(() => {
          this.onlyAllowed.set(false);
        });
    });
  }

  protected choose(field: 'family' | 'position' | 'kit', value: string): void {
    if (field === 'family') this.family.set(families.find((id) => id === value) ?? '');
    if (field === 'position') this.position.set(positions.find((id) => id === value) ?? '');
    if (field === 'kit') this.kit.set(value === 'none' ? 'none' : (equipmentKinds.find((id) => id === value) ?? ''));
  }

  protected showMore(): void {
    this.shownCount.update((count) => count + pageSize);
  }

  protected clear(): void {
    this.query.set('');
    this.family.set('');
    this.position.set('');
    this.kit.set('');
    this.onlyFavourites.set(false);
    this.onlyAllowed.set(false);
  }
}
