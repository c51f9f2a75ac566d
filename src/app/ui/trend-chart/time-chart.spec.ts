import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { readPalette } from './palette';
import { TimeChart } from './time-chart';
import { nearestReading, type Point, roundScale, type TimeChartData } from './time-chart-data';

const data: TimeChartData = {
  from: '2026-10-26',
  to: '2026-11-22',
  ticks: 'dates',
  bands: [{ phase: 'building', from: '2026-10-30', to: '2026-11-22' }],
  rails: [{ name: 'visits', marks: [{ date: '2026-11-01', shape: 'tick' }] }],
  tracks: [
    {
      name: 'pain, of 10',
      height: 200,
      scale: { least: 0, most: 10, step: 2 },
      lines: [
        {
          name: 'worst',
          ink: 'worst',
          points: [{ date: '2026-11-01', value: 3 }, { date: '2026-11-10' }, { date: '2026-11-20', value: 7 }],
        },
        { name: 'never asked', ink: 'now', points: [{ date: '2026-11-01' }] },
      ],
      zone: { from: '2026-11-01', to: '2026-11-22', least: 1, most: 5 },
    },
    {
      name: 'minutes',
      height: 80,
      scale: { least: 0, most: 100, step: 100 },
      lines: [],
      bars: [{ from: '2026-10-26', value: 80 }],
    },
  ],
  readings: [
    { date: '2026-11-01', words: '1 Nov 2026: pain worst 3 of 10' },
    { date: '2026-11-20', words: '20 Nov 2026: pain worst 7 of 10' },
  ],
};

describe('nearestReading', () => {
  it('is the nearest day, the later of two equally near, and none where there is none', () => {
    expect(nearestReading(data.readings, '2020-01-01')).toBe(0);
    expect(nearestReading(data.readings, '2026-11-10')).toBe(0);
    expect(nearestReading(data.readings, '2026-11-11')).toBe(1);
    expect(nearestReading([{ date: '2026-11-01', words: '' }, ...data.readings], '2026-11-01')).toBe(1);
    expect(nearestReading([], '2026-11-11')).toBeNull();
  });
});

describe('roundScale', () => {
  it('ends at or above the amount, on a step, in at most five parts', () => {
    for (const amount of [0, 1, 3, 7, 12, 59, 88, 100, 311, 1792, 26_000]) {
      const { most, step } = roundScale(amount);
      expect(most).withContext(`${amount}`).toBeGreaterThanOrEqual(amount);
      expect(most / step)
        .withContext(`${amount}`)
        .toBeLessThanOrEqual(5);
      expect(Math.abs(most / step - Math.round(most / step)))
        .withContext(`${amount}`)
        .toBeLessThan(1e-9);
    }
    expect(roundScale(311)).toEqual({ least: 0, most: 400, step: 100 });
    expect(roundScale(12)).withContext('no half stands').toEqual({ least: 0, most: 15, step: 5 });
  });
});

describe('keel-time-chart', () => {
  let fixture: ComponentFixture<TimeChart>;
  let host: HTMLElement;

  beforeEach(() => {
    fixture = TestBed.createComponent(TimeChart);
    fixture.componentRef.setInput('data', data);
    fixture.componentRef.setInput('name', 'pain and load');
    fixture.componentRef.setInput('label', 'Pain rose');
    host = fixture.nativeElement as HTMLElement;
    host.style.setProperty('--keel-pain-worst', 'light-dark(rgb(255, 0, 0), rgb(0, 0, 255))');
    host.style.setProperty('--keel-pain-now', 'rgb(0, 255, 0)');
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

  it('is a picture with a sentence, and a slider with a name of its own that reads it day by day', async () => {
    await fixture.whenStable();
    expect(canvas().getAttribute('role')).toBe('img');
    expect(canvas().getAttribute('aria-label')).toBe('Pain rose');
    const slider = host.querySelector('input')!;
    expect(slider.getAttribute('aria-label')).toBe('Read the chart: pain and load');
    expect(slider.getAttribute('aria-valuetext')).toContain('20 Nov 2026: pain worst 7');
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(slider.getAttribute('aria-valuetext')).toContain('1 Nov 2026: pain worst 3');
    expect(host.querySelector('.reading')?.textContent).toContain('1 Nov 2026: pain worst 3');
    expect(fixture.componentInstance.at()).toBe('2026-11-01');
  });

  it('reads what is nearest to the day that another chart is read on', async () => {
    fixture.componentRef.setInput('at', '2026-11-04');
    await fixture.whenStable();
    expect(host.querySelector('.reading')?.textContent).toContain('1 Nov 2026: pain worst 3');
  });

  it('offers nothing to read where nothing was recorded', async () => {
    fixture.componentRef.setInput('data', { ...data, readings: [] });
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

  it('names no line of which nothing is shown', async () => {
    const lineOf = (points: readonly Point[]): TimeChartData => ({
      ...data,
      tracks: [{ ...data.tracks[0]!, lines: [data.tracks[0]!.lines[0]!, { name: 'now', ink: 'now', points }] }],
    });
    await fixture.whenStable();
    expect(await until(() => pixelsOf(255, 0, 0) > 20)).toBeTrue();
    expect(pixelsOf(0, 255, 0))
      .withContext('never asked')
      .toBe(0);
    fixture.componentRef.setInput('data', lineOf([{ date: '2026-10-24', value: 5 }]));
    await fixture.whenStable();
    expect(pixelsOf(0, 255, 0))
      .withContext('before the first day')
      .toBe(0);
    fixture.componentRef.setInput('data', lineOf([{ date: '2026-11-01', value: 5 }]));
    await fixture.whenStable();
    expect(await until(() => pixelsOf(0, 255, 0) > 20))
      .withContext('once it is')
      .toBeTrue();
  });

  it('reads colours as a canvas understands them, those of paper on request, and leaves nothing behind', () => {
    document.documentElement.style.colorScheme = 'dark';
    const before = host.childElementCount;
    expect(readPalette(host).worst).toBe('rgb(0, 0, 255)');
    expect(readPalette(host, 'light').worst).toBe('rgb(255, 0, 0)');
    expect(host.childElementCount).toBe(before);
  });
});
