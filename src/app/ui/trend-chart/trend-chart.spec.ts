import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { readPalette } from './palette';
import { readingInWords, TrendChart } from './trend-chart';
import type { TrendData } from './trend-data';

const data: TrendData = {
  from: '2026-10-26',
  to: '2026-11-22',
  visits: [{ date: '2026-11-01', worst: 3, now: 1 }, { date: '2026-11-10' }, { date: '2026-11-20', worst: 7, now: 6 }],
  weeks: [
    { from: '2026-10-26', to: '2026-11-01', minutes: 80 },
    { from: '2026-11-16', to: '2026-11-22', minutes: 40 },
  ],
  bands: [
    { phase: 'building', from: '2026-10-30', to: '2026-11-18' },
    { phase: 'flare-up', from: '2026-11-19', to: '2026-11-22' },
  ],
};

describe('readingInWords', () => {
  it('says pain, phase and the load of that week', () => {
    expect(readingInWords(data, 0)).toBe(
      '1 Nov 2026: pain worst 3, now 1 of 10 · Building · 80\u00a0min planned that week',
    );
    expect(readingInWords(data, 1)).toBe('10 Nov 2026: pain not asked · Building');
    expect(readingInWords({ ...data, bands: [] }, 2)).toContain('no phase declared');
    expect(readingInWords(data, 9)).toBe('');
  });
});

describe('keel-trend-chart', () => {
  let fixture: ComponentFixture<TrendChart>;
  let host: HTMLElement;

  beforeEach(() => {
    fixture = TestBed.createComponent(TrendChart);
    fixture.componentRef.setInput('data', data);
    fixture.componentRef.setInput('label', 'Pain rose');
    host = fixture.nativeElement as HTMLElement;
    host.style.setProperty('--keel-pain-worst', 'light-dark(rgb(255, 0, 0), rgb(0, 0, 255))');
    document.body.append(host);
  });
  afterEach(() => {
    delete document.documentElement.dataset['theme'];
    document.documentElement.style.colorScheme = '';
    host.remove();
  });

  const canvas = () => host.querySelector('canvas')!;
  /** How many pixels of the picture have this colour; a canvas that is drawn late is asked again. */
  const pixelsOf = (red: number, green: number, blue: number): number => {
    const { width, height } = canvas();
    if (width === 0 || height === 0) return 0;
    const { data: bytes } = canvas().getContext('2d')!.getImageData(0, 0, width, height);
    let found = 0;
    for (let at = 0; at < bytes.length; at += 4) {
      if (bytes[at] === red && bytes[at + 1] === green && bytes[at + 2] === blue && bytes[at + 3] === 255) found++;
    }
    return found;
  };
  const until = async (holds: () => boolean): Promise<boolean> => {
    for (let tries = 0; tries < 100 && !holds(); tries++) await new Promise((done) => setTimeout(done, 50));
    return holds();
  };

  it('is a picture with a sentence, and a slider that reads it visit by visit', async () => {
    await fixture.whenStable();
    expect(canvas().getAttribute('role')).toBe('img');
    expect(canvas().getAttribute('aria-label')).toBe('Pain rose');
    const slider = host.querySelector('input')!;
    expect(slider.getAttribute('aria-valuetext')).toContain('20 Nov 2026: pain worst 7');
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(slider.getAttribute('aria-valuetext')).toContain('1 Nov 2026: pain worst 3');
    expect(host.querySelector('.reading')?.textContent).toContain('1 Nov 2026: pain worst 3');
  });

  it('offers nothing to read where nothing was recorded', async () => {
    fixture.componentRef.setInput('data', { ...data, visits: [] });
    await fixture.whenStable();
    expect(host.querySelector('input')).toBeNull();
  });

  it('draws with the colours of the theme, and again when the theme changes', async () => {
    document.documentElement.style.colorScheme = 'light';
    await fixture.whenStable();
    expect(await until(() => pixelsOf(255, 0, 0) > 20)).toBeTrue();
    document.documentElement.style.colorScheme = 'dark';
    document.documentElement.dataset['theme'] = 'dark';
    expect(await until(() => pixelsOf(0, 0, 255) > 20)).toBeTrue();
    expect(pixelsOf(255, 0, 0)).toBe(0);
  });

  it('reads colours as a canvas understands them, and leaves nothing behind', () => {
    document.documentElement.style.colorScheme = 'dark';
    const before = host.childElementCount;
    expect(readPalette(host).worst).toBe('rgb(0, 0, 255)');
    expect(host.childElementCount).toBe(before);
  });
});
