import { catalogue } from '../../src/app/clinical';

/** What a flare-up rules out, as the specification lists it; which rule does it is the program's own affair. */
const ids = [
  'sit-up',
  'straight-leg-sit-up',
  'double-leg-raise',
  'overhead-press',
  'standing-toe-touch',
  'seated-forward-bend',
  'running',
  'jump-squat',
  'russian-twist',
  'loaded-trunk-rotation',
  'deadlift',
  'back-squat',
  'superman',
] as const;

export const ruledOutInFlareUp = ids.map((id) => {
  const exercise = catalogue.find((one) => one.id === id);
  if (!exercise) throw new Error(`The library has no ${id}.`);
  const { name, patientName } = exercise;
  return { id, name, patientName };
});

/** Both names of everything ruled out, as a sheet could print them. */
export const ruledOutNames = ruledOutInFlareUp.flatMap(({ name, patientName }) => [name, patientName]);
