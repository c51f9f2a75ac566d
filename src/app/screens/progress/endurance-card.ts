import {
  type Chart,
  dateInWords,
  type EnduranceRatio,
  enduranceRatios,
  type EnduranceSitting,
  enduranceSittings,
  type EnduranceTest,
  enduranceTests,
  type EnduranceTimes,
  measureById,
  type Outcome,
  phaseBands,
  sentence,
} from '../../clinical';
import type { ChartCard } from '../../ui/trend-chart/chart-table';
import { phaseInWords } from '../../ui/trend-chart/course-marks';
import { type Line, type Rail, roundScale, type Track } from '../../ui/trend-chart/time-chart-data';
import type { Span } from './period';
import { zoneOf } from './score-card';
import { criterionOf } from './score-words';

/** Trunk endurance: one side against the other, the patient's own trend and the ratios; null where no hold was ever timed. */
export function enduranceCard(chart: Chart, span: Span): ChartCard | null {
  const sittings = enduranceSittings(chart.outcomes);
  const last = sittings.at(-1);
  if (!last) return null;
  const bands = phaseBands(chart, span.from, span.to);
  const shown = sittings.filter(({ date }) => date >= span.from && date <= span.to);
  // From the sitting before the first one shown, so that no line begins in the air.
  const before = sittings.findLast(({ date }) => date < span.from);
  const drawn = before && shown.length > 0 ? [before, ...shown] : shown;
  return {
    name: 'trunk endurance',
    heading: `${secondsInWords(last.times)} on ${dateInWords(last.date)}`,
    subtitle: `Trunk endurance in seconds, ${dateInWords(span.from)} to ${dateInWords(span.to)}`,
    notes: [
      ...enduranceRatios(last.times).map(ratioInWords),
      ...(balanceRail(shown).length > 0 ? ['Balance: right to left, 1.00 is even.'] : []),
      ...extensorCriterion(chart.outcomes),
      'Norms differ three-fold between studies: read the own trend, and one side against the other.',
      ...(shown.length > 0 ? [] : [`Not taken in this time; last on ${dateInWords(last.date)}.`]),
    ],
    data: {
      from: span.from,
      to: span.to,
      ticks: 'dates',
      bands,
      rails: balanceRail(shown),
      tracks: tracksOf(chart.outcomes, drawn, span),
      readings: shown.map(({ date, times }) => {
        const ratios = enduranceRatios(times).map(({ what, value }) => `${what.toLowerCase()} ${value.toFixed(2)}`);
        const said = [secondsInWords(times), ...ratios, phaseInWords(bands, date)];
        return { date, words: `${dateInWords(date)}: ${said.join(' · ')}` };
      }),
    },
    tables: [
      {
        caption: 'Trunk endurance, newest first',
        columns: ['Date', ...enduranceTests.map((id) => `${measureById(id).short}, s`), 'Right to left'],
        rows: sittings.toReversed().map(({ date, times }) => [
          dateInWords(date),
          ...enduranceTests.map((id) => times[id] ?? 'not done'),
          enduranceRatios(times)
            .find(({ id }) => id === 'right-left')
            ?.value.toFixed(2) ?? 'not known',
        ]),
      },
    ],
  };
}

const shortNames: Readonly<Record<EnduranceTest, string>> = {
  'extensor-endurance': 'extensor',
  'flexor-endurance': 'flexor',
  'side-bridge-left': 'left',
  'side-bridge-right': 'right',
};

/** Tracks with a hold in them: both sides in one, each of the others by itself. */
function tracksOf(outcomes: readonly Outcome[], shown: readonly EnduranceSitting[], span: Span): readonly Track[] {
  const lineOf = (id: EnduranceTest, look: Pick<Line, 'ink'> & Partial<Line>): readonly Line[] => {
    if (!shown.some(({ times }) => times[id] !== undefined)) return [];
    // A hold that was left out at one sitting is no break in its trend.
    const points = shown.flatMap(({ date, times }) => (times[id] === undefined ? [] : [{ date, value: times[id] }]));
    return [{ name: shortNames[id], points, ...look }];
  };
  const extensor = measureById('extensor-endurance');
  const scores = ofTheExtensor(outcomes);
  const zone = zoneOf(extensor, scores, span);
  const sides = [
    ...lineOf('side-bridge-left', { ink: 'accent' }),
    ...lineOf('side-bridge-right', { ink: 'text', dashed: true, shape: 'rect', hollow: true }),
  ];
  const tracks: readonly Track[] = [
    trackOf('side bridges, seconds', 132, sides),
    {
      ...trackOf('extensor, seconds', 112, lineOf(extensor.id as EnduranceTest, { ink: 'accent' }), zone?.most),
      ...(zone ? { zone } : {}),
    },
    trackOf('flexor, seconds', 112, lineOf('flexor-endurance', { ink: 'accent' })),
  ];
  const taken = tracks.filter(({ lines }) => lines.length > 0);
  return taken.length > 0 ? taken : tracks.slice(0, 1);
}

/** One side against the other, sitting by sitting. */
function balanceRail(shown: readonly EnduranceSitting[]): readonly Rail[] {
  const marks = shown.flatMap(({ date, times }) => {
    const sides = enduranceRatios(times).find(({ id }) => id === 'right-left');
    return sides ? [{ date, shape: 'tick' as const, text: sides.value.toFixed(2) }] : [];
  });
  return marks.length > 0 ? [{ name: 'balance', marks }] : [];
}

function trackOf(name: string, height: number, lines: readonly Line[], atLeast = 0): Track {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  return { name, height, lines, scale: roundScale(Math.max(atLeast, ...values)) };
}

function secondsInWords(times: EnduranceTimes): string {
  const said = (id: EnduranceTest, name: string): readonly string[] =>
    times[id] === undefined ? [] : [`${name} ${times[id]}\u00a0s`];
  const words = [
    ...said('side-bridge-left', 'left side bridge'),
    ...said('side-bridge-right', times['side-bridge-left'] === undefined ? 'right side bridge' : 'right'),
    ...said('extensor-endurance', 'extensor'),
    ...said('flexor-endurance', 'flexor'),
  ].join(', ');
  return sentence(words);
}

function ofTheExtensor(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ measure }) => measure === 'extensor-endurance');
}

function extensorCriterion(outcomes: readonly Outcome[]): readonly string[] {
  const scores = ofTheExtensor(outcomes);
  return scores.length > 0 ? [`Extensor. ${criterionOf(measureById('extensor-endurance'), scores)}`] : [];
}

function ratioInWords({ what, value, flagged, criterion, atMost }: EnduranceRatio): string {
  const exactly = `${what} ${value.toFixed(2)}${atMost ? ' at most' : ''}`;
  return `${exactly}${flagged ? ', something to look at' : ''} (${criterion}).`;
}
