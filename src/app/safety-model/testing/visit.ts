import {
  changesFrom,
  type Proposal,
  proposalsFor,
  redFlagQuestions,
  type RedFlagAnswers,
  revisionAfter,
  riskContext,
  tierActions,
  triage,
} from '../../clinical';
import { takenDecisions } from '../../screens/visit/choices';
import { emptyDraft, type Choosing, type Logged, type VisitDraft } from '../../screens/visit/visit-draft';
import { visitEntries } from '../../screens/visit/visit-entries';
import type { EntryDraft } from '../../state/entry-draft';
import type { Tab } from './tab';

/** What a patient says of every exercise, from good to bad. */
export const accounts: readonly Logged[] = [
  {},
  { sessions: 7, setsMet: true, control: 'steady', painDuring: 1, nextMorning: 'same' },
  { sessions: 3, setsMet: false, control: 'minor-loss', painDuring: 4, nextMorning: 'same' },
  { sessions: 5, setsMet: true, control: 'lost', painDuring: 6, nextMorning: 'worse' },
  { peripheralised: true },
];

export const kinds = ['advance', 'hold', 'regress', 'stop'] as const;

export interface Told {
  /** The questions of the red-flag screen that are answered with yes, by their place; all others with no. */
  readonly yes: readonly number[];
  /** By place, for every exercise the same. */
  readonly account: number;
  /** What is decided for each exercise in turn, by place; 4 takes what is proposed, 5 leaves it open. */
  readonly decisions: readonly number[];
}

/** What the visit page signs; nothing while there is no chart. */
export function visitOf(tab: Tab, told: Told): readonly EntryDraft[] {
  const [chart, plan, date] = [tab.chart(), tab.plan(), tab.today()];
  if (!chart || !plan) return [];
  const redFlags: RedFlagAnswers = Object.fromEntries(
    redFlagQuestions.map(({ id }, place) => [id, told.yes.includes(place) ? 'yes' : 'no']),
  );
  const items = plan.items.map(({ item }) => item);
  const log = accounts[told.account] ?? {};
  const responses = Object.fromEntries(items.map(({ id }) => [id, log]));
  const result = triage(redFlags, riskContext(chart, date, tab.practice().pathway));
  const held = result.tier !== 'none' && tierActions[result.tier].holds;
  const proposals = held
    ? []
    : proposalsFor(chart, plan, { responses, pain: {} }, tab.painPolicy(), date, tab.library());
  const draft: VisitDraft = { ...emptyDraft, begun: date, redFlags, responses, choices: choicesFor(proposals, told) };
  const decisions = takenDecisions(proposals, draft.choices);
  const revision = revisionAfter(chart, changesFrom(decisions), held, date, tab.library());
  return visitEntries({ chart, date, draft, items, triage: result, decisions, revision });
}

function choicesFor(proposals: readonly Proposal[], { decisions }: Told): VisitDraft['choices'] {
  return Object.fromEntries(
    proposals.flatMap(({ item, proposed }, index): [string, Choosing][] => {
      const place = decisions[index % decisions.length] ?? 4;
      if (place > 4) return [];
      return [[item.id, { proposed: proposed.kind, taken: kinds[place] ?? proposed.kind, reason: 'As agreed' }]];
    }),
  );
}
