import type { IsoDate, Proposal, RedFlagAnswers, RedFlagGroup, RedFlagId } from '../../clinical';
import { redFlagQuestions } from '../../clinical';
import { choiceOf } from './choices';
import { enteredMeasures, nextVisitProblem, scoreProblemOf, sessionsProblem, type VisitDraft } from './visit-draft';
import { decisionNames } from './visit-words';

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
  sessions: (itemId: string) => `sessions-${itemId}`,
  decision: (itemId: string) => `decision-${itemId}`,
  score: (measure: string) => `score-${measure}`,
  nextVisit: 'next-visit',
} as const;

/** So many questions are named one by one; more are counted by group. */
const namedOneByOne = 3;

/**
 * What keeps a visit unsigned, from the top of the page to its end. Every question of the screen has to be asked. A
 * proposal to step back or to stop has to be answered, because leaving it open would let the dose grow on.
 */
export function missingFrom(
  draft: VisitDraft,
  notAsked: readonly RedFlagId[],
  proposals: readonly Proposal[],
  names: ReadonlyMap<string, string>,
  date: IsoDate,
): readonly Missing[] {
  const nextVisit = nextVisitProblem(draft, date);
  return [
    ...questionsMissing(notAsked),
    ...Object.entries(draft.responses).flatMap(([itemId, { sessions }]) => {
      const problem = sessionsProblem(sessions);
      const name = names.get(itemId);
      return problem && name ? [{ target: controlIds.sessions(itemId), text: `Sessions of ${name}: ${problem}` }] : [];
    }),
    ...proposals.flatMap((proposal) => {
      const { item, exercise, proposed } = proposal;
      const open = (proposed.kind === 'regress' || proposed.kind === 'stop') && !choiceOf(proposal, draft.choices);
      return open
        ? [
            {
              target: controlIds.decision(item.id),
              text: `${exercise.name}: ${decisionNames[proposed.kind].toLowerCase()} is proposed, decide`,
            },
          ]
        : [];
    }),
    ...enteredMeasures.flatMap((measure) => {
      const problem = scoreProblemOf(measure, draft.scores[measure]);
      return problem ? [{ target: controlIds.score(measure), text: problem }] : [];
    }),
    ...(nextVisit ? [{ target: controlIds.nextVisit, text: nextVisit }] : []),
  ];
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
