import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Lumbar and lumbosacral nerve root pain, and sciatica. Sources: UK primary-care back-pain code sets, OpenSAFELY, OHDSI,
 * ICD-10-CM FY2022.
 */
export const radiculopathy: CodeGroup = {
  id: 'radiculopathy',
  precaution: 'flexion-intolerance',
  remarks: {
    'full-both-sides': 'in both legs: ask the red-flag questions',
    'full-ask': 'level not stated as lumbar: ask',
  },
  rows: [
    // In both legs
    ...snomed('full-both-sides', '15633361000119103', '15968741000119100'),
    // Lumbar or lumbosacral
    ...snomed(
      'full',
      '128196005',
      '2415007',
      '23056005',
      '16864831000119104',
      '202794004',
      '247366003',
      '307176005',
      '307177001',
      '299966003',
      '103016004',
    ),
    ...icd10('full', 'M54.16', 'M54.17', 'M54.15', 'M47.26', 'M47.27', 'G54.1', 'G54.4'),
    ...icd10Families('full', 'M54.3', 'M54.4'),
    // Level not said, or sacral
    ...icd10('full-ask', 'M54.10', 'M54.18'),
  ],
};
