import { TestBed } from '@angular/core/testing';
import { Actions, ofType, provideEffects } from '@ngrx/effects';
import { provideState, provideStore, Store, type Action } from '@ngrx/store';
import { firstValueFrom, take, toArray } from 'rxjs';
import type { Entry } from '../clinical';
import { MemoryDisk, MemoryStore } from '../records/memory-store';
import type { RecordListener, RecordStore } from '../records/record-store';
import { OPEN_STORE } from '../records/record-store-handle';
import { StoreError } from '../records/store-error';
import { anEntry, anItem, aProgram } from '../records/testing/entries';
import { CLOCK } from './clock';
import type { EntryDraft } from './entry-draft';
import {
  chartPageActions,
  libraryPageActions,
  programPageActions,
  rosterPageActions,
  visitPageActions,
} from './page.actions';
import { recordActions } from './record.actions';
import * as recordEffects from './record.effects';
import { selectProblem, selectRecord, selectSavedAt } from './session/session.selectors';
import { sessionFeature, unnamedAuthor } from './session/session.slice';
import { shellActions } from './shell.actions';

/** Noon where the clinician sits, whatever the zone of the run. */
const now = new Date(2026, 10, 22, 12);
const today = '2026-11-22';

/** The state of one tab over a record. */
function aTab(record: RecordStore | (() => Promise<RecordStore>)) {
  const { openRecord, followOtherTabs, appendEntries } = recordEffects;
  TestBed.configureTestingModule({
    providers: [
      provideStore(),
      provideState(sessionFeature),
      provideEffects({ openRecord, followOtherTabs, appendEntries }),
      { provide: OPEN_STORE, useValue: typeof record === 'function' ? record : () => Promise.resolve(record) },
      { provide: CLOCK, useValue: () => now },
    ],
  });
  const store = TestBed.inject(Store);
  const actions = TestBed.inject(Actions);
  return {
    /** Dispatches what was signed, and waits for the record's answer. */
    sign(action: Action) {
      const answer = firstValueFrom(actions.pipe(ofType(recordActions.entriesSaved, recordActions.entriesRefused)));
      store.dispatch(action);
      return answer;
    },
    /** Dispatches, and waits for the record to be open or not. */
    open(action: Action) {
      const answer = firstValueFrom(actions.pipe(ofType(recordActions.opened, recordActions.openFailed)));
      store.dispatch(action);
      return answer;
    },
    dispatch(action: Action) {
      store.dispatch(action);
    },
    read<T>(selector: (state: object) => T): T {
      return store.selectSignal(selector)();
    },
  };
}

/** What a page hands over to be signed: without author and instant. */
function draftOf({ id, patientId, kind, body }: Entry): EntryDraft {
  return { id, patientId, kind, body } as EntryDraft;
}

const phaseDeclared = (entry: Entry = anEntry('phase-declared')) =>
  chartPageActions.phaseDeclared({ entries: [draftOf(entry)] });
const program = anEntry('program-prescribed', {
  program: aProgram({ items: [anItem({ exerciseId: 'running' }), anItem({ exerciseId: 'walking' })] }),
});

/** A record that holds a settled patient. */
async function aSettledPatient(): Promise<{
  readonly disk: MemoryDisk;
  readonly here: MemoryStore;
  readonly otherTab: MemoryStore;
}> {
  const disk = new MemoryDisk();
  const here = new MemoryStore(disk);
  await here.append([
    anEntry('patient-registered'),
    anEntry('precautions-stated'),
    anEntry('phase-declared', { phase: 'building', since: '2026-09-01' }),
  ]);
  return { disk, here, otherTab: new MemoryStore(disk) };
}

/** A record that refuses what is appended, as a full disk does. */
class RefusingStore extends MemoryStore {
  refusal: Error | null = new StoreError('quota');

  override async append(entries: readonly Entry[]): Promise<void> {
    if (this.refusal) throw this.refusal;
    await super.append(entries);
  }
}

