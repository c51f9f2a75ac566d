import type { Reason } from '../../clinical';
import { ruleById } from '../../clinical';

/** A short text of the sheet: a heading that says what to do, and its lines. Reading level of grade 5. */
export interface Advice {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * The safety net that goes with every sheet: the signs of a squeezed nerve bundle at the end of the spine, which people
 * seldom tell unasked, and of trouble with the heart (CLINICAL.md 3.2 and 3.3; GIRFT 2023, Finucane 2020).
 */
export const safetyNet: Advice = {
  heading: 'Go to the emergency department now if:',
  lines: [
    'You cannot pass urine, cannot hold it, or cannot feel it pass.',
    'You lose control of your bowels.',
    'You feel numb or tingly between your legs or at your back passage.',
    'Both your legs get weak, numb or hurt, or you start to walk unsteadily.',
    'You have new loss of feeling during sex.',
    'You have chest pain, faint, or cannot catch your breath.',
  ],
};

export const safetyNetUrgency = 'Go day or night, and do not wait. Take this sheet with you.';

/** Why an exercise waits, as far as a patient is told; it decides when it comes back. */
export type RestCause = 'flare-up' | 'undeclared' | 'not-yet';

/**
 * @param phaseDeclared where no phase was declared, the rules of a flare-up hold, but the patient was never told of one
 */
export function restCause(reasons: readonly Reason[], phaseDeclared: boolean): RestCause {
  const inForce = reasons.filter(({ level, clearedBy }) => level === 'block' && !clearedBy);
  const onlyFlareUp =
    inForce.length > 0 &&
    inForce.every(({ ruleId }) => {
      const when = ruleById(ruleId)?.when;
      return when !== undefined && 'phase' in when && when.phase === 'flare-up';
    });
  if (!onlyFlareUp) return 'not-yet';
  return phaseDeclared ? 'flare-up' : 'undeclared';
}

const comeBack: Readonly<Record<RestCause, string>> = {
  'flare-up': 'after the flare-up',
  undeclared: 'when we have checked your back',
  'not-yet': 'when we have looked at them with you',
};

/** 'Resting for now: lift a weight, twist. They come back when the flare-up has settled.', a sentence for each cause. */
export function restingInWords(
  resting: readonly { readonly name: string; readonly cause: RestCause }[],
): readonly string[] {
  return (['flare-up', 'undeclared', 'not-yet'] as const).flatMap((cause) => {
    const names = resting.filter((one) => one.cause === cause).map(({ name }) => name);
    if (names.length === 0) return [];
    const back = names.length === 1 ? 'It comes back' : 'They come back';
    const when = names.length === 1 ? comeBack[cause].replace('them', 'it') : comeBack[cause];
    return [`Resting for now: ${names.map(lowerFirst).join(', ')}. ${back} ${when}.`];
  });
}

/** The first letter small, inside a sentence; a name such as 'McGill' keeps its own. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]+\b/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
