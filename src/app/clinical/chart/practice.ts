import type { ExerciseId } from '../exercise';
import type { PainPolicy } from '../overload/policy';
import { defaultPainPolicy } from '../overload/policy';
import { type Pathway, shippedPathway } from '../safety/pathway';
import type { RuleId } from '../safety/situation';
import { inOrder, ofKind, standing } from './chart-from';
import type { Entry, EntryId } from './entries';
import type { ProgramItem } from '../overload/program-item';
import { offeredFor, ownExercisesOf, type OwnVersion } from './own-exercises';

/** The practice's own chart, folded from its entries as a patient's is. */
export interface Practice {
  readonly name: string;
  /** Clinicians who may sign, by name. */
  readonly people: readonly string[];
  readonly painPolicy: PainPolicy;
  /** A star stays with an exercise of the practice when it is changed, and goes when it is withdrawn. */
  readonly favourites: readonly ExerciseId[];
  readonly reviews: Readonly<Record<RuleId, RuleReview>>;
  /** Rules that the practice holds stricter than Keel does. */
  readonly stricter: readonly RuleId[];
  readonly pathway: Pathway;
  readonly templates: readonly SavedTemplate[];
  /** Its own exercises in every version, oldest first. */
  readonly ownExercises: readonly OwnVersion[];
}

export interface RuleReview {
  readonly outcome: 'agreed' | 'disputed' | 'stricter';
  readonly by: string;
  readonly at: string;
  readonly note?: string;
  /** The rule's sentence as it was read. */
  readonly wording?: string;
}

export interface SavedTemplate {
  readonly id: EntryId;
  readonly name: string;
  readonly weeks: number;
  readonly items: readonly ProgramItem[];
}

export function practiceFrom(entries: readonly Entry[]): Practice {
  const ordered = inOrder(entries);
  const all = standing(ordered);
  const amended = ofKind(all, 'practice-amended').map(({ body }) => body);
  const latest = Object.assign({}, ...amended) as (typeof amended)[number];
  const ownExercises = ownExercisesOf(all, ordered);
  const reviews: Practice['reviews'] = Object.fromEntries(
    ofKind(all, 'rule-reviewed').map(({ body, author, at }) => [
      body.ruleId,
      {
        outcome: body.outcome,
        by: author,
        at,
        ...(body.note ? { note: body.note } : {}),
        ...(body.wording ? { wording: body.wording } : {}),
      },
    ]),
  );
  return {
    name: latest.name ?? '',
    people: latest.people ?? [],
    painPolicy: latest.painPolicy ?? defaultPainPolicy,
    favourites: [...new Set((latest.favourites ?? []).flatMap((id) => offeredFor(id, ownExercises)))],
    reviews,
    stricter: Object.keys(reviews).filter((id) => reviews[id]?.outcome === 'stricter'),
    pathway: latest.pathway ?? shippedPathway,
    templates: ofKind(all, 'template-saved').map(({ id, body }) => ({ id, ...body })),
    ownExercises,
  };
}
