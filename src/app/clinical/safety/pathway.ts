import type { IsoDate } from '../dates';
import { redFlagQuestions, redFlagTiers, tierActions, type RedFlagId, type RedFlagTier } from './red-flags';

/**
 * Where the practice sends whom. Local pathways differ (CLINICAL.md 3.1): a foot drop is a call on the same day in one
 * region and a referral within two weeks in another. Keel ships the stricter; the practice sets its own, by name and with
 * a reason. An emergency stays one.
 */
export interface Pathway {
  /** Only what differs from Keel's own tiers. */
  readonly tiers?: Readonly<Partial<Record<RedFlagId, RedFlagTier>>>;
  /** Why a question is held milder than Keel holds it; without a reason it is not. */
  readonly reasons?: Readonly<Partial<Record<RedFlagId, MilderReason>>>;
  /** What to do at a tier, in the practice's own words. */
  readonly actions?: Readonly<Partial<Record<RedFlagTier, string>>>;
  readonly contacts?: Readonly<Partial<Record<RedFlagTier, Contact>>>;
}

export interface MilderReason {
  readonly reason: string;
  readonly by: string;
  readonly on: IsoDate;
}

/** Whom to call at a tier; either may be empty. */
export interface Contact {
  readonly whom: string;
  /** As dialled here. */
  readonly phone: string;
}

/** Keel's own tiers and words. */
export const shippedPathway: Pathway = {};

/**
 * The tier of a question in a practice. What ships as an emergency cannot be set milder, and nothing is milder without a
 * reason, whatever a record says.
 */
export function tierOf(id: RedFlagId, pathway: Pathway): RedFlagTier {
  const own = pathway.tiers?.[id] ?? shippedTier(id);
  if (!isMilder(id, own)) return own;
  return shippedTier(id) === 'emergency' || !pathway.reasons?.[id]?.reason.trim() ? shippedTier(id) : own;
}

/** Keel's own tier of a question; what nobody knows weighs most. */
export function shippedTier(id: RedFlagId): RedFlagTier {
  return redFlagQuestions.find((question) => question.id === id)?.tier ?? 'emergency';
}

/** Whether a tier is milder than the one Keel ships for a question. */
export function isMilder(id: RedFlagId, tier: RedFlagTier): boolean {
  return redFlagTiers.indexOf(tier) > redFlagTiers.indexOf(shippedTier(id));
}

/** The tiers a practice may choose for a question, strictest first: an emergency stays one. */
export function tiersFor(id: RedFlagId): readonly RedFlagTier[] {
  return shippedTier(id) === 'emergency' ? ['emergency'] : redFlagTiers;
}

/** The pathway with one question at another tier; Keel's own tier takes the practice's word back. */
export function withTier(pathway: Pathway, id: RedFlagId, tier: RedFlagTier, why?: MilderReason): Pathway {
  return {
    ...pathway,
    tiers: { ...without(pathway.tiers, id), ...(tier === shippedTier(id) ? {} : { [id]: tier }) },
    reasons: { ...without(pathway.reasons, id), ...(why && isMilder(id, tier) ? { [id]: why } : {}) },
  };
}

/** The pathway with other words at a tier; empty ones give Keel's own back. */
export function withWords(pathway: Pathway, tier: RedFlagTier, action: string, contact: Contact): Pathway {
  const own = { whom: contact.whom.trim(), phone: contact.phone.trim() };
  const words = action.trim();
  return {
    ...pathway,
    actions: {
      ...without(pathway.actions, tier),
      ...(words === '' || words === tierActions[tier].action ? {} : { [tier]: words }),
    },
    contacts: { ...without(pathway.contacts, tier), ...(own.whom || own.phone ? { [tier]: own } : {}) },
  };
}

function without<T extends object>(known: T | undefined, key: keyof T): Partial<T> {
  return Object.fromEntries(Object.entries(known ?? {}).filter(([name]) => name !== key)) as Partial<T>;
}

/** What to do at a tier: the practice's words, or Keel's. */
export function actionAt(tier: RedFlagTier, pathway: Pathway): string {
  const own = pathway.actions?.[tier]?.trim() ?? '';
  return own === '' ? tierActions[tier].action : own;
}

/** Whom to call at a tier; undefined where the practice has named nobody. */
export function contactAt(tier: RedFlagTier, pathway: Pathway): Contact | undefined {
  const contact = pathway.contacts?.[tier];
  return contact && (contact.whom || contact.phone) ? contact : undefined;
}

/** 'On-call spinal team, 0131 496 0000'. */
export function contactInWords({ whom, phone }: Contact): string {
  return [whom, phone].filter(Boolean).join(', ');
}

/**
 * What to do about an open flag. What an imported record says may be old, and of any organ: unless it is an emergency, a
 * doctor says first whether it still counts.
 */
export function whatToDo(
  { tier, fromRecord }: { readonly tier: RedFlagTier; readonly fromRecord?: boolean },
  pathway: Pathway,
): { readonly heading: string; readonly action: string } {
  return fromRecord && tier !== 'emergency'
    ? {
        heading: 'Settle what the record says first',
        action: 'No exercise until a doctor has said whether it still counts.',
      }
    : { heading: tierActions[tier].heading, action: actionAt(tier, pathway) };
}
