import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Osteoarthritis of one or both hips. Sources: UK primary-care osteoarthritis code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const hipOsteoarthritis: CodeGroup = {
  id: 'hip-osteoarthritis',
  precaution: 'hip-osteoarthritis',
  remarks: {},
  rows: [
    // Either hip or both
    ...snomed(
      'caution',
      '239872002',
      '112991000119105',
      '323291000119108',
      '323311000119107',
      '201839001',
      '201857000',
      '789000004',
    ),
    ...icd10Families('caution', 'M16'),
  ],
};
