import { daysBetween, type IsoDate } from '../../clinical/index';
import { conceptFrom, dateFrom, isAhead, statusCode, type Coding, type Concept, type RecordedDate } from './concepts';
import { lookUp } from './conditions/lookup';
import { objectFrom, objectsFrom, type JsonObject } from './json';

/** A visit whose reason was a pregnancy. */
export interface PregnancyVisit {
  readonly date: RecordedDate;
  readonly concept: Concept;
  readonly coding: Coding;
}

/** Days for which a visit for a pregnancy still speaks of today. */
const visitDays = 42;

/** The latest visit for a pregnancy (ICD-10 Z33, Z34, Z3A as its reason or type), within six weeks. */
export function pregnancyVisit(encounters: readonly JsonObject[], today: IsoDate): PregnancyVisit | undefined {
  let latest: PregnancyVisit | undefined;
  for (const encounter of encounters) {
    if (statusCode(encounter['status'], ['cancelled', 'entered-in-error']) !== undefined) continue;
    const date = dateFrom(objectFrom(encounter['period'])?.['start']);
    if (!date || isAhead(date, today) || daysBetween(date.latest, today) > visitDays) continue;
    for (const concept of [...objectsFrom(encounter['reasonCode']), ...objectsFrom(encounter['type'])].map(
      conceptFrom,
    )) {
      const coding = concept.codings.find(isForPregnancy);
      if (coding && (!latest || isBefore(latest, { date, concept, coding }))) latest = { date, concept, coding };
    }
  }
  return latest;
}

function isForPregnancy({ table, code }: Coding): boolean {
  return table !== undefined && lookUp(table, code).some(({ row }) => row.level === 'encounter');
}

/** Of two visits on one day the one whose code comes first, so that the order of the file does not matter. */
function isBefore(one: PregnancyVisit, other: PregnancyVisit): boolean {
  if (one.date.latest !== other.date.latest) return one.date.latest < other.date.latest;
  return one.coding.code > other.coding.code;
}
