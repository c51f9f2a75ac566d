import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Obstructed airways. Sources: VSAC value sets, UK primary-care code sets, Synthea, ICD-10-CM FY2022.
 */
export const copd: CodeGroup = {
  id: 'copd',
  precaution: 'copd',
  remarks: {},
  rows: [
    // Of any stage
    ...snomed('caution', '13645005', '185086009', '87433001'),
    ...icd10('caution', 'J42'),
    ...icd10Families('caution', 'J44', 'J43', 'J41'),
  ],
};
