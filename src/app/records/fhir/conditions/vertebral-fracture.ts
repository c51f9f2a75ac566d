import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Fractured vertebrae of any cause: a past one is the strongest marker of the next. Sources: UK primary-care fracture
 * code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const vertebralFracture: CodeGroup = {
  id: 'vertebral-fracture',
  precaution: 'vertebral-fracture',
  remarks: {
    refer: 'with spinal cord injury: ask the specialist',
    'hold-tumour': 'in bone with cancer',
    'full-injury': 'fractured by an injury',
    history: 'recorded as history',
    'history-ask': 'recorded as history, site not stated: ask whether it was a vertebra',
    procedure: 'an operation done for a fractured vertebra',
  },
  rows: [
    // With injury of the spinal cord
    ...snomed('refer', '1734006', '274158004', '274157009'),
    // In a vertebra with cancer
    ...snomed('hold-tumour', '866087009', '11311681000119101'),
    ...icd10Families('hold-tumour', 'M84.58'),
    // Fractures and collapses
    ...snomed(
      'full',
      '42942008',
      '50448004',
      '42157000',
      '125608002',
      '125607007',
      '314668006',
      '307137009',
      '281932007',
      '281922000',
      '281933002',
      '281923005',
      '314667001',
      '207958003',
      '207959006',
      '207939007',
      '207940009',
      '84138006',
      '308758008',
      '308756007',
      '240198002',
      '311890007',
      '311891006',
      '203450003',
      '203451004',
      '11311601000119109',
      '11311801000119105',
      '270508006',
      '270507001',
      '202831001',
      '15724005',
      '269061001',
    ),
    ...icd10Families('full', 'M48.5', 'M48.4', 'M80.08', 'M80.88', 'M84.48', 'M84.68'),
    // By an injury
    ...icd10Families('full-injury', 'S22.0', 'S32.0'),
    // Healed fractures whose site the code does not say
    ...icd10('history-ask', 'Z87.310', 'Z87.311', 'Z87.81'),
    // History of a vertebral fracture
    ...snomed('history', '391094005'),
    // Operations done for a fractured vertebra
    ...snomed('procedure', '401226007', '426243004'),
  ],
};
