import { type Locator } from './playwright';

/** Counts what a person does with a hand: a press, a choice, a field that is filled. */
export class Interactions {
  readonly #list: string[] = [];

  get list(): readonly string[] {
    return this.#list;
  }

  /** Something that a page object did by one press. */
  pressed(what: string): void {
    this.#list.push(`press ${what}`);
  }

  async click(what: string, target: Locator): Promise<void> {
    await target.click();
    this.#list.push(`press ${what}`);
  }

  async tick(what: string, target: Locator): Promise<void> {
    await target.check();
    this.#list.push(`tick ${what}`);
  }

  async fill(what: string, target: Locator, text: string): Promise<void> {
    await target.fill(text);
    this.#list.push(`type ${what}`);
  }

  async select(what: string, target: Locator, choice: string): Promise<void> {
    await target.selectOption(choice);
    this.#list.push(`choose ${what}`);
  }
}
