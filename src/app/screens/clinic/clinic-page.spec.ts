import { TestBed } from '@angular/core/testing';
import { provideMockActions } from '@ngrx/effects/testing';
import { provideRouter } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { EMPTY } from 'rxjs';
import { type BodyOf, type EntryKind, rules } from '../../clinical';
import type { clinicPageActions } from '../../state/page.actions';
import { BackupGateway } from '../../state/practice/backup-gateway';
import { practiceActions, practiceFeature } from '../../state/practice/practice.slice';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { ClinicPage } from './clinic-page';

const gateway = {
  save: () => Promise.resolve({ fileName: 'keel-backup-2026-11-22.json', text: '{}', count: 3 }),
  restore: () => Promise.resolve<unknown>({ added: 2, alreadyThere: 1, conflicts: 1 }),
};

async function clinic(people: readonly string[] = ['Robin Vale'], author = '') {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideStore({
        [sessionFeature.name]: sessionFeature.reducer,
        [practiceFeature.name]: practiceFeature.reducer,
      }),
      provideMockActions(() => EMPTY),
      { provide: BackupGateway, useValue: gateway },
    ],
  });
  const store = TestBed.inject(Store);
  const practice = {
    id: 'e-1',
    patientId: 'practice',
    author: 'Robin Vale',
    at: '2026-11-20T10:00:00.000Z',
    schema: 1,
  } as const;
  store.dispatch(
    practiceActions.loaded({
      entries: [{ ...practice, kind: 'practice-amended', body: { name: 'Riverside', people } }],
    }),
  );
  if (author) store.dispatch(shellActions.authorChosen({ author }));
  const fixture = TestBed.createComponent(ClinicPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const dispatch = spyOn(store, 'dispatch');
  const labelled = (label: string) =>
    Array.from(page.querySelectorAll('label'))
      .find(({ textContent }) => textContent.trim().startsWith(label))
      ?.querySelector<HTMLInputElement>('input, textarea');
  return {
    page,
    dispatch,
    signed: <K extends EntryKind>() => {
      const action = dispatch.calls.mostRecent().args[0] as unknown as ReturnType<
        typeof clinicPageActions.practiceAmended
      >;
      return action.entries[0]?.body as BodyOf<K>;
    },
    fill: async (label: string, text: string) => {
      const field = labelled(label);
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    press: async (name: string) => {
      const button = Array.from(page.querySelectorAll('button')).find(
        (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name,
      );
      button?.click();
      await fixture.whenStable();
      return button;
    },
    choose: (label: string) => labelled(label)?.click(),
    settle: () => fixture.whenStable(),
  };
}

describe('ClinicPage', () => {
  it('signs a new name and new people, and refuses an empty or a double one', async () => {
    const { page, dispatch, signed, fill, press } = await clinic();
    await fill('Name of the practice', 'Harbour Backs');
    await press('Save name');
    expect(signed()).toEqual({ name: 'Harbour Backs' } as never);
    await fill('Add a person who signs', ' Ana   Silva ');
    await press('Add person');
    expect(signed()).toEqual({ people: ['Robin Vale', 'Ana Silva'] } as never);
    dispatch.calls.reset();
    await fill('Add a person who signs', 'Robin Vale');
    await press('Add person');
    expect(dispatch).not.toHaveBeenCalled();
    expect(page.querySelector('#person-problem')?.textContent).toContain('is there already');
  });

  it('lets a person say who they are, and says when nobody has', async () => {
    const { page, dispatch, choose } = await clinic();
    expect(page.textContent).toContain('Nobody is chosen');
    choose('Robin Vale');
    expect(dispatch).toHaveBeenCalledWith(shellActions.authorChosen({ author: 'Robin Vale' }) as never);
  });

  it('keeps cut points that make no sense from being saved, and shows what sensible ones say', async () => {
    const { page, dispatch, signed, fill, press } = await clinic();
    await fill('Green up to', '6');
    expect(page.querySelector('#pain-problem')).not.toBeNull();
    expect((await press('Save cut points'))?.disabled).toBeTrue();
    await fill('Green up to', '');
    expect(page.querySelector('#pain-problem')).withContext('an empty box is no 0').not.toBeNull();
    expect(dispatch).not.toHaveBeenCalled();
    await fill('Green up to', '3');
    expect(page.querySelector('keel-pain-panel')?.textContent).toContain('4 to 5: do the same, no more.');
    await press('Save cut points');
    expect(signed()).toEqual({ painPolicy: { greenUpTo: 3, amberUpTo: 5 } } as never);
  });

  it('says how far the reading of the rules has come, and leads there', async () => {
    const { page } = await clinic();
    const panel = page.querySelector('keel-rules-panel');
    expect(panel?.textContent).toContain(`Keel's rules are not yet reviewed here: 0 of ${rules.length}.`);
    expect(panel?.querySelector('a')?.getAttribute('href')).toBe('/clinic/rules');
  });

  it('says what a restored backup came to, or why it was refused', async () => {
    const { page, settle } = await clinic();
    const restore = async () => {
      const chooser = page.querySelector<HTMLInputElement>('[type=file]');
      const files = new DataTransfer();
      files.items.add(new File(['{}'], 'keel-backup.json'));
      if (chooser) chooser.files = files.files;
      chooser?.dispatchEvent(new Event('change'));
      await settle();
    };
    await restore();
    expect(page.querySelector('keel-storage-panel [role=status]')?.textContent).toBe(
      "Added 2 entries. 1 entry was here already. 1 entry is different here: this device's version was kept.",
    );
    spyOn(gateway, 'restore').and.resolveTo({ problem: 'This file is not a Keel backup.' });
    await restore();
    expect(page.querySelector('keel-storage-panel [role=alert]')?.textContent).toBe('This file is not a Keel backup.');
  });
});
