import { Injectable, signal } from '@angular/core';
import type { WeekOfDoses } from './edit-doses';

/** The doses of a week that were copied, with nothing about whose they are. In memory alone: it ends with the tab. */
@Injectable({ providedIn: 'root' })
export class Copied {
  readonly week = signal<{ readonly number: number; readonly doses: WeekOfDoses } | null>(null);
}
