import type { ExerciseId } from '../../exercise';
import type { FigureScript } from '../../pose';
import { aerobicFigures } from './aerobic';
import { antiRotationAndCarryFigures } from './anti-rotation-and-carry';
import { balanceFigures } from './balance';
import { bridgeAndCurlFigures } from './bridge-and-curl';
import { hingeAndSquatFigures } from './hinge-and-squat';
import { loadedFigures } from './loaded';
import { mobilityFigures } from './mobility';
import { proneFigures } from './prone';
import { quadrupedFigures } from './quadruped';
import { sideFigures } from './side';
import { stretchFigures } from './stretches';
import { supineFigures } from './supine';

/** How each exercise is drawn. */
export const figures: Readonly<Record<ExerciseId, FigureScript>> = {
  ...supineFigures,
  ...bridgeAndCurlFigures,
  ...quadrupedFigures,
  ...sideFigures,
  ...proneFigures,
  ...hingeAndSquatFigures,
  ...loadedFigures,
  ...antiRotationAndCarryFigures,
  ...mobilityFigures,
  ...stretchFigures,
  ...balanceFigures,
  ...aerobicFigures,
};
