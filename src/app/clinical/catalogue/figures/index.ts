import type { ExerciseId, FigureScript } from '../../exercise';
import { onTheMove } from './aerobic';
import { kneeling } from './kneeling';
import { onTheBack, onTheFront, onTheSide } from './lying';
import { upright } from './upright';

/** The figure of every exercise, by its id. */
export const figures: Readonly<Record<ExerciseId, FigureScript>> = {
  ...onTheBack,
  ...onTheSide,
  ...onTheFront,
  ...kneeling,
  ...upright,
  ...onTheMove,
};
