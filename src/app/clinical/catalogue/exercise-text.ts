import type { SourceKey } from '../bibliography';
import type { CitedLoad, Exercise } from '../exercise';
import type { Muscle } from './muscles';

/**
 * An exercise without its drawing, as its family's file states it. The sentences are the patient's: reading level of
 * grade 5, 15 words at most, numerals, no abbreviations, no threat. Where no study settled a demand, 'expert-judgement'
 * stands among the sources.
 */
export type ExerciseText = Omit<Exercise, 'figure' | 'muscles' | 'sources' | 'loads'> & {
  readonly muscles: readonly Muscle[];
  readonly sources: readonly SourceKey[];
  readonly loads: readonly (CitedLoad & { readonly source: SourceKey })[];
};

const legPain = 'Pain moves further down your leg.';
const growingPain = 'Your back pain grows with each repeat.';

/** When to stop, for moves that ask little of the heart. */
export const stopForBack = [legPain, 'Your leg or foot goes numb or tingles.', growingPain] as const;

/** When to stop, for moves that raise the pulse. */
export const stopForEffort = [
  legPain,
  growingPain,
  'You have chest pain, feel faint or cannot catch your breath.',
] as const;

/** Axler & McGill 1997, an EMG-assisted model; the figure itself was seen in secondary tables only. */
export function axlerCompression(value: number): CitedLoad & { readonly source: 'mcgill-2002' } {
  return {
    what: 'Compression at L4/L5, from Axler & McGill 1997',
    value,
    unit: 'N',
    sample: '9 volunteers, modelled from muscle activity',
    source: 'mcgill-2002',
  };
}

/** Wilke et al. 1999, measured inside one disc. */
export function wilkePressure(posture: string, value: number): CitedLoad & { readonly source: 'wilke-1999' } {
  return {
    what: `Disc pressure at L4/L5, ${posture}`,
    value,
    unit: 'MPa',
    sample: '1 healthy man, 45 years, 70 kg',
    source: 'wilke-1999',
  };
}
