import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { PrecautionBanner } from './precautions-banner';
import { PrecautionStrip } from './precautions-strip';

const chips = ['Hypertension 184/96', 'Osteoporosis', 'Disc surgery, week 5', 'Knee pain or injury, left'].map(
  (words) => ({ words, proposed: words === 'Osteoporosis' }),
);

describe('PrecautionStrip', () => {
  let fixture: ComponentFixture<PrecautionStrip>;
  let host: HTMLElement;

  async function show(banner: PrecautionBanner, width: number): Promise<void> {
    fixture = TestBed.createComponent(PrecautionStrip);
    fixture.componentRef.setInput('banner', banner);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await resize(width);
  }

  /** The browser measures before it paints; the next two frames have what came of it. */
  async function resize(width: number): Promise<void> {
    host.style.width = `${width}px`;
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await fixture.whenStable();
    }
  }

  const seen = () =>
    [...host.querySelectorAll<HTMLElement>('li')]
      .filter((one) => getComputedStyle(one).visibility === 'visible')
      .map((one) => one.textContent.replace(/\s+/g, ' ').trim());

  afterEach(() => {
    host.remove();
  });

  it('shows all of it where there is room, and marks what is only proposed', async () => {
    await show({ open: [], chips, none: false }, 1600);
    expect(seen()).toEqual([
      'Hypertension 184/96',
      'Osteoporosis proposed',
      'Disc surgery, week 5',
      'Knee pain or injury, left',
    ]);
  });

  it('counts what has no room, on one line, and opens all of it', async () => {
    const opened = jasmine.createSpy('all');
    await show({ open: ['Other precautions not asked'], chips, none: false }, 520);
    fixture.componentInstance.all.subscribe(opened);
    const rest = seen().at(-1);
    expect(seen()[0]).toBe('Other precautions not asked');
    expect(rest).toMatch(/^\+[1-4] more$/);
    expect(host.offsetHeight).toBeLessThan(44);
    host.querySelector('button')?.click();
    expect(opened).toHaveBeenCalled();
  });

  it('shows more when there is more room', async () => {
    await show({ open: [], chips, none: false }, 500);
    const before = seen().length;
    await resize(1600);
    expect(seen().length).toBeGreaterThan(before);
    expect(seen().some((words) => words.includes('more'))).toBeFalse();
  });

  it('says that none are known', async () => {
    await show({ open: [], chips: [], none: true }, 600);
    expect(seen()).toEqual(['No precautions known']);
  });
});
