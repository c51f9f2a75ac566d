/**
 * Words that lift an entry which the code table does not know to where it is read first. Text never proposes a
 * precaution: it decides only what a clinician sees on top.
 */

const cancer =
  /cancer|malignan|carcinoma|sarcoma|lymphoma|leuka?emia|melanoma|myeloma|metasta|neoplasm|tumou?r|hodgkin|blastoma|glioma/i;
const noCancerOfTheirs =
  /family history|no history|screening|at risk|not found|benign|malignant (essential |secondary )?hypert/i;

/** ICD-10 families of tumours that the table leaves out, several cancers at once (C97) among them. */
const cancerFamilies = /^(C|D49)/;

export function mayBeCancer(words: readonly string[], icd10Codes: readonly string[]): boolean {
  if (icd10Codes.some((code) => cancerFamilies.test(code))) return true;
  return words.some((text) => cancer.test(text) && !noCancerOfTheirs.test(text));
}

const spine = /spin(e|al)\b|vertebra|lumbar|sacr|interbody|laminectomy|dis[ck]ectomy/i;

/** Whether a procedure may have been an operation or an injection on the back. */
export function mayBeSpinal(words: readonly string[]): boolean {
  return words.some((text) => spine.test(text));
}
