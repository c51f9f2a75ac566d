import { Handout } from './handout';
import { expect, type Page } from './playwright';

/** A red flag from the answer at a visit to the sheet, the letter and the word that resolves it. */
export class RedFlags {
  readonly letter: Letter;

  constructor(readonly page: Page) {
    this.letter = new Letter(page);
  }

  /** What to do, as it is said at the visit and on the overview. */
  get card() {
    return this.page.locator('keel-care-card');
  }

  get sheet() {
    return this.page.getByRole('heading', { level: 2, name: 'Go to the emergency department now' });
  }

  async answerYes(question: RegExp): Promise<void> {
    const choices = this.page.getByRole('radiogroup', { name: question });
    await choices.getByRole('radio', { name: 'Yes', exact: true }).check();
  }

  async noToTheRest(): Promise<void> {
    await this.page.getByRole('button', { name: 'All asked: no to the rest' }).click();
  }

  /** Signs a visit that puts the chart on hold: it opens the sheet, not the overview. */
  async signIntoHold(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign visit' }).click();
    await expect(this.page).toHaveURL(/\/handout$/);
  }

  async resolve(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Resolve the red flag' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Resolve the red flag?' });
    const me = dialog.getByRole('button', { name: /^I am / }).first();
    const why = dialog.getByRole('textbox', { name: /^Why it is resolved/ });
    await expect(me.or(why)).toBeVisible();
    if (await me.isVisible()) await me.click();
    await why.fill(reason);
    await dialog.getByRole('button', { name: 'Resolve', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

/** The letter that goes with the patient, as it is written and as it is printed. */
export class Letter extends Handout {
  override get print() {
    return this.page.getByRole('button', { name: 'Print letter' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('radio', { name: /^Letter/ }).check();
    await this.ready();
  }

  paragraph(label: string) {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }
}

/** The clinic's own pathway. */
export class PathwayPanel {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/clinic');
    await expect(this.page.getByRole('heading', { name: 'Red-flag pathway' })).toBeVisible();
  }

  tier(question: RegExp) {
    return this.page.getByRole('combobox', { name: question });
  }

  words(tier: string) {
    return this.page.getByRole('form', { name: tier, exact: true });
  }
}
