import type { Dose } from '../clinical/index';
import { listOf, number, oneOf, optional, shape, text } from './check';

export const dose = shape<Dose>({
  sets: number,
  reps: optional(number),
  repRange: optional((value) => listOf(number)(value) && (value as unknown[]).length === 2),
  repsPerSet: optional(listOf(number)),
  holdSeconds: optional(number),
  minutes: optional(number),
  loadKg: optional(number),
  restSeconds: optional(number),
  tempo: optional(text),
  side: optional(oneOf('left', 'right', 'both', 'alternating')),
  effort: optional(number),
  perDay: number,
  daysPerWeek: number,
  days: optional(listOf(text)),
  when: optional(listOf(oneOf('morning', 'midday', 'evening'))),
});
