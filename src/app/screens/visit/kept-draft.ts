import type { ExerciseId, Program } from '../../clinical';
import { type Choosing, type Logged, type VisitDraft, without } from './visit-draft';

/**
 * The exercise that an answer or a choice was given for. An item is a place in the program: while a visit is open in one
 * tab, another tab or another device can put another exercise there, and what was said of the old one must not raise the
 * dose of the new one.
 */
interface GivenFor {
  /** Absent in what was kept before it was noted. */
  readonly exerciseId?: ExerciseId;
}

/** A visit as it was typed, whatever became of the program meanwhile. */
export interface KeptDraft extends Omit<VisitDraft, 'responses' | 'choices'> {
  readonly responses: Readonly<Record<string, Logged & GivenFor>>;
  readonly choices: Readonly<Record<string, Choosing & GivenFor>>;
}

/** The exercise at each item of a program. */
export type Places = ReadonlyMap<string, ExerciseId>;

/** What was laid aside is not asked about, and has no place. */
export function placesOf(program: Program | undefined): Places {
  return new Map(program?.items.map(({ id, exerciseId }) => [id, exerciseId]));
}

/** The programs that the answers of a visit are held against. */
export interface Programs {
  readonly now: Places;
  /** The one in force when the visit was begun; empty where the chart does not know it. */
  readonly begun: Places;
}

/**
 * A visit as far as it is about the program in force: answers and choices of exercises that stand in it now, each at the
 * item where its exercise stands.
 */
export function inForce(kept: KeptDraft, programs: Programs): VisitDraft {
  return {
    ...kept,
    responses: ofPlaces<Logged>(kept.responses, programs),
    choices: ofPlaces<Choosing>(kept.choices, programs),
  };
}

/** What was typed, with the exercise noted beside each answer. What the program has no place for stays as it is. */
export function withAnswers(kept: KeptDraft, part: Partial<VisitDraft>, programs: Programs): KeptDraft {
  const { responses, choices, ...rest } = part;
  return {
    ...kept,
    ...rest,
    ...(responses
      ? { responses: { ...withoutPlace(kept.responses, programs), ...noted(responses, programs.now) } }
      : {}),
    ...(choices ? { choices: { ...withoutPlace(kept.choices, programs), ...noted(choices, programs.now) } } : {}),
  };
}

/** Exercises about which something was said, and which the program does not have any more; undefined is not known which. */
export function setAside(kept: KeptDraft, programs: Programs): readonly (ExerciseId | undefined)[] {
  const said = [
    ...Object.entries(kept.responses).filter(([, given]) => Object.keys(without(given, 'exerciseId')).length > 0),
    ...Object.entries(kept.choices),
  ];
  const gone = said.filter(([itemId, given]) => placeOf(itemId, given, programs) === undefined);
  return [...new Set(gone.map(([itemId, given]) => exerciseOf(itemId, given, programs)))];
}

/**
 * What was kept without its exercise was said of what stood there when the visit was begun, which the chart still knows.
 * Taking it for what stands there now would be the easier guess, and the unsafe one: asking again takes a moment, while
 * good answers of another exercise could raise a dose.
 */
function exerciseOf(itemId: string, { exerciseId }: GivenFor, { begun }: Programs): ExerciseId | undefined {
  return exerciseId ?? begun.get(itemId);
}

/** The item at which its exercise stands now: its own, or another one where the program was put together anew. */
function placeOf(itemId: string, given: GivenFor, programs: Programs): string | undefined {
  const exercise = exerciseOf(itemId, given, programs);
  if (exercise === undefined || programs.now.get(itemId) === exercise) return exercise && itemId;
  return [...programs.now].find(([, other]) => other === exercise)?.[0];
}

function ofPlaces<T extends object>(
  all: Readonly<Record<string, T & GivenFor>>,
  programs: Programs,
): Readonly<Record<string, T>> {
  const placed = Object.entries(all).flatMap(([itemId, given]) => {
    const place = placeOf(itemId, given, programs);
    return place === undefined ? [] : [{ itemId, place, said: without(given, 'exerciseId') as unknown as T }];
  });
  // What was said at its own item comes last, and wins.
  const moved = placed.filter(({ itemId, place }) => itemId !== place);
  const own = placed.filter(({ itemId, place }) => itemId === place);
  return Object.fromEntries([...moved, ...own].map(({ place, said }) => [place, said]));
}

/** What the program has no place for. */
function withoutPlace<T extends GivenFor>(
  all: Readonly<Record<string, T>>,
  programs: Programs,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(all).filter(([itemId, given]) => placeOf(itemId, given, programs) === undefined),
  );
}

function noted<T extends object>(
  all: Readonly<Record<string, T>>,
  now: Places,
): Readonly<Record<string, T & GivenFor>> {
  return Object.fromEntries(
    Object.entries(all).map(([itemId, said]) => {
      const exerciseId = now.get(itemId);
      return [itemId, exerciseId === undefined ? said : { ...said, exerciseId }];
    }),
  );
}
