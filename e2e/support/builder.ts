import { expect, type Locator, type Page } from './playwright';

/** The program builder: the library at the left, the weeks at the right. */
export class Builder {
  constructor(readonly page: Page) {}

  get search() {
    return this.page.getByRole('searchbox', { name: 'Find an exercise' });
  }

  get grid() {
    return this.page.getByRole('grid', { name: 'Program by week' });
  }

  /** The names of what is active, top to bottom. */
  get exercises() {
    return this.grid.getByRole('checkbox', { name: /^Select / });
  }

  get minutesByWeek() {
    return this.grid.getByRole('columnheader', { name: /Week/ });
  }

  get cautions() {
    return this.page.getByRole('dialog', { name: 'Before you sign' });
  }

  get undo() {
    return this.button('Undo');
  }

  get redo() {
    return this.button('Redo');
  }

  get sign() {
    return this.page.getByRole('region', { name: 'Program' }).getByRole('button', { name: 'Sign program' });
  }

  addButton(exercise: string): Locator {
    return this.button(`Add ${exercise}`);
  }

  whyButton(exercise: string): Locator {
    return this.button(`Why ${exercise} is blocked`);
  }

  insteadButton(exercise: string): Locator {
    return this.button(`Instead of ${exercise}`);
  }

  select(exercise: string): Locator {
    return this.grid.getByRole('checkbox', { name: `Select ${exercise}`, exact: true });
  }

  /** The cell of one exercise in one week, from 1. */
  dose(exercise: string, week: number): Locator {
    return this.grid.getByRole('button', { name: `${exercise}, week ${week}: ` });
  }

  /** The same while it is typed in. */
  editor(exercise: string, week: number): Locator {
    return this.grid.getByRole('textbox', { name: `${exercise}, week ${week}: ` });
  }

  async add(exercise: string): Promise<void> {
    await this.search.fill(exercise);
    await this.addButton(exercise).click();
    await expect(this.select(exercise)).toBeVisible();
  }

  async names(): Promise<readonly string[]> {
    const labels = await this.exercises.evaluateAll((boxes) =>
      boxes.map((box) => box.getAttribute('aria-label') ?? ''),
    );
    return labels.map((label) => label.replace(/^Select /, ''));
  }

  /** The doses of one exercise as the grid says them, week 1 first. */
  async doses(exercise: string): Promise<readonly string[]> {
    const cells = this.grid.getByRole('button', { name: `${exercise}, week ` });
    const labels = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.slice(label.indexOf(': ') + 2));
  }

  async typeDose(exercise: string, week: number, dose: string): Promise<void> {
    await this.dose(exercise, week).click();
    await this.editor(exercise, week).fill(dose);
    await this.editor(exercise, week).press('Enter');
  }

  /** Signs, and takes note of the cautions where there are any. */
  async signProgram(): Promise<void> {
    await this.sign.click();
    await expect(this.cautions.or(this.signed)).toBeVisible();
    if (await this.cautions.isVisible()) {
      const read = this.cautions.getByRole('checkbox', { name: 'I have read these cautions' });
      if (await read.isVisible()) await read.check();
      await this.cautions.getByRole('button', { name: 'Sign program' }).click();
    }
    await expect(this.signed).toBeVisible();
  }

  private get signed() {
    return this.page.getByText('Program signed', { exact: true });
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
