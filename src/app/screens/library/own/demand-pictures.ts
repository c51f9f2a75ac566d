import { type Demands, exerciseById, type FigureScript } from '../../../clinical';

/** An exercise of the library that shows plainly what a question asks about, and which of its positions does. */
const shownBy: { readonly [D in keyof Demands]: readonly [exerciseId: string, position: number] } = {
  lumbarFlexion: ['childs-pose', 1],
  lumbarExtension: ['press-up', 1],
  lumbarRotation: ['open-book', 1],
  lumbarSideBend: ['side-bridge', 0],
  endRangeStretch: ['seated-forward-bend', 1],
  compression: ['sit-up', 1],
  externalLoad: ['deadlift', 1],
  loadPosition: ['overhead-press', 1],
  axialLoad: ['suitcase-carry', 0],
  shear: ['deadlift', 0],
  bilateralLegLift: ['double-leg-raise', 1],
  impact: ['running', 0],
  breathHold: ['abdominal-bracing', 0],
  hipFlexion: ['goblet-squat', 1],
  kneeling: ['quadruped-leg-slide', 0],
  wristLoad: ['bird-dog', 0],
  shoulderLoad: ['plank', 0],
  balance: ['bird-dog', 1],
};

/** The drawing beside a question; undefined where the library has none. */
export function pictureFor(demand: keyof Demands): FigureScript | undefined {
  const [exerciseId, position] = shownBy[demand];
  const figure = exerciseById(exerciseId)?.figure;
  return figure && { ...figure, still: Math.min(position, figure.poses.length - 1) };
}
