import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Rheumatoid arthritis. Sources: VSAC value sets, UK primary-care code sets, ICD-10-CM FY2022.
 */
export const rheumatoidArthritis: CodeGroup = {
  id: 'rheumatoid-arthritis',
  precaution: 'rheumatoid-arthritis',
  remarks: {},
  rows: [
    // Of any kind
    ...snomed('caution', '69896004'),
    ...icd10Families('caution', 'M05', 'M06'),
  ],
};
