import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Parkinson's disease and what resembles it. Sources: VSAC value sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const parkinson: CodeGroup = {
  id: 'parkinson',
  precaution: 'parkinson',
  remarks: {},
  rows: [
    // Of any cause
    ...snomed('caution', '49049000'),
    ...icd10Families('caution', 'G20', 'G21'),
  ],
};
