import { daysBetween, type IsoDate } from '../../clinical/index';
import { dateFrom, hasCode, isAhead, statusCode, type RecordedDate } from './concepts';
import { objectFrom, objectsFrom, textFrom, type JsonObject } from './json';

const loinc = 'http://loinc.org';
const systolicCode = '8480-6';
const diastolicCode = '8462-4';

/** A resting blood pressure in whole mmHg. */
export interface PressureReading {
  readonly date: RecordedDate;
  readonly systolic: number;
  readonly diastolic: number;
}

/** Days for which a blood pressure reading, and a stated pregnancy, still speak of today. */
const pressureDays = 30;
const pregnancyStatusDays = 42;

function counts(observation: JsonObject): boolean {
  return statusCode(observation['status'], ['entered-in-error', 'cancelled']) === undefined;
}

function takenAt(observation: JsonObject): string | undefined {
  return (
    textFrom(observation['effectiveDateTime']) ??
    textFrom(observation['effectiveInstant']) ??
    textFrom(objectFrom(observation['effectivePeriod'])?.['start'])
  );
}

function millimetres(part: JsonObject | undefined): number | undefined {
  const quantity = objectFrom(part?.['valueQuantity']);
  const value = quantity?.['value'];
  const unit = (textFrom(quantity?.['code']) ?? textFrom(quantity?.['unit']) ?? 'mm[Hg]').toLowerCase();
  if (typeof value !== 'number' || !(value > 0) || !['mm[hg]', 'mmhg', 'mm hg'].includes(unit)) return undefined;
  return Math.round(value);
}

/**
 * The latest blood pressure that has both values, at most 30 days old. It is read from any panel with the two components,
 * whatever code the panel has, and from a pair of single observations of the same moment. Of two readings of one moment
 * the one with the higher systolic value counts.
 */
export function latestPressure(observations: readonly JsonObject[], today: IsoDate): PressureReading | undefined {
  const moments = new Map<string, { systolic?: number; diastolic?: number }>();
  for (const observation of observations) {
    const at = takenAt(observation);
    if (at === undefined || !counts(observation)) continue;
    const parts = [observation, ...objectsFrom(observation['component'])];
    const valueOf = (code: string): number | undefined =>
      millimetres(parts.find((part) => hasCode(part['code'], loinc, [code])));
    const systolic = valueOf(systolicCode);
    const diastolic = valueOf(diastolicCode);
    if (systolic === undefined && diastolic === undefined) continue;
    const moment = moments.get(at) ?? {};
    moments.set(at, moment);
    if (systolic !== undefined) moment.systolic = Math.max(systolic, moment.systolic ?? 0);
    if (diastolic !== undefined) moment.diastolic = Math.max(diastolic, moment.diastolic ?? 0);
  }
  let latest: PressureReading | undefined;
  let latestInstant = -Infinity;
  for (const [at, { systolic, diastolic }] of moments) {
    const date = dateFrom(at);
    if (!date?.day || systolic === undefined || diastolic === undefined || isAhead(date, today)) continue;
    const instant = Date.parse(at);
    if (!(instant > latestInstant)) continue;
    latestInstant = instant;
    latest = { date, systolic, diastolic };
  }
  return latest && daysBetween(latest.date.latest, today) <= pressureDays ? latest : undefined;
}

/** The key that a stated pregnancy has among the findings, before its date. */
export const pregnancyStatusKey = `${loinc}|82810-3`;
/** The key that a reading has among the findings, before its date. */
export const pressureKey = `${loinc}|85354-9`;

/** When a pregnancy was last stated (LOINC 82810-3, 'pregnant'), within six weeks; a later 'not pregnant' takes it back. */
export function statedPregnancy(observations: readonly JsonObject[], today: IsoDate): RecordedDate | undefined {
  let latest: { readonly date: RecordedDate; readonly pregnant: boolean } | undefined;
  for (const observation of observations) {
    if (!counts(observation) || !hasCode(observation['code'], loinc, ['82810-3'])) continue;
    const date = dateFrom(takenAt(observation));
    if (!date || isAhead(date, today)) continue;
    const pregnant = hasCode(observation['valueCodeableConcept'], 'http://snomed.info/sct', ['77386006']);
    if (!latest || date.latest > latest.date.latest || (date.latest === latest.date.latest && pregnant)) {
      latest = { date, pregnant };
    }
  }
  return latest?.pregnant && daysBetween(latest.date.latest, today) <= pregnancyStatusDays ? latest.date : undefined;
}
