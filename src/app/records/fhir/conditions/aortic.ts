import { icd10Families, snomed, type CodeGroup } from './code-table';

/**
 * A widened, torn or repaired aorta. Sources: UK primary-care aortic-aneurysm code sets, OpenSAFELY, ICD-10-CM FY2022.
 */
export const aortic: CodeGroup = {
  id: 'aortic',
  precaution: 'aortic',
  remarks: {
    clearance: 'exertion only after a doctor has agreed',
    refer: 'torn, ruptured or growing: refer',
    procedure: 'repaired: exertion only after a doctor has agreed',
  },
  rows: [
    // Torn, ruptured or growing
    ...snomed('refer', '308546005', '14336007', '73067008', '425771001'),
    // Widened
    ...snomed('clearance', '67362008', '233985008', '75878002', '233984007', '433068007'),
    ...icd10Families('clearance', 'I71'),
    // Repaired
    ...snomed('procedure', '405525004', '315362007'),
  ],
};
