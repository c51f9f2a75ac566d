import { expect, type Page } from './playwright';

/** A visit, from the red-flag screen to the signature. */
export class Visit {
  constructor(readonly page: Page) {}

  get sign() {
    return this.page.getByRole('button', { name: 'Sign visit' });
  }

  get proposals() {
    return this.page.getByRole('heading', { name: 'Proposed changes' });
  }

  async answerNoToEveryRedFlag(): Promise<void> {
    await this.page.getByRole('button', { name: 'All asked: no to every question' }).click();
    await expect(this.page.getByText('No red flag in any of the')).toBeVisible();
  }

  async pain(now: number, worst: number): Promise<void> {
    await this.scale('Pain now')
      .getByRole('radio', { name: `${now}`, exact: true })
      .check();
    await this.scale('Worst pain since last time')
      .getByRole('radio', { name: `${worst}`, exact: true })
      .check();
  }

  /** How one exercise of the program went: 'Next morning', 'Worse'. */
  async answer(question: string, exercise: string, answer: string): Promise<void> {
    const choices = this.page.getByRole('radiogroup', { name: `${question}, ${exercise}`, exact: true });
    await choices.getByRole('radio', { name: answer, exact: true }).check();
  }

  async sessions(exercise: string, count: number): Promise<void> {
    const row = this.page.getByRole('group', { name: exercise, exact: true });
    await row.getByRole('spinbutton', { name: 'Sessions' }).fill(`${count}`);
  }

  decision(exercise: string) {
    return this.page.getByRole('radiogroup', { name: `Decision for ${exercise}`, exact: true });
  }

  async signVisit(): Promise<void> {
    await this.sign.click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached();
  }

  private scale(name: string) {
    return this.page.getByRole('group', { name });
  }
}
