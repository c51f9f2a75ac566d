import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { MemoryStore } from '../../records/memory-store';
import { OPEN_STORE } from '../../records/record-store-handle';
import { StoreError } from '../../records/store-error';
import { CLOCK } from '../clock';
import { recordActions } from '../record.actions';
import { BackupGateway } from './backup-gateway';
import type { Entry } from '../../clinical';

const registered: Entry = {
  id: 'e-1',
  patientId: 'p-1',
  author: 'Robin Vale',
  at: '2026-11-20T10:00:00.000Z',
  kind: 'patient-registered',
  schema: 1,
  body: { details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] } },
};

function gatewayOver(open: () => Promise<MemoryStore>) {
  TestBed.configureTestingModule({
    providers: [
      provideStore({}),
      { provide: OPEN_STORE, useValue: open },
      { provide: CLOCK, useValue: () => new Date(2026, 10, 22, 23, 30) },
    ],
  });
  const dispatch = spyOn(TestBed.inject(Store), 'dispatch');
  return { gateway: TestBed.inject(BackupGateway), dispatch };
}

const fileOf = (text: string) => ({ text: () => Promise.resolve(text) });

describe('BackupGateway', () => {
  it('saves the whole record under the day where the clinician sits, and restores it into an empty one', async () => {
    const full = new MemoryStore();
    await full.append([registered]);
    let record = full;
    const { gateway, dispatch } = gatewayOver(() => Promise.resolve(record));
    const saved = await gateway.save();
    if ('problem' in saved) throw new Error(saved.problem);
    expect(saved.fileName).toBe('keel-backup-2026-11-22.json');
    expect(saved.count).toBe(1);

    TestBed.resetTestingModule();
    record = new MemoryStore();
    const other = gatewayOver(() => Promise.resolve(record));
    expect(await other.gateway.restore(fileOf(saved.text))).toEqual({ added: 1, alreadyThere: 0, conflicts: 0 });
    expect(await record.entriesOf('p-1')).toEqual([registered]);
    expect(other.dispatch).toHaveBeenCalledWith(recordActions.changedElsewhere({ patientIds: ['p-1'] }) as never);
    expect(await other.gateway.restore(fileOf(saved.text))).toEqual({ added: 0, alreadyThere: 1, conflicts: 0 });
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('keeps what is here when a backup holds something else under the same id', async () => {
    const record = new MemoryStore();
    await record.append([registered]);
    const { gateway } = gatewayOver(() => Promise.resolve(record));
    const other = { ...registered, author: 'Somebody else' };
    const text = JSON.stringify({ format: 'keel-backup', schema: 1, exportedAt: registered.at, entries: [other] });
    expect(await gateway.restore(fileOf(text))).toEqual({ added: 0, alreadyThere: 0, conflicts: 1 });
    expect(await record.entriesOf('p-1')).toEqual([registered]);
  });

  it('says what is wrong with a file that is no backup, and changes nothing', async () => {
    const { gateway, dispatch } = gatewayOver(() => Promise.resolve(new MemoryStore()));
    const outcome = await gateway.restore(fileOf('not json'));
    expect('problem' in outcome && outcome.problem).toContain('Nothing was changed');
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('says why the record could not be reached', async () => {
    const { gateway } = gatewayOver(() => Promise.reject(new StoreError('refused')));
    const outcome = await gateway.save();
    expect('problem' in outcome && outcome.problem).toContain('does not let Keel keep records');
  });
});