describe('signing', () => {
  it('adds author and instant, and answers when the entries are in the record', async () => {
    const record = new MemoryStore();
    const tab = aTab(record);
    tab.dispatch(shellActions.authorChosen({ author: 'Ana Sol' }));
    const entry = anEntry('phase-declared');
    const answer = await tab.sign(phaseDeclared(entry));
    const expected = { ...entry, author: 'Ana Sol', at: now.toISOString(), schema: 1 as const };
    expect(answer).toEqual(recordActions.entriesSaved({ entries: [expected], at: now.toISOString() }));
    expect(await record.entriesOf('ida')).toEqual([expected]);
    expect(tab.read(selectSavedAt)).toBe(now.toISOString());
  });

  it('makes up no name where nobody has said one', async () => {
    const record = new MemoryStore();
    await aTab(record).sign(phaseDeclared());
    expect((await record.entriesOf('ida')).map(({ author }) => author)).toEqual([unnamedAuthor]);
  });

  it('leaves author and instant to the entries that bring their own, as the sample clinic does', async () => {
    const record = new MemoryStore();
    const entry = anEntry('patient-registered', {}, { author: 'Tomas Reed', at: '2026-06-01T08:00:00.000Z' });
    await aTab(record).sign(rosterPageActions.sampleClinicPrepared({ entries: [entry] }));
    expect(await record.entriesOf('ida')).toEqual([entry]);
  });

  it('appends in the order in which things were signed, one after the other', async () => {
    const order: string[] = [];
    class SlowAtFirst extends MemoryStore {
      override async append(entries: readonly Entry[]): Promise<void> {
        const wait = order.length === 0 ? 20 : 0;
        order.push(`begins ${entries[0]?.kind ?? ''}`);
        await new Promise((resolve) => setTimeout(resolve, wait));
        await super.append(entries);
        order.push(`ends ${entries[0]?.kind ?? ''}`);
      }
    }
    const tab = aTab(new SlowAtFirst());
    const allSaved = firstValueFrom(
      TestBed.inject(Actions).pipe(ofType(recordActions.entriesSaved), take(3), toArray()),
    );
    tab.dispatch(rosterPageActions.patientRegistered({ entries: [draftOf(anEntry('patient-registered'))] }));
    tab.dispatch(phaseDeclared());
    tab.dispatch(chartPageActions.precautionsStated({ entries: [draftOf(anEntry('precautions-stated'))] }));
    await allSaved;
    expect(order).toEqual([
      'begins patient-registered',
      'ends patient-registered',
      'begins phase-declared',
      'ends phase-declared',
      'begins precautions-stated',
      'ends precautions-stated',
    ]);
  });
});

describe('signing a program', () => {
  it('that the record agrees with appends it', async () => {
    const { here } = await aSettledPatient();
    const answer = await aTab(here).sign(programPageActions.programSigned({ entries: [draftOf(program)] }));
    expect(answer.type).toBe(recordActions.entriesSaved.type);
    expect((await here.entriesOf('ida')).map(({ id }) => id)).toContain(program.id);
  });

  for (const [page, signed] of [
    ['program', programPageActions.programSigned],
    ['visit', visitPageActions.visitSigned],
  ] as const) {
    it(`on the ${page} page is refused when another tab has declared a flare-up since, and nothing is appended`, async () => {
      const { disk, here, otherTab } = await aSettledPatient();
      const tab = aTab(here);
      await otherTab.append([anEntry('phase-declared', { phase: 'flare-up', since: today })]);
      const before = [...disk.entries.keys()];
      const answer = await tab.sign(signed({ entries: [draftOf(anEntry('visit-recorded')), draftOf(program)] }));
      expect(answer).toEqual(jasmine.objectContaining({ type: recordActions.entriesRefused.type }));
      expect(tab.read(selectProblem)).toEqual(jasmine.objectContaining({ reason: 'overtaken' }));
      expect([...disk.entries.keys()]).toEqual(before);
    });
  }

  it('with an exercise of the practice appends it, as long as the practice has it', async () => {
    const { here } = await aSettledPatient();
    const saved = anEntry('exercise-saved', {}, { patientId: 'practice' });
    const own = anEntry('program-prescribed', {
      program: aProgram({ items: [anItem({ exerciseId: `own-${saved.id}` })] }),
    });
    const tab = aTab(here);
    const before = await tab.sign(programPageActions.programSigned({ entries: [draftOf(own)] }));
    expect(before.type).toBe(recordActions.entriesRefused.type);
    await tab.sign(libraryPageActions.exerciseSaved({ entries: [draftOf(saved)] }));
    const after = await tab.sign(programPageActions.programSigned({ entries: [draftOf(own)] }));
    expect(after.type).toBe(recordActions.entriesSaved.type);
    await tab.sign(
      libraryPageActions.exerciseWithdrawn({
        entries: [draftOf(anEntry('exercise-withdrawn', { savedIn: saved.id }, { patientId: 'practice' }))],
      }),
    );
    expect((await here.entriesOf('practice')).map(({ kind }) => kind).sort()).toEqual([
      'exercise-saved',
      'exercise-withdrawn',
    ]);
  });

  it('names the entries that were refused, so that the page can tell its own', async () => {
    const { here, otherTab } = await aSettledPatient();
    const tab = aTab(here);
    await otherTab.append([anEntry('red-flag-raised', { tier: 'emergency', date: today })]);
    const answer = await tab.sign(programPageActions.programSigned({ entries: [draftOf(program)] }));
    expect(answer).toEqual(jasmine.objectContaining({ entryIds: [program.id] }));
  });
});

