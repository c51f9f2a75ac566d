import { type PrecautionGroup, type PrecautionId, precautionKinds } from '../clinical';
import { precautionNames } from './precaution-words';

/**
 * What else a precaution is called, by patients and in letters, after the names in the table of codes. A word may lead to
 * two: which of them it is, the clinician says. In the order of how often a back clinic meets them: expert judgement.
 */
const alsoCalled: Readonly<Record<PrecautionId, readonly string[]>> = {
  'flexion-intolerance': [
    'slipped disc',
    'disc herniation',
    'disc prolapse',
    'herniated disc',
    'bulging disc',
    'disc protrusion',
    'sciatica',
    'radiculopathy',
    'trapped nerve',
    'worse bending forward',
    'worse sitting',
  ],
  'extension-intolerance': [
    'spinal stenosis',
    'lumbar stenosis',
    'narrow canal',
    'neurogenic claudication',
    'worse bending back',
    'worse standing',
  ],
  osteoporosis: ['brittle bones', 'weak bones', 'low bone density', 'DEXA', 'DXA'],
  hypertension: ['high blood pressure', 'HTN', 'BP', 'raised blood pressure'],
  'fear-avoidance': ['kinesiophobia', 'avoids movement', 'TSK', 'FABQ', 'STarT Back high', 'afraid to move', 'anxious'],
  'post-discectomy': [
    'discectomy',
    'microdiscectomy',
    'laminectomy',
    'decompression',
    'back operation',
    'back surgery',
  ],
  'spinal-fusion': ['fusion', 'spondylodesis', 'arthrodesis', 'rods and screws', 'back operation', 'back surgery'],
  'hip-replacement': ['THR', 'THA', 'total hip', 'hip prosthesis', 'artificial hip', 'new hip', 'hip operation'],
  spondylolisthesis: ['slipped vertebra', 'slip', 'listhesis'],
  'vertebral-fracture': ['compression fracture', 'crush fracture', 'wedge fracture', 'VCF', 'broken back'],
  knee: [
    'knee osteoarthritis',
    'arthritis of the knee',
    'gonarthrosis',
    'meniscus',
    'cruciate',
    'ACL',
    'knee replacement',
    'TKR',
    'TKA',
    'cannot kneel',
  ],
  'hip-osteoarthritis': ['arthritis of the hip', 'coxarthrosis', 'FAI', 'hip impingement', 'hip pain', 'OA'],
  shoulder: ['rotator cuff', 'frozen shoulder', 'subacromial pain', 'supraspinatus', 'collar bone', 'clavicle'],
  wrist: ['carpal tunnel', 'Colles fracture', 'radius fracture', 'hand pain', 'de Quervain'],
  cardiac: [
    'heart attack',
    'MI',
    'myocardial infarction',
    'angina',
    'coronary disease',
    'CHD',
    'IHD',
    'stent',
    'bypass',
    'CABG',
    'atrial fibrillation',
    'blood thinner',
    'AF',
    'pacemaker',
    'irregular heartbeat',
    'palpitations',
    'heart failure',
    'CHF',
  ],
  pregnancy: ['pregnant', 'expecting', 'antenatal', 'pre-eclampsia', 'placenta praevia', 'placenta previa'],
  falls: ['fall', 'frail', 'frailty', 'unsteady', 'poor balance', 'walking stick'],
  malignancy: [
    'tumour',
    'tumor',
    'metastasis',
    'carcinoma',
    'lymphoma',
    'leukaemia',
    'leukemia',
    'myeloma',
    'oncology',
  ],
  stroke: [
    'mini-stroke',
    'CVA',
    'cerebral infarction',
    'brain haemorrhage',
    'brain hemorrhage',
    'hemiplegia',
    'hemiparesis',
  ],
  vte: ['DVT', 'thrombosis', 'pulmonary embolism', 'PE', 'blood thinner', 'anticoagulant', 'warfarin'],
  arrhythmia: [
    'defibrillator',
    'ICD',
    'cardiac arrest',
    'ventricular tachycardia',
    'VT',
    'ventricular fibrillation',
    'VF',
    'long QT',
  ],
  copd: ['COPD', 'emphysema', 'chronic bronchitis', 'breathless'],
  neuropathy: ['numb feet', 'polyneuropathy', 'diabetic feet', 'diabetes with numb feet'],
  'rheumatoid-arthritis': ['RA', 'inflammatory arthritis'],
  scoliosis: ['curved spine', 'kyphosis', 'Scheuermann', 'hunchback'],
  'ankylosing-spondylitis': [
    'ankylosing spondylitis',
    'AS',
    'axSpA',
    'Bechterew',
    'inflammatory back pain',
    'bamboo spine',
  ],
  osteopenia: ['low bone density', 'thin bones'],
  spondylolysis: ['pars defect', 'pars fracture', 'stress fracture', 'spondylolysis'],
  aortic: ['AAA', 'aneurysm', 'dissection'],
  'cardiac-unstable': ['unstable angina', 'acute coronary syndrome', 'ACS', 'chest pain at rest'],
  parkinson: ['parkinsonism', 'PD', 'tremor'],
  epilepsy: ['seizure', 'fits', 'convulsions'],
  dementia: ['Alzheimer', 'memory loss', 'confusion', 'cognitive impairment'],
  'cord-paralysis': ['paraplegia', 'tetraplegia', 'quadriplegia', 'hemiplegia', 'myelopathy', 'paralysis', 'SCI'],
};

