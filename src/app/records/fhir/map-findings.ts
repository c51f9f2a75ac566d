import type { ImportedFinding, IsoDate, Precaution, PrecautionId } from '../../clinical/index';
import { collapse, inReadingOrder, strength, type Draft } from './collapse';
import { conceptFrom, dateFrom, keyOf, labelOf, statusCode, wordsOf, type Coding, type Concept } from './concepts';
import { conditionStatus, type ConditionStatus } from './condition-status';
import { mayBeCancer, mayBeSpinal } from './conditions/attention';
import { lookUp, normaliseCode, type Hit } from './conditions/lookup';
import { objectFrom, textFrom, type JsonObject } from './json';
import { isUncontrolled, latestPressure, pregnancyStatusKey, pressureKey, statedPregnancy } from './observations';
import { isCurrentPregnancy, judge, pregnancyEnd, type Judgement, type RecordContext } from './precaution-rules';

/** The resources of one patient that speak of exercise. */
export interface PatientResources {
  readonly conditions: readonly JsonObject[];
  readonly procedures: readonly JsonObject[];
  readonly observations: readonly JsonObject[];
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
 * Proposals come first, then what has to be read (a possible cancer on top), then the past, then what was ruled out.
 */
export function mapFindings(resources: PatientResources, today: IsoDate): readonly ImportedFinding[] {
  const readings = [
    ...resources.conditions.map((condition, index) => readCondition(condition, index, today)),
    ...resources.procedures.map(readProcedure),
  ];
  const context = contextOf(readings, resources.observations, today);
  const drafts = [
    ...readings.flatMap((reading) => draftsOf(reading, context)),
    ...fromObservations(resources.observations, context),
  ];
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
  const onset =
    dateFrom(procedure['performedDateTime']) ?? dateFrom(objectFrom(procedure['performedPeriod'])?.['start']);
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

/** Every group that any of the codings belongs to, each by the coding that says most. */
function hitsOf(concept: Concept): readonly CodedHit[] {
  const best = new Map<string, CodedHit>();
  for (const coding of concept.codings) {
    if (!coding.table) continue;
    for (const hit of lookUp(coding.table, coding.code)) {
      const rival = best.get(hit.group.id);
      if (!rival || saysMore(hit, rival.hit)) best.set(hit.group.id, { hit, coding });
    }
  }
  return [...best.values()];
}

/** A row that can propose outweighs one that cannot; then the more specific one counts. */
function saysMore(hit: Hit, rival: Hit): boolean {
  const proposes = canPropose(hit);
  return proposes === canPropose(rival) ? hit.specificity > rival.specificity : proposes;
}

function canPropose({ row }: Hit): boolean {
  return row.level !== 'information' && row.level !== 'ended';
}

function contextOf(readings: readonly Reading[], observations: readonly JsonObject[], today: IsoDate): RecordContext {
  const pregnancyEnds = readings
    .filter(({ hits }) => hits.some(({ hit }) => hit.row.level === 'ended'))
    .map(({ status }) => pregnancyEnd(status, today))
    .filter((end) => end !== undefined);
  const stated = statedPregnancy(observations, today);
  const pregnant =
    (stated !== undefined && !pregnancyEnds.some((end) => end >= stated.latest)) ||
    readings.some(
      ({ status, hits }) =>
        hits.some(({ hit }) => hit.group.id === 'pregnancy' && canPropose(hit)) &&
        isCurrentPregnancy(status, pregnancyEnds, today),
    );
  const pressure = latestPressure(observations, today);
  return { today, pregnant, pregnancyEnds, ...(pressure && { pressure }) };
}

function draftsOf(reading: Reading, context: RecordContext): readonly Draft[] {
  if (reading.hits.length === 0) return unmapped(reading);
  const judged = reading.hits.map((coded) => ({ ...coded, judgement: judge(coded.hit, reading.status, context) }));
  const proposals = new Map<PrecautionId, (typeof judged)[number]>();
  for (const each of judged) {
    const precaution = each.judgement.precaution?.id;
    if (precaution && !proposals.has(precaution)) proposals.set(precaution, each);
  }
  if (proposals.size > 0) {
    return [...proposals.values()].map(({ coding, judgement }) => draft(reading, coding, judgement));
  }
  const strongest = judged.reduce((best, each) =>
    strength[each.judgement.standing] > strength[best.judgement.standing] ? each : best,
  );
  return [draft(reading, strongest.coding, strongest.judgement)];
}

function unmapped(reading: Reading): readonly Draft[] {
  const { kind, concept, status } = reading;
  const words = wordsOf(concept);
  const coding = concept.codings[0];
  if (kind === 'procedure') {
    if (status.ruledOut || !mayBeSpinal(words)) return [];
    return [draft(reading, coding, { standing: 'not-understood', remarks: ['may be a procedure on the spine: ask'] })];
  }
  if (status.ruledOut) return [draft(reading, coding, { standing: 'ruled-out', remarks: [] })];
  const icd10Codes = concept.codings
    .filter(({ table }) => table === 'icd10')
    .map(({ code }) => normaliseCode('icd10', code));
  if (mayBeCancer(words, icd10Codes)) {
    const judgement: Judgement = { standing: 'not-understood', remarks: ['possible cancer history: ask'] };
    return [{ ...draft(reading, coding, judgement), cancer: true }];
  }
  return [draft(reading, coding, { standing: status.present ? 'not-understood' : 'past', remarks: [] })];
}

function draft(reading: Reading, coding: Coding | undefined, judgement: Judgement): Draft {
  const { concept, status } = reading;
  const label = labelOf(concept, coding);
  const code = coding ? keyOf(coding) : label ? `text|${label.toLowerCase()}` : `${reading.kind}|${reading.id}`;
  const remarks = [...judgement.remarks, ...status.remarks];
  return {
    code,
    possible: status.possible,
    cancer: false,
    finding: {
      key: code + keySuffix(coding, judgement.precaution),
      label: label ?? 'Entry without a name or a code',
      status: status.words,
      standing: judgement.standing,
      ...(status.onset?.day && { date: status.onset.day }),
      ...(judgement.precaution && { precaution: judgement.precaution }),
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
  const fed = new Set(lookUp(coding.table, coding.code).map(({ group }) => group.precaution));
  const named = fed.size > 1 ? `|${precaution.id}` : '';
  return precaution.id === 'pregnancy' && precaution.since ? `${named}|${precaution.since}` : named;
}

/** Readings that propose by themselves: a blood pressure at which no exercise is started, a stated pregnancy. */
function fromObservations(observations: readonly JsonObject[], context: RecordContext): readonly Draft[] {
  const drafts: Draft[] = [];
  const { pressure } = context;
  if (pressure && isUncontrolled(pressure)) {
    const { systolic, diastolic } = pressure;
    const date = pressure.date.latest;
    drafts.push({
      code: `${pressureKey}|${date}`,
      possible: false,
      cancer: false,
      finding: {
        key: `${pressureKey}|${date}`,
        label: `Blood pressure ${systolic}/${diastolic} mmHg`,
        status: 'latest reading',
        date,
        standing: 'proposed',
        precaution: { id: 'hypertension', restingPressure: { systolic, diastolic } },
        remark: 'at or above 180/110 mmHg: measure before any exercise',
      },
    });
  }
  const stated = statedPregnancy(observations, context.today);
  if (stated && !context.pregnancyEnds.some((end) => end >= stated.latest)) {
    drafts.push({
      code: `${pregnancyStatusKey}|${stated.written}`,
      possible: false,
      cancer: false,
      finding: {
        key: `${pregnancyStatusKey}|${stated.written}`,
        label: 'Pregnancy status: pregnant',
        status: 'stated in the last six weeks',
        ...(stated.day && { date: stated.day }),
        standing: 'proposed',
        precaution: { id: 'pregnancy' },
      },
    });
  }
  return drafts;
}
