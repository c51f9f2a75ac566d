import { cellsOf, readSheet } from './sheet';

/** 'Curl-up: 1 2x8, 2 3x8'. */
function inShort(text: string, week = 1, onCell = false): readonly string[] {
  return readSheet(text, week, onCell).map(
    ({ name, cells, leftOut }) =>
      `${name ?? '(no name)'}: ${cells.map((cell) => `${cell.week} ${cell.text}`).join(', ')}${leftOut.length ? ` without ${leftOut.join()}` : ''}`,
  );
}

describe('a sheet from the clipboard', () => {
  it('is cut at tabs, and where there are none at semicolons', () => {
    expect(cellsOf('Curl-up\t2x8; slowly\r\nBridge\t3x8\r\n')).toEqual([
      ['Curl-up', '2x8; slowly'],
      ['Bridge', '3x8'],
    ]);
    expect(cellsOf('Curl-up;2x8\n\n;\nBridge;3x8')).toEqual([
      ['Curl-up', '2x8'],
      ['Bridge', '3x8'],
    ]);
  });

  it('keeps what stands in quotes together', () => {
    expect(cellsOf('"Curl-up\nfeet free"\t"2x8 ""slow"""\nBridge\t"3x8\t"')).toEqual([
      ['Curl-up feet free', '2x8 "slow"'],
      ['Bridge', '3x8'],
    ]);
  });

  it('names its exercises in the first column, with a week in each column after it', () => {
    expect(inShort('Curl-up\t2x8 8s\t2x10 8s\nBridge\t\t3x8')).toEqual([
      'Curl-up: 1 2x8 8s, 2 2x10 8s',
      'Bridge: 2 3x8',
    ]);
  });

  it('goes by its headings where it has some, and leaves out what is under others', () => {
    expect(inShort('Exercise\tWeek 2\tWk 4\tNotes\nCurl-up\t2x8\t3x8\tslowly', 3, true)).toEqual([
      'Curl-up: 2 2x8, 4 3x8 without slowly',
    ]);
    expect(inShort('Week 1\tWeek 2\n2x8\t3x8', 1, true)).toEqual(['(no name): 1 2x8, 2 3x8']);
  });

  it('that is pasted on a dose may be doses alone, counted on from that week', () => {
    expect(inShort('2x8\t2x10\n10 min\t', 3, true)).toEqual(['(no name): 3 2x8, 4 2x10', '(no name): 3 10 min']);
    expect(inShort('Curl-up\t2x8\nBridge\t3x8', 3, true)).toEqual(['Curl-up: 3 2x8', 'Bridge: 3 3x8']);
    expect(inShort('2xx8', 2, true)).toEqual(['(no name): 2 2xx8']);
  });

  it('has no week beyond the sixteenth', () => {
    expect(inShort('2x8\t2x10\t2x12', 15, true)).toEqual(['(no name): 15 2x8, 16 2x10 without 2x12']);
  });

  it('is cut off where it is longer than any program', () => {
    expect(readSheet('Curl-up\t2x8\n'.repeat(1000), 1, false)).toHaveSize(60);
    expect(readSheet('', 1, false)).toEqual([]);
  });
});
