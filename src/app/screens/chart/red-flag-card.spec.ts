import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { provideMockActions } from '@ngrx/effects/testing';
import { provideStore, Store } from '@ngrx/store';
import { EMPTY } from 'rxjs';
import type { Pathway, RedFlag } from '../../clinical';
import { chartFeature } from '../../state/chart/chart.slice';
import { practiceActions, practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { RedFlagCard } from './red-flag-card';
import { ResolveDialog } from './resolve-dialog';

const flag: RedFlag = {
  entryId: 'finding|c',
  date: '2026-11-21',
  tier: 'emergency',
  findings: ['Cauda equina syndrome'],
  by: 'the imported record',
  fromRecord: true,
};

function arrange(pathway: Pathway = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore({
        [sessionFeature.name]: sessionFeature.reducer,
        [chartFeature.name]: chartFeature.reducer,
        [practiceFeature.name]: practiceFeature.reducer,
      }),
      provideMockActions(() => EMPTY),
      { provide: MatDialogRef, useValue: { disableClose: false } },
      { provide: MAT_DIALOG_DATA, useValue: { patientId: 'p', flag, today: '2026-11-22', consequence: 'It ends.' } },
    ],
  });
  const store = TestBed.inject(Store);
  const head = {
    id: 'e',
    patientId: 'practice',
    author: 'Ana Sol',
    at: '2026-11-20T10:00:00.000Z',
    schema: 1,
  } as const;
  const body = { people: ['Ana Sol'], pathway };
  store.dispatch(practiceActions.loaded({ entries: [{ ...head, kind: 'practice-amended', body }] }));
  return store;
}

describe('RedFlagCard', () => {
  async function card(shown: RedFlag, pathway: Pathway = {}) {
    arrange(pathway);
    const fixture = TestBed.createComponent(RedFlagCard);
    fixture.componentRef.setInput('flag', shown);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
  }

  it('says where a flag of an imported record is from, and can be resolved', async () => {
    const text = await card(flag);
    expect(text).toContain('In the imported record, here since 21 Nov 2026: Cauda equina syndrome.');
    expect(text).toContain('Resolve the red flag');
  });

  it("says in the practice's words what to do and whom to call", async () => {
    const pathway: Pathway = {
      actions: { emergency: 'Send to the Royal Infirmary.' },
      contacts: { emergency: { whom: 'Royal Infirmary', phone: '0131 1' } },
    };
    const text = await card({ ...flag, fromRecord: false, by: 'Ana Sol' }, pathway);
    expect(text).toContain('Send to the Royal Infirmary.');
    expect(text).toContain('Call: Royal Infirmary 0131 1');
    expect(text).toContain('Found 21 Nov 2026 by Ana Sol');
  });

  it('leads to the sheet on hold and to the handout while it is watched', async () => {
    expect(await card(flag)).toContain('Emergency sheet');
    TestBed.resetTestingModule();
    const watched = await card({ ...flag, tier: 'watch' });
    expect(watched).not.toContain('Emergency sheet');
    expect(watched).toContain('Referral letter');
  });
});

describe('ResolveDialog', () => {
  it('resolves nothing for somebody without a name, who can say it here', async () => {
    const store = arrange();
    const fixture = TestBed.createComponent(ResolveDialog);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.querySelector('textarea')).toBeNull();
    expect(host.textContent).toContain('somebody with a name');
    const dispatch = spyOn(store, 'dispatch').and.callThrough();
    Array.from(host.querySelectorAll('button'))
      .find(({ textContent }) => textContent.includes('I am Ana Sol'))
      ?.click();
    await fixture.whenStable();
    expect(dispatch).toHaveBeenCalledOnceWith(shellActions.authorChosen({ author: 'Ana Sol' }) as never);
    expect(host.querySelector('textarea')).not.toBeNull();
    expect(host.textContent).toContain('Recorded under: Ana Sol');
  });

  it('stays open over Escape while a reason is typed', async () => {
    arrange().dispatch(shellActions.authorChosen({ author: 'Ana Sol' }));
    const fixture = TestBed.createComponent(ResolveDialog);
    await fixture.whenStable();
    const reason = (fixture.nativeElement as HTMLElement).querySelector('textarea')!;
    const stays = async (words: string) => {
      reason.value = words;
      reason.dispatchEvent(new Event('input'));
      await fixture.whenStable();
      return TestBed.inject(MatDialogRef).disableClose;
    };
    expect([await stays('Ruled out'), await stays(' ')]).toEqual([true, false]);
  });
});
