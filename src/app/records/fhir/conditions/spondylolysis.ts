import { icd10, snomed, type CodeGroup } from './code-table';

/**
 * A defect or stress fracture of the arch of a lumbar vertebra. Sources: UK primary-care back-problem code sets,
 * OpenSAFELY, ICD-10-CM FY2022.
 */
export const spondylolysis: CodeGroup = {
  id: 'spondylolysis',
  precaution: 'spondylolysis',
  remarks: {
    'full-acute': 'a fracture of the arch: no impact while it heals',
  },
  rows: [
    // Fractures
    ...snomed('full-acute', '207960001', '335771000000106'),
    // Defects
    ...snomed('full', '240221008', '245867000', '12071000119102', '321251000119104'),
    ...icd10('full', 'M43.06', 'M43.07', 'M43.00', 'M43.09', 'M43.05'),
  ],
};
