import type { IsoDate } from '../../clinical/index';
import { dateFrom, statusCode, type RecordedDate } from './concepts';
import { objectFrom, textFrom, type JsonObject } from './json';

/** What the fields of a Condition say of it, before any rule of a precaution. */
export interface ConditionStatus {
  /** Refuted, or entered in error. */
  readonly ruledOut: boolean;
  /** Unconfirmed, provisional or differential. */
  readonly possible: boolean;
  readonly present: boolean;
  /** Onset, else the day on which it was recorded. */
  readonly onset?: RecordedDate;
  /** When it ended, where it did and the date is known. */
  readonly ended?: RecordedDate;
  /** The record's own status: 'active, provisional'. */
  readonly words: string;
  readonly remarks: readonly string[];
}

const presentCodes = ['active', 'recurrence', 'relapse'];
const pastCodes = ['remission', 'inactive', 'resolved'];
const possibleCodes = ['unconfirmed', 'provisional', 'differential'];
const ruledOutCodes = ['refuted', 'entered-in-error'];

/** Whether an abatement is recorded in any of its forms, save one that is announced for later. */
function hasEnded(condition: JsonObject, ended: RecordedDate | undefined, today: IsoDate): boolean {
  if (ended !== undefined) return ended.latest <= today || ended.day === undefined;
  return Object.entries(condition).some(
    ([field, value]) => field.startsWith('abatement') && value !== undefined && value !== null && value !== false,
  );
}

/**
 * Active, recurrent and relapsed are present; remission, inactive and resolved are past, and it is for each precaution to
 * say whether the past matters. A condition without a status is present unless it has ended.
 */
export function conditionStatus(condition: JsonObject, today: IsoDate): ConditionStatus {
  const clinical = statusCode(condition['clinicalStatus'], [...presentCodes, ...pastCodes]);
  const verification = statusCode(condition['verificationStatus'], [...possibleCodes, ...ruledOutCodes]);
  const onset =
    dateFrom(condition['onsetDateTime']) ??
    dateFrom(objectFrom(condition['onsetPeriod'])?.['start']) ??
    dateFrom(condition['recordedDate']) ??
    dateFrom(condition['assertedDate']);
  const period = objectFrom(condition['abatementPeriod']);
  const ended = dateFrom(condition['abatementDateTime']) ?? dateFrom(period?.['end']) ?? dateFrom(period?.['start']);
  const over = hasEnded(condition, ended, today);
  const possible = verification !== undefined && possibleCodes.includes(verification);
  const remarks: string[] = [];
  if (possible) remarks.push('recorded as possible');
  if (clinical === undefined) remarks.push('status not stated');
  else if (presentCodes.includes(clinical) && over) remarks.push(`recorded as ${clinical}, with an end date`);
  if (onset && onset.day === undefined) remarks.push(`since ${onset.written}, day not recorded`);
  const stated = clinical ?? textFrom(objectFrom(condition['clinicalStatus'])?.['text']) ?? 'status not stated';
  return {
    ruledOut: verification !== undefined && ruledOutCodes.includes(verification),
    possible,
    present: clinical === undefined ? !over : presentCodes.includes(clinical),
    ...(onset && { onset }),
    ...(over && ended && { ended }),
    words: verification === undefined ? stated : `${stated}, ${verification}`,
    remarks,
  };
}
