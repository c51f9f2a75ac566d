import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Stroke and its warnings, recent or past. Sources: VSAC value sets, UK primary-care code sets, Synthea, ICD-10-CM FY2022.
 */
export const stroke: CodeGroup = {
  id: 'stroke',
  precaution: 'stroke',
  remarks: {
    clearance: 'ask whether a doctor has agreed to exertion',
    'full-with-deficit': 'with a lasting weakness: mind the balance',
  },
  rows: [
    // Strokes, warnings, and the history of them
    ...snomed('clearance', '230690007', '432504007', '422504002', '274100004', '266257000'),
    ...icd10('clearance', 'Z86.73'),
    ...icd10Families('clearance', 'I60', 'I61', 'I62', 'I63', 'G45', 'I69'),
    // With a lasting weakness
    ...snomed('full-with-deficit', '442733008', '441991000', '50582007'),
  ],
};
