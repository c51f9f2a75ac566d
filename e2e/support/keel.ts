import { type Page } from '@playwright/test';
import { Builder } from './builder';
import { Chart } from './chart';
import { Handout } from './handout';
import { Library } from './library';
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

  constructor(readonly page: Page) {
    this.roster = new Roster(page);
    this.chart = new Chart(page);
    this.builder = new Builder(page);
    this.visit = new Visit(page);
    this.handout = new Handout(page);
    this.library = new Library(page);
  }

  /** What went wrong and is said above every page. */
  get problem() {
    return this.page.getByRole('alert');
  }
}
