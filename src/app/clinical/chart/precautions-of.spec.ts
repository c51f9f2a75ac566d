import { shippedLibrary } from '../catalogue/library';
import type { Precaution } from '../safety/situation';
import { aProgram, aRecord, aRegisteredPatient } from '../testing/record';
import type { ImportedFinding } from './entries';
import { strictestOf } from './precautions-of';
import { readyToSign } from './signing';

function proposing(key: string, precaution: Precaution): ImportedFinding {
  return { key, label: key, status: 'active', standing: 'proposed', precaution };
}

/** Registered from a record that proposes two precautions; nobody asked anything yet. */
function anImportedPatient() {
  const record = aRecord();
  record.sign('patient-registered', {
    details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] },
    imported: {
      identifiers: ['clinic|1'],
      findings: [proposing('bone', { id: 'osteoporosis' }), proposing('fall', { id: 'falls' })],
    },
  });
  return record;
}

describe('precautions of which only proposals were answered', () => {
  it('act, and stay not asked', () => {
    const record = anImportedPatient();
    record.sign('precautions-stated', {
      precautions: [{ id: 'osteoporosis' }],
      answers: [{ key: 'bone', answer: 'accepted' }],
      asked: false,
    });
    const state = record.chart().precautions;
    expect(state.stated).toBe('not-asked');
    expect(state.statedOn).toBeUndefined();
    expect(state.accepted).toEqual([{ id: 'osteoporosis' }]);
    expect(state.pending.map(({ key }) => key)).toEqual(['fall']);
    expect(state.effective).toEqual([{ id: 'osteoporosis' }, { id: 'falls' }]);
    const { obstacles } = readyToSign(aProgram('heel-slide'), record.chart(), '2026-11-02', shippedLibrary);
    expect(obstacles).toContain('precautions-not-asked');
  });

  it('are not asked, and none, where all was dismissed', () => {
    const record = anImportedPatient();
    record.sign('precautions-stated', {
      precautions: [],
      answers: [
        { key: 'bone', answer: 'dismissed', reason: 'Another patient' },
        { key: 'fall', answer: 'dismissed', reason: 'Another patient' },
      ],
      asked: false,
    });
    expect(record.chart().precautions).toEqual(
      jasmine.objectContaining({ stated: 'not-asked', accepted: [], pending: [], effective: 'not-asked' }),
    );
  });

  it('are settled by the next answer to the whole question', () => {
    const record = anImportedPatient();
    const partly = { answers: [], asked: false } as const;
    record.sign('precautions-stated', { precautions: [{ id: 'osteoporosis' }], ...partly });
    record.sign('precautions-stated', { precautions: [{ id: 'falls' }], ...partly });
    expect(record.chart().precautions.accepted).toEqual([{ id: 'osteoporosis' }, { id: 'falls' }]);
    const asked = record.sign('precautions-stated', {
      precautions: [{ id: 'falls' }],
      answers: [{ key: 'bone', answer: 'dismissed', reason: 'Scan was normal' }],
    });
    const state = record.chart().precautions;
    expect(state.stated).toEqual([{ id: 'falls' }]);
    expect(state.statedOn).toBe(asked.at);
    expect(state.accepted).toEqual([]);
    expect(state.effective).toEqual([{ id: 'falls' }]);
    record.sign('entry-voided', { voids: asked.id, reason: 'Other patient' });
    expect(record.chart().precautions.stated).toBe('not-asked');
    expect(record.chart().precautions.accepted).toHaveSize(2);
  });

  it('stand beside what was stated before, and take nothing of it back', () => {
    const record = aRegisteredPatient();
    record.sign('precautions-stated', { precautions: [{ id: 'knee', side: 'left' }], answers: [] });
    record.sign('precautions-stated', { precautions: [{ id: 'osteoporosis' }], answers: [], asked: false });
    const { stated, accepted, effective } = record.chart().precautions;
    expect(stated).toEqual([{ id: 'knee', side: 'left' }]);
    expect(accepted).toEqual([{ id: 'osteoporosis' }]);
    expect(effective).toEqual([{ id: 'knee', side: 'left' }, { id: 'osteoporosis' }]);
  });
});

