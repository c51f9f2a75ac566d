import { dateInWords, isUncontrolled, type Precaution, type PrecautionId } from '../clinical';

export const precautionNames: Readonly<Record<PrecautionId, string>> = {
  osteoporosis: 'Osteoporosis',
  'vertebral-fracture': 'Vertebral fracture',
  pregnancy: 'Pregnancy',
  hypertension: 'Hypertension',
  'hip-osteoarthritis': 'Hip osteoarthritis or impingement',
  'flexion-intolerance': 'Flexion intolerance',
  'extension-intolerance': 'Extension intolerance',
  osteopenia: 'Osteopenia',
  cardiac: 'Heart disease',
  'cardiac-unstable': 'Unstable heart symptoms',
  arrhythmia: 'Dangerous heart rhythm',
  aortic: 'Aortic aneurysm or dissection',
  vte: 'Blood clot, leg or lung',
  stroke: 'Stroke or TIA',
  copd: 'Chronic lung disease',
  spondylolisthesis: 'Spondylolisthesis',
  spondylolysis: 'Pars stress fracture',
  scoliosis: 'Scoliosis',
  'ankylosing-spondylitis': 'Axial spondyloarthritis',
  'post-discectomy': 'Disc surgery',
  'spinal-fusion': 'Spinal fusion',
  'hip-replacement': 'Hip replacement',
  knee: 'Knee pain or injury',
  shoulder: 'Shoulder pain or injury',
  wrist: 'Wrist pain or injury',
  'rheumatoid-arthritis': 'Rheumatoid arthritis',
  falls: 'Falls or frailty',
  neuropathy: 'Neuropathy of the feet',
  parkinson: "Parkinson's disease",
  dementia: 'Dementia',
  'cord-paralysis': 'Spinal cord injury',
  epilepsy: 'Epilepsy',
  malignancy: 'Cancer, now or in the past',
  'fear-avoidance': 'Fear of movement',
};

/** The same, short, for the banner: only what changes how the patient is treated today. */
export function precautionInBrief(precaution: Precaution): string {
  const { restingPressure: pressure, dueDate, obstetricContraindication } = precaution;
  const name = precautionNames[precaution.id];
  if (obstetricContraindication) return `${name}, obstetric contraindication`;
  if (dueDate) return `${name}, due ${dateInWords(dueDate)}`;
  return pressure && isUncontrolled(pressure) ? `${name} ${pressure.systolic}/${pressure.diastolic}` : name;
}

/** A precaution with what the rules read of it: 'Hypertension 150/95', 'Pregnancy, due 3 Mar 2027'. */
export function precautionInWords(precaution: Precaution): string {
  const { restingPressure: pressure, dueDate } = precaution;
  const details = [
    precaution.side ?? '',
    pressure ? `${pressure.systolic}/${pressure.diastolic} at rest` : '',
    dueDate ? `due ${dateInWords(dueDate)}` : '',
    precaution.obstetricContraindication ? 'obstetric contraindication' : '',
  ].filter(Boolean);
  return [precautionNames[precaution.id], ...details].join(', ');
}
