import type { Rule } from '../clinical';
import { positionNames, purposeNames } from './exercise-words';

/**
 * What a rule looks for, in words made from its tests, so that they cannot drift from what it does. Every phrase completes
 * 'an exercise that ...'.
 */
type Test = Rule['tests'][number];
type Exemption = NonNullable<Rule['unless']>[number][number];
type GradedDemand = Extract<Test, { atLeast: number }>['demand'];
type RangeDemand = Extract<Test, { reaches: unknown }>['demand'];
type YesNoDemand = Extract<Test, { is: true }>['demand'];

const nbsp = '\u00a0';

/** 'asks for a full bend of the low back, and is done standing or sitting'; empty where every exercise is meant. */
export function testsInWords(tests: Rule['tests']): string {
  const asked = tests.flatMap((test) => ('demand' in test ? [demandTested(test)] : []));
  const rest = tests.flatMap((test) => ('demand' in test ? [] : [placeTested(test)]));
  return joined([...(asked.length > 0 ? [`asks for ${together(asked)}`] : []), ...rest]);
}

/** 'serves breathing, and asks for no urge to hold the breath': one list of an exemption, all of which must hold. */
export function exemptionInWords(list: readonly Exemption[]): string {
  const asked = list.flatMap((one) => ('demand' in one ? [demandExempted(one)] : []));
  const rest = list.flatMap((one) => ('demand' in one ? [] : [placeExempted(one)]));
  return joined([...rest, ...(asked.length > 0 ? [`asks for ${together(asked)}`] : [])]);
}

function joined(phrases: readonly string[]): string {
  return phrases.join(', and ');
}

/** What one exercise asks for at the same time. */
function together(nouns: readonly string[]): string {
  return nouns.length < 3
    ? nouns.join(' together with ')
    : `${nouns.slice(0, -1).join(', ')} and ${nouns.at(-1) ?? ''}`;
}

function demandTested(test: Extract<Test, { demand: unknown }>): string {
  if ('reaches' in test) return `${test.reaches === 'end' ? 'a full' : 'any'} ${rangeNouns[test.demand]}`;
  if ('is' in test) return test.demand === 'loadPosition' ? 'a weight held overhead' : yesNoNouns[test.demand];
  const { demand, atLeast, below } = test;
  if (demand === 'compression') return tiers(atLeast, below);
  const words = gradedNouns[demand];
  if (below === undefined || below > 3) return words.from[atLeast - 1] ?? words.none;
  return words.only.slice(atLeast - 1, below - 1).join(' or ');
}

function placeTested(test: Exclude<Test, { demand: unknown }>): string {
  if ('position' in test) return `is done ${either(test.position.map((one) => positionNames[one]))}`;
  if ('purpose' in test) return `serves ${served(test.purpose)}`;
  switch (test.dose) {
    case 'effort':
      return `is done at an effort above ${test.over} of${nbsp}10`;
    case 'holdSeconds':
      return `is held for more than ${test.over}${nbsp}s`;
    case 'morning':
      return 'is planned for the morning';
    case 'minutes':
      return 'is counted in minutes';
    case 'prolonged':
      return 'takes longer than one set of a minute';
    case 'fast':
      return 'is done fast';
  }
}

function demandExempted(one: Extract<Exemption, { demand: unknown }>): string {
  if ('is' in one) return `${one.is === 'mid' ? 'a partial' : 'no'} ${rangeNouns[one.demand]}`;
  const { demand, atMost } = one;
  if (demand === 'compression') return atMost <= 1 ? `compression of tier 1 of${nbsp}5` : tiers(1, atMost + 1);
  const words = gradedNouns[demand];
  return atMost === 0 ? words.none : `${words.only[atMost - 1] ?? ''} at most`;
}

function placeExempted(one: Exclude<Exemption, { demand: unknown }>): string {
  if ('purpose' in one) return `serves ${served(one.purpose)}`;
  if ('position' in one) return `is done ${either(one.position.map((position) => positionNames[position]))}`;
  return `is done at an effort of ${one.upTo} of${nbsp}10 or less`;
}

