import {
  addDays,
  type AskedDose,
  type Chart,
  dateInWords,
  type DecidedDose,
  type DecisionKind,
  doseHistory,
  type DoseMeasure,
  type DoneDose,
  type DoseHistory,
  doseInWords,
  type ExerciseId,
  type IsoDate,
  phaseBands,
  type PlanStretch,
  type PracticeLibrary,
} from '../../clinical';
import type { ChartCard } from '../../ui/trend-chart/chart-table';
import { phaseInWords } from '../../ui/trend-chart/course-marks';
import { type MarkShape, type Point, roundScale, type Track } from '../../ui/trend-chart/time-chart-data';
import type { Span } from './period';

const shapes: Readonly<Record<DecisionKind, MarkShape>> = {
  advance: 'up',
  hold: 'level',
  regress: 'down',
  stop: 'cross',
};

const measureWords: Readonly<Record<DoseMeasure, { readonly name: string; readonly unit: string }>> = {
  kilograms: { name: 'kilograms', unit: '\u00a0kg' },
  minutes: { name: 'minutes a week', unit: '\u00a0min a week' },
  holdSeconds: { name: 'seconds of holding a week', unit: '\u00a0s of holding a week' },
  repetitions: { name: 'repetitions a week', unit: '\u00a0repetitions a week' },
};

const howDoneIsDrawn =
  'What was done is drawn over the days that a visit asked about. Its point is filled where every set was done, and hollow where some set fell short or it was not asked: then it is the most that can have been done, or the least where the fewest repetitions are known.';

/** What was planned, done and decided of one exercise. */
export function doseCard(
  chart: Chart,
  exerciseId: ExerciseId,
  plan: readonly PlanStretch[],
  span: Span,
  library: PracticeLibrary,
): ChartCard {
  const history = doseHistory(chart, exerciseId, plan);
  const within = ({ date }: { readonly date: IsoDate }): boolean => date >= span.from && date <= span.to;
  const asked = history.asked.filter(({ from, to }) => to >= span.from && from <= span.to);
  const done = history.done.filter(within);
  const decisions = history.decisions.filter(within);
  const treads = treadsOf(chart, history, span);
  const bands = phaseBands(chart, span.from, span.to);
  const name = library.byId(exerciseId)?.name ?? exerciseId;
  const { name: measure } = measureWords[history.measure];
  const days = new Set([
    ...asked.map(({ from }) => (from > span.from ? from : span.from)),
    ...done.map(({ date }) => date),
    ...decisions.map(({ date }) => date),
  ]);
  return {
    name: `dose of ${name}`,
    heading: `${name}: ${presentDose(history.asked, span.to)}`,
    subtitle: `Planned and done in ${measure}, ${dateInWords(span.from)} to ${dateInWords(span.to)}`,
    notes: treads.length > 0 ? [howDoneIsDrawn] : [],
    data: {
      from: span.from,
      to: span.to,
      ticks: 'dates',
      bands,
      rails: decisions.length > 0 ? [decisionRail(decisions)] : [],
      tracks: [trackOf(stepPoints(asked, span), treads, history.measure)],
      readings: [...days].sort().map((date) => {
        // A visit asks about the days before it; what it changes is planned from then on.
        const visited = [
          ...done.filter((one) => one.date === date).map(doneInWords),
          ...decisions.filter((one) => one.date === date).map((one) => decidedInWords(one, library)),
        ];
        const planned = askedInWords(asked.find(({ from, to }) => from <= date && date <= to));
        const said = [...visited, visited.length > 0 ? `then ${planned}` : planned, phaseInWords(bands, date)];
        return { date, words: `${dateInWords(date)}: ${said.join(' · ')}` };
      }),
    },
    tables: [askedTable(name, asked, history.measure), visitsTable(name, done, decisions, library)],
  };
}

function trackOf(planned: readonly Point[], done: readonly Point[], measure: DoseMeasure): Track {
  return {
    name: measureWords[measure].name,
    height: 200,
    scale: roundScale(Math.max(0, ...[...planned, ...done].map(({ value }) => value ?? 0))),
    lines: [
      { name: 'planned', points: planned, ink: 'accent', steps: true },
      { name: 'done', points: done, ink: 'text' },
    ],
  };
}

/**
 * What was done, each over the days that its visit asked about, with its point on the last of them: a point on the day of
 * the visit would stand under the dose that begins with it.
 */