describe('a record that refuses', () => {
  it('for want of room answers with the reason, keeps nothing, and takes the next signature', async () => {
    const record = new RefusingStore();
    const tab = aTab(record);
    const entry = anEntry('phase-declared');
    const answer = await tab.sign(phaseDeclared(entry));
    const problem = { reason: 'quota' as const, message: new StoreError('quota').message };
    expect(answer).toEqual(jasmine.objectContaining(recordActions.entriesRefused({ entryIds: [entry.id], problem })));
    expect(tab.read(selectProblem)).toEqual(problem);
    expect(await record.entriesOf('ida')).toEqual([]);

    record.refusal = null;
    await tab.sign(phaseDeclared(entry));
    expect(await record.entriesOf('ida')).toHaveSize(1);
    expect(tab.read(selectProblem)).withContext('after it was saved').toBeNull();
  });

  it('for a reason nobody foresaw says nothing of what the error said', async () => {
    const record = new RefusingStore();
    record.refusal = new Error('cannot clone Holm, Ida');
    const tab = aTab(record);
    await tab.sign(phaseDeclared());
    expect(tab.read(selectProblem)?.reason).toBe('failed');
    expect(JSON.stringify(tab.read(selectProblem))).not.toContain('Holm');
  });

  it('because a newer tab has opened it is out of date from then on', async () => {
    const record = new RefusingStore();
    record.refusal = new StoreError('newer-schema');
    const tab = aTab(record);
    await tab.sign(phaseDeclared());
    expect(tab.read(selectRecord)).toBe('superseded');
  });
});

describe('opening the record', () => {
  it('makes it ready', async () => {
    const tab = aTab(new MemoryStore());
    await tab.open(shellActions.started());
    expect(tab.read(selectRecord)).toBe('ready');
  });

  it('that fails says why, and can be tried again', async () => {
    let tries = 0;
    const tab = aTab(() =>
      tries++ === 0 ? Promise.reject(new StoreError('refused')) : Promise.resolve(new MemoryStore()),
    );
    await tab.open(shellActions.started());
    expect(tab.read(selectProblem)?.reason).toBe('refused');
    expect(tab.read(selectRecord)).toBe('unavailable');
    await tab.open(shellActions.openingRetried());
    expect(tab.read(selectRecord)).toBe('ready');
    expect(tab.read(selectProblem)).toBeNull();
  });
});

describe('other tabs', () => {
  it("are heard of, and this tab's own signatures are not told twice", async () => {
    const { here, otherTab } = await aSettledPatient();
    const tab = aTab(here);
    await tab.open(shellActions.started());
    const heard: string[] = [];
    TestBed.inject(Actions)
      .pipe(ofType(recordActions.changedElsewhere))
      .subscribe(({ patientIds }) => heard.push(...patientIds));
    await tab.sign(phaseDeclared());
    expect(heard).toEqual([]);
    await otherTab.append([anEntry('phase-declared', {}, { patientId: 'per' })]);
    expect(heard).toEqual(['per']);
  });

  it("that open a newer form of the record end this one's work", async () => {
    class Superseded extends MemoryStore {
      #tell: RecordListener = () => undefined;
      override subscribe(listener: RecordListener): () => void {
        this.#tell = listener;
        return super.subscribe(listener);
      }
      supersede(): void {
        this.#tell({ kind: 'superseded' });
      }
    }
    const record = new Superseded();
    const tab = aTab(record);
    await tab.open(shellActions.started());
    await new Promise((resolve) => setTimeout(resolve));
    record.supersede();
    expect(tab.read(selectRecord)).toBe('superseded');
  });
});
