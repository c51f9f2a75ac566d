import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Obesity. Sources: VSAC value sets, UK primary-care code sets, Synthea, ICD-10-CM FY2022.
 */
export const obesity: CodeGroup = {
  id: 'obesity',
  remarks: {
    information: 'body weight: for information, no precaution by itself',
  },
  rows: [
    // Of any grade
    ...snomed('information', '414916001', '414915002', '162864005', '408512008', '238136002'),
    ...icd10Families('information', 'E66', 'Z68.3', 'Z68.4'),
  ],
};
