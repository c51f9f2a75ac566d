import type { IsoDate } from '../dates';
import type { Chart, GrantedClearance, Outcome, PhasePeriod, RedFlag, Revision, Visit } from './chart';
import type { Entry, EntryId, EntryKind, EntryOf, PatientDetails } from './entries';
import { importsOf } from './imports';
import { precautionsOf } from './precautions-of';

/**
 * A chart is a fold over its entries: any order of the same entries gives the same chart, and an entry that arrives
 * twice counts once. Total: entries that refer to something unknown are kept in the history and otherwise without effect.
 */
export function chartFrom(entries: readonly Entry[]): Chart {
  const all = inOrder(entries);
  const voided = voidedBy(all);
  const valid = standing(all, voided);
  const phases = phasesOf(valid);
  const revisions = revisionsOf(valid, all, voided);
  const heads = headsOf(revisions);
  const current = revisions.findLast((revision) => heads.includes(revision.entryId));
  const registration = ofKind(valid, 'patient-registered')[0];
  const details = detailsOf(valid);
  return {
    patientId: all[0]?.patientId ?? '',
    ...(details ? { details } : {}),
    ...(registration ? { registeredAt: registration.at } : {}),
    entries: all,
    voided,
    precautions: precautionsOf(valid),
    phases,
    clearances: clearancesOf(valid, phases),
    redFlags: [...redFlagsOf(valid), ...recordedFlags(valid)],
    revisions,
    heads,
    ...(current ? { current } : {}),
    visits: visitsOf(valid),
    outcomes: outcomesOf(valid),
    identifiers: [...new Set(importsOf(valid).flatMap((imported) => imported.identifiers))],
  };
}

/** Oldest first, each id once. Two contents under one id cannot both be true: the order of their text decides, always alike. */
export function inOrder<E extends Entry>(entries: readonly E[]): readonly E[] {
  const byId = new Map<EntryId, E>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    if (!known || (known !== entry && canonical(entry) < canonical(known))) byId.set(entry.id, entry);
  }
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

