import {
  type Chart,
  dateInWords,
  type Entry,
  type EntryId,
  type EntryKind,
  type EntryOf,
  type Library,
  measureById,
  type PatientDetails,
  ruleById,
  scoreInWords,
  startBackGroup,
  tierActions,
  sentence,
} from '../../clinical';
import { phaseNames } from '../../ui/phase-chip';
import { precautionInWords } from '../../ui/precaution-words';
import { exerciseName, itemLine } from './item-words';
import { visitLines } from './visit-in-words';

export interface EntryWords {
  /** What happened: 'Visit on 18 Nov 2026'. */
  readonly title: string;
  /** What was said, a line each. */
  readonly lines: readonly string[];
}

/** An entry in plain words, with the names of what it refers to looked up in its chart and in the library. */
export function entryInWords(entry: Entry, chart: Chart, library: Library): EntryWords {
  switch (entry.kind) {
    case 'patient-registered':
      return {
        title: 'Patient registered',
        lines: [...detailLines(entry.body.details), ...importLines(entry.body.imported)],
      };
    case 'details-amended':
      return {
        title: entry.body.details ? 'Details amended' : 'Record imported again',
        lines: [...detailLines(entry.body.details ?? {}), ...importLines(entry.body.imported)],
      };
    case 'precautions-stated':
      return precautionsStated(entry, chart);
    case 'phase-declared':
      return {
        title: `Phase declared: ${phaseNames[entry.body.phase]}`,
        lines: [`Since ${dateInWords(entry.body.since)}`, ...optional(entry.body.note)],
      };
    case 'program-prescribed':
      return programSigned(entry, chart, library);
    case 'visit-recorded':
      return { title: `Visit on ${dateInWords(entry.body.date)}`, lines: visitLines(entry.body, library) };
    case 'outcome-recorded':
      return outcomeRecorded(entry);
    case 'clearance-granted':
      return clearanceGranted(entry, chart, library);
    case 'clearance-withdrawn': {
      const granted = referredTo(chart, entry.body.clearanceId, 'clearance-granted');
      const name = granted ? `: ${exerciseName(granted.body.clearance.exerciseId, library)}` : '';
      return { title: `Clearance withdrawn${name}`, lines: optional(entry.body.reason) };
    }
    case 'red-flag-raised':
      return {
        title: 'Red flag raised',
        lines: [...entry.body.findings.map(sentence), tierActions[entry.body.tier].heading],
      };
    case 'red-flag-resolved': {
      const raised = chart.redFlags.find(({ entryId }) => entryId === entry.body.flagId);
      return {
        title: 'Red flag resolved',
        lines: [...(raised?.findings.map(sentence) ?? []), `Reason: ${entry.body.reason}`],
      };
    }
    case 'entry-voided': {
      const voided = chart.entries.find(({ id }) => id === entry.body.voids);
      return {
        title: `Entered in error: ${voided ? entryInWords(voided, chart, library).title : 'an entry that is not on this device'}`,
        lines: [`Reason: ${entry.body.reason}`],
      };
    }
    case 'practice-amended':
      return { title: 'Practice amended', lines: [] };
    case 'rule-reviewed':
      return { title: `Rule ${entry.body.outcome}: ${entry.body.ruleId}`, lines: optional(entry.body.note) };
    case 'template-saved':
      return {
        title: `Template saved: ${entry.body.name}`,
        lines: entry.body.items.map((item) => itemLine(item, entry.body.items, library)),
      };
    case 'exercise-saved': {
      const { exercise, replaces } = entry.body;
      return {
        title: `${replaces ? 'Exercise changed' : 'Exercise added'}: ${exercise.name}`,
        lines: [exercise.purpose],
      };
    }
    case 'exercise-withdrawn': {
      const saved = referredTo(chart, entry.body.savedIn, 'exercise-saved');
      const name = saved ? `: ${saved.body.exercise.name}` : '';
      return { title: `Exercise no longer offered${name}`, lines: optional(entry.body.reason) };
    }
  }
}

const sexes: Readonly<Record<PatientDetails['sex'], string>> = {
  female: 'female',
  male: 'male',
  other: 'other',
  'not-recorded': 'not recorded',
};

function detailLines(details: Partial<PatientDetails>): readonly string[] {
  const { family, given, birthDate, sex, identifier, contacts, deceased } = details;
  return [
    ...(family === undefined ? [] : [`Family name: ${family}`]),
    ...(given === undefined ? [] : [`Given name: ${given || 'not recorded'}`]),
    ...(birthDate === undefined ? [] : [`Born ${dateInWords(birthDate)}`]),
    ...(sex === undefined ? [] : [`Sex: ${sexes[sex]}`]),
    ...(identifier === undefined ? [] : [`ID: ${identifier || 'none'}`]),
    ...(contacts ?? []).map(({ kind, value }) => `${sentence(kind)}: ${value}`),
    ...(contacts?.length === 0 && family === undefined ? ['No phone, email or address'] : []),
    ...(deceased === undefined ? [] : [deceased ? 'Recorded as deceased' : 'Not deceased']),
  ];
}

