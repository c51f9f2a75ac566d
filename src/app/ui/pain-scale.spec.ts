import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { PainScale } from './pain-scale';

@Component({
  imports: [PainScale],
  template: `<keel-pain-scale label="Pain now" [last]="last()" [(pain)]="pain" />`,
})
class Host {
  readonly pain = signal<number | undefined>(undefined);
  readonly last = signal<number | null | undefined>(undefined);
}

describe('PainScale', () => {
  let fixture: ComponentFixture<Host>;
  let host: HTMLElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Host);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await fixture.whenStable();
    radio(0).focus();
  });

  afterEach(() => host.remove());

  const radio = (value: number) => host.querySelectorAll('input').item(value);
  const pain = () => fixture.componentInstance.pain();

  /** A key as the focused target gets it, so many milliseconds after the page began. */
  async function press(key: string, at: number, modifier: KeyboardEventInit = {}): Promise<void> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifier });
    Object.defineProperty(event, 'timeStamp', { value: at });
    document.activeElement?.dispatchEvent(event);
    await fixture.whenStable();
  }

  it('takes a typed digit, and the focus goes to it so that arrow keys go on from there', async () => {
    await press('7', 0);
    expect(pain()).toBe(7);
    expect(radio(7).checked).toBeTrue();
    expect(document.activeElement).toBe(radio(7));
  });

  it('reads 1 and then 0 within a moment as 10, and later as two answers', async () => {
    await press('1', 0);
    expect(pain()).toBe(1);
    await press('0', 900);
    expect(pain()).toBe(10);
    await press('0', 1200);
    expect(pain()).withContext('ten is not one').toBe(0);
    await press('1', 3000);
    await press('0', 4100);
    expect(pain()).toBe(0);
    await press('1', 5000);
    await press('2', 5100);
    await press('0', 5200);
    expect(pain()).withContext('1, 2, 0').toBe(0);
  });

  it('takes the answer back with Backspace, and when it is chosen again', async () => {
    await press('4', 0);
    await press('Backspace', 50);
    expect(pain()).toBeUndefined();
    expect(host.querySelector('input:checked')).toBeNull();
    radio(3).click();
    await fixture.whenStable();
    expect(pain()).toBe(3);
    radio(3).click();
    await fixture.whenStable();
    expect(pain()).toBeUndefined();
    expect(host.querySelector('input:checked')).toBeNull();
  });

  it('leaves chords and letters to the browser', async () => {
    await press('5', 0, { ctrlKey: true });
    await press('x', 10);
    expect(pain()).toBeUndefined();
  });

  it('says what it was last time, and that it was not asked', async () => {
    expect(host.textContent).not.toContain('last time');
    fixture.componentInstance.last.set(4);
    await fixture.whenStable();
    expect(host.textContent).toContain('last time 4');
    expect(host.querySelector('.last')?.textContent.trim()).toBe('4');
    fixture.componentInstance.last.set(null);
    await fixture.whenStable();
    expect(host.textContent).toContain('last time not asked');
  });
});