describe('of one precaution that was said twice, the stricter', () => {
  const [a, b] = ['2026-03-01', '2026-09-01'] as const;
  const cases: readonly (readonly [string, Precaution, Precaution, Precaution])[] = [
    ['event', { id: 'stroke', since: a }, { id: 'stroke', since: b }, { id: 'stroke', since: b }],
    [
      'operation',
      { id: 'spinal-fusion', surgeryDate: a },
      { id: 'spinal-fusion' },
      { id: 'spinal-fusion', surgeryDate: a },
    ],
    [
      'later operation',
      { id: 'spinal-fusion', surgeryDate: a },
      { id: 'spinal-fusion', surgeryDate: b },
      { id: 'spinal-fusion', surgeryDate: b },
    ],
    ['due date', { id: 'pregnancy', dueDate: b }, { id: 'pregnancy', dueDate: a }, { id: 'pregnancy', dueDate: a }],
    [
      'onset that no rule reads',
      { id: 'osteoporosis', since: b },
      { id: 'osteoporosis', since: a },
      { id: 'osteoporosis', since: a },
    ],
    ['side', { id: 'knee', side: 'left' }, { id: 'knee', side: 'right' }, { id: 'knee', side: 'both' }],
    ['side said once', { id: 'knee' }, { id: 'knee', side: 'right' }, { id: 'knee', side: 'right' }],
    ['settled', { id: 'spondylolysis', settled: true }, { id: 'spondylolysis' }, { id: 'spondylolysis' }],
    [
      'settled twice',
      { id: 'spondylolysis', settled: true },
      { id: 'spondylolysis', settled: true },
      { id: 'spondylolysis', settled: true },
    ],
    ['agreed', { id: 'cardiac', exertionAgreed: true }, { id: 'cardiac' }, { id: 'cardiac' }],
    [
      'grade',
      { id: 'spondylolisthesis' },
      { id: 'spondylolisthesis', highGrade: true },
      { id: 'spondylolisthesis', highGrade: true },
    ],
    [
      'contraindication',
      { id: 'pregnancy', obstetricContraindication: true },
      { id: 'pregnancy' },
      { id: 'pregnancy', obstetricContraindication: true },
    ],
    [
      'pressure',
      { id: 'hypertension', restingPressure: { systolic: 150, diastolic: 100 } },
      { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } },
      { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 100 } },
    ],
  ];

  for (const [name, one, other, stricter] of cases) {
    it(`${name}, whichever comes first`, () => {
      expect(strictestOf([one, other])).toEqual([stricter]);
      expect(strictestOf([other, one])).toEqual([stricter]);
    });
  }

  it('and two conditions stay two', () => {
    expect(strictestOf([{ id: 'knee' }, { id: 'wrist' }])).toEqual([{ id: 'knee' }, { id: 'wrist' }]);
  });
});

describe('a proposal beside what was stated', () => {
  const effective = (stated: Precaution, proposed: Precaution) => {
    const record = aRecord();
    record.sign('patient-registered', {
      details: { family: 'Holm', given: 'Ida', sex: 'female', contacts: [] },
      imported: { identifiers: ['clinic|1'], findings: [proposing('new', proposed)] },
    });
    record.sign('precautions-stated', { precautions: [stated], answers: [] });
    return record.chart().precautions.effective;
  };

  it('acts as well where it is of a later or an unknown day, or of an event that nobody agreed to exertion after', () => {
    for (const [stated, proposed] of [
      [
        { id: 'stroke', since: '2015-01-01' },
        { id: 'stroke', since: '2026-11-01' },
      ],
      [{ id: 'stroke', since: '2015-01-01' }, { id: 'stroke' }],
      [
        { id: 'cardiac', exertionAgreed: true },
        { id: 'cardiac', since: '2026-11-15' },
      ],
      [{ id: 'post-discectomy', surgeryDate: '2020-01-01' }, { id: 'post-discectomy' }],
      [{ id: 'flexion-intolerance', settled: true }, { id: 'flexion-intolerance' }],
    ] as const satisfies readonly (readonly [Precaution, Precaution])[]) {
      expect(effective(stated, proposed)).withContext(stated.id).toEqual([stated, proposed]);
    }
  });

  it('adds nothing where it says no more', () => {
    expect(effective({ id: 'stroke', since: '2026-11-01' }, { id: 'stroke', since: '2015-01-01' }).length).toBe(1);
    expect(effective({ id: 'osteoporosis' }, { id: 'osteoporosis', since: '2020-01-01' }).length).toBe(1);
  });
});
