import type { PainLight, PainPolicy } from '../clinical';

/** One light of the pain traffic light, in a patient's words. */
export interface PainStep {
  readonly light: PainLight;
  readonly heading: string;
  readonly text: string;
}

/**
 * The pain traffic light in the practice's own numbers (CLINICAL.md 2.3). Clinics draw it differently, so the numbers
 * are always there.
 */
export function painSteps({ greenUpTo, amberUpTo }: PainPolicy): readonly PainStep[] {
  return [
    {
      light: 'green',
      heading: `${span(0, greenUpTo)} of 10: go on.`,
      text: 'Fine if it settles by morning.',
    },
    {
      light: 'amber',
      heading: `${span(greenUpTo + 1, amberUpTo)}: do the same, no more.`,
      text: 'If it is worse the next morning, do less.',
    },
    { light: 'red', heading: `Over ${amberUpTo}: stop for today.`, text: 'Tell us at your next visit.' },
  ];
}

function span(from: number, to: number): string {
  return from === to ? `${from}` : `${from} to ${to}`;
}
