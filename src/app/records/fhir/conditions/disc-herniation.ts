import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Lumbar disc prolapse, a back that is usually worse for bending. Sources: UK primary-care back-problem code sets,
 * OpenSAFELY, ICD-10-CM FY2022.
 */
export const discHerniation: CodeGroup = {
  id: 'disc-herniation',
  precaution: 'flexion-intolerance',
  remarks: {
    hold: 'with cord or cauda equina involvement: ask the red-flag questions',
    'full-with-radiculopathy': 'with nerve root pain',
    information: 'disc degeneration: for information, no precaution by itself',
  },
  rows: [
    // With pressure on the cord or the cauda equina
    ...snomed('hold', '202731005', '202736000'),
    ...icd10Families('hold', 'M51.0'),
    // With nerve root pain
    ...snomed(
      'full-with-radiculopathy',
      '202735001',
      '311804006',
      '311211000119105',
      '23882000',
      '46960006',
      '943471000000108',
    ),
    ...icd10Families('full-with-radiculopathy', 'M51.1'),
    // Prolapse, protrusion or tear
    ...snomed(
      'full',
      '73589001',
      '202708005',
      '20021007',
      '13291000119100',
      '735610001',
      '472979002',
      '472980004',
      '212454006',
      '202753007',
      '608829007',
    ),
    ...icd10Families('full', 'M51.2'),
    // Degeneration alone
    ...icd10Families('information', 'M51.3', 'M51.8'),
    ...icd10('information', 'M51.9'),
  ],
};
