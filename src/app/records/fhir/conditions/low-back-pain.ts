import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Back pain without more: what most records say, and no reason to hold anything back. Sources: UK primary-care back-pain
 * code sets, OHDSI, ICD-10-CM FY2022.
 */
export const lowBackPain: CodeGroup = {
  id: 'low-back-pain',
  remarks: {
    information: 'back pain without more: for information, no precaution by itself',
  },
  rows: [
    // Acute, lasting or not said
    ...snomed(
      'information',
      '279039007',
      '267982002',
      '161891005',
      '279040009',
      '608832005',
      '616839841000119101',
      '278862001',
      '278860009',
      '134407002',
      '38781000087100',
      '135860001',
    ),
    ...icd10('information', 'M54.9', 'M54.89'),
    ...icd10Families('information', 'M54.5'),
  ],
};
