import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Injured wrists and forearms, and nerves caught at the wrist. Sources: UK primary-care code sets, OpenSAFELY, Synthea,
 * ICD-10-CM FY2022.
 */
export const wrist: CodeGroup = {
  id: 'wrist',
  precaution: 'wrist',
  remarks: {},
  rows: [
    // Injuries and lesions
    ...snomed('injury', '57406009', '70704007', '263102004', '65966004'),
    ...icd10('injury', 'M65.4'),
    ...icd10Families('injury', 'G56.0', 'S63', 'S62', 'S52.5', 'S52.6'),
  ],
};
