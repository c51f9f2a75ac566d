import { objectFrom, objectsFrom, textFrom, type JsonObject } from './json';
import type { PatientResources } from './map-findings';

export interface Located {
  readonly resource: JsonObject;
  readonly fullUrl?: string;
}

/** The resources of one patient, and how many findings of the file name nobody that could be told. */
export interface PatientFile extends PatientResources {
  readonly patient: JsonObject;
  readonly unattributed: number;
}

const kinds = {
  Condition: 'conditions',
  Procedure: 'procedures',
  Observation: 'observations',
  Encounter: 'encounters',
} as const;
type FindingType = keyof typeof kinds;

function typeOf(resource: JsonObject): string | undefined {
  return textFrom(resource['resourceType']);
}

function isFindingType(type: string | undefined): type is FindingType {
  return type !== undefined && Object.hasOwn(kinds, type);
}

/**
 * The resources of a Bundle of any type, those of Bundles within it (the answer to a batch of searches) included. Of a
 * history, which lists the newest version first, the newest counts, and what was deleted last is gone.
 */
export function resourcesOf(bundle: JsonObject): readonly Located[] {
  const found: Located[] = [];
  const waiting: JsonObject[] = [bundle];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const isHistory = textFrom(next['type']) === 'history';
    const seen = new Set<string>();
    for (const entry of objectsFrom(next['entry'])) {
      const resource = objectFrom(entry['resource']);
      if (isHistory) {
        const version = versionedName(entry, resource);
        if (version !== undefined && seen.has(version)) continue;
        if (version !== undefined) seen.add(version);
      }
      if (!resource) continue;
      if (typeOf(resource) === 'Bundle') {
        waiting.push(resource);
        continue;
      }
      const fullUrl = textFrom(entry['fullUrl']);
      found.push({ resource, ...(fullUrl !== undefined && { fullUrl: withoutVersion(fullUrl) }) });
    }
  }
  return found;
}

/** 'Condition/12', from the resource or, for a deletion, from the request. */
function versionedName(entry: JsonObject, resource: JsonObject | undefined): string | undefined {
  const id = resource && textFrom(resource['id']);
  if (resource && id !== undefined) return `${typeOf(resource)}/${id}`;
  const url = textFrom(objectFrom(entry['request'])?.['url']);
  return url === undefined ? undefined : withoutVersion(url);
}

function withoutVersion(reference: string): string {
  return reference.replace(/\/_history\/.*$/, '');
}

/** The last two steps of a reference: 'Patient/12'. */
function relativeName(reference: string): string | undefined {
  return /(?:^|\/)(Patient\/[^/]+)$/.exec(reference)?.[1];
}

/** 'system|value' of each identifier. */
export function identifiersOf(patient: JsonObject): readonly string[] {
  const named = objectsFrom(patient['identifier']).map(identifierName);
  return [...new Set(named.filter((name) => name !== undefined))];
}

function identifierName(identifier: JsonObject): string | undefined {
  const value = textFrom(identifier['value']);
  return value === undefined ? undefined : `${textFrom(identifier['system']) ?? ''}|${value}`;
}

/** Sorts the resources of a file by the patient whom they concern; empty where the file has no patient. */
export function patientFiles(located: readonly Located[]): readonly PatientFile[] {
  const patients = patientsOf(located);
  const resolve = resolver(patients);
  const files = patients.map(({ resource }) => ({
    patient: resource,
    conditions: [] as JsonObject[],
    procedures: [] as JsonObject[],
    observations: [] as JsonObject[],
    encounters: [] as JsonObject[],
  }));
  let unattributed = 0;
  for (const each of located) {
    const type = typeOf(each.resource);
    if (!isFindingType(type)) continue;
    const owner = files.length === 1 ? 0 : resolve(each);
    if (owner === undefined) unattributed += type === 'Condition' || type === 'Procedure' ? 1 : 0;
    else files[owner]?.[kinds[type]].push(each.resource);
  }
  return files.map((file) => ({ ...file, unattributed }));
}

/** The patients of a file, each once; those contained in other resources only where there is none of its own. */
function patientsOf(located: readonly Located[]): readonly Located[] {
  const own = located.filter(({ resource }) => typeOf(resource) === 'Patient');
  const candidates: readonly Located[] =
    own.length > 0
      ? own
      : located.flatMap(({ resource }) => containedPatients(resource).map((contained) => ({ resource: contained })));
  const once = new Map<string, Located>();
  for (const [index, each] of candidates.entries()) {
    const name = own.length > 0 ? (each.fullUrl ?? textFrom(each.resource['id'])) : sameness(each.resource);
    const key = name ?? `${index}`;
    if (!once.has(key)) once.set(key, each);
  }
  return [...once.values()];
}

function containedPatients(resource: JsonObject): readonly JsonObject[] {
  return objectsFrom(resource['contained']).filter((contained) => typeOf(contained) === 'Patient');
}

/** What tells contained patients apart: their ids hold within one resource only. */
function sameness(patient: JsonObject): string {
  return identifiersOf(patient)[0] ?? JSON.stringify([patient['name'], patient['birthDate']]);
}

/** Finds the one patient a resource refers to, as `Patient/id`, full URL, urn:uuid, contained resource or identifier. */
function resolver(patients: readonly Located[]): (located: Located) => number | undefined {
  const byName = new Map<string, number | 'several'>();
  const add = (name: string | undefined, index: number): void => {
    if (name === undefined) return;
    const before = byName.get(name);
    byName.set(name, before === undefined || before === index ? index : 'several');
  };
  for (const [index, { resource, fullUrl }] of patients.entries()) {
    const id = textFrom(resource['id']);
    add(fullUrl, index);
    if (id !== undefined) {
      add(`Patient/${id}`, index);
      // The same id on another server is another patient; only one that has no address of its own matches any.
      if (!fullUrl?.startsWith('http')) add(`anywhere Patient/${id}`, index);
      if (fullUrl !== `urn:uuid:${id}`) add(`urn:uuid:${id}`, index);
    }
    for (const identifier of identifiersOf(resource)) add(`identifier ${identifier}`, index);
    if (identifiersOf(resource).length === 0) add(`same ${sameness(resource)}`, index);
  }
  const find = (name: string | undefined): number | undefined => {
    const found = name === undefined ? undefined : byName.get(name);
    return typeof found === 'number' ? found : undefined;
  };
  const findPatient = (patient: JsonObject): number | undefined =>
    identifiersOf(patient)
      .map((identifier) => find(`identifier ${identifier}`))
      .find((index) => index !== undefined) ?? find(`same ${sameness(patient)}`);

  return ({ resource, fullUrl }) => {
    const subject = objectFrom(resource['subject']) ?? objectFrom(resource['patient']);
    const written = textFrom(subject?.['reference']);
    if (written?.startsWith('#')) {
      const contained = containedPatients(resource).find(({ id }) => textFrom(id) === written.slice(1));
      return contained && findPatient(contained);
    }
    if (written !== undefined) {
      const reference = withoutVersion(written);
      const base = /^(https?:\/\/.+\/)[^/]+\/[^/]+$/.exec(fullUrl ?? '')?.[1];
      const direct = (base !== undefined ? find(base + reference) : undefined) ?? find(reference);
      return direct ?? find(`anywhere ${relativeName(reference)}`);
    }
    const identifier = objectFrom(subject?.['identifier']);
    const name = identifier && identifierName(identifier);
    return name === undefined ? undefined : find(`identifier ${name}`);
  };
}
