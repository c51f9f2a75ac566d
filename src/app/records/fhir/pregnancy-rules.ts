import { addDays, type IsoDate } from '../../clinical/index';
import { isWithin } from './concepts';
import type { ConditionStatus } from './condition-status';
import type { CodeRow, Level } from './conditions/code-table';
import type { Judgement, RecordContext } from './precaution-rules';

/**
 * Pregnancy ends by itself, and its complications with it: part B.2 of the table of codes. Contraindications after ACOG
 * Committee Opinion 804 (2020).
 */

/** Longer than any pregnancy: one recorded earlier and never closed is a list that was not kept. */
const pregnancyDays = 300;
/** A visit for a pregnancy speaks of today for six weeks, as a stated pregnancy does. */
const encounterDays = 42;
const twelveWeeks = 84;

const past: Judgement = { standing: 'past', remarks: [] };
const ask = (remark: string): Judgement => ({ standing: 'not-understood', remarks: [remark] });

/** Whether a condition is a pregnancy that goes on today; of unknown date it is taken to. */
export function isCurrentPregnancy(
  level: Level,
  status: ConditionStatus,
  pregnancyEnds: readonly IsoDate[],
  today: IsoDate,
): boolean {
  if (status.ruledOut || endedSince(status, pregnancyEnds)) return false;
  // The reason for a visit is often closed with the visit, and the pregnancy goes on.
  if (level === 'encounter' && isWithin(status.onset, encounterDays, today)) return true;
  return status.present && isWithin(status.onset, pregnancyDays, today);
}

function endedSince({ onset }: ConditionStatus, pregnancyEnds: readonly IsoDate[]): boolean {
  return onset !== undefined && pregnancyEnds.some((end) => end >= onset.latest);
}

export function judgePregnancy(
  group: 'pregnancy' | 'pregnancy-absolute',
  { level }: CodeRow,
  status: ConditionStatus,
  context: RecordContext,
): Judgement {
  if (level === 'information') return status.present ? { standing: 'information', remarks: [] } : past;
  if (level === 'ended') return isWithin(status.onset, twelveWeeks, context.today) ? askAfterwards : past;
  return group === 'pregnancy' ? ofPregnancy(level, status, context) : ofContraindication(level, status, context);
}

const askAfterwards = ask(
  'a pregnancy ended in the last 12 weeks: ask about pelvic floor, abdominal wall and caesarean',
);

function ofPregnancy(level: Level, status: ConditionStatus, { pregnancyEnds, today }: RecordContext): Judgement {
  if (isCurrentPregnancy(level, status, pregnancyEnds, today)) return proposed(status);
  if (status.present) {
    return { ...past, remarks: [endedSince(status, pregnancyEnds) ? 'ended since' : 'began over 300 days ago'] };
  }
  // Without the day of its end, it ended at the latest as long after its onset as a pregnancy can last.
  const mayBeRecent = status.ended !== undefined || isWithin(status.onset, pregnancyDays + twelveWeeks, today);
  return mayBeRecent && isWithin(status.ended, twelveWeeks, today) && level !== 'encounter' ? askAfterwards : past;
}

/** A contraindication belongs to its pregnancy: without one it is history, or a question where it is recent. */
function ofContraindication(
  level: Level,
  status: ConditionStatus,
  { today, pregnant, pregnancyEnds }: RecordContext,
): Judgement {
  if (pregnant) {
    return status.present ? proposed(status, true) : ask('a past complication of pregnancy, and pregnant now: ask');
  }
  return isCurrentPregnancy(level, status, pregnancyEnds, today)
    ? ask('a complication of pregnancy, and no pregnancy recorded: ask whether she is pregnant')
    : past;
}

function proposed({ onset }: ConditionStatus, obstetricContraindication = false): Judgement {
  return {
    standing: 'proposed',
    precaution: {
      id: 'pregnancy',
      ...(onset?.day !== undefined && { since: onset.day }),
      ...(obstetricContraindication && { obstetricContraindication }),
    },
    remarks: [],
  };
}

/** The day on which a condition says that a pregnancy ended; only what is certain and of a known day ends one. */
export function pregnancyEnd(status: ConditionStatus, today: IsoDate): IsoDate | undefined {
  const day = status.onset?.day;
  return status.ruledOut || status.possible || day === undefined || day > addDays(today, 1) ? undefined : day;
}
