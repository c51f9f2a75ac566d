import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Low bone density short of osteoporosis. Where the code itself says that the risk of fracture is high, it counts as osteoporosis.
 * Sources: UK primary-care and OpenSAFELY code sets, ICD-10-CM FY2022.
 */
export const osteopenia: CodeGroup = {
  id: 'osteopenia',
  precaution: 'osteopenia',
  feeds: { 'full-ask': 'osteoporosis' },
  remarks: {
    'full-ask': 'low bone density with a high risk of fracture: counts as osteoporosis, ask',
  },
  rows: [
    // With a high risk of fracture
    ...snomed('full-ask', '139291000119101'),
    // Of any cause
    ...snomed('caution', '312894000', '735614005', '37605006', '735615006', '735616007', '40308000', '735613004'),
    ...icd10Families('caution', 'M85.8'),
  ],
};
