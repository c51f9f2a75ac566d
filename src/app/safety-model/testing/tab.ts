import { createEnvironmentInjector, type EnvironmentInjector, ErrorHandler, type Signal } from '@angular/core';
import { Actions, EffectSources, EffectsRunner } from '@ngrx/effects';
import { type Action, Store, USER_RUNTIME_CHECKS } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { type Entry, type PatientId, type Program } from '../../clinical';
import { type MemoryDisk, MemoryStore } from '../../records/memory-store';
import type { RecordListener } from '../../records/record-store';
import { OPEN_STORE, RecordStoreHandle } from '../../records/record-store-handle';
import { emptyProgram } from '../../screens/program/program-starts';
import { selectChart, selectSituation, selectTodaysPlan } from '../../state/chart/chart.selectors';
import { chartActions, chartFeature } from '../../state/chart/chart.slice';
import { CLOCK, localDate } from '../../state/clock';
import { draftActions } from '../../state/draft/draft.actions';
import {
  selectCanRedo,
  selectDraft,
  selectDraftFollows,
  selectDraftTouched,
  selectReadiness,
  selectScreenedItems,
} from '../../state/draft/draft.selectors';
import { ProgramOfPatient } from '../../state/draft/program-of-patient';
import type { EntryDraft } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { BackupGateway } from '../../state/practice/backup-gateway';
import { selectPainPolicy, selectPractice } from '../../state/practice/practice.selectors';
import { practiceFeature } from '../../state/practice/practice.slice';
import { provideBuilderState } from '../../state/provide-builder';
import { provideKeelState } from '../../state/provide-state';
import { recordActions, type RecordProblem } from '../../state/record.actions';
import { RecordIntake } from '../../state/roster/record-intake';
import { selectPatientByIdentifier } from '../../state/roster/roster.selectors';
import { selectToday } from '../../state/session/session.selectors';
import { sessionFeature } from '../../state/session/session.slice';
import { shellActions } from '../../state/shell.actions';
import { Signature } from '../../state/signature';

/** The record as one tab sees it: what other tabs add is there at once, but the tab hears of it only when it is told. */
class TabsRecord extends MemoryStore {
  readonly #appending: (entries: readonly Entry[]) => void;
  readonly #untold: (() => void)[] = [];
  readonly #disk: MemoryDisk;

  constructor(disk: MemoryDisk, appending: (entries: readonly Entry[]) => void) {
    super(disk);
    this.#disk = disk;
    this.#appending = appending;
  }

  override append(entries: readonly Entry[]): Promise<void> {
    this.#appending(entries);
    return super.append(entries);
  }

