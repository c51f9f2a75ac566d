import {
  type Demands,
  doseInWords,
  doseProblem,
  type Equipment,
  type Exercise,
  type Family,
  type Muscle,
  type OwnExercise,
  ownExerciseLimits,
  type Position,
  type ProgressionAxis,
  type Purpose,
  readDose,
} from '../../../clinical';
import { nothingAnswered } from './demand-questions';

/** The form as it is filled in: lists of sentences are text, one a line, and what was not chosen is empty. */
export interface OwnForm {
  readonly name: string;
  readonly patientName: string;
  readonly family: Family | '';
  readonly position: Position | '';
  readonly purposes: readonly Purpose[];
  readonly equipment: readonly Equipment[];
  readonly muscles: readonly Muscle[];
  readonly aliases: string;
  readonly purpose: string;
  readonly setup: string;
  readonly steps: string;
  readonly cues: string;
  readonly faults: string;
  readonly stopIf: string;
  readonly demands: Demands;
  /** As a clinician types it: '2x8 8s'. */
  readonly dose: string;
  readonly perDay: number;
  readonly daysPerWeek: number;
  readonly progression: ProgressionAxis;
  readonly photo: string | null;
}

/**
 * Little and often at the start, a convention and no advice: 2 sets of 8 once a day, growing by repetitions. Stopping for
 * pain that spreads is what every exercise of the library says.
 */
export const emptyForm: OwnForm = {
  name: '',
  patientName: '',
  family: '',
  position: '',
  purposes: [],
  equipment: [],
  muscles: [],
  aliases: '',
  purpose: '',
  setup: '',
  steps: '',
  cues: '',
  faults: '',
  stopIf:
    'Pain moves further down your leg.\nYour leg or foot goes numb or tingles.\nYour back pain grows with each repeat.',
  demands: nothingAnswered,
  dose: '2 × 8',
  perDay: 1,
  daysPerWeek: 7,
  progression: 'reps',
  photo: null,
};

/** A saved version, to be changed. */
export function formOf(exercise: Exercise): OwnForm {
  const { startingDose, photo } = exercise;
  return {
    name: exercise.name,
    patientName: exercise.patientName,
    family: exercise.family,
    position: exercise.position,
    purposes: exercise.purposes,
    equipment: exercise.equipment,
    muscles: exercise.muscles as readonly Muscle[],
    aliases: exercise.aliases.join('\n'),
    purpose: exercise.purpose,
    setup: exercise.setup,
    steps: exercise.steps.join('\n'),
    cues: exercise.cues.join('\n'),
    faults: exercise.faults.join('\n'),
    stopIf: exercise.stopIf.join('\n'),
    demands: exercise.demands,
    dose: doseInWords(startingDose),
    perDay: startingDose.perDay,
    daysPerWeek: startingDose.daysPerWeek,
    progression: exercise.progression,
    photo: photo ?? null,
  };
}

/** What keeps the form from being saved, by field, each in a sentence that says what to do. */
export type OwnProblems = Readonly<Partial<Record<keyof OwnForm, string>>>;

export type ReadForm = { readonly exercise: OwnExercise } | { readonly problems: OwnProblems };

/** Fields in the order of the page: the first with a problem takes the focus. */
export const fieldOrder = Object.keys(emptyForm) as readonly (keyof OwnForm)[];

/**
 * What was filled in as an exercise, or why not yet. An unanswered demand is no problem: it counts as unknown.
 *
 * @param before the version that is changed: what the form does not show of its dose stays
 */
export function readForm(form: OwnForm, before?: Exercise): ReadForm {
  const base = { ...before?.startingDose, sets: 1, perDay: form.perDay, daysPerWeek: form.daysPerWeek };
  // The text shows the whole amount: a hold or a weight that is not in it was typed away.
  delete base.holdSeconds;
  delete base.loadKg;
  const dose = readDose(form.dose, base);
  const startingDose = 'dose' in dose ? dose.dose : undefined;
  const lists = {
    aliases: lines(form.aliases),
    steps: lines(form.steps),
    cues: lines(form.cues),
    faults: lines(form.faults),
    stopIf: lines(form.stopIf),
  };
  const { name, sentence } = ownExerciseLimits;
  const problems: OwnProblems = withoutEmpty({
    name: textProblem(form.name, name, 'Give it a name.'),
    patientName: textProblem(form.patientName, name, 'Say what the patient calls it: it stands on the handout.'),
    aliases: listProblem(lists.aliases, ownExerciseLimits.aliases, name),
    family: form.family === '' ? 'Choose the shelf it stands on.' : undefined,
    position: form.position === '' ? 'Choose the position: some rules ask for it.' : undefined,
    purposes: form.purposes.length === 0 ? 'Choose at least one: alternatives are found by it.' : undefined,
    muscles:
      form.muscles.length > ownExerciseLimits.muscles ? `At most ${ownExerciseLimits.muscles} muscles.` : undefined,
    purpose: textProblem(form.purpose, sentence, 'Tell the patient in a sentence what it is for.'),
    setup: textProblem(form.setup, sentence, 'Say how to begin: it stands on the handout.'),
    steps:
      lists.steps.length === 0
        ? 'Write at least one step, each on a line of its own.'
        : listProblem(lists.steps, ownExerciseLimits.steps, sentence),
    cues: listProblem(lists.cues, ownExerciseLimits.lines, sentence),
    faults: listProblem(lists.faults, ownExerciseLimits.lines, sentence),
    stopIf:
      lists.stopIf.length === 0
        ? 'Say when to stop, on at least one line.'
        : listProblem(lists.stopIf, ownExerciseLimits.lines, sentence),
    dose: 'problem' in dose ? dose.problem : startingDose && doseProblem(startingDose),
  });
  const { family, position } = form;
  if (Object.keys(problems).length > 0 || family === '' || position === '' || !startingDose) return { problems };
  return {
    exercise: {
      name: form.name.trim(),
      patientName: form.patientName.trim(),
      family,
      position,
      equipment: form.equipment,
      purposes: form.purposes,
      muscles: form.muscles,
      purpose: form.purpose.trim(),
      setup: form.setup.trim(),
      ...lists,
      demands: form.demands,
      startingDose,
      progression: form.progression,
      ...(form.photo === null ? {} : { photo: form.photo }),
    },
  };
}

/** One sentence a line; empty lines count for nothing. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Sentences that are long for a patient: more than 15 words (USERS.md). A remark, never an obstacle. */
export function longSentences(...texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.!?\n]+/));
  return sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 15).length;
}

/** Whether two names are the same to a reader. */
export function sameName(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[\s-]+/g, ' ')
      .trim();
  return plain(one) === plain(other);
}

function textProblem(text: string, most: number, missing: string): string | undefined {
  if (text.trim() === '') return missing;
  return text.trim().length > most ? `At most ${most} letters; these are ${text.trim().length}.` : undefined;
}

function listProblem(list: readonly string[], most: number, room: number): string | undefined {
  if (list.length > most) return `At most ${most} lines; these are ${list.length}.`;
  const long = list.findIndex((line) => line.length > room);
  return long < 0 ? undefined : `Line ${long + 1} is too long: at most ${room} letters.`;
}

function withoutEmpty(problems: Partial<Record<keyof OwnForm, string | undefined>>): OwnProblems {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem));
}
