import type { Chart } from '../chart/chart';
import { chartFrom } from '../chart/chart-from';
import type { BodyOf, Entry, EntryKind, Program } from '../chart/entries';
import type { DoseChange } from '../chart/revision-after';
import { addDays, type IsoDate } from '../dates';
import type { Dose } from '../exercise';
import { itemFor, type ProgramItem } from '../overload/program-item';
import type { Response } from '../overload/response';
import { aDose, known } from './exercises';

/** The day of the visit in the specifications: a Sunday. */
export const visitDay: IsoDate = '2026-11-22';

/** 2 × 8, once a day, every day. */
export function twoByEight(own: Partial<Dose> = {}): Dose {
  return aDose({ sets: 2, reps: 8, ...own });
}

/** An exercise of the library as a program takes it up; its id is the exercise's. */
export function aKnownItem(exerciseId: string, own: Partial<ProgramItem> = {}): ProgramItem {
  return { ...itemFor(known(exerciseId), exerciseId), ...own };
}

/** Four weeks of bracing (2 × 8, adds reps) and walking (10 min); it began a week ago, so that week 2 begins today. */
export function aRunningProgram(own: Partial<Program> = {}): Program {
  return {
    startDate: addDays(visitDay, -7),
    weeks: 4,
    items: [
      aKnownItem('abdominal-bracing', { start: twoByEight(), scheme: { axis: 'reps' } }),
      aKnownItem('walking', { start: { sets: 1, minutes: 10, perDay: 1, daysPerWeek: 7 } }),
    ],
    resting: [],
    ...own,
  };
}

let count = 0;

/** An entry of Ida Holm's, signed on a day; of one day in the order in which they are made. */
export function signedOn<K extends EntryKind>(on: IsoDate, kind: K, body: BodyOf<K>): Entry {
  const id = `entry-${`${++count}`.padStart(6, '0')}`;
  return { id, patientId: 'ida', author: 'Tomas Reed', at: `${on}T09:00:00.000Z`, kind, schema: 1, body } as Entry;
}

/** Asked about precautions (none known), building for a month, with a program or none; then what is added. */
export function chartWithProgram(program: Program | null, ...more: readonly Entry[]): Chart {
  const monthAgo = addDays(visitDay, -30);
  return chartFrom([
    signedOn(monthAgo, 'patient-registered', {
      details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] },
    }),
    signedOn(monthAgo, 'precautions-stated', { precautions: [], answers: [] }),
    signedOn(monthAgo, 'phase-declared', { phase: 'building', since: monthAgo }),
    ...(program ? [prescribedOn(program.startDate, program)] : []),
    ...more,
  ]);
}

export function prescribedOn(on: IsoDate, program: Program, follows: string | null = null): Entry {
  return signedOn(on, 'program-prescribed', { program, follows, acknowledged: [] });
}

/** A green session, steady, all sets done, quiet the next morning. */
export const goodAnswers: Omit<Response, 'date'> = {
  sessions: 1,
  setsMet: true,
  control: 'steady',
  painDuring: 1,
  nextMorning: 'same',
};

/** What a visit changes, by item. */
export function changes(...list: [string, DoseChange][]): ReadonlyMap<string, DoseChange> {
  return new Map(list);
}
