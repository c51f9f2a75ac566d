import { icd10, snomed, type CodeGroup } from './code-table';

/**
 * Segments of the spine that were joined: the operation, the state after it, and a fusion that did not take. Sources: UK
 * primary-care back-problem code sets, VSAC value sets, ICD-10-CM FY2022.
 */
export const spinalFusion: CodeGroup = {
  id: 'spinal-fusion',
  precaution: 'spinal-fusion',
  remarks: {
    refer: 'a fusion that did not take: ask the surgeon',
    status: 'there by then: the day of the operation is not recorded',
    'status-ask': 'joint or region not stated: ask what was fused, and when',
    procedure: 'a fusion of the low back',
  },
  rows: [
    // Complications
    ...snomed('refer', '307211004', '673581000119104'),
    ...icd10('refer', 'M96.0'),
    // Operations
    ...snomed('procedure', '50172003', '265717009', '359586003', '178806002', '178805003'),
    // Fused
    ...icd10('status', 'M43.26', 'M43.27'),
    // Fused, where is not said
    ...icd10('status-ask', 'Z98.1'),
  ],
};
