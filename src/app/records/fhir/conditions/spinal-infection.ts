import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Infection of vertebrae, discs or the canal. It holds everything and feeds no precaution. Sources: VSAC value sets, UK
 * primary-care code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const spinalInfection: CodeGroup = {
  id: 'spinal-infection',
  remarks: {
    hold: 'an infection of the spine',
  },
  rows: [
    // Infection
    ...snomed('hold', '203241002', '444760002', '63627007', '1427008', '302935008', '2304001'),
    ...icd10('hold', 'G06.1'),
    ...icd10Families('hold', 'M46.2', 'M46.3', 'M46.4'),
  ],
};
