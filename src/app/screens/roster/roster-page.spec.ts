import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router } from '@angular/router';
import { Actions, provideEffects } from '@ngrx/effects';
import { type Action, provideState, provideStore, Store } from '@ngrx/store';
import type { DeclarablePhase, PatientSummary } from '../../clinical';
import { rosterPageActions } from '../../state/page.actions';
import { recordActions } from '../../state/record.actions';
import { RecordIntake } from '../../state/roster/record-intake';
import { rosterActions, rosterFeature } from '../../state/roster/roster.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { RosterPage } from './roster-page';

const today = '2026-11-22';

function aPatient(family: string, phase: DeclarablePhase, own: Partial<PatientSummary> = {}): PatientSummary {
  return {
    patientId: family.toLowerCase(),
    details: { family, given: 'Ida', birthDate: '1971-11-22', sex: 'female', identifier: `N-${family}`, contacts: [] },
    phases: [{ entryId: 'e', phase, since: '2026-11-20', by: 'Robin Vale' }],
    redFlags: [],
    precautions: 'asked',
    hasProgram: true,
    identifiers: [],
    ...own,
  };
}

describe('the roster page', () => {
  let fixture: ComponentFixture<RosterPage>;
  let host: HTMLElement;
  let store: Store;
  let dispatched: Action[];
  const intake = { read: jasmine.createSpy('read') };

  beforeEach(() => {
    intake.read.calls.reset();
    TestBed.configureTestingModule({
      imports: [RosterPage],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideStore(),
        provideState(rosterFeature),
        provideState(sessionFeature),
        provideEffects(),
        { provide: RecordIntake, useValue: intake },
      ],
    });
    store = TestBed.inject<Store>(Store);
    dispatched = [];
    TestBed.inject<Actions>(Actions).subscribe((action) => dispatched.push(action));
    store.dispatch(shellActions.dayBegan({ today }));
  });

  afterEach(() => {
    TestBed.inject(MatDialog).closeAll();
    host.remove();
  });

  async function show(...patients: PatientSummary[]): Promise<void> {
    store.dispatch(rosterActions.loaded({ summaries: patients }));
    fixture = TestBed.createComponent(RosterPage);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await fixture.whenStable();
  }

  const names = () => [...host.querySelectorAll('tbody a')].map((link) => link.textContent.trim());
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(name));

  async function type(text: string, field: HTMLInputElement | null): Promise<void> {
    if (!field) throw new Error('no such field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  }

  const search = () => host.querySelector<HTMLInputElement>('input[type=search]');

  it('offers three first steps where there is nobody', async () => {
    await show();
    for (const name of ['Explore the sample clinic', 'Register a patient', 'Import a record']) {
      expect(button(name)).withContext(name).toBeDefined();
    }
    button('Explore the sample clinic')?.click();
    expect(dispatched).toContain(rosterPageActions.sampleClinicChosen());
  });

  it('leads the keyboard into the sample clinic once it is there', async () => {
    await show();
    button('Explore the sample clinic')?.focus();
    button('Explore the sample clinic')?.click();
    const sample = aPatient('Walsh', 'building', { identifiers: ['urn:keel:sample|S-12'] });
    store.dispatch(rosterActions.loaded({ summaries: [sample] }));
    await fixture.whenStable();
    expect(document.activeElement).toBe(host.querySelector('h1'));
    expect(names().length).toBe(1);
  });

  it('shows who is in a flare-up before everyone else, each with a link to the chart', async () => {
    await show(aPatient('Adams', 'building'), aPatient('Baker', 'flare-up'));
    expect(names()).toEqual(['BAKER, Ida', 'ADAMS, Ida']);
    expect(host.querySelector('tbody a')?.getAttribute('href')).toBe('/patients/baker');
    expect(host.textContent).toContain('In a flare-up today');
  });

  it('finds while typing, and opens the first hit on Enter', async () => {
    await show(aPatient('Åberg', 'building'), aPatient('Baker', 'flare-up'));
    await type('abe', search());
    expect(names()).toEqual(['ÅBERG, Ida']);
    const navigate = spyOn(TestBed.inject(Router), 'navigate');
    search()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(navigate).toHaveBeenCalledOnceWith(['/patients', 'åberg']);
  });

  it('says when nobody fits, and leads back', async () => {
    await show(aPatient('Adams', 'building'));
    await type('zz', search());
    expect(host.textContent).toContain('No patient fits “zz”');
    button('Show all patients')?.click();
    await fixture.whenStable();
    expect(names().length).toBe(1);
    expect(document.activeElement).withContext('the button is gone').toBe(search());
  });

  it('filters by phase, with counts', async () => {
    await show(aPatient('Adams', 'building'), aPatient('Baker', 'flare-up'), aPatient('Clark', 'building'));
    expect(button('Building')?.textContent).toContain('2');
    button('Building')?.click();
    await fixture.whenStable();
    expect(names()).toEqual(['ADAMS, Ida', 'CLARK, Ida']);
    expect(button('Building')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps the filter in the address, for the way back from a chart, and adds no step to it', async () => {
    await show(aPatient('Adams', 'building'), aPatient('Baker', 'flare-up'));
    const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
    const written = () => navigate.calls.mostRecent().args[1];
    button('Building')?.click();
    expect(written()).toEqual(jasmine.objectContaining({ queryParams: { show: 'building' }, replaceUrl: true }));
    button('All')?.click();
    expect(written()?.queryParams).toEqual({ show: null });
    fixture.componentRef.setInput('show', 'flare-up');
    await fixture.whenStable();
    expect(names()).toEqual(['BAKER, Ida']);
    fixture.componentRef.setInput('show', 'no such filter');
    await fixture.whenStable();
    expect(names().length).toBe(2);
  });

  it('says under the line who gets worse and who has stopped coming, and filters by it', async () => {
    await show(
      aPatient('Adams', 'building'),
      aPatient('Baker', 'building', { drift: { since: '2026-11-20', why: 'worst pain 3, 4, then 6 of 10' } }),
      aPatient('Clark', 'building', { lastVisit: '2026-10-19', nextVisit: '2026-11-02' }),
    );
    const remarks = () =>
      [...host.querySelectorAll('.remarks')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(names()).toEqual(['BAKER, Ida', 'CLARK, Ida', 'ADAMS, Ida']);
    expect(remarks()).toEqual(['Worst pain 3, 4, then 6 of 10']);
    await type('clark', search());
    expect(remarks()).toEqual(['Has not come since 19 Oct 2026: a visit was agreed for 2 Nov 2026']);
    await type('', search());
    button('Stopped coming')?.click();
    await fixture.whenStable();
    expect(names()).toEqual(['CLARK, Ida']);
  });

  it('shows 25 at a time and says how many there are', async () => {
    await show(...Array.from({ length: 30 }, (_, index) => aPatient(`P${index + 10}`, 'building')));
    expect(names().length).toBe(25);
    expect(host.textContent).toContain('Showing 1 to 25 of 30');
    button('Previous 25')?.click();
    await fixture.whenStable();
    expect(host.textContent).withContext('there is no page before').toContain('Showing 1 to 25 of 30');
    button('Next 25')?.click();
    await fixture.whenStable();
    expect(names().length).toBe(5);
    expect(button('Next 25')?.matches('[aria-disabled=true]:not([disabled])'))
      .withContext('keeps the focus')
      .toBeTrue();
    const status = () => host.querySelector('[role=status]')?.textContent;
    expect(status()).toBe('Showing 26 to 30 of 30');
    button('Next 25')?.click();
    await fixture.whenStable();
    expect(names().length).toBe(5);
    button('Returning')?.click();
    await fixture.whenStable();
    expect(status()).toContain('Nobody under “Returning”');
  });

  it('says what was wrong with a file, and changes nothing', async () => {
    intake.read.and.resolveTo({
      patients: [],
      refused: [{ fileName: 'notes.txt', message: 'This file is not JSON.' }],
    });
    await show(aPatient('Adams', 'building'));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'notes.txt'));
    window.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, cancelable: true }));
    await fixture.whenStable();
    expect(host.textContent).toContain('Drop the record');
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    await fixture.whenStable();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('This file is not JSON.');
    expect(host.textContent).not.toContain('Drop the record');
    expect(dispatched.some(({ type }) => type.startsWith('[Roster Page]'))).toBeFalse();
  });

  describe('registering', () => {
    const field = (name: string) => document.querySelector<HTMLInputElement>(`#register [name="${name}"]`);

    beforeEach(async () => {
      await show();
      button('Register a patient')?.click();
      await until(() => field('family') !== null);
    });

    it('says what is missing and goes there', async () => {
      document.querySelector<HTMLFormElement>('#register')?.requestSubmit();
      await fixture.whenStable();
      await until(() => document.body.textContent.includes('Enter a family name or a given name.'));
      expect(document.activeElement).toBe(field('family'));
      expect(field('family')?.getAttribute('aria-invalid')).toBe('true');
    });

    it('signs in one append, keeps what was typed when refused, and opens the chart when saved', async () => {
      await type('Holm', field('family'));
      await type('22.11.1971', field('birth'));
      await until(() => document.querySelector('#register-birth')?.textContent.includes('22 Nov 1971, 55 y') ?? false);
      document.querySelector<HTMLFormElement>('#register')?.requestSubmit();
      const signed = dispatched.findLast(
        (action): action is ReturnType<typeof rosterPageActions.patientRegistered> =>
          action.type === rosterPageActions.patientRegistered.type,
      );
      const entries = signed?.entries ?? [];
      expect(entries.map(({ kind }) => kind)).toEqual(['patient-registered']);

      const problem = { reason: 'quota', message: 'The disk is full.' } as const;
      store.dispatch(recordActions.entriesRefused({ entryIds: entries.map(({ id }) => id), problem }));
      await until(() => document.querySelector('#register [role=alert]') !== null);
      expect(document.querySelector('#register [role=alert]')?.textContent).toContain('The disk is full.');
      expect(field('family')?.value).toBe('Holm');

      const navigate = spyOn(TestBed.inject(Router), 'navigate').and.resolveTo(true);
      document.querySelector<HTMLFormElement>('#register')?.requestSubmit();
      const again = dispatched.at(-1) as ReturnType<typeof rosterPageActions.patientRegistered>;
      store.dispatch(recordActions.entriesSaved({ entries: again.entries as never, at: `${today}T09:00:00.000Z` }));
      expect(navigate).toHaveBeenCalledOnceWith(['/patients', again.entries[0]?.patientId]);
    });
  });

  async function until(met: () => boolean): Promise<void> {
    for (let tries = 0; tries < 100 && !met(); tries++) {
      await new Promise((done) => setTimeout(done, 20));
      await fixture.whenStable();
    }
    expect(met()).toBeTrue();
  }
});
