import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Curves of the spine. A plain scoliosis is no reason to hold anything back; one of a nerve or muscle disease, and a
 * hunched back, are. Sources: UK primary-care back-problem code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const scoliosis: CodeGroup = {
  id: 'scoliosis',
  precaution: 'scoliosis',
  remarks: {
    information: 'a plain curve of the spine: for information, no precaution by itself',
  },
  rows: [
    // Kyphosis, and scoliosis of a nerve or muscle disease or after radiation
    ...snomed('caution', '203662005', '414564002', '405773007', '53406005'),
    ...icd10('caution', 'M96.5'),
    ...icd10Families('caution', 'M40', 'M42.0', 'M41.4'),
    // Plain scoliosis
    ...snomed('information', '298382003', '298591003', '203639008', '203646004', '111266001'),
    ...icd10('information', 'Q67.5', 'Q76.3'),
    ...icd10Families('information', 'M41'),
  ],
};
