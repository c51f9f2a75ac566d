import { icd10, icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * High blood pressure as a diagnosis. Sources: VSAC "Diagnosis of Hypertension", UK frailty code sets, ICD-10-CM FY2022.
 */
export const hypertension: CodeGroup = {
  id: 'hypertension',
  precaution: 'hypertension',
  remarks: {
    'caution-ask': 'with heart failure: ask about clearance to exert',
    information: 'a raised reading, not a diagnosis: measure',
  },
  rows: [
    // With heart failure
    ...snomed('caution-ask', '46113002'),
    // Hypertension of any cause
    ...snomed('caution', '38341003', '59621000', '10725009', '1201005', '31992008', '371125006', '194788005'),
    ...icd10('caution', 'I10'),
    ...icd10Families('caution', 'I11', 'I12', 'I13', 'I15', 'I1A'),
    // One raised reading is no diagnosis
    ...icd10('information', 'R03.0'),
  ],
};
