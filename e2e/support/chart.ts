import { expect, type Page } from './playwright';

export type ChartPage = 'Overview' | 'Progress' | 'Program' | 'Visit' | 'Handout' | 'History';
export type Phase = 'Flare-up' | 'Settling' | 'Building' | 'Returning';

/** What is around every page of a patient: the banner, the pages of the chart, and the dialogs of the banner. */
export class Chart {
  constructor(readonly page: Page) {}

  get banner() {
    return this.page.getByRole('region', { name: 'Patient', exact: true });
  }

  get precautions() {
    return this.banner.getByRole('list', { name: 'Precautions' });
  }

  get precautionsDialog() {
    return this.page.getByRole('dialog', { name: 'Precautions' });
  }

  link(name: ChartPage) {
    return this.page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name, exact: true });
  }

  async open(name: ChartPage): Promise<void> {
    await this.link(name).click();
    await expect(this.link(name)).toHaveAttribute('aria-current', 'page');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeAttached();
  }

  /** What a phase would do to the running program, shown before it is declared. */
  phaseDialog(phase: Phase) {
    return this.page.getByRole('dialog', { name: `Declare ${phase.toLowerCase()}` });
  }

  async choosePhase(phase: Phase): Promise<void> {
    await this.banner.getByRole('button', { name: 'Declare phase' }).click();
    await this.page.getByRole('menuitem', { name: phase }).click();
  }

  /** Declares a phase, past the look at what it changes where it changes something. */
  async declare(phase: Phase): Promise<void> {
    const said = this.banner.getByText(`Phase declared: ${phase}`);
    await this.choosePhase(phase);
    await expect(this.phaseDialog(phase).or(said)).toBeAttached();
    if (await this.phaseDialog(phase).isVisible()) {
      await this.phaseDialog(phase)
        .getByRole('button', { name: `Declare ${phase.toLowerCase()}`, exact: true })
        .click();
      await expect(this.phaseDialog(phase)).toBeHidden();
    }
    await expect(this.banner).toContainText(`${phase} ·`);
  }

  /** What the patient does today by the overview, which has to be open: the name of each exercise with its dose. */
  async todaysDoses(): Promise<ReadonlyMap<string, string>> {
    const plan = this.page.locator('keel-plan-panel');
    await expect(plan.getByRole('heading', { name: "Today's plan" })).toBeVisible();
    const lines = plan.getByRole('listitem').filter({ has: this.page.getByRole('link') });
    const doses = new Map<string, string>();
    for (const line of await lines.all()) {
      const name = await line.getByRole('link').first().innerText();
      doses.set(name, (await line.getByRole('paragraph').first().innerText()).replaceAll('\u00a0', ' '));
    }
    return doses;
  }

  async openPrecautions(): Promise<void> {
    await this.banner.getByRole('button', { name: 'Precautions' }).click();
    await expect(this.precautionsDialog).toBeVisible();
  }
}
