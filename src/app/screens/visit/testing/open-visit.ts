import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import type { BodyOf, Entry, EntryKind } from '../../../clinical';
import { chartActions, chartFeature } from '../../../state/chart/chart.slice';
import type { EntryDraft } from '../../../state/entry-draft';
import { visitPageActions } from '../../../state/page.actions';
import { practiceFeature } from '../../../state/practice/practice.slice';
import { sessionFeature } from '../../../state/session/session.slice';
import { shellActions } from '../../../state/shell.actions';
import { VisitPage } from '../visit-page';
import { someEntries, today } from './visit-charts';

/** The visit page with a chart open, driven by the words that a clinician reads. */
export class OpenVisit {
  /** What was signed, one list a signature. */
  readonly signed: EntryDraft[][] = [];
  fixture!: ComponentFixture<VisitPage>;
  host!: HTMLElement;

  async open(entries: readonly Entry[] = someEntries()): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore({}),
        provideState(sessionFeature),
        provideState(chartFeature),
        provideState(practiceFeature),
      ],
    });
    const store = TestBed.inject(Store);
    store.dispatch(shellActions.dayBegan({ today }));
    store.dispatch(chartActions.opened({ patientId: 'p1' }));
    store.dispatch(chartActions.loaded({ patientId: 'p1', entries }));
    TestBed.inject(Actions)
      .pipe(ofType(visitPageActions.visitSigned))
      .subscribe((action) => this.signed.push([...action.entries]));
    await this.show();
  }

  async show(): Promise<void> {
    this.fixture = TestBed.createComponent(VisitPage);
    this.host = this.fixture.nativeElement as HTMLElement;
    document.body.append(this.host);
    await this.fixture.whenStable();
  }

  close(): void {
    this.host.remove();
    sessionStorage.clear();
  }

  async press(name: string): Promise<void> {
    const buttons = [...this.host.querySelectorAll<HTMLElement>('button')];
    const found = buttons.find((button) => button.textContent.replace(/\s+/g, ' ').trim() === name);
    if (!found) throw new RangeError(`No button ${name}`);
    found.click();
    await this.fixture.whenStable();
  }

  async choose(group: string, option: string): Promise<void> {
    const asked = [...this.host.querySelectorAll('[role=radiogroup]')].find((one) => this.#nameOf(one) === group);
    const labels = [...(asked?.querySelectorAll<HTMLElement>('label') ?? [])];
    const found = labels.find((label) => label.textContent.trim().startsWith(option));
    if (!found) throw new RangeError(`No ${option} in ${group}`);
    found.querySelector('input')?.click();
    await this.fixture.whenStable();
  }

  async type(id: string, text: string): Promise<void> {
    const field = this.host.querySelector<HTMLInputElement>(`[id="${id}"]`);
    if (!field) throw new RangeError(`No field ${id}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await this.fixture.whenStable();
  }

  /** Of the last signature. */
  body<K extends EntryKind>(kind: K): BodyOf<K> | undefined {
    return this.signed.at(-1)?.find((entry) => entry.kind === kind)?.body as BodyOf<K> | undefined;
  }

  checked(): number {
    return this.host.querySelectorAll('input:checked').length;
  }

  #nameOf(group: Element): string | null | undefined {
    const label = group.getAttribute('aria-labelledby');
    return group.getAttribute('aria-label') ?? this.host.querySelector(`[id="${label}"]`)?.textContent;
  }
}
