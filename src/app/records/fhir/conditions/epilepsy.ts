import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Epilepsy and seizures. Sources: VSAC value sets, OHDSI, Synthea, ICD-10-CM FY2022.
 */
export const epilepsy: CodeGroup = {
  id: 'epilepsy',
  precaution: 'epilepsy',
  remarks: {},
  rows: [
    // Seizures of any kind, and the history of one
    ...snomed('caution', '84757009', '128613002', '703151001'),
    ...icd10('caution', 'R56.9'),
    ...icd10Families('caution', 'G40'),
  ],
};
