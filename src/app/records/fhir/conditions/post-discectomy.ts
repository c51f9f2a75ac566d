import { icd10, snomed, type CodeGroup } from './code-table';

/**
 * Operations that free a lumbar nerve. Sources: UK primary-care back-problem code sets, VSAC value sets, ICD-10-CM FY2022.
 */
export const postDiscectomy: CodeGroup = {
  id: 'post-discectomy',
  precaution: 'post-discectomy',
  remarks: {
    procedure: 'an operation on the low back',
    ask: 'lasting pain after a back operation: ask what was done and when',
  },
  rows: [
    // Operations
    ...snomed(
      'procedure',
      '239542002',
      '260649000',
      '283165009',
      '387731002',
      '429377005',
      '302129007',
      '442118009',
      '442058009',
    ),
    // Lasting pain after one
    ...icd10('ask', 'M96.1'),
  ],
};
