import {
  addDays,
  type Chart,
  dateInWords,
  dayInWords,
  type Dose,
  doseInWeek,
  doseForPatient,
  type Exercise,
  type IsoDate,
  type PracticeLibrary,
  type PatientDetails,
  phaseOn,
  type PlannedItem,
  type Revision,
  screen,
  type Situation,
  situationOf,
  strictest,
  timesForPatient,
  todaysPlan,
  type Verdict,
} from '../../clinical';
import { localDate } from '../../state/clock';
import { unknownExerciseName } from '../../ui/exercise-words';
import { restCause, restingInWords } from './patient-advice';

/** One exercise as the patient reads it. */
export interface SheetExercise {
  readonly itemId: string;
  /** From 1, in the order of the sheet. */
  readonly number: number;
  readonly name: string;
  /** Its drawing or photograph, where it has one. */
  readonly picture: Pick<Exercise, 'name' | 'figure' | 'photo'>;
  readonly dose: string;
  readonly times: string;
  readonly setup: string;
  readonly steps: readonly string[];
  readonly cues: readonly string[];
  /** What holds for this patient only: notes, where it is done, with what, until when. */
  readonly remarks: readonly string[];
  readonly nextWeek?: string;
  readonly taught?: string;
}

export interface RestingExercise {
  readonly itemId: string;
  /** As the clinic calls it. */
  readonly name: string;
  /** For the clinician, beside the sheet. */
  readonly why: string;
}

/** What a program's handout says for one week. */
export interface ProgramSheet {
  readonly name: string;
  readonly week: number;
  readonly when: string;
  readonly intro?: string;
  readonly nextVisit?: string;
  readonly exercises: readonly SheetExercise[];
  /** Sentences for the patient. */
  readonly restingWords: readonly string[];
  readonly resting: readonly RestingExercise[];
  /** Laid aside at signing and no longer blocked: the clinician may bring them back. */
  readonly couldComeBack: readonly string[];
  readonly signed: string;
}

/** The patient as the sheet names them: 'Maja Åberg'. */
export function fullName({ given, family }: Pick<PatientDetails, 'given' | 'family'>): string {
  return [given, family].filter(Boolean).join(' ');
}

/** The week a handout is for unless another is chosen: the one it is, the first before the program begins. */
export function weekToPrint(chart: Chart, today: IsoDate, library: PracticeLibrary): number {
  return Math.max(1, todaysPlan(chart, today, library).week);
}

/**
 * The program in force as a sheet for one of its weeks; undefined where none is signed. Only what is allowed today, and
 * at the dose and on the first day of that week, is on it; everything else of the program rests, with its reason.
 */
export function programSheet(
  chart: Chart,
  today: IsoDate,
  week: number,
  library: PracticeLibrary,
): ProgramSheet | undefined {
  const { current, details } = chart;
  if (!current || !details) return undefined;
  const { startDate, weeks } = current.program;
  const weekStart = addDays(startDate, 7 * (week - 1));
  const plan = todaysPlan(chart, today, library);
  const screened = plan.items.map((planned) =>
    screenedFor(planned, chart, current, plan.situation, week, weekStart, library),
  );
  const active = sortedByPosition(
    screened.flatMap((one) => {
      const { exercise } = one.planned;
      return exercise && one.verdict.status !== 'blocked' ? [{ ...one, exercise }] : [];
    }),
  );
  const resting = [
    ...screened.filter(({ verdict }) => verdict.status === 'blocked'),
    ...plan.laidAside.map((planned) => ({ planned, verdict: planned.verdict })),
  ].filter(
    ({ planned }, index, all) =>
      !active.some(({ exercise }) => exercise.id === planned.item.exerciseId) &&
      all.findIndex((other) => other.planned.item.exerciseId === planned.item.exerciseId) === index,
  );
  const { declared } = phaseOn(chart, today);
  const nextVisit = chart.visits.at(-1)?.nextVisit;
  return {
    name: fullName(details),
    week,
    when: [
      `from ${unbroken(dateInWords(startDate))}`,
      `week ${week} of ${weeks}, ${unbroken(dayInWords(weekStart))} to ${unbroken(dayInWords(addDays(weekStart, 6)))}`,
    ].join(' · '),
    ...(active.length === 0
      ? { intro: 'All your exercises rest for now. Keep moving gently, and ask us what comes next.' }
      : plan.ended && week === weeks
        ? { intro: `Your ${weeks} weeks are done. Keep to these amounts until your next visit.` }
        : {}),
    ...(nextVisit && nextVisit > today ? { nextVisit: unbroken(dateInWords(nextVisit)) } : {}),
    exercises: active.map((one, index) => exerciseFor(one, index, active)),
    restingWords: restingInWords(
      resting.flatMap(({ planned: { exercise }, verdict }) =>
        exercise ? [{ name: exercise.patientName, cause: restCause(verdict.reasons, declared) }] : [],
      ),
    ),
    resting: resting.filter(({ verdict }) => verdict.status === 'blocked').map(restingFor),
    couldComeBack: resting.flatMap(({ planned, verdict }) =>
      verdict.status !== 'blocked' && planned.exercise ? [planned.exercise.name] : [],
    ),
    signed: `Prescribed by ${current.by} on ${dateInWords(localDate(new Date(current.signedAt)))}`,
  };
}

