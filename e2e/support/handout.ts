import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, type Page } from './playwright';

/** The sheet that a patient takes home. */
export class Handout {
  constructor(readonly page: Page) {}

  get print() {
    return this.page.getByRole('button', { name: 'Print handout' });
  }

  /** The exercises as they will be printed. */
  get exercises() {
    return this.page.getByRole('article');
  }

  async ready(): Promise<void> {
    await expect(this.print).toBeEnabled();
    await expect(this.page.getByText(/^page 1 of \d+$/)).toBeVisible();
  }

  /** What the printer gets, as text on one line. */
  async printedText(): Promise<string> {
    await this.ready();
    return textOf(await this.page.pdf({ preferCSSPageSize: true, printBackground: true }));
  }
}

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    }),
  );
  await document.loadingTask.destroy();
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}
