import { aProgram, aRegisteredPatient, anItem } from '../testing/record';
import { attendanceOf } from './attendance';
import type { PainReport, TakenDecision, VisitRecord } from './entries';

const taken = (kind: TakenDecision['taken'], itemId = 'walking'): TakenDecision => ({
  itemId,
  exerciseId: itemId,
  proposed: { kind: 'hold', because: 'One more week.' },
  taken: kind,
});

describe('attendance', () => {
  let record: ReturnType<typeof aRegisteredPatient>;
  beforeEach(() => {
    record = aRegisteredPatient();
  });

  const visit = (date: string, own: Partial<VisitRecord> = {}) =>
    record.sign('visit-recorded', { date, redFlags: {}, pain: {}, responses: [], decisions: [], ...own });
  const on = (date: string) => attendanceOf(record.chart(), date);
  const drift = () => on('2026-11-30').drifting;

  /** Visits a week apart, from 2 Nov 2026. */
  const visits = (...pains: readonly PainReport[]) =>
    pains.forEach((pain, week) => visit(`2026-11-${String(2 + 7 * week).padStart(2, '0')}`, { pain }));

  it('waits for nobody who was never seen and has no program', () => {
    expect(on('2027-11-22')).toEqual({});
  });

  describe('who is due', () => {
    it('from the agreed day on, with the days it is late', () => {
      visit('2026-11-02', { nextVisit: '2026-11-09' });
      expect(on('2026-11-08').due).toBeUndefined();
      expect(on('2026-11-09').due).toEqual({ date: '2026-11-09', daysLate: 0 });
      expect(on('2026-11-12').due?.daysLate).toBe(3);
    });

    it('no longer, once a visit has taken place', () => {
      visit('2026-11-02', { nextVisit: '2026-11-09' });
      visit('2026-11-10');
      expect(on('2026-11-12')).toEqual({});
    });
  });

  describe('who gets worse over two visits', () => {
    it('by pain that rose at both, and by 2 over both', () => {
      visits({ worst: 3 }, { worst: 4 }, { worst: 5 });
      expect(drift()).toEqual({ since: '2026-11-16', why: 'worst pain 3, 4, then 5\u00a0of\u00a010' });
    });

    it('by pain now where the worst did not rise', () => {
      visits({ worst: 6, now: 0 }, { worst: 5, now: 2 }, { worst: 6, now: 3 });
      expect(drift()?.why).toBe('pain 0, 2, then 3\u00a0of\u00a010');
    });

    it('not by one bad week, nor by a rise that stopped, nor by less than 2', () => {
      for (const [first, second, third] of [
        [3, 3, 7],
        [3, 7, 7],
        [3, 7, 6],
        [6, 4, 5],
        [3, 3.5, 4],
      ]) {
        record = aRegisteredPatient();
        visits({ worst: first }, { worst: second }, { worst: third });
        expect(drift()).withContext(`${first}, ${second}, ${third}`).toBeUndefined();
      }
    });

    it('not by two visits alone', () => {
      visits({ worst: 2 }, { worst: 9 });
      expect(drift()).toBeUndefined();
    });

    it('over a visit that did not ask, but not when the last one did not', () => {
      visits({ worst: 3 }, {}, { worst: 4 }, { worst: 6 });
      expect(drift()?.why).toBe('worst pain 3, 4, then 6\u00a0of\u00a010');
      visit('2026-11-28');
      expect(drift()).toBeUndefined();
    });

    it('by exercises taken back or stopped at two visits in a row, where none went on', () => {
      visit('2026-11-02', { decisions: [taken('regress')] });
      expect(drift()).withContext('one visit').toBeUndefined();
      visit('2026-11-09', { decisions: [taken('stop'), taken('hold', 'bird-dog')] });
      expect(drift()).toEqual({
        since: '2026-11-09',
        why: 'exercises were taken back or stopped at both, and none went on',
      });
      visit('2026-11-16', { decisions: [taken('regress'), taken('advance', 'bird-dog')] });
      expect(drift()).withContext('one went on').toBeUndefined();
      visit('2026-11-23', { decisions: [taken('hold')] });
      expect(drift()).withContext('held').toBeUndefined();
    });

    it('not within one day: of its visits the later one counts', () => {
      visit('2026-11-02', { pain: { worst: 3 }, decisions: [taken('regress')] });
      visit('2026-11-09', { pain: { worst: 5 }, decisions: [taken('regress'), taken('advance', 'bird-dog')] });
      visit('2026-11-09', { pain: { worst: 7 }, decisions: [taken('regress')] });
      visit('2026-11-16', { pain: { worst: 7 }, decisions: [taken('hold')] });
      visit('2026-11-16', { pain: { worst: 4 }, decisions: [taken('hold')] });
      expect(drift()).withContext('3, 7, then 4').toBeUndefined();
      visit('2026-11-23', { pain: { worst: 6 }, decisions: [taken('stop')] });
      expect(drift()).withContext('a hold between').toBeUndefined();
      visit('2026-11-23', { pain: { worst: 8 }, decisions: [taken('stop')] });
      expect(drift()).withContext('one stop, said twice').toBeUndefined();
      visit('2026-11-30', { pain: { worst: 9 } });
      expect(drift()?.why).toBe('worst pain 4, 8, then 9\u00a0of\u00a010');
    });

    it('is not known before the visit that showed it', () => {
      visits({ worst: 3 }, { worst: 4 }, { worst: 5 });
      expect(on('2026-11-15').drifting).toBeUndefined();
      expect(on('2026-11-16').drifting).toBeDefined();
    });
  });

  describe('who has stopped coming', () => {
    it('14 days after an agreed visit that did not take place', () => {
      visit('2026-11-02', { nextVisit: '2026-11-09' });
      expect(on('2026-11-23').stopped).toBeUndefined();
      expect(on('2026-11-24').stopped).toEqual({
        since: '2026-11-02',
        why: 'a visit was agreed for 9 Nov 2026',
      });
    });

    it('28 days after the last visit, where none is agreed and a program runs', () => {
      record.sign('program-prescribed', {
        program: { ...aProgram(anItem('walking')), weeks: 6 },
        follows: null,
        acknowledged: [],
      });
      visit('2026-11-05');
      expect(on('2026-12-03').stopped).toBeUndefined();
      expect(on('2026-12-04').stopped).toEqual({
        since: '2026-11-05',
        why: 'no visit is agreed, and the program runs until 13 Dec 2026',
      });
      expect(on('2026-12-13').stopped).toBeDefined();
      expect(on('2026-12-14').stopped).withContext('the program is over').toBeUndefined();
    });

    it('not after the end of a program without a further visit: whoever ends care is not asked after for ever', () => {
      record.sign('program-prescribed', { program: aProgram('walking'), follows: null, acknowledged: [] });
      visit('2026-11-23', { nextVisit: '2026-11-30' });
      visit('2026-11-30');
      // Four weeks from 2 Nov end on 29 Nov.
      for (const date of ['2026-12-01', '2026-12-29', '2027-11-30']) expect(on(date)).withContext(date).toEqual({});
    });

    it('28 days into a program that no visit followed', () => {
      record.sign('program-prescribed', {
        program: { ...aProgram('walking'), weeks: 8 },
        follows: null,
        acknowledged: [],
      });
      expect(on('2026-11-30').stopped).toBeUndefined();
      expect(on('2026-12-01').stopped?.since).toBe('2026-11-02');
    });

    it('not on the day on which a program is signed again, however long ago the last visit was', () => {
      visit('2026-08-03');
      record.sign('program-prescribed', {
        program: { ...aProgram('walking'), weeks: 8 },
        follows: null,
        acknowledged: [],
      });
      expect(on('2026-11-02').stopped).toBeUndefined();
      expect(on('2026-11-30').stopped).toBeUndefined();
      expect(on('2026-12-01').stopped?.since).toBe('2026-11-02');
    });

    it('not without a program, where nothing was agreed', () => {
      visit('2026-01-05');
      expect(on('2026-11-23').stopped).toBeUndefined();
    });
  });
});
