import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Falls, and an unsteadiness that leads to them. Sources: UK primary-care frailty code sets, ICD-10-CM FY2022.
 */
export const falls: CodeGroup = {
  id: 'falls',
  precaution: 'falls',
  remarks: {},
  rows: [
    // A fall
    ...snomed('event', '161898004', '1912002'),
    ...icd10('event', 'Z91.81'),
    ...icd10Families('event', 'W00', 'W01', 'W06', 'W10', 'W18', 'W19'),
    // Falls that recur, unsteadiness
    ...snomed('caution', '279992002'),
    ...icd10('caution', 'R29.6', 'R26.81'),
  ],
};
