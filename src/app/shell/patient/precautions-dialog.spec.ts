import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { Actions, ofType } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import type { Entry, ImportedFinding } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import type { EntryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { sessionFeature } from '../../state/session/session.slice';
import { PrecautionsDialog } from './precautions-dialog';

const pressure: ImportedFinding = {
  key: 'bp',
  label: 'Blood pressure',
  status: 'final',
  standing: 'proposed',
  precaution: { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } },
  remark: 'read on 3 Nov 2026',
};
const unknown: ImportedFinding = { key: 'x', label: 'Sprue', status: 'active', standing: 'not-understood' };

describe('PrecautionsDialog', () => {
  let fixture: ComponentFixture<PrecautionsDialog>;
  let host: HTMLElement;
  let closed: number;
  let stated: EntryDraft[];

  function open(findings: readonly ImportedFinding[]): void {
    closed = 0;
    stated = [];
    TestBed.configureTestingModule({
      providers: [
        provideStore({}),
        provideState(sessionFeature),
        provideState(chartFeature),
        { provide: MatDialogRef, useValue: { close: () => closed++ } },
      ],
    });
    const store = TestBed.inject(Store);
    const registered = {
      id: 'e1',
      patientId: 'p1',
      author: 'Tomas Reed',
      at: '2026-11-02T09:00:00.000Z',
      kind: 'patient-registered',
      schema: 1,
      body: {
        details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] },
        imported: { identifiers: ['a|1'], findings },
      },
    } as const satisfies Entry;
    store.dispatch(chartActions.opened({ patientId: 'p1' }));
    store.dispatch(chartActions.loaded({ patientId: 'p1', entries: [registered] }));
    TestBed.inject(Actions)
      .pipe(ofType(chartPageActions.precautionsStated))
      .subscribe(({ entries }) => stated.push(...entries));
    fixture = TestBed.createComponent(PrecautionsDialog);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
  }

  afterEach(() => {
    host.remove();
  });

  async function press(name: string): Promise<void> {
    await fixture.whenStable();
    const controls = [...host.querySelectorAll<HTMLElement>('button, label.answer-line')];
    const found = controls.find((control) => control.textContent.replace(/\s+/g, ' ').trim().startsWith(name));
    if (!found) throw new RangeError(`Nothing is called ${name}`);
    (found.querySelector('input') ?? found).click();
    await fixture.whenStable();
  }

  it('has nothing chosen for a patient who was never asked, and saves nothing until it is', async () => {
    open([]);
    await press('Save');
    expect(host.textContent).toContain('Not asked yet');
    expect(host.querySelectorAll('input:checked').length).toBe(0);
    expect(stated).toEqual([]);
    expect(document.activeElement?.id).toBe('precautions-answer');
  });

  it('states none known and closes when it is saved', async () => {
    open([]);
    await press('None known');
    await press('Save');
    expect(stated.map(({ body }) => body)).toEqual([{ precautions: [], answers: [] }]);
    expect(closed).toBe(0);
    const store = TestBed.inject(Store);
    store.dispatch(
      recordActions.entriesSaved({ entries: stated as unknown as Entry[], at: '2026-11-22T09:00:00.000Z' }),
    );
    expect(closed).toBe(1);
  });

  it('stays open with what was typed, and says why, when the record refuses', async () => {
    open([]);
    await press('Osteoporosis');
    await press('Save');
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    TestBed.inject(Store).dispatch(recordActions.entriesRefused({ entryIds: stated.map(({ id }) => id), problem }));
    await fixture.whenStable();
    expect(closed).toBe(0);
    expect(host.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    await press('Save');
    expect(stated.length).toBe(2);
    expect(stated[1]?.body).toEqual({ precautions: [{ id: 'osteoporosis' }], answers: [] });
  });

  it('shows what the record said, and merges what is accepted', async () => {
    open([pressure, unknown]);
    await fixture.whenStable();
    expect(host.querySelector('.proposal')?.textContent).toContain('Blood pressure · final · read on 3 Nov 2026');
    expect(host.querySelector('details')?.textContent).toContain('Sprue');
    await press('Accept');
    await press('Save');
    expect(stated[0]?.body).toEqual({
      precautions: [{ id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } }],
      answers: [{ key: 'bp', answer: 'accepted' }],
    });
  });

  it('asks why a proposal is dismissed', async () => {
    open([pressure]);
    await press('Dismiss');
    await press('None known');
    await press('Save');
    expect(stated).toEqual([]);
    expect(document.activeElement?.id).toBe('precautions-reason-0');
  });

  it('changes nothing when cancelled', async () => {
    open([pressure]);
    await press('Accept');
    await press('Cancel');
    expect(stated).toEqual([]);
    expect(closed).toBe(1);
  });
});
