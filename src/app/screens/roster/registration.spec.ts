import {
  emptyRegistration,
  problemsOf,
  readPressure,
  registrationEntries,
  withPrecaution,
  type Registration,
} from './registration';

const today = '2026-11-22';
const ida: Registration = { ...emptyRegistration, family: ' Holm ', given: 'Ida' };

function bodies(form: Registration) {
  return (registrationEntries(form, today) ?? []).map(({ kind, body }) => [kind, body] as const);
}

describe('registering a patient', () => {
  it('needs a name, and says so', () => {
    expect(problemsOf(emptyRegistration, today)).toEqual({ name: 'Enter a family name or a given name.' });
    expect(registrationEntries(emptyRegistration, today)).toBeUndefined();
    expect(problemsOf({ ...emptyRegistration, given: 'Ida' }, today)).toEqual({});
  });

  it('signs nothing about precautions that are asked later', () => {
    expect(bodies(ida)).toEqual([
      ['patient-registered', { details: { family: 'Holm', given: 'Ida', sex: 'not-recorded', contacts: [] } }],
    ]);
  });

  it('tells none known from asking later', () => {
    const [, precautions] = bodies({ ...ida, precautions: 'none' });
    expect(precautions).toEqual(['precautions-stated', { precautions: [], answers: [] }]);
  });

  it('signs everything in one go, for one patient', () => {
    const form: Registration = {
      ...ida,
      birth: '22.11.1971',
      sex: 'female',
      identifier: '4471',
      phone: '555 0100',
      precautions: ['hypertension', 'pregnancy'],
      pressure: '148 / 92',
      dueDate: '3 Mar 2027',
      phase: 'flare-up',
    };
    expect(bodies(form)).toEqual([
      [
        'patient-registered',
        {
          details: {
            family: 'Holm',
            given: 'Ida',
            birthDate: '1971-11-22',
            sex: 'female',
            identifier: '4471',
            contacts: [{ kind: 'phone', value: '555 0100' }],
          },
        },
      ],
      [
        'precautions-stated',
        {
          precautions: [
            { id: 'hypertension', restingPressure: { systolic: 148, diastolic: 92 } },
            { id: 'pregnancy', dueDate: '2027-03-03' },
          ],
          answers: [],
        },
      ],
      ['phase-declared', { phase: 'flare-up', since: today }],
    ]);
    const entries = registrationEntries(form, today) ?? [];
    expect(new Set(entries.map(({ patientId }) => patientId)).size).toBe(1);
  });

  it('says what cannot be read, beside its field', () => {
    const form: Registration = {
      ...ida,
      birth: '1 Jan 2030',
      precautions: ['hypertension', 'pregnancy'],
      pressure: '92/148',
      dueDate: '3 Mar 2029',
    };
    expect(problemsOf(form, today)).toEqual({
      birth: '1 Jan 2030 lies in the future.',
      pressure: 'Write both numbers, such as 148/92.',
      dueDate: '3 Mar 2029 is more than 40 weeks ahead. Check the year.',
    });
    expect(registrationEntries(form, today)).toBeUndefined();
  });

  it('does not ask for a due date where there is no pregnancy', () => {
    expect(problemsOf({ ...ida, dueDate: 'soon', pressure: 'high' }, today)).toEqual({});
  });

  it('goes back to asking later when the last precaution is unticked', () => {
    const ticked = withPrecaution(ida, 'osteoporosis', true);
    expect(ticked.precautions).toEqual(['osteoporosis']);
    expect(withPrecaution(ticked, 'osteoporosis', false).precautions).toBe('later');
    expect(withPrecaution({ ...ida, precautions: 'none' }, 'osteoporosis', true).precautions).toEqual(['osteoporosis']);
  });

  it('reads a blood pressure as it is said', () => {
    expect(readPressure('148/92 mmHg')).toEqual({ pressure: { systolic: 148, diastolic: 92 } });
    expect('problem' in readPressure('148')).toBeTrue();
    expect('problem' in readPressure('999/92')).toBeTrue();
  });
});
