import { maximumBytes, readRecord, tooLarge, type ImportedPatient } from './read-fhir';
import { bundle, condition, icd, patient, patientsIn, sct, today } from './testing/bundles';

function first(record: unknown): ImportedPatient {
  const [found] = patientsIn(record);
  if (!found) throw new Error('no patient');
  return found;
}

function labels({ imported }: ImportedPatient): readonly string[] {
  return imported.findings.map(({ label }) => label);
}

function warningsOf(record: unknown): readonly string[] {
  return first(record).warnings.map(({ kind }) => kind);
}

describe('readRecord', () => {
  describe('refuses', () => {
    function refusal(text: string): string {
      const reading = readRecord(text, today);
      if (reading.kind === 'patients') return 'read';
      expect(reading.message).toContain('Nothing was changed.');
      return reading.problem;
    }

    it('what is not JSON', () => {
      for (const text of ['', 'hello', '{"resourceType":', '<Patient/>', '{}{}'])
        expect(refusal(text)).toBe('not-json');
    });

    it('JSON that is not FHIR', () => {
      for (const text of ['null', '1', '"x"', '[]', '{}', '{"resourceType":3}', '[{"resourceType":"Patient"}]']) {
        expect(refusal(text)).toBe('not-fhir');
      }
    });

    it('FHIR without a patient', () => {
      expect(refusal(JSON.stringify(bundle([condition(sct('1'))])))).toBe('no-patient');
      expect(refusal('{"resourceType":"Bundle"}')).toBe('no-patient');
      expect(refusal('{"resourceType":"Bundle","entry":7}')).toBe('no-patient');
      expect(refusal('{"resourceType":"Observation"}')).toBe('no-patient');
    });

    it('what is too large, saying both sizes', () => {
      expect(maximumBytes).toBe(50_000_000);
      expect(tooLarge(60_000_000).message).toContain('60 MB');
      expect(tooLarge(60_000_000).message).toContain('50 MB');
      expect(refusal(' '.repeat(maximumBytes + 1))).toBe('too-large');
    });

    it('without a word of the content', () => {
      const reading = readRecord('{"name":"Marta Vega"}', today, 'marta-vega.json');
      expect(JSON.stringify(reading)).not.toMatch(/vega/i);
    });
  });

  it('reads one Patient, with the byte order mark that some programs write', () => {
    const reading = readRecord('\uFEFF' + JSON.stringify(patient()), today, 'marta.json');
    expect(reading).toEqual({
      kind: 'patients',
      patients: [
        {
          details: { family: 'Vega', given: 'Marta', birthDate: '1958-03-09', sex: 'female', contacts: [] },
          imported: { identifiers: [], findings: [], fileName: 'marta.json' },
          warnings: [],
        },
      ],
    });
  });

  it('reads a Bundle of any type', () => {
    const types = ['transaction', 'collection', 'searchset', 'document', 'batch', 'message', 'history', 'nonsense'];
    for (const type of types) {
      expect(labels(first(bundle([patient(), condition(sct('64859006', 'Osteoporosis'))], type)))).toEqual([
        'Osteoporosis',
      ]);
    }
  });

  it('looks into the Bundles that a batch of searches answers with', () => {
    const answer = bundle(
      [bundle([patient()]), bundle([condition(sct('64859006', 'Osteoporosis'))])],
      'batch-response',
    );
    expect(labels(first(answer))).toEqual(['Osteoporosis']);
  });

  it('takes the newest version from a history, and nothing that was deleted', () => {
    const old = condition(sct('64859006', 'Osteoporosis'), { id: 'c1' });
    const newer = condition(sct('239872002', 'Hip osteoarthritis'), { id: 'c1' });
    const history = {
      resourceType: 'Bundle',
      type: 'history',
      entry: [
        { resource: patient() },
        { resource: newer },
        { resource: old },
        { request: { method: 'DELETE', url: 'Condition/c2' } },
        { resource: condition(sct('38341003', 'Hypertension'), { id: 'c2' }) },
      ],
    };
    expect(labels(first(history))).toEqual(['Hip osteoarthritis']);
  });

  it('survives anything in place of anything', () => {
    const junk = [null, 0, '', 'x', [], {}, [null], [[1]], { coding: null }];
    const fields = ['name', 'birthDate', 'gender', 'telecom', 'address', 'identifier', 'deceasedDateTime', 'contained'];
    for (const value of junk) {
      for (const field of fields) expect(patientsIn(bundle([patient({ [field]: value })])).length).toBe(1);
      for (const field of [
        'code',
        'subject',
        'clinicalStatus',
        'verificationStatus',
        'onsetDateTime',
        'abatementPeriod',
      ]) {
        expect(
          first(bundle([patient(), condition(sct('64859006'), { [field]: value })])).imported.findings.length,
        ).toBe(1);
      }
      const observation = { resourceType: 'Observation', effectiveDateTime: value, code: value, component: value };
      expect(
        patientsIn(bundle([patient(), value, observation, { resourceType: 'Procedure', code: value }])).length,
      ).toBe(1);
    }
  });

  describe('attributes findings', () => {
    const one = patient();
    const two = patient({
      id: 'p2',
      name: [{ family: 'Okoro', given: ['Sam'] }],
      identifier: [{ system: 's', value: '2' }],
    });
    const osteoporosis = sct('64859006', 'Osteoporosis');
    const hip = sct('239872002', 'Hip osteoarthritis');

    function byPatient(entries: readonly unknown[]): readonly (readonly string[])[] {
      return patientsIn({ resourceType: 'Bundle', type: 'collection', entry: entries }).map(labels);
    }

    it('to each of two patients', () => {
      const references = ['Patient/p2', 'Patient/p2/_history/3', 'urn:uuid:p2', 'https://a.example/fhir/Patient/p2'];
      for (const reference of references) {
        expect(
          byPatient([
            { resource: condition(hip, { subject: { reference } }) },
            { resource: one },
            { resource: two },
            { resource: condition(osteoporosis) },
          ]),
        ).toEqual([['Osteoporosis'], ['Hip osteoarthritis']]);
      }
    });

    it('by full URL, by contained patient and by identifier', () => {
      const urn = 'urn:uuid:0c3f';
      const contained = [{ resourceType: 'Patient', id: 'x', identifier: [{ system: 's', value: '2' }] }];
      const subjects = [
        { subject: { reference: urn } },
        { subject: { reference: '#x' }, contained },
        { subject: { identifier: { system: 's', value: '2' } } },
        { subject: undefined, patient: { reference: urn } },
      ];
      for (const subject of subjects) {
        expect(
          byPatient([{ resource: one }, { fullUrl: urn, resource: two }, { resource: condition(hip, subject) }]),
        ).toEqual([[], ['Hip osteoarthritis']]);
      }
    });

    it('on the right one of two servers with the same ids', () => {
      const entry = (base: string, type: string, id: string, resource: object) => ({
        fullUrl: `https://${base}.example/${type}/${id}`,
        resource: { ...resource, id },
      });
      expect(
        byPatient([
          entry('a', 'Patient', '1', one),
          entry('b', 'Patient', '1', two),
          entry('b', 'Condition', '7', condition(hip, { subject: { reference: 'Patient/1' } })),
          entry(
            'a',
            'Condition',
            '8',
            condition(osteoporosis, { subject: { reference: 'https://c.example/Patient/1' } }),
          ),
        ]),
      ).toEqual([[], ['Hip osteoarthritis']]);
    });

    it('to nobody where a reference fits two patients, or one of another server', () => {
      const at = (url: string, resource: object) => ({ fullUrl: url, resource });
      expect(
        byPatient([
          at('https://a.example/Patient/1', { ...one, id: '1' }),
          at('https://b.example/Patient/1', { ...two, id: '1' }),
          { resource: condition(hip, { subject: { reference: 'Patient/1' } }) },
        ]),
      ).toEqual([[], []]);
      expect(
        byPatient([
          at('https://a.example/Patient/1', { ...one, id: '1' }),
          at('https://a.example/Patient/2', { ...two, id: '2' }),
          { resource: condition(hip, { subject: { reference: 'https://c.example/Patient/1' } }) },
        ]),
      ).toEqual([[], []]);
    });

    it('to nobody where two patients are possible, and says so to both', () => {
      const patients = patientsIn(bundle([one, two, condition(hip, { subject: undefined })]));
      expect(patients.map(labels)).toEqual([[], []]);
      for (const { warnings } of patients) expect(warnings.map(({ kind }) => kind)).toEqual(['unattributed-findings']);
    });

    it('to the only patient, whatever they refer to', () => {
      for (const subject of [undefined, { reference: 'Patient/elsewhere' }, { reference: 7 }]) {
        expect(labels(first(bundle([one, condition(hip, { subject })])))).toEqual(['Hip osteoarthritis']);
      }
    });

    it('to a patient who is only contained', () => {
      const contained = [{ ...one, id: 'x' }];
      const record = bundle([
        condition(hip, { subject: { reference: '#x' }, contained }),
        condition(osteoporosis, { subject: { reference: '#x' }, contained }),
      ]);
      expect(patientsIn(record).length).toBe(1);
      expect(labels(first(record)).length).toBe(2);
    });

    it('and counts a patient who is listed twice once', () => {
      expect(patientsIn(bundle([one, one])).length).toBe(1);
    });
  });
});

