import { practiceId, type IsoInstant } from '../../clinical/index';
import { readBackup, type Backup } from '../backup';
import type { RecordChange, RecordStore } from '../record-store';
import { anEntry, everyKind } from './entries';

/** Two handles on one record, as two tabs have them. */
export interface TwoHandles {
  readonly first: RecordStore;
  readonly second: RecordStore;
  readonly close: () => Promise<void>;
}

/** What every place where entries live must do. `openWith` gives a record of its own, empty, each time. */
export function describeRecordStore(name: string, openWith: (now: () => IsoInstant) => Promise<TwoHandles>): void {
  const now = '2026-11-22T10:00:00.000Z';
  const open = () => openWith(() => now);

  describe(`The record in ${name}`, () => {
    let first: RecordStore;
    let second: RecordStore;
    let close: () => Promise<void>;

    beforeEach(async () => ({ first, second, close } = await open()));
    afterEach(() => close());

    const everyone = async (store: RecordStore) => (await store.export()).entries;

    describe('keeping', () => {
      it('gives back in one handle what was appended in the other', async () => {
        const entries = everyKind.map((kind) => anEntry(kind));
        await first.append(entries);
        expect(await second.entriesOf('ida')).toEqual(jasmine.arrayWithExactContents(entries));
      });

      it('gives each patient their own entries', async () => {
        const ida = anEntry('patient-registered', {}, { patientId: 'ida' });
        const omar = anEntry('patient-registered', {}, { patientId: 'omar' });
        await first.append([ida, omar]);
        expect(await first.entriesOf('omar')).toEqual([omar]);
        expect(await first.entriesOf('nobody')).toEqual([]);
      });

      it('holds the same whatever the order of arrival', async () => {
        const [a, b, c] = [anEntry('patient-registered'), anEntry('phase-declared'), anEntry('visit-recorded')];
        const other = await open();
        try {
          await first.append([a, b, c]);
          await other.first.append([c, a]);
          await other.first.append([b]);
          const held = await first.entriesOf('ida');
          expect(await other.first.entriesOf('ida')).toEqual(jasmine.arrayWithExactContents([...held]));
        } finally {
          await other.close();
        }
      });

      it('takes entries that are frozen, and none at all', async () => {
        const entry = Object.freeze(anEntry('patient-registered'));
        await first.append(Object.freeze([entry]));
        await first.append([]);
        expect(await everyone(first)).toEqual([entry]);
      });

      it('cannot be changed through what it handed out or was handed', async () => {
        const entry = anEntry('patient-registered');
        const asSigned = structuredClone(entry);
        await first.append([entry]);
        (entry as { author: string }).author = 'Somebody Else';
        for (const given of await first.entriesOf('ida')) (given as { author: string }).author = 'Somebody Else';
        expect(await first.entriesOf('ida')).toEqual([asSigned]);
      });
    });

    describe('adding the same again', () => {
      it('leaves an entry alone that is already there', async () => {
        const entry = anEntry('patient-registered');
        await first.append([entry]);
        await second.append([structuredClone(entry), anEntry('phase-declared'), entry]);
        expect(await everyone(first)).toHaveSize(2);
      });

      it('refuses other content under the same id, and then adds nothing of the batch', async () => {
        const entry = anEntry('phase-declared', { phase: 'settling' });
        await first.append([entry]);
        const altered = { ...entry, body: { ...entry.body, phase: 'building' as const } };
        await expectAsync(
          second.append([anEntry('visit-recorded'), altered, anEntry('visit-recorded')]),
        ).toBeRejectedWith(jasmine.objectContaining({ name: 'StoreError', reason: 'conflict' }));
        expect(await everyone(first)).toEqual([entry]);
      });

      it('refuses a batch that contradicts itself', async () => {
        const entry = anEntry('phase-declared');
        await expectAsync(first.append([entry, { ...entry, author: 'Somebody Else' }])).toBeRejectedWith(
          jasmine.objectContaining({ reason: 'conflict' }),
        );
        expect(await everyone(first)).toEqual([]);
      });
    });

    describe('two handles at once', () => {
      it('keeps everything that both append', async () => {
        const shared = anEntry('patient-registered');
        const batches = Array.from({ length: 10 }, () => [
          shared,
          anEntry('visit-recorded'),
          anEntry('outcome-recorded'),
        ]);
        await Promise.all(batches.map((batch, n) => (n % 2 ? first : second).append(batch)));
        expect(await everyone(first)).toHaveSize(21);
      });

      it('lets one of two contradicting appends through, and only one', async () => {
        const entry = anEntry('phase-declared', { phase: 'settling' });
        const other = { ...entry, body: { ...entry.body, phase: 'building' as const } };
        const outcomes = await Promise.allSettled([first.append([entry]), second.append([other])]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(await everyone(first)).toHaveSize(1);
      });
    });

    describe('telling', () => {
      it('tells the other handle, which can read it by then', async () => {
        const change = nextChange(second);
        const entry = anEntry('patient-registered', {}, { patientId: 'omar' });
        await first.append([entry, anEntry('practice-amended', {}, { patientId: practiceId })]);
        expect(await change).toEqual({ kind: 'appended', patientIds: ['omar', practiceId], origin: 'other-tab' });
        expect(await second.entriesOf('omar')).toEqual([entry]);
      });

      it('tells its own handle once, and not of an append that changed nothing', async () => {
        const heard: RecordChange[] = [];
        first.subscribe((change) => heard.push(change));
        const entry = anEntry('patient-registered');
        await first.append([entry]);
        await first.append([entry]);
        await first.append([]);
        expect(heard).toEqual([{ kind: 'appended', patientIds: ['ida'], origin: 'this-tab' }]);
      });

      it('tells nobody of an append that was refused', async () => {
        const entry = anEntry('phase-declared');
        await first.append([entry]);
        const heard = jasmine.createSpy('listener');
        first.subscribe(heard);
        await expectAsync(first.append([{ ...entry, author: 'Somebody Else' }])).toBeRejected();
        expect(heard).not.toHaveBeenCalled();
      });

      it('falls silent for one who unsubscribed, and only for them', async () => {
        const heard = jasmine.createSpy('listener');
        const unsubscribe = second.subscribe(heard);
        const change = nextChange(second);
        unsubscribe();
        await first.append([anEntry('patient-registered')]);
        await change;
        expect(heard).not.toHaveBeenCalled();
      });

      it('keeps what was appended, and tells the others, when a listener fails', async () => {
        const reported = spyOn(globalThis, 'reportError');
        const heard = jasmine.createSpy('listener');
        first.subscribe(() => {
          throw new Error('a listener failed');
        });
        first.subscribe(heard);
        await first.append([anEntry('patient-registered')]);
        expect(heard).toHaveBeenCalledTimes(1);
        expect(reported).toHaveBeenCalledTimes(1);
      });
    });

    describe('the roster', () => {
      it('has one line a patient, and none for the practice', async () => {
        await first.append([
          anEntry('patient-registered', {}, { patientId: 'ida' }),
          anEntry('phase-declared', {}, { patientId: 'ida' }),
          anEntry('patient-registered', {}, { patientId: 'omar' }),
          anEntry('practice-amended', {}, { patientId: practiceId }),
          anEntry('patient-registered', {}, { patientId: practiceId }),
        ]);
        const roster = await second.roster();
        expect(roster.map(({ patientId }) => patientId).sort()).toEqual(['ida', 'omar']);
      });

      it('is empty at first', async () => {
        expect(await first.roster()).toEqual([]);
      });
    });

    describe('backing up', () => {
      /** Through a file and back. */
      const throughAFile = (backup: Backup): Backup => {
        const read = readBackup(JSON.stringify(backup));
        if ('problem' in read) throw new Error(read.message);
        return read;
      };

      it('restores everything into an empty record', async () => {
        await first.append(everyKind.map((kind) => anEntry(kind)));
        await first.append([anEntry('patient-registered', {}, { patientId: 'omar' })]);
        const backup = throughAFile(await first.export());
        const other = await open();
        try {
          const outcome = await other.first.import(backup);
          expect(outcome).toEqual({ added: everyKind.length + 1, alreadyThere: 0, conflicts: [] });
          expect(await everyone(other.second)).toEqual(jasmine.arrayWithExactContents([...(await everyone(first))]));
        } finally {
          await other.close();
        }
      });

      it('says when it was made', async () => {
        expect(await first.export()).toEqual({ format: 'keel-backup', schema: 1, exportedAt: now, entries: [] });
      });

      it('adds only what is missing, and knows again what came from here', async () => {
        // A field that is there and undefined is kept by a database and lost in a file.
        const kept = anEntry('visit-recorded', { note: undefined });
        await first.append([kept]);
        const backup = throughAFile(await first.export());
        const missing = anEntry('visit-recorded');
        const change = nextChange(second);
        const outcome = await first.import({ ...backup, entries: [...backup.entries, missing] });
        expect(outcome).toEqual({ added: 1, alreadyThere: 1, conflicts: [] });
        expect(await everyone(second)).toHaveSize(2);
        expect(await change).toEqual({ kind: 'appended', patientIds: ['ida'], origin: 'other-tab' });
      });

      it('never replaces what is here: a contradiction is reported, the rest is added', async () => {
        const here = anEntry('phase-declared', { phase: 'settling' });
        await first.append([here]);
        const there = { ...here, body: { ...here.body, phase: 'building' as const } };
        const missing = anEntry('visit-recorded');
        const backup: Backup = { ...(await first.export()), entries: [there, missing] };
        expect(await first.import(backup)).toEqual({ added: 1, alreadyThere: 0, conflicts: [here.id] });
        expect(await everyone(second)).toEqual(jasmine.arrayWithExactContents([here, missing]));
      });
    });
  });
}

function nextChange(store: RecordStore): Promise<RecordChange> {
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe((change) => {
      unsubscribe();
      resolve(change);
    });
  });
}
