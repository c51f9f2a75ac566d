import { icd10, snomed, type CodeGroup } from './code-table';

/**
 * A lumbar vertebra that has slipped. Sources: UK primary-care back-problem code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const spondylolisthesis: CodeGroup = {
  id: 'spondylolisthesis',
  precaution: 'spondylolisthesis',
  remarks: {
    'high-grade': 'grade 3 or more: ask the specialist',
  },
  rows: [
    // Grade 3 and more
    ...snomed('high-grade', '13131000', '3472009'),
    // Of any cause, of grade 1 or 2, or of a grade that is not said
    ...snomed(
      'full',
      '274152003',
      '203681002',
      '4046000',
      '203683004',
      '203682009',
      '321171000119102',
      '307138004',
      '722598000',
      '44494000',
      '62620001',
      '13236000',
    ),
    ...icd10('full', 'M43.16', 'M43.17', 'M43.18', 'M43.19', 'M43.10', 'M43.15', 'Q76.2'),
  ],
};