/** An item with its verdict at the dose of a week, and the dose of the week after where that is allowed too. */
interface ScreenedItem {
  readonly planned: PlannedItem;
  readonly dose: Dose;
  readonly verdict: Verdict;
  readonly next?: Dose;
}

type ActiveItem = ScreenedItem & { readonly exercise: Exercise };

function screenedFor(
  planned: PlannedItem,
  chart: Chart,
  current: Revision,
  now: Situation,
  week: number,
  weekStart: IsoDate,
  library: PracticeLibrary,
): ScreenedItem {
  const { exercise, item } = planned;
  const { program } = current;
  const dose = doseInWeek(item, program, week, planned.wayBack);
  const next = week < program.weeks ? doseInWeek(item, program, week + 1, planned.wayBack) : undefined;
  // A pregnancy reaches its 14th week, and a clearance ends, before a day that is printed ahead.
  const ahead = [weekStart, addDays(weekStart, 6)]
    .filter((day) => day > now.date)
    .map((day) => situationOf(chart, day, library));
  const verdictAt = (amount: Dose, situations: readonly Situation[]): Verdict =>
    exercise ? strictest(situations.map((situation) => screen(exercise, situation, amount))) : planned.verdict;
  // What is cleared when the week begins is printed with its last day; it is no block on the days after that.
  const cleared = { ...now, clearances: now.clearances.filter(({ until }) => until >= weekStart) };
  const days = [now, ...ahead.map((situation) => withClearancesOf(situation, cleared))];
  const nextWeek = situationOf(chart, addDays(weekStart, 7), library);
  return {
    planned,
    dose,
    verdict: strictest([planned.verdict, verdictAt(dose, days)]),
    ...(next && verdictAt(next, [now, nextWeek]).status !== 'blocked' ? { next } : {}),
  };
}

/** A later day on which the clearances of an earlier one still count. */
function withClearancesOf(situation: Situation, earlier: Situation): Situation {
  const clearances = earlier.clearances.map((clearance) =>
    clearance.until < situation.date ? { ...clearance, until: situation.date } : clearance,
  );
  return { ...situation, clearances };
}

function exerciseFor(one: ActiveItem, index: number, active: readonly ActiveItem[]): SheetExercise {
  const { planned, exercise, dose, next, verdict } = one;
  const { id, group, taughtOn } = planned.item;
  const togetherWith = active.flatMap((other, place) =>
    other !== one && group !== undefined && other.planned.item.group === group ? [place + 1] : [],
  );
  return {
    itemId: id,
    number: index + 1,
    name: exercise.patientName,
    picture: exercise,
    dose: doseForPatient(dose),
    times: timesInWords(dose),
    setup: exercise.setup,
    steps: exercise.steps,
    cues: exercise.cues.slice(0, 2),
    remarks: remarksFor(planned, exercise, verdict, togetherWith),
    ...(next && doseForPatient(next) !== doseForPatient(dose) ? { nextWeek: doseForPatient(next) } : {}),
    ...(taughtOn ? { taught: unbroken(dateInWords(taughtOn)) } : {}),
  };
}

function restingFor({ planned, verdict }: Pick<ScreenedItem, 'planned' | 'verdict'>): RestingExercise {
  const block = verdict.reasons.find(({ level, clearedBy }) => level === 'block' && !clearedBy);
  return {
    itemId: planned.item.id,
    name: planned.exercise?.name ?? unknownExerciseName,
    why: block?.message ?? '',
  };
}

/** Lying first, standing and water last, so that nobody lies down twice; the clinician's order within a position. */
function sortedByPosition<T extends { readonly exercise: Exercise }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => place(a.exercise) - place(b.exercise));
}

const order: Readonly<Record<Exercise['position'], number>> = {
  supine: 0,
  'side-lying': 1,
  prone: 2,
  quadruped: 3,
  kneeling: 4,
  sitting: 5,
  standing: 6,
  water: 7,
};

function place({ position }: Exercise): number {
  return order[position];
}

/** 'Morning and evening, every day. Rest 30 seconds between sets.' */
function timesInWords(dose: Dose): string {
  const { restSeconds, effort, tempo } = dose;
  return [
    `${timesForPatient(dose)}.`,
    restSeconds !== undefined && dose.sets > 1 ? `Rest ${restSeconds}\u00a0seconds between sets.` : '',
    effort !== undefined ? `Effort: ${unbroken(`${effort} of 10`)}.` : '',
    tempo !== undefined ? `Speed: ${tempo}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function remarksFor(
  { item, wayBack }: PlannedItem,
  { demands }: Exercise,
  { reasons }: Verdict,
  togetherWith: readonly number[],
): readonly string[] {
  const until = reasons.flatMap(({ clearedBy }) => (clearedBy ? [clearedBy.until] : [])).sort()[0];
  return [
    item.place === 'clinic' ? 'Only at the clinic, with us.' : '',
    wayBack ? 'It rested for a while, so it starts a little lower than before.' : '',
    togetherWith.length > 0 ? `Do it together with number ${togetherWith.join(' and ')}.` : '',
    // Controlling bending early in the day cut pain in a trial (Snook 1998); printed for every exercise that bends the back.
    demands.lumbarFlexion !== 'none' ? 'Wait 2 hours after you get up before you do this one.' : '',
    until ? `Do this one until ${dateInWords(until)}, then ask us.` : '',
    item.note?.trim() ?? '',
  ].filter(Boolean);
}

/** A date or an amount stays on one line. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
