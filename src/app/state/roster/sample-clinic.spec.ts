import { TestBed } from '@angular/core/testing';
import { Actions } from '@ngrx/effects';
import { firstValueFrom, of, type Observable } from 'rxjs';
import { CLOCK } from '../clock';
import { rosterPageActions } from '../page.actions';
import { prepareSampleClinic } from './roster.effects';

describe('the sample clinic, once chosen', () => {
  it('is prepared for the day it is where the clinician sits', async () => {
    // Late in the evening: in Greenwich it may be another day already.
    const clock = () => new Date(2026, 10, 22, 23, 30);
    const actions = new Actions(of(rosterPageActions.sampleClinicChosen()));
    TestBed.configureTestingModule({ providers: [{ provide: CLOCK, useValue: clock }] });
    const answer = TestBed.runInInjectionContext(() => prepareSampleClinic(actions)) as Observable<
      ReturnType<typeof rosterPageActions.sampleClinicPrepared>
    >;
    const { type, entries } = await firstValueFrom(answer);
    expect(type).toBe(rosterPageActions.sampleClinicPrepared.type);
    const visits = entries.flatMap((entry) => (entry.kind === 'visit-recorded' ? [entry.body.date] : []));
    expect([...visits].sort().at(-1)).toBe('2026-11-21');
  });
});
