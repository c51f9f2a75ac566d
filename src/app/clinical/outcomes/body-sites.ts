import type { LegPain } from '../chart/entries';

/** A place on the body map; 'left' and 'right' are the patient's. */
export const bodySites = [
  'neck',
  'upper-back',
  'mid-back',
  'low-back-left',
  'low-back-centre',
  'low-back-right',
  'buttock-left',
  'buttock-right',
  'groin-left',
  'groin-right',
  'hip-left',
  'hip-right',
  'thigh-front-left',
  'thigh-front-right',
  'thigh-back-left',
  'thigh-back-right',
  'knee-left',
  'knee-right',
  'shin-left',
  'shin-right',
  'calf-left',
  'calf-right',
  'foot-left',
  'foot-right',
] as const;
export type BodySite = (typeof bodySites)[number];

/** In words, side last: lists read and sort by the part of the body. */
export const siteNames: Readonly<Record<BodySite, string>> = {
  neck: 'Neck',
  'upper-back': 'Upper back',
  'mid-back': 'Mid back',
  'low-back-left': 'Low back, left',
  'low-back-centre': 'Low back, centre',
  'low-back-right': 'Low back, right',
  'buttock-left': 'Buttock, left',
  'buttock-right': 'Buttock, right',
  'groin-left': 'Groin, left',
  'groin-right': 'Groin, right',
  'hip-left': 'Hip, left',
  'hip-right': 'Hip, right',
  'thigh-front-left': 'Front of thigh, left',
  'thigh-front-right': 'Front of thigh, right',
  'thigh-back-left': 'Back of thigh, left',
  'thigh-back-right': 'Back of thigh, right',
  'knee-left': 'Knee, left',
  'knee-right': 'Knee, right',
  'shin-left': 'Shin, left',
  'shin-right': 'Shin, right',
  'calf-left': 'Calf, left',
  'calf-right': 'Calf, right',
  'foot-left': 'Foot, left',
  'foot-right': 'Foot, right',
};

/** Marked places in the order of the map, from the neck down; places that are not on it come last. */
export function inMapOrder(sites: readonly BodySite[]): readonly BodySite[] {
  const place = (site: BodySite): number => bodySites.indexOf(site) + 1 || bodySites.length + 1;
  return [...sites].sort((a, b) => place(a) - place(b));
}

/** 'low back, left; calf, left', from the neck down; 'nowhere' for an empty list. */
export const sitesInWords = (sites: readonly BodySite[]): string =>
  inMapOrder(sites)
    .map((site) => siteNames[site].toLowerCase())
    .join('; ') || 'nowhere';

/** How far from the spine: 0 neck and back, 1 buttock, groin and hip, 2 thigh, 3 knee, shin and calf, 4 foot. */
export type SiteDepth = 0 | 1 | 2 | 3 | 4;

export function depthOf(site: BodySite): SiteDepth {
  if (/^(neck|upper-back|mid-back|low-back)/.test(site)) return 0;
  if (/^(buttock|groin|hip)/.test(site)) return 1;
  if (site.startsWith('thigh')) return 2;
  return site.startsWith('foot') ? 4 : 3;
}

/** The deepest mark on a side; 0 where nothing is marked beyond the back. */
const deepest = (sites: readonly BodySite[], side: 'left' | 'right'): SiteDepth =>
  sites
    .filter((site) => site.endsWith(side))
    .map(depthOf)
    .reduce<SiteDepth>((deep, depth) => (depth > deep ? depth : deep), 0);

/**
 * What the marks of two visits say of pain in the legs, as a suggestion: 'down' where the deepest mark of either leg is
 * further from the spine than last time, else 'up' where one is nearer, else 'same'; 'none' where neither visit has a
 * mark beyond the back, or nothing hurts any more. Undefined where either was not asked.
 *
 * That pain which moves down the leg stops the direction is CLINICAL.md 2.3 (Long 2004 on directional preference);
 * reading it from the five steps of the map, and the worse leg before the better one, is our convention.
 */
export function movedDown(
  before: readonly BodySite[] | undefined,
  now: readonly BodySite[] | undefined,
): LegPain | undefined {
  if (!before || !now) return undefined;
  const steps = (['left', 'right'] as const).map((side) => [deepest(before, side), deepest(now, side)] as const);
  if (steps.some(([from, to]) => to > from)) return 'down';
  if (now.length === 0 || steps.every(([from, to]) => from === 0 && to === 0)) return 'none';
  return steps.some(([from, to]) => to < from) ? 'up' : 'same';
}
