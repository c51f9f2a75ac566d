import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from './playwright';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks at the page as it stands, once nothing on it moves any more.
 *
 * @param besides rules that do not fit the place
 */
export async function expectAccessible(page: Page, place: string, besides: readonly string[] = []): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        // What goes by the page's scrolling is never done.
        .filter(({ timeline }) => timeline === document.timeline)
        .map(({ finished }) => finished),
    ),
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(standards)
    .disableRules([...besides])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target }) => target.join(' ')),
  }));
  expect.soft(found, place).toEqual([]);
}
