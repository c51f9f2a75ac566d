import { TestBed } from '@angular/core/testing';
import { provideMockActions } from '@ngrx/effects/testing';
import { provideStore, Store } from '@ngrx/store';
import { of, toArray, firstValueFrom } from 'rxjs';
import { practiceId } from '../../clinical';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { practiceActions, practiceFeature } from '../practice/practice.slice';
import { loadChart } from './chart.effects';
import { chartActions, chartFeature } from './chart.slice';

describe('opening a chart', () => {
  async function opened(practice: 'loaded' | 'not-loaded' | 'broken') {
    const asked: string[] = [];
    const record = {
      entriesOf: (id: string) => {
        asked.push(id);
        return practice === 'broken' && id === practiceId ? Promise.reject(new Error('no')) : Promise.resolve([]);
      },
    };
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [chartFeature.name]: chartFeature.reducer, [practiceFeature.name]: practiceFeature.reducer }),
        provideMockActions(() => of(chartActions.opened({ patientId: 'ida' }))),
        { provide: RecordStoreHandle, useValue: { open: () => Promise.resolve(record) } },
      ],
    });
    const store = TestBed.inject(Store);
    store.dispatch(chartActions.opened({ patientId: 'ida' }));
    if (practice === 'loaded') store.dispatch(practiceActions.loaded({ entries: [] }));
    const actions = await TestBed.runInInjectionContext(() => firstValueFrom(loadChart().pipe(toArray())));
    return { asked, types: actions.map(({ type }) => type) };
  }

  it('reads the practice first, so that what it holds stricter counts from the first look', async () => {
    const { asked, types } = await opened('not-loaded');
    expect(asked).toEqual([practiceId, 'ida']);
    expect(types).toEqual([practiceActions.loaded.type, chartActions.loaded.type]);
  });

  it('reads the patient alone where the practice is there', async () => {
    const { asked, types } = await opened('loaded');
    expect(asked).toEqual(['ida']);
    expect(types).toEqual([chartActions.loaded.type]);
  });

  it('shows no chart where the practice cannot be read', async () => {
    expect((await opened('broken')).types).toEqual([chartActions.loadFailed.type]);
  });
});
