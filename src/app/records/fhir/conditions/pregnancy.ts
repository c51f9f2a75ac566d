import { icd10, icd10Families, icd10Ranges, snomed, type CodeGroup } from './code-table';

/**
 * Pregnancy, and the codes that say it is over. Sources: UK primary-care pregnancy code sets, Synthea, ICD-10-CM FY2022.
 * A failed termination (O07) does not tell whether the pregnancy goes on, so it ends nothing.
 */
export const pregnancy: CodeGroup = {
  id: 'pregnancy',
  precaution: 'pregnancy',
  remarks: {
    'full-ask': 'back pain in pregnancy: ask the specialist',
    information: 'ask whether the pregnancy continues',
  },
  rows: [
    // With back pain
    ...snomed('full-ask', '9121000119106', '91957002'),
    // Pregnant
    ...snomed('full', '77386006', '72892002', '47200007', '16356006', '65147003', '64254006', '237240001'),
    ...icd10Ranges('full', 'O09-O16', 'O20-O29', 'O30-O48', 'O98-O9A'),
    // Seen for a pregnancy
    ...icd10('encounter', 'Z33.1', 'Z33.3'),
    ...icd10Families('encounter', 'Z34', 'Z3A'),
    // Delivered
    ...icd10Ranges('ended', 'O80-O82', 'O85-O92'),
    ...icd10Families('ended', 'O94', 'Z37', 'Z39'),
    // Whether the pregnancy continues is not said
    ...icd10Families('information', 'O07'),
    // Ended without a birth
    ...icd10Families('ended', 'O00', 'O01', 'O02', 'O03', 'O04', 'O08'),
    ...icd10('ended', 'Z33.2'),
  ],
};
