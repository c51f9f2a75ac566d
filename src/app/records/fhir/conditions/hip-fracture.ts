import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Fractures of the hip and the ribs, which may be of weak bone. They feed no precaution: they raise the question of bone
 * density. Sources: VSAC value sets, UK primary-care fracture code sets, Synthea, ICD-10-CM FY2022.
 */
export const hipFracture: CodeGroup = {
  id: 'hip-fracture',
  remarks: {
    'hip-fracture': 'a hip that broke: ask whether bone density was measured',
    'rib-fracture': 'may be of weak bone: ask whether bone density was measured',
    history: 'a hip that broke: ask whether bone density was measured',
  },
  rows: [
    // Hip
    ...snomed('hip-fracture', '359817006', '5913000', '359820003', '71620000'),
    ...icd10Families('hip-fracture', 'S72.0', 'S72.1', 'S72.2'),
    // Ribs
    ...snomed('rib-fracture', '33737001'),
    ...icd10Families('rib-fracture', 'S22.3', 'S22.4'),
    // History
    ...snomed('history', '391093004'),
  ],
};
