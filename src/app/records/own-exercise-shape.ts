import {
  type Demands,
  type Dose,
  doseProblem,
  equipmentKinds,
  families,
  type OwnExercise,
  ownExerciseLimits,
  positions,
  purposes,
  progressionAxes,
} from '../clinical/index';
import { type Check, filled, listOf, oneOf, optional, shape } from './check';
import { dose } from './dose-shape';

const range = oneOf('none', 'mid', 'end', 'unknown');
const grade = oneOf(0, 1, 2, 3, 'unknown');
const yesNo = oneOf(true, false, 'unknown');

/** Exactly what rules can read: a word that no rule knows would let through what it should block. */
const demands = shape<Demands>({
  lumbarFlexion: range,
  lumbarExtension: range,
  lumbarRotation: range,
  lumbarSideBend: range,
  compression: oneOf(1, 2, 3, 4, 5, 'unknown'),
  shear: grade,
  axialLoad: grade,
  impact: grade,
  breathHold: grade,
  externalLoad: grade,
  loadPosition: oneOf('none', 'close', 'far', 'overhead', 'unknown'),
  bilateralLegLift: yesNo,
  endRangeStretch: yesNo,
  hipFlexion: grade,
  kneeling: yesNo,
  wristLoad: grade,
  shoulderLoad: grade,
  balance: grade,
});

const { name: nameRoom, sentence: sentenceRoom, aliases, steps, lines, photo: photoRoom } = ownExerciseLimits;
const name: Check = (value) => filled(value) && (value as string).length <= nameRoom;
const sentence: Check = (value) => filled(value) && (value as string).length <= sentenceRoom;
/** A picture inside the record itself: no address, and none of the forms that can carry a script. */
const photo: Check = (value) =>
  typeof value === 'string' &&
  value.length <= photoRoom &&
  /^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/.test(value);

function fewOf(most: number, check: Check, least = 0): Check {
  return (value) => listOf(check)(value) && (value as unknown[]).length >= least && (value as unknown[]).length <= most;
}

export const ownExercise = shape<OwnExercise>({
  name,
  patientName: name,
  aliases: fewOf(aliases, name),
  family: oneOf(...families),
  position: oneOf(...positions),
  equipment: fewOf(equipmentKinds.length, oneOf(...equipmentKinds)),
  purposes: fewOf(purposes.length, oneOf(...purposes), 1),
  muscles: fewOf(ownExerciseLimits.muscles, name),
  purpose: sentence,
  setup: sentence,
  steps: fewOf(steps, sentence, 1),
  cues: fewOf(lines, sentence),
  faults: fewOf(lines, sentence),
  stopIf: fewOf(lines, sentence),
  demands,
  startingDose: (value) => dose(value) && doseProblem(value as Dose) === undefined,
  progression: oneOf(...progressionAxes),
  photo: optional(photo),
});
