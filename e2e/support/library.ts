import { expect, type Locator, type Page } from './playwright';

/** The library: what can be found, one exercise with its ladder, and the practice's own ones. */
export class Library {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Library', exact: true }).first().click();
    await expect(this.search).toBeVisible();
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Find an exercise' });
  }

  /** The names of what was found, best first. */
  get found(): Locator {
    return this.page.locator('keel-exercise-card h3 a');
  }

  /** The name of the exercise whose page is open. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get ladder(): Locator {
    return this.page.getByRole('region', { name: 'Ladder' });
  }

  /** The rung on which one stands. */
  get here(): Locator {
    return this.ladder.locator('[aria-current="page"]');
  }

  rung(name: string): Locator {
    return this.ladder.getByRole('link', { name, exact: true });
  }

  /** A group of what the rules say about the exercise that is open: 'Blocked when', 'Caution when'. */
  rules(heading: string): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  /** Answers a question of the form in which an exercise is added, by keyboard: focus and space. */
  async answer(question: string, answer: string): Promise<void> {
    const choice = this.page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true });
    await choice.focus();
    await choice.press('Space');
    await expect(choice).toBeChecked();
  }
}
