import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { ActivatedRoute, Router } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { rosterPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { RecordIntake, type Intake } from '../../state/roster/record-intake';
import { selectPatients, selectRosterStatus, selectSampleLoaded } from '../../state/roster/roster.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { focusLater } from '../../ui/focus-later';
import { Icon } from '../../ui/icon';
import { filterNamed, filters, lineOf, pageLength, pageOf, passes, rosterOn, type FilterId } from './roster-lines';
import { RosterTable } from './roster-table';

/** Finds a patient, registers one, takes one over from another record; what cannot wait stands first. */
@Component({
  selector: 'keel-roster-page',
  imports: [EmptyPlace, Icon, MatButton, RosterTable],
  templateUrl: './roster-page.html',
  styleUrl: './roster-page.scss',
  host: {
    '(window:dragover)': 'over($event)',
    '(window:dragleave)': 'leave($event)',
    '(window:drop)': 'drop($event)',
  },
})
export class RosterPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #intake = inject(RecordIntake);
  readonly #route = inject(ActivatedRoute);
  readonly #focus = focusLater();
  /** The sample clinic, from here. */
  #asked = false;

  protected readonly whatKeelIs =
    'Keel builds a back patient’s exercise program week by week, and keeps back what a flare-up rules out.';
  protected readonly patients = this.#store.selectSignal(selectPatients);
  protected readonly status = this.#store.selectSignal(selectRosterStatus);
  protected readonly hasSample = this.#store.selectSignal(selectSampleLoaded);
  readonly #today = this.#store.selectSignal(selectToday);

  protected readonly query = signal('');
  /** The filter as the address says it: the way back from a chart leads to the same list. */
  readonly show = input<string>();
  protected readonly filter = linkedSignal(() => filterNamed(this.show()));
  protected readonly page = signal(0);
  protected readonly dragging = signal(false);
  protected readonly refused = signal<Intake['refused']>([]);
  /** What takes a moment, in words; empty while nothing does. */
  protected readonly busy = signal('');
  protected readonly announced = signal('');

  protected readonly choices = computed(() => {
    const lines = this.patients().map((patient) => lineOf(patient, this.#today()));
    return filters.map((filter) => ({ ...filter, count: lines.filter((line) => passes(line, filter.id)).length }));
  });
  readonly #sections = computed(() => rosterOn(this.patients(), this.#today(), this.query(), this.filter()));
  protected readonly found = computed(() => this.#sections().reduce((sum, { lines }) => sum + lines.length, 0));
  protected readonly pages = computed(() => Math.ceil(this.found() / pageLength));
  protected readonly shown = computed(() => pageOf(this.#sections(), this.page()));
  protected readonly showing = computed(() => {
    const found = this.found();
    const all = this.patients().length;
    const from = this.page() * pageLength;
    const to = Math.min(found, from + pageLength);
    const range = this.pages() > 1 ? `${from + 1} to ${to} of ${found}` : `${found}`;
    if (found === all && this.pages() <= 1) return all === 1 ? '1 patient' : `${all} patients`;
    return found === all ? `Showing ${range}` : `Showing ${range}, out of ${all} patients`;
  });
  protected readonly nobody = computed(() => {
    const name = filters.find(({ id }) => id === this.filter())?.name ?? '';
    const among = this.filter() === 'all' ? '' : ` under “${name}”`;
    return this.query().trim() === '' ? `Nobody${among} today` : `No patient${among} fits “${this.query().trim()}”`;
  });
  protected readonly hint = computed(() =>
    this.query().trim() === ''
      ? 'Patients come here by their phase and their agreed visits.'
      : 'The beginning of a name or part of an identifier is enough, with or without accents.',
  );
  /** Said to those who do not see the list change. */
  protected readonly heard = computed(() => {
    if (this.query().trim() === '' && this.filter() === 'all') return '';
    return this.found() === 0 ? this.nobody() : this.showing();
  });

  constructor() {
    inject(Actions)
      .pipe(ofType(recordActions.entriesSaved, recordActions.entriesRefused), takeUntilDestroyed())
      .subscribe(() => {
        this.busy.set('');
      });
    // The button goes with its click: the keyboard goes on from the heading of the list that it brought.
    effect(() => {
      if (!this.hasSample() || !this.#asked) return;
      this.#asked = false;
      this.#focus('h1');
    });
    effect(() => {
      const last = Math.max(0, this.pages() - 1);
      untracked(() => {
        if (this.page() > last) this.page.set(last);
      });
    });
  }

  protected find(query: string): void {
    this.announced.set('');
    this.query.set(query);
    this.page.set(0);
  }

  protected choose(filter: FilterId): void {
    this.announced.set('');
    this.filter.set(filter);
    this.page.set(0);
    const show = filter === 'all' ? null : filter;
    // Looking at another part of the list is no step that the way back would have to take again.
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { show },
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  protected showAll(): void {
    this.find('');
    this.choose('all');
  }

  /** A hand goes on reading at the top of the list; the keyboard stays on its button and hears where it is. */
  protected turn(by: number, { detail }: MouseEvent, list: HTMLElement): void {
    this.page.update((page) => Math.min(Math.max(page + by, 0), this.pages() - 1));
    this.announced.set(this.showing());
    if (detail > 0) list.scrollIntoView({ block: 'start' });
  }

  protected openFirst(): void {
    const first = this.query().trim() === '' ? undefined : this.#sections()[0]?.lines[0];
    if (first) void this.#router.navigate(['/patients', first.patientId]);
  }

  protected sample(): void {
    this.#asked = true;
    this.busy.set('Setting up the sample clinic ...');
    this.#store.dispatch(rosterPageActions.sampleClinicChosen());
  }

  protected async register(): Promise<void> {
    const { RegisterDialog } = await import('./register-dialog');
    this.#dialog.open(RegisterDialog, { width: '780px', maxWidth: '96vw', autoFocus: 'input', disableClose: true });
  }

  protected take(field: HTMLInputElement): void {
    const files = [...(field.files ?? [])];
    // Emptied, so that choosing the same file again is a change again.
    field.value = '';
    void this.#read(files);
  }

  protected over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging.set(this.#dialog.openDialogs.length === 0);
  }

  protected leave(event: DragEvent): void {
    if (event.relatedTarget === null) this.dragging.set(false);
  }

  protected drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging.set(false);
    if (this.#dialog.openDialogs.length === 0) void this.#read([...event.dataTransfer.files]);
  }

  async #read(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.busy()) return;
    this.refused.set([]);
    this.busy.set(files.length === 1 ? 'Reading the record ...' : `Reading ${files.length} records ...`);
    const { patients, refused } = await this.#intake.read(files);
    this.busy.set('');
    this.refused.set(refused);
    if (patients.length === 0) return;
    const { ImportDialog } = await import('./import/import-dialog');
    const review = this.#dialog.open<unknown, unknown, string>(ImportDialog, {
      data: patients,
      width: '960px',
      maxWidth: '96vw',
      autoFocus: 'first-heading',
      disableClose: true,
    });
    review.afterClosed().subscribe((done) => {
      this.announced.set(done ?? '');
    });
  }
}
