import { InjectionToken } from '@angular/core';
import type { IsoDate } from '../clinical';

/** The device's clock; specifications provide a fixed one. */
export const CLOCK = new InjectionToken<() => Date>('clock', { providedIn: 'root', factory: () => () => new Date() });

/** The calendar day it is where the clinician sits, whatever the day is in Greenwich. */
export function localDate(now: Date): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
