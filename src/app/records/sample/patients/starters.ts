import { addDays } from '../../../clinical/index';
import { born, PatientFile, type Invention } from '../patient-file';

/** Seen once, in a hurry: precautions were never asked about, so nothing could be signed yet. */
export function notAsked(invention: Invention): PatientFile {
  return new PatientFile(invention)
    .register(3, {
      family: 'Nguyen',
      given: 'Minh Anh',
      birthDate: born(invention.today, 28, '07-16'),
      sex: 'female',
      identifier: 'S-11',
      contacts: [],
    })
    .phase(3, 'flare-up')
    .visit([3, 7, 5, 'sore'], { nextVisitIn: 2, note: 'Came in between two appointments.' });
}

/** Came with a record from another practice; its proposals wait for an answer and act meanwhile. */
export function imported(invention: Invention): PatientFile {
  const { today } = invention;
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  return new PatientFile(invention).register(
    4,
    {
      family: 'Walsh',
      given: 'Niamh',
      birthDate: born(today, 66, '08-21'),
      sex: 'female',
      identifier: 'S-12',
      contacts: [{ kind: 'phone', value: '555 0112' }],
    },
    {
      identifiers: ['urn:keel:sample|S-12'],
      fileName: 'sample-record.json',
      findings: [
        {
          key: 'http://hl7.org/fhir/sid/icd-10|M81.0',
          label: 'Osteoporosis after the menopause',
          status: 'active',
          date: day(1500),
          standing: 'proposed',
          precaution: { id: 'osteoporosis' },
        },
        {
          key: 'http://hl7.org/fhir/sid/icd-10|I10',
          label: 'High blood pressure',
          status: 'active',
          date: day(2300),
          standing: 'proposed',
          precaution: { id: 'hypertension', restingPressure: { systolic: 152, diastolic: 94 } },
          remark: 'recorded as possible',
        },
        {
          key: 'http://hl7.org/fhir/sid/icd-10|J45.9',
          label: 'Asthma',
          status: 'active',
          date: day(9000),
          standing: 'not-understood',
        },
        {
          key: 'http://hl7.org/fhir/sid/icd-10|S52.5',
          label: 'Broken wrist',
          status: 'resolved',
          date: day(800),
          standing: 'past',
        },
      ],
    },
  );
}

/** Registered yesterday, and nothing else yet. */
export function justRegistered(invention: Invention): PatientFile {
  return new PatientFile(invention).register(1, {
    family: 'Tāwhiri',
    given: 'Hemi',
    birthDate: born(invention.today, 52, '03-30'),
    sex: 'male',
    identifier: 'S-13',
    contacts: [],
  });
}
