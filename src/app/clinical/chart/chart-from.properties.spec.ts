import fc from 'fast-check';
import { aClearance } from '../testing/exercises';
import { holds } from '../testing/holds';
import { aFinding, anImport, anItem, aProgram, aRegisteredPatient, pressure } from '../testing/record';
import { chartFrom } from './chart-from';
import type { Entry } from './entries';

/** Something of every kind, with forks, voids, and references to what is not there. */
function aRichRecord(): readonly Entry[] {
  const record = aRegisteredPatient();
  const same = { at: '2026-11-03T10:00:00.000Z' };
  record.sign('details-amended', {
    details: { identifier: 'P-7' },
    imported: anImport({}, aFinding(), pressure(190, 115)),
  });
  record.sign('details-amended', { details: { family: 'Berg' } }, same);
  record.sign('details-amended', { details: { family: 'Holm-Berg' }, imported: anImport({}, aFinding()) }, same);
  record.sign('precautions-stated', {
    precautions: [{ id: 'hip-osteoarthritis' }],
    answers: [{ key: 'bp|190', answer: 'dismissed' }],
  });
  const flare = record.sign('phase-declared', { phase: 'flare-up', since: '2026-11-04' });
  record.sign('phase-declared', { phase: 'settling', since: '2026-11-04' }, same);
  record.sign('phase-declared', { phase: 'returning', since: '2026-07-01', note: 'told late' });
  const granted = record.sign('clearance-granted', { clearance: aClearance({ from: '2026-11-01' }) });
  record.sign('clearance-granted', { clearance: aClearance({ exerciseId: 'deadlift', from: '2026-11-06' }) });
  record.sign('clearance-withdrawn', { clearanceId: granted.id, reason: 'pain' });
  const flag = record.sign('red-flag-raised', { date: '2026-11-05', tier: 'same-day', findings: ['fever'] });
  record.sign('red-flag-resolved', { flagId: flag.id, date: '2026-11-06', reason: 'Seen' });
  record.sign('red-flag-resolved', { flagId: flag.id, date: '2026-11-07', reason: 'Seen again' });
  record.sign('red-flag-raised', { date: '2026-11-08', tier: 'watch', findings: ['leg symptoms'] });
  const prescribe = (follows: string | null, resolves?: readonly string[]) =>
    record.sign('program-prescribed', {
      program: aProgram('heel-slide', anItem('walking')),
      follows,
      ...(resolves ? { resolves } : {}),
      acknowledged: [],
    }).id;
  const first = prescribe(null);
  const second = prescribe(first);
  const fork = prescribe(second);
  const other = prescribe(second);
  prescribe(fork, [other]);
  prescribe('nowhere');
  record.sign('visit-recorded', {
    date: '2026-11-09',
    redFlags: {},
    pain: { now: 3 },
    responses: [],
    decisions: [],
    nextVisit: '2026-11-16',
  });
  const visit = record.sign('visit-recorded', {
    date: '2026-11-02',
    redFlags: { fever: 'no' },
    pain: {},
    responses: [],
    decisions: [],
  });
  record.sign('outcome-recorded', { date: '2026-11-09', measure: 'rmdq', score: 9 });
  record.sign('outcome-recorded', { date: '2026-11-02', measure: 'rmdq', score: 14 });
  record.sign('entry-voided', { voids: second, reason: 'wrong' });
  record.sign('entry-voided', { voids: visit.id, reason: 'wrong' });
  const voided = record.sign('entry-voided', { voids: flare.id, reason: 'wrong' }, same);
  record.sign('entry-voided', { voids: voided.id, reason: 'it was right' });
  record.sign('entry-voided', { voids: 'nowhere', reason: 'wrong' });
  return record.entries;
}

