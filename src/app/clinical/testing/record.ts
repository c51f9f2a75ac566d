import { chartFrom } from '../chart/chart-from';
import type { Chart } from '../chart/chart';
import type { BodyOf, Entry, EntryKind, EntryOf, ImportedFinding, ImportedRecord, Program } from '../chart/entries';
import type { ProgramItem } from '../overload/program-item';
import type { Precaution } from '../safety/situation';
import { aDose } from './exercises';

/** Ida Holm's entries, signed one after the other: an hour apart unless told otherwise, from 1 Nov 2026. */
export interface PatientRecord {
  sign<K extends EntryKind>(kind: K, body: BodyOf<K>, head?: Partial<Pick<Entry, 'id' | 'at' | 'author'>>): EntryOf<K>;
  readonly entries: readonly Entry[];
  chart(): Chart;
}

export function aRecord(): PatientRecord {
  const entries: Entry[] = [];
  return {
    entries,
    sign(kind, body, head = {}) {
      const count = entries.length;
      const entry = {
        id: `entry-${String(count + 1).padStart(3, '0')}`,
        patientId: 'ida',
        author: 'Tomas Reed',
        at: new Date(Date.UTC(2026, 10, 1, 9 + count)).toISOString(),
        schema: 1,
        ...head,
        kind,
        body,
      } as unknown as EntryOf<typeof kind>;
      entries.push(entry);
      return entry;
    },
    chart: () => chartFrom(entries),
  };
}

/** Registered, asked about precautions (none known), and settled: 'building' since 1 Sep 2026. */
export function aRegisteredPatient(): PatientRecord {
  const record = aRecord();
  record.sign('patient-registered', {
    details: { family: 'Holm', given: 'Ida', birthDate: '1971-11-22', sex: 'female', contacts: [] },
  });
  record.sign('precautions-stated', { precautions: [], answers: [] });
  record.sign('phase-declared', { phase: 'building', since: '2026-09-01' });
  return record;
}

/** A settled patient, 'building', whose program is this one. */
export function prescribed(program: Program): PatientRecord {
  const record = aRegisteredPatient();
  record.sign('program-prescribed', { program, follows: null, acknowledged: [] });
  return record;
}

/** Of items with their verdict, or of lines about them. */
export function itemIds(lines: readonly { readonly item: { readonly id: string } }[]): readonly string[] {
  return lines.map(({ item }) => item.id);
}

/** An item whose id is its exercise's. */
export function anItem(exerciseId: string, own: Partial<ProgramItem> = {}): ProgramItem {
  return { id: exerciseId, exerciseId, start: aDose(), scheme: { axis: 'reps' }, overrides: {}, place: 'home', ...own };
}

/** Four weeks from 2 Nov 2026, a Monday. */
export function aProgram(...items: readonly (ProgramItem | string)[]): Program {
  return {
    startDate: '2026-11-02',
    weeks: 4,
    items: items.map((item) => (typeof item === 'string' ? anItem(item) : item)),
    resting: [],
  };
}

/** What an imported record proposes. */
export function aFinding(own: Partial<ImportedFinding> = {}): ImportedFinding {
  return {
    key: 'http://snomed.info/sct|64859006',
    label: 'Osteoporosis',
    status: 'active',
    standing: 'proposed',
    precaution: { id: 'osteoporosis' },
    ...own,
  };
}

/** An imported record with its findings. */
export function anImport(own: Partial<ImportedRecord> = {}, ...findings: readonly ImportedFinding[]): ImportedRecord {
  return { identifiers: ['urn:hospital|4711'], findings, ...own };
}

/** Blood pressure at rest, in mmHg. */
export function hypertension(systolic: number, diastolic: number): Precaution {
  return { id: 'hypertension', restingPressure: { systolic, diastolic } };
}

/** A reading of it that an imported record proposes. */
export function pressure(systolic: number, diastolic: number): ImportedFinding {
  return aFinding({ key: `bp|${systolic}`, label: 'Blood pressure', precaution: hypertension(systolic, diastolic) });
}
