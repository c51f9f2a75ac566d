import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Narrowed coronary arteries, infarctions past and recent. Sources: VSAC value sets, UK primary-care code sets, Synthea,
 * ICD-10-CM FY2022.
 */
export const cardiacIschaemic: CodeGroup = {
  id: 'cardiac-ischaemic',
  precaution: 'cardiac',
  remarks: {
    clearance: 'ask whether a doctor has agreed to exertion',
    infarction: 'ask whether a doctor has agreed to exertion',
  },
  rows: [
    // Infarctions that the code calls acute
    ...snomed('infarction', '57054005', '461000119108'),
    ...icd10Families('infarction', 'I21', 'I22', 'I23'),
    // Coronary disease, and past infarctions
    ...snomed(
      'clearance',
      '53741008',
      '414545008',
      '22298006',
      '399211009',
      '194828000',
      '233819005',
      '285721000119104',
    ),
    ...icd10('clearance', 'I20.8', 'I20.9', 'Z95.1', 'Z95.5', 'Z98.61'),
    ...icd10Families('clearance', 'I25'),
  ],
};
