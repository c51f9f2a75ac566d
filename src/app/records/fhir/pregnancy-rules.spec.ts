import { condition, daysAgo, findingsOf, icd, proposed, resolved, sct, status } from './testing/bundles';

const pregnancy = sct('72892002', 'Normal pregnancy');
const preEclampsia = sct('398254007', 'Pre-eclampsia');

function visit(coding: unknown, day: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    resourceType: 'Encounter',
    status: 'finished',
    period: { start: `${day}T09:00:00Z` },
    reasonCode: [{ coding: [coding] }],
    ...more,
  };
}

describe('pregnancy in a record', () => {
  it('asks for 12 weeks after its end about pelvic floor, abdominal wall and caesarean', () => {
    const after = (end?: string, onset = daysAgo(320)) =>
      findingsOf(resolved(pregnancy, end, { onsetDateTime: onset }))[0];
    expect(after(daysAgo(83))?.remark).toContain('pelvic floor');
    expect(after(daysAgo(83))?.standing).toBe('not-understood');
    expect(after(daysAgo(84))?.standing).toBe('past');
    expect(after(undefined, daysAgo(383))?.standing).toBe('not-understood');
    expect(after(undefined, daysAgo(384))?.standing).toBe('past');
  });

  it('goes by a supervised pregnancy for six weeks even where the visit is closed, and for 300 days where it is not', () => {
    for (const code of ['Z34.90', 'Z33.1', 'Z3A.20']) {
      const seen = (days: number) => resolved(icd(code), daysAgo(days), { onsetDateTime: daysAgo(days) });
      expect(proposed(seen(41)).map(({ id }) => id)).toEqual(['pregnancy']);
      expect(findingsOf(seen(42))[0]?.standing).toBe('past');
      expect(proposed(condition(icd(code), { onsetDateTime: daysAgo(299) })).length).toBe(1);
      expect(proposed(condition(icd(code), { onsetDateTime: daysAgo(300) })).length).toBe(0);
      const refuted = condition(icd(code), { ...status('active', 'refuted'), onsetDateTime: daysAgo(3) });
      expect(proposed(refuted)).toEqual([]);
    }
  });

  it('takes a pregnancy that is closed for over, however lately it began', () => {
    const lost = resolved(pregnancy, daysAgo(4), { onsetDateTime: daysAgo(30) });
    expect(findingsOf(lost)[0]?.standing).toBe('not-understood');
    expect(proposed(lost)).toEqual([]);
  });

  it('goes by the reason or the type of a visit, for six weeks', () => {
    const supervised = icd('Z34.91', 'Supervision of pregnancy');
    expect(findingsOf(visit(supervised, daysAgo(42)))).toEqual([
      {
        key: `http://hl7.org/fhir/sid/icd-10-cm|Z3491|visit|${daysAgo(42)}`,
        label: 'Supervision of pregnancy',
        status: 'a visit in the last six weeks',
        date: daysAgo(42),
        standing: 'proposed',
        precaution: { id: 'pregnancy' },
      },
    ]);
    expect(proposed(visit(supervised, daysAgo(5), { reasonCode: [], type: [{ coding: [supervised] }] })).length).toBe(
      1,
    );
    for (const none of [
      visit(supervised, daysAgo(43)),
      visit(supervised, daysAgo(-5)),
      visit(supervised, daysAgo(5), { status: 'cancelled' }),
      visit(supervised, daysAgo(5), { status: 'entered-in-error' }),
      visit(icd('Z39.2'), daysAgo(5)),
      visit(sct('64859006'), daysAgo(5)),
    ]) {
      expect(findingsOf(none)).toEqual([]);
    }
    const born = condition(icd('Z37.0'), { onsetDateTime: daysAgo(3) });
    expect(proposed(visit(supervised, daysAgo(5)), born)).toEqual([]);
    expect(proposed(visit(supervised, daysAgo(2)), born).length).toBe(1);
  });

  it('takes the last of several visits, whatever their order', () => {
    const visits = [
      visit(icd('Z34.90'), daysAgo(30)),
      visit(icd('Z3A.20'), daysAgo(9)),
      visit(icd('Z34.01'), daysAgo(9)),
    ];
    const expected = [`http://hl7.org/fhir/sid/icd-10-cm|Z3401|visit|${daysAgo(9)}`];
    expect(findingsOf(...visits).map(({ key }) => key)).toEqual(expected);
    expect(findingsOf(...visits.reverse()).map(({ key }) => key)).toEqual(expected);
  });

  it('makes a pregnancy that a visit tells of one that a contraindication counts in', () => {
    expect(proposed(condition(preEclampsia), visit(icd('Z34.90'), daysAgo(5)))).toContain({
      id: 'pregnancy',
      since: '2026-06-01',
      obstetricContraindication: true,
    });
    // A suspicion counts as the thing itself until it is answered.
    const suspected = condition(preEclampsia, status('active', 'provisional'));
    expect(proposed(condition(pregnancy), suspected).some((one) => one.obstetricContraindication)).toBeTrue();
  });
});