const byCommonness = Object.keys(alsoCalled) as readonly PrecautionId[];

/** What a name does not say by itself, in a few words beside it. */
export const asides: Readonly<Partial<Record<PrecautionId, string>>> = {
  'flexion-intolerance': 'disc, sciatica',
  'extension-intolerance': 'stenosis',
  spondylolisthesis: 'slipped vertebra',
  spondylolysis: 'pars defect',
  'ankylosing-spondylitis': 'Bechterew',
  'vertebral-fracture': 'an old one too',
  osteopenia: 'low bone density',
  hypertension: 'high blood pressure',
  cardiac: 'heart attack, heart failure, AF',
  'cardiac-unstable': 'chest pain at rest',
  arrhythmia: 'cardiac arrest, VT, defibrillator',
  aortic: 'AAA',
  vte: 'DVT, PE',
  copd: 'COPD',
  falls: 'unsteady',
  'cord-paralysis': 'paralysis',
  'post-discectomy': 'or decompression',
};

export const groupNames: Readonly<Record<PrecautionGroup, string>> = {
  back: 'Back',
  surgery: 'Operations',
  joints: 'Joints',
  pregnancy: 'Pregnancy',
  bone: 'Bones',
  'heart-and-lungs': 'Heart, vessels and lungs',
  'balance-and-nerves': 'Balance and nerves',
  other: 'Other',
};

export interface PrecautionsOfGroup {
  readonly group: PrecautionGroup;
  readonly name: string;
  readonly ids: readonly PrecautionId[];
}

/** Beside each other on a wide screen, one beneath the other on a narrow one: what a back clinic meets most, first. */
const columns: readonly (readonly PrecautionGroup[])[] = [
  ['back', 'surgery', 'joints', 'pregnancy'],
  ['bone', 'heart-and-lungs', 'balance-and-nerves', 'other'],
];

/** The groups of a form without the precautions that stand elsewhere in it, the commonest first; empty ones are left out. */
export function groupedWithout(elsewhere: readonly PrecautionId[]): readonly (readonly PrecautionsOfGroup[])[] {
  return columns.map((column) =>
    column
      .map((group) => ({
        group,
        name: groupNames[group],
        ids: byCommonness.filter((id) => precautionKinds[id].group === group && !elsewhere.includes(id)),
      }))
      .filter(({ ids }) => ids.length > 0),
  );
}

export interface Found {
  readonly id: PrecautionId;
  /** The other name by which it was found, where its own does not say it. */
  readonly by?: string;
}

/**
 * Precautions by name or another name, the nearest first. Every word typed must begin a word of one and the same name, so
 * that 'hip op' finds 'Hip replacement' by 'hip operation'. An empty query finds nothing.
 */
export function findPrecautions(query: string): readonly Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = namedBy(words);
  return found.length > 0 ? found : nearestTo(words.filter((word) => !beside.has(word) && !/^\d/.test(word)));
}

/** What a clinician types beside a name: where, when, with or without a day. */
const beside = new Set(
  'left right both side ago since due in on for of the a with without date day days week weeks month months year years old new last'
    .split(' ')
    .concat('jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')),
);

/** Where no name has all the words: what has the most of them, such as the knee of 'sore left knee'. */
function nearestTo(words: readonly string[]): readonly Found[] {
  const hits = new Map<PrecautionId, { readonly found: Found; readonly count: number }>();
  for (const word of words) {
    for (const found of namedBy([word])) {
      const before = hits.get(found.id);
      hits.set(found.id, { found: before?.found ?? found, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...hits.values()].sort((a, b) => b.count - a.count).map(({ found }) => found);
}

function namedBy(words: readonly string[]): readonly Found[] {
  return byCommonness
    .flatMap((id) => {
      const best = [precautionNames[id], ...alsoCalled[id]]
        .map((name, index) => ({
          name,
          own: index === 0,
          distance: distanceOf(words, wordsOf(name)) + (index > 0 ? 1 : 0),
        }))
        .sort((a, b) => a.distance - b.distance)[0];
      return best && Number.isFinite(best.distance) ? [{ id, best }] : [];
    })
    .sort((a, b) => a.best.distance - b.best.distance)
    .map(({ id, best }) => ({ id, ...(best.own ? {} : { by: best.name }) }));
}

/** 0 the whole name, 2 its beginning, 4 somewhere in it, none: infinite. Another name counts one more. */
function distanceOf(words: readonly string[], name: readonly string[]): number {
  if (words.join(' ') === name.join(' ')) return 0;
  if (name.join(' ').startsWith(words.join(' '))) return 2;
  return words.every((word) => name.some((one) => one.startsWith(word))) ? 4 : Infinity;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
