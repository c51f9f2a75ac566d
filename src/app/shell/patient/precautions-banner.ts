import {
  type Precaution,
  type PrecautionState,
  rules,
  rulesInForce,
  type Situation,
  strictestOf,
} from '../../clinical';
import { precautionInBrief } from '../../ui/precaution-words';

export interface BannerChip {
  readonly words: string;
  /** A record says so, and nobody has confirmed it; it acts all the same. */
  readonly proposed: boolean;
}

export interface PrecautionBanner {
  /** What is still to do: shown first, and never behind the rest. */
  readonly open: readonly string[];
  readonly chips: readonly BannerChip[];
  /** Asked, and nothing acts. */
  readonly none: boolean;
}

/** What the banner says of a patient's precautions: what is open, then what acts, the most weighty first. */
export function bannerOf(state: PrecautionState, situation: Situation): PrecautionBanner {
  const signed = [...(state.stated === 'not-asked' ? [] : state.stated), ...state.accepted];
  const acting = state.effective === 'not-asked' ? [] : strictestOf(state.effective);
  const chips = acting
    .map((precaution) => ({ precaution, weight: weightOf(precaution, situation) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ precaution }) => ({
      words: precautionInBrief(precaution, situation.date),
      proposed: signed.every(({ id }) => id !== precaution.id),
    }));
  const proposals = new Set(state.pending.map(({ key }) => key)).size;
  const unasked = acting.length > 0 ? 'Other precautions not asked' : 'Precautions not asked';
  return {
    open: [
      ...(state.stated === 'not-asked' ? [unasked] : []),
      ...(proposals > 0 ? [`${proposals} proposed, to confirm`] : []),
    ],
    chips,
    none: state.stated !== 'not-asked' && acting.length === 0,
  };
}

/** 3 blocks nearly everything today, 2 blocks something, 1 only cautions, 0 changes nothing today. */
function weightOf(precaution: Precaution, situation: Situation): number {
  const held = rulesInForce(rules, { ...situation, precautions: [precaution] }).filter(
    ({ because }) => because.length > 0,
  );
  const blocks = held.filter(({ level }) => level === 'block');
  if (blocks.some(({ rule }) => rule.tests.length === 0)) return 3;
  return blocks.length > 0 ? 2 : Math.min(1, held.length);
}

/**
 * How many chips of these widths fit into so many lines, leaving room on the last for the button that tells the rest.
 * All in CSS pixels; `before` are the widths of what stands first in any case.
 */
export function fitting(widths: readonly number[], { available, gap, more, lines, before }: FitRoom): number {
  const fits = (count: number): boolean => {
    const rest = count < widths.length ? [more] : [];
    return linesOf([...before, ...widths.slice(0, count), ...rest], available, gap) <= lines;
  };
  for (let count = widths.length; count > 0; count--) if (fits(count)) return count;
  return 0;
}

export interface FitRoom {
  readonly available: number;
  readonly gap: number;
  /** Width of the button. */
  readonly more: number;
  readonly lines: number;
  readonly before: readonly number[];
}

function linesOf(widths: readonly number[], available: number, gap: number): number {
  let lines = 1;
  let used = 0;
  for (const width of widths) {
    const needed = used === 0 ? width : used + gap + width;
    if (used > 0 && needed > available) {
      lines += 1;
      used = width;
    } else used = needed;
  }
  return lines;
}
