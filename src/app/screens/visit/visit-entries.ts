import type {
  Chart,
  ExerciseResponse,
  IsoDate,
  MeasureId,
  ProgramItem,
  RevisionAfter,
  TakenDecision,
  Triage,
} from '../../clinical';
import { measureIds, openRedFlags } from '../../clinical';
import { entryDraft, type EntryDraft } from '../../state/entry-draft';
import { emptyMeasure, outcomeFrom } from '../../ui/measures/measure-draft';
import { nextVisitOf, type VisitDraft } from './visit-draft';

/** Measures that a visit can enter. Pain is asked of every visit and recorded with it, not as a score beside it. */
export const visitMeasures: readonly MeasureId[] = measureIds.filter((measure) => measure !== 'pain');

export interface SignedVisit {
  readonly chart: Chart;
  /** The day of the visit. */
  readonly date: IsoDate;
  readonly draft: VisitDraft;
  /** Items of the program that can have a response. */
  readonly items: readonly ProgramItem[];
  readonly triage: Triage;
  readonly decisions: readonly TakenDecision[];
  readonly revision: RevisionAfter;
}

/** Everything that one signature adds to the chart, the visit first. */
export function visitEntries(visit: SignedVisit): readonly EntryDraft[] {
  const { chart, date, draft, triage, decisions, revision } = visit;
  const { patientId } = chart;
  const nextVisit = nextVisitOf(draft, date);
  const note = draft.note.trim();
  return [
    entryDraft(patientId, 'visit-recorded', {
      date,
      redFlags: draft.redFlags,
      pain: draft.pain,
      ...(draft.where ? { where: draft.where } : {}),
      ...(draft.leg ? { leg: draft.leg } : {}),
      responses: responsesOf(visit),
      decisions,
      ...(nextVisit ? { nextVisit } : {}),
      ...(note ? { note } : {}),
    }),
    ...visitMeasures.flatMap((measure) => {
      const outcome = outcomeFrom(measure, draft.measures[measure] ?? emptyMeasure);
      if (!outcome || 'problem' in outcome) return [];
      const { score, parts } = outcome;
      return [entryDraft(patientId, 'outcome-recorded', { date, measure, score, ...(parts ? { parts } : {}) })];
    }),
    ...flagRaised(chart, triage, date),
    ...(revision.kind === 'prescribed'
      ? [
          entryDraft(patientId, 'program-prescribed', {
            program: revision.readiness.program,
            follows: revision.follows,
            acknowledged: revision.readiness.cautions.map(({ item, reasons }) => ({
              exerciseId: item.exerciseId,
              ruleIds: reasons.map(({ ruleId }) => ruleId),
            })),
          }),
        ]
      : []),
  ];
}

function responsesOf({ draft, items, date }: SignedVisit): readonly ExerciseResponse[] {
  return items.flatMap(({ id, exerciseId }) => {
    const log = draft.responses[id] ?? {};
    return Object.keys(log).length > 0 ? [{ ...log, itemId: id, exerciseId, date }] : [];
  });
}

export function findingsOf(triage: Triage): readonly string[] {
  return [...new Set(triage.findings.map(({ finding }) => finding))];
}

/** The flag that the answers raise: none, or one that holds every finding. */
export function flagRaised(chart: Chart, triage: Triage, date: IsoDate): readonly EntryDraft[] {
  const { tier } = triage;
  if (tier === 'none' || isOpenAlready(chart, triage, date) || isLaidToRest(chart, triage)) return [];
  return [entryDraft(chart.patientId, 'red-flag-raised', { date, tier, findings: findingsOf(triage) })];
}

/** What rests on the chart alone and was resolved once is not news at the next visit. */
function isLaidToRest({ redFlags }: Chart, { findings }: Triage): boolean {
  return findings.every(
    ({ fromChart, finding }) => fromChart && redFlags.some((flag) => flag.resolved && flag.findings.includes(finding)),
  );
}

/** The same findings under the same tier are raised once: a flag that is still open is not opened again. */
function isOpenAlready(chart: Chart, triage: Triage, date: IsoDate): boolean {
  const found = findingsOf(triage);
  return openRedFlags(chart, date).some(
    ({ tier, findings }) =>
      tier === triage.tier && findings.length === found.length && found.every((finding) => findings.includes(finding)),
  );
}
