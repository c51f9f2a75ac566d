import { computed, inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { type ProgramItem, startingItem } from '../../clinical';
import { selectChart, selectSituation } from '../../state/chart/chart.selectors';
import { Copied } from '../../state/draft/copied';
import { draftActions } from '../../state/draft/draft.actions';
import { selectDraft } from '../../state/draft/draft.selectors';
import { dosesOfWeek } from '../../state/draft/edit-doses';
import { newId } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { Editing } from './editing';
import { noteSummary } from './note-summary';
import type { PasteRequest, TakenRows } from './paste-dialog';
import { programText } from './program-text';

/** What is taken out of the draft and brought into it: weeks within Keel, rows by way of the clipboard. */
@Injectable()
export class Copying {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #copied = inject(Copied);
  readonly #editing = inject(Editing);
  readonly #draft = this.#store.selectSignal(selectDraft);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #situation = this.#store.selectSignal(selectSituation);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #today = this.#store.selectSignal(selectToday);

  readonly canPasteWeek = computed(() => this.#copied.week() !== null);

  copyWeek(week: number): void {
    const draft = this.#draft();
    if (!draft) return;
    const items = this.#editing.active().map(({ item }) => item);
    this.#copied.week.set({ number: week, doses: dosesOfWeek(items, draft.weeks, week) });
    this.#editing.said.set(`Week ${week} copied. Paste it in the menu of another week.`);
  }

  pasteWeek(week: number): void {
    const [copied, draft] = [this.#copied.week(), this.#draft()];
    if (!copied || !draft) return;
    this.#store.dispatch(draftActions.weekPasted({ week, doses: copied.doses }));
    const known = new Set(copied.doses.map(({ exerciseId }) => exerciseId));
    const without = draft.items.filter(({ exerciseId }) => !known.has(exerciseId));
    const words = `The doses of week ${copied.number} are now in week ${week}`;
    this.#editing.said.set(
      without.length > 0
        ? `${words}; ${without.map(({ exerciseId }) => this.#editing.nameOf(exerciseId)).join(', ')} not.`
        : `${words}. Undo takes them back.`,
    );
  }

  /** What is active, or what was picked of it, as rows for a spreadsheet. */
  async copyRows(items: readonly ProgramItem[] = this.#editing.active().map(({ item }) => item)): Promise<void> {
    const draft = this.#draft();
    if (!draft) return;
    const what = items.length === 1 ? 'One exercise' : `${items.length} exercises`;
    await this.#write(programText(items, draft.weeks, this.#library()), `${what} copied, with every week's dose`);
  }

  async copyNote(): Promise<void> {
    const [draft, chart] = [this.#draft(), this.#chart()];
    if (draft && chart) {
      await this.#write(noteSummary(draft, chart, this.#today(), this.#library()), 'Note summary copied');
    }
  }

  async #write(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#editing.said.set(said);
    } catch {
      this.#editing.said.set('The browser did not allow copying. Allow the clipboard for this page, then try again.');
    }
  }

  /** What came from the clipboard: from the dose it was pasted on, or where it was on none, from week 1. */
  async paste(text: string, itemId: string | null = null, week = 1): Promise<void> {
    const on = this.#draft()?.items.find(({ id }) => id === itemId);
    if (text.trim() !== '') await this.openSheet(text, on, on ? week : 1);
  }

  async openSheet(text?: string, on?: ProgramItem, week = 1): Promise<void> {
    const [program, chart, situation] = [this.#draft(), this.#chart(), this.#situation()];
    if (!program || !chart || !situation) return;
    const shown = this.#editing.active().map(({ item }) => item);
    const { PasteDialog } = await import('./paste-dialog');
    const data: PasteRequest = {
      into: {
        program,
        library: this.#library(),
        situation,
        from: on ? shown.slice(shown.findIndex(({ id }) => id === on.id)) : shown,
        itemOf: (exercise) => startingItem(exercise, newId(), chart, this.#today()),
      },
      ...(text === undefined ? {} : { text }),
      week,
      onCell: on !== undefined,
    };
    const taken = await firstValueFrom(
      this.#dialog
        .open<unknown, PasteRequest, TakenRows>(PasteDialog, { data, width: '760px', maxWidth: '96vw' })
        .afterClosed(),
    );
    if (!taken) return;
    // What changed meanwhile, in another tab say, is no longer what was shown.
    if (this.#draft() !== program) {
      this.#editing.said.set('The program changed meanwhile: paste again.');
      return;
    }
    this.#store.dispatch(draftActions.rowsPasted(taken));
    const rows = taken.changed.length + taken.added.length;
    this.#editing.said.set(
      rows === 1 ? 'One row taken over. Undo takes it back.' : `${rows} rows taken over. Undo takes them back.`,
    );
  }
}
