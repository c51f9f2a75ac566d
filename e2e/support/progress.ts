import { expect, type Page } from './playwright';

type Card = 'Pain and load' | 'Outcome measures' | 'Adherence' | 'Trunk endurance' | 'Dose of one exercise';

/** Whether it works: the charts over time, each with what it says as its heading and with its tables. */
export class Progress {
  constructor(readonly page: Page) {}

  card(name: Card) {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** What the charts of a card say, in one sentence each. */
  findings(name: Card) {
    return this.card(name).getByRole('heading', { level: 3 });
  }

  /** The table beneath a chart, opened where it is closed. */
  async table(name: Card, chart: string, caption: RegExp | string) {
    const show = this.card(name).getByRole('button', { name: new RegExp(`^Show table ?: ${chart}$`) });
    if (await show.isVisible()) await show.click();
    const table = this.card(name).getByRole('table', { name: caption });
    await expect(table).toBeVisible();
    return table;
  }
}
