import type { Citation } from './exercise';

/**
 * Every source that a rule, a figure or a text of Keel rests on, once. `seen: 'reported'` is shown as "as reported by
 * a secondary source"; what is known only from memory has no entry and no figure.
 */
const sources = {
  'expert-judgement': {
    text: 'Expert judgement, not yet reviewed. No study that settles it was seen.',
    seen: 'reported',
  },
  'axler-1997': {
    text: 'Axler CT, McGill SM. Low back loads over a variety of abdominal exercises. Med Sci Sports Exerc 1997;29(6):804-811. 9 volunteers.',
    seen: 'source',
  },
  'callaghan-1998': {
    text: 'Callaghan JP, Gunning JL, McGill SM. The relationship between lumbar spine load and muscle activity during extensor exercises. Phys Ther 1998;78(1):8-18. 13 men.',
    seen: 'source',
  },
  'mcgill-1998': {
    text: 'McGill SM. Low back exercises: evidence for improving exercise regimens. Phys Ther 1998;78(7):754-765.',
    seen: 'source',
  },
  'mcgill-2002': {
    text: 'McGill SM. Low Back Disorders, 2002, as tabled by secondary sources.',
    seen: 'reported',
  },
  'kavcic-2004': {
    text: 'Kavcic N, Grenier S, McGill SM. Quantifying tissue loads and spine stability while performing commonly prescribed low back stabilization exercises. Spine 2004;29(20):2319-2329.',
    doi: '10.1097/01.brs.0000142222.62203.67',
    seen: 'source',
  },
  'cholewicki-1991': {
    text: 'Cholewicki J, McGill SM, Norman RW. Lumbar spine loads during the lifting of extremely heavy weights. 1991. 57 competitors.',
    seen: 'reported',
  },
  'rohlmann-2014-exercises': {
    text: 'Rohlmann A, Schwachmeyer V, Graichen F, Bergmann G. Spinal loads during post-operative physiotherapeutic exercises. PLoS ONE 2014;9(7):e102005. 5 patients.',
    doi: '10.1371/journal.pone.0102005',
    seen: 'source',
  },
  'rohlmann-2014-activities': {
    text: 'Rohlmann A et al. Activities of everyday life with high spinal loads. PLoS ONE 2014.',
    doi: '10.1371/journal.pone.0098510',
    seen: 'source',
  },
  'rohlmann-2014-instruction': {
    text: "Rohlmann A et al. Effect of a physiotherapist's instructions on spinal loads. J Nov Physiother 2014.",
    doi: '10.17352/2455-5487.000005',
    seen: 'source',
  },
  'dreischarf-2015': {
    text: 'Dreischarf M et al. In vivo implant forces during trunk flexion. J Biomech 2015.',
    doi: '10.1016/j.jbiomech.2015.01.007',
    seen: 'source',
  },
  'wilke-1999': {
    text: 'Wilke HJ, Neef P, Caimi M, Hoogland T, Claes LE. New in vivo measurements of pressures in the intervertebral disc in daily life. Spine 1999;24(8):755-762. 1 man.',
    seen: 'source',
  },
  'nachemson-1981': {
    text: 'Nachemson A. Disc pressure measurements. Spine 1981;6:93.',
    seen: 'source',
  },
  'snook-1998': {
    text: 'Snook SH et al. The reduction of chronic nonspecific low back pain through the control of early morning lumbar flexion. Spine 1998;23(23):2601-2607. 85 randomised.',
    doi: '10.1097/00007632-199812010-00015',
    seen: 'source',
  },
  'saraceni-2020': {
    text: 'Saraceni N et al. 2020: lumbar flexion in lifting was not shown to be a risk factor (low-quality evidence).',
    seen: 'source',
  },
  'asteroid-2024': {
    text: 'ASTEROID trial, 2024: a run-walk program in chronic low back pain, randomised.',
    seen: 'source',
  },
  'costa-2019': {
    text: 'Costa N et al. Definition of a low back pain flare-up. J Pain 2019;20(11):1267-1275.',
    seen: 'source',
  },
  'george-2021': {
    text: 'George SZ et al. Interventions for the management of acute and chronic low back pain. JOSPT 2021;51(11):CPG1-60.',
    doi: '10.2519/jospt.2021.0304',
    seen: 'source',
  },
  'nice-ng59': {
    text: 'NICE guideline NG59. Low back pain and sciatica in over 16s: assessment and management.',
    seen: 'source',
  },
  'brooke-wavell-2022': {
    text: 'Brooke-Wavell K et al. Strong, steady and straight: UK consensus on physical activity and exercise for osteoporosis. Br J Sports Med 2022.',
    doi: '10.1136/bjsports-2021-104634',
    seen: 'source',
  },
  'giangregorio-2014': {
    text: 'Too Fit To Fracture: exercise recommendations for individuals with osteoporosis or osteoporotic vertebral fracture.',
    doi: '10.1007/s00198-013-2523-2',
    seen: 'source',
  },
  'sinaki-1984': {
    text: 'Sinaki M, Mikkelsen BA. Postmenopausal spinal osteoporosis: flexion versus extension exercises. 1984. 59 women.',
    seen: 'reported',
  },
  'acog-804': {
    text: 'ACOG Committee Opinion 804. Physical activity and exercise during pregnancy and the postpartum period. 2020.',
    seen: 'source',
  },
  'acog-2002': {
    text: 'ACOG. Exercise during pregnancy, 2002: the wording on lying on the back.',
    seen: 'reported',
  },
  'scielo-clinics-hypertension': {
    text: 'Blood pressure during resistance exercise at 40 % and 80 % of one-repetition maximum. Clinics (SciELO).',
    seen: 'source',
  },
  'matsuwaka-2018': {
    text: 'Matsuwaka ST, Liem BR. The role of exercise in treatment of lumbar spinal stenosis symptoms. 2018.',
    seen: 'source',
  },
  'long-2004': {
    text: 'Long A, Donelson R, Fung T. Does it matter which exercise? Spine 2004;29(23):2593-2602. 312 patients.',
    doi: '10.1097/01.brs.0000146464.23007.2a',
    seen: 'source',
  },
  backfitpro: {
    text: 'McGill SM. Designing Back Exercise. Guidance for clinicians, backfitpro.com.',
    seen: 'source',
  },
  'mueller-2020': {
    text: 'Mueller J, Niederer D. Dose-response relationship of core stability exercise. Sci Rep 2020.',
    doi: '10.1038/s41598-020-73954-9',
    seen: 'source',
  },
  'acsm-2009': {
    text: 'ACSM position stand. Progression models in resistance training for healthy adults. 2009 (Ratamess).',
    seen: 'source',
  },
  'mcgill-holds': {
    text: 'McGill SM: isometric holds of 8 to 10 seconds at most, adding repetitions rather than seconds.',
    seen: 'reported',
  },
  'henry-1999': {
    text: 'Henry KD et al. Effect of number of home exercises on compliance and performance in adults over 65. Phys Ther 1999;79:270. 15 people.',
    seen: 'source',
  },
  'silbernagel-2007': {
    text: 'Silbernagel KG et al. Continued sports activity, using a pain-monitoring model. Am J Sports Med 2007;35:897. Achilles tendons.',
    doi: '10.1177/0363546506298279',
    seen: 'source',
  },
  'pain-monitoring-clinics': {
    text: 'Pain monitoring as clinics teach it: no more than 5 of 10 during, settled by next morning. Extrapolated from knee and Achilles pain.',
    seen: 'reported',
  },
  'ostelo-2008': {
    text: 'Ostelo RW et al. Interpreting change scores for pain and functional status in low back pain. Spine 2008;33(1):90-94.',
    seen: 'source',
  },
  'finucane-2020': {
    text: 'Finucane LM et al. International framework for red flags for potential serious spinal pathologies. JOSPT 2020.',
    seen: 'source',
  },
  'henschke-2009': {
    text: 'Henschke N et al. Prevalence of and screening for serious spinal pathology in patients presenting to primary care with acute low back pain. 2009. 1,172 patients.',
    doi: '10.1002/art.24853',
    seen: 'source',
  },
  'downie-2013': {
    text: 'Downie A et al. Red flags to screen for malignancy and fracture in patients with low back pain. BMJ 2013;347:f7095.',
    seen: 'source',
  },
  'girft-2023': {
    text: 'GIRFT national pathway for suspected cauda equina syndrome, 2023.',
    seen: 'source',
  },
  lothian: {
    text: 'NHS Lothian: red flags in back pain, referral pathway.',
    seen: 'source',
  },
  'may-2018': {
    text: 'May S, Runge N, Aina A. Centralization and directional preference. Musculoskelet Sci Pract 2018;38:53-62: no evidence that they are important treatment effect modifiers.',
    seen: 'source',
  },
  'breeze-academy': {
    text: 'Contraindications to exercise as listed by breeze.academy: cardiac symptoms, unstable angina, recent deep vein thrombosis.',
    seen: 'reported',
  },
  'nava-bringas-2021': {
    text: 'Nava-Bringas TI et al. Stabilization or flexion exercises in degenerative spondylolisthesis. Phys Ther 2021, pzab108. 92 patients, no difference.',
    seen: 'source',
  },
  'oosterhuis-2014': {
    text: 'Oosterhuis T et al. Rehabilitation after lumbar disc surgery. Cochrane Database Syst Rev 2014, CD003007: starting at 4 to 6 weeks helped, with no rise in re-operation.',
    seen: 'source',
  },
  'fusion-protocol-penrose': {
    text: "An outpatient clinic's example protocol after lumbar fusion (penrosept.com). The surgeon's protocol overrides it.",
    seen: 'reported',
  },
  'long-term-adherence-sajp': {
    text: 'More exercises, less adherence: 62 patients. S Afr J Physiother, article 2077.',
    seen: 'source',
  },
  'belavy-2017': {
    text: 'Belavy, 2017: fast walking and running at 2 m/s went together with better discs.',
    seen: 'source',
  },
  'nachemson-quoted': {
    text: 'Nachemson, quoted by painscience.com: he rejected the reading that more load on a disc means more pain.',
    seen: 'reported',
  },
  'isometric-delphi': {
    text: 'A Delphi study: isometric training itself lowers blood pressure.',
    seen: 'source',
  },
} as const satisfies Record<string, Omit<Citation, 'key'>>;

export type SourceKey = keyof typeof sources;

export const bibliography: readonly Citation[] = Object.entries(sources).map(([key, citation]) => ({
  key,
  ...citation,
}));

/** The source behind a key; the catalogue's and the rules' specifications prove that every key they use has one. */
export function citation(key: SourceKey): Citation {
  return { key, ...sources[key] };
}
