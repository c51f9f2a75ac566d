import { outcome, Shown } from './testing/shown';

describe('keel-seconds-form', () => {
  let now: number;

  beforeEach(() => {
    now = 5000;
    spyOn(performance, 'now').and.callFake(() => now);
    jasmine.clock().install();
  });
  afterEach(() => jasmine.clock().uninstall());

  /** The clock on the wall and the watch's ticks move together. */
  async function pass(shown: Shown, seconds: number): Promise<void> {
    now += seconds * 1000;
    jasmine.clock().tick(100);
    await shown.settled();
  }

  it('takes a typed time, against the error of measurement', async () => {
    const shown = await Shown.measure('extensor-endurance', outcome('extensor-endurance', 96));
    await shown.type('130');
    expect(shown.hint).toBe('130 s, up 34 s (35 %) since 25 Oct 2026: better, by more than the error of measurement.');
    await shown.type('241');
    expect(shown.hint).toBe('Extensor: 0 to 240 s.');
  });

  it('counts with a watch, and writes whole seconds that were held', async () => {
    const shown = await Shown.measure('side-bridge-left');
    await shown.press('Start');
    await pass(shown, 61.9);
    expect(shown.field().value).toBe('61');
    expect(shown.draft).withContext('nothing is entered while it runs').toEqual({});
    await shown.press('Stop');
    expect(shown.draft).toEqual({ typed: '61' });
    expect(shown.hint).toBe('61 s.');
  });

  it('counts tenths where a test is measured in them', async () => {
    const shown = await Shown.measure('five-times-sit-to-stand');
    await shown.press('Start');
    await pass(shown, 12.43);
    await shown.press('Stop');
    expect(shown.draft).toEqual({ typed: '12.4' });
  });

  it('stops the extensor test by itself at 240 s, however late the tick', async () => {
    const shown = await Shown.measure('extensor-endurance');
    await shown.press('Start');
    await pass(shown, 300);
    expect(shown.draft).toEqual({ typed: '240' });
    expect(shown.host.querySelector('[role=status]')?.textContent).toContain('cap of 240');
  });

  it('keeps what was there when a time is discarded', async () => {
    const shown = await Shown.measure('side-bridge-left', undefined, { typed: '40' });
    await shown.press('Start');
    await pass(shown, 3);
    await shown.press('Discard');
    expect(shown.draft).toEqual({ typed: '40' });
    expect(shown.field().value).toBe('40');
  });

  it('leaves no watch running when it goes', async () => {
    const shown = await Shown.measure('side-bridge-left');
    await shown.press('Start');
    shown.leave();
    const looked = (performance.now as jasmine.Spy).calls.count();
    jasmine.clock().tick(1000);
    expect((performance.now as jasmine.Spy).calls.count()).toBe(looked);
  });
});
