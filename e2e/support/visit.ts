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
    await this.scale('Pain now', now).check();
    await this.scale(/^Worst pain/, worst).check();
  }

  /** One target of a pain scale. */
  scale(question: string | RegExp, value: number) {
    return this.page
      .getByRole('radiogroup', { name: question, exact: true })
      .getByRole('radio', { name: `${value}`, exact: true });
  }

  /** How one exercise of the program went: 'Next morning', 'Worse'. */
  choice(question: string, exercise: string, answer: string) {
    const choices = this.page.getByRole('radiogroup', { name: `${question}, ${exercise}`, exact: true });
    return choices.getByRole('radio', { name: answer, exact: true });
  }

  async answer(question: string, exercise: string, answer: string): Promise<void> {
    await this.open(exercise);
    await this.choice(question, exercise, answer).check();
  }

  async sessions(exercise: string, count: number): Promise<void> {
    await this.open(exercise);
    await this.log(exercise).getByRole('spinbutton', { name: 'Sessions' }).fill(`${count}`);
  }

  decision(exercise: string) {
    return this.page.getByRole('radiogroup', { name: `Decision for ${exercise}`, exact: true });
  }

  async signVisit(): Promise<void> {
    await this.sign.click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached();
  }

  /** The place where one exercise is logged. */
  private log(exercise: string) {
    return this.page.getByRole('group', { name: exercise, exact: true }).filter({ hasText: 'Sessions' });
  }

  /** Where there is no room for a line each, an exercise is opened first. */
  private async open(exercise: string): Promise<void> {
    const closed = this.log(exercise).getByRole('button', { name: /^Log/ });
    if (await closed.isVisible()) await closed.click();
  }
}
