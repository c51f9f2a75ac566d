import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * A heart that is short of blood at rest or at any moment. Sources: VSAC value sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const cardiacUnstable: CodeGroup = {
  id: 'cardiac-unstable',
  precaution: 'cardiac-unstable',
  remarks: {
    refer: 'heart symptoms that are not stable',
  },
  rows: [
    // Unstable
    ...snomed('refer', '4557003', '394659003', '59021001', '89323001'),
    ...icd10('refer', 'I20.0'),
    ...icd10Families('refer', 'I24'),
  ],
};
