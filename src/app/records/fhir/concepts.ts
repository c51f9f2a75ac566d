import { addDays, daysBetween, isIsoDate, type IsoDate } from '../../clinical/index';
import type { CodeSystem } from './conditions/code-table';
import { normaliseCode } from './conditions/lookup';
import { objectFrom, objectsFrom, textFrom, type JsonObject } from './json';

export interface Coding {
  /** The system's address in its usual form, as written where it is not one of ours; '' where none is given. */
  readonly system: string;
  /** The table that knows the system. */
  readonly table?: CodeSystem;
  readonly code: string;
  readonly display?: string;
}

/** A CodeableConcept. */
export interface Concept {
  readonly codings: readonly Coding[];
  readonly text?: string;
}

const snomedUrl = 'http://snomed.info/sct';
const icd10CmUrl = 'http://hl7.org/fhir/sid/icd-10-cm';
const icd10Url = 'http://hl7.org/fhir/sid/icd-10';
/** ICD-10-PCS (http://www.cms.gov/Medicare/Coding/ICD10) is another classification and stays out. */
const knownSystems: ReadonlyMap<string, { readonly table: CodeSystem; readonly url: string }> = new Map([
  [snomedUrl, { table: 'snomed', url: snomedUrl }],
  ['urn:oid:2.16.840.1.113883.6.96', { table: 'snomed', url: snomedUrl }],
  [icd10CmUrl, { table: 'icd10', url: icd10CmUrl }],
  ['urn:oid:2.16.840.1.113883.6.90', { table: 'icd10', url: icd10CmUrl }],
  [icd10Url, { table: 'icd10', url: icd10Url }],
  ['urn:oid:2.16.840.1.113883.6.3', { table: 'icd10', url: icd10Url }],
]);

function codingFrom(json: JsonObject): Coding | undefined {
  const code = textFrom(json['code']);
  if (code === undefined) return undefined;
  const written = textFrom(json['system']) ?? '';
  const known = knownSystems.get(written.startsWith(`${snomedUrl}/`) ? snomedUrl : written);
  const display = textFrom(json['display']);
  return {
    system: known?.url ?? written,
    code,
    ...(known && { table: known.table }),
    ...(display !== undefined && { display }),
  };
}

/** Codings come in any order, and what is made of them must not depend on it: those of our tables first, then by key. */
function inOrderOfUse(a: Coding, b: Coding): number {
  const rank = ({ table }: Coding): number => (table === undefined ? 2 : table === 'snomed' ? 0 : 1);
  return rank(a) - rank(b) || compareTexts(keyOf(a), keyOf(b)) || compareTexts(a.display ?? '', b.display ?? '');
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function conceptFrom(value: unknown): Concept {
  const json = objectFrom(value);
  const text = textFrom(json?.['text']);
  const codings = objectsFrom(json?.['coding'])
    .map(codingFrom)
    .filter((coding) => coding !== undefined)
    .sort(inOrderOfUse);
  return { codings, ...(text !== undefined && { text }) };
}

/** Whether a concept holds a code of a system, such as a LOINC code. */
export function hasCode(value: unknown, system: string, codes: readonly string[]): boolean {
  return conceptFrom(value).codings.some((coding) => coding.system === system && codes.includes(coding.code));
}

/** Everything that a concept says in words. */
export function wordsOf(concept: Concept): readonly string[] {
  return [...concept.codings.map((coding) => coding.display), concept.text].filter((text) => text !== undefined);
}

/** 'system|code', the same whether the code was written with its dot or the system as an OID. */
export function keyOf(coding: Coding): string {
  return `${coding.system}|${coding.table ? normaliseCode(coding.table, coding.code) : coding.code}`;
}

/** The record's own words for a coding, or else for its concept, or else the code. */
export function labelOf(concept: Concept, coding: Coding | undefined): string | undefined {
  return coding?.display ?? concept.text ?? wordsOf(concept)[0] ?? coding?.code;
}

/** The one of several codes that a status holds, written as a concept or, in older records, as a bare code. */
export function statusCode(value: unknown, known: readonly string[]): string | undefined {
  const codes = [textFrom(value), ...conceptFrom(value).codings.map((coding) => coding.code)];
  return codes.map((code) => code?.toLowerCase()).find((code) => code !== undefined && known.includes(code));
}

/** A date of the record, which may be a year or a month only. */
export interface RecordedDate {
  /** Where the day is known. It is the day as written where it was written, whatever the time zone here. */
  readonly day?: IsoDate;
  /** The last day it can mean: a condition of unknown day counts as the more recent one. */
  readonly latest: IsoDate;
  readonly written: string;
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;

export function dateFrom(value: unknown): RecordedDate | undefined {
  const text = textFrom(value);
  const match = text === undefined ? null : datePattern.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  const written = [year, month, day].filter((part) => part !== undefined).join('-');
  if (day !== undefined) return isIsoDate(written) ? { day: written, latest: written, written } : undefined;
  const latest = ['31', '30', '29', '28'].map((last) => `${year}-${month ?? '12'}-${last}`).find(isIsoDate);
  return latest === undefined ? undefined : { latest, written };
}

/** Whether a date lies fewer than `days` before today; one that is unknown counts as recent, as does one ahead. */
export function isWithin(date: RecordedDate | undefined, days: number, today: IsoDate): boolean {
  return date === undefined || daysBetween(date.latest, today) < days;
}

/** Whether a date is so far ahead that it must be a slip; a day's lead is a time zone. */
export function isAhead(date: RecordedDate, today: IsoDate): boolean {
  return date.day !== undefined && date.day > addDays(today, 1);
}
