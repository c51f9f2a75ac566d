import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Hypertensive crises and malignant hypertension. The code is a hint: the reading decides.
 */
export const hypertensionUncontrolled: CodeGroup = {
  id: 'hypertension-uncontrolled',
  precaution: 'hypertension',
  remarks: {
    hold: 'recorded as a hypertensive crisis or malignant hypertension: measure before any exercise',
  },
  rows: [
    // Crises
    ...snomed('hold', '706882009', '443482000', '132721000119104', '70272006', '78975002'),
    ...icd10Families('hold', 'I16'),
  ],
};
