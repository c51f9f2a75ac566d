import { icd10, icd10Families, icd10Ranges, snomed, type CodeGroup } from './code-table';

/**
 * Cancer, present or past: it blocks no exercise and gives new pain in the back more weight (Henschke 2009, Downie 2013).
 * In the spine, in bone or only suspected it holds everything. Families of ICD codes and the roots of SNOMED CT stand for a
 * full list; cancers that are not here are found by their words and shown on top. Skin cancer other than melanoma is for
 * information. Sources: VSAC value sets, Synthea, ICD-10-CM FY2022.
 */
export const malignancy: CodeGroup = {
  id: 'malignancy',
  precaution: 'malignancy',
  remarks: {
    'hold-tumour': 'cancer in the spine or in bone',
    'hold-suspected': 'recorded as suspected',
    history: 'recorded as history',
    ask: 'in situ, or of uncertain behaviour: ask',
    information: 'skin cancer other than melanoma: for information, no precaution by itself',
  },
  rows: [
    // In the spine, in bone or in bone marrow
    ...snomed('hold-tumour', '94222008', '94602001', '94389000', '94600009', '109989006', '314994000', '866087009'),
    ...icd10('hold-tumour', 'C41.2'),
    ...icd10Families('hold-tumour', 'C79.5', 'C90', 'M84.5'),
    // Suspected
    ...snomed('hold-suspected', '162573006'),
    // Present
    ...snomed(
      'full',
      '363346000',
      '128462008',
      '363406005',
      '109838007',
      '93761005',
      '94260004',
      '254637007',
      '424132000',
      '425048006',
      '422968005',
      '423121009',
      '254632001',
      '67811000119102',
      '67821000119109',
      '67831000119107',
      '67841000119103',
      '126906006',
      '254837009',
      '91861009',
    ),
    ...icd10Ranges('full', 'C00-C96'),
    // History
    ...snomed('history', '699005005', '429014004', '428262008', '429087003', '415082004', '429699009', '429050006'),
    ...icd10Families('history', 'Z85'),
    // In situ, or of uncertain behaviour
    ...snomed('ask', '92691004'),
    ...icd10Ranges('ask', 'D37-D48', 'D00-D09'),
    // Skin cancer other than melanoma
    ...icd10('information', 'Z85.828'),
    ...icd10Families('information', 'C44'),
  ],
};
