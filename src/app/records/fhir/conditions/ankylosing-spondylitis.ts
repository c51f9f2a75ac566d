import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Inflammatory disease of the spine. Sources: UK primary-care spondyloarthropathy code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const ankylosingSpondylitis: CodeGroup = {
  id: 'ankylosing-spondylitis',
  precaution: 'ankylosing-spondylitis',
  remarks: {},
  rows: [
    // Of the spine, radiographic or not
    ...snomed('full', '9631008', '723116002', '713777005', '239805001', '239810002', '239811003', '786077003'),
    ...icd10('full', 'M08.1'),
    ...icd10Families('full', 'M45', 'M46.8'),
  ],
};
