import type { EnvironmentInjector } from '@angular/core';
import {
  addDays,
  type DeclarablePhase,
  exerciseById,
  startingTemplates,
  chartFrom,
  type Entry,
  type Exercise,
  type IsoDate,
  type PatientId,
  practiceFrom,
  practiceId,
} from '../../clinical';
import { MemoryDisk } from '../../records/memory-store';
import { localDate } from '../../state/clock';
import { programOf } from '../../screens/program/program-starts';
import { type EntryDraft, entryDraft, newId } from '../../state/entry-draft';
import { rosterPageActions } from '../../state/page.actions';
import type { RecordProblem } from '../../state/record.actions';
import { count, type Counts, judgeSigned, judgeTab } from './judgement';
import { Oracle } from './oracle';
import { patientIds, Tab } from './tab';

export type TabNumber = 0 | 1;

/** The first day of every sequence, a Sunday. */
export const firstDay: IsoDate = '2026-11-22';

/** Two tabs over one record, a clock that moves when it is told to, and two patients. */
export class Clinic {
  readonly #parent: EnvironmentInjector;
  readonly #counts: Counts;
  readonly #violations: string[] = [];
  #disk = new MemoryDisk();
  #days = 0;
  #seconds = 0;
  #entriesSeen = 0;
  #tabs: readonly [Tab, Tab];
  #front: TabNumber = 0;
  /** The record as it was saved last. */
  backup: string | undefined;
  /** The week of the sheet that is looked at, from 1. */
  week: number | undefined;

  constructor(parent: EnvironmentInjector, counts: Counts) {
    this.#parent = parent;
    this.#counts = counts;
    this.#tabs = [this.#newTab(), this.#newTab()];
  }

  /** A tab, brought to the front. */
  tab(number: TabNumber): Tab {
    if (number !== this.#front) {
      this.#tabs[this.#front].leave();
      this.#front = number;
      this.#tabs[number].enter();
    }
    return this.#tabs[number];
  }

  /**
   * Both patients arrive, each with a record of their own, and each tab opens one chart.
   *
   * @param running whether both have been asked, are settled, and are in a program already
   */
  async begin(running: boolean): Promise<void> {
    const entries = patientIds.flatMap((patientId, index) => arrival(patientId, index, running));
    await this.tab(0).sign(rosterPageActions.sampleClinicPrepared({ entries }));
    await this.hear(1);
    await this.tab(1).open(patientIds[1]!);
    await this.tab(0).open(patientIds[0]!);
  }

