import type { ExerciseId } from '../exercise';
import type { PainPolicy } from '../overload/policy';
import { defaultPainPolicy } from '../overload/policy';
import type { RuleId } from '../safety/situation';
import { inOrder, ofKind, standing } from './chart-from';
import type { Entry, EntryId } from './entries';
import type { ProgramItem } from '../overload/program-item';

/** The practice's own chart, folded from its entries as a patient's is. */
export interface Practice {
  readonly name: string;
  /** Clinicians who may sign, by name. */
  readonly people: readonly string[];
  readonly painPolicy: PainPolicy;
  readonly favourites: readonly ExerciseId[];
  readonly reviews: Readonly<Record<RuleId, RuleReview>>;
  readonly templates: readonly SavedTemplate[];
}

export interface RuleReview {
  readonly outcome: 'agreed' | 'disputed';
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

export interface SavedTemplate {
  readonly id: EntryId;
  readonly name: string;
  readonly weeks: number;
  readonly items: readonly ProgramItem[];
}

export function practiceFrom(entries: readonly Entry[]): Practice {
  const all = standing(inOrder(entries));
  const amended = ofKind(all, 'practice-amended').map(({ body }) => body);
  const latest = Object.assign({}, ...amended) as (typeof amended)[number];
  return {
    name: latest.name ?? '',
    people: latest.people ?? [],
    painPolicy: latest.painPolicy ?? defaultPainPolicy,
    favourites: latest.favourites ?? [],
    reviews: Object.fromEntries(
      ofKind(all, 'rule-reviewed').map(({ body, author, at }) => [
        body.ruleId,
        { outcome: body.outcome, by: author, at, ...(body.note ? { note: body.note } : {}) },
      ]),
    ),
    templates: ofKind(all, 'template-saved').map(({ id, body }) => ({ id, ...body })),
  };
}
