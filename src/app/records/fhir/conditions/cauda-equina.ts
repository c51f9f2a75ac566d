import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Pressure on the nerves at the end of the cord, and what may be its first sign. It holds everything and feeds no
 * precaution. Sources: UK primary-care code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const caudaEquina: CodeGroup = {
  id: 'cauda-equina',
  remarks: {
    'hold-emergency': 'recorded as cauda equina syndrome',
    'red-flag': 'numbness of the saddle area',
    ask: 'may be a sign of cauda equina syndrome: ask the red-flag questions',
  },
  rows: [
    // Cauda equina syndrome
    ...snomed(
      'hold-emergency',
      '192970008',
      '12454008',
      '8663007',
      '192971007',
      '267590006',
      '782390002',
      '764272007',
      '202736000',
      '405753002',
    ),
    ...icd10('hold-emergency', 'G83.4'),
    ...icd10Families('hold-emergency', 'S34.3'),
    // A sign that is one by itself
    ...snomed('red-flag', '449813001'),
    // Signs that may have another cause
    ...icd10('ask', 'R32'),
    ...icd10Families('ask', 'R33', 'R15', 'G83.1', 'M21.37'),
  ],
};
