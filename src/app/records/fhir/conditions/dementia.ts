import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Dementia, of whatever cause: exercise under supervision. Sources: VSAC value sets, UK primary-care code sets, Synthea,
 * ICD-10-CM FY2022.
 */
export const dementia: CodeGroup = {
  id: 'dementia',
  precaution: 'dementia',
  remarks: {},
  rows: [
    // Of any cause
    ...snomed('caution', '52448006', '26929004', '230265002', '425390006'),
    ...icd10('caution', 'G31.83'),
    ...icd10Families('caution', 'F01', 'F02', 'F03', 'G30'),
  ],
};
