import { type Page } from '@playwright/test';
import { Builder } from './builder';
import { Chart } from './chart';
import { Handout } from './handout';
import { Library } from './library';
import { Measures } from './measures';
import { Progress } from './progress';
import { Roster } from './roster';
import { Visit } from './visit';

/** Keel in one tab: its places, each driven by role and name as a person would. */
export class Keel {
  readonly roster: Roster;
  readonly chart: Chart;
  readonly builder: Builder;
  readonly visit: Visit;
  readonly handout: Handout;
  readonly library: Library;
  readonly measures: Measures;
  readonly progress: Progress;

  constructor(readonly page: Page) {
    this.roster = new Roster(page);
    this.chart = new Chart(page);
    this.builder = new Builder(page);
    this.visit = new Visit(page);
    this.handout = new Handout(page);
    this.library = new Library(page);
    this.measures = new Measures(page);
    this.progress = new Progress(page);
  }

  /** Another day: the page was left open, and wakes up. */
  async wakeOn(day: Date): Promise<void> {
    await this.page.clock.setFixedTime(day);
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }

  /** What went wrong and is said above every page. */
  get problem() {
    return this.page.getByRole('alert');
  }
}
