import { type LoadMeasure, type WeekLoad } from '../../clinical';

interface LoadWords {
  readonly name: string;
  /** After a number, with the space that does not break. */
  readonly unit: string;
}

/** The measures of a week's load, as a clinician says them. */
export const loadWords: Readonly<Record<LoadMeasure, LoadWords>> = {
  minutes: { name: 'minutes', unit: '\u00a0min' },
  holdSeconds: { name: 'hold-seconds', unit: '\u00a0s of holding' },
  repetitions: { name: 'repetitions', unit: '\u00a0repetitions' },
  tonnageKg: { name: 'tonnage, kg', unit: '\u00a0kg lifted' },
  aerobicMinutes: { name: 'aerobic minutes', unit: '\u00a0aerobic\u00a0min' },
  effortMinutes: { name: 'effort × minutes', unit: '\u00a0effort × min' },
};

/** '84 min', '1,680 s of holding'. */
export function loadInWords(load: WeekLoad, measure: LoadMeasure): string {
  return `${grouped(load[measure])}${loadWords[measure].unit}`;
}

/** A whole number with its thousands apart: '1,680'. */
export function grouped(amount: number): string {
  return Math.round(amount).toLocaleString('en');
}