  /** Of this patient only, and not copied: state is frozen here, so that nobody could change an entry unnoticed. */
  override entriesOf(patientId: PatientId): Promise<readonly Entry[]> {
    return Promise.resolve([...this.#disk.entries.values()].filter((entry) => entry.patientId === patientId));
  }

  override subscribe(listener: RecordListener): () => void {
    return super.subscribe((change) => {
      if (change.kind === 'appended' && change.origin === 'other-tab') this.#untold.push(() => listener(change));
      else listener(change);
    });
  }

  get hasNews(): boolean {
    return this.#untold.length > 0;
  }

  tell(): void {
    for (const told of this.#untold.splice(0)) told();
  }
}

export interface TabSurroundings {
  readonly parent: EnvironmentInjector;
  readonly disk: MemoryDisk;
  readonly clock: () => Date;
  /** Looks at what is about to be signed, while the record is still as it was before. */
  readonly appending: (entries: readonly Entry[]) => void;
  /** Hears of errors that nobody foresaw. */
  readonly failed: (error: unknown) => void;
}

export const patientIds: readonly PatientId[] = ['ida', 'per'];

/** One tab with the real state of Keel behind it: reducers, effects, selectors, and the gateways that pages use. */
export class Tab {
  readonly #injector: EnvironmentInjector;
  readonly #record: TabsRecord;
  readonly #store: Store;
  readonly #signature: Signature;
  readonly #clock: () => Date;
  /** What the browser keeps for this tab over a reload. */
  #kept: readonly (readonly [string, string])[] = [];
  #shownChart: unknown;
  readonly #session;
  readonly #state;
  #judgedAt: object | undefined;

  readonly chart;
  readonly today;
  readonly situation;
  readonly plan;
  readonly draft;
  readonly follows;
  readonly touched;
  readonly canRedo;
  readonly screened;
  readonly readiness;
  readonly library;
  readonly practice;
  readonly painPolicy;
  readonly patients;
  /** The entries behind what this tab shows. */
  readonly entries;
  readonly practiceEntries;
  readonly backups: BackupGateway;
  readonly intake: RecordIntake;
  readonly programs: ProgramOfPatient;

  constructor({ parent, disk, clock, appending, failed }: TabSurroundings) {
    this.#clock = clock;
    this.#record = new TabsRecord(disk, appending);
    this.#injector = createEnvironmentInjector(
      [
        // A tab has its own of what is the root's in the app.
        ...[Actions, EffectSources, EffectsRunner, RecordStoreHandle],
        ...[Signature, BackupGateway, RecordIntake, ProgramOfPatient],
        { provide: ErrorHandler, useValue: { handleError: failed } },
        { provide: OPEN_STORE, useValue: () => Promise.resolve(this.#record) },
        { provide: CLOCK, useValue: clock },
        provideKeelState(),
        provideBuilderState(),
        // Whether state could be written down as text is no matter here, and asking it of every action takes long.
        { provide: USER_RUNTIME_CHECKS, useValue: { strictStateImmutability: true, strictActionImmutability: true } },
      ],
      parent,
    );
    this.#store = this.#injector.get<Store>(Store);
    this.#signature = this.#injector.get(Signature);
    this.backups = this.#injector.get(BackupGateway);
    this.intake = this.#injector.get(RecordIntake);
    this.programs = this.#injector.get(ProgramOfPatient);
    const read = <T>(selector: (state: object) => T): Signal<T> => this.#store.selectSignal(selector);
    this.chart = read(selectChart);
    this.today = read(selectToday);
    this.situation = read(selectSituation);
    this.plan = read(selectTodaysPlan);
    this.draft = read(selectDraft);
    this.follows = read(selectDraftFollows);
    this.touched = read(selectDraftTouched);
    this.canRedo = read(selectCanRedo);
    this.screened = read(selectScreenedItems);
    this.readiness = read(selectReadiness);
    this.library = read(selectLibrary);
    this.practice = read(selectPractice);
    this.painPolicy = read(selectPainPolicy);
    this.patients = read(selectPatientByIdentifier);
    this.#state = read((state) => state);
    this.#session = read(sessionFeature.selectSessionState);
    this.entries = read(chartFeature.selectEntries);
    this.practiceEntries = read(practiceFeature.selectEntries);
    this.dispatch(recordActions.opened({ persistence: 'unknown' }));
    this.noticeTheDay();
  }

  dispatch(action: Action): void {
    this.#store.dispatch(action);
  }

  /** Signs, and waits for the record's answer: what was in the way, or undefined. */
  sign(action: Action & { readonly entries: readonly EntryDraft[] }): Promise<RecordProblem | undefined> {
    return firstValueFrom(this.#signature.sign(action));
  }

  async open(patientId: PatientId): Promise<void> {
    this.dispatch(chartActions.opened({ patientId }));
    await this.settled();
  }

  noticeTheDay(): void {
    this.dispatch(shellActions.dayBegan({ today: localDate(this.#clock()) }));
  }

  /** An error in a reducer or an effect ends all that a tab does, without a word; this asks whether it still answers. */
  get isAlive(): boolean {
    const before = this.#session();
    this.dispatch(shellActions.problemDismissed());
    return this.#session() !== before;
  }

  /** Whether anything was done here since this was asked last. */
  get hasChanged(): boolean {
    return this.#state() !== this.#judgedAt;
  }

  judged(): void {
    this.#judgedAt = this.#state();
  }

  get hasNews(): boolean {
    return this.#record.hasNews;
  }

  /** Hears of what other tabs added. */
  async hear(): Promise<void> {
    this.#record.tell();
    await this.settled();
  }

  /** When nothing is on its way any more; the builder follows the chart then, as its page does. */
  async settled(): Promise<void> {
    await nextTask();
    const chart = this.chart();
    if (!chart || chart === this.#shownChart) return;
    this.#shownChart = chart;
    const [follows, program] = [chart.current?.entryId ?? null, this.newest()];
    this.dispatch(draftActions.draftOpened({ patientId: chart.patientId, follows, program }));
  }

  /** The program in force, or an empty one. */
  newest(): Program {
    return this.chart()?.current?.program ?? emptyProgram(this.today());
  }

  /** Has the program of the draft been revised meanwhile? */
  get overtaken(): boolean {
    return this.touched() && (this.chart()?.current?.entryId ?? null) !== this.follows();
  }

  /** Another tab comes to the front: what the browser keeps for this one is laid aside. */
  leave(): void {
    this.#kept = patientIds.flatMap((patientId) => {
      const [key, value] = [`keel.draft.${patientId}`, sessionStorage.getItem(`keel.draft.${patientId}`)];
      sessionStorage.removeItem(key);
      return value === null ? [] : [[key, value] as const];
    });
  }

  enter(): void {
    for (const [key, value] of this.#kept) sessionStorage.setItem(key, value);
  }

  close(): void {
    this.#record.close();
    this.#injector.destroy();
  }
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** After everything that is under way in memory: a task of its own, without the pause that a timer makes. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
