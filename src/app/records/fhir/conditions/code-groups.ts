import type { CodeGroup } from './code-table';
import { ankylosingSpondylitis } from './ankylosing-spondylitis';
import { aortic } from './aortic';
import { arrhythmia } from './arrhythmia';
import { cardiacIschaemic } from './cardiac-ischaemic';
import { cardiacUnstable } from './cardiac-unstable';
import { caudaEquina } from './cauda-equina';
import { chronicPain } from './chronic-pain';
import { copd } from './copd';
import { cordParalysis } from './cord-paralysis';
import { dementia } from './dementia';
import { discHerniation } from './disc-herniation';
import { epilepsy } from './epilepsy';
import { falls } from './falls';
import { heartFailure } from './heart-failure';
import { hipFracture } from './hip-fracture';
import { hipOsteoarthritis } from './hip-osteoarthritis';
import { hipReplacement } from './hip-replacement';
import { hypertension } from './hypertension';
import { hypertensionUncontrolled } from './hypertension-uncontrolled';
import { kneeOsteoarthritis } from './knee-osteoarthritis';
import { lowBackPain } from './low-back-pain';
import { malignancy } from './malignancy';
import { neuropathy } from './neuropathy';
import { obesity } from './obesity';
import { osteopenia } from './osteopenia';
import { osteoporosis } from './osteoporosis';
import { parkinson } from './parkinson';
import { postDiscectomy } from './post-discectomy';
import { pregnancy } from './pregnancy';
import { pregnancyAbsolute } from './pregnancy-absolute';
import { radiculopathy } from './radiculopathy';
import { rheumatoidArthritis } from './rheumatoid-arthritis';
import { scoliosis } from './scoliosis';
import { shoulder } from './shoulder';
import { spinalFusion } from './spinal-fusion';
import { spinalInfection } from './spinal-infection';
import { spinalStenosis } from './spinal-stenosis';
import { spondylolisthesis } from './spondylolisthesis';
import { spondylolysis } from './spondylolysis';
import { stroke } from './stroke';
import { vertebralFracture } from './vertebral-fracture';
import { vte } from './vte';
import { wrist } from './wrist';

/** Where two groups know a code equally well, the first of them speaks first. */
export const codeGroups: readonly CodeGroup[] = [
  caudaEquina,
  spinalInfection,
  vertebralFracture,
  osteoporosis,
  osteopenia,
  hipFracture,
  pregnancyAbsolute,
  pregnancy,
  hypertensionUncontrolled,
  hypertension,
  cardiacUnstable,
  cardiacIschaemic,
  heartFailure,
  arrhythmia,
  aortic,
  vte,
  stroke,
  copd,
  discHerniation,
  radiculopathy,
  spinalStenosis,
  spondylolisthesis,
  spondylolysis,
  scoliosis,
  ankylosingSpondylitis,
  malignancy,
  postDiscectomy,
  spinalFusion,
  hipReplacement,
  hipOsteoarthritis,
  kneeOsteoarthritis,
  shoulder,
  wrist,
  rheumatoidArthritis,
  falls,
  neuropathy,
  parkinson,
  dementia,
  cordParalysis,
  epilepsy,
  lowBackPain,
  chronicPain,
  obesity,
];
