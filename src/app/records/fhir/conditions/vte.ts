import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * Clots in deep veins and in the lung. Sources: VSAC value sets, UK primary-care code sets, ICD-10-CM FY2022.
 */
export const vte: CodeGroup = {
  id: 'vte',
  precaution: 'vte',
  remarks: {
    history: 'a past or lasting clot: ask about anticoagulants',
  },
  rows: [
    // Recent until three months have passed
    ...snomed('full', '128053003', '404223003', '132291000119106', '132251000119101', '59282003'),
    ...icd10Families('full', 'I82.4', 'I82.6', 'I26'),
    // History, and clots that last
    ...icd10Families('history', 'Z86.71', 'I82.5'),
  ],
};
