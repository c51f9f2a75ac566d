import {
  ageOn,
  attendanceOn,
  dateInWords,
  phaseOn,
  sentence,
  type Attendance,
  type IsoDate,
  type PatientSummary,
  type PhaseNow,
} from '../../clinical';
import { matchOf } from './find-patient';

/** A patient as the roster shows them on a day. */
export interface RosterLine {
  readonly patientId: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly age: string;
  readonly identifier: string;
  readonly deceased: boolean;
  readonly phase: PhaseNow;
  /** What is still to do about precautions; empty where they were asked. */
  readonly precautions: '' | 'Not asked' | 'To confirm';
  readonly lastVisit: string;
  readonly nextVisit: string;
  /** 'due today', 'overdue by 5 days'; empty while there is time. */
  readonly due: string;
  /** What the line says of the patient besides, the most urgent first. */
  readonly remarks: readonly Remark[];
  readonly section: SectionId;
}

/** A mark in words, and why it is there. */
export interface Remark {
  readonly id: 'drifting' | 'stopped';
  readonly mark: string;
  readonly why: string;
  /** What it adds under the heading that says the mark already; empty where the visits of the line say the rest. */
  readonly adds: string;
}

export type SectionId = 'hold' | 'flare-up' | 'drifting' | 'due' | 'stopped' | 'incomplete' | 'rest';

export interface Section {
  readonly id: SectionId | 'found';
  readonly name: string;
  readonly lines: readonly RosterLine[];
}

/** In the order in which a physiotherapist asks between two patients. */
const sections: readonly { readonly id: SectionId; readonly name: string }[] = [
  { id: 'hold', name: 'On hold' },
  { id: 'flare-up', name: 'In a flare-up today' },
  { id: 'drifting', name: 'Worse over two visits' },
  { id: 'due', name: 'Due for review' },
  { id: 'stopped', name: 'Have stopped coming' },
  { id: 'incomplete', name: 'To complete' },
  { id: 'rest', name: 'Everyone else' },
];

export const filters = [
  { id: 'all', name: 'All' },
  { id: 'due', name: 'Due for review' },
  { id: 'drifting', name: 'Worse over two visits' },
  { id: 'stopped', name: 'Stopped coming' },
  { id: 'hold', name: 'On hold' },
  { id: 'flare-up', name: 'Flare-up' },
  { id: 'settling', name: 'Settling' },
  { id: 'building', name: 'Building' },
  { id: 'returning', name: 'Returning' },
  { id: 'undeclared', name: 'Phase not declared' },
] as const;
export type FilterId = (typeof filters)[number]['id'];

/** All, where no filter has this name. */
export function filterNamed(name: string | undefined): FilterId {
  return filters.find(({ id }) => id === name)?.id ?? 'all';
}

export function passes(line: RosterLine, filter: FilterId): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'due':
      return line.due !== '';
    case 'drifting':
    case 'stopped':
      return line.remarks.some(({ id }) => id === filter);
    case 'undeclared':
      return isUndeclared(line.phase);
    case 'hold':
    case 'flare-up':
    case 'settling':
    case 'building':
    case 'returning':
      return line.phase.phase === filter && !isUndeclared(line.phase);
  }
}

/** A patient without a declared phase counts as in a flare-up for the rules, but nobody has said so. */
function isUndeclared({ phase, declared }: PhaseNow): boolean {
  return !declared && phase !== 'hold';
}

export function lineOf(summary: PatientSummary, today: IsoDate): RosterLine {
  const { patientId, details, lastVisit, nextVisit } = summary;
  const phase = phaseOn(summary, today);
  // Nobody is waited for who has died.
  const attendance = details.deceased ? {} : attendanceOn(summary, today);
  const precautions = { asked: '', 'not-asked': 'Not asked', 'to-confirm': 'To confirm' } as const;
  const line = {
    patientId,
    family: details.family.toLocaleUpperCase(),
    given: details.given,
    born: details.birthDate ? dateInWords(details.birthDate) : '',
    age: details.birthDate ? `${ageOn(details.birthDate, today)}\u00a0y` : '',
    identifier: details.identifier ?? '',
    deceased: details.deceased === true,
    phase,
    precautions: precautions[summary.precautions],
    lastVisit: lastVisit ? dateInWords(lastVisit) : '',
    nextVisit: nextVisit ? dateInWords(nextVisit) : '',
    due: dueInWords(attendance.due),
    remarks: remarksOf(attendance),
  };
  return { ...line, section: sectionOf(line) };
}

