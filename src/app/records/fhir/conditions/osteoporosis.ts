import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Osteoporosis and the fractures that prove it. Sources: VSAC "Osteoporosis Without Current Fracture", UK primary-care
 * frailty code sets, ICD-10-CM FY2022.
 */
export const osteoporosis: CodeGroup = {
  id: 'osteoporosis',
  precaution: 'osteoporosis',
  remarks: {
    'hold-tumour': 'with multiple myeloma: a cancer in bone',
    'full-with-fracture': 'with a fragility fracture',
    history: 'recorded as history',
  },
  rows: [
    // With multiple myeloma, which holds everything as it does by its own codes
    ...snomed('hold-tumour', '203436008', '739301006'),
    // Osteoporosis of any cause or site
    ...snomed(
      'full',
      '64859006',
      '102447009',
      '32369003',
      '18040001',
      '276661002',
      '3345002',
      '203429007',
      '240155001',
      '240157009',
      '14651005',
      '390833005',
      '203433000',
      '203434006',
      '203437004',
      '735618008',
      '53174001',
      '203438009',
      '309745002',
      '203657009',
      '897308007',
    ),
    ...icd10Families('full', 'M81'),
    // With a fragility fracture
    ...snomed('full-with-fracture', '443165006', '431031001', '704330001'),
    ...icd10Families('full-with-fracture', 'M80'),
    // History, of osteoporosis or of a fracture that it explains
    ...snomed('history', '391092009', '473120007'),
    ...icd10('history', 'Z87.310'),
  ],
};