function served(purpose: keyof typeof purposeNames): string {
  return purpose === 'aerobic' ? 'aerobic fitness' : purposeNames[purpose].toLowerCase();
}

function either(names: readonly string[]): string {
  const lower = names.map((name) => name.toLowerCase());
  return lower.length < 2 ? lower.join('') : `${lower.slice(0, -1).join(', ')} or ${lower.at(-1) ?? ''}`;
}

/** 'compression of tier 4 or 5 of 5'. */
function tiers(from: number, below = 6): string {
  const last = below - 1;
  const range = from === last ? `${from}` : last - from === 1 ? `${from} or ${last}` : `${from} to ${last}`;
  return `compression of tier ${range} of${nbsp}5`;
}

const rangeNouns: Readonly<Record<RangeDemand, string>> = {
  lumbarFlexion: 'bend of the low back',
  lumbarExtension: 'arch of the low back',
  lumbarRotation: 'twist of the low back',
  lumbarSideBend: 'side bend of the low back',
};

const yesNoNouns: Readonly<Record<YesNoDemand, string>> = {
  bilateralLegLift: 'both legs lifted together',
  endRangeStretch: 'a stretch to the end of the range',
  kneeling: 'kneeling',
};

interface GradedNouns {
  readonly none: string;
  /** Grades 1 to 3, each with those above it. */
  readonly from: readonly [string, string, string];
  /** Grades 1 to 3, each alone. */
  readonly only: readonly [string, string, string];
}

function plainGrades(noun: (grade: string) => string): GradedNouns {
  const high = noun('high');
  return {
    none: noun('no'),
    from: [noun('any'), noun('moderate or high'), high],
    only: [noun('low'), noun('moderate'), high],
  };
}

/** The scales are those of `Demands`. */
const gradedNouns: Readonly<Record<Exclude<GradedDemand, 'compression'>, GradedNouns>> = {
  shear: plainGrades((grade) => `${grade} shear`),
  axialLoad: {
    none: 'no load along the spine',
    from: [
      'body weight on the spine or more',
      'a load on the upright spine or more',
      'a heavy load on the upright spine',
    ],
    only: ['body weight on the spine', 'a load on the upright spine', 'a heavy load on the upright spine'],
  },
  impact: {
    none: 'no impact',
    from: ['impact as in walking or more', 'impact as in running or more', 'impact as in jumping'],
    only: ['impact as in walking', 'impact as in running', 'impact as in jumping'],
  },
  breathHold: {
    none: 'no urge to hold the breath',
    from: [
      'any urge to hold the breath',
      'a moderate or strong urge to hold the breath',
      'a strong urge to hold the breath',
    ],
    only: [
      'a slight urge to hold the breath',
      'a moderate urge to hold the breath',
      'a strong urge to hold the breath',
    ],
  },
  externalLoad: {
    none: 'no weight',
    from: ['any weight', 'a moderate or heavy weight', 'a heavy weight'],
    only: ['a light weight', 'a moderate weight', 'a heavy weight'],
  },
  hipFlexion: {
    none: 'no bend of the hip',
    from: ['any bend of the hip', 'a bend of the hip beyond 45°', 'a bend of the hip beyond 90°'],
    only: ['a bend of the hip up to 45°', 'a bend of the hip between 45° and 90°', 'a bend of the hip beyond 90°'],
  },
  wristLoad: plainGrades((grade) => `${grade} load on the wrists`),
  shoulderLoad: plainGrades((grade) => `${grade} load on the shoulders`),
  balance: {
    none: 'no risk of falling',
    from: [
      'balance as in standing or harder',
      'balance on a narrow or moving base or harder',
      'balance on one leg unsupported or on an unstable base',
    ],
    only: [
      'balance as in standing',
      'balance on a narrow or moving base',
      'balance on one leg unsupported or on an unstable base',
    ],
  },
};
