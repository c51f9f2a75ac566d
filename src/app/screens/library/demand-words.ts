import type { Demands, Grade, Range } from '../../clinical';

const ranges: Readonly<Record<Range, string>> = {
  none: 'none',
  mid: 'part of the range',
  end: 'end of the range',
  unknown: 'not known, counted as the most',
};

const grades = ['none', 'low', 'moderate', 'high'] as const;
const unknown = ranges.unknown;

function graded(grade: Grade, words: readonly [string, string, string, string] = grades): string {
  return grade === 'unknown' ? unknown : words[grade];
}

function yesNo(answer: boolean | 'unknown'): string {
  return answer === 'unknown' ? unknown : answer ? 'yes' : 'no';
}

/** What an exercise asks of a body, in words; the scales are those of `Demands`. */
export function demandsInWords(demands: Demands): readonly { readonly name: string; readonly value: string }[] {
  const { compression, loadPosition } = demands;
  return [
    { name: 'Bending of the low back', value: ranges[demands.lumbarFlexion] },
    { name: 'Arching of the low back', value: ranges[demands.lumbarExtension] },
    { name: 'Twisting of the low back', value: ranges[demands.lumbarRotation] },
    { name: 'Side bending', value: ranges[demands.lumbarSideBend] },
    { name: 'Compression, tier', value: compression === 'unknown' ? unknown : `${compression} of 5` },
    { name: 'Shear', value: graded(demands.shear) },
    {
      name: 'Load along the spine',
      value: graded(demands.axialLoad, ['none', 'body weight', 'a load', 'a heavy load']),
    },
    { name: 'Impact', value: graded(demands.impact, ['none', 'as in walking', 'as in running', 'as in jumping']) },
    { name: 'Holding the breath', value: graded(demands.breathHold) },
    {
      name: 'External load',
      value:
        graded(demands.externalLoad, ['body weight', 'light', 'moderate', 'heavy']) +
        (loadPosition === 'none' || loadPosition === 'unknown' ? '' : `, ${loadWords[loadPosition]}`),
    },
    { name: 'Both legs lifted', value: yesNo(demands.bilateralLegLift) },
    { name: 'End-range stretch', value: yesNo(demands.endRangeStretch) },
    { name: 'Hip bend', value: graded(demands.hipFlexion, ['none', 'up to 45°', 'up to 90°', 'beyond 90°']) },
    { name: 'Kneeling', value: yesNo(demands.kneeling) },
    { name: 'Load on the wrists', value: graded(demands.wristLoad) },
    { name: 'Load on the shoulders', value: graded(demands.shoulderLoad) },
    {
      name: 'Balance',
      value: graded(demands.balance, [
        'no risk of falling',
        'as when standing',
        'narrow or moving base',
        'one leg or unstable base',
      ]),
    },
  ];
}

const loadWords = { close: 'close to the body', far: 'away from the body', overhead: 'overhead' } as const;