/** Entries of the kinds that refer to one another, between few ids and at few instants, so that everything meets. */
const tangled: fc.Arbitrary<readonly Entry[]> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((ids) => {
    const someId = fc.constantFrom(...ids, 'nowhere');
    const bodies = fc.oneof(
      fc.record({
        kind: fc.constant('phase-declared'),
        body: fc.record({
          phase: fc.constantFrom('flare-up', 'building'),
          since: fc.constantFrom('2026-11-01', '2026-11-02'),
        }),
      }),
      fc.record({
        kind: fc.constant('entry-voided'),
        body: fc.record({ voids: someId, reason: fc.constant('wrong') }),
      }),
      fc.record({
        kind: fc.constant('program-prescribed'),
        body: fc.record({
          program: fc.constant(aProgram()),
          follows: fc.oneof(someId, fc.constant(null)),
          resolves: fc.array(someId, { maxLength: 2 }),
          acknowledged: fc.constant([]),
        }),
      }),
      fc.record({
        kind: fc.constant('clearance-granted'),
        body: fc.record({ clearance: fc.constantFrom(aClearance(), aClearance({ from: '2026-11-02' })) }),
      }),
      fc.record({ kind: fc.constant('clearance-withdrawn'), body: fc.record({ clearanceId: someId }) }),
      fc.record({
        kind: fc.constant('red-flag-raised'),
        body: fc.record({
          date: fc.constant('2026-11-02'),
          tier: fc.constantFrom('watch', 'urgent'),
          findings: fc.constant([]),
        }),
      }),
      fc.record({
        kind: fc.constant('red-flag-resolved'),
        body: fc.record({
          flagId: someId,
          date: fc.constantFrom('2026-11-02', '2026-11-03'),
          reason: fc.constant('Seen'),
        }),
      }),
      fc.record({
        kind: fc.constant('details-amended'),
        body: fc.record({ details: fc.record({ family: fc.constantFrom('A', 'B') }) }),
      }),
      fc.record({
        kind: fc.constant('patient-registered'),
        body: fc.record({ details: fc.record({ family: fc.constantFrom('C', 'D'), given: fc.constant('Ida') }) }),
      }),
    );
    const heads = ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        at: fc.constantFrom('2026-11-01T09:00:00.000Z', '2026-11-02T09:00:00.000Z'),
        rest: bodies,
      }),
    );
    return fc.tuple(...heads);
  })
  .map((all) =>
    all.map(
      ({ id, at, rest }) =>
        ({ id, at, patientId: 'ida', author: 'Tomas Reed', schema: 1, ...rest }) as unknown as Entry,
    ),
  );

/** The same entries in another order, some of them twice. */
function again(entries: readonly Entry[]): fc.Arbitrary<readonly Entry[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.shuffledSubarray(structuredClone([...entries])),
      fc.boolean(),
    )
    .map(([all, some, first]) => (first ? [...some, ...all] : [...all, ...some]));
}

describe('any order of the same entries', () => {
  it('folds to the same chart, however often an entry arrives', () => {
    const entries = aRichRecord();
    const chart = chartFrom(entries);
    expect(chart.heads).toHaveSize(2);
    holds(
      fc.property(again(entries), (shuffled) => {
        expect(chartFrom(shuffled)).toEqual(chart);
      }),
    );
  });

  it('does so for any entries at all, with any references between them', () => {
    holds(
      fc.property(
        tangled.chain((entries) => fc.tuple(fc.constant(entries), again(entries))),
        ([entries, shuffled]) => {
          expect(chartFrom(shuffled)).toEqual(chartFrom(entries));
        },
      ),
      500,
    );
  });

  it('does so even where one id came with two contents', () => {
    const entries = aRichRecord();
    const forged = entries.slice(0, 3).map((entry): Entry => ({ ...entry, author: 'Somebody Else' }));
    const chart = chartFrom([...entries, ...forged]);
    expect(chartFrom([...forged, ...entries])).toEqual(chart);
    expect(chart.entries).toHaveSize(entries.length);
  });
});

describe('entries that refer to what is not there', () => {
  const strays = fc.constantFrom(
    { kind: 'entry-voided', body: { voids: 'nowhere', reason: 'wrong' } },
    { kind: 'clearance-withdrawn', body: { clearanceId: 'nowhere' } },
    { kind: 'red-flag-resolved', body: { flagId: 'nowhere', date: '2026-11-09', reason: 'Seen' } },
  );

  it('stay in the history, and change nothing else', () => {
    const rich = aRichRecord();
    const before = chartFrom(rich);
    holds(
      fc.property(fc.array(strays, { maxLength: 5 }), (extra) => {
        const more = extra.map((stray, index) => {
          const head = {
            id: `stray-${index}`,
            patientId: 'ida',
            author: 'Tomas Reed',
            at: '2026-12-01T09:00:00.000Z',
            schema: 1,
          };
          return { ...head, ...stray } as unknown as Entry;
        });
        const chart = chartFrom([...rich, ...more]);
        expect({ ...chart, entries: before.entries, voided: before.voided }).toEqual(before);
        expect(chart.entries).toHaveSize(rich.length + more.length);
      }),
    );
  });
});
