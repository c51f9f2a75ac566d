import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Lasting pain and fibromyalgia. Sources: UK primary-care code sets, OHDSI, Synthea, ICD-10-CM FY2022.
 */
export const chronicPain: CodeGroup = {
  id: 'chronic-pain',
  remarks: {
    information: 'lasting pain: for information, no precaution by itself',
  },
  rows: [
    // Lasting pain
    ...snomed('information', '82423001', '203082005', '95417003'),
    ...icd10('information', 'G89.4', 'M79.7'),
    ...icd10Families('information', 'G89.2'),
  ],
};
