import type { IsoInstant } from '../dates';
import type { Exercise, ExerciseId } from '../exercise';
import type { Entry, EntryId, EntryOf } from './entries';

/** What a clinician writes down of an exercise of the practice; the rest follows from where it is kept. */
export type OwnExercise = Omit<Exercise, 'id' | 'figure' | 'easier' | 'harder' | 'standsAlone' | 'loads' | 'sources'>;

/** Room for each part, in characters and in number. They keep a record small and a page legible; no medical figures. */
export const ownExerciseLimits = {
  name: 80,
  /** A sentence: purpose, setup, a step, a cue. */
  sentence: 300,
  aliases: 12,
  muscles: 12,
  steps: 8,
  /** Cues, faults, and when to stop: lines of each. */
  lines: 8,
  /** About 150 kB of picture, as base64. */
  photo: 220_000,
} as const;

/** One saved version of an exercise of the practice. Versions never change: a program keeps the one it was signed with. */
export interface OwnVersion {
  readonly exercise: Exercise;
  /** The entry that saved it. */
  readonly savedIn: EntryId;
  /** The entries that saved the versions before it, newest first. */
  readonly follows: readonly EntryId[];
  /** From 1. Two edits of the same version, made apart, have the same number. */
  readonly version: number;
  readonly by: string;
  readonly at: IsoInstant;
  /** Who added its first version, and when. */
  readonly added: { readonly by: string; readonly at: IsoInstant };
  readonly standing: 'offered' | 'replaced' | 'withdrawn';
  readonly withdrawn?: { readonly by: string; readonly at: IsoInstant; readonly reason?: string };
}

/** Each version is an exercise of its own. The prefix is one that no exercise of Keel's begins with. */
export function ownExerciseId(savedIn: EntryId): ExerciseId {
  return `own-${savedIn}`;
}

/**
 * The practice's own exercises in every version, oldest first. What nothing follows and nobody withdrew is offered: two
 * edits of the same version, made apart, both are, until one is withdrawn. A version that follows one entered in error
 * still replaces what that one had replaced.
 *
 * @param valid what was not entered in error, oldest first
 * @param all every entry, to follow a chain through one that was
 */
export function ownExercisesOf(valid: readonly Entry[], all: readonly Entry[]): readonly OwnVersion[] {
  const saved = new Map(all.flatMap((entry) => (entry.kind === 'exercise-saved' ? [[entry.id, entry] as const] : [])));
  const withdrawals = new Map(
    valid.flatMap((entry) => (entry.kind === 'exercise-withdrawn' ? [[entry.body.savedIn, entry] as const] : [])),
  );
  const versions = valid.filter((entry) => entry.kind === 'exercise-saved');
  const replaced = new Set(versions.flatMap((entry) => before(entry, saved).map(({ id }) => id)));
  return versions.map((entry) => {
    const earlier = before(entry, saved);
    const first = earlier.at(-1) ?? entry;
    const withdrawal = withdrawals.get(entry.id);
    return {
      exercise: exerciseFrom(entry),
      savedIn: entry.id,
      follows: earlier.map(({ id }) => id),
      version: earlier.length + 1,
      by: entry.author,
      at: entry.at,
      added: { by: first.author, at: first.at },
      standing: replaced.has(entry.id) ? 'replaced' : withdrawal ? 'withdrawn' : 'offered',
      ...(withdrawal
        ? {
            withdrawn: {
              by: withdrawal.author,
              at: withdrawal.at,
              ...(withdrawal.body.reason ? { reason: withdrawal.body.reason } : {}),
            },
          }
        : {}),
    };
  });
}

/** What is offered in place of an exercise: itself, or what follows it; of one that is not the practice's own, itself. */
export function offeredFor(id: ExerciseId, own: readonly OwnVersion[]): readonly ExerciseId[] {
  const version = own.find(({ exercise }) => exercise.id === id);
  if (!version || version.standing === 'offered') return [id];
  return own
    .filter(({ standing, follows }) => standing === 'offered' && follows.includes(version.savedIn))
    .map(({ exercise }) => exercise.id);
}

/** The versions an entry follows, newest first; a chain that bites its own tail ends there. */
function before(
  entry: EntryOf<'exercise-saved'>,
  saved: ReadonlyMap<EntryId, EntryOf<'exercise-saved'>>,
): readonly EntryOf<'exercise-saved'>[] {
  const chain: EntryOf<'exercise-saved'>[] = [];
  let next = saved.get(entry.body.replaces ?? '');
  while (next && next !== entry && !chain.includes(next)) {
    chain.push(next);
    next = saved.get(next.body.replaces ?? '');
  }
  return chain;
}

/** Part by part: what else an entry from elsewhere may carry, a drawing or another id, is not taken over. */
function exerciseFrom({ id, body }: EntryOf<'exercise-saved'>): Exercise {
  const own = body.exercise;
  return {
    id: ownExerciseId(id),
    name: own.name,
    patientName: own.patientName,
    aliases: own.aliases,
    family: own.family,
    position: own.position,
    equipment: own.equipment,
    purposes: own.purposes,
    muscles: own.muscles,
    purpose: own.purpose,
    setup: own.setup,
    steps: own.steps,
    cues: own.cues,
    faults: own.faults,
    stopIf: own.stopIf,
    demands: own.demands,
    easier: [],
    harder: [],
    standsAlone: 'An exercise of this practice.',
    startingDose: own.startingDose,
    progression: own.progression,
    loads: [],
    sources: ['expert-judgement'],
    ...(own.photo === undefined ? {} : { photo: own.photo }),
  };
}
