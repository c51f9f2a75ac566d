import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Heart failure. Sources: VSAC value sets, UK primary-care code sets, ICD-10-CM FY2022.
 */
export const heartFailure: CodeGroup = {
  id: 'heart-failure',
  precaution: 'cardiac',
  remarks: {
    clearance: 'ask whether a doctor has agreed to exertion',
  },
  rows: [
    // Of any kind
    ...snomed('clearance', '84114007', '42343007', '88805009', '418304008', '703272007', '446221000'),
    ...icd10('clearance', 'I11.0', 'I13.0', 'I13.2', 'I09.81'),
    ...icd10Families('clearance', 'I50'),
  ],
};
