import { declarablePhases, type Narrowing, type Reason, type Rule, rules, unansweredInWords } from '../clinical';
import { phaseNames } from './phase-chip';
import { precautionNames } from './precaution-words';
import { canBeOver, directionNames } from './rule-words';

const nbsp = '\u00a0';

/**
 * What would have to change for a reason to go, read from its rule: when it holds, and what it asks of the dose. Any one of
 * these is enough. 'It is lifted when the phase is settling or later, or with a clearance for this patient.'
 */
export function changeInWords(
  rule: Rule,
  reason: Pick<Reason, 'level' | 'clearable' | 'clearedBy' | 'unanswered'>,
): string {
  const ways = [
    ...phaseOrPrecaution(rule),
    ...rule.tests.flatMap(dose),
    ...(rule.unless ?? [])
      .flat()
      .flatMap((one) =>
        'dose' in one ? [`at an effort of ${one.upTo} of${nbsp}10 or less, if the rest of the exception fits`] : [],
      ),
    ...(reason.unanswered
      ? [
          `once somebody has said ${reason.unanswered.map((demand) => unansweredInWords[demand]).join(' and ')}, if the answer allows it`,
        ]
      : []),
    ...(reason.level === 'block' && reason.clearable && !reason.clearedBy ? ['with a clearance for this patient'] : []),
  ];
  const stays = lastsAsLongAs(rule.when);
  return [
    ...(stays ? [`It stays as long as the precaution does: ${stays}.`] : []),
    ...(ways.length > 0 ? [`It is lifted ${ways.join(', or ')}.`] : []),
  ].join(' ');
}

/** The precaution that keeps a rule in force for good; undefined where a phase, a day or an answer ends it. */
function lastsAsLongAs(when: Rule['when']): string | undefined {
  return 'precaution' in when && (when.only ?? []).length === 0 ? precautionNames[when.precaution] : undefined;
}

function phaseOrPrecaution(rule: Rule): readonly string[] {
  const { when, level } = rule;
  if ('phase' in when) {
    if (when.phase === 'hold') return ['when the red flag is resolved'];
    const free = freeFrom(rule);
    return free ? [`when the phase is ${free}`] : [];
  }
  return [
    ...(when.only ?? []).map(narrowingLeft),
    ...(level === 'block' && canBeOver(when)
      ? ['once the condition is on record as over, which leaves a caution']
      : []),
  ];
}

/** The first later phase in which no rule asks the same: 'settling or later'; undefined where every later one does. */
function freeFrom({ when, tests }: Rule): string | undefined {
  const asked = JSON.stringify(tests);
  const bound = new Set<string>(
    rules.flatMap((rule) => ('phase' in rule.when && JSON.stringify(rule.tests) === asked ? [rule.when.phase] : [])),
  );
  const later =
    'phase' in when ? declarablePhases.slice(declarablePhases.findIndex((phase) => phase === when.phase) + 1) : [];
  const at = later.findIndex((_, index) => later.slice(index).every((phase) => !bound.has(phase)));
  const first = later[at];
  if (!first) return undefined;
  return `${phaseNames[first].toLowerCase()}${first === 'returning' ? '' : ' or later'}`;
}

/** What ends a narrowing: of several, any one. */
function narrowingLeft(only: Narrowing): string {
  if (typeof only === 'object') {
    if ('provokedBy' in only)
      return `when ${directionNames[only.provokedBy]} is no longer on record as what provokes it`;
    const event = only.weeksSince === 'surgery' ? 'the operation' : 'it began';
    return only.below === undefined
      ? `with a day on record that puts it before week ${only.from ?? 0} after ${event}`
      : `from week ${only.below} after ${event}, with its day on record`;
  }
  switch (only) {
    case 'in-flare-up':
      return 'when the flare-up is over';
    case 'from-week-14':
      return 'with a due date that puts it before week 14';
    case 'uncontrolled':
      return 'with a pressure at rest below 180/110';
    case 'obstetric-contraindication':
      return 'when the obstetric contraindication is no longer on record';
    case 'high-grade':
      return 'when it is on record as below grade 3 and steady';
    case 'exertion-not-agreed':
      return 'once a doctor has agreed to exertion and that is on record';
  }
}

function dose(test: Rule['tests'][number]): readonly string[] {
  if (!('dose' in test)) return [];
  switch (test.dose) {
    case 'effort':
      return [`at an effort of ${test.over} of${nbsp}10 or less`];
    case 'holdSeconds':
      return [`with a hold of ${test.over}${nbsp}s or less`];
    case 'morning':
      return ['when it is not planned for the morning'];
    case 'minutes':
      return ['when it is counted in repetitions'];
    case 'prolonged':
      return ['as one set of a minute at most'];
    case 'fast':
      return ['when it is done more slowly'];
  }
}
