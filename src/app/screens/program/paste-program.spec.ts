import {
  doseInWords,
  exerciseById,
  type Exercise,
  itemFor,
  planWeeks,
  type Program,
  shippedLibrary,
  type Situation,
} from '../../clinical';
import { withRowsPasted } from '../../state/draft/edit-program';
import { type PasteInto, takenRows, understand } from './paste-program';
import { programText } from './program-text';
import { readSheet } from './sheet';

const building: Situation = { phase: 'building', precautions: [], clearances: [], date: '2026-11-22' };

function programOf(...ids: readonly string[]): Program {
  const items = ids.map((id, index) => itemFor(exerciseById(id)!, `${id}-${index}`));
  return { startDate: '2026-11-23', weeks: 4, items, resting: [] };
}

function into(program: Program, own: Partial<PasteInto> = {}): PasteInto {
  let count = 0;
  const itemOf = (exercise: Exercise) => itemFor(exercise, `new-${++count}`);
  return { program, library: shippedLibrary, situation: building, from: program.items, itemOf, ...own };
}

function paste(text: string, to: PasteInto, chosen: Readonly<Record<number, string>> = {}) {
  const choices = new Map(Object.entries(chosen).map(([row, id]) => [Number(row), id]));
  return understand(readSheet(text, 1, false), to, choices);
}

function after(program: Program, rows: ReturnType<typeof paste>): readonly string[] {
  const { items, weeks } = withRowsPasted(program, takenRows(rows, program));
  return items.map(
    (item) =>
      `${item.exerciseId}: ${planWeeks(item, weeks).map(doseInWords).join(' | ').replaceAll('\u00a0', ' ')}${Object.keys(item.overrides).length ? ` by hand ${Object.keys(item.overrides).join()}` : ''}`,
  );
}

