import { expect, type Locator, type Page } from './playwright';

/** As many presses of Tab as anybody should need on one page. */
const patience = 120;

/** Hands that never leave the keyboard. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab, or Shift+Tab, until it is there; fails where it is out of reach. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < patience; presses++) {
      if (await isFocused(target)) return;
      await this.press(key);
    }
    await expect(target, `reached by ${key}`).toBeFocused();
  }

  async activate(target: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.press(key);
  }

  /** Arrow keys until it is there, within a menu or a grid; the focus follows each press before the next one. */
  async arrowTo(target: Locator, arrow: 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight'): Promise<void> {
    for (let presses = 0; presses < patience; presses++) {
      if (await isFocused(target)) return;
      const before = await this.page.evaluateHandle(() => document.activeElement);
      await this.press(arrow);
      await this.page.waitForFunction((left) => document.activeElement !== left, before);
    }
    await expect(target, `reached by ${arrow}`).toBeFocused();
  }
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
