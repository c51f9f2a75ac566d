import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { MeasureId, Outcome, Reason } from '../../../clinical';
import type { MeasureDraft } from '../measure-draft';
import { MeasureEntry } from '../measure-entry';

/** One measure on the page, and what a clinician does with it. */
export class Shown {
  readonly host: HTMLElement;

  private constructor(private readonly fixture: ComponentFixture<MeasureEntry>) {
    this.host = fixture.nativeElement as HTMLElement;
  }

  static async measure(
    measure: MeasureId,
    last?: Outcome,
    value?: MeasureDraft,
    blocked?: Pick<Reason, 'message'>,
  ): Promise<Shown> {
    const fixture = TestBed.createComponent(MeasureEntry);
    fixture.componentRef.setInput('measure', measure);
    if (last) fixture.componentRef.setInput('last', last);
    if (value) fixture.componentRef.setInput('value', value);
    if (blocked) fixture.componentRef.setInput('blocked', blocked);
    await fixture.whenStable();
    return new Shown(fixture);
  }

  get draft(): MeasureDraft {
    return this.fixture.componentInstance.value();
  }

  /** What is said of the score, the last one or the slip. */
  get hint(): string {
    return wordsOf(this.host.querySelector('.hint'));
  }

  all(selector: string): readonly HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>(selector)];
  }

  /** Every control that takes an answer. */
  get inputs(): readonly HTMLInputElement[] {
    return [...this.host.querySelectorAll('input')];
  }

  get fields(): readonly HTMLInputElement[] {
    return [...this.host.querySelectorAll<HTMLInputElement>('input.field')];
  }

  field(index = 0): HTMLInputElement {
    return this.fields[index]!;
  }

  async type(text: string, index = 0): Promise<void> {
    const field = this.field(index);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await this.fixture.whenStable();
  }

  async press(name: string): Promise<void> {
    const named = this.all('button').find((button) => {
      return (button.getAttribute('aria-label') ?? wordsOf(button)).startsWith(name);
    });
    named!.click();
    await this.fixture.whenStable();
  }

  /** A radio button or a checkbox, by its place. */
  async choose(selector: string, index: number): Promise<void> {
    this.all(selector)[index]!.click();
    await this.fixture.whenStable();
  }

  async key(target: HTMLElement, key: string): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await this.fixture.whenStable();
  }

  /** Rendered again after a clock moved on. */
  async settled(): Promise<void> {
    this.fixture.detectChanges();
    await this.fixture.whenStable();
  }

  leave(): void {
    this.fixture.destroy();
  }
}

export function outcome(measure: MeasureId, score: number, parts?: Outcome['parts']): Outcome {
  return { entryId: `of-${measure}`, date: '2026-10-25', measure, score, ...(parts ? { parts } : {}) };
}

export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
