import { type Demands, exerciseById, type FigureScript } from '../../../clinical';

/** An exercise of the library that shows plainly what a question asks about, and which of its positions does. */
const shownBy: { readonly [D in keyof Demands]: readonly [exerciseId: string, position: number] } = {
  lumbarFlexion: ['cat-cow', 0],
  lumbarExtension: ['standing-extension', 1],
  lumbarRotation: ['lower-trunk-rotation', 1],
  lumbarSideBend: ['standing-side-bend', 1],
  endRangeStretch: ['hamstring-stretch-supine', 1],
  compression: ['sit-up', 1],
  externalLoad: ['kettlebell-deadlift', 0],
  loadPosition: ['overhead-press', 1],
  axialLoad: ['farmers-walk', 0],
  shear: ['deadlift', 0],
  bilateralLegLift: ['double-leg-raise', 1],
  impact: ['jump-squat', 1],
  breathHold: ['abdominal-bracing', 0],
  hipFlexion: ['bodyweight-squat', 1],
  kneeling: ['tall-kneeling-hinge', 0],
  wristLoad: ['high-plank', 2],
  shoulderLoad: ['plank-shoulder-tap', 2],
  balance: ['single-leg-stance', 1],
};

/** The drawing beside a question; undefined where the library has none. */
export function pictureFor(demand: keyof Demands): FigureScript | undefined {
  const [exerciseId, position] = shownBy[demand];
  const figure = exerciseById(exerciseId)?.figure;
  return figure && { ...figure, still: Math.min(position, figure.poses.length - 1) };
}
