import {
  redFlagTiers,
  type ImportedFinding,
  type IsoDate,
  type Precaution,
  type PrecautionId,
} from '../../clinical/index';
import { collapse, inReadingOrder, strength, type Draft } from './collapse';
import { conceptFrom, dateFrom, keyOf, labelOf, statusCode, wordsOf, type Coding, type Concept } from './concepts';
import { conditionStatus, type ConditionStatus } from './condition-status';
import { precautionOf } from './conditions/code-table';
import { mayBeCancer, mayBeSpinal } from './conditions/attention';
import { lookUp, normaliseCode, type Hit } from './conditions/lookup';
import { objectFrom, textFrom, type JsonObject } from './json';
import { draftsFrom, measuredIn, type Measured } from './measured';
import { judge, type Judgement, type RecordContext } from './precaution-rules';
import { isCurrentPregnancy, pregnancyEnd } from './pregnancy-rules';

/** The resources of one patient that speak of exercise. */
export interface PatientResources {
  readonly conditions: readonly JsonObject[];
  readonly procedures: readonly JsonObject[];
  readonly observations: readonly JsonObject[];
  readonly encounters: readonly JsonObject[];
}

interface Context extends RecordContext {
  readonly measured: Measured;
}

interface CodedHit {
  readonly hit: Hit;
  readonly coding: Coding;
}

/** A condition or procedure, read but not yet judged. */
interface Reading {
  readonly kind: 'condition' | 'procedure';
  readonly concept: Concept;
  readonly status: ConditionStatus;
  readonly hits: readonly CodedHit[];
  readonly id: string;
}

/**
 * Every condition of a record, what the rules make of it, and the procedures and readings that bear on a precaution.
 * Matching is by code and system, never by text. Several entries of one code become one finding, the strongest.
 * What holds everything comes first, then proposals, then what has to be read (a possible cancer on top, what is only for
 * information last), then the past, then what was ruled out.
 */
export function mapFindings(resources: PatientResources, today: IsoDate): readonly ImportedFinding[] {
  const readings = [
    ...resources.conditions.map((condition, index) => readCondition(condition, index, today)),
    ...resources.procedures.map(readProcedure),
  ];
  const context = contextOf(readings, resources, today);
  const drafts = [...readings.flatMap((reading) => draftsOf(reading, context)), ...draftsFrom(context.measured)];
  return collapse(drafts)
    .sort(inReadingOrder)
    .map(({ finding }) => finding);
}

function readCondition(condition: JsonObject, index: number, today: IsoDate): Reading {
  const concept = conceptFrom(condition['code']);
  return {
    kind: 'condition',
    concept,
    status: conditionStatus(condition, today),
    hits: hitsOf(concept),
    id: textFrom(condition['id']) ?? `${index + 1}`,
  };
}

function readProcedure(procedure: JsonObject): Reading {
  const concept = conceptFrom(procedure['code']);
  const period = objectFrom(procedure['performedPeriod']);
  const onset = dateFrom(procedure['performedDateTime']) ?? dateFrom(period?.['start']) ?? dateFrom(period?.['end']);
  const words = textFrom(procedure['status']) ?? 'status not stated';
  return {
    kind: 'procedure',
    concept,
    status: {
      ruledOut: statusCode(procedure['status'], ['not-done', 'entered-in-error']) !== undefined,
      possible: false,
      present: true,
      ...(onset && { onset }),
      words,
      remarks: words === 'completed' ? [] : [`procedure ${words}`],
    },
    hits: hitsOf(concept),
    id: textFrom(procedure['id']) ?? '',
  };
}

/** Every group that any of the codings belongs to, by the coding that says most for each precaution of the group. */
function hitsOf(concept: Concept): readonly CodedHit[] {
  const best = new Map<string, CodedHit>();
  for (const coding of concept.codings) {
    if (!coding.table) continue;
    for (const hit of lookUp(coding.table, coding.code)) {
      const question = `${hit.group.id} ${precautionOf(hit.group, hit.row)}`;
      const rival = best.get(question);
      if (!rival || saysMore(hit, rival.hit)) best.set(question, { hit, coding });
    }
  }
  return [...best.values()];
}

/** What holds, or is of a high grade, outweighs what proposes, and that a question; then the more specific counts. */
function saysMore(hit: Hit, rival: Hit): boolean {
  return weight(hit) === weight(rival) ? hit.specificity > rival.specificity : weight(hit) > weight(rival);
}

function weight({ row }: Hit): number {
  if (row.level === 'information' || row.level === 'ended') return 0;
  if (row.level === 'ask') return 1;
  return row.level.startsWith('hold') || row.level === 'red-flag' || row.level === 'high-grade' ? 3 : 2;
}

function contextOf(readings: readonly Reading[], resources: PatientResources, today: IsoDate): Context {
  const pregnancyEnds = readings
    .filter(({ hits }) => hits.some(({ hit }) => hit.row.level === 'ended'))
    .map(({ status }) => pregnancyEnd(status, today))
    .filter((end) => end !== undefined);
  const measured = measuredIn(resources.observations, resources.encounters, pregnancyEnds, today);
  const pregnant =
    measured.stated !== undefined ||
    measured.visit !== undefined ||
    readings.some(({ status, hits }) =>
      hits.some(
        ({ hit }) =>
          hit.group.id === 'pregnancy' &&
          weight(hit) > 0 &&
          isCurrentPregnancy(hit.row.level, status, pregnancyEnds, today),
      ),
    );
  const { pressure } = measured;
  return { today, pregnant, pregnancyEnds, measured, ...(pressure && { pressure }) };
}

