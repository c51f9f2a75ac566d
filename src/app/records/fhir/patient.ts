import {
  dateInWords,
  isIsoDate,
  type ContactPoint,
  type IsoDate,
  type PatientDetails,
  type Sex,
} from '../../clinical/index';
import { dateFrom, hasCode } from './concepts';
import { objectFrom, objectsFrom, textFrom, textsFrom, type JsonObject } from './json';

export interface ImportWarning {
  readonly kind:
    | 'deceased'
    | 'no-name'
    | 'name-split'
    | 'birth-date-incomplete'
    | 'birth-date-unreadable'
    | 'birth-date-in-future'
    | 'unattributed-findings';
  /** One or two plain sentences, for the clinician who decides about the import. */
  readonly message: string;
}

export interface ReadPatient {
  readonly details: PatientDetails;
  readonly warnings: readonly ImportWarning[];
}

/** Name, birth date, sex and contacts of a Patient; what cannot be trusted is left out, and said. */
export function readPatient(patient: JsonObject, today: IsoDate): ReadPatient {
  const warnings: ImportWarning[] = [];
  const name = readName(patient, warnings);
  const birthDate = readBirthDate(patient, today, warnings);
  const deceased = readDeath(patient, warnings);
  const identifier = recordNumber(patient);
  return {
    details: {
      ...name,
      ...(birthDate !== undefined && { birthDate }),
      sex: readSex(patient),
      ...(identifier !== undefined && { identifier }),
      contacts: readContacts(patient),
      ...(deceased && { deceased }),
    },
    warnings,
  };
}

const nameOrder = ['official', 'usual', undefined, 'nickname', 'temp', 'anonymous', 'maiden', 'old'];

function useRank(item: JsonObject): number {
  const rank = nameOrder.indexOf(textFrom(item['use']));
  return rank < 0 ? nameOrder.indexOf(undefined) : rank;
}

function readName(patient: JsonObject, warnings: ImportWarning[]): Pick<PatientDetails, 'family' | 'given'> {
  const names = [...objectsFrom(patient['name'])].sort((a, b) => useRank(a) - useRank(b));
  for (const name of names) {
    const family = textFrom(name['family']) ?? '';
    const given = textsFrom(name['given']).join(' ');
    if (family !== '' || given !== '') return { family, given };
    const text = textFrom(name['text']);
    if (text !== undefined) return splitName(text, warnings);
  }
  warnings.push({
    kind: 'no-name',
    message: 'The record has no name for this patient. Enter the name before you register them.',
  });
  return { family: '', given: '' };
}

/** 'Family, Given' at the comma, else the last word as the family name, which is a guess and is said to be one. */
function splitName(text: string, warnings: ImportWarning[]): Pick<PatientDetails, 'family' | 'given'> {
  const comma = text.indexOf(',');
  if (comma > 0) return { family: text.slice(0, comma).trim(), given: text.slice(comma + 1).trim() };
  const space = text.lastIndexOf(' ');
  if (space < 0) return { family: text, given: '' };
  warnings.push({
    kind: 'name-split',
    message: 'The record has the name as one piece. Its last word was taken for the family name: check it.',
  });
  return { family: text.slice(space + 1), given: text.slice(0, space) };
}

function readBirthDate(patient: JsonObject, today: IsoDate, warnings: ImportWarning[]): IsoDate | undefined {
  const value = patient['birthDate'];
  if (value === undefined || value === null) return undefined;
  const written = textFrom(value);
  if (written !== undefined && isIsoDate(written)) {
    if (written <= today) return written;
    warnings.push({
      kind: 'birth-date-in-future',
      message: 'The birth date in the record lies in the future, so it was left out. Ask for it and enter it.',
    });
    return undefined;
  }
  const partial = dateFrom(value);
  if (partial && !partial.day) {
    const known = partial.written.length === 4 ? 'the year' : 'the month and year';
    warnings.push({
      kind: 'birth-date-incomplete',
      message: `The record has only ${known} of birth, so the birth date was left out. Ask for it and enter it.`,
    });
    return undefined;
  }
  warnings.push({
    kind: 'birth-date-unreadable',
    message: 'The birth date in the record is not a date, so it was left out. Ask for it and enter it.',
  });
  return undefined;
}

function readDeath(patient: JsonObject, warnings: ImportWarning[]): boolean {
  const date = textFrom(patient['deceasedDateTime']);
  if (patient['deceasedBoolean'] !== true && date === undefined) return false;
  const day = dateFrom(date)?.day;
  warnings.push({
    kind: 'deceased',
    message: `The record says that this patient died${day ? ` on ${dateInWords(day)}` : ''}.`,
  });
  return true;
}

function readSex(patient: JsonObject): Sex {
  const gender = textFrom(patient['gender'])?.toLowerCase();
  return gender === 'female' || gender === 'male' || gender === 'other' ? gender : 'not-recorded';
}

function readContacts(patient: JsonObject): readonly ContactPoint[] {
  const contacts = objectsFrom(patient['telecom']).flatMap((telecom): readonly ContactPoint[] => {
    const value = textFrom(telecom['value']);
    const kind = contactKind(textFrom(telecom['system']));
    return value === undefined || kind === undefined || textFrom(telecom['use']) === 'old' ? [] : [{ kind, value }];
  });
  const address = objectsFrom(patient['address'])
    .filter((item) => textFrom(item['use']) !== 'old')
    .map(addressLine)
    .find((line) => line !== '');
  return address === undefined ? contacts : [...contacts, { kind: 'address', value: address }];
}

function contactKind(system: string | undefined): ContactPoint['kind'] | undefined {
  if (system === 'email') return 'email';
  return system === 'phone' || system === 'sms' ? 'phone' : undefined;
}

function addressLine(address: JsonObject): string {
  const parts = ['line', 'city', 'state', 'postalCode', 'country'].flatMap((field) => textsFrom(address[field]));
  return parts.length > 0 ? parts.join(', ') : (textFrom(address['text']) ?? '');
}

/** Longer ones are a machine's ids, which nobody reads out. */
const longestRecordNumber = 20;

/** The medical record number, where there is one short enough to be said. */
function recordNumber(patient: JsonObject): string | undefined {
  return objectsFrom(patient['identifier'])
    .filter((identifier) => textFrom(identifier['use']) !== 'old')
    .filter((identifier) =>
      hasCode(objectFrom(identifier['type']), 'http://terminology.hl7.org/CodeSystem/v2-0203', ['MR']),
    )
    .map((identifier) => textFrom(identifier['value']))
    .find((value) => value !== undefined && value.length <= longestRecordNumber);
}
