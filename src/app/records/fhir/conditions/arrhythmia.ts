import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Serious heart rhythms, and the device that ends them; atrial fibrillation counts as heart disease. Sources: VSAC value
 * sets, Synthea, ICD-10-CM FY2022.
 */
export const arrhythmia: CodeGroup = {
  id: 'arrhythmia',
  precaution: 'arrhythmia',
  feeds: { caution: 'cardiac' },
  remarks: {
    clearance: 'exertion only after a doctor has agreed',
    caution: 'ask about the heart rate and about anticoagulants',
  },
  rows: [
    // Cardiac arrest, ventricular rhythms, and an implanted defibrillator
    ...snomed('clearance', '410429000', '429007001', '25569003', '71908006'),
    ...icd10('clearance', 'Z86.74', 'Z95.810'),
    ...icd10Families('clearance', 'I46', 'I47.2', 'I49.0'),
    // Atrial fibrillation and flutter
    ...snomed('caution', '49436004', '282825002', '440028005', '440059007'),
    ...icd10Families('caution', 'I48'),
  ],
};
