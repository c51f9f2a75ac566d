import { keepPaper, paperOfDevice } from './paper';

describe('the paper of a device', () => {
  const nothingKept = { getItem: () => null };

  it('is what printers use where its language is spoken', () => {
    expect(paperOfDevice(nothingKept, ['en-GB', 'en-US'])).toBe('a4');
    expect(paperOfDevice(nothingKept, ['en-US'])).toBe('letter');
    expect(paperOfDevice(nothingKept, ['de'])).toBe('a4');
    expect(paperOfDevice(nothingKept, [])).toBe('a4');
  });

  it('is what was last chosen, unless that is no paper', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    keepPaper(storage, 'letter');
    expect(paperOfDevice(storage, ['de'])).toBe('letter');
    expect(paperOfDevice({ getItem: () => 'parchment' }, ['de'])).toBe('a4');
  });
});