describe('the details of a patient', () => {
  function nameOf(...name: readonly unknown[]): string {
    const { family, given } = first(patient({ name })).details;
    return `${family}, ${given}`;
  }

  it('take the official name before others, as it is written', () => {
    expect(
      nameOf(
        { use: 'maiden', family: 'Balistreri', given: ['G.'] },
        { use: 'official', family: 'Ferry570', given: ['Gayla123', 'Ann'] },
      ),
    ).toBe('Ferry570, Gayla123 Ann');
    expect(nameOf({ use: 'old', family: 'A' }, { family: 'Núñez', given: ['Íñigo'] })).toBe('Núñez, Íñigo');
    expect(nameOf({ use: 'maiden', family: 'Only', given: ['One'] })).toBe('Only, One');
    expect(nameOf({ use: 'official' }, { use: 'usual', given: ['Cher'] })).toBe(', Cher');
  });

  it('split a name that is only text, and say when that was a guess', () => {
    expect(nameOf({ text: 'Pelé' })).toBe('Pelé, ');
    expect(nameOf({ text: 'Silva, Ana Maria' })).toBe('Silva, Ana Maria');
    expect(warningsOf(patient({ name: [{ text: 'Silva, Ana' }] }))).toEqual([]);
    expect(nameOf({ text: 'Ana  Maria Silva' })).toBe('Silva, Ana Maria');
    expect(warningsOf(patient({ name: [{ text: 'Ana Silva' }] }))).toEqual(['name-split']);
  });

  it('say that there is no name', () => {
    expect(nameOf()).toBe(', ');
    for (const name of [undefined, [], [{}], [{ family: ' ' }]])
      expect(warningsOf(patient({ name }))).toEqual(['no-name']);
  });

  it('leave out a birth date that is none, incomplete or ahead, and say why', () => {
    const cases = [
      ['2026-11-23', 'birth-date-in-future'],
      ['1958', 'birth-date-incomplete'],
      ['1958-03', 'birth-date-incomplete'],
      ['1958-13', 'birth-date-unreadable'],
      ['1958-02-30', 'birth-date-unreadable'],
      ['09/03/1958', 'birth-date-unreadable'],
      [19580309, 'birth-date-unreadable'],
    ] as const;
    for (const [birthDate, kind] of cases) {
      const { details, warnings } = first(patient({ birthDate }));
      expect(details.birthDate).withContext(`${birthDate}`).toBeUndefined();
      expect(warnings.map((warning) => warning.kind))
        .withContext(`${birthDate}`)
        .toEqual([kind]);
    }
    expect(first(patient({ birthDate: today })).details.birthDate).toBe(today);
    expect(warningsOf(patient({ birthDate: undefined }))).toEqual([]);
  });

  it('say that a patient has died', () => {
    const { details, warnings } = first(patient({ deceasedDateTime: '2024-02-03T04:05:06Z' }));
    expect(details.deceased).toBeTrue();
    expect(warnings).toEqual([{ kind: 'deceased', message: 'The record says that this patient died on 3 Feb 2024.' }]);
    expect(first(patient({ deceasedBoolean: true })).warnings[0]?.message).toBe(
      'The record says that this patient died.',
    );
    expect(first(patient({ deceasedBoolean: false })).details.deceased).toBeUndefined();
  });

  it('have the sex as recorded, or not recorded', () => {
    const sexes = ['female', 'male', 'other', 'unknown', undefined, 5].map(
      (gender) => first(patient({ gender })).details.sex,
    );
    expect(sexes).toEqual(['female', 'male', 'other', 'not-recorded', 'not-recorded', 'not-recorded']);
  });

  it('have telephone, e-mail and one line of address', () => {
    const { contacts } = first(
      patient({
        telecom: [
          { system: 'phone', value: '555 0100' },
          { system: 'phone', value: '555 0199', use: 'old' },
          { system: 'email', value: 'marta@example.org' },
          { system: 'fax', value: '1' },
        ],
        address: [
          { use: 'old', city: 'Elsewhere' },
          { line: ['Flat 2', '1 High St'], city: 'Leeds', postalCode: 'LS1' },
          { city: 'Third' },
        ],
      }),
    ).details;
    expect(contacts).toEqual([
      { kind: 'phone', value: '555 0100' },
      { kind: 'email', value: 'marta@example.org' },
      { kind: 'address', value: 'Flat 2, 1 High St, Leeds, LS1' },
    ]);
  });

  it('have a record number that can be said, and every identifier to be recognised by', () => {
    const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };
    const uuid = '259bc6c6-9c1d-43e9-bd25-7539cf07f8ac';
    const { details, imported } = first(
      patient({
        identifier: [
          { system: 'https://h.example', value: uuid, type },
          { system: 'https://h.example/mrn', value: 'MRN 4471', type },
          { value: '12' },
          { value: '12' },
          { system: 'x' },
        ],
      }),
    );
    expect(details.identifier).toBe('MRN 4471');
    expect(imported.identifiers).toEqual([`https://h.example|${uuid}`, 'https://h.example/mrn|MRN 4471', '|12']);
    expect(first(patient({ identifier: [{ value: '12' }] })).details.identifier).toBeUndefined();
  });

  it('are read beside other codes than English ones', () => {
    expect(labels(first(bundle([patient(), condition(icd('M81.0', 'Osteoporose ohne Fraktur'))])))).toEqual([
      'Osteoporose ohne Fraktur',
    ]);
  });
});
