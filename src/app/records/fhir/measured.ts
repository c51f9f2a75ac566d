import { isUncontrolled, type IsoDate } from '../../clinical/index';
import type { Draft } from './collapse';
import { keyOf, labelOf, type RecordedDate } from './concepts';
import { pregnancyVisit, type PregnancyVisit } from './encounters';
import type { JsonObject } from './json';
import { latestPressure, pregnancyStatusKey, pressureKey, statedPregnancy, type PressureReading } from './observations';

/** What a record says of today outside its conditions and procedures. */
export interface Measured {
  readonly pressure?: PressureReading;
  /** When a pregnancy was last stated, and nothing ended it since. */
  readonly stated?: RecordedDate;
  /** The last visit for a pregnancy that nothing ended since. */
  readonly visit?: PregnancyVisit;
}

export function measuredIn(
  observations: readonly JsonObject[],
  encounters: readonly JsonObject[],
  pregnancyEnds: readonly IsoDate[],
  today: IsoDate,
): Measured {
  const goesOn = (date: RecordedDate): boolean => !pregnancyEnds.some((end) => end >= date.latest);
  const pressure = latestPressure(observations, today);
  const stated = statedPregnancy(observations, today);
  const visit = pregnancyVisit(encounters, today);
  return {
    ...(pressure && { pressure }),
    ...(stated && goesOn(stated) && { stated }),
    ...(visit && goesOn(visit.date) && { visit }),
  };
}

/** What proposes by itself: a blood pressure at which no exercise is started, a pregnancy that was stated or seen. */
export function draftsFrom({ pressure, stated, visit }: Measured): readonly Draft[] {
  return [
    ...(pressure && isUncontrolled(pressure) ? [ofPressure(pressure)] : []),
    ...(stated ? [ofStatement(stated)] : []),
    ...(visit ? [ofVisit(visit)] : []),
  ];
}

function draft(finding: Draft['finding']): Draft {
  return { code: finding.key, possible: false, cancer: false, finding };
}

function ofPressure({ systolic, diastolic, date }: PressureReading): Draft {
  return draft({
    key: `${pressureKey}|${date.latest}`,
    label: `Blood pressure ${systolic}/${diastolic} mmHg`,
    status: 'latest reading',
    date: date.latest,
    standing: 'proposed',
    precaution: { id: 'hypertension', restingPressure: { systolic, diastolic } },
    remark: 'at or above 180/110 mmHg: measure before any exercise',
  });
}

function ofStatement(stated: RecordedDate): Draft {
  return draft({
    key: `${pregnancyStatusKey}|${stated.written}`,
    label: 'Pregnancy status: pregnant',
    status: 'stated in the last six weeks',
    ...(stated.day && { date: stated.day }),
    standing: 'proposed',
    precaution: { id: 'pregnancy' },
  });
}

function ofVisit({ date, concept, coding }: PregnancyVisit): Draft {
  return draft({
    key: `${keyOf(coding)}|visit|${date.written}`,
    label: labelOf(concept, coding) ?? coding.code,
    status: 'a visit in the last six weeks',
    ...(date.day && { date: date.day }),
    standing: 'proposed',
    precaution: { id: 'pregnancy' },
  });
}