function importLines(imported: EntryOf<'details-amended'>['body']['imported']): readonly string[] {
  if (!imported) return [];
  const proposed = imported.findings.filter(({ standing }) => standing === 'proposed').length;
  const raising = imported.findings.filter(({ raises }) => raises);
  return [
    `From an imported record: ${counted(imported.findings.length, 'finding')}, ${proposed} of them proposed as precautions`,
    ...raising.map(({ label }) => `Raised a red flag: ${label}`),
  ];
}

function precautionsStated(entry: EntryOf<'precautions-stated'>, chart: Chart): EntryWords {
  const { precautions, answers, asked } = entry.body;
  const label = (key: string) => chart.precautions.findings.find((finding) => finding.key === key)?.label ?? key;
  return {
    title: asked === false ? 'Precautions of the record answered' : 'Precautions stated',
    lines: [
      ...(precautions.length === 0 && asked !== false ? ['None known'] : precautions.map(precautionInWords)),
      ...answers.map(
        ({ key, answer, reason }) =>
          `${answer === 'accepted' ? 'Confirmed' : 'Dismissed'} from the imported record: ${label(key)}${reason ? ` (${reason})` : ''}`,
      ),
    ],
  };
}

function programSigned(entry: EntryOf<'program-prescribed'>, chart: Chart, library: Library): EntryWords {
  const { program, follows, resolves, acknowledged } = entry.body;
  const number = revisionNumber(chart, entry.id);
  const before = follows === null ? undefined : revisionNumber(chart, follows);
  return {
    title: number === undefined ? 'Program signed' : `Program signed, revision ${number}`,
    lines: [
      `From ${dateInWords(program.startDate)}, ${counted(program.weeks, 'week')}${before === undefined ? '' : `; follows revision ${before}`}`,
      ...program.items.map((item) => itemLine(item, program.items, library)),
      ...(program.resting.length > 0
        ? [`Laid aside: ${program.resting.map(({ exerciseId }) => exerciseName(exerciseId, library)).join(', ')}`]
        : []),
      ...acknowledgedLines(acknowledged, library),
      ...(resolves && resolves.length > 0 ? ['Resolves two revisions that followed the same one'] : []),
    ],
  };
}

/** The cautions that were met together at signing, a line for each: 'Read before signing, keep breathing: Bird-dog, Plank'. */
function acknowledgedLines(
  acknowledged: EntryOf<'program-prescribed'>['body']['acknowledged'],
  library: Library,
): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const { exerciseId, ruleIds } of acknowledged) {
    for (const id of ruleIds) {
      const words = ruleById(id)?.short ?? id;
      names.set(words, (names.get(words) ?? new Set()).add(exerciseName(exerciseId, library)));
    }
  }
  return [...names].map(([words, exercises]) => `Read before signing, ${words}: ${[...exercises].join(', ')}`);
}

function outcomeRecorded({ body }: EntryOf<'outcome-recorded'>): EntryWords {
  const { measure: id, score, date, parts = {} } = body;
  const measure = measureById(id);
  const group = id === 'start-back' ? startBackGroup(score, parts.distress) : undefined;
  return {
    title: `${measure.short} ${scoreInWords(measure, score)}${group ? `, ${group}` : ''}`,
    lines: [
      `${measure.name}, ${dateInWords(date)}`,
      ...(parts.distress === undefined ? [] : [`Distress ${parts.distress} of 5`]),
      ...(parts.activities ?? []).map(
        ({ name, score: own }) => `${name}: ${own === undefined ? 'not asked' : `${own} of 10`}`,
      ),
      ...(parts.ticked?.length ? [`Ticked: ${parts.ticked.join(', ')}`] : []),
    ],
  };
}

const endings = { withdrawn: 'Withdrawn before its last day', 'new-flare-up': 'Ended by a new flare-up' } as const;

function clearanceGranted(
  { id, body: { clearance } }: EntryOf<'clearance-granted'>,
  chart: Chart,
  library: Library,
): EntryWords {
  const ended = chart.clearances.find(({ entryId }) => entryId === id)?.ended;
  return {
    title: `Cleared: ${exerciseName(clearance.exerciseId, library)}`,
    lines: [
      `By ${clearance.by}, ${dateInWords(clearance.from)} to ${dateInWords(clearance.until)}`,
      `Reason: ${clearance.reason}`,
      ...clearance.ruleIds.map((ruleId) => `Sets aside: ${ruleById(ruleId)?.message ?? ruleId}`),
      ...(ended ? [endings[ended]] : []),
    ],
  };
}

function revisionNumber(chart: Chart, id: EntryId): number | undefined {
  return chart.revisions.find(({ entryId }) => entryId === id)?.number;
}

function referredTo<K extends EntryKind>(chart: Chart, id: EntryId, kind: K): EntryOf<K> | undefined {
  return chart.entries.find((entry): entry is EntryOf<K> => entry.id === id && entry.kind === kind);
}

function optional(text: string | undefined): readonly string[] {
  return text ? [text] : [];
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
