import {
  condition,
  daysAgo,
  icd,
  only,
  procedure,
  proposed,
  resolved,
  sct,
  since,
  type Resource,
} from './testing/bundles';

function idOf(resource: unknown): string | undefined {
  return only(resource).precaution?.id;
}

describe('conditions of heart and vessels', () => {
  it('refers what is recent: 3 months for stroke and heart disease, 8 weeks for an infarction, or undated', () => {
    const recent = (coding: Resource, days: number) => only(condition(coding, since(days))).remark ?? '';
    for (const [coding, last] of [
      [sct('230690007'), 90],
      [icd('I63.9'), 90],
      [sct('22298006'), 90],
      [icd('I21.4'), 55],
      [sct('57054005'), 55],
      [icd('I26.99'), 90],
    ] as const) {
      expect(recent(coding, last))
        .withContext(coding['code'] as string)
        .toContain('refer');
      expect(recent(coding, last + 1))
        .withContext(coding['code'] as string)
        .not.toContain('refer');
      expect(only(condition(coding, { onsetDateTime: undefined })).remark).toContain('or undated: refer');
      expect(only(condition(coding, { onsetDateTime: undefined })).precaution?.since).toBeUndefined();
    }
  });

  it('passes the day on to the rules that count weeks, and the last day of a year where no more is known', () => {
    expect(only(condition(icd('I21.4'), since(20))).precaution).toEqual({ id: 'cardiac', since: daysAgo(20) });
    expect(only(condition(icd('I21.4'), { onsetDateTime: '2015' }))).toEqual(
      jasmine.objectContaining({
        precaution: { id: 'cardiac', since: '2015-12-31' },
        remark: jasmine.stringContaining('since 2015, day not recorded'),
      }),
    );
    expect(only(condition(icd('I21.4'), { onsetDateTime: '2026' })).precaution).toEqual({ id: 'cardiac' });
  });

  it('takes an unstable heart for one while it is active or 8 weeks old, then for heart disease', () => {
    const unstable = sct('394659003');
    expect(idOf(condition(unstable, since(3000)))).toBe('cardiac-unstable');
    expect(only(condition(unstable)).remark).toBe('heart symptoms that are not stable; refer');
    expect(idOf(resolved(unstable, daysAgo(40), since(55)))).toBe('cardiac-unstable');
    expect(only(resolved(unstable, daysAgo(40), since(56))).precaution).toEqual({
      id: 'cardiac',
      since: daysAgo(56),
    });
    expect(idOf(resolved(unstable, daysAgo(40), { onsetDateTime: undefined }))).toBe('cardiac-unstable');
  });

  it('counts a clot for 3 months from its onset, then asks about anticoagulants', () => {
    const clot = sct('128053003');
    expect(only(condition(clot, since(90))).precaution).toEqual({ id: 'vte', since: daysAgo(90) });
    expect(idOf(resolved(clot, daysAgo(10), since(90)))).toBe('vte');
    expect(idOf(condition(clot, { onsetDateTime: undefined }))).toBe('vte');
    expect(only(condition(clot, since(91)))).toEqual(
      jasmine.objectContaining({
        standing: 'not-understood',
        remark: 'over three months ago: ask whether an anticoagulant is taken',
      }),
    );
    expect(only(resolved(clot, daysAgo(10), since(91))).standing).toBe('past');
  });

  it('takes the history of a clot for a settled one, whenever it was written', () => {
    for (const days of [10, 3000]) {
      expect(only(condition(icd('Z86.718'), since(days))).precaution).toEqual({ id: 'vte', settled: true });
    }
  });

  it('keeps a repaired aorta, by the operation', () => {
    for (const code of ['405525004', '315362007']) {
      expect(only(procedure(code, { performedDateTime: '2015-04-01' }))).toEqual(
        jasmine.objectContaining({
          standing: 'proposed',
          precaution: { id: 'aortic', since: '2015-04-01' },
          remark: 'repaired: exertion only after a doctor has agreed',
        }),
      );
    }
  });

  it('tells hypertension with heart failure as both', () => {
    expect(proposed(condition(icd('I11.0'))).map(({ id }) => id)).toEqual(['hypertension', 'cardiac']);
  });
});

describe('operations', () => {
  const date = (days: number): Resource => ({ performedDateTime: daysAgo(days) });

  it('counts a disc operation for 12 weeks from its day, and where the day is not known', () => {
    expect(only(procedure('260649000', date(83))).precaution).toEqual({
      id: 'post-discectomy',
      surgeryDate: daysAgo(83),
    });
    expect(only(procedure('260649000', date(84)))).toEqual(
      jasmine.objectContaining({
        standing: 'information',
        remark: 'an operation on the low back; over 12 weeks ago: for information',
      }),
    );
    expect(only(procedure('260649000')).precaution).toEqual({ id: 'post-discectomy' });
    expect(only(procedure('260649000', { performedDateTime: '2019' })).precaution).toBeUndefined();
  });

  it('counts a fusion and a new hip for life, from their day', () => {
    for (const [code, id] of [
      ['50172003', 'spinal-fusion'],
      ['52734007', 'hip-replacement'],
    ] as const) {
      expect(only(procedure(code, date(5000))).precaution).toEqual({ id, surgeryDate: daysAgo(5000) });
      expect(only(procedure(code, { performedDateTime: '2019-05' })).precaution).toEqual({
        id,
        surgeryDate: '2019-05-31',
      });
      expect(only(procedure(code, { performedPeriod: { end: '2019-05-03' } })).precaution).toEqual({
        id,
        surgeryDate: '2019-05-03',
      });
      expect(only(procedure(code, { performedString: 'as a child' })).precaution).toEqual({ id });
      expect(only(procedure(code, { ...date(20), status: 'not-done' })).standing).toBe('ruled-out');
      expect(only(procedure(code, { ...date(20), status: 'entered-in-error' })).standing).toBe('ruled-out');
    }
  });

  it('knows of an implant that is on record that it was there by then, and of a complication no day', () => {
    expect(only(condition(icd('Z96.642'), since(900))).precaution).toEqual({
      id: 'hip-replacement',
      surgeryDate: daysAgo(900),
    });
    expect(only(condition(sct('314201008'), since(900)))).toEqual(
      jasmine.objectContaining({
        precaution: { id: 'hip-replacement' },
        remark: 'a complication of a joint replacement: ask the surgeon',
      }),
    );
    expect(only(resolved(sct('314201008'), daysAgo(300), since(900))).precaution?.surgeryDate).toBe(daysAgo(900));
  });

  it('asks what was done where only its lasting pain is on record', () => {
    expect(only(condition(icd('M96.1')))).toEqual(
      jasmine.objectContaining({ standing: 'not-understood', remark: jasmine.stringContaining('ask what was done') }),
    );
  });
});
