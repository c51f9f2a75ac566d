import type { SourceKey } from '../bibliography';
import type { RuleId } from './situation';

/** A sentence with what it rests on. */
export interface SourcedStatement {
  readonly text: string;
  readonly sources: readonly SourceKey[];
}

/** Rules that the literature disputes: what Keel does, what speaks against it, and why Keel still does it. */
export interface CounterEvidence {
  readonly id: string;
  readonly title: string;
  readonly ruleIds: readonly RuleId[];
  readonly does: string;
  readonly against: readonly SourcedStatement[];
  readonly why: SourcedStatement;
}

/**
 * From CLINICAL.md 0, 1 and 5. A figure stands here only where its source, or a second hand that is named, was seen; what
 * is known from memory has none.
 */
export const counterEvidence: readonly CounterEvidence[] = [
  {
    id: 'running',
    title: 'Running and jumping with back pain',
    ruleIds: ['flare-up.impact'],
    does: 'Blocks running and jumping in a flare-up.',
    against: [
      {
        text: 'A run-walk program helped people with chronic low back pain: pain −15.3 of 100, disability (ODI) −5.2. Of 9 adverse events 1 was low back pain.',
        sources: ['asteroid-2024'],
      },
      { text: 'Fast walking and running at 2 m/s went together with better discs.', sources: ['belavy-2017'] },
    ],
    why: {
      text: 'Chronic pain is not a flare-up, and no trial of running in one was seen. The block is a precaution for the flare-up and goes with it.',
      sources: ['expert-judgement'],
    },
  },
  {
    id: 'lifting-with-a-bent-back',
    title: 'Lifting with a bent back',
    ruleIds: ['flare-up.loaded-flexion', 'flexion-intolerance.loaded-flexion'],
    does: 'Blocks bending the low back with a weight, in a flare-up and where bending provokes the back.',
    against: [
      {
        text: 'Bending the low back while lifting was not shown to be a risk factor. The evidence is of low quality.',
        sources: ['saraceni-2020'],
      },
    ],
    why: {
      text: 'Lifting 20 kg put 2.3 MPa on the disc with a round back and 1.7 with bent knees, in one man. That is load and not harm, so the rule ends where the flare-up or the provocation does.',
      sources: ['wilke-1999'],
    },
  },
  {
    id: 'load-and-pain',
    title: 'More load, more pain',
    ruleIds: [
      'flare-up.high-compression',
      'flare-up.compression',
      'flare-up.end-flexion-upright',
      'flare-up.end-flexion-compressed',
      'flare-up.loaded-rotation',
      'flare-up.axial-rotation',
      'flare-up.overhead-load',
      'flare-up.external-load',
    ],
    does: 'Orders exercises by how much they load the low back, and waits with the heavier ones in a flare-up.',
    against: [
      {
        text: 'Nachemson, who measured the pressure in discs, himself rejected the reading that more load means more pain.',
        sources: ['nachemson-quoted'],
      },
      {
        text: 'The figures come from very few people: 9 volunteers, 13 young men, 1 man, 5 patients after a fracture.',
        sources: ['axler-1997', 'callaghan-1998', 'wilke-1999', 'rohlmann-2014-exercises'],
      },
    ],
    why: {
      text: 'Models and implants in living spines agree in direction. Keel uses load as an order and never as a limit, and only while the back is in a flare-up.',
      sources: ['callaghan-1998', 'rohlmann-2014-exercises'],
    },
  },
  {
    id: 'directional-preference',
    title: 'Choosing the direction of movement',
    ruleIds: [
      'flexion-intolerance.end-flexion',
      'flexion-intolerance.provoked-extension-flare-up',
      'flexion-intolerance.provoked-extension',
      'flexion-intolerance.provoked-rotation-flare-up',
      'flexion-intolerance.provoked-rotation',
      'flexion-intolerance.provoked-side-bend-flare-up',
      'flexion-intolerance.provoked-side-bend',
      'extension-intolerance.end-extension-flare-up',
      'extension-intolerance.provoked-extension',
      'extension-intolerance.provoked-flexion-flare-up',
      'extension-intolerance.provoked-flexion',
      'extension-intolerance.provoked-rotation-flare-up',
      'extension-intolerance.provoked-rotation',
      'extension-intolerance.provoked-side-bend-flare-up',
      'extension-intolerance.provoked-side-bend',
    ],
    does: 'Holds back the direction that brings the symptoms on.',
    against: [
      {
        text: 'Centralisation was found in 40 % and a directional preference without it in 26 %. Both foretell the course; there is no evidence that they are important treatment effect modifiers, and judging them is generally unreliable.',
        sources: ['may-2018'],
      },
    ],
    why: {
      text: 'Of 312 patients 74 % had a direction that eased them. A third of those given another one, or none, left within 2 weeks, and nobody who was given the matching one.',
      sources: ['long-2004'],
    },
  },
  {
    id: 'sitting',
    title: 'Long sitting',
    ruleIds: ['flexion-intolerance.long-sitting'],
    does: 'Cautions sitting for minutes on end where bending provokes the back.',
    against: [
      {
        text: 'Sitting without a backrest pressed no more on the disc than standing did: 0.46 and 0.50 MPa, in one man.',
        sources: ['wilke-1999'],
      },
    ],
    why: {
      text: 'Earlier measurements found 40 % more in unsupported sitting than in standing. The two contradict each other, so it is a caution and no block.',
      sources: ['nachemson-1981', 'backfitpro'],
    },
  },
  {
    id: 'impact-for-bone',
    title: 'Impact with osteoporosis',
    ruleIds: ['osteoporosis.impact'],
    does: 'Cautions hard landings with osteoporosis. It does not block them.',
    against: [
      {
        text: 'Impact is recommended for bone where there is no fracture.',
        sources: ['brooke-wavell-2022', 'giangregorio-2014'],
      },
    ],
    why: {
      text: 'The caution asks for strong legs and good balance first. Only after a vertebral fracture is brisk walking the most that is advised, and there Keel blocks.',
      sources: ['brooke-wavell-2022'],
    },
  },
  {
    id: 'isometric-training',
    title: 'Long holds and blood pressure',
    ruleIds: ['hypertension.long-hold'],
    does: 'Cautions holds over 20 seconds with hypertension.',
    against: [{ text: 'Isometric training itself lowers blood pressure.', sources: ['isometric-delphi'] }],
    why: {
      text: 'What training does over weeks is not what one long hold does at the time. The caution asks for shorter holds, not for none.',
      sources: ['expert-judgement'],
    },
  },
  {
    id: 'lighter-weights',
    title: 'Lighter weights and blood pressure',
    ruleIds: ['hypertension.external-load'],
    does: 'Cautions a heavy weight with hypertension.',
    against: [
      {
        text: 'Lighter alone helps little: 40 % of the heaviest weight, taken to exhaustion, raised systolic pressure by 75 mmHg, and 80 % by 80.',
        sources: ['scielo-clinics-hypertension'],
      },
    ],
    why: {
      text: 'Exhaustion raised it nearly as much as the heavy weight did. The rule therefore asks for both: lighter, and never to exhaustion.',
      sources: ['scielo-clinics-hypertension'],
    },
  },
  {
    id: 'lying-in-pregnancy',
    title: 'Lying on the back in pregnancy',
    ruleIds: ['pregnancy.supine'],
    does: 'Blocks lying on the back for longer than a short set from week 14.',
    against: [
      {
        text: 'The wording on lying is of 2002. Newer guidance is remembered as softer, about prolonged lying; it was not looked up.',
        sources: ['acog-2002', 'expert-judgement'],
      },
    ],
    why: {
      text: 'Of two readings Keel ships the more cautious one. A short set on the back stays allowed, and a clinician can clear more.',
      sources: ['expert-judgement'],
    },
  },
  {
    id: 'after-disc-surgery',
    title: 'Restrictions after disc surgery',
    ruleIds: [
      'post-discectomy.end-flexion',
      'post-discectomy.mid-flexion',
      'post-discectomy.rotation',
      'post-discectomy.load',
      'post-discectomy.high-rung',
      'post-discectomy.both-legs',
      'post-discectomy.impact',
      'post-discectomy.loaded-flexion',
    ],
    does: 'Holds back bending, twisting, weights and high loads in the first weeks after a disc operation.',
    against: [
      {
        text: 'Exercise that begins 4 to 6 weeks after the operation helps and does not raise re-operation. That the restrictions protect is protocol, not proven.',
        sources: ['oosterhuis-2014'],
      },
    ],
    why: {
      text: 'Implants in 5 patients showed which exercises load the spine at or above walking. Until the surgeon says otherwise Keel keeps to common protocol, and a clearance says otherwise.',
      sources: ['rohlmann-2014-exercises', 'expert-judgement'],
    },
  },
  {
    id: 'slipped-vertebra',
    title: 'Bending or steadying a vertebra that slips',
    ruleIds: ['spondylolisthesis.loaded-flexion'],
    does: 'Cautions a full bend with a weight with spondylolisthesis.',
    against: [
      {
        text: 'Stabilisation and flexion exercises came to the same in a trial of 92 patients.',
        sources: ['nava-bringas-2021'],
      },
    ],
    why: {
      text: 'That is no evidence about deep bending with a weight, for or against. It is a caution, and bending without a weight is not held back.',
      sources: ['expert-judgement'],
    },
  },
];

/** What speaks against a rule; empty for most. */
export function counterEvidenceOn(ruleId: RuleId): readonly CounterEvidence[] {
  return counterEvidence.filter(({ ruleIds }) => ruleIds.includes(ruleId));
}
