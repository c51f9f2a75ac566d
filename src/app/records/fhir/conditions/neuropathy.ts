import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Nerves of the feet and legs that fail. Sources: VSAC value sets, UK primary-care code sets, Synthea, ICD-10-CM FY2022.
 */
export const neuropathy: CodeGroup = {
  id: 'neuropathy',
  precaution: 'neuropathy',
  remarks: {},
  rows: [
    // Of diabetes or another cause
    ...snomed('caution', '230572002', '368581000119106', '49455004', '713706002', '713705003'),
    ...icd10('caution', 'G63'),
    ...icd10Families('caution', 'E08.4', 'E09.4', 'E10.4', 'E11.4', 'E13.4', 'G62'),
  ],
};
