import { expect, type Locator, type Page } from './playwright';

/** The measures of a visit: each a row that is opened, entered, and closed again by opening the next. */
export class Measures {
  constructor(readonly page: Page) {}

  get panel() {
    return this.page.getByRole('region', { name: /^Measures/ });
  }

  /** Opens a measure that is listed, by its short name, or adds one that is not; the one open before is closed by it. */
  async open(short: string): Promise<void> {
    const listed = this.toggle(short);
    if (!(await listed.isVisible())) {
      await this.panel.getByRole('button', { name: 'Add another measure' }).click();
      await this.panel.getByRole('button', { name: short, exact: true }).click();
    } else if ((await listed.getAttribute('aria-expanded')) === 'false') {
      await listed.click();
    }
    await expect(listed).toHaveAttribute('aria-expanded', 'true');
  }

  async close(short: string): Promise<void> {
    await this.panel.getByRole('button', { name: new RegExp(`^Close ?${short}$`) }).click();
  }

  /** The form of one measure that is open, by its whole name. */
  entry(name: string) {
    return this.panel.locator('keel-measure-entry').getByRole('group', { name, exact: true });
  }

  field(name: string, label: string | RegExp) {
    return this.entry(name).getByRole('textbox', { name: label });
  }

  /** How well each of the patient's activities goes, by name, in the order in which they are listed. */
  async activities(scores: readonly (readonly [name: string, score: number])[]): Promise<void> {
    const entry = this.entry('Patient-Specific Functional Scale, mean');
    for (const [index, [name, score]] of scores.entries()) {
      const field = entry.getByRole('textbox', { name: `Activity ${index + 1}` });
      if ((await field.inputValue()) === '') await field.fill(name);
      await expect(field).toHaveValue(name);
      await entry
        .getByRole('radiogroup', { name: new RegExp(`^${name}, 0 not at all`) })
        .getByRole('radio', { name: `${score}`, exact: true })
        .check();
    }
  }

  private toggle(short: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^(Enter|Change|Close) ?${short}$`) });
  }
}

/** The latest score of every measure, as the overview tells it. */
export class LatestScores {
  constructor(readonly page: Page) {}

  /** One of what is read by itself, by its short name; with its change and what counts as one. */
  of(short: string) {
    return this.page
      .locator('keel-since-panel .outcomes > div')
      .filter({ has: this.page.getByRole('term').filter({ hasText: new RegExp(`^\\s*${short},`) }) });
  }

  get endurance() {
    return this.page.getByRole('region', { name: 'Trunk endurance' });
  }
}
