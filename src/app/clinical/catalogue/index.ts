import type { Exercise, ExerciseId } from '../exercise';
import type { FigureScript } from '../pose';
import { aerobic } from './aerobic';
import { antiRotationAndCarry } from './anti-rotation-and-carry';
import { balance } from './balance';
import { bracing } from './bracing';
import { bridges } from './bridge';
import { figures } from './figures';
import { hingeAndSquat } from './hinge-and-squat';
import { loaded } from './loaded';
import { mobility } from './mobility';
import { nerveGlides } from './nerve-glide';
import { planks } from './planks';
import { prone } from './prone';
import { quadruped } from './quadruped';
import { regionsOf } from './regions';
import { side } from './side';
import { stretches } from './stretches';
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
  ...planks,
  ...bridges,
  ...hingeAndSquat,
  ...antiRotationAndCarry,
  ...mobility,
  ...stretches,
  ...nerveGlides,
  ...balance,
  ...aerobic,
  ...trunkFlexion,
  ...loaded,
].flatMap((text) => {
  // Without its figure an exercise is not offered; the specification proves that none is missing.
  const figure = figures[text.id];
  return figure ? [{ ...text, figure: { ...figure, works: regionsOf(text.muscles) } }] : [];
});

const byId: ReadonlyMap<ExerciseId, ShippedExercise> = new Map(catalogue.map((exercise) => [exercise.id, exercise]));

/** The exercise of an id; undefined for one that the catalogue does not hold. */
export function exerciseById(id: ExerciseId): ShippedExercise | undefined {
  return byId.get(id);
}
