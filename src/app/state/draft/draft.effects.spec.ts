import { TestBed } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import { anItem, aProgram } from '../../records/testing/entries';
import { draftActions } from './draft.actions';
import * as draftEffects from './draft.effects';
import { selectDraft } from './draft.selectors';
import { draftFeature } from './draft.slice';

describe('a draft that is not signed', () => {
  const empty = aProgram({ items: [] });

  function aTab(): Store {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideStore(), provideState(draftFeature), provideEffects(draftEffects)],
    });
    return TestBed.inject<Store>(Store);
  }

  function open(store: Store, patientId: string): readonly string[] {
    store.dispatch(draftActions.draftOpened({ patientId, follows: null, program: empty }));
    return (
      store
        .selectSignal(selectDraft)()
        ?.items.map(({ id }) => id) ?? []
    );
  }

  beforeEach(() => {
    sessionStorage.clear();
  });

  afterEach(() => {
    sessionStorage.clear();
  });

  it('waits while another patient is looked at', () => {
    const store = aTab();
    open(store, 'ida');
    store.dispatch(draftActions.itemsAdded({ items: [anItem({ id: 'walk' })] }));
    expect(open(store, 'olof')).toEqual([]);
    expect(open(store, 'ida')).toEqual(['walk']);
  });

  it('survives a reload of its tab, with its way back', () => {
    const before = aTab();
    open(before, 'ida');
    before.dispatch(draftActions.itemsAdded({ items: [anItem({ id: 'walk' })] }));

    const after = aTab();
    expect(open(after, 'ida')).toEqual(['walk']);
    after.dispatch(draftActions.undone());
    expect(after.selectSignal(selectDraft)()?.items).toEqual([]);
  });

  it('is forgotten once it is left for the newest revision', () => {
    const store = aTab();
    open(store, 'ida');
    store.dispatch(draftActions.itemsAdded({ items: [anItem({ id: 'walk' })] }));
    store.dispatch(draftActions.discarded({ follows: null, program: empty }));
    expect(open(aTab(), 'ida')).toEqual([]);
  });

  it('is built all the same where the browser keeps nothing', () => {
    spyOn(Storage.prototype, 'setItem').and.throwError('denied');
    const store = aTab();
    open(store, 'ida');
    store.dispatch(draftActions.itemsAdded({ items: [anItem({ id: 'walk' })] }));
    store.dispatch(draftActions.itemsAdded({ items: [anItem({ id: 'brace' })] }));
    expect(
      store
        .selectSignal(selectDraft)()
        ?.items.map(({ id }) => id),
    ).toEqual(['walk', 'brace']);
  });
});
