import { condition, daysAgo, findingsOf, icd, only, pressure, resolved, sct, since, status } from './testing/bundles';

describe('what holds everything', () => {
  const cauda = sct('192970008', 'Cauda equina syndrome');
  const raised = (...resources: readonly unknown[]) => findingsOf(...resources).flatMap(({ raises }) => raises ?? []);

  it('is an emergency for the cauda equina, the same day for infection and cancer of spine or bone', () => {
    for (const coding of [cauda, icd('G83.4'), icd('S34.3XXA'), sct('449813001')]) {
      expect(raised(condition(coding)))
        .withContext(coding['code'] as string)
        .toEqual(['emergency']);
    }
    for (const coding of [
      sct('302935008'),
      icd('M46.46'),
      icd('C79.51'),
      icd('C90.00'),
      sct('94222008'),
      sct('162573006'),
      sct('203436008'),
      icd('M84.58XA'),
      sct('100491000119103'),
      icd('M51.06'),
    ]) {
      expect(raised(condition(coding)))
        .withContext(coding['code'] as string)
        .toEqual(['same-day']);
    }
  });

  it('holds as well where it is only possible, and not where it was refuted', () => {
    for (const verification of ['unconfirmed', 'provisional', 'differential']) {
      const [finding] = findingsOf(condition(cauda, status('active', verification)));
      expect(finding?.raises).toBe('emergency');
      expect(finding?.remark).toContain('recorded as possible');
    }
    for (const verification of ['refuted', 'entered-in-error']) {
      expect(raised(condition(cauda, status('active', verification)))).toEqual([]);
    }
  });

  it('asks at every visit after a cauda equina syndrome, and holds no more', () => {
    expect(only(resolved(cauda, daysAgo(4000)))).toEqual(
      jasmine.objectContaining({ standing: 'not-understood', remark: jasmine.stringContaining('at every visit') }),
    );
    expect(only(resolved(cauda, daysAgo(4000))).raises).toBeUndefined();
    expect(only(resolved(sct('449813001'), daysAgo(4))).standing).toBe('past');
  });

  it('asks about what may be its first sign', () => {
    for (const coding of [icd('R33.9'), icd('R15.9'), icd('R32'), icd('M21.371')]) {
      expect(only(condition(coding))).toEqual(
        jasmine.objectContaining({
          standing: 'not-understood',
          remark: jasmine.stringContaining('red-flag questions'),
        }),
      );
    }
  });

  it('asks for 12 months after an infection of the spine whether it came back', () => {
    const infection = sct('302935008');
    expect(only(resolved(infection, daysAgo(365))).remark).toContain('ask whether it may have come back');
    expect(only(resolved(infection)).standing).toBe('not-understood');
    expect(only(resolved(infection, daysAgo(366))).standing).toBe('past');
    expect(raised(resolved(infection, daysAgo(1)))).toEqual([]);
  });

  it('holds for a tumour in bone even where the fracture has healed, and asks after a suspicion that is over', () => {
    expect(raised(resolved(sct('866087009'), daysAgo(700)))).toEqual(['same-day']);
    expect(only(resolved(sct('162573006'), daysAgo(700)))).toEqual(
      jasmine.objectContaining({ standing: 'not-understood', remark: jasmine.stringContaining('ask what came of it') }),
    );
  });

  it('raises one flag for a code that two groups hold for, the gravest, beside the proposal', () => {
    const stenosis = sct('764272007', 'Cauda equina compression');
    expect(findingsOf(condition(stenosis))).toEqual([
      jasmine.objectContaining({
        key: 'http://snomed.info/sct|764272007|red flag|2026-06-01',
        standing: 'not-understood',
        raises: 'emergency',
      }),
      jasmine.objectContaining({
        key: 'http://snomed.info/sct|764272007',
        standing: 'proposed',
        precaution: { id: 'extension-intolerance', since: '2026-06-01' },
      }),
    ]);
    const fracture = findingsOf(condition(icd('M84.58XA')));
    expect(fracture.map(({ raises, precaution }) => raises ?? precaution?.id)).toEqual([
      'same-day',
      'vertebral-fracture',
      'malignancy',
    ]);
  });

  it('says the questions of one group with the proposal of another', () => {
    const past = only(resolved(sct('202736000'), daysAgo(10)));
    expect(past.precaution).toEqual({ id: 'flexion-intolerance', since: '2026-06-01', settled: true });
    expect(past.remark).toContain('at every visit');
  });

  it('is a new question on another day, and the same one when the record comes again', () => {
    const keyOf = (onset: string) => findingsOf(condition(cauda, { onsetDateTime: onset }))[0]?.key;
    expect(keyOf('2019-03-01')).toBe('http://snomed.info/sct|192970008|red flag|2019-03-01');
    expect(keyOf('2026-11-20')).not.toBe(keyOf('2019-03-01'));
    expect(keyOf('2026-11-20')).toBe(keyOf('2026-11-20'));
  });

  it('comes first of all, and a hold outlasts an older entry of its code that is over', () => {
    const findings = findingsOf(
      condition(sct('64859006')),
      resolved(cauda, daysAgo(3000), since(3100)),
      condition(cauda, since(2)),
    );
    expect(findings.map(({ raises, precaution }) => raises ?? precaution?.id)).toEqual([
      'emergency',
      'osteoporosis',
      undefined,
    ]);
  });

  it('holds for a hypertensive crisis for 30 days, until a later reading shows that it is over', () => {
    const crisis = (days: number) => condition(sct('706882009'), since(days));
    expect(raised(crisis(29))).toEqual(['same-day']);
    expect(raised(crisis(30))).toEqual([]);
    expect(raised(condition(sct('706882009'), { onsetDateTime: undefined }))).toEqual(['same-day']);
    expect(raised(crisis(10), pressure(150, 90, daysAgo(9)))).toEqual([]);
    expect(raised(crisis(10), pressure(150, 90, daysAgo(10)))).toEqual(['same-day']);
    expect(raised(crisis(10), pressure(182, 90, daysAgo(9)))).toEqual(['same-day']);
    expect(raised(resolved(sct('706882009'), daysAgo(1), since(5)))).toEqual([]);
  });
});
