import {
  dateInWords,
  type Decision,
  doseInWords,
  type EntryOf,
  type ExerciseId,
  type LegPain,
  type Library,
  type PainReport,
  redFlagQuestions,
  sameDose,
  sitesInWords,
  triage,
} from '../../clinical';
import { dosesApart, exerciseName } from './item-words';

type VisitBody = EntryOf<'visit-recorded'>['body'];
type TakenDecision = VisitBody['decisions'][number];

/** What a visit found and decided, a line each. */
export function visitLines(body: VisitBody, library: Library): readonly string[] {
  const replaced = body.decisions.filter(({ by }) => by !== undefined);
  const others = body.decisions.filter((decision) => !replaced.includes(decision));
  return [
    painLine(body.pain),
    ...(body.where ? [`Where it hurts: ${sitesInWords(body.where)}`] : []),
    ...(body.leg ? [legs[body.leg]] : []),
    redFlagLine(body.redFlags),
    ...together(body.responses, responseWords, library),
    ...replaced.map((decision) => replacedLine(decision, library)),
    ...together(others, (decision) => decisionWords(decision, library), library),
    ...(body.nextVisit ? [`Next visit ${dateInWords(body.nextVisit)}`] : []),
    ...(body.note ? [body.note] : []),
  ];
}

const legs: Readonly<Record<LegPain, string>> = {
  up: 'Leg pain moved up, towards the back',
  down: 'Leg pain moved further down the leg',
  same: 'Leg pain in the same places',
  none: 'No leg pain',
};

function painLine({ worst, now, nextMorning }: PainReport): string {
  const asked = [
    ...(worst === undefined ? [] : [`worst ${worst}`]),
    ...(now === undefined ? [] : [`now ${now}`]),
    ...(nextMorning === undefined ? [] : [`next mornings ${nextMorning}`]),
  ];
  return asked.length > 0 ? `Pain ${asked.join(', ')} of 10` : 'Pain not asked';
}

function redFlagLine(answers: VisitBody['redFlags']): string {
  const { findings, notAsked, complete } = triage(answers);
  if (notAsked.length === redFlagQuestions.length) return 'Red flags not asked';
  const open = complete ? '' : `; ${notAsked.length} ${notAsked.length === 1 ? 'question' : 'questions'} not asked`;
  return `Red flags: ${findings.length > 0 ? findings.map(({ finding }) => finding).join('; ') : 'none'}${open}`;
}

/** Exercises of which the same was said stand together: 'Walking, Heel slide: 5 sessions, next morning same'. */
function together<T extends { readonly exerciseId: ExerciseId }>(
  all: readonly T[],
  inWords: (one: T) => string,
  library: Library,
): readonly string[] {
  const names = new Map<string, string[]>();
  for (const one of all) {
    const words = inWords(one);
    names.set(words, [...(names.get(words) ?? []), exerciseName(one.exerciseId, library)]);
  }
  return [...names].map(([words, exercises]) => `${exercises.join(', ')}: ${words}`);
}

const controls = { steady: 'control steady', 'minor-loss': 'control slipped a little', lost: 'control lost' } as const;

function responseWords(response: VisitBody['responses'][number]): string {
  const { sessions, setsMet, fewestReps, control, painDuring, nextMorning, peripheralised } = response;
  const said = [
    ...(sessions === undefined ? [] : [`${sessions} ${sessions === 1 ? 'session' : 'sessions'}`]),
    ...(setsMet === undefined ? [] : [setsMet ? 'every set done' : 'not every set done']),
    ...(fewestReps === undefined ? [] : [`fewest repetitions in a set ${fewestReps}`]),
    ...(control === undefined ? [] : [controls[control]]),
    ...(painDuring === undefined ? [] : [`pain ${painDuring} of 10 during it`]),
    ...(nextMorning === undefined ? [] : [`next morning ${nextMorning}`]),
    ...(peripheralised ? ['pain moved down the leg'] : []),
  ];
  return said.length > 0 ? said.join(', ') : 'not asked';
}

const decisions = {
  advance: 'one step more',
  hold: 'the same again',
  regress: 'one step back',
  stop: 'stopped',
} as const;

/** 'Bird-dog takes the place of Quadruped leg slide: 2 × 6, hold 8 s each side; proposed was the same again (reason)'. */
function replacedLine(decision: TakenDecision, library: Library): string {
  const { by = '', exerciseId, dose } = decision;
  const line = `${exerciseName(by, library)} takes the place of ${exerciseName(exerciseId, library)}`;
  return `${line}${dose ? `: ${doseInWords(dose)}` : ''}${against(decision, library)}${reasonOf(decision)}`;
}

/** What was taken, its dose where that is not the proposed one, and why. */
function decisionWords(decision: TakenDecision, library: Library): string {
  const { proposed, taken, dose } = decision;
  const other = againstDose(decision);
  const step = isLight(decision) ? 'a light week' : decisions[taken];
  const own = other?.[0] ?? (dose && taken !== proposed.kind ? doseInWords(dose) : '');
  return `${step}${own ? `, ${own}` : ''}${against(decision, library)}${reasonOf(decision)}`;
}

/** '; proposed was one step back, 2 × 6': empty where it was taken as proposed. */
function against(decision: TakenDecision, library: Library): string {
  const { proposed, taken, by } = decision;
  const dose = againstDose(decision)?.[1];
  if (taken === proposed.kind && by === proposed.by && dose === undefined) return '';
  return `; proposed was ${proposalWords(proposed, library)}${dose ? `, ${dose}` : ''}`;
}

function proposalWords({ kind, by, deload }: Decision, library: Library): string {
  if (by !== undefined) return `${exerciseName(by, library)} in its place`;
  return deload ? 'a light week' : decisions[kind];
}

/** The dose as taken and the one proposed, where they differ; they cannot be compared over two exercises. */
function againstDose({ proposed, dose, by }: TakenDecision): readonly [string, string] | undefined {
  return by === proposed.by && dose && proposed.dose && !sameDose(dose, proposed.dose)
    ? dosesApart(dose, proposed.dose)
    : undefined;
}

/** Taken as it was proposed: a step back to another dose is no light week. */
function isLight(decision: TakenDecision): boolean {
  return (
    decision.proposed.deload === true &&
    decision.taken === decision.proposed.kind &&
    againstDose(decision) === undefined
  );
}

const reasonOf = ({ reason }: TakenDecision): string => (reason ? ` (${reason})` : '');
