import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type Action, provideStore, Store } from '@ngrx/store';
import { provideMockActions } from '@ngrx/effects/testing';
import { Subject } from 'rxjs';
import { type BodyOf, type Entry, type EntryKind, exerciseById, itemFor, redFlagQuestions } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { chartPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { ChartPage } from './chart-page';

const today = '2026-11-22';
let count = 0;
function entry<K extends EntryKind>(kind: K, at: string, body: BodyOf<K>): Entry {
  return {
    id: `${kind}-${++count}`,
    patientId: 'p',
    author: 'Robin Vale',
    at: `${at}T10:00:00.000Z`,
    schema: 1,
    kind,
    body,
  } as Entry;
}

const registered = entry('patient-registered', '2026-10-01', {
  details: { family: 'Åberg', given: 'Maja', sex: 'female', contacts: [] },
});
const asked = entry('precautions-stated', '2026-10-01', { precautions: [], answers: [] });
const building = entry('phase-declared', '2026-10-01', { phase: 'building', since: '2026-10-01' });
const flareUp = entry('phase-declared', '2026-11-20', { phase: 'flare-up', since: '2026-11-20' });
const program = entry('program-prescribed', '2026-11-09', {
  program: {
    startDate: '2026-11-09',
    weeks: 6,
    items: ['walking', 'deadlift'].map((id) => itemFor(exerciseById(id)!, id)),
    resting: [],
  },
  follows: null,
  acknowledged: [],
});
const visit = (date: string, worst: number) =>
  entry('visit-recorded', date, {
    date,
    redFlags: Object.fromEntries(redFlagQuestions.map(({ id }) => [id, 'no' as const])),
    pain: { worst, now: worst - 1 },
    responses: [],
    decisions: [],
    nextVisit: '2026-11-25',
  });

describe('keel-chart-page', () => {
  let fixture: ComponentFixture<ChartPage>;
  let host: HTMLElement;
  let store: Store;
  let answers: Subject<Action>;

  beforeEach(() => {
    answers = new Subject();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore({
          [chartFeature.name]: chartFeature.reducer,
          [practiceFeature.name]: practiceFeature.reducer,
          [sessionFeature.name]: sessionFeature.reducer,
        }),
        provideMockActions(() => answers),
      ],
    });
    store = TestBed.inject<Store>(Store);
    store.dispatch(shellActions.dayBegan({ today }));
    store.dispatch(chartActions.opened({ patientId: 'p' }));
  });
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

  async function show(...entries: readonly Entry[]): Promise<void> {
    store.dispatch(chartActions.loaded({ patientId: 'p', entries: [registered, ...entries] }));
    fixture = TestBed.createComponent(ChartPage);
    host = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  }
  const text = (within: Element | null = host): string => (within?.textContent ?? '').replace(/\s+/g, ' ');
  const button = (name: RegExp, within: ParentNode = host): HTMLElement =>
    [...within.querySelectorAll<HTMLElement>('button')].find((one) => name.test(text(one)))!;
  /** The one entry of the last signature, once `dispatch` is spied upon. */
  const signed = (dispatch: jasmine.Spy) => {
    const action = dispatch.calls.mostRecent().args[0] as ReturnType<typeof chartPageActions.redFlagResolved>;
    const [draft] = action.entries;
    if (!draft) throw new Error('Nothing was signed');
    return { type: action.type as string, draft };
  };

  it('says what the pain did, and gives the same as tables', async () => {
    await show(asked, building, program, visit('2026-11-10', 2), visit('2026-11-20', 7));
    expect(text(host.querySelector('keel-pain-panel h2'))).toBe('Pain rose from 2 to 7 on 20 Nov 2026');
    expect(host.querySelector('table')).toBeNull();
    button(/Show table/).click();
    await fixture.whenStable();
    const rows = [...host.querySelectorAll('table')[0]!.querySelectorAll('tbody tr')].map((row) => text(row).trim());
    expect(rows[0]).toMatch(/20 Nov 2026 ?7 ?6 ?not asked ?Building/);
    const weeks = () => host.querySelectorAll('table')[1]!.querySelectorAll('tbody tr').length;
    // A course of less than 12 weeks is shown as a whole, unless the 12 weeks are asked for.
    expect(button(/^ ?All ?$/).getAttribute('aria-pressed')).toBe('true');
    expect(weeks()).toBe(8);
    button(/12 weeks/).click();
    await fixture.whenStable();
    expect(weeks()).toBe(12);
  });

  it('says on paper, where the banner is missing, whose it is and of which day', async () => {
    await show(asked);
    expect(text(host.querySelector('keel-paper-head'))).toBe('ÅBERG, Maja · Overview on 22 Nov 2026');
  });

  it('promises no last doses of an ended program while the chart is on hold', async () => {
    const raised = entry('red-flag-raised', '2026-11-21', { date: '2026-11-21', tier: 'urgent', findings: ['fever'] });
    store.dispatch(shellActions.dayBegan({ today: '2027-02-01' }));
    await show(asked, building, program);
    expect(text(host.querySelector('keel-plan-panel'))).toContain('Its last doses go on');
    await show(asked, building, program, raised);
    expect(text(host.querySelector('keel-plan-panel'))).toContain('The program ended on 20 Dec 2026.');
    expect(text(host.querySelector('keel-plan-panel'))).not.toContain('Its last doses go on');
  });

  it('keeps what is done today and what rests in two lists', async () => {
    await show(asked, building, program, visit('2026-11-10', 2), flareUp);
    expect(text(host.querySelector('.active'))).toContain('Walking');
    expect(text(host.querySelector('.active'))).not.toContain('Deadlift');
    expect(text(host.querySelector('.resting'))).toMatch(/^Deadlift.*not yet, in a flare-up/);
    expect(text(host.querySelector('keel-plan-panel'))).toContain('Week 2 of 6');
    expect(text(host.querySelector('keel-next-panel'))).toContain('The flare-up can end when');
  });

  it('offers the first steps for an empty chart, and says that precautions were not asked', async () => {
    await show();
    expect(text()).toContain('No visits yet');
    expect(text()).toContain('Precautions were never asked about');
    expect(text(host.querySelector('keel-plan-panel'))).toContain('Build the first program');
  });

  it('withdraws a clearance at once', async () => {
    const clearance = {
      exerciseId: 'deadlift',
      ruleIds: [],
      by: 'Robin Vale',
      reason: 'asked',
      from: '2026-11-01',
      until: '2026-12-01',
    };
    const granted = entry('clearance-granted', '2026-11-01', { clearance });
    await show(asked, granted);
    const dispatch = spyOn(store, 'dispatch');
    button(/Withdraw/).click();
    expect(signed(dispatch).type).toBe(chartPageActions.clearanceWithdrawn.type);
    expect(signed(dispatch).draft.body).toEqual({ clearanceId: granted.id });
  });

  describe('on hold', () => {
    const raised = entry('red-flag-raised', '2026-11-21', {
      date: '2026-11-21',
      tier: 'urgent',
      findings: ['weight loss'],
    });
    const dialog = () => document.querySelector('mat-dialog-container')!;

    beforeEach(async () => {
      store.dispatch(shellActions.authorChosen({ author: 'Robin Vale' }));
      await show(asked, building, program, raised);
    });

    it('says first what to do', () => {
      expect(text(host.querySelector('keel-care-card h2'))).toContain('Refer to be seen within 2 weeks');
      expect(text(host.querySelector('keel-care-card'))).toContain('weight loss');
      const plan = text(host.querySelector('keel-plan-panel'));
      expect(plan).toContain('No exercise: the chart is on hold');
      expect(plan.match(/Walking|Deadlift/g)).toEqual(['Walking', 'Deadlift']);
      expect(plan).withContext('said once, not of each exercise').not.toContain('red flag');
      expect(host.querySelector('.active')).toBeNull();
    });

    it('resolves only with a reason, after saying what will happen, and keeps it when refused', async () => {
      button(/Resolve the red flag/).click();
      await fixture.whenStable();
      expect(text(dialog())).toContain('The hold ends. The rules of Building count again');
      const dispatch = spyOn(store, 'dispatch');
      button(/^ ?Resolve ?$/, dialog()).click();
      await fixture.whenStable();
      expect(dispatch).not.toHaveBeenCalled();
      const reason = dialog().querySelector('textarea')!;
      expect(reason.getAttribute('aria-invalid')).toBe('true');
      reason.value = 'Seen by the GP';
      reason.dispatchEvent(new Event('input'));
      button(/^ ?Resolve ?$/, dialog()).click();
      const { draft } = signed(dispatch);
      expect(draft.kind).toBe('red-flag-resolved');
      expect(draft.body).toEqual({ flagId: raised.id, date: today, reason: 'Seen by the GP' });
      answers.next(
        recordActions.entriesRefused({
          entryIds: [draft.id],
          problem: { reason: 'quota', message: 'The disk is full.' },
        }),
      );
      await fixture.whenStable();
      expect(text(dialog())).toContain('The disk is full.');
      expect(dialog().querySelector('textarea')!.value).toBe('Seen by the GP');
    });
  });
});
