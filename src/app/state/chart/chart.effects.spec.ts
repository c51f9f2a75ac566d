import { TestBed } from '@angular/core/testing';
import { provideMockActions } from '@ngrx/effects/testing';
import { provideMockStore, MockStore } from '@ngrx/store/testing';
import { of } from 'rxjs';
import { RecordStoreHandle } from '../../records/record-store-handle';
import { selectPracticeLoaded } from '../practice/practice.selectors';
import { loadChart } from './chart.effects';
import { chartActions, chartFeature } from './chart.slice';

describe('opening a chart', () => {
  beforeEach(() => jasmine.clock().install().mockDate());
  afterEach(() => {
    jasmine.clock().uninstall();
    // What a mock store answers for a selector is answered everywhere until it is told to stop.
    TestBed.inject(MockStore).resetSelectors();
  });

  /** What was promised meanwhile comes first. */
  async function pass(milliseconds = 0): Promise<void> {
    jasmine.clock().tick(milliseconds);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  function opening(practiceLoaded: boolean) {
    TestBed.configureTestingModule({
      providers: [
        provideMockStore({
          selectors: [
            { selector: chartFeature.selectPatientId, value: 'ida' },
            { selector: selectPracticeLoaded, value: practiceLoaded },
          ],
        }),
        provideMockActions(() => of(chartActions.opened({ patientId: 'ida' }))),
        {
          provide: RecordStoreHandle,
          useValue: { open: () => Promise.resolve({ entriesOf: () => Promise.resolve([]) }) },
        },
      ],
    });
    const types: string[] = [];
    TestBed.runInInjectionContext(() => loadChart().subscribe(({ type }) => types.push(type)));
    return { types, store: TestBed.inject(MockStore) };
  }

  it('reads it at once where the practice is there', async () => {
    const { types } = opening(true);
    await pass();
    expect(types).toEqual([chartActions.loaded.type]);
  });

  it('waits for the practice, so that what it holds stricter counts from the first look', async () => {
    const { types, store } = opening(false);
    await pass(1000);
    expect(types).toEqual([]);
    store.overrideSelector(selectPracticeLoaded, true);
    store.refreshState();
    await pass();
    expect(types).toEqual([chartActions.loaded.type]);
  });

  it('shows no chart where the practice cannot be read', async () => {
    const { types } = opening(false);
    await pass(20_000);
    expect(types).toEqual([chartActions.loadFailed.type]);
  });
});
