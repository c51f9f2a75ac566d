import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * An artificial hip: the operation, the presence of the implant, and what may go wrong with it. Sources: VSAC value sets, UK
 * primary-care code sets, ICD-10-CM FY2022.
 */
export const hipReplacement: CodeGroup = {
  id: 'hip-replacement',
  precaution: 'hip-replacement',
  remarks: {
    refer: 'a complication of a joint replacement: ask the surgeon',
    status: 'there by then: the day of the operation is not recorded',
    procedure: 'a hip replacement',
  },
  rows: [
    // Complications
    ...snomed('refer', '314201008', '429757000', '240267008', '281445000'),
    ...icd10Families('refer', 'T84.02', 'T84.03', 'M97.0'),
    // Operations
    ...snomed('procedure', '52734007', '398010007', '265158005', '179304004', '314489006', '280460009', '179326003'),
    // The implant
    ...icd10Families('status', 'Z96.64'),
  ],
};
