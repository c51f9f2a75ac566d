import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Injured, stiff and replaced shoulders. Sources: UK primary-care code sets, OpenSAFELY, Synthea, ICD-10-CM FY2022.
 */
export const shoulder: CodeGroup = {
  id: 'shoulder',
  precaution: 'shoulder',
  remarks: {
    status: 'an artificial shoulder',
  },
  rows: [
    // Injuries and lesions
    ...snomed(
      'injury',
      '307731004',
      '718539004',
      '926335004',
      '202842005',
      '202843000',
      '424175006',
      '698299009',
      '789758005',
      '399114005',
      '202841003',
      '58150001',
    ),
    ...icd10Families('injury', 'M75', 'S46.0', 'S43', 'S42'),
    // The implant
    ...icd10Families('status', 'Z96.61'),
  ],
};
