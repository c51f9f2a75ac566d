import {
  type Chart,
  chartFrom,
  dateInWords,
  type Entry,
  type EntryId,
  type IsoDate,
  type Library,
  openRedFlags,
  phaseOn,
  type Precautions,
  tierActions,
} from '../../clinical';
import { unknownExerciseName } from '../../ui/exercise-words';
import { phaseNames } from '../../ui/phase-chip';
import { precautionInWords } from '../../ui/precaution-words';

/** A registration holds the chart together, and a void is itself the record of an error: neither can be voided. */
export function canBeVoided(entry: Entry, chart: Chart): boolean {
  return entry.kind !== 'patient-registered' && entry.kind !== 'entry-voided' && !(entry.id in chart.voided);
}

/**
 * What will be different on a day once an entry is voided, in plain sentences: the chart is folded with the void and
 * held against the present one, so that nothing is promised that will not happen.
 */
export function whatVoidingDoes(chart: Chart, id: EntryId, today: IsoDate, library: Library): readonly string[] {
  const after = chartFrom([...chart.entries, voidOf(chart, id)]);
  return [
    ...phaseChange(chart, after, today),
    ...precautionChange(chart, after),
    ...programChange(chart, after),
    ...clearanceChange(chart, after, library),
    ...(chart.visits.length > after.visits.length
      ? ['The visit no longer counts, in the chart or in any proposal.']
      : []),
    ...(chart.outcomes.length > after.outcomes.length ? ['The score no longer counts.'] : []),
    ...(chart.details === after.details || JSON.stringify(chart.details) === JSON.stringify(after.details)
      ? []
      : ['The details go back to what they were before.']),
  ];
}

function voidOf(chart: Chart, id: EntryId): Entry {
  const last = chart.entries.at(-1);
  return {
    id: 'void',
    patientId: chart.patientId,
    author: '',
    at: last?.at ?? '',
    schema: 1,
    kind: 'entry-voided',
    body: { voids: id, reason: '' },
  };
}

function phaseChange(before: Chart, after: Chart, today: IsoDate): readonly string[] {
  const was = phaseOn(before, today);
  const is = phaseOn(after, today);
  const flagGone = openRedFlags(before, today).some(
    ({ entryId }) => !after.redFlags.some((flag) => flag.entryId === entryId),
  );
  const opened = openRedFlags(after, today).filter(
    ({ entryId }) => !openRedFlags(before, today).some((flag) => flag.entryId === entryId),
  );
  const flags = [
    ...(flagGone ? ['The red flag no longer counts.'] : []),
    ...opened.map(({ tier }) => `A red flag is open again. ${tierActions[tier].heading}.`),
  ];
  if (was.phase === is.phase && was.since === is.since && was.declared === is.declared) return flags;
  if (is.phase === 'hold') return [...flags, 'The chart goes on hold.'];
  if (!is.declared) return [...flags, 'No phase is declared any more: the rules of a flare-up hold until one is.'];
  const since = is.since ? ` since ${dateInWords(is.since)}` : '';
  return [...flags, `The phase becomes ${phaseNames[is.phase]}${since}.`];
}

function precautionChange(before: Chart, after: Chart): readonly string[] {
  const was = inWords(before.precautions.effective);
  const is = inWords(after.precautions.effective);
  return was === is ? [] : [`The precautions become: ${is}.`];
}

function inWords(precautions: Precautions): string {
  if (precautions === 'not-asked') return 'not asked';
  return precautions.length === 0 ? 'none known' : precautions.map(precautionInWords).join('; ');
}

function programChange(before: Chart, after: Chart): readonly string[] {
  const gone = before.revisions.some(({ entryId }) => !after.revisions.some((one) => one.entryId === entryId));
  if (before.current?.entryId === after.current?.entryId) return gone ? ['The program in force stays the same.'] : [];
  if (!after.current) return ['No program is in force any more.'];
  return [`The program from ${dateInWords(after.current.program.startDate)} is in force again.`];
}

function clearanceChange(before: Chart, after: Chart, library: Library): readonly string[] {
  const inForce = (chart: Chart) => chart.clearances.filter(({ ended }) => !ended);
  const missing = (from: Chart, to: Chart) =>
    inForce(from)
      .filter(({ entryId }) => !inForce(to).some((one) => one.entryId === entryId))
      .map(({ clearance }) => library.byId(clearance.exerciseId)?.name ?? unknownExerciseName);
  return [
    ...missing(before, after).map((name) => `${name} is no longer cleared.`),
    ...missing(after, before).map((name) => `${name} is cleared again.`),
  ];
}
