import {
  bundle,
  condition,
  findingsOf,
  icd,
  only,
  patient,
  patientsIn,
  pressure,
  proposed,
  resolved,
  sct,
  status,
} from './testing/bundles';

const osteoporosis = sct('64859006', 'Osteoporosis');
const hypertension = sct('38341003', 'Hypertension');
const discProlapse = sct('202708005', 'Prolapsed lumbar disc');
const pregnancy = sct('72892002', 'Normal pregnancy');
const preEclampsia = sct('398254007', 'Pre-eclampsia');

describe('the findings of an imported record', () => {
  it('proposes a precaution in the words of the record, under a key that stays', () => {
    expect(only(condition(sct('64859006', 'Brittle bones'), { onsetDateTime: '2017-08-03T23:57:07-05:00' }))).toEqual({
      key: 'http://snomed.info/sct|64859006',
      label: 'Brittle bones',
      status: 'active',
      date: '2017-08-03',
      standing: 'proposed',
      precaution: { id: 'osteoporosis', since: '2017-08-03' },
    });
  });

  it('looks at every coding, under every name of a system', () => {
    const local = { system: 'http://clinic.example/codes', code: 'OP', display: 'Osteoporosis' };
    expect(only(condition([local, icd('M81.0')])).precaution?.id).toBe('osteoporosis');
    const systems = [
      'http://hl7.org/fhir/sid/icd-10',
      'urn:oid:2.16.840.1.113883.6.90',
      'urn:oid:2.16.840.1.113883.6.3',
    ];
    for (const system of systems) expect(only(condition({ system, code: 'm810' })).standing).toBe('proposed');
    const snomedNames = [
      'urn:oid:2.16.840.1.113883.6.96',
      'http://snomed.info/sct/900000000000207008/version/20250101',
    ];
    for (const system of snomedNames) {
      expect(only(condition({ system, code: '64859006' })).key).toBe('http://snomed.info/sct|64859006');
    }
    expect(only(condition({ system: 'http://www.cms.gov/Medicare/Coding/ICD10', code: 'M810' })).standing).toBe(
      'not-understood',
    );
  });

  it('never goes by the text', () => {
    expect(only(condition(sct('203646004', 'Osteoporosis'))).standing).toBe('information');
    expect(only(condition([], { code: { text: 'Osteoporosis' } }))).toEqual(
      jasmine.objectContaining({ key: 'text|osteoporosis', label: 'Osteoporosis', standing: 'not-understood' }),
    );
  });

  it('asks twice about a code that feeds two precautions', () => {
    const findings = findingsOf(condition(icd('M80.08XA')));
    expect(findings.map(({ key, precaution }) => [key, precaution?.id])).toEqual([
      ['http://hl7.org/fhir/sid/icd-10-cm|M8008XA|osteoporosis', 'osteoporosis'],
      ['http://hl7.org/fhir/sid/icd-10-cm|M8008XA|vertebral-fracture', 'vertebral-fracture'],
    ]);
    expect(findings[0]?.label).toBe('M80.08XA');
  });

  it('prefers, among codings of one group, the one that can propose', () => {
    expect(only(condition([icd('M51.36'), sct('202708005')])).precaution?.id).toBe('flexion-intolerance');
    expect(only(condition([icd('R03.0'), icd('I10')])).precaution?.id).toBe('hypertension');
  });

  describe('status', () => {
    it('counts what is active, recurrent or relapsed', () => {
      const hip = sct('239872002');
      for (const clinical of ['active', 'recurrence', 'relapse']) {
        expect(only(condition(hip, status(clinical))).standing).toBe('proposed');
      }
      for (const clinical of ['remission', 'inactive', 'resolved']) {
        expect(only(condition(hip, status(clinical))).standing).toBe('past');
      }
    });

    it('takes a missing status for active unless the condition ended, and says so', () => {
      const stateless = { clinicalStatus: undefined };
      expect(only(condition(sct('239872002'), stateless))).toEqual(
        jasmine.objectContaining({ standing: 'proposed', remark: 'status not stated', status: 'status not stated' }),
      );
      for (const end of [{ abatementDateTime: '2020-01-01' }, { abatementString: 'after surgery' }]) {
        expect(only(condition(sct('239872002'), { ...stateless, ...end })).standing).toBe('past');
      }
      expect(only(condition(sct('239872002'), { ...stateless, abatementDateTime: '2027-02-01' })).standing).toBe(
        'proposed',
      );
    });

    it('counts an active condition with an end date, and says that they contradict', () => {
      expect(only(condition(sct('239872002'), { abatementDateTime: '2024-05-01' }))).toEqual(
        jasmine.objectContaining({ standing: 'proposed', remark: 'recorded as active, with an end date' }),
      );
    });

    it('proposes what is only suspected, and says that it is', () => {
      for (const verification of ['unconfirmed', 'provisional', 'differential']) {
        expect(only(condition(osteoporosis, status('active', verification)))).toEqual(
          jasmine.objectContaining({
            standing: 'proposed',
            remark: 'recorded as possible',
            status: `active, ${verification}`,
          }),
        );
      }
    });

    it('lists what was refuted or entered in error as ruled out', () => {
      for (const verification of ['refuted', 'entered-in-error']) {
        const finding = only(condition(osteoporosis, status('active', verification)));
        expect(finding.standing).toBe('ruled-out');
        expect(finding.precaution).toBeUndefined();
        expect(only(condition(sct('195662009'), status('active', verification))).standing).toBe('ruled-out');
      }
    });

    it('reads a status written as a bare code', () => {
      expect(only(condition(osteoporosis, { verificationStatus: 'refuted' })).standing).toBe('ruled-out');
    });

    it('keeps an incomplete date out of the dates and in the remark', () => {
      const finding = only(condition(osteoporosis, { onsetDateTime: '2017' }));
      expect(finding.date).toBeUndefined();
      expect(finding.precaution).toEqual({ id: 'osteoporosis' });
      expect(finding.remark).toBe('since 2017, day not recorded');
    });
  });

  describe('by precaution', () => {
    it('keeps osteoporosis, a vertebral fracture and a narrow canal for life', () => {
      for (const code of ['64859006', '42942008', '18347007']) {
        expect(only(resolved(sct(code), '1999-01-01'))).toEqual(
          jasmine.objectContaining({ standing: 'proposed', remark: 'past in the record, and still counts' }),
        );
      }
      expect(only(condition(sct('18347007'))).precaution?.id).toBe('extension-intolerance');
    });

    it('reads a history code as history, whatever its status', () => {
      for (const clinical of ['active', 'resolved']) {
        expect(only(condition(sct('473120007'), status(clinical)))).toEqual(
          jasmine.objectContaining({ standing: 'proposed', remark: 'recorded as history' }),
        );
      }
    });

    it('proposes a pregnancy for 300 days from its onset', () => {
      expect(only(condition(pregnancy, { onsetDateTime: '2026-01-27' })).precaution).toEqual({
        id: 'pregnancy',
        since: '2026-01-27',
      });
      expect(only(condition(pregnancy, { onsetDateTime: '2026-01-26' }))).toEqual(
        jasmine.objectContaining({ standing: 'past', remark: 'began over 300 days ago' }),
      );
      expect(only(condition(pregnancy, { onsetDateTime: undefined })).standing).toBe('proposed');
      expect(only(resolved(pregnancy, '2026-11-20')).standing).toBe('not-understood');
    });

    it('ends a pregnancy with a later birth or loss, and not with an earlier, a possible or an undated one', () => {
      const begun = condition(pregnancy, { onsetDateTime: '2026-03-01' });
      for (const code of ['O80', 'Z37.0', 'O03.9', 'O00.10']) {
        expect(proposed(begun, condition(icd(code), { onsetDateTime: '2026-10-30' }))).toEqual([]);
      }
      const stillPregnant = [
        condition(icd('O03.9'), { onsetDateTime: '2026-02-01' }),
        condition(icd('O03.9'), { onsetDateTime: undefined }),
        condition(icd('O03.9'), { onsetDateTime: '2026-10-30', ...status('active', 'provisional') }),
        condition(icd('O03.9'), { onsetDateTime: '2026-10-30', ...status('active', 'refuted') }),
        condition(icd('O07.4'), { onsetDateTime: '2026-10-30' }),
      ];
      for (const end of stillPregnant) expect(proposed(begun, end).length).toBe(1);
    });

    it('asks after a birth or a loss for twelve weeks', () => {
      expect(only(condition(icd('O80'), { onsetDateTime: '2026-09-01' }))).toEqual(
        jasmine.objectContaining({ standing: 'not-understood', remark: jasmine.stringContaining('pelvic floor') }),
      );
      expect(only(condition(icd('O80'), { onsetDateTime: '2026-08-30' })).standing).toBe('past');
    });

    it('makes every pregnancy a new question', () => {
      const keys = ['2026-03-01', '2026-03-02'].map(
        (onset) => only(condition(pregnancy, { onsetDateTime: onset })).key,
      );
      expect(keys).toEqual([
        'http://snomed.info/sct|72892002|2026-03-01',
        'http://snomed.info/sct|72892002|2026-03-02',
      ]);
    });

    it('counts an obstetric contraindication only in a pregnancy that goes on', () => {
      expect(proposed(condition(pregnancy), condition(preEclampsia))).toContain({
        id: 'pregnancy',
        since: '2026-06-01',
        obstetricContraindication: true,
      });
      expect(only(condition(icd('O44.03'))).precaution?.obstetricContraindication).toBeTrue();
      expect(only(condition(preEclampsia, { onsetDateTime: '2020-06-01' })).standing).toBe('past');
      expect(only(resolved(preEclampsia, '2026-06-20')).standing).toBe('past');
      expect(only(condition(preEclampsia))).toEqual(
        jasmine.objectContaining({ standing: 'not-understood', remark: jasmine.stringContaining('ask whether') }),
      );
    });

    it('asks about a past complication when there is a new pregnancy', () => {
      const earlier = resolved(preEclampsia, '2020-06-20', { onsetDateTime: '2020-06-01' });
      const finding = findingsOf(condition(pregnancy), earlier).find(({ label }) => label === 'Pre-eclampsia');
      expect(finding?.standing).toBe('not-understood');
      expect(finding?.remark).toBe('a past complication of pregnancy, and pregnant now: ask');
    });

    it('takes a pregnancy from the pregnancy status, for six weeks', () => {
      const stated = (code: string, on: string) => ({
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code: '82810-3' }] },
        effectiveDateTime: on,
        valueCodeableConcept: { coding: [sct(code)] },
      });
      expect(proposed(stated('77386006', '2026-10-11'))).toEqual([{ id: 'pregnancy' }]);
      expect(proposed(stated('77386006', '2026-10-10'))).toEqual([]);
      expect(proposed(stated('77386006', '2026-11-01'), stated('60001007', '2026-11-10'))).toEqual([]);
    });

    it('keeps hypertension for two years after its end', () => {
      expect(only(resolved(hypertension, '2024-11-23')).remark).toBe('ended less than two years ago');
      expect(only(resolved(hypertension, '2024-11-22')).standing).toBe('past');
      expect(only(resolved(hypertension)).remark).toBe('past in the record, end date not recorded');
      expect(only(condition(icd('R03.0'))).standing).toBe('information');
    });

    it('reads a hypertensive crisis as hypertension to be measured', () => {
      const crisis = condition(icd('I16.1'), { onsetDateTime: '2026-11-10' });
      const remark = 'recorded as a hypertensive crisis or malignant hypertension: measure before any exercise';
      expect(findingsOf(crisis).map(({ raises, precaution }) => raises ?? precaution?.id)).toEqual([
        'same-day',
        'hypertension',
      ]);
      for (const finding of findingsOf(crisis)) expect(finding.remark).toBe(remark);
      expect(only(condition(icd('I16.1'))).remark).toContain('more than 30 days ago');
    });

    it('fills in the latest blood pressure of the last 30 days', () => {
      const readings = [pressure(150, 95, '2026-11-20T18:00:00Z'), pressure(130.4, 84.6, '2026-11-20T23:30:00+01:00')];
      expect(proposed(condition(hypertension), ...readings)).toEqual([
        { id: 'hypertension', since: '2026-06-01', restingPressure: { systolic: 130, diastolic: 85 } },
      ]);
      expect(proposed(condition(hypertension), pressure(150, 95, '2026-10-22'))).toEqual([
        { id: 'hypertension', since: '2026-06-01' },
      ]);
      expect(proposed(condition(hypertension), pressure(150, 95, '2026-10-23'))).toEqual([
        jasmine.objectContaining({ restingPressure: { systolic: 150, diastolic: 95 } }),
      ]);
    });

    it('proposes hypertension from a reading of 180 or of 110, without any diagnosis', () => {
      for (const [systolic, diastolic] of [
        [180, 90],
        [150, 110],
      ] as const) {
        expect(only(pressure(systolic, diastolic, '2026-11-20'))).toEqual(
          jasmine.objectContaining({
            key: 'http://loinc.org|85354-9|2026-11-20',
            standing: 'proposed',
            precaution: { id: 'hypertension', restingPressure: { systolic, diastolic } },
          }),
        );
      }
      expect(findingsOf(pressure(179, 109, '2026-11-20'))).toEqual([]);
    });

    it('reads a pressure from any panel and from single observations, and skips what is none', () => {
      const other = { code: { coding: [{ system: 'http://loinc.org', code: '55284-4' }] } };
      expect(proposed(pressure(190, 100, '2026-11-20', other)).length).toBe(1);
      const single = (code: string, value: unknown) => ({
        ...pressure(0, 0, '2026-11-20T08:00:00Z'),
        component: undefined,
        code: { coding: [{ system: 'http://loinc.org', code }] },
        valueQuantity: { value, unit: 'mmHg' },
      });
      expect(proposed(single('8480-6', 190), single('8462-4', 100)).length).toBe(1);
      expect(proposed(single('8480-6', '190'), single('8462-4', 100))).toEqual([]);
      expect(proposed(pressure(190, 100, '2026-11-20', { status: 'entered-in-error' }))).toEqual([]);
      expect(proposed(pressure(190, 100, '2027-11-20'))).toEqual([]);
    });

    it('lets a disc or a nerve root go twelve weeks after its end', () => {
      for (const coding of [discProlapse, sct('23056005')]) {
        expect(only(condition(coding)).precaution?.id).toBe('flexion-intolerance');
        expect(only(resolved(coding, '2026-08-31')).remark).toBe('ended less than 12 weeks ago');
        expect(only(resolved(coding, '2026-08-30')).standing).toBe('past');
      }
    });

    it('tells what a code says beyond its group', () => {
      expect(only(condition(sct('15633361000119103'))).remark).toBe('in both legs: ask the red-flag questions');
      expect(only(condition(icd('M48.00'))).remark).toBe('region not stated: ask whether it is lumbar');
      expect(only(condition(icd('M51.36')))).toEqual(
        jasmine.objectContaining({
          standing: 'information',
          remark: 'disc degeneration: for information, no precaution by itself',
        }),
      );
    });

    it('reads operations for a fractured vertebra, and shows others on the spine', () => {
      const procedure = (code: unknown, state: string) => ({
        resourceType: 'Procedure',
        status: state,
        code: { coding: [code] },
        performedPeriod: { start: '2021-04-05T08:00:00Z' },
      });
      expect(only(procedure(sct('401226007', 'Vertebroplasty'), 'completed'))).toEqual(
        jasmine.objectContaining({
          standing: 'proposed',
          date: '2021-04-05',
          precaution: { id: 'vertebral-fracture', since: '2021-04-05' },
        }),
      );
      expect(only(procedure(sct('401226007'), 'not-done')).standing).toBe('ruled-out');
      expect(only(procedure(sct('1', 'Lumbar spinal fusion'), 'completed')).standing).toBe('not-understood');
      expect(findingsOf(procedure(sct('73761001', 'Colonoscopy'), 'completed'))).toEqual([]);
    });
  });

  describe('what the rules do not know', () => {
    it('lists what is active to be read, and what is over as past', () => {
      expect(only(condition(sct('232353008', 'Allergic rhinitis'))).standing).toBe('not-understood');
      expect(only(resolved(sct('195662009', 'Pharyngitis'), '2026-11-21')).standing).toBe('past');
    });

    it('puts a possible cancer first, even a past one', () => {
      const cancers = [
        resolved(sct('1', 'Malignant neoplasm of thyroid'), '2005-01-01', { onsetDateTime: '2004-01-01' }),
        condition(icd('C97'), { onsetDateTime: '2010-01-01' }),
      ];
      const findings = findingsOf(condition(sct('2', 'Something new')), ...cancers);
      expect(findings.map(({ remark }) => remark)).toEqual([
        'possible cancer history: ask',
        'possible cancer history: ask',
        undefined,
      ]);
      expect(findings.every(({ standing, precaution }) => standing === 'not-understood' && !precaution)).toBeTrue();
    });

    it('takes no relative, screening or benign growth for a cancer', () => {
      for (const display of [
        'Family history of malignant neoplasm',
        'Screening for cancer',
        'Benign neoplasm of skin',
      ]) {
        expect(only(condition(sct('1', display))).remark).toBeUndefined();
      }
    });
  });

  it('collapses entries of one code to the strongest, and says where they contradict', () => {
    const cold = sct('444814009', 'Viral sinusitis');
    expect(
      only(
        resolved(cold, '2011-01-01', { onsetDateTime: '2010-12-01' }),
        resolved(cold, '2016-08-02', { onsetDateTime: '2016-07-12' }),
      ).date,
    ).toBe('2016-07-12');
    expect(only(resolved(cold, '2011-01-01'), condition(cold)).standing).toBe('not-understood');
    expect(
      only(condition(osteoporosis, status('active', 'provisional')), condition(osteoporosis)).remark,
    ).toBeUndefined();
    expect(only(condition(osteoporosis, status('active', 'refuted')), condition(osteoporosis))).toEqual(
      jasmine.objectContaining({ standing: 'proposed', remark: 'elsewhere recorded as ruled out' }),
    );
  });

  it('keeps, of entries of one code, the stricter, whatever their dates and their order', () => {
    const lasting = condition(discProlapse, { onsetDateTime: '2025-01-01' });
    const settled = resolved(discProlapse, '2026-11-01', { onsetDateTime: '2026-10-01' });
    const again = condition(discProlapse, { ...status('recurrence'), onsetDateTime: '2025-01-01' });
    const undated = condition(discProlapse, { onsetDateTime: undefined });
    expect(only(lasting, settled).precaution).toEqual({ id: 'flexion-intolerance', since: '2025-01-01' });
    expect(only(lasting, undated).precaution).toEqual({ id: 'flexion-intolerance' });
    for (const pair of [
      [lasting, settled],
      [lasting, again],
      [lasting, undated],
    ]) {
      expect(only(...pair.toReversed())).toEqual(only(...pair));
    }
  });

  it('reads every coding of one entry: the higher grade, and each precaution of a group', () => {
    const grades = [sct('274152003'), sct('3472009')];
    expect(only(condition(grades)).precaution?.highGrade).toBeTrue();
    expect(proposed(condition([sct('49436004'), sct('410429000')]))).toEqual([
      { id: 'cardiac', since: '2026-06-01' },
      { id: 'arrhythmia', since: '2026-06-01' },
    ]);
  });

  it('orders proposals, what is to be read, the past, what was ruled out', () => {
    const findings = findingsOf(
      condition(sct('4', 'Ruled out'), status('active', 'refuted')),
      resolved(sct('3', 'Past'), '2020-01-01'),
      condition(sct('2', 'Unknown')),
      condition(hypertension),
      condition(osteoporosis),
    );
    expect(findings.map(({ label }) => label)).toEqual([
      'Osteoporosis',
      'Hypertension',
      'Unknown',
      'Past',
      'Ruled out',
    ]);
  });

  it('loses no condition, however malformed', () => {
    const broken = [{}, { code: 5 }, { code: { coding: 'x' } }, { code: { coding: [null, { code: 7 }] } }].map(
      (more) => ({
        resourceType: 'Condition',
        ...more,
      }),
    );
    const findings = patientsIn(bundle([patient(), ...broken, null, 'x', 3, []]))[0]?.imported.findings ?? [];
    expect(findings.length).toBe(4);
    expect(findings.every(({ standing }) => standing === 'not-understood')).toBeTrue();
    expect(new Set(findings.map(({ key }) => key)).size).toBe(4);
  });

  it('gives the same findings whatever the order of the resources', () => {
    const resources = [
      condition(pregnancy),
      condition(preEclampsia),
      condition(icd('M80.08XA')),
      resolved(discProlapse, '2026-10-01'),
      condition(hypertension),
      pressure(185, 100, '2026-11-20'),
      condition(sct('2', 'Unknown')),
    ];
    expect(findingsOf(...[...resources].reverse())).toEqual(findingsOf(...resources));
  });
});
