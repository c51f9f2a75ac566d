import { redFlagQuestions, redFlagTiers, tierActions, type RedFlagId, type RedFlagTier } from './red-flags';

/**
 * Where the practice sends whom. Local pathways differ (CLINICAL.md 3.1): a foot drop is a call on the same day in one
 * region and a referral within two weeks in another. Keel ships the stricter; the practice sets its own, by name and with
 * a reason. An emergency stays one.
 */
export interface Pathway {
  readonly tiers?: Readonly<Partial<Record<RedFlagId, RedFlagTier>>>;
  /** What to do at a tier, in the practice's own words: whom to call, on which number. */
  readonly actions?: Readonly<Partial<Record<RedFlagTier, string>>>;
  /** Why a tier is milder than the shipped one. */
  readonly reason?: string;
}

/** Keel's own tiers and words. */
export const shippedPathway: Pathway = {};

/** The tier of a question in a practice; what ships as an emergency cannot be set milder, whatever a record says. */
export function tierOf(id: RedFlagId, pathway: Pathway): RedFlagTier {
  const shipped = shippedTier(id);
  return shipped === 'emergency' ? shipped : (pathway.tiers?.[id] ?? shipped);
}

function shippedTier(id: RedFlagId): RedFlagTier {
  return redFlagQuestions.find((question) => question.id === id)?.tier ?? 'emergency';
}

/** Questions that the practice holds milder than Keel does; each needs the reason. */
export function milderThanShipped(pathway: Pathway): readonly RedFlagId[] {
  return redFlagQuestions
    .map(({ id }) => id)
    .filter((id) => redFlagTiers.indexOf(tierOf(id, pathway)) > redFlagTiers.indexOf(shippedTier(id)));
}

/** What to do at a tier: the practice's words, or Keel's. */
export function actionAt(tier: RedFlagTier, pathway: Pathway): string {
  return pathway.actions?.[tier]?.trim() || tierActions[tier].action;
}
