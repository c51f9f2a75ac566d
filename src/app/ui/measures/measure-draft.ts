import {
  type MeasureId,
  measureById,
  odiScore,
  type OutcomeParts,
  psfsScore,
  rmdqScore,
  type Scored,
  scoreProblem,
  startBackScore,
} from '../../clinical';

/** A measure as typed so far, so that a slip can be shown as it was made. Every part is absent until it is touched. */
export interface MeasureDraft {
  /** The score; the points of the ODI where `answered` is there; the total of STarT Back. */
  readonly typed?: string;
  /** Statements of the RMDQ, from 1; an empty list is 'none of them', absent is 'not asked'. */
  readonly ticked?: readonly number[];
  readonly activities?: readonly { readonly name: string; readonly score?: number }[];
  /** STarT Back's distress score. */
  readonly distress?: string;
  /** Sections of the ODI that were answered; its presence says that `typed` is points and not percent. */
  readonly answered?: string;
}

export const emptyMeasure: MeasureDraft = {};

export type EnteredOutcome = { readonly score: number; readonly parts?: OutcomeParts } | { readonly problem: string };

/** The score that a draft comes to, or what is wrong with it in plain words; null where nothing was entered. */
export function outcomeFrom(measure: MeasureId, draft: MeasureDraft): EnteredOutcome | null {
  const read = readDraft(measure, draft);
  if (read === null || 'problem' in read) return read;
  const { score, parts } = read;
  return parts ? { score, parts } : { score };
}

/** What has to be said of a score that is none the less one: 'The mean of two activities; ...'. */
export function remarkOn(measure: MeasureId, draft: MeasureDraft): string | undefined {
  const read = readDraft(measure, draft);
  return read && 'score' in read ? read.remark : undefined;
}

type Read = (Extract<Scored, { score: number }> & { readonly parts?: OutcomeParts }) | { readonly problem: string };

function readDraft(measure: MeasureId, draft: MeasureDraft): Read | null {
  switch (measure) {
    case 'rmdq':
      return draft.ticked
        ? withParts(rmdqScore(draft.ticked), { ticked: [...draft.ticked].sort((one, other) => one - other) })
        : plainScore(measure, draft.typed);
    case 'psfs':
      return activitiesScore(draft);
    case 'odi':
      return draft.answered === undefined ? plainScore(measure, draft.typed) : sectionsScore(draft);
    case 'start-back':
      return groupScore(draft);
    default:
      return plainScore(measure, draft.typed);
  }
}

/** A number as typed: undefined where nothing was, NaN where it is none. A decimal comma is understood. */
export function numberTyped(typed: string | undefined): number | undefined {
  const text = typed?.trim().replace(',', '.') ?? '';
  return text === '' ? undefined : Number(text);
}

function plainScore(measure: MeasureId, typed: string | undefined): Read | null {
  const score = numberTyped(typed);
  if (score === undefined) return null;
  const problem = scoreProblem(measureById(measure), score);
  return problem === undefined ? { score } : { problem };
}

function activitiesScore({ activities = [] }: MeasureDraft): Read | null {
  const named = activities
    .map(({ name, ...rest }) => ({ name: name.trim(), ...rest }))
    .filter(({ name, score }) => name !== '' || score !== undefined);
  return named.length === 0 ? null : withParts(psfsScore(named), { activities: named });
}

function sectionsScore({ typed, answered }: MeasureDraft): Read | null {
  const points = numberTyped(typed);
  const sections = numberTyped(answered);
  if (points === undefined && sections === undefined) return null;
  if (points === undefined) return { problem: 'ODI: the points are missing.' };
  if (sections === undefined) return { problem: 'ODI: how many sections were answered?' };
  return odiScore(points, sections);
}

function groupScore(draft: MeasureDraft): Read | null {
  const total = numberTyped(draft.typed);
  const distress = numberTyped(draft.distress);
  if (total === undefined) return distress === undefined ? null : { problem: 'STarT Back: the total is missing.' };
  const scored = startBackScore(total, distress);
  return distress === undefined ? scored : withParts(scored, { distress });
}

function withParts(scored: Scored, parts: OutcomeParts): Read {
  return 'score' in scored ? { ...scored, parts } : scored;
}
