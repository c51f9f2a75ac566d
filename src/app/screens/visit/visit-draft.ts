import type {
  BodySite,
  DecisionKind,
  Dose,
  EntryId,
  ExerciseId,
  IsoDate,
  LegPain,
  MeasureId,
  PainReport,
  RedFlagAnswer,
  RedFlagAnswers,
  RedFlagGroup,
  RedFlagId,
  Response,
} from '../../clinical';
import { addDays, isIsoDate, redFlagQuestions } from '../../clinical';
import type { MeasureDraft } from '../../ui/measures/measure-draft';

/** How one exercise went; what was not asked is absent. */
export type Logged = Omit<Response, 'date'>;

/** What the clinician chose for one exercise. It answers one proposal and falls when the proposal becomes another. */
export interface Choosing {
  readonly proposed: DecisionKind;
  /** The exercise that the proposal put in its place. */
  readonly proposedBy?: ExerciseId;
  readonly taken: DecisionKind;
  /** The exercise that takes its place. */
  readonly by?: ExerciseId;
  /** A dose of the clinician's own, as typed, so that a slip can be shown as it was made. */
  readonly typed?: string;
  /** The dose that stood in the field as it was opened: what is not typed is as it was there. */
  readonly over?: Dose;
  /** Why it differs from the proposal; empty where none was given. */
  readonly reason: string;
}

/** A visit as typed so far. Nothing in it is a fact until it is signed. */
export interface VisitDraft {
  /** The day of the first answer: the day of the visit, even when it is signed later. */
  readonly begun?: IsoDate;
  /** The program that was in force then. */
  readonly program?: EntryId;
  readonly redFlags: RedFlagAnswers;
  readonly pain: PainReport;
  /** As marked on the body map; empty is 'nowhere', absent is 'not asked'. */
  readonly where?: readonly BodySite[];
  readonly leg?: LegPain;
  /** By item of the program. */
  readonly responses: Readonly<Record<string, Logged>>;
  readonly choices: Readonly<Record<string, Choosing>>;
  readonly measures: Readonly<Partial<Record<MeasureId, MeasureDraft>>>;
  /** Absent until chosen: then a week from the visit. Empty: no next visit. */
  readonly nextVisit?: string;
  readonly note: string;
}

export const emptyDraft: VisitDraft = { redFlags: {}, pain: {}, responses: {}, choices: {}, measures: {}, note: '' };

/** Answers one question, or takes the answer back. */
export function answered(answers: RedFlagAnswers, id: RedFlagId, answer: RedFlagAnswer | undefined): RedFlagAnswers {
  const rest = without(answers, id);
  return answer ? { ...rest, [id]: answer } : rest;
}

/** 'No' to every question without an answer, of one group or of all; what was answered stays. */
export function noToTheRest(answers: RedFlagAnswers, group?: RedFlagGroup): RedFlagAnswers {
  const rest = redFlagQuestions.filter((question) => !group || question.group === group);
  return { ...Object.fromEntries(rest.map(({ id }) => [id, 'no'])), ...answers };
}

/** Sets one field of a log; undefined takes it back. */
export function logged<K extends keyof Logged>(log: Logged | undefined, field: K, value: Logged[K]): Logged {
  return withPart(log ?? {}, field, value);
}

/** The value that every log holds in a field; undefined where they differ or one has none. */
export function common<K extends keyof Logged>(logs: readonly (Logged | undefined)[], field: K): Logged[K] {
  const first = logs[0]?.[field];
  return logs.every((log) => log?.[field] === first) ? first : undefined;
}

/** The next visit as it would be signed: a week from the visit unless chosen; undefined where there is none. */
export function nextVisitOf(draft: VisitDraft, date: IsoDate): string | undefined {
  return draft.nextVisit === undefined ? addDays(date, 7) : draft.nextVisit || undefined;
}

/** The most sessions, repetitions in a set and days to the next visit that can be meant: limits for slips of the hand. */
export const mostSessions = 99;
export const mostRepetitions = 100;
const mostDays = 731;

export function sessionsProblem(sessions: number | undefined): string | undefined {
  return countProblem(sessions, mostSessions);
}

export function fewestProblem(repetitions: number | undefined): string | undefined {
  return countProblem(repetitions, mostRepetitions);
}

function countProblem(count: number | undefined, most: number): string | undefined {
  const isFine = count === undefined || (Number.isInteger(count) && count >= 0 && count <= most);
  return isFine ? undefined : `A whole number, 0 to ${most}.`;
}

export function nextVisitProblem(draft: VisitDraft, date: IsoDate): string | undefined {
  const next = nextVisitOf(draft, date);
  if (next === undefined) return undefined;
  if (!isIsoDate(next)) return 'This day does not exist.';
  if (next <= date) return 'The next visit comes after this one.';
  return next <= addDays(date, mostDays)
    ? undefined
    : 'The next visit is more than two years ahead: is the year right?';
}

/** The record with one more value, or without it where it is undefined. */
export function withPart<T extends object, K extends keyof T>(record: T, key: K, value: T[K]): T {
  return (value === undefined ? without(record, key) : { ...record, [key]: value }) as T;
}

/** The same record but for one key. */
export function without<T extends object, K extends keyof T>(record: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as Omit<T, K>;
}
