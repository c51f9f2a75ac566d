import type { Dose } from '../exercise';

type Frequency = Pick<Dose, 'perDay' | 'daysPerWeek' | 'days' | 'when'>;

/** Little and often, for the gentle moves. */
export const morningAndEvening: Frequency = { perDay: 2, daysPerWeek: 7, when: ['morning', 'evening'] };

/** For moves that round the back: not in the first 2 hours after rising (Snook 1998). */
export const middayAndEvening: Frequency = { perDay: 2, daysPerWeek: 7, when: ['midday', 'evening'] };

/** Once a day, late enough for a move that rounds the back (Snook 1998). */
export const everyEvening: Frequency = { perDay: 1, daysPerWeek: 7, when: ['evening'] };

export const everyDay: Frequency = { perDay: 1, daysPerWeek: 7 };

/** Average of the stabilisation trials: 3.1 sessions a week (Mueller & Niederer 2020). */
export const threeDaysAWeek: Frequency = { perDay: 1, daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] };

/** The same, for moves that round the back (Snook 1998). */
export const threeEveningsAWeek: Frequency = { ...threeDaysAWeek, when: ['evening'] };

/** Loaded lifts: 2 to 3 days a week for a beginner (ACSM 2009). */
export const twoDaysAWeek: Frequency = { perDay: 1, daysPerWeek: 2, days: ['Mon', 'Thu'] };
