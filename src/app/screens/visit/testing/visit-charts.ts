import type { BodyOf, Chart, Dose, Entry, EntryKind, IsoDate, Program, ProgramItem } from '../../../clinical';
import { addDays, chartFrom, exerciseById, itemFor, redFlagQuestions, type RedFlagAnswers } from '../../../clinical';

/** The day of the visit in the specifications: a Sunday. */
export const today: IsoDate = '2026-11-22';

export const allNo: RedFlagAnswers = Object.fromEntries(redFlagQuestions.map(({ id }) => [id, 'no']));

/** An exercise of the library as an item of a program; its id is the exercise's. */
export function anItem(exerciseId: string, own: Partial<ProgramItem> = {}): ProgramItem {
  const exercise = exerciseById(exerciseId);
  if (!exercise) throw new RangeError(`No exercise ${exerciseId}`);
  return { ...itemFor(exercise, exerciseId), ...own };
}

/** 2 × 8, once a day, every day. */
export function aDose(own: Partial<Dose> = {}): Dose {
  return { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7, ...own };
}

/** Four weeks of bracing and walking; it began a week ago, so that week 2 begins today. */
export function aProgram(own: Partial<Program> = {}): Program {
  return {
    startDate: addDays(today, -7),
    weeks: 4,
    items: [
      anItem('abdominal-bracing', { start: aDose(), scheme: { axis: 'reps' } }),
      anItem('walking', { start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 } }),
    ],
    resting: [],
    ...own,
  };
}

let count = 0;

export function anEntry<K extends EntryKind>(kind: K, body: BodyOf<K>, on: IsoDate = addDays(today, -30)): Entry {
  const id = `00000000-0000-7000-8000-${`${++count}`.padStart(12, '0')}`;
  return { id, patientId: 'p1', author: 'Tomas Reed', at: `${on}T09:00:00.000Z`, kind, schema: 1, body } as Entry;
}

/** Ida Holm, asked about precautions (none known), building, with the program; then what a specification adds. */
export function someEntries(program: Program | null = aProgram(), ...more: readonly Entry[]): readonly Entry[] {
  return [
    anEntry('patient-registered', { details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] } }),
    anEntry('precautions-stated', { precautions: [], answers: [] }),
    anEntry('phase-declared', { phase: 'building', since: addDays(today, -30) }),
    ...(program
      ? [anEntry('program-prescribed', { program, follows: null, acknowledged: [] }, program.startDate)]
      : []),
    ...more,
  ];
}

export function aChart(program: Program | null = aProgram(), ...more: readonly Entry[]): Chart {
  return chartFrom(someEntries(program, ...more));
}
