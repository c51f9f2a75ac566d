import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { type Chart, dateInWords, type Entry, type EntryId, type Library } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { localDate } from '../../state/clock';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { focusLater } from '../../ui/focus-later';
import { PaperHead } from '../../ui/paper-head';
import { ComparePanel } from './compare-panel';
import { type EntryGroup, groupNames, groupsOf } from './entry-groups';
import { entryInWords } from './entry-in-words';
import { type EntryToVoid, VoidDialog } from './void-dialog';
import { canBeVoided, whatVoidingDoes } from './voiding';

const pageSize = 50;

/** Everything that was signed, newest first, by the day it was signed; what was entered in error stays, struck through. */
@Component({
  selector: 'keel-history-page',
  imports: [ComparePanel, MatButton, PaperHead],
  templateUrl: './history-page.html',
  styleUrl: './history-page.scss',
})
export class HistoryPage {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);

  protected readonly chart = this.#store.selectSignal(selectChart);
  protected readonly today = this.#store.selectSignal(selectToday);
  readonly #library = this.#store.selectSignal(selectLibrary);

  protected readonly groups = Object.entries(groupNames).map(([group, name]) => ({ group: group as EntryGroup, name }));
  protected readonly group = signal<EntryGroup | 'all'>('all');
  readonly #page = signal(0);
  readonly #focus = focusLater();
  protected readonly comparing = signal(false);

  readonly #matching = computed(() => {
    const chart = this.chart();
    const group = this.group();
    if (!chart) return [];
    return chart.entries.toReversed().filter((entry) => group === 'all' || groupsOf(entry, chart).includes(group));
  });

  protected readonly paging = computed(() => {
    const total = this.#matching().length;
    const last = Math.max(0, Math.ceil(total / pageSize) - 1);
    const page = Math.min(this.#page(), last);
    const from = page * pageSize;
    const to = Math.min(total, from + pageSize);
    const words = total === 0 ? 'No entries' : `${from + 1} to ${to} of ${total} ${total === 1 ? 'entry' : 'entries'}`;
    return { page, from, to, newer: page > 0, older: page < last, words };
  });

  protected readonly days = computed(() => {
    const chart = this.chart();
    if (!chart) return [];
    const { from, to } = this.paging();
    const days: { date: string; words: string; rows: EntryRow[] }[] = [];
    for (const entry of this.#matching().slice(from, to)) {
      const date = localDate(new Date(entry.at));
      if (days.at(-1)?.date !== date) days.push({ date, words: dateInWords(date), rows: [] });
      days.at(-1)?.rows.push(rowOf(entry, chart, this.#library()));
    }
    return days;
  });

  /** The revisions that follow the same one, where two devices signed apart. */
  protected readonly fork = computed(() => {
    const chart = this.chart();
    if (!chart || chart.heads.length < 2) return null;
    return chart.revisions
      .filter(({ entryId }) => chart.heads.includes(entryId))
      .map(
        ({ number, by, signedAt }) =>
          `Revision ${number}, signed ${dateInWords(localDate(new Date(signedAt)))} by ${by}`,
      );
  });

  protected choose(group: EntryGroup | 'all'): void {
    this.group.set(group);
    this.#page.set(0);
  }

  /** A new page is read from its first day on, not from where the buttons stand. */
  protected turn(by: 1 | -1): void {
    this.#page.set(this.paging().page + by);
    this.#focus('.day');
  }

  protected askToVoid(row: EntryRow): void {
    const chart = this.chart();
    if (!chart) return;
    const data: EntryToVoid = {
      patientId: chart.patientId,
      entryId: row.id,
      title: row.title,
      effects: whatVoidingDoes(chart, row.id, this.today(), this.#library()),
    };
    const dialog = this.#dialog.open<VoidDialog, EntryToVoid, true>(VoidDialog, {
      data,
      width: '520px',
      maxWidth: '96vw',
    });
    dialog.afterClosed().subscribe((voided) => {
      // The button that opened it went with the void: what is struck through is gone on from.
      if (voided) this.#focus(`[data-entry="${CSS.escape(row.id)}"]`);
    });
  }
}

interface EntryRow {
  readonly id: EntryId;
  readonly time: string;
  readonly author: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly voided: { readonly by: string; readonly reason: string } | undefined;
  readonly canBeVoided: boolean;
}

function rowOf(entry: Entry, chart: Chart, library: Library): EntryRow {
  return {
    id: entry.id,
    time: new Date(entry.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
    author: entry.author,
    ...entryInWords(entry, chart, library),
    voided: chart.voided[entry.id],
    canBeVoided: canBeVoided(entry, chart),
  };
}
