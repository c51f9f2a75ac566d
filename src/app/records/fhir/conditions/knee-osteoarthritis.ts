import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Osteoarthritis and injuries of the knee, and the artificial knee. Sources: UK primary-care osteoarthritis code sets,
 * OpenSAFELY, ICD-10-CM FY2022.
 */
export const kneeOsteoarthritis: CodeGroup = {
  id: 'knee-osteoarthritis',
  precaution: 'knee',
  remarks: {
    status: 'an artificial knee',
  },
  rows: [
    // Osteoarthritis of either knee or both
    ...snomed(
      'caution',
      '239873007',
      '112981000119107',
      '323301000119109',
      '323321000119100',
      '789001000',
      '201858005',
    ),
    ...icd10Families('caution', 'M17'),
    // Injuries
    ...snomed('injury', '239720000', '444470001', '444448004', '30832001'),
    ...icd10Families('injury', 'M23', 'S83'),
    // The implant
    ...icd10Families('status', 'Z96.65'),
  ],
};
