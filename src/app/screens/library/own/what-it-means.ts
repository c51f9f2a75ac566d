import {
  declarablePhases,
  type Demands,
  type Exercise,
  type IsoDate,
  type OwnExercise,
  type Rule,
  unansweredInWords,
} from '../../../clinical';
import { whenInWords } from '../../../ui/rule-words';
import { reasonsAgainst } from '../when-not';
import { everyDemand, questionOf } from './demand-questions';

/** What the rules say to the answers so far, for one phase or precaution. */
export interface Meaning {
  /** 'Flare-up', 'Osteoporosis'. */
  readonly when: string;
  readonly status: 'blocked' | 'caution';
  /** What was answered and counts against it: 'both legs lifted'. */
  readonly because: readonly string[];
  /** What nobody has said, and counts as the worst: 'whether the low back rounds'. */
  readonly open: readonly string[];
}

/** As much of an exercise as the rules ask for. */
export type Screened = Pick<OwnExercise, 'demands' | 'position' | 'purposes' | 'startingDose'>;

/**
 * What the present answers come to, blocked first. Asked of the rules themselves, as the library does, so that the form
 * cannot promise what the screening will not keep. A reason that would go if every open question had the mildest answer
 * is there for want of an answer, and is said so.
 */
export function whatItMeans(screened: Screened, date: IsoDate): readonly Meaning[] {
  const mildest = { ...screened, demands: mildestOf(screened.demands) };
  const anyway = new Set(reasonsAgainst(asExercise(mildest), date).map(({ rule }) => rule.id));
  const meanings = new Map<string, Meaning>();
  for (const { rule, reason } of reasonsAgainst(asExercise(screened), date)) {
    // What holds every exercise says nothing of this one.
    if (rule.tests.length === 0 && !rule.unless) continue;
    const when = whenInWords(rule.when);
    const status = reason.level === 'block' ? 'blocked' : 'caution';
    const known = meanings.get(when);
    // Blocks come first, and beside one the cautions of the same day only lengthen the list.
    if (known && known.status !== status) continue;
    const stays = anyway.has(rule.id);
    const open = stays ? [] : openDemands(rule, screened.demands).map((demand) => unansweredInWords[demand]);
    meanings.set(when, {
      when,
      status,
      because: [...new Set([...(known?.because ?? []), ...(stays ? [rule.short] : [])])],
      open: [...new Set([...(known?.open ?? []), ...open])],
    });
  }
  // The day a back has comes before what a patient has; within each, blocks stay first.
  return [...meanings.values()].sort((a, b) => Number(phases.has(b.when)) - Number(phases.has(a.when)));
}

const phases = new Set(declarablePhases.map((phase) => whenInWords({ phase })));

/** How many of the questions have an answer. */
export function answeredCount(demands: Demands): number {
  return everyDemand.filter((demand) => demands[demand] !== 'unknown').length;
}

function openDemands({ tests, unless }: Rule, demands: Demands): readonly (keyof Demands)[] {
  const asked = [...tests, ...(unless ?? []).flat()];
  return asked.flatMap((test) => ('demand' in test && demands[test.demand] === 'unknown' ? [test.demand] : []));
}

/** Every open question with the answer that asks the least; it is the first, of each question. */
function mildestOf(demands: Demands): Demands {
  const mild = everyDemand.map((demand): readonly [string, unknown] => {
    const answer = demands[demand];
    return [demand, answer === 'unknown' ? questionOf(demand).answers[0]?.value : answer];
  });
  return Object.fromEntries(mild) as unknown as Demands;
}

function asExercise(screened: Screened): Exercise {
  return {
    id: 'being-written',
    name: '',
    patientName: '',
    aliases: [],
    family: 'mobility',
    equipment: [],
    muscles: [],
    purpose: '',
    setup: '',
    steps: [],
    cues: [],
    faults: [],
    stopIf: [],
    easier: [],
    harder: [],
    progression: 'reps',
    loads: [],
    sources: [],
    ...screened,
  };
}
