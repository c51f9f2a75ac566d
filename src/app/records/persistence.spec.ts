import { requestPersistence } from './persistence';

describe('requestPersistence', () => {
  const yes = async () => true;
  const no = async () => false;

  it('does not ask again what was granted before', async () => {
    const persist = jasmine.createSpy('persist', no).and.callThrough();
    expect(await requestPersistence({ persisted: yes, persist })).toBe('persisted');
    expect(persist).not.toHaveBeenCalled();
  });

  it('says what the browser answered', async () => {
    expect(await requestPersistence({ persisted: no, persist: yes })).toBe('persisted');
    expect(await requestPersistence({ persisted: no, persist: no })).toBe('best-effort');
  });

  it('never rejects', async () => {
    const fails = () => Promise.reject(new TypeError());
    expect(await requestPersistence({ persisted: fails, persist: yes })).toBe('unknown');
    expect(await requestPersistence({ persisted: no, persist: fails })).toBe('unknown');
    expect(await requestPersistence({})).toBe('unknown');
    expect(await requestPersistence()).toMatch(/persisted|best-effort|unknown/);
  });
});
