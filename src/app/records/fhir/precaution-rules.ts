import {
  isUncontrolled,
  precautionKinds,
  type ImportedFinding,
  type IsoDate,
  type Precaution,
} from '../../clinical/index';
import { isWithin, type RecordedDate } from './concepts';
import type { ConditionStatus } from './condition-status';
import { precautionOf, type CodeRow, type GroupId, type Level } from './conditions/code-table';
import type { Hit } from './conditions/lookup';
import { persistenceOf, type LastingGroup, type Meaning, type Persistence } from './conditions/persistence';
import type { PressureReading } from './observations';
import { judgePregnancy } from './pregnancy-rules';

/** What the rest of the record adds to the reading of one condition. */
export interface RecordContext {
  readonly today: IsoDate;
  readonly pregnant: boolean;
  /** Days on which a birth or a loss is recorded. */
  readonly pregnancyEnds: readonly IsoDate[];
  readonly pressure?: PressureReading;
}

export interface Judgement {
  readonly standing: ImportedFinding['standing'];
  readonly precaution?: Precaution;
  readonly raises?: ImportedFinding['raises'];
  readonly remarks: readonly string[];
}

/** A hypertensive crisis speaks of today for so many days. */
const crisisDays = 30;

const counted = 'past in the record, and still counts';
/** Past by their meaning, whatever status they are stored with: nothing is said of that status. */
const pastByMeaning: readonly Level[] = ['history', 'history-ask', 'status', 'status-ask', 'procedure'];

/**
 * What a coded condition means for exercise today. Which status counts, and for how long, differs by precaution: that is
 * data (`conditions/persistence.ts`), save for pregnancy and the resting pressure, which ask the rest of the record too.
 */
export function judge({ group, row }: Hit, status: ConditionStatus, context: RecordContext): Judgement {
  if (status.ruledOut) return { standing: 'ruled-out', remarks: [] };
  const judgement =
    group.id === 'pregnancy' || group.id === 'pregnancy-absolute'
      ? judgePregnancy(group.id, row, status, context)
      : judgeLasting(group.id, { group, row }, status, context);
  const ofLevel = group.remarks[row.level];
  const isOver = judgement.standing === 'past' || (group.id === 'pregnancy-absolute' && !judgement.precaution);
  return isOver || ofLevel === undefined ? judgement : { ...judgement, remarks: [ofLevel, ...judgement.remarks] };
}

function judgeLasting(
  id: LastingGroup,
  { group, row }: Pick<Hit, 'group' | 'row'>,
  status: ConditionStatus,
  context: RecordContext,
): Judgement {
  const { today } = context;
  const persistence = persistenceOf(id, row.level);
  const { meaning, remarks } = meaningOf(persistence, row.level, status, today);
  const recently = persistence.recently;
  const recent = recently && isWithin(status.onset, recently.days, today) ? [recently.words] : [];
  const raises = meaning.raises ?? raisedByPressure(id, status, context);
  const flag = raises === undefined ? {} : { raises };
  const precaution = meaning.becomes ?? precautionOf(group, row);
  switch (meaning.act) {
    case 'over':
      return { standing: 'past', remarks };
    case 'informs':
      return { standing: 'information', remarks };
    case 'asks':
      return { standing: 'not-understood', ...flag, remarks: [...remarks, ...recent] };
    case 'proposes':
    case 'settled':
      return {
        standing: precaution ? 'proposed' : 'not-understood',
        ...(precaution && {
          precaution: { id: precaution, ...detailsOf(precaution, row, meaning, status, context) },
        }),
        ...flag,
        remarks: [...remarks, ...recent, ...crisisRemark(id, status, today)],
      };
  }
}

/** What a row means today, and what is to be said of its dates. */
function meaningOf(
  { whilePresent, afterwards }: Persistence,
  level: Level,
  status: ConditionStatus,
  today: IsoDate,
): { readonly meaning: Meaning; readonly remarks: readonly string[] } {
  const one = status.present ? whilePresent : afterwards;
  const isPast = !status.present && !pastByMeaning.includes(level);
  if ('act' in one) {
    const counts = one.act === 'proposes' || one.act === 'settled';
    return { meaning: one, remarks: [...(isPast && counts ? [counted] : []), ...wordsOf(one)] };
  }
  const date = one.since === 'end' ? status.ended : status.onset;
  const within = isWithin(date, one.days, today);
  const meaning = within ? one.within : one.then;
  if (!isPast || meaning.act === 'over' || meaning.act === 'informs') return { meaning, remarks: wordsOf(meaning) };
  const ended = date ? `ended less than ${one.called} ago` : 'past in the record, end date not recorded';
  return { meaning, remarks: [within && one.since === 'end' ? ended : counted, ...wordsOf(meaning)] };
}

function wordsOf({ words }: Meaning): readonly string[] {
  return words === undefined ? [] : [words];
}

/** The details of a proposed precaution that a record can know. */
function detailsOf(
  id: Precaution['id'],
  row: CodeRow,
  meaning: Meaning,
  status: ConditionStatus,
  context: RecordContext,
): Partial<Precaution> {
  const { pressure, today } = context;
  const { details } = precautionKinds[id];
  const isOperation = details.includes('surgeryDate');
  const day = meaning.undated ? undefined : dayOf(status.onset, details.includes('since') || isOperation, today);
  return {
    ...(day !== undefined && !isOperation && { since: day }),
    ...(day !== undefined && isOperation && isSurgeryDay(row.level, status) && { surgeryDate: day }),
    ...(meaning.act === 'settled' && { settled: true }),
    ...(row.level === 'high-grade' && { highGrade: true }),
    ...(id === 'hypertension' &&
      pressure && { restingPressure: { systolic: pressure.systolic, diastolic: pressure.diastolic } }),
  };
}

/**
 * A month or a year counts from its last day where rules count weeks from it: the operation of 2019 is over for certain.
 * Elsewhere, and where the last day is still ahead, no day is made up.
 */
function dayOf(date: RecordedDate | undefined, rulesCount: boolean, today: IsoDate): IsoDate | undefined {
  return date?.day ?? (rulesCount && date && date.latest <= today ? date.latest : undefined);
}

/**
 * An implant or a fusion that is on record was put in by that day at the latest. A complication says nothing of when,
 * so that while it lasts every stage after the operation holds.
 */
function isSurgeryDay(level: Level, status: ConditionStatus): boolean {
  return level !== 'refer' || !status.present;
}

function isCrisis(id: GroupId, status: ConditionStatus, today: IsoDate): boolean {
  return id === 'hypertension-uncontrolled' && isWithin(status.onset, crisisDays, today);
}

/** A recent hypertensive crisis holds everything until the pressure was measured: then the reading decides. */
function raisedByPressure(id: GroupId, status: ConditionStatus, context: RecordContext): Judgement['raises'] {
  const { pressure, today } = context;
  if (!status.present || !isCrisis(id, status, today)) return undefined;
  const measured =
    pressure?.date.day !== undefined && status.onset !== undefined && pressure.date.day > status.onset.latest;
  return measured && !isUncontrolled(pressure) ? undefined : 'same-day';
}

function crisisRemark(id: GroupId, status: ConditionStatus, today: IsoDate): readonly string[] {
  return id === 'hypertension-uncontrolled' && !isCrisis(id, status, today) ? ['more than 30 days ago'] : [];
}
