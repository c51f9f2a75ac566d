import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideMockActions } from '@ngrx/effects/testing';
import { type Action, provideStore, Store } from '@ngrx/store';
import { firstValueFrom, Subject } from 'rxjs';
import { type BodyOf, type Entry, type EntryKind, exerciseById, itemFor } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { historyPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { HistoryPage } from './history-page';

let count = 0;
function entry<K extends EntryKind>(kind: K, at: string, body: BodyOf<K>): Entry {
  const id = `${kind}-${String(++count).padStart(4, '0')}`;
  const noonHere = new Date(`${at}T12:00:00`).toISOString();
  return { id, patientId: 'p', author: 'Robin Vale', at: noonHere, schema: 1, kind, body } as Entry;
}

const registered = entry('patient-registered', '2026-10-01', {
  details: { family: 'Åberg', given: 'Maja', sex: 'female', contacts: [] },
});
const building = entry('phase-declared', '2026-10-02', { phase: 'building', since: '2026-10-02' });
const flareUp = entry('phase-declared', '2026-11-20', { phase: 'flare-up', since: '2026-11-20' });
const score = (date: string, value: number) => entry('outcome-recorded', date, { date, measure: 'rmdq', score: value });
const prescribe = (startDate: string, follows: string | null, ...ids: readonly string[]) =>
  entry('program-prescribed', startDate, {
    program: { startDate, weeks: 2, items: ids.map((id) => itemFor(exerciseById(id)!, id)), resting: [] },
    follows,
    acknowledged: [],
  });

describe('keel-history-page', () => {
  let fixture: ComponentFixture<HistoryPage>;
  let host: HTMLElement;
  let store: Store;
  let answers: Subject<Action>;

  beforeEach(() => {
    answers = new Subject();
    TestBed.configureTestingModule({
      providers: [
        provideStore({
          [chartFeature.name]: chartFeature.reducer,
          [practiceFeature.name]: practiceFeature.reducer,
          [sessionFeature.name]: sessionFeature.reducer,
        }),
        provideMockActions(() => answers),
      ],
    });
    store = TestBed.inject<Store>(Store);
    store.dispatch(shellActions.dayBegan({ today: '2026-11-22' }));
    store.dispatch(chartActions.opened({ patientId: 'p' }));
  });
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  async function show(...entries: readonly Entry[]): Promise<void> {
    store.dispatch(chartActions.loaded({ patientId: 'p', entries: [registered, ...entries] }));
    fixture = TestBed.createComponent(HistoryPage);
    host = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  }
  const text = (within: Element | null = host): string => (within?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const titles = (): readonly string[] => [...host.querySelectorAll('li h3')].map((title) => text(title));
  const button = (name: RegExp, within: ParentNode = host): HTMLButtonElement =>
    [...within.querySelectorAll('button')].find((one) => name.test(text(one)))!;
  const choose = async (select: HTMLSelectElement, value: string): Promise<void> => {
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };

  it('lists everything newest first under its day', async () => {
    await show(building, flareUp);
    expect(titles()).toEqual(['Phase declared: Flare-up', 'Phase declared: Building', 'Patient registered']);
    expect(text(host.querySelector('h2.day'))).toBe('20 Nov 2026');
    expect(text(host.querySelector('.when'))).toContain('Robin Vale');
  });

  it('filters by kind', async () => {
    await show(building, flareUp, score('2026-11-01', 8));
    await choose(host.querySelector('select')!, 'visits');
    expect(titles()).toEqual(['RMDQ 8 of 24']);
    await choose(host.querySelector('select')!, 'programs');
    expect(text()).toContain('Nothing of this kind was signed yet');
  });

  it('shows pages of 50, and begins anew when the filter changes', async () => {
    await show(...Array.from({ length: 120 }, () => score('2026-11-01', 8)), building);
    expect(titles().length).toBe(50);
    expect(button(/Newer/).disabled).toBeTrue();
    button(/Older/).click();
    await fixture.whenStable();
    button(/Older/).click();
    await fixture.whenStable();
    expect(text(host.querySelector('[role=status]'))).toBe('101 to 122 of 122 entries');
    expect(button(/Older/).disabled).toBeTrue();
    await choose(host.querySelector('select')!, 'visits');
    expect(text(host.querySelector('[role=status]'))).toBe('1 to 50 of 120 entries');
  });

  it('goes on reading at the first day of the page that was turned to', async () => {
    await show(...Array.from({ length: 55 }, () => score('2026-11-01', 8)), building);
    document.body.append(host);
    button(/Older/).click();
    await fixture.whenStable();
    expect(text(document.activeElement).trim()).toBe(text(host.querySelector('.day')).trim());
    host.remove();
  });

  it('says on paper, where the banner is missing, whose it is and of which day', async () => {
    await show(building);
    expect(text(host.querySelector('keel-paper-head'))).toBe('ÅBERG, Maja · History on 22 Nov 2026');
  });

  it('strikes through what was entered in error, with who and why, and offers no second void', async () => {
    await show(building, entry('entry-voided', '2026-10-03', { voids: building.id, reason: 'wrong chart' }));
    expect(text(host.querySelector('del'))).toContain('Phase declared: Building');
    expect(text(host.querySelector('.why'))).toBe('Entered in error: voided by Robin Vale. wrong chart');
    expect(button(/Void the entry/)).toBeUndefined();
  });

  it('voids with a reason, after saying what will happen, and closes when it is saved', async () => {
    await show(building, flareUp);
    document.body.append(host);
    button(/Void the entry Phase declared: Flare-up/).click();
    await fixture.whenStable();
    const dialog = () => document.querySelector('mat-dialog-container')!;
    expect(text(dialog())).toContain('The phase becomes Building since 2 Oct 2026.');
    expect(text(dialog())).toContain('Say who you are first');
    store.dispatch(shellActions.authorChosen({ author: 'Robin Vale' }));
    await fixture.whenStable();
    expect(text(dialog())).not.toContain('Say who you are first');
    const dispatch = spyOn(store, 'dispatch');
    button(/^Void the entry$/, dialog()).click();
    await fixture.whenStable();
    expect(dispatch).not.toHaveBeenCalled();
    expect(text(dialog())).toContain('Write the reason');
    const reason = dialog().querySelector('textarea')!;
    reason.value = 'Other patient';
    reason.dispatchEvent(new Event('input'));
    button(/^Void the entry$/, dialog()).click();
    const action = dispatch.calls.mostRecent().args[0] as unknown as ReturnType<typeof historyPageActions.entryVoided>;
    expect(action.type).toBe(historyPageActions.entryVoided.type);
    const [draft] = action.entries;
    expect(draft?.body).toEqual({ voids: flareUp.id, reason: 'Other patient' });
    answers.next(recordActions.entriesSaved({ entries: [{ ...flareUp, id: draft!.id }], at: '' }));
    const gone = firstValueFrom(TestBed.inject(MatDialog).afterAllClosed);
    await expectAsync(gone).toBeResolved();
    await fixture.whenStable();
    expect(text(document.activeElement)).withContext('where the focus goes on').toContain('Phase declared: Flare-up');
    expect(document.activeElement?.tagName).toBe('LI');
    host.remove();
  });

  it('compares two revisions, and shows a fork with both its heads', async () => {
    const first = prescribe('2026-11-01', null, 'walking');
    await show(
      first,
      prescribe('2026-11-08', first.id, 'walking', 'bird-dog'),
      prescribe('2026-11-09', first.id, 'cat-cow'),
    );
    expect(text(host.querySelector('.fork'))).toContain('Revision 2, signed 8 Nov 2026 by Robin Vale');
    expect(text(host.querySelector('.fork'))).toContain('Revision 3, signed 9 Nov 2026 by Robin Vale');
    expect(text(host.querySelector('.fork'))).toContain('resolved by signing a new revision');
    button(/Compare two revisions/).click();
    await fixture.whenStable();
    const rows = (): readonly string[] =>
      [...host.querySelectorAll('keel-compare-panel tbody tr')].map((row) => [...row.children].map(text).join(' | '));
    expect(rows().length).withContext('the two heads first').toBe(3);
    const [earlier, later] = host.querySelectorAll<HTMLSelectElement>('keel-compare-panel select');
    await choose(earlier!, first.id);
    await choose(later!, later!.options[1]!.value);
    expect(rows()[0]).toContain('Walking | same | ');
    expect(rows()[1]).toContain('Bird-dog | added | not in it | ');
  });
});
