import { computed, inject, Injectable, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { type Dose, type Exercise, type ExerciseId, itemFor, type ProgramItem, screenItem } from '../../clinical';
import { selectSituation } from '../../state/chart/chart.selectors';
import { draftActions } from '../../state/draft/draft.actions';
import { selectDraft, selectScreenedItems } from '../../state/draft/draft.selectors';
import { newId } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { libraryActions } from '../../state/library/library.slice';
import { selectToday } from '../../state/session/session.selectors';
import { unknownExerciseName } from '../../ui/exercise-words';
import type { RestingLine } from './resting-list';
import type { GridLine, RowGesture } from './week-grid';

/** What a clinician does to the draft, one gesture one step; what is active of it and what rests; and what was last done. */
@Injectable()
export class Editing {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #draft = this.#store.selectSignal(selectDraft);
  readonly #screened = this.#store.selectSignal(selectScreenedItems);
  readonly #situation = this.#store.selectSignal(selectSituation);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #today = this.#store.selectSignal(selectToday);

  /** What just happened, for those who listen. */
  readonly said = signal('');
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly picked = computed(() => this.#draft()?.items.filter(({ id }) => this.selected().has(id)) ?? []);

  readonly active = computed<readonly GridLine[]>(() =>
    this.#screened().filter(({ verdict }) => verdict.status !== 'blocked'),
  );
  readonly resting = computed<readonly RestingLine[]>(() => {
    const draft = this.#draft();
    const situation = this.#situation();
    if (!draft || !situation) return [];
    return [
      ...this.#screened()
        .filter(({ verdict }) => verdict.status === 'blocked')
        .map((line) => ({ ...line, laidAside: false })),
      ...draft.resting.map((item) => ({
        item,
        verdict: screenItem(item, draft.weeks, situation, this.#library()),
        laidAside: true,
      })),
    ];
  });

  add(exercises: readonly Exercise[]): void {
    this.#store.dispatch(draftActions.itemsAdded({ items: exercises.map((exercise) => itemFor(exercise, newId())) }));
    this.#store.dispatch(libraryActions.exercisesPrescribed({ exerciseIds: exercises.map(({ id }) => id) }));
    this.said.set(`Added ${exercises.map(({ name }) => name).join(', ')}`);
  }

  setDose(itemId: string, week: number, dose: Dose): void {
    this.#store.dispatch(draftActions.doseSet({ itemIds: [itemId], week, dose }));
    const rests = this.resting().find(({ item, laidAside }) => item.id === itemId && !laidAside);
    if (rests) this.said.set(`${this.nameOf(rests.item.exerciseId)} rests at this dose. Undo takes it back.`);
  }

  clearOverride(itemId: string, week: number): void {
    this.#store.dispatch(draftActions.overrideCleared({ itemId, week }));
  }

  /** Moves past what rests in between: places are counted among what is shown. */
  move(itemId: string, by: number): void {
    const shown = this.active().map(({ item }) => item.id);
    const target = shown[Math.min(Math.max(shown.indexOf(itemId) + by, 0), shown.length - 1)];
    const to = this.#draft()?.items.findIndex(({ id }) => id === target) ?? -1;
    if (to < 0) return;
    this.#store.dispatch(draftActions.itemMoved({ itemId, to }));
    this.said.set(`Moved to place ${shown.indexOf(target ?? '') + 1} of ${shown.length}`);
  }

  toggleSelected(itemId: string): void {
    const selected = new Set(this.selected());
    if (!selected.delete(itemId)) selected.add(itemId);
    this.selected.set(selected);
  }

  setBulkDose(items: readonly ProgramItem[]): void {
    this.#store.dispatch(draftActions.itemsChanged({ items }));
    this.said.set(`Dose changed for ${items.length} exercises`);
  }

  /** Another time of day, or the dose that makes it milder. */
  changeItem(item: ProgramItem): void {
    this.#change(item);
    this.said.set(`${this.nameOf(item.exerciseId)} changed. Undo takes it back.`);
  }

  async onGesture({ item, gesture }: { item: GridLine['item']; gesture: RowGesture }): Promise<void> {
    switch (gesture) {
      case 'remove':
        this.remove(item.id);
        return;
      case 'practised': {
        const { taughtOn, ...rest } = item;
        this.#change(taughtOn ? rest : { ...item, taughtOn: this.#today() });
        return;
      }
      case 'place':
        this.#change({ ...item, place: item.place === 'home' ? 'clinic' : 'home' });
        return;
      case 'note': {
        const { NoteDialog } = await import('./note-dialog');
        const data = { name: this.nameOf(item.exerciseId), note: item.note ?? '' };
        const note = await firstValueFrom(
          this.#dialog.open<unknown, typeof data, string>(NoteDialog, { data, width: '480px' }).afterClosed(),
        );
        if (note !== undefined) this.#change({ ...item, note });
      }
    }
  }

  #change(item: GridLine['item']): void {
    this.#store.dispatch(draftActions.itemsChanged({ items: [item] }));
  }

  remove(itemId: string): void {
    this.selected.set(new Set([...this.selected()].filter((id) => id !== itemId)));
    this.#store.dispatch(draftActions.itemRemoved({ itemId }));
    this.said.set('Removed. Undo brings it back.');
  }

  replace(itemId: string, by: Exercise): void {
    this.#store.dispatch(draftActions.itemReplaced({ itemId, by: itemFor(by, newId()) }));
  }

  bringBack(itemId: string): void {
    this.#store.dispatch(draftActions.itemBroughtBack({ itemId }));
  }

  nameOf(exerciseId: ExerciseId): string {
    return this.#library().byId(exerciseId)?.name ?? unknownExerciseName;
  }

  setWeeks(weeks: number): void {
    this.#store.dispatch(draftActions.weeksSet({ weeks }));
  }

  setStart(startDate: string): void {
    if (startDate) this.#store.dispatch(draftActions.startDateSet({ startDate }));
  }

  undo(): void {
    this.#store.dispatch(draftActions.undone());
  }

  redo(): void {
    this.#store.dispatch(draftActions.redone());
  }
}
