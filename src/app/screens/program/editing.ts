import { computed, inject, Injectable, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { type Dose, type Exercise, type ExerciseId, itemFor, type ProgramItem, startingItem } from '../../clinical';
import { selectChart, selectSituation } from '../../state/chart/chart.selectors';
import { draftActions } from '../../state/draft/draft.actions';
import { selectDraft, selectScreenedItems } from '../../state/draft/draft.selectors';
import { isLight } from '../../state/draft/edit-doses';
import { verdictOn } from '../../state/draft/verdicts';
import { newId } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { libraryActions } from '../../state/library/library.slice';
import { selectToday } from '../../state/session/session.selectors';
import { unknownExerciseName } from '../../ui/exercise-words';
import type { ProgressionRequest } from './progression-dialog';
import type { RestingLine } from './resting-list';
import { startInWords } from './start-words';
import type { GridLine, RowGesture } from './week-grid';

/** What a clinician does to the draft, one gesture one step; what is active of it and what rests; and what was last done. */
@Injectable()
export class Editing {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #draft = this.#store.selectSignal(selectDraft);
  readonly #screened = this.#store.selectSignal(selectScreenedItems);
  readonly #chart = this.#store.selectSignal(selectChart);
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
        verdict: verdictOn(item, draft.weeks, situation, this.#library()),
        laidAside: true,
      })),
    ];
  });

  /** Each from where this patient last stood with it, and else from its usual start. */
  add(exercises: readonly Exercise[]): void {
    const items = exercises.map((exercise) => this.#itemOf(exercise));
    this.#store.dispatch(draftActions.itemsAdded({ items }));
    this.#store.dispatch(libraryActions.exercisesPrescribed({ exerciseIds: exercises.map(({ id }) => id) }));
    const chart = this.#chart();
    const starts = chart ? exercises.map((exercise) => startInWords(exercise, chart, this.#today())) : [];
    this.said.set([`Added ${exercises.map(({ name }) => name).join(', ')}`, ...starts].filter(Boolean).join('. '));
  }

  #itemOf(exercise: Exercise): ProgramItem {
    const chart = this.#chart();
    return chart ? startingItem(exercise, newId(), chart, this.#today()) : itemFor(exercise, newId());
  }

  setDose(itemId: string, week: number, dose: Dose): void {
    this.#store.dispatch(draftActions.doseSet({ itemIds: [itemId], week, dose }));
    const rests = this.resting().find(({ item, laidAside }) => item.id === itemId && !laidAside);
    if (rests) this.said.set(`${this.nameOf(rests.item.exerciseId)} rests at this dose. Undo takes it back.`);
  }

  clearOverride(itemId: string, week: number): void {
    this.#store.dispatch(draftActions.overrideCleared({ itemId, week }));
  }

  fillRight(itemId: string, week: number, dose: Dose): void {
    this.#store.dispatch(draftActions.doseFilledRight({ itemId, week, dose }));
    this.said.set(`The dose of week ${week} is in every week after it. Undo takes it back.`);
  }

  /** For all that is in the program, what rests included: when it comes back, its weeks are as light as the others'. */
  toggleLightWeek(week: number, items: readonly ProgramItem[] = this.#draft()?.items ?? []): void {
    if (week < 2) {
      this.said.set('Week 1 is where it begins: a light week comes later.');
      return;
    }
    const light = !isLight(items, week);
    this.#store.dispatch(draftActions.lightWeekToggled({ itemIds: items.map(({ id }) => id), week }));
    const byHand = items.filter(({ overrides }) => week in overrides).length;
    this.said.set(
      [
        `Week ${week} is ${light ? 'a light week' : 'an ordinary week again'}`,
        byHand > 0 ? `${byHand} set by hand ${byHand === 1 ? 'stays' : 'stay'}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    );
  }

  /** Moves past what rests in between: places are counted among what is shown. */
  move(itemId: string, by: number): void {
    const shown = this.active().map(({ item }) => item.id);
    const target = shown[Math.min(Math.max(shown.indexOf(itemId) + by, 0), shown.length - 1)];
    const to = this.#draft()?.items.findIndex(({ id }) => id === target) ?? -1;
    if (to < 0) return;
    this.#store.dispatch(draftActions.itemMoved({ itemId, to }));
    // A group goes along, so that the place may be another than the one it was moved to.
    const place = this.active().findIndex(({ item }) => item.id === itemId) + 1;
    this.said.set(`Moved to place ${place} of ${shown.length}`);
  }

  toggleSelected(itemId: string): void {
    const selected = new Set(this.selected());
    if (!selected.delete(itemId)) selected.add(itemId);
    this.selected.set(selected);
  }

  selectAll(): void {
    this.selected.set(new Set(this.active().map(({ item }) => item.id)));
  }

  changeItems(items: readonly ProgramItem[]): void {
    const before = this.#draft();
    this.#store.dispatch(draftActions.itemsChanged({ items }));
    if (this.#draft() === before) this.said.set('Nothing changed: it was so already.');
    else this.said.set(`${items.length} ${items.length === 1 ? 'exercise' : 'exercises'} changed. Undo takes it back.`);
  }

  group(items: readonly ProgramItem[]): void {
    this.#store.dispatch(draftActions.itemsGrouped({ itemIds: items.map(({ id }) => id), group: newId() }));
    this.said.set(`${items.length} exercises are done in turns`);
  }

  ungroup(items: readonly ProgramItem[]): void {
    this.#store.dispatch(draftActions.itemsUngrouped({ itemIds: items.map(({ id }) => id) }));
    this.said.set('Done one after the other');
  }

  /** Another time of day, or the dose that makes it milder. */
  changeItem(item: ProgramItem): void {
    this.#change(item);
    this.said.set(`${this.nameOf(item.exerciseId)} changed. Undo takes it back.`);
  }

  async onGesture({ item, gesture }: { item: ProgramItem; gesture: Exclude<RowGesture, 'copy'> }): Promise<void> {
    switch (gesture) {
      case 'remove':
        this.remove([item.id]);
        return;
      case 'duplicate':
        this.#store.dispatch(draftActions.itemDuplicated({ itemId: item.id, copyId: newId() }));
        this.said.set(`A second ${this.nameOf(item.exerciseId)} added`);
        return;
      case 'ungroup':
        this.ungroup([item]);
        return;
      case 'progression':
        await this.openProgression([item]);
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

  async openProgression(items: readonly ProgramItem[]): Promise<void> {
    const [draft, situation] = [this.#draft(), this.#situation()];
    if (!draft || !situation || items.length === 0) return;
    const { ProgressionDialog } = await import('./progression-dialog');
    const data: ProgressionRequest = { items, weeks: draft.weeks, library: this.#library(), situation };
    const changed = await firstValueFrom(
      this.#dialog
        .open<unknown, ProgressionRequest, readonly ProgramItem[]>(ProgressionDialog, {
          data,
          width: '820px',
          maxWidth: '96vw',
        })
        .afterClosed(),
    );
    if (changed) this.changeItems(changed);
  }

  #change(item: ProgramItem): void {
    this.#store.dispatch(draftActions.itemsChanged({ items: [item] }));
  }

  remove(itemIds: readonly string[]): void {
    this.selected.set(new Set([...this.selected()].filter((id) => !itemIds.includes(id))));
    const [only, ...more] = itemIds;
    if (only !== undefined && more.length === 0) this.#store.dispatch(draftActions.itemRemoved({ itemId: only }));
    else this.#store.dispatch(draftActions.itemsRemoved({ itemIds }));
    this.said.set(
      more.length === 0 ? 'Removed. Undo brings it back.' : `${itemIds.length} removed. Undo brings them back.`,
    );
  }

  replace(itemId: string, by: Exercise): void {
    this.#store.dispatch(draftActions.itemReplaced({ itemId, by: this.#itemOf(by) }));
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
    const before = this.#draft();
    this.#store.dispatch(draftActions.undone());
    this.said.set(this.#draft() === before ? 'Nothing to undo' : 'Taken back. Redo does it again.');
  }

  redo(): void {
    const before = this.#draft();
    this.#store.dispatch(draftActions.redone());
    this.said.set(this.#draft() === before ? 'Nothing to redo' : 'Done again');
  }
}
