import { type Phase } from './chart';
import { expect, type FilePayload, type Page } from './playwright';

/** The patients: who there is, who comes in, and the record they come with. */
export class Roster {
  constructor(readonly page: Page) {}

  get search() {
    return this.page.getByRole('searchbox', { name: 'Find a patient' });
  }

  get patients() {
    return this.page.getByRole('table', { name: 'Patients' }).getByRole('rowheader').getByRole('link');
  }

  /** The review of a record before anything of it is saved. */
  get review() {
    return this.page.getByRole('dialog', { name: /Import a record/ });
  }

  get registration() {
    return this.page.getByRole('dialog', { name: 'Register a patient' });
  }

  async open(): Promise<void> {
    await this.page.goto('/patients');
    await expect(this.page.getByRole('button', { name: 'Register a patient' })).toBeVisible();
  }

  async exploreSampleClinic(): Promise<void> {
    await this.page.getByRole('button', { name: 'Explore the sample clinic' }).click();
    await expect(this.search).toBeVisible();
    await expect(this.patients.first()).toBeVisible();
  }

  async import(...files: readonly (string | FilePayload)[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Import a record' }).click();
    await (await chooser).setFiles(files as string[] | FilePayload[]);
  }

  async register(): Promise<void> {
    await this.page.getByRole('button', { name: 'Register a patient' }).click();
    await expect(this.registration).toBeVisible();
  }

  /** Registers a patient without precautions, in a phase declared at the same time; the chart opens. */
  async registerWithoutPrecautions(family: string, given: string, phase: Phase): Promise<void> {
    const { registration } = this;
    await this.register();
    await registration.getByRole('textbox', { name: 'Family name' }).fill(family);
    await registration.getByRole('textbox', { name: 'Given name' }).fill(given);
    await registration.getByRole('textbox', { name: 'Born' }).fill('14 Mar 1971');
    await registration.getByRole('radio', { name: 'None known' }).check();
    await registration.getByRole('radio', { name: phase, exact: true }).check();
    await registration.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(this.page.getByRole('region', { name: 'Patient', exact: true })).toContainText(given);
  }

  /** The lines under one heading of the list: 'Due for review'. */
  section(name: string) {
    return this.page
      .getByRole('table', { name: 'Patients' })
      .getByRole('rowgroup')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  async openChartOf(family: string): Promise<void> {
    await this.search.fill(family);
    await this.patients.filter({ hasText: new RegExp(family, 'i') }).click();
    await expect(this.page.getByRole('region', { name: 'Patient', exact: true })).toContainText(
      new RegExp(family, 'i'),
    );
  }
}
