import { MemoryDisk, MemoryStore } from './memory-store';
import { describeRecordStore } from './testing/record-store.contract';

describeRecordStore('memory', async (now) => {
  const disk = new MemoryDisk();
  const [first, second] = [new MemoryStore(disk, now), new MemoryStore(disk, now)];
  return { first, second, close: async () => [first, second].forEach((handle) => handle.close()) };
});
