import { TestBed } from '@angular/core/testing';
import { MemoryStore } from './memory-store';
import { OPEN_STORE, RecordStoreHandle } from './record-store-handle';
import { StoreError } from './store-error';

describe('RecordStoreHandle', () => {
  const open = jasmine.createSpy('open');
  beforeEach(() => {
    open.calls.reset();
    TestBed.configureTestingModule({ providers: [{ provide: OPEN_STORE, useValue: open }] });
  });

  it('opens the record on first use, and once', async () => {
    open.and.callFake(async () => new MemoryStore());
    const handle = TestBed.inject(RecordStoreHandle);
    expect(open).not.toHaveBeenCalled();
    const [one, other] = await Promise.all([handle.open(), handle.open()]);
    expect(one).toBe(other);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failure', async () => {
    open.and.rejectWith(new StoreError('refused'));
    const handle = TestBed.inject(RecordStoreHandle);
    await expectAsync(handle.open()).toBeRejectedWith(new StoreError('refused'));
    open.and.resolveTo(new MemoryStore());
    expect(await handle.open()).toBeInstanceOf(MemoryStore);
  });
});