function canonical(entry: Entry): string {
  return JSON.stringify(entry);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function ofKind<K extends EntryKind>(entries: readonly Entry[], kind: K): readonly EntryOf<K>[] {
  return entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
}

/** What was not entered in error. */
export function standing(all: readonly Entry[], voided: Chart['voided'] = voidedBy(all)): readonly Entry[] {
  return all.filter((entry) => !Object.hasOwn(voided, entry.id));
}

/** Newest first, because a voiding that was itself entered in error no longer strikes anything through. */
function voidedBy(all: readonly Entry[]): Chart['voided'] {
  const voided = new Map<EntryId, Chart['voided'][EntryId]>();
  for (const { id, author, body } of ofKind(all, 'entry-voided').toReversed()) {
    if (!voided.has(id) && !voided.has(body.voids)) voided.set(body.voids, { by: author, reason: body.reason });
  }
  return Object.fromEntries(voided);
}

/** Amendments count over the registration even where another device's clock dated them before it. */
function detailsOf(valid: readonly Entry[]): PatientDetails | undefined {
  const [first, ...later] = ofKind(valid, 'patient-registered').map(({ body }) => body.details);
  if (!first) return undefined;
  const registered = later.reduce((known, again) => ({ ...again, ...known }), first);
  const amendments = ofKind(valid, 'details-amended').map(({ body }) => body.details ?? {});
  return amendments.reduce<PatientDetails>((known, amended) => ({ ...known, ...amended }), registered);
}

/**
 * Declared phases by the day they began. A flare-up that is declared with an earlier day than a phase declared before it
 * takes that phase's place: who finds a flare-up today means that it holds today.
 */
function phasesOf(valid: readonly Entry[]): readonly PhasePeriod[] {
  const declared = ofKind(valid, 'phase-declared');
  const overtaken = (at: number, since: IsoDate) =>
    declared.slice(at + 1).some(({ body }) => body.phase === 'flare-up' && body.since <= since);
  return declared
    .filter(({ body }, at) => body.phase === 'flare-up' || !overtaken(at, body.since))
    .map((entry) => ({
      entryId: entry.id,
      phase: entry.body.phase,
      since: entry.body.since,
      by: entry.author,
      ...(entry.body.note ? { note: entry.body.note } : {}),
    }))
    .sort((a, b) => compare(a.since, b.since)); // stable: on the same day the later declaration stays last
}

function clearancesOf(valid: readonly Entry[], phases: readonly PhasePeriod[]): readonly GrantedClearance[] {
  const withdrawn = new Set(ofKind(valid, 'clearance-withdrawn').map(({ body }) => body.clearanceId));
  return ofKind(valid, 'clearance-granted').map((entry) => {
    const { clearance } = entry.body;
    const laterThan = (entryId: EntryId) => valid.findIndex(({ id }) => id === entryId) > valid.indexOf(entry);
    const flaredUp = phases.some(
      ({ phase, since, entryId }) => phase === 'flare-up' && (since > clearance.from || laterThan(entryId)),
    );
    const ended = withdrawn.has(entry.id) ? 'withdrawn' : flaredUp ? 'new-flare-up' : undefined;
    return { entryId: entry.id, clearance, ...(ended ? { ended } : {}) };
  });
}

type Resolution = EntryOf<'red-flag-resolved'>;

function resolutionsIn(valid: readonly Entry[]): ReadonlyMap<EntryId, Resolution> {
  return new Map(ofKind(valid, 'red-flag-resolved').map((entry) => [entry.body.flagId, entry]));
}

function resolvedBy(resolution: Resolution | undefined): Pick<RedFlag, 'resolved'> {
  return resolution
    ? { resolved: { date: resolution.body.date, by: resolution.author, reason: resolution.body.reason } }
    : {};
}

function redFlagsOf(valid: readonly Entry[]): readonly RedFlag[] {
  const resolutions = resolutionsIn(valid);
  return ofKind(valid, 'red-flag-raised').map((entry) => ({
    entryId: entry.id,
    ...entry.body,
    by: entry.author,
    ...resolvedBy(resolutions.get(entry.id)),
  }));
}

/**
 * What an imported record says that holds everything, such as cauda equina syndrome, is a red flag as if a clinician had
 * raised it, from the first import that says so. Its id is the finding's, so that it stays resolved when the same record
 * comes again; that a later record says it no more resolves nothing, a clinician does.
 */
function recordedFlags(valid: readonly Entry[]): readonly RedFlag[] {
  const resolutions = resolutionsIn(valid);
  const flags = new Map<EntryId, RedFlag>();
  for (const { findings, on } of importsOf(valid)) {
    for (const { key, label, raises } of findings) {
      const entryId = `finding|${key}`;
      if (!raises || flags.has(entryId)) continue;
      flags.set(entryId, {
        entryId,
        date: on,
        tier: raises,
        findings: [label],
        by: 'the imported record',
        fromRecord: true,
        ...resolvedBy(resolutions.get(entryId)),
      });
    }
  }
  return [...flags.values()];
}

function revisionsOf(valid: readonly Entry[], all: readonly Entry[], voided: Chart['voided']): readonly Revision[] {
  const followedBy = new Map(ofKind(all, 'program-prescribed').map((entry) => [entry.id, entry.body.follows]));
  // A revision that follows a voided one follows whatever stood before it, or the voiding would look like a fork.
  const beneath = (id: EntryId | null): EntryId | null => {
    const seen = new Set<EntryId>();
    let found = id;
    while (found !== null && Object.hasOwn(voided, found) && !seen.has(found)) {
      seen.add(found);
      found = followedBy.get(found) ?? null;
    }
    return found;
  };
  return ofKind(valid, 'program-prescribed').map((entry, index) => ({
    entryId: entry.id,
    number: index + 1,
    signedAt: entry.at,
    by: entry.author,
    program: entry.body.program,
    follows: beneath(entry.body.follows),
    laysAside: (entry.body.resolves ?? []).map(beneath),
  }));
}

function headsOf(revisions: readonly Revision[]): readonly EntryId[] {
  const followed = new Set(revisions.flatMap(({ follows, laysAside }) => [follows, ...laysAside]));
  return revisions.map(({ entryId }) => entryId).filter((id) => !followed.has(id));
}

function visitsOf(valid: readonly Entry[]): readonly Visit[] {
  return ofKind(valid, 'visit-recorded')
    .map((entry) => ({ ...entry.body, entryId: entry.id, by: entry.author }))
    .sort((a, b) => compare(a.date, b.date));
}

function outcomesOf(valid: readonly Entry[]): readonly Outcome[] {
  return ofKind(valid, 'outcome-recorded')
    .map((entry) => ({ ...entry.body, entryId: entry.id }))
    .sort((a, b) => compare(a.date, b.date));
}
