/**
 * The clinic's pain traffic light: cut points on a 0 to 10 scale. Clinics draw it differently, so its numbers are always
 * printed. By default the more cautious version (CLINICAL.md 2.3, A); derived in knee and Achilles pain, extrapolated here.
 */
export interface PainPolicy {
  /** The highest pain that counts as green. */
  readonly greenUpTo: number;
  /** The highest pain that counts as amber; above it is red. */
  readonly amberUpTo: number;
}

export const defaultPainPolicy: PainPolicy = { greenUpTo: 2, amberUpTo: 5 };

export type PainLight = 'green' | 'amber' | 'red';

/** The light for a pain of 0 to 10. */
export function painLight(pain: number, policy: PainPolicy): PainLight {
  if (pain <= policy.greenUpTo) return 'green';
  return pain <= policy.amberUpTo ? 'amber' : 'red';
}

/** Whether cut points make sense: whole numbers, 0 <= green < amber <= 9. */
export function isPainPolicy(policy: PainPolicy): boolean {
  const { greenUpTo, amberUpTo } = policy;
  return (
    Number.isInteger(greenUpTo) &&
    Number.isInteger(amberUpTo) &&
    greenUpTo >= 0 &&
    greenUpTo < amberUpTo &&
    amberUpTo <= 9
  );
}