function remarksOf({ drifting, stopped, due }: Attendance): readonly Remark[] {
  return [
    ...(drifting
      ? [
          {
            id: 'drifting' as const,
            mark: 'Worse over two visits',
            why: drifting.why,
            adds: sentence(drifting.why),
          },
        ]
      : []),
    ...(stopped
      ? [
          {
            id: 'stopped' as const,
            mark: `Has not come since ${dateInWords(stopped.since)}`,
            why: stopped.why,
            adds: due ? '' : sentence(stopped.why),
          },
        ]
      : []),
  ];
}

/** The remarks of a line as they stand in a section, each with its mark unless the section's heading says it. */
export function remarksIn(
  section: Section['id'],
  { remarks }: RosterLine,
): readonly { readonly id: Remark['id']; readonly mark?: string; readonly why: string }[] {
  return remarks
    .map(({ id, mark, why, adds }) => (id === section ? { id, why: adds } : { id, mark, why }))
    .filter(({ why }) => why !== '');
}

function sectionOf({ phase, due, remarks, precautions, deceased }: Omit<RosterLine, 'section'>): SectionId {
  if (deceased) return 'rest';
  if (phase.phase === 'hold') return 'hold';
  if (phase.phase === 'flare-up' && phase.declared) return 'flare-up';
  // Who got worse and then stopped coming is asked after first.
  const [first] = remarks;
  if (first) return first.id;
  if (due) return 'due';
  return precautions !== '' || !phase.declared ? 'incomplete' : 'rest';
}

/** A visit that was agreed for a day counts as overdue from the next day on. */
export function dueInWords(due: Attendance['due']): string {
  if (!due) return '';
  const { daysLate } = due;
  if (daysLate === 0) return 'due today';
  return daysLate === 1 ? 'overdue by 1\u00a0day' : `overdue by ${daysLate}\u00a0days`;
}

/**
 * The roster as it is shown: in sections, each with the earliest agreed visit first, or, while something is typed, as
 * one list with the best match first.
 */
export function rosterOn(
  patients: readonly PatientSummary[],
  today: IsoDate,
  query: string,
  filter: FilterId,
): readonly Section[] {
  const kept = patients
    .map((summary) => ({ summary, line: lineOf(summary, today), rank: matchOf(query, summary.details) }))
    .filter(({ line, rank }) => rank !== undefined && passes(line, filter));
  if (query.trim() !== '') {
    const lines = [...kept].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ line }) => line);
    return lines.length > 0 ? [{ id: 'found', name: 'Found', lines }] : [];
  }
  return sections
    .map(({ id, name }) => ({
      id,
      name,
      lines: kept
        .filter(({ line }) => line.section === id)
        .sort((a, b) => (a.summary.nextVisit ?? '9').localeCompare(b.summary.nextVisit ?? '9'))
        .map(({ line }) => line),
    }))
    .filter(({ lines }) => lines.length > 0);
}

export const pageLength = 25;

/** One page of the sections, from 0; a section that is cut goes on, under its name, on the next page. */
export function pageOf(all: readonly Section[], page: number): readonly Section[] {
  const from = page * pageLength;
  let passed = 0;
  return all.flatMap((section) => {
    const begin = passed;
    passed += section.lines.length;
    const lines = section.lines.slice(Math.max(0, from - begin), Math.max(0, from + pageLength - begin));
    return lines.length > 0 ? [{ ...section, lines }] : [];
  });
}
