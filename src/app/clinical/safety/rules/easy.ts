import type { Exemption } from './rule';

/**
 * What is left where exertion waits for a doctor: breathing, and easy walking on level ground. "Easy" has no figure in the
 * sources: effort 3 of 10 at most is expert judgement, not yet reviewed.
 */
export const breathingAndEasyWalking: readonly (readonly Exemption[])[] = [
  [{ purpose: 'breathing' }, { demand: 'compression', atMost: 1 }, { demand: 'breathHold', atMost: 0 }],
  [
    { purpose: 'aerobic' },
    { position: ['standing'] },
    { demand: 'impact', atMost: 1 },
    { demand: 'externalLoad', atMost: 0 },
    { demand: 'shoulderLoad', atMost: 0 },
    { dose: 'effort', upTo: 3 },
  ],
];
