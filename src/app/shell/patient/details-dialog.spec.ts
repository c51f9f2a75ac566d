import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { provideMockActions } from '@ngrx/effects/testing';
import { type Action, provideStore, Store } from '@ngrx/store';
import { Subject } from 'rxjs';
import type { Entry } from '../../clinical';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { chartPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { DetailsDialog } from './details-dialog';

const registered: Entry = {
  id: 'r',
  patientId: 'p',
  author: 'Robin Vale',
  at: '2026-10-01T10:00:00.000Z',
  schema: 1,
  kind: 'patient-registered',
  body: { details: { family: 'Åberg', given: 'Maja', birthDate: '1971-03-14', sex: 'female', contacts: [] } },
};

describe('keel-details-dialog', () => {
  let fixture: ComponentFixture<DetailsDialog>;
  let host: HTMLElement;
  let answers: Subject<Action>;
  let dispatch: jasmine.Spy;
  let close: jasmine.Spy;

  beforeEach(async () => {
    answers = new Subject();
    close = jasmine.createSpy('close');
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [chartFeature.name]: chartFeature.reducer, [sessionFeature.name]: sessionFeature.reducer }),
        provideMockActions(() => answers),
        { provide: MatDialogRef, useValue: { close, disableClose: false, _containerInstance: undefined } },
      ],
    });
    const store = TestBed.inject(Store);
    store.dispatch(shellActions.dayBegan({ today: '2026-11-22' }));
    store.dispatch(chartActions.opened({ patientId: 'p' }));
    store.dispatch(chartActions.loaded({ patientId: 'p', entries: [registered] }));
    dispatch = spyOn(store, 'dispatch');
    fixture = TestBed.createComponent(DetailsDialog);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await fixture.whenStable();
  });
  afterEach(() => host.remove());

  const field = (label: string): HTMLInputElement =>
    [...host.querySelectorAll('label')]
      .find((one) => one.textContent.trim().startsWith(label))!
      .querySelector('input')!;
  const type = async (label: string, value: string): Promise<void> => {
    field(label).value = value;
    field(label).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const sign = async (): Promise<void> => {
    host.querySelector('form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await fixture.whenStable();
  };

  it('signs only what changed', async () => {
    await type('Born', '15 Mar 1971');
    await type('Phone', '555 0100');
    await sign();
    const action = dispatch.calls.mostRecent().args[0] as ReturnType<typeof chartPageActions.detailsAmended>;
    expect(action.type).toBe(chartPageActions.detailsAmended.type);
    expect(action.entries[0]?.body).toEqual({
      details: { birthDate: '1971-03-15', contacts: [{ kind: 'phone', value: '555 0100' }] },
    });
    answers.next(recordActions.entriesSaved({ entries: [{ ...registered, id: action.entries[0]!.id }], at: '' }));
    expect(close).toHaveBeenCalled();
  });

  it('stays open over Escape once something was typed', async () => {
    expect(TestBed.inject(MatDialogRef).disableClose).toBeFalse();
    await type('Phone', '555 0100');
    expect(TestBed.inject(MatDialogRef).disableClose).toBeTrue();
  });

  it('signs nothing where nothing changed', async () => {
    await sign();
    expect(dispatch).not.toHaveBeenCalled();
    expect(host.textContent).toContain('Nothing was changed');
  });

  it('says beside the field what is wrong, once signing was tried', async () => {
    await type('Born', '1 Jan 2030');
    expect(field('Born').getAttribute('aria-invalid')).toBeNull();
    await sign();
    expect(dispatch).not.toHaveBeenCalled();
    expect(field('Born').getAttribute('aria-invalid')).toBe('true');
    const describedBy = field('Born').getAttribute('aria-describedby')!;
    expect(host.querySelector(`#${describedBy}`)?.textContent).toContain('1 Jan 2030 lies in the future.');
  });

  it('keeps what was typed when the record refuses', async () => {
    await type('Family name', 'Berg');
    await sign();
    const action = dispatch.calls.mostRecent().args[0] as ReturnType<typeof chartPageActions.detailsAmended>;
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    answers.next(recordActions.entriesRefused({ entryIds: [action.entries[0]!.id], problem }));
    await fixture.whenStable();
    expect(close).not.toHaveBeenCalled();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    expect(field('Family name').value).toBe('Berg');
  });
});
