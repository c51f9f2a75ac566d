import type { Dose } from '../exercise';
import { sameDose } from './dose';
import type { PainPolicy } from './policy';
import { painLight } from './policy';
import { stepDown, stepUp } from './plan-weeks';
import type { ProgramItem } from './program-item';
import type { Decision, DecisionKind, Response } from './response';

/** The least change on a 0 to 10 pain scale that matters (Ostelo 2008). */
const painThatMatters = 2;
/** Good sessions in a row before anything is added (CLINICAL.md 2.3). */
const goodSessionsToAdvance = 2;

/**
 * What to do with one exercise after a visit, with one sentence why. The clinic sets the pain cut points; the
 * next-morning and the week-to-week rule are hard-wired, control comes before load, and what was not asked never counts
 * as good. `responses` may come in any order, and of several on the last day the most careful decision counts;
 * `current` is the dose that was done, the start where not given.
 */
export function decide(
  item: ProgramItem,
  responses: readonly Response[],
  policy: PainPolicy,
  current: Dose = item.start,
): Decision {
  const inOrder = [...responses].sort(
    (a, b) => compare(a.date, b.date) || compare(JSON.stringify(a), JSON.stringify(b)),
  );
  const earlier = inOrder.filter(({ date }) => date !== inOrder.at(-1)?.date);
  const lastDay = inOrder.slice(earlier.length);
  const [mostCareful] = lastDay
    .map((latest, index) => decideAfter(item, [...earlier, ...lastDay.toSpliced(index, 1)], latest, policy, current))
    .sort((a, b) => fromCareful.indexOf(a.kind) - fromCareful.indexOf(b.kind));
  return mostCareful ?? { kind: 'hold', because: 'Nothing is recorded yet: the same again.', dose: current };
}

const fromCareful: readonly DecisionKind[] = ['stop', 'regress', 'hold', 'advance'];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function decideAfter(
  item: ProgramItem,
  earlier: readonly Response[],
  latest: Response,
  policy: PainPolicy,
  current: Dose,
): Decision {
  const stop = reasonToStop(latest, earlier.at(-1), policy);
  if (stop) return { kind: 'stop', because: stop };
  const regress = reasonToRegress(latest);
  if (regress) return { kind: 'regress', because: regress, dose: stepDown(current) };
  const hold = reasonToHold(latest, earlier, policy);
  if (hold) return { kind: 'hold', because: hold, dose: current };
  const dose = stepUp(current, { ...item, start: current });
  if (sameDose(dose, current)) {
    return {
      kind: 'hold',
      because: 'All good, and at the top of its steps: time for a harder exercise.',
      dose: current,
    };
  }
  return {
    kind: 'advance',
    because: 'Two good sessions, steady control and quiet next mornings: one step more.',
    dose,
  };
}

function reasonToStop(latest: Response, before: Response | undefined, policy: PainPolicy): string | undefined {
  if (latest.peripheralised) return 'Pain moved further down the leg: stop this direction and examine the nerves.';
  if (latest.painDuring === undefined) return undefined;
  if (painLight(latest.painDuring, policy) === 'red') {
    return `Pain ${latest.painDuring} of 10 during the exercise is above ${policy.amberUpTo}: stop it and try an easier one.`;
  }
  if (before?.painDuring !== undefined && latest.painDuring - before.painDuring >= painThatMatters) {
    return `Pain rose from ${before.painDuring} to ${latest.painDuring} of 10 since last time: stop it and try an easier one.`;
  }
  return undefined;
}

function reasonToRegress(latest: Response): string | undefined {
  if (latest.nextMorning === 'worse') return 'Worse the next morning: the dose was too high, one step back.';
  if (latest.control === 'lost') return 'Control was lost: one step back until it is steady.';
  return undefined;
}

function reasonToHold(latest: Response, earlier: readonly Response[], policy: PainPolicy): string | undefined {
  if (latest.sessions === 0) return 'It was not done since last time: the same again.';
  if (latest.painDuring === undefined) return 'Pain during the exercise was not asked: the same again.';
  if (latest.nextMorning === undefined) return 'The next morning was not asked: the same again.';
  if (painLight(latest.painDuring, policy) === 'amber') {
    return `Pain ${latest.painDuring} of 10, settled the next morning: the same again.`;
  }
  if (latest.control !== 'steady') {
    return latest.control === undefined
      ? 'Control was not noted: the same again.'
      : 'Control slips a little: steady first, then more.';
  }
  if (!latest.setsMet) return 'Not every set was done in full: the same again.';
  const before = earlier.at(-1);
  if (before?.painDuring !== undefined && latest.painDuring > before.painDuring)
    return 'Pain rose a little since last time: the same again.';
  if (goodSessionsInARow([...earlier, latest], policy) < goodSessionsToAdvance)
    return 'One good session so far: the same once more.';
  return undefined;
}

function goodSessionsInARow(inOrder: readonly Response[], policy: PainPolicy): number {
  let sessions = 0;
  for (const response of [...inOrder].reverse()) {
    if (!isGood(response, policy)) break;
    sessions += response.sessions ?? 1;
  }
  return sessions;
}

function isGood(response: Response, policy: PainPolicy): boolean {
  return (
    response.painDuring !== undefined &&
    painLight(response.painDuring, policy) === 'green' &&
    (response.nextMorning === 'better' || response.nextMorning === 'same') &&
    response.control === 'steady' &&
    response.setsMet === true &&
    response.peripheralised !== true
  );
}
