import {
  addDays,
  type Chart,
  dateInWords,
  dayInWords,
  type Dose,
  doseInWeek,
  type IsoDate,
  type PracticeLibrary,
  type PatientDetails,
  phaseOn,
  type PlannedItem,
  type ProgramItem,
  type Revision,
  screen,
  type Situation,
  situationOf,
  strictest,
  todaysPlan,
  type Verdict,
} from '../../clinical';
import { localDate } from '../../state/clock';
import { unknownExerciseName } from '../../ui/exercise-words';
import { nameOnPaper } from './by-hand';
import { restCause, restingInWords } from './patient-advice';
import { exerciseFor, isEasier, type ScreenedItem, type SheetExercise, unbroken } from './sheet-exercise';
import { inSheetOrder } from './sheet-order';

export interface RestingExercise {
  readonly itemId: string;
  /** As the clinic calls it. */
  readonly name: string;
  /** For the clinician, beside the sheet. */
  readonly why: string;
}

export type { SheetExercise } from './sheet-exercise';

/** What a program's handout says for one week. */
export interface ProgramSheet {
  readonly name: string;
  readonly week: number;
  readonly when: string;
  readonly intro?: string;
  readonly nextVisit?: string;
  readonly exercises: readonly SheetExercise[];
  /** Done under the clinician's eye only: named, and not taught on paper. */
  readonly atTheClinic: readonly SheetExercise[];
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
  const active = screened.flatMap((one) => {
    const { exercise } = one.planned;
    return exercise && one.verdict.status !== 'blocked' ? [{ ...one, exercise }] : [];
  });
  const placed = (place: ProgramItem['place']): readonly SheetExercise[] =>
    inSheetOrder(active.filter(({ planned }) => planned.item.place === place)).map((sides, index, all) =>
      exerciseFor(sides, index, all, week),
    );
  const easier = active.length > 0 && active.every(({ planned }) => isEasier(planned, week));
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
      `week ${week} of ${weeks}, ${unbroken(`${dayInWords(weekStart)} to ${dayInWords(addDays(weekStart, 6))}`)}`,
    ].join(' · '),
    ...(active.length === 0
      ? { intro: 'All your exercises rest for now. Keep moving gently, and ask us what comes next.' }
      : plan.ended && week === weeks
        ? { intro: `Your ${weeks} weeks are done. Keep to these amounts until your next visit.` }
        : easier
          ? { intro: 'This is an easier week. To do less is part of the plan.' }
          : {}),
    ...(nextVisit && nextVisit > today ? { nextVisit: unbroken(dateInWords(nextVisit)) } : {}),
    exercises: placed('home'),
    atTheClinic: placed('clinic'),
    restingWords: restingInWords(
      resting.flatMap(({ planned: { exercise }, verdict }) =>
        exercise ? [{ name: exercise.patientName, cause: restCause(verdict.reasons, declared) }] : [],
      ),
    ),
    resting: resting.filter(({ verdict }) => verdict.status === 'blocked').map(restingFor),
    couldComeBack: resting.flatMap(({ planned, verdict }) =>
      verdict.status !== 'blocked' && planned.exercise ? [planned.exercise.name] : [],
    ),
    signed: `Prescribed by ${nameOnPaper(current.by)} on ${dateInWords(localDate(new Date(current.signedAt)))}`,
  };
}

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

function restingFor({ planned, verdict }: Pick<ScreenedItem, 'planned' | 'verdict'>): RestingExercise {
  const block = verdict.reasons.find(({ level, clearedBy }) => level === 'block' && !clearedBy);
  return {
    itemId: planned.item.id,
    name: planned.exercise?.name ?? unknownExerciseName,
    why: block?.message ?? '',
  };
}