function treadsOf(chart: Chart, { asked, done }: DoseHistory, span: Span): readonly Point[] {
  return done.flatMap(({ date, amount, sure }): Point[] => {
    const last = addDays(date, -1);
    if (amount === undefined || last < span.from || date > span.to) return [];
    const before = chart.visits.findLast((visit) => visit.date < date)?.date ?? asked[0]?.from ?? last;
    const first = before > span.from ? before : span.from;
    return [
      { date: first, value: amount, edge: 'morning', unmarked: true },
      { date: last, value: amount, edge: 'night', hollow: sure !== 'done' },
      { date: last },
    ];
  });
}

/** A line that holds each dose to its last day, and breaks where nothing was asked. */
function stepPoints(asked: readonly AskedDose[], span: Span): readonly Point[] {
  return asked.flatMap(({ from, to, amount }, index): Point[] => {
    const next = asked[index + 1];
    const first = from > span.from ? from : span.from;
    const last = to < span.to ? to : span.to;
    if (amount === undefined) return [{ date: first }];
    const goesOn = next?.amount !== undefined && next.from === addDays(to, 1);
    return [
      { date: first, value: amount, edge: 'morning' },
      ...(goesOn ? [] : [{ date: last, value: amount, edge: 'night' as const }, ...(next ? [{ date: last }] : [])]),
    ];
  });
}

function decisionRail(decisions: readonly DecidedDose[]) {
  return { name: 'decided', marks: decisions.map(({ date, taken }) => ({ date, shape: shapes[taken], text: taken })) };
}

function presentDose(asked: readonly AskedDose[], today: IsoDate): string {
  const last = asked.at(-1);
  if (!last) return 'not in the program in this time';
  if (last.to < today) return `${doseInWords(last.dose)} until ${dateInWords(last.to)}, not in the program now`;
  return last.rested ? `rests, ${doseInWords(last.dose)} planned` : `${doseInWords(last.dose)} now`;
}

function askedInWords(asked: AskedDose | undefined): string {
  if (!asked) return 'not in the program';
  return asked.rested ? `rests, ${doseInWords(asked.dose)} planned` : `planned ${doseInWords(asked.dose)}`;
}

function doneInWords({ sessions, planned, setsMet, fewestReps }: DoneDose): string {
  if (sessions === undefined) return 'sessions not asked';
  return [
    planned === 0 ? `done ${sessions} sessions, none planned` : `done ${sessions} of ${planned} sessions`,
    ...(setsMet === undefined ? [] : [setsMet ? 'every set' : 'some set fell short']),
    ...(fewestReps === undefined ? [] : [`fewest repetitions ${fewestReps}`]),
  ].join(', ');
}

function decidedInWords({ taken, proposed, dose, by, reason }: DecidedDose, library: PracticeLibrary): string {
  return [
    `decided: ${taken}${dose ? ` ${taken === 'hold' ? 'at' : 'to'} ${doseInWords(dose)}` : ''}`,
    ...(by ? [`${library.byId(by)?.name ?? by} in its place`] : []),
    ...(proposed ? [`proposed was ${proposed}${reason ? ` (${reason})` : ''}`] : []),
  ].join(', ');
}

function askedTable(name: string, asked: readonly AskedDose[], measure: DoseMeasure) {
  return {
    caption: `${name}: planned, newest first`,
    columns: ['Days', 'Dose', 'Amount'],
    rows: asked
      .toReversed()
      .map(({ from, to, dose, amount, rested }) => [
        `${dateInWords(from)} to ${dateInWords(to)}`,
        `${doseInWords(dose)}, ${dose.perDay > 1 ? `${dose.perDay} times a day, ` : ''}${dose.daysPerWeek}\u00a0days a week`,
        rested
          ? 'rested'
          : amount === undefined
            ? 'not counted so'
            : `${amount.toLocaleString('en')}${measureWords[measure].unit}`,
      ]),
  };
}

function visitsTable(
  name: string,
  done: readonly DoneDose[],
  decisions: readonly DecidedDose[],
  library: PracticeLibrary,
) {
  const dates = [...new Set([...done, ...decisions].map(({ date }) => date))].sort().reverse();
  return {
    caption: `${name}: done and decided, newest first`,
    columns: ['Visit', 'Done', 'Decided', 'Because'],
    rows: dates.map((date) => {
      const decided = decisions.filter((one) => one.date === date);
      return [
        dateInWords(date),
        done
          .filter((one) => one.date === date)
          .map(doneInWords)
          .join('; ') || 'not asked',
        decided.map((one) => decidedInWords(one, library).replace('decided: ', '')).join('; ') || 'nothing',
        decided.map(({ because }) => because).join(' '),
      ];
    }),
    none: 'No visit asked about it in this time',
  };
}
