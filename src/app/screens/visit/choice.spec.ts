import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Choice } from './choice';

@Component({
  imports: [Choice],
  template: `<keel-choice label="Decision" [options]="options" proposed="same" [(value)]="value" />`,
})
class Host {
  readonly options = ['steady', 'same', 'better'].map((value) => ({ value, name: value.toUpperCase() }));
  readonly value = signal<string | undefined>(undefined);
}

describe('Choice', () => {
  let fixture: ComponentFixture<Host>;
  let host: HTMLElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Host);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await fixture.whenStable();
    host.querySelector('input')?.focus();
  });

  afterEach(() => host.remove());

  async function press(key: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  }
  const value = () => fixture.componentInstance.value();

  it('is chosen by the first letter of an answer, where no other begins with it', async () => {
    await press('s');
    expect(value()).withContext('two begin with it').toBeUndefined();
    await press('b');
    expect(value()).toBe('better');
    expect(document.activeElement).toBe(host.querySelectorAll('input').item(2));
    expect(host.querySelectorAll('input:checked').length).toBe(1);
    await press('Backspace');
    expect(value()).toBeUndefined();
    expect(host.querySelector('input:checked')).toBeNull();
  });

  it('says what is proposed, and chooses nothing for it', () => {
    const labels = [...host.querySelectorAll('label')].map((label) => label.textContent.replace(/\s+/g, ' ').trim());
    expect(labels).toEqual(['STEADY', 'SAME (proposed)', 'BETTER']);
    expect(host.querySelector('input:checked')).toBeNull();
  });
});