  get today(): IsoDate {
    return addDays(firstDay, this.#days);
  }

  pass(days: number): void {
    this.#days += days;
  }

  notice(tab: Tab): void {
    tab.noticeTheDay();
    if (tab.today() !== this.today) this.fail('a tab noticed the day, and goes by another');
  }

  hear(number: TabNumber): Promise<void> {
    return this.tab(number).hear();
  }

  async reload(number: TabNumber): Promise<void> {
    const before = this.tab(number);
    const patientId = before.chart()?.patientId ?? patientIds[0]!;
    before.close();
    const tab = this.#newTab();
    this.#tabs = number === 0 ? [tab, this.#tabs[1]] : [this.#tabs[0], tab];
    await tab.settled();
    await tab.open(patientId);
  }

  /** The device was lost: the record of another one, empty, takes the backup up. */
  async loseEverythingSinceTheBackup(text: string): Promise<void> {
    this.#disk = new MemoryDisk();
    await this.reload(1);
    await this.reload(0);
    await this.tab(0).backups.restore({ text: () => Promise.resolve(text) });
    await this.hear(1);
    await this.tab(0).settled();
  }

  entriesOf(patientId: PatientId): readonly Entry[] {
    return [...this.#disk.entries.values()].filter((entry) => entry.patientId === patientId);
  }

  /** What an answer of the record means: signed, refused because the chart was overtaken, or a fault. */
  signed(problem: RecordProblem | undefined): boolean {
    if (problem?.reason === 'overtaken') count(this.#counts, 'programs that the gate refused');
    else if (problem) this.fail(`the record refused: ${problem.reason}`);
    return !problem;
  }

  fail(what: string): false {
    this.#violations.push(what);
    return false;
  }

  /** What is offered in place of another exercise is allowed itself. */
  judgeOffer(tab: Tab, { id, startingDose }: Exercise): void {
    const rule = new Oracle(tab.entries(), tab.practiceEntries()).blocks(id, startingDose, tab.today());
    count(this.#counts, 'exercises offered instead');
    if (rule) this.fail(`${id} is offered instead: ${rule}`);
  }

  /**
   * Throws unless all that is shown, signed and printed is as it must be.
   *
   * @param acted where something was done; the other tab is looked at where it heard of something
   */
  judge(acted: TabNumber): void {
    for (const number of [0, 1] as const) {
      const tab = this.#tabs[number];
      if (number !== acted && !tab.hasChanged) continue;
      this.#violations.push(...judgeTab(tab, this.week, this.#counts).map((one) => `tab ${number}: ${one}`));
      if (!tab.isAlive) this.fail(`tab ${number} answers no more: a gesture threw`);
      if (!tab.hasNews) this.#judgeHeard(tab, number);
      tab.judged();
    }
    this.#judgeOrder();
    if (this.#violations.length > 0) throw new Error(this.#violations.splice(0).join('\n'));
  }

  close(): void {
    for (const tab of this.#tabs) {
      tab.leave();
      tab.close();
    }
  }

  /** A tab that has heard of everything shows what the record holds. */
  #judgeHeard(tab: Tab, number: TabNumber): void {
    const chart = tab.chart();
    if (chart && chart.entries.length !== this.entriesOf(chart.patientId).length) {
      this.fail(`tab ${number} heard of everything, and shows a chart that is out of date`);
    }
  }

  /** In whatever order entries are read, the chart of a patient and that of the practice are the same. */
  #judgeOrder(): void {
    if (this.#disk.entries.size === this.#entriesSeen) return;
    this.#entriesSeen = this.#disk.entries.size;
    for (const patientId of [this.#tabs[this.#front].chart()?.patientId ?? patientIds[0]!, practiceId]) {
      const entries = this.entriesOf(patientId);
      const middle = Math.floor(entries.length / 2);
      const otherwise = [...entries.slice(middle).reverse(), ...entries.slice(0, middle)];
      const fold = patientId === practiceId ? practiceFrom : chartFrom;
      if (JSON.stringify(fold(entries)) !== JSON.stringify(fold(otherwise))) this.fail('the order of entries counts');
    }
  }

  #newTab(): Tab {
    return new Tab({
      parent: this.#parent,
      disk: this.#disk,
      clock: () => this.#now(),
      appending: (entries) => this.#judgeSigned(entries),
      failed: (error) => this.fail(`an error that nobody caught: ${String(error)}`),
    });
  }

  #judgeSigned(entries: readonly Entry[]): void {
    const known = entries[0] ? this.entriesOf(entries[0].patientId) : [];
    const day = localDate(this.#now());
    this.#violations.push(...judgeSigned(known, entries, this.entriesOf(practiceId), day, this.#counts));
  }

  /** Every look at the clock is a second later. */
  #now(): Date {
    this.#seconds += 1;
    const [year = 0, month = 1, day = 1] = this.today.split('-').map(Number);
    return new Date(year, month - 1, day, 9, 0, this.#seconds);
  }
}

function arrival(patientId: PatientId, index: number, running: boolean): readonly EntryDraft[] {
  const details = { family: patientId, given: 'A', sex: 'female', contacts: [] } as const;
  const imported = { identifiers: [`urn:record|${index}`], findings: [] };
  const registered = entryDraft(patientId, 'patient-registered', { details, imported });
  if (!running) return [registered];
  const [phase, template] = index === 0 ? ['building', 'core-endurance'] : ['returning', 'return-to-lifting'];
  const { exerciseIds, weeks } = startingTemplates.find(({ id }) => id === template)!;
  const exercises = exerciseIds.flatMap((id) => exerciseById(id) ?? []);
  const program = programOf(exercises, addDays(firstDay, -10), weeks, newId);
  return [
    registered,
    entryDraft(patientId, 'precautions-stated', { precautions: [], answers: [] }),
    entryDraft(patientId, 'phase-declared', { phase: phase as DeclarablePhase, since: addDays(firstDay, -40) }),
    entryDraft(patientId, 'program-prescribed', { program, follows: null, acknowledged: [] }),
  ];
}
