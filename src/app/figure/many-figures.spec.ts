import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { catalogue } from '../clinical';
import { Figure, type FigureMode } from './figure';

@Component({
  imports: [Figure],
  template: `
    @for (exercise of exercises; track exercise.id) {
      <keel-figure [script]="exercise.figure" [mode]="mode()" decorative />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(8, 120px);
      height: 420px;
      overflow: auto;
    }
    keel-figure {
      height: 110px;
    }
  `,
})
class ManyFigures {
  readonly mode = input.required<FigureMode>();
  protected readonly exercises = catalogue.slice(0, 40);
}

/** Frames that a page gets in a second while it scrolls through 40 figures. */
async function framesWhileScrolling(mode: FigureMode): Promise<{ frames: number; drawn: number }> {
  const fixture = TestBed.createComponent(ManyFigures);
  fixture.componentRef.setInput('mode', mode);
  fixture.autoDetectChanges();
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await fixture.whenStable();
  // Until the observers have seen what is on the screen, and the first holds are over.
  await new Promise((done) => setTimeout(done, 1300));
  let drawn = 0;
  const watcher = new MutationObserver((records) => (drawn += records.length));
  watcher.observe(host, { subtree: true, attributes: true, attributeFilter: ['d'] });
  const frames = await new Promise<number>((done) => {
    const began = performance.now();
    let count = 0;
    const next = (): void => {
      host.scrollTop = 200 + 200 * Math.sin(count / 10);
      count++;
      if (performance.now() - began < 1000) requestAnimationFrame(next);
      else done(count);
    };
    requestAnimationFrame(next);
  });
  watcher.disconnect();
  fixture.destroy();
  return { frames, drawn };
}

describe('a page of 40 figures', () => {
  it('scrolls as smoothly while they move as while they are still', async () => {
    const still = await framesWhileScrolling('still');
    const moving = await framesWhileScrolling('moving');
    expect(still.drawn).toBe(0);
    expect(moving.drawn).toBeGreaterThan(100);
    // A test browser paints on the processor that also runs the test: some frames go to that.
    expect(moving.frames / still.frames)
      .withContext(`${still.frames} frames a second still, ${moving.frames} moving`)
      .toBeGreaterThan(0.75);
  });
});
