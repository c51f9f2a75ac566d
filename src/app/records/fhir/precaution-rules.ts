import { addDays, type ImportedFinding, type IsoDate, type Precaution } from '../../clinical/index';
import { isWithin } from './concepts';
import type { ConditionStatus } from './condition-status';
import type { Hit } from './conditions/lookup';
import type { PressureReading } from './observations';

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
  readonly remarks: readonly string[];
}

/** Longer than any pregnancy: one recorded earlier and never closed is a list that was not kept. */
const pregnancyDays = 300;
const twelveWeeks = 84;
const twoYears = 730;
const crisisDays = 30;

const counted = 'past in the record, and still counts';

/** Whether a condition is a pregnancy that goes on today; of unknown date it is taken to. */
export function isCurrentPregnancy(
  status: ConditionStatus,
  pregnancyEnds: readonly IsoDate[],
  today: IsoDate,
): boolean {
  return (
    !status.ruledOut &&
    status.present &&
    isWithin(status.onset, pregnancyDays, today) &&
    !endedSince(status, pregnancyEnds)
  );
}

function endedSince(status: ConditionStatus, pregnancyEnds: readonly IsoDate[]): boolean {
  const { onset } = status;
  return onset !== undefined && pregnancyEnds.some((end) => end >= onset.latest);
}

const past: Judgement = { standing: 'past', remarks: [] };

/**
 * What a coded condition means for exercise today. Which status counts differs by precaution: bone does not heal with a
 * change of status, a pregnancy ends, a disc settles.
 */
export function judge({ group, row }: Hit, status: ConditionStatus, context: RecordContext): Judgement {
  const judgement = status.ruledOut ? ruledOut : standingOf({ group, row }, status, context);
  const ofLevel = group.remarks[row.level];
  const told = judgement.standing === 'proposed' || row.level === 'information';
  return told && ofLevel !== undefined ? { ...judgement, remarks: [ofLevel, ...judgement.remarks] } : judgement;
}

const ruledOut: Judgement = { standing: 'ruled-out', remarks: [] };

function standingOf(
  { group, row }: Pick<Hit, 'group' | 'row'>,
  status: ConditionStatus,
  context: RecordContext,
): Judgement {
  const { today } = context;
  if (row.level === 'information') return status.present ? { standing: 'not-understood', remarks: [] } : past;
  if (row.level === 'ended') return endOfPregnancy(status, today);

  const propose = (more: Partial<Precaution> = {}, ...remarks: readonly string[]): Judgement => {
    const since = status.onset?.day;
    return { standing: 'proposed', precaution: { id: group.precaution, ...(since && { since }), ...more }, remarks };
  };
  const stillCounts = status.present || row.level === 'history' || row.level === 'history-ask' ? [] : [counted];

  switch (group.id) {
    // For life: bone density does not come back with a status, a past fracture marks the next, a canal stays narrow.
    case 'osteoporosis':
    case 'vertebral-fracture':
    case 'spinal-stenosis':
      return propose({}, ...stillCounts);
    case 'hip-osteoarthritis':
      return status.present ? propose() : past;
    case 'disc-herniation':
    case 'radiculopathy':
      if (status.present) return propose();
      return isWithin(status.ended, twelveWeeks, today) ? propose({}, endRemark(status, '12 weeks')) : past;
    case 'hypertension':
    case 'hypertension-uncontrolled': {
      if (!status.present && !isWithin(status.ended, twoYears, today)) return past;
      const { pressure } = context;
      const remarks = status.present ? [] : [endRemark(status, 'two years')];
      if (group.id === 'hypertension-uncontrolled' && !isWithin(status.onset, crisisDays, today)) {
        remarks.push('more than 30 days ago');
      }
      return propose(
        pressure ? { restingPressure: { systolic: pressure.systolic, diastolic: pressure.diastolic } } : {},
        ...remarks,
      );
    }
    case 'pregnancy':
      if (isCurrentPregnancy(status, context.pregnancyEnds, today)) return propose();
      if (!status.present) return past;
      return {
        ...past,
        remarks: [endedSince(status, context.pregnancyEnds) ? 'ended since' : 'began over 300 days ago'],
      };
    case 'pregnancy-absolute':
      return obstetric(status, context, propose);
  }
}

function endRemark(status: ConditionStatus, span: string): string {
  return status.ended ? `ended less than ${span} ago` : 'past in the record, end date not recorded';
}

/** A contraindication belongs to its pregnancy: without one it is history, or a question where it is recent. */
function obstetric(
  status: ConditionStatus,
  context: RecordContext,
  propose: (more: Partial<Precaution>) => Judgement,
): Judgement {
  const { today, pregnant, pregnancyEnds } = context;
  if (pregnant) {
    return status.present
      ? propose({ obstetricContraindication: true })
      : { standing: 'not-understood', remarks: ['a past complication of pregnancy, and pregnant now: ask'] };
  }
  return isCurrentPregnancy(status, pregnancyEnds, today)
    ? {
        standing: 'not-understood',
        remarks: ['a complication of pregnancy, and no pregnancy recorded: ask whether she is pregnant'],
      }
    : past;
}

function endOfPregnancy(status: ConditionStatus, today: IsoDate): Judgement {
  return isWithin(status.onset, twelveWeeks, today)
    ? {
        standing: 'not-understood',
        remarks: ['a pregnancy ended in the last 12 weeks: ask about pelvic floor, abdominal wall and caesarean'],
      }
    : past;
}

/** The day on which a condition says that a pregnancy ended; only what is certain and of a known day ends one. */
export function pregnancyEnd(status: ConditionStatus, today: IsoDate): IsoDate | undefined {
  const day = status.onset?.day;
  return status.ruledOut || status.possible || day === undefined || day > addDays(today, 1) ? undefined : day;
}
