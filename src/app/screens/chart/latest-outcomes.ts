import {
  type Chart,
  changeOf,
  dateInWords,
  enduranceRatios,
  enduranceSittings,
  type EnduranceTest,
  enduranceTests,
  type IsoDate,
  type Measure,
  measureById,
  measures,
  type Outcome,
  psfsScore,
  roomLeft,
  saysOtherwise,
  scoreInWords,
  startBackGroup,
} from '../../clinical';
import { scoreChangeInWords, type ChangeWords, criterionInWords } from '../../ui/measures/outcome-words';

export interface OutcomeReading {
  readonly name: string;
  readonly short: string;
  /** '13 of 24'. */
  readonly score: string;
  readonly date: IsoDate;
  /** Since the score before, and since the first; empty where there is one score alone. */
  readonly changes: readonly ChangeWords[];
  /** The patient's own activities, which are goals too: 'Carry shopping 6 of 10, was 4'. */
  readonly goals: readonly string[];
  /** What has to be said of the score. */
  readonly remarks: readonly string[];
  /** What counts as a change, with its source. */
  readonly criterion: string;
}

/**
 * The latest score of every measure that was taken, against the one before and the first. A change matters only when it
 * reaches both the smallest one that does and 30 % (Ostelo 2008). Trunk endurance is read together: `latestEndurance`.
 */
export function latestOutcomes(chart: Chart): readonly OutcomeReading[] {
  return measures.flatMap((measure) => {
    if (enduranceTests.some((test) => test === measure.id)) return [];
    const scores = scoresOf(chart, measure);
    const latest = scores.at(-1);
    if (!latest) return [];
    return [
      {
        name: measure.name,
        short: measure.short,
        score: `${scoreInWords(measure, latest.score)}${groupOf(latest)}`,
        date: latest.date,
        changes: changesOf(measure, scores),
        goals: goalsOf(latest, scores.at(-2)),
        remarks: remarksOn(measure, scores, chart),
        criterion: criterionInWords(measure),
      },
    ];
  });
}

export interface EnduranceReading {
  /** The latest day on which a hold was timed. */
  readonly date: IsoDate;
  readonly tests: readonly EnduranceTime[];
  readonly balance: readonly BalanceReading[];
  /** What counts as a change, and whose the ratios are. */
  readonly criteria: readonly string[];
}

export interface EnduranceTime {
  readonly id: EnduranceTest;
  readonly short: string;
  /** '146 s'. */
  readonly score: string;
  readonly date: IsoDate;
  readonly changes: readonly ChangeWords[];
}

export interface BalanceReading {
  /** 'Right to left 1.12'. */
  readonly words: string;
  readonly flagged: boolean;
}

/** The latest time of each hold against earlier ones, and the balance of the latest day; null where none was timed. */
export function latestEndurance(chart: Chart): EnduranceReading | null {
  const sitting = enduranceSittings(chart.outcomes).at(-1);
  if (!sitting) return null;
  const ratios = enduranceRatios(sitting.times);
  const flagged = ratios.filter((ratio) => ratio.flagged);
  return {
    date: sitting.date,
    tests: enduranceTests.flatMap((id) => {
      const measure = measureById(id);
      const scores = scoresOf(chart, measure);
      const latest = scores.at(-1);
      if (!latest) return [];
      const { short } = measure;
      const score = scoreInWords(measure, latest.score);
      return [{ id, short, score, date: latest.date, changes: changesOf(measure, scores) }];
    }),
    balance: ratios.map(({ what, value, atMost, flagged: isFlagged }) => ({
      words: `${what} ${atMost ? 'at most ' : ''}${value.toFixed(2)}`,
      flagged: isFlagged,
    })),
    criteria: [
      criterionInWords(measureById('extensor-endurance')),
      ...new Set(flagged.map(({ what, criterion }) => `${what}: ${criterion}.`)),
    ],
  };
}

function scoresOf(chart: Chart, { id }: Measure): readonly Outcome[] {
  return chart.outcomes.filter((outcome) => outcome.measure === id);
}

/** None for what sorts patients at the start, nor for what is a change itself. */
function changesOf(measure: Measure, scores: readonly Outcome[]): readonly ChangeWords[] {
  const latest = scores.at(-1);
  if (!latest || measure.stratifies || measure.kind === 'change') return [];
  const earlier = new Set([scores.at(-2), scores.length > 2 ? scores[0] : undefined]);
  return [...earlier].filter((one) => one !== undefined).map((before) => scoreChangeInWords(measure, before, latest));
}

function groupOf({ measure, score, parts }: Outcome): string {
  const group = measure === 'start-back' ? startBackGroup(score, parts?.distress) : undefined;
  return group ? `, ${group}` : '';
}

function goalsOf({ parts }: Outcome, before: Outcome | undefined): readonly string[] {
  const earlier = new Map(before?.parts?.activities?.map(({ name, score }) => [name.toLowerCase(), score]));
  return (parts?.activities ?? []).map(({ name, score }) => {
    const was = earlier.get(name.toLowerCase());
    const now = score === undefined ? 'not asked' : `${score} of 10`;
    return `${name}: ${now}${was === undefined ? '' : `, was ${was}`}`;
  });
}

function remarksOn(measure: Measure, scores: readonly Outcome[], chart: Chart): readonly string[] {
  const latest = scores.at(-1);
  if (!latest) return [];
  const room = roomLeft(measure, latest.score);
  const psfs = latest.parts?.activities ? psfsScore(latest.parts.activities) : undefined;
  return [
    ...(room ? [room] : []),
    ...(psfs && 'remark' in psfs && psfs.remark ? [psfs.remark] : []),
    ...(measure.id === 'rmdq' ? otherwiseSaid(measure, scores, chart) : []),
  ];
}

/** The RMDQ since the first one, and what the patient says of the same time on the same day. */
function otherwiseSaid(measure: Measure, scores: readonly Outcome[], chart: Chart): readonly string[] {
  const [first, latest] = [scores[0], scores.at(-1)];
  const said = chart.outcomes.findLast(({ measure: id, date }) => id === 'global-change' && date === latest?.date);
  if (!first || !latest || !said) return [];
  if (!saysOtherwise(changeOf(measure, first.score, latest.score), said.score)) return [];
  return [
    `Since ${dateInWords(first.date)} the patient says otherwise (${scoreInWords(measureById('global-change'), said.score)}): the two can differ, so ask what has changed.`,
  ];
}