interface Judged extends CodedHit {
  readonly judgement: Judgement;
}

/**
 * One finding for the red flag that a reading raises, and one for each precaution that it proposes; where it does
 * neither, one that says the most. Questions beside a proposal are said with it.
 */
function draftsOf(reading: Reading, context: RecordContext): readonly Draft[] {
  if (reading.hits.length === 0) return unmapped(reading);
  const judged = reading.hits.map((coded) => ({ ...coded, judgement: judge(coded.hit, reading.status, context) }));
  const raised = raisedBy(judged);
  const proposals = new Map<PrecautionId, Judged>();
  for (const each of judged) {
    const precaution = each.judgement.precaution?.id;
    if (precaution && !proposals.has(precaution)) proposals.set(precaution, withoutFlag(each));
  }
  const [first, ...others] = [...(raised ? [raised] : []), ...proposals.values()];
  if (!first) {
    const telling = judged.reduce((best, each) => (tellsMore(each, best) ? each : best));
    return [draft(reading, telling)];
  }
  const questions = judged
    .filter(({ judgement: { standing, raises } }) => standing === 'not-understood' && !raises)
    .flatMap(({ judgement }) => judgement.remarks);
  return [withRemarks(first, questions), ...others].map((each) => draft(reading, each));
}

/** All that a reading holds everything for, as one finding of the gravest tier: a flag is resolved once. */
function raisedBy(judged: readonly Judged[]): Judged | undefined {
  const raising = judged.filter(({ judgement }) => judgement.raises !== undefined);
  const tier = redFlagTiers.find((one) => raising.some(({ judgement }) => judgement.raises === one));
  const gravest = raising.find(({ judgement }) => judgement.raises === tier);
  if (!tier || !gravest) return undefined;
  const remarks = raising.flatMap(({ judgement }) => judgement.remarks);
  return { ...gravest, judgement: { standing: 'not-understood', raises: tier, remarks: [...new Set(remarks)] } };
}

/** The flag is a finding of its own: the proposal is answered, the flag resolved. */
function withoutFlag(each: Judged): Judged {
  const { standing, precaution, remarks } = each.judgement;
  return { ...each, judgement: { standing, remarks, ...(precaution && { precaution }) } };
}

function withRemarks(each: Judged, more: readonly string[]): Judged {
  const { judgement } = each;
  return { ...each, judgement: { ...judgement, remarks: [...judgement.remarks, ...more] } };
}

function tellsMore({ judgement: one }: Judged, { judgement: other }: Judged): boolean {
  return strength[one.standing] > strength[other.standing];
}

function unmapped(reading: Reading): readonly Draft[] {
  const { kind, concept, status } = reading;
  const words = wordsOf(concept);
  const found = (judgement: Judgement): Draft => draft(reading, { coding: concept.codings[0], judgement });
  if (kind === 'procedure') {
    if (status.ruledOut || !mayBeSpinal(words)) return [];
    return [found({ standing: 'not-understood', remarks: ['may be a procedure on the spine: ask'] })];
  }
  if (status.ruledOut) return [found({ standing: 'ruled-out', remarks: [] })];
  const icd10Codes = concept.codings
    .filter(({ table }) => table === 'icd10')
    .map(({ code }) => normaliseCode('icd10', code));
  if (mayBeCancer(words, icd10Codes)) {
    return [{ ...found({ standing: 'not-understood', remarks: ['possible cancer history: ask'] }), cancer: true }];
  }
  return [found({ standing: status.present ? 'not-understood' : 'past', remarks: [] })];
}

/** What is said by the coding that decided, or by the first where none did. */
interface Said {
  readonly coding: Coding | undefined;
  readonly judgement: Judgement;
  readonly hit?: Hit;
}

function draft(reading: Reading, { coding, judgement, hit }: Said): Draft {
  const { concept, status } = reading;
  const { precaution, raises } = judgement;
  const label = labelOf(concept, coding);
  const code = coding ? keyOf(coding) : label ? `text|${label.toLowerCase()}` : `${reading.kind}|${reading.id}`;
  const remarks = [...judgement.remarks, ...status.remarks];
  return {
    code,
    possible: status.possible,
    cancer: hit?.group.id === 'malignancy' && judgement.standing === 'not-understood',
    finding: {
      key: code + (raises ? flagSuffix(status) : keySuffix(coding, precaution)),
      label: label ?? 'Entry without a name or a code',
      status: status.words,
      standing: judgement.standing,
      ...(status.onset?.day && { date: status.onset.day }),
      ...(precaution && { precaution }),
      ...(raises && { raises }),
      ...(remarks.length > 0 && { remark: remarks.join('; ') }),
    },
  };
}

/**
 * A finding is answered by its key. A code that feeds two precautions is two questions, so each names its precaution; a
 * pregnancy is a new question every time, so it has its date: dismissing the last one must not dismiss the next.
 */
function keySuffix(coding: Coding | undefined, precaution: Precaution | undefined): string {
  if (!coding?.table || !precaution) return '';
  const fed = new Set(lookUp(coding.table, coding.code).map(({ group, row }) => precautionOf(group, row)));
  fed.delete(undefined);
  const named = fed.size > 1 ? `|${precaution.id}` : '';
  return precaution.id === 'pregnancy' && precaution.since ? `${named}|${precaution.since}` : named;
}

/** A flag is resolved for the event it was raised for: the same disease on a later day raises another. */
function flagSuffix({ onset }: ConditionStatus): string {
  return onset ? `|red flag|${onset.written}` : '|red flag';
}
