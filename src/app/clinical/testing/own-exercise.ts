import type { OwnExercise } from '../chart/own-exercises';
import { anExercise } from './exercises';
import type { PatientRecord } from './record';
import type { EntryId } from '../chart/entries';

/** An exercise of a practice without any demand: only what a specification adds to it can block it. */
export function anOwnExercise(own: Partial<OwnExercise> = {}): OwnExercise {
  const made = anExercise();
  return {
    name: made.name,
    patientName: made.patientName,
    aliases: made.aliases,
    family: made.family,
    position: made.position,
    equipment: made.equipment,
    purposes: made.purposes,
    muscles: made.muscles,
    purpose: made.purpose,
    setup: made.setup,
    steps: made.steps,
    cues: made.cues,
    faults: made.faults,
    stopIf: made.stopIf,
    demands: made.demands,
    startingDose: made.startingDose,
    progression: made.progression,
    ...own,
  };
}

/** Signs a version under its name, and gives its id. */
export function saved(record: PatientRecord, name: string, replaces: EntryId | null = null): EntryId {
  return record.sign('exercise-saved', { exercise: anOwnExercise({ name }), replaces }).id;
}
