import type { Exercise, ExerciseId, FigureScript } from '../exercise';
import { aerobic } from './aerobic';
import { antiRotationAndCarry } from './anti-rotation-and-carry';
import { bracing } from './bracing';
import { bridges } from './bridge';
import { figures } from './figures';
import { hingeAndSquat } from './hinge-and-squat';
import { loaded } from './loaded';
import { mobility } from './mobility';
import { prone } from './prone';
import { quadruped } from './quadruped';
import { side } from './side';
import { supine } from './supine';
import { trunkFlexion } from './trunk-flexion';

/** An exercise that Keel brings along: always with its drawing. */
export type ShippedExercise = Exercise & { readonly figure: FigureScript };

/** Every exercise that Keel brings along, by family, gentlest family first. */
export const catalogue: readonly ShippedExercise[] = [
  ...bracing,
  ...supine,
  ...quadruped,
  ...side,
  ...prone,
  ...bridges,
  ...hingeAndSquat,
  ...antiRotationAndCarry,
  ...mobility,
  ...aerobic,
  ...trunkFlexion,
  ...loaded,
].flatMap((text) => {
  // Without its figure an exercise is not offered; the specification proves that none is missing.
  const figure = figures[text.id];
  return figure ? [{ ...text, figure }] : [];
});

const byId: ReadonlyMap<ExerciseId, ShippedExercise> = new Map(catalogue.map((exercise) => [exercise.id, exercise]));

/** The exercise of an id; undefined for one that the catalogue does not hold. */
export function exerciseById(id: ExerciseId): ShippedExercise | undefined {
  return byId.get(id);
}