describe('pasting from a spreadsheet', () => {
  it('finds an exercise by name, alias or id, whatever the case, the accents and the hyphens', () => {
    const named = ['BIRD DOG', 'bírd-dog', 'bird-dog', 'birddog'].map((name) => paste(name, into(programOf()))[0]);
    expect(named.map((row) => row?.exercise?.id)).toEqual(['bird-dog', 'bird-dog', 'bird-dog', 'bird-dog']);
    expect(paste('band-pull-down', into(programOf()))[0]?.exercise?.name).toBe('Straight-arm band pull-down');
    const aliased = exerciseById('heel-slide')!.aliases[0]!;
    expect(paste(aliased, into(programOf()))[0]?.exercise?.id).toBe('heel-slide');
  });

  it('changes the doses of what is there, and sets by hand only what the plan would not come to', () => {
    const program = programOf('heel-slide', 'walking');
    const rows = paste('Heel slide\t2x8\t2x10\t3x5', into(program));
    expect(rows.map(({ added, problems }) => [added, problems])).toEqual([[false, []]]);
    expect(after(program, rows)[0]).toContain('heel-slide: 2 × 8 each side | 2 × 10 each side | 3 × 5 each side | ');
    expect(after(program, rows)[0]).toContain('by hand 3');
    expect(after(program, rows)[1]).toContain('walking: 10 min | 11 min');
  });

  it('adds what is not there yet, and lengthens the program by the weeks of the sheet', () => {
    const program = programOf();
    const rows = paste('Walking\t12 min\t\t\t\t\t20 min\nBridge', into(program));
    expect(rows.map(({ added, exercise }) => [exercise?.id, added])).toEqual([
      ['walking', true],
      ['bridge', true],
    ]);
    expect(after(program, rows)[0]).toMatch(/^walking: 12 min \| 13 min .* \| 20 min by hand 6$/);
  });

  it('says what it could not read and why, and leaves those weeks as planned', () => {
    const [row] = paste('Heel slide\t2x8\tsome\t0x8', into(programOf('heel-slide')));
    expect(row?.doses.map(({ week }) => week)).toEqual([1]);
    expect(row?.problems.join(' ').replaceAll('\u00a0', ' ')).toMatch(
      /^Week 2: "some" was not understood.* stays as planned\. Week 3, "0x8": Sets: 1 to 10/,
    );
  });

  it('reads a decimal comma, as half of Europe writes it', () => {
    const [row] = paste('Romanian deadlift\t3x5, 7,5 kg', into(programOf()));
    expect([row?.doses[0]?.dose.reps, row?.doses[0]?.dose.loadKg]).toEqual([5, 7.5]);
  });

  it('leaves a column of notes out, and takes the row all the same', () => {
    const [row] = paste('Exercise\tWeek 1\tNotes\nHeel slide\t2x4\tslowly', into(programOf()));
    expect([row?.problems, row?.leftOut, row?.added]).toEqual([[], ['slowly'], true]);
  });

  it('suggests what may have been meant by an unknown name, and takes what is chosen', () => {
    const program = programOf();
    const [row] = paste('Hell slide\t2x8', into(program));
    expect(row?.exercise).toBeUndefined();
    expect(row?.item).toBeUndefined();
    expect(row?.suggestions.map(({ id }) => id)).toContain('heel-slide');
    const [chosen] = paste('Hell slide\t2x8', into(program), { 0: 'heel-slide' });
    expect([chosen?.typed, chosen?.exercise?.id, chosen?.problems]).toEqual(['Hell slide', 'heel-slide', []]);
  });

  it('takes nothing of rows that were not understood', () => {
    const program = programOf('heel-slide');
    const rows = paste('Quantum hop\t2x8\n\t3x8', into(program));
    expect(rows.map(({ problems }) => problems[0])).toEqual(['No exercise of this name.', 'No exercise is named.']);
    expect(withRowsPasted(program, takenRows(rows, program))).toEqual(program);
  });

  it('says of a row that it changes nothing', () => {
    expect(paste('Heel slide', into(programOf('heel-slide')))[0]?.item).toBeUndefined();
    const doses = planWeeks(itemFor(exerciseById('heel-slide')!, 'a'), 4)
      .map(doseInWords)
      .join('\t');
    expect(paste(`Heel slide\t${doses}`, into(programOf('heel-slide')))[0]?.item).toBeUndefined();
  });

  it('puts a block of doses on the rows from the one it was pasted on', () => {
    const program = programOf('heel-slide', 'bridge', 'walking');
    const rows = understand(
      readSheet('3x5\n15 min\n2x8', 2, true),
      into(program, { from: program.items.slice(1) }),
      new Map(),
    );
    expect(rows.map(({ typed, exercise, problems }) => [typed, exercise?.id, problems.length])).toEqual([
      ['Bridge', 'bridge', 0],
      ['Walking', 'walking', 0],
      ['', undefined, 1],
    ]);
    expect(takenRows(rows, program).changed.map(({ overrides }) => overrides[2] && doseInWords(overrides[2]))).toEqual([
      '3\u00a0×\u00a05,\u00a0hold\u00a03\u00a0s',
      '15\u00a0min',
    ]);
  });

  it('gives the second row of an exercise that is there twice to the second one', () => {
    const program = programOf('walking', 'walking');
    const rows = paste('Walking\t5 min\nWalking\t8 min\nWalking\t9 min', into(program));
    expect(rows.map(({ item, added }) => [item?.id, added])).toEqual([
      ['walking-0', false],
      ['walking-1', false],
      ['new-1', true],
    ]);
  });

  it('says what would rest', () => {
    const flareUp = into(programOf(), { situation: { ...building, phase: 'flare-up' } });
    const rows = paste('Sit-up\t2x8\nAbdominal bracing\t2x8 8s', flareUp);
    expect(rows.map(({ verdict }) => verdict?.status)).toEqual(['blocked', 'allowed']);
  });

  it('reads a whole program as Keel copied it, and makes the same of it', () => {
    const program = programOf('heel-slide', 'bridge', 'walking', 'romanian-deadlift', 'suitcase-carry', 'side-bridge');
    const text = programText(program.items, program.weeks, shippedLibrary);
    expect(text.split('\n')[0]).toBe('Exercise\tWeek 1\tWeek 2\tWeek 3\tWeek 4');
    const rows = paste(text, into(programOf()));
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(after(programOf(), rows)).toEqual(after(program, []));
    const pasted = takenRows(rows, programOf()).added;
    expect(pasted.map(({ start, overrides }) => [start, overrides])).toEqual(
      program.items.map(({ start, overrides }) => [start, overrides]),
    );
  });
});
