import { readBirthDate, readDate } from './read-date';

describe('reading a date as it is typed', () => {
  for (const text of [
    '14 Mar 1971',
    '14 march 1971',
    '14.3.1971',
    '14.03.1971',
    '14/03/1971',
    '14/3/1971',
    '14-03-1971',
    '14031971',
    '1971-03-14',
    '1971/3/14',
    'Mar 14, 1971',
    '14th Mar 1971',
    '  14  mar  1971 ',
  ]) {
    it(`takes ${text}`, () => {
      expect(readDate(text)).toEqual({ date: '1971-03-14' });
    });
  }

  it('takes the day first where both could be months', () => {
    expect(readDate('03/04/1971')).toEqual({ date: '1971-04-03' });
  });

  it('takes a September of four letters', () => {
    expect(readDate('5 Sept 1980')).toEqual({ date: '1980-09-05' });
  });

  for (const text of [
    '',
    '1971',
    '14 Mar',
    '14 Foo 1971',
    '14. März 1971',
    '14.3.1971.2',
    'yesterday',
    '14 ma 1971',
    '71-03-14-x',
  ]) {
    it(`refuses '${text}' and says how to write one`, () => {
      expect(readDate(text)).toEqual({ problem: 'Write day, month and year, such as 14 Mar 1971.' });
    });
  }

  it('asks for a whole year', () => {
    expect(readDate('14.3.71')).toEqual({ problem: 'Write the year with four digits, such as 1971.' });
  });

  for (const text of ['30 Feb 1971', '29.2.1971', '14/13/1971', '32 Jan 1971', '0.1.1971']) {
    it(`knows that there was no ${text}`, () => {
      expect(readDate(text)).toEqual({ problem: 'There is no such day. Check day and month.' });
    });
  }

  it('knows the leap day', () => {
    expect(readDate('29 Feb 1972')).toEqual({ date: '1972-02-29' });
  });

  it('lets nobody be born tomorrow or before 1900', () => {
    expect(readBirthDate('23 Nov 2026', '2026-11-22')).toEqual({ problem: '23 Nov 2026 lies in the future.' });
    expect(readBirthDate('22 Nov 2026', '2026-11-22')).toEqual({ date: '2026-11-22' });
    expect(readBirthDate('31 Dec 1899', '2026-11-22')).toEqual({
      problem: '31 Dec 1899 is before 1900. Check the year.',
    });
    expect(readBirthDate('1 Jan 1900', '2026-11-22')).toEqual({ date: '1900-01-01' });
  });
});
