import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { chartImage } from './chart-image';
import { ChartPanel, imageName } from './chart-panel';
import type { ChartCard } from './chart-table';

const card: ChartCard = {
  name: 'pain and load',
  heading: 'Pain fell from 6 to 3',
  subtitle: 'Pain of 10, 26 Oct 2026 to 22 Nov 2026',
  notes: ['Hatched: less than a change that matters.'],
  tables: [{ caption: 'Pain at each visit', columns: ['Visit', 'Worst'], rows: [['1 Nov 2026', 3]] }],
  data: {
    from: '2026-10-26',
    to: '2026-11-22',
    ticks: 'dates',
    bands: [],
    rails: [],
    tracks: [
      {
        name: 'pain, of 10',
        height: 160,
        scale: { least: 0, most: 10, step: 2 },
        lines: [
          { name: 'worst', ink: 'worst', points: [{ date: '2026-11-01', value: 3 }] },
          { name: 'now', ink: 'now', points: [{ date: '2026-11-01', value: 1 }], dashed: true, shape: 'rectRot' },
        ],
      },
    ],
    readings: [{ date: '2026-11-01', words: '1 Nov 2026: pain worst 3 of 10' }],
  },
};

describe('keel-chart-panel', () => {
  let fixture: ComponentFixture<ChartPanel>;
  let host: HTMLElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(ChartPanel);
    fixture.componentRef.setInput('card', card);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await fixture.whenStable();
  });
  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    host.remove();
  });
  const button = (name: RegExp) => [...host.querySelectorAll('button')].find((one) => name.test(one.textContent))!;

  it('says what the chart says, and gives the same as a table', async () => {
    expect(host.querySelector('h3')?.textContent).toContain('Pain fell from 6 to 3');
    expect(host.textContent).toContain('Hatched: less than');
    expect(host.querySelector('table')).toBeNull();
    expect([...host.querySelectorAll('button')].map((one) => one.getAttribute('aria-label'))).toEqual([
      'Show table: pain and load',
      'Save image: pain and load',
      'Copy image: pain and load',
    ]);
    button(/Show table/).click();
    await fixture.whenStable();
    expect(host.querySelector('tbody tr')?.textContent).toMatch(/1 Nov 2026\s*3/);
    expect(button(/Hide table/).getAttribute('aria-expanded')).toBe('true');
    expect(button(/Hide table/).getAttribute('aria-label')).toBe('Hide table: pain and load');
  });

  it('saves the picture under a name that says what and when, and not of whom', async () => {
    const clicked = spyOn(HTMLAnchorElement.prototype, 'click').and.callFake(function (this: HTMLAnchorElement) {
      expect(this.download).toBe('pain-and-load-2026-10-26-to-2026-11-22.png');
    });
    button(/Save image/).click();
    for (let tries = 0; tries < 100 && clicked.calls.count() === 0; tries++) {
      await new Promise((done) => setTimeout(done, 50));
    }
    expect(clicked).toHaveBeenCalledTimes(1);
    await fixture.whenStable();
    expect(host.querySelector('[role=status]')?.textContent).toContain('Image saved');
  });

  it('draws the picture on white in the colours of paper, whatever the page wears', async () => {
    document.documentElement.style.colorScheme = 'dark';
    host.style.setProperty('--keel-text', 'light-dark(rgb(0, 0, 0), rgb(255, 255, 255))');
    const picture = await createImageBitmap(await chartImage(card, host));
    expect(picture.width).toBe(2000);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    const ctx = canvas.getContext('2d')!;
    ctx.drawImage(picture, 0, 0);
    expect([...ctx.getImageData(2, 2, 1, 1).data]).toEqual([255, 255, 255, 255]);
    // The title is there, in black.
    const { data } = ctx.getImageData(0, 0, 1000, 90);
    expect(data.some((value, at) => at % 4 === 0 && value < 40)).toBeTrue();
  });
});

describe('imageName', () => {
  it('keeps to letters, figures and hyphens', () => {
    const span = { from: '2026-11-01', to: '2026-11-22' };
    expect(imageName('dose of Bird-dog (left)', span)).toBe('dose-of-bird-dog-left-2026-11-01-to-2026-11-22.png');
  });
});
