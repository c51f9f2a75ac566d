import type { Demands } from '../exercise';

/** What is left unsaid where a demand is unknown: 'nobody has said whether the low back rounds'. */
export const unansweredInWords: { readonly [D in keyof Demands]: string } = {
  lumbarFlexion: 'whether the low back rounds',
  lumbarExtension: 'whether the low back arches',
  lumbarRotation: 'whether the low back twists',
  lumbarSideBend: 'whether the low back bends to the side',
  endRangeStretch: 'whether it stretches to the end of a range',
  compression: 'how hard it presses on the low back',
  shear: 'whether it pulls the low back forwards',
  axialLoad: 'what the upright spine carries',
  externalLoad: 'whether there is a weight',
  loadPosition: 'where the weight is held',
  bilateralLegLift: 'whether both legs are lifted together',
  impact: 'whether it jolts the back',
  breathHold: 'whether people hold their breath',
  balance: 'how easily one could fall',
  hipFlexion: 'how far the hips bend',
  kneeling: 'whether it is done on the knees',
  wristLoad: 'whether the hands bear weight',
  shoulderLoad: 'whether the shoulders work hard',
};
