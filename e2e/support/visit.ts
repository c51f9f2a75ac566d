import { type Interactions } from './interactions';
import { expect, type Page } from './playwright';

/** What a patient says at an ordinary visit, the same of every exercise. Pain is 0 to 10. */
export interface Said {
  readonly now: number;
  readonly worst: number;
  readonly mornings: number;
  readonly during: number;
  readonly nextMorning: 'Better' | 'Same' | 'Worse';
}

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

  /** Everything that is asked at an ordinary visit, up to what is proposed. */
  async askEverything(by: Interactions, { now, worst, mornings, during, nextMorning }: Said): Promise<void> {
    const all = 'Same for all';
    await by.click('All asked: no', this.page.getByRole('button', { name: 'All asked: no to every question' }));
    await by.tick('pain now', this.scale('Pain now', now));
    await by.tick('worst pain', this.scale(/^Worst pain/, worst));
    await by.tick('pain in the mornings', this.scale(/mornings/, mornings));
    await by.click('As planned', this.page.getByRole('button', { name: `As planned, ${all}` }));
    await by.tick('every set', this.choice('Every set done', all, 'Yes'));
    await by.tick('steady', this.choice('Control', all, 'Steady'));
    await by.tick('pain during', this.choice('Pain during, 0 none to 10 worst', all, `${during}`));
    await by.tick('next morning', this.choice('Next morning', all, nextMorning));
  }

  nextVisitIn(interval: '3 days' | '1 week' | '2 weeks') {
    return this.page.getByRole('radiogroup', { name: 'Next visit in' }).getByRole('radio', { name: interval });
  }

  /** What is proposed for one exercise, with why and the dose it comes to. */
  proposal(exercise: string) {
    return this.page
      .locator('keel-proposed-change')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: exercise, exact: true }) });
  }

  /** What is proposed of each exercise, in the words of its choice: 'Advance', 'One step back'. */
  async proposed(): Promise<readonly (readonly [exercise: string, step: string])[]> {
    await expect(this.proposals).toBeVisible();
    const all = await this.page.locator('keel-proposed-change').all();
    return Promise.all(
      all.map(async (one) => {
        const words = await one.getByRole('paragraph').filter({ hasText: 'proposed.' }).locator('b').innerText();
        return [
          await one.getByRole('heading', { level: 3 }).innerText(),
          words.replace(/( was)? proposed\.$/, '').trim(),
        ] as const;
      }),
    );
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
