import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Narrowing of the lumbar canal or foramina, a back that is usually worse for arching. Sources: UK primary-care back-pain
 * code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const spinalStenosis: CodeGroup = {
  id: 'spinal-stenosis',
  precaution: 'extension-intolerance',
  remarks: {
    hold: 'with cord or cauda equina involvement: ask the red-flag questions',
    'full-ask': 'region not stated: ask whether it is lumbar',
  },
  rows: [
    // With pressure on the cord or the cauda equina
    ...snomed('hold', '764272007', '100491000119103'),
    // Lumbar
    ...snomed('full', '18347007', '202788007', '202787002', '202789004', '764273002', '314641000119105'),
    ...icd10Families('full', 'M48.06'),
    ...icd10('full', 'M48.07', 'M99.23', 'M99.33', 'M99.43', 'M99.53', 'M99.63', 'M99.73'),
    // Region not said
    ...snomed('full-ask', '76107001'),
    ...icd10('full-ask', 'M48.00'),
  ],
};
