import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Paralysis and disease of the spinal cord. Sources: OpenSAFELY, OHDSI, UK primary-care code sets, ICD-10-CM FY2022.
 */
export const cordParalysis: CodeGroup = {
  id: 'cord-paralysis',
  precaution: 'cord-paralysis',
  remarks: {
    refer: 'injury of or pressure on the spinal cord: ask the specialist',
    specialist: 'paralysis: needs a program from a specialist',
  },
  rows: [
    // Injury of the cord, or pressure on it
    ...snomed('refer', '90584004', '16219341000119105'),
    ...icd10Families('refer', 'S14.1', 'S24.1', 'S34.1', 'G95.2'),
    // Paralysis and disease of the cord
    ...snomed('specialist', '698754002', '48522003', '60389000', '11538006', '50582007', '16631009'),
    ...icd10('specialist', 'G99.2'),
    ...icd10Families('specialist', 'G81', 'G82', 'G83', 'G95'),
  ],
};
