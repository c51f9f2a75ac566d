import type { Measure, MeasureId } from './measure';
import { physicalTests } from './physical-tests';
import { questionnaires } from './questionnaires';

export * from './measure';

/** Every measure, in the order of a form. */
export const measures: readonly Measure[] = [...questionnaires, ...physicalTests];

export function measureById(id: MeasureId): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new RangeError(`No measure ${id}`);
  return found;
}

const units = {
  scale: '',
  percent: '\u00a0%',
  change: '',
  seconds: '\u00a0s',
  stands: ' stands',
  metres: '\u00a0m',
} as const;

/** What is wrong with a score, in plain words; undefined when nothing is. */
export function scoreProblem(measure: Measure, score: number): string | undefined {
  const { kind, least, most, step, short } = measure;
  const inRange = Number.isFinite(score) && score >= least && score <= most;
  if (inRange && Math.abs(Math.round(score / step) * step - score) < 1e-6) return undefined;
  const between = inRange ? (step === 1 ? ', a whole number' : ', in tenths') : '';
  return `${short}: ${least} to ${most}${units[kind]}${between}.`;
}

/** A score in words, with its range or its unit: '13 of 24', '38 %', '146 s', 'plus 3'. */
export function scoreInWords({ kind, most }: Measure, score: number): string {
  switch (kind) {
    case 'scale':
      return `${score} of ${most}`;
    case 'change':
      return changeScoreInWords(score);
    case 'stands':
      return `${score}\u00a0${score === 1 ? 'stand' : 'stands'}`;
    default:
      return `${score}${units[kind]}`;
  }
}

/** The ends and the middle of the global change, from -5 to 5. */
export const globalChangeAnchors = {
  worst: 'very much worse',
  same: 'no change',
  best: 'completely recovered',
} as const;

function changeScoreInWords(score: number): string {
  if (score === 0) return globalChangeAnchors.same;
  if (score === -5) return globalChangeAnchors.worst;
  if (score === 5) return globalChangeAnchors.best;
  return score > 0 ? `better, ${score} of 5` : `worse, ${-score} of 5`;
}
