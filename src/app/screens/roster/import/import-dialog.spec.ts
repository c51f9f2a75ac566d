import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { Actions, provideEffects } from '@ngrx/effects';
import { type Action, provideState, provideStore, Store } from '@ngrx/store';
import { NEVER } from 'rxjs';
import type { ImportedFinding } from '../../../clinical';
import { rosterPageActions } from '../../../state/page.actions';
import { recordActions } from '../../../state/record.actions';
import type { ImportedPatient } from '../../../state/roster/record-intake';
import { rosterFeature } from '../../../state/roster/roster.slice';
import { sessionFeature } from '../../../state/session/session.slice';
import { shellActions } from '../../../state/shell.actions';
import { ImportDialog } from './import-dialog';

function aFinding(own: Partial<ImportedFinding>): ImportedFinding {
  return { key: 'k', label: 'Finding', status: 'active', standing: 'past', ...own };
}

const bone = aFinding({ key: 'o', label: 'Weak bones', standing: 'proposed', precaution: { id: 'osteoporosis' } });

function aRecord(own: Partial<ImportedPatient> = {}): ImportedPatient {
  return {
    details: { family: 'Holm', given: 'Ida', birthDate: '1971-11-22', sex: 'female', contacts: [] },
    imported: {
      identifiers: ['clinic|1'],
      findings: [bone, aFinding({ label: 'Asthma', standing: 'not-understood' })],
    },
    warnings: [],
    ...own,
  };
}

describe('the import review', () => {
  let fixture: ComponentFixture<ImportDialog>;
  let host: HTMLElement;
  let dispatched: Action[];
  let closed: jasmine.Spy;

  async function review(...patients: ImportedPatient[]): Promise<void> {
    closed = jasmine.createSpy('close');
    TestBed.configureTestingModule({
      imports: [ImportDialog],
      providers: [
        provideRouter([]),
        provideStore(),
        provideState(rosterFeature),
        provideState(sessionFeature),
        provideEffects(),
        { provide: MAT_DIALOG_DATA, useValue: patients },
        { provide: MatDialogRef, useValue: { close: closed, keydownEvents: () => NEVER } },
      ],
    });
    dispatched = [];
    TestBed.inject<Actions>(Actions).subscribe((action) => dispatched.push(action));
    TestBed.inject(Store).dispatch(shellActions.dayBegan({ today: '2026-11-22' }));
    fixture = TestBed.createComponent(ImportDialog);
    host = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  }

  async function press(name: string): Promise<void> {
    const found = [...host.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
    if (!found) throw new Error(`no button ${name}`);
    found.click();
    await fixture.whenStable();
  }

  const imported = () =>
    dispatched.filter(
      (action): action is ReturnType<typeof rosterPageActions.recordImported> =>
        action.type === rosterPageActions.recordImported.type,
    );

  it('shows what the record says, all of it, and saves nothing by itself', async () => {
    await review(aRecord());
    for (const words of ['HOLM', 'born 22 Nov 1971', 'Weak bones', 'Osteoporosis', 'Asthma', 'read it']) {
      expect(host.textContent).withContext(words).toContain(words);
    }
    expect(imported()).toEqual([]);
  });

  it('imports with what was accepted, and opens the chart', async () => {
    await review(aRecord());
    await press('Accept osteoporosis');
    expect(host.textContent).toContain('Importing states: Osteoporosis.');
    await press('Import the patient');
    const [action] = imported();
    expect(action?.entries.map(({ kind }) => kind)).toEqual(['patient-registered', 'precautions-stated']);
    expect(action?.entries[1]?.body).toEqual(jasmine.objectContaining({ asked: false }) as never);
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    TestBed.inject(Store).dispatch(recordActions.entriesSaved({ entries: action?.entries as never, at: '' }));
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', action?.entries[0]?.patientId]);
    expect(closed).toHaveBeenCalled();
  });

  it('takes nobody to have asked until that is ticked', async () => {
    await review(aRecord());
    const asked = [...host.querySelectorAll('label')].find((one) => one.textContent.includes('I asked about other'));
    const box = asked?.querySelector('input');
    expect(box?.checked).toBeFalse();
    expect(host.textContent).toContain('Precautions stay "not asked"');
    box?.click();
    await fixture.whenStable();
    expect(host.textContent).not.toContain('Precautions stay');
    await press('Import the patient');
    expect(imported()[0]?.entries[1]?.body).toEqual({ precautions: [], answers: [] } as never);
  });

  it('shows what raises a red flag, and asks no answer about it', async () => {
    await review(
      aRecord({ imported: { identifiers: [], findings: [aFinding({ label: 'Cauda equina', raises: 'emergency' })] } }),
    );
    expect(host.querySelector('.flags')?.textContent).toContain('on hold until it is resolved');
    expect(host.querySelector('.flags')?.textContent).toContain('Cauda equina');
    expect(host.querySelector('.flags button')).toBeNull();
  });

  it('asks for a reason before it dismisses', async () => {
    await review(aRecord());
    await press('Dismiss osteoporosis');
    await press('Import the patient');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Give a short reason');
    expect(imported()).toEqual([]);
  });

  it('imports nobody recorded as deceased until that is chosen', async () => {
    const record = aRecord();
    await review({
      ...record,
      details: { ...record.details, deceased: true },
      warnings: [{ kind: 'deceased', message: 'The record says that this patient died.' }],
    });
    expect(host.textContent).toContain('The record says that this patient died.');
    const save = [...host.querySelectorAll('button')].find((one) => one.textContent.includes('Import the patient'));
    expect(save?.disabled).toBeTrue();
    host.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await fixture.whenStable();
    await press('Import the patient');
    expect(imported().length).toBe(1);
  });

  it('lists two patients of one file, each with its own box', async () => {
    const record = aRecord();
    await review(record, { ...record, details: { ...record.details, given: 'Ada' } });
    expect(host.querySelectorAll('header input[type=checkbox]').length).toBe(2);
    host.querySelector<HTMLInputElement>('header input[type=checkbox]')?.click();
    await fixture.whenStable();
    await press('Import the patient');
    expect(imported()[0]?.entries.length).toBe(1);
  });

  it('keeps the review when the record refuses', async () => {
    await review(aRecord());
    await press('Import the patient');
    const entryIds = imported()[0]?.entries.map(({ id }) => id) ?? [];
    const problem = { reason: 'quota', message: 'The disk is full.' } as const;
    TestBed.inject(Store).dispatch(recordActions.entriesRefused({ entryIds, problem }));
    await fixture.whenStable();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    expect(closed).not.toHaveBeenCalled();
  });
});
