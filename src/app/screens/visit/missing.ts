import type { IsoDate, MeasureId, Proposal, RedFlagAnswers, RedFlagGroup, RedFlagId } from '../../clinical';
import { isEnduranceTest, redFlagQuestions, sameDose } from '../../clinical';
import { outcomeFrom } from '../../ui/measures/measure-draft';
import { type ChangeRow } from './change-row';
import { fewestProblem, type Logged, nextVisitProblem, sessionsProblem, type VisitDraft } from './visit-draft';

/** Something that keeps a visit unsigned, and the id of the control that mends it. */
export interface Missing {
  readonly target: string;
  readonly text: string;
}

export const groupNames: Readonly<Record<RedFlagGroup, string>> = {
  'bladder-bowel-saddle': 'Bladder, bowel and saddle area',
  legs: 'Legs and walking',
  pain: 'The pain itself',
  injury: 'Injury',
  'general-health': 'General health',
  exercise: 'On exertion',
};

/** Ids of controls, so that a sentence about one can lead to it. */
export const controlIds = {
  question: (id: RedFlagId) => `red-flag-${id}`,
  leg: 'leg',
  sessions: (itemId: string) => `sessions-${itemId}`,
  fewest: (itemId: string) => `fewest-${itemId}`,
  decision: (itemId: string) => `decision-${itemId}`,
  dose: (itemId: string) => `dose-${itemId}`,
  reason: (itemId: string) => `reason-${itemId}`,
  /** The holds of the trunk stand in one row. */
  measure: (measure: MeasureId) => `measure-${isEnduranceTest(measure) ? 'endurance' : measure}`,
  note: 'note',
  nextVisit: 'next-visit',
} as const;

/** So many questions are named one by one; more are counted by group. */
const namedOneByOne = 3;

/**
 * What keeps a visit unsigned, from the top of the page to its end. Every question of the screen has to be asked. A
 * proposal that leaving open would let the dose grow past has to be answered, and one that took the place of a decided
 * one; a choice that is bolder than what was proposed needs its reason; and what is blocked cannot be signed.
 */
export function missingFrom(
  draft: VisitDraft,
  notAsked: readonly RedFlagId[],
  changes: readonly ChangeRow[],
  names: ReadonlyMap<string, string>,
  date: IsoDate,
): readonly Missing[] {
  const nextVisit = nextVisitProblem(draft, date);
  return [
    ...questionsMissing(notAsked),
    ...Object.entries(draft.responses).flatMap(([itemId, log]) => {
      const name = names.get(itemId);
      return name === undefined ? [] : logMissing(itemId, name, log);
    }),
    ...(Object.entries(draft.measures) as [MeasureId, NonNullable<VisitDraft['measures'][MeasureId]>][]).flatMap(
      ([measure, entered]) => {
        const outcome = outcomeFrom(measure, entered);
        return outcome && 'problem' in outcome ? [{ target: controlIds.measure(measure), text: outcome.problem }] : [];
      },
    ),
    ...changes.flatMap((row) => changeMissing(row, Object.keys(draft.responses[row.id] ?? {}).length > 0)),
    ...(nextVisit ? [{ target: controlIds.nextVisit, text: nextVisit }] : []),
  ];
}

function logMissing(itemId: string, name: string, { sessions, fewestReps }: Logged): readonly Missing[] {
  const ofSessions = sessionsProblem(sessions);
  const ofFewest = fewestProblem(fewestReps);
  return [
    ...(ofSessions ? [{ target: controlIds.sessions(itemId), text: `Sessions of ${name}: ${ofSessions}` }] : []),
    ...(ofFewest ? [{ target: controlIds.fewest(itemId), text: `Fewest repetitions of ${name}: ${ofFewest}` }] : []),
  ];
}

function changeMissing(
  { id, name, choice, fallen, proposal, outlook, verdict, standing, proposedName }: ChangeRow,
  wasAsked: boolean,
): readonly Missing[] {
  if (!choice) {
    const proposed = `${name}: ${proposedName.toLowerCase()} is proposed`;
    const text = fallen ? `${proposed} now, decide again` : growsPast(proposal, wasAsked) ? `${proposed}, decide` : '';
    return text ? [{ target: controlIds.decision(id), text }] : [];
  }
  if (outlook.problem) return [{ target: controlIds.dose(id), text: `${name}: ${outlook.problem}` }];
  if (verdict?.status === 'blocked') {
    const [because] = verdict.reasons;
    const target = choice.typed === undefined ? controlIds.decision(id) : controlIds.dose(id);
    return [{ target, text: `${outlook.exercise?.name ?? name}, not now: ${because?.message ?? ''}` }];
  }
  if (standing === 'bolder' && choice.reason.trim() === '') {
    return [{ target: controlIds.reason(id), text: `${name}: more than was proposed, say why` }];
  }
  return [];
}

/**
 * Whether the plan would go past what is proposed: to step back, to stop, or to stay where the plan grows and the patient
 * was asked how it went. An exercise that nobody asked about goes on as planned.
 */
function growsPast({ proposed: { kind }, planned, done }: Proposal, wasAsked: boolean): boolean {
  return kind === 'regress' || kind === 'stop' || (kind === 'hold' && wasAsked && !sameDose(planned, done));
}

function questionsMissing(notAsked: readonly RedFlagId[]): readonly Missing[] {
  const questions = redFlagQuestions.filter(({ id }) => notAsked.includes(id));
  if (questions.length <= namedOneByOne) {
    return questions.map(({ id, question }) => ({ target: controlIds.question(id), text: `Not asked: ${question}` }));
  }
  const groups = [...new Set(questions.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const ofGroup = questions.filter((question) => question.group === group);
    const first = ofGroup[0];
    return first
      ? [
          {
            target: controlIds.question(first.id),
            text: `${groupNames[group]}: ${ofGroup.length} ${ofGroup.length === 1 ? 'question' : 'questions'} not asked`,
          },
        ]
      : [];
  });
}

/** Groups of the screen in the order in which they are asked. */
export function questionGroups(answers: RedFlagAnswers) {
  const groups = [...new Set(redFlagQuestions.map(({ group }) => group))];
  return groups.map((group) => {
    const questions = redFlagQuestions
      .filter((question) => question.group === group)
      .map(({ id, question }) => ({ id, question, answer: answers[id] }));
    return {
      group,
      name: groupNames[group],
      questions,
      complete: questions.every(({ answer }) => answer !== undefined),
    };
  });
}
