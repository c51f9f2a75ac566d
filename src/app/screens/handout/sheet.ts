import {
  addDays,
  type Chart,
  type Citation,
  dateInWords,
  dayInWords,
  type Dose,
  doseForPatient,
  type Exercise,
  type FigureScript,
  type IsoDate,
  type PatientDetails,
  phaseOn,
  type PlannedItem,
  planWeeks,
  positions,
  screen,
  situationOf,
  strictest,
  timesForPatient,
  todaysPlan,
  type Verdict,
} from '../../clinical';
import { restCause, restingInWords } from './patient-advice';

/** One exercise as the patient reads it. */
export interface SheetExercise {
  readonly itemId: string;
  /** From 1, in the order of the sheet. */
  readonly number: number;
  readonly name: string;
  readonly figure: FigureScript;
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
  readonly evidence: readonly Citation[];
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
export function weekToPrint(chart: Chart, today: IsoDate): number {
  return Math.max(1, todaysPlan(chart, today).week);
}

/**
 * The program in force as a sheet for one of its weeks; undefined where none is signed. Only what is allowed today, and
 * at the dose and on the first day of that week, is on it; everything else of the program rests, with its reason.
 */
export function programSheet(chart: Chart, today: IsoDate, week: number): ProgramSheet | undefined {
  const { current, details } = chart;
  if (!current || !details) return undefined;
  const { program } = current;
  const plan = todaysPlan(chart, today);
  const weekStart = addDays(program.startDate, 7 * (week - 1));
  const laterOn = weekStart > today ? [situationOf(chart, weekStart)] : [];
  const verdictAt = (planned: PlannedItem, dose: Dose): Verdict => {
    const { exercise } = planned;
    if (!exercise) return planned.verdict;
    return strictest([plan.situation, ...laterOn].map((situation) => screen(exercise, situation, dose)));
  };
  const screened = plan.items.map((planned) => {
    const doses = planWeeks(planned.item, program.weeks);
    const dose = doses[week - 1] ?? planned.dose;
    const next = doses[week];
    return {
      planned,
      dose,
      verdict: strictest([planned.verdict, verdictAt(planned, dose)]),
      ...(next && verdictAt(planned, next).status !== 'blocked' ? { next } : {}),
    };
  });
  const active = sortedByPosition(
    screened.flatMap((one) => {
      const { exercise } = one.planned;
      return exercise && one.verdict.status !== 'blocked' ? [{ ...one, exercise }] : [];
    }),
  );
  const resting = [
    ...screened.filter(({ verdict }) => verdict.status === 'blocked').map(({ planned, verdict }) => ({ planned, verdict })),
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
    when: `from ${dateInWords(program.startDate)} · week ${week} of ${program.weeks}, ${dayInWords(weekStart)} to ${dayInWords(addDays(weekStart, 6))}`,
    ...(active.length === 0
      ? { intro: 'All your exercises rest for now. Keep moving gently, and ask us what comes next.' }
      : plan.ended && week === program.weeks
        ? { intro: `Your ${program.weeks} weeks are done. Keep to these amounts until your next visit.` }
        : {}),
    ...(nextVisit && nextVisit >= today ? { nextVisit: dateInWords(nextVisit) } : {}),
    exercises: active.map(({ planned, exercise, dose, next, verdict }, index) => {
      const togetherWith = active.flatMap((other, place) =>
        other !== active[index] && planned.item.group !== undefined && other.planned.item.group === planned.item.group
          ? [place + 1]
          : [],
      );
      return {
        itemId: planned.item.id,
        number: index + 1,
        name: exercise.patientName,
        figure: exercise.figure,
        dose: doseForPatient(dose),
        times: timesInWords(dose),
        setup: exercise.setup,
        steps: exercise.steps,
        cues: exercise.cues.slice(0, 2),
        remarks: remarksFor(planned, exercise, verdict, togetherWith),
        ...(next && doseForPatient(next) !== doseForPatient(dose) ? { nextWeek: doseForPatient(next) } : {}),
        ...(planned.item.taughtOn ? { taught: dateInWords(planned.item.taughtOn) } : {}),
      };
    }),
    restingWords: restingInWords(
      resting.flatMap(({ planned: { exercise }, verdict }) =>
        exercise ? [{ name: exercise.patientName, cause: restCause(verdict.reasons, declared) }] : [],
      ),
    ),
    resting: resting
      .filter(({ verdict }) => verdict.status === 'blocked')
      .map(({ planned, verdict }) => {
        const block = verdict.reasons.find(({ level, clearedBy }) => level === 'block' && !clearedBy);
        return {
          itemId: planned.item.id,
          name: planned.exercise?.name ?? 'An exercise that is not in the library',
          why: block?.message ?? '',
          evidence: block?.evidence ?? [],
        };
      }),
    couldComeBack: resting.flatMap(({ planned, verdict }) =>
      verdict.status !== 'blocked' && planned.exercise ? [planned.exercise.name] : [],
    ),
    signed: `Prescribed by ${current.by} on ${dateInWords(current.signedAt.slice(0, 10))}`,
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
  return order[position] ?? positions.length;
}

/** 'Morning and evening, every day. Rest 30 seconds between sets.' */
function timesInWords(dose: Dose): string {
  const { restSeconds, effort, tempo } = dose;
  return [
    `${timesForPatient(dose)}.`,
    restSeconds !== undefined && dose.sets > 1 ? `Rest ${restSeconds}\u00a0seconds between sets.` : '',
    effort !== undefined ? `Effort: ${effort} of 10.` : '',
    tempo !== undefined ? `Speed: ${tempo}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function remarksFor(
  { item }: PlannedItem,
  { demands }: Exercise,
  { reasons }: Verdict,
  togetherWith: readonly number[],
): readonly string[] {
  const until = reasons.flatMap(({ clearedBy }) => (clearedBy ? [clearedBy.until] : [])).sort()[0];
  return [
    item.place === 'clinic' ? 'Only at the clinic, with us.' : '',
    togetherWith.length > 0 ? `Do it together with number ${togetherWith.join(' and ')}.` : '',
    // Controlling bending early in the day cut pain in a trial (Snook 1998); printed for every exercise that bends the back.
    demands.lumbarFlexion !== 'none' ? 'Wait 2 hours after you get up before you do this one.' : '',
    until ? `Do this one until ${dateInWords(until)}, then ask us.` : '',
    item.note?.trim() ?? '',
  ].filter(Boolean);
}
