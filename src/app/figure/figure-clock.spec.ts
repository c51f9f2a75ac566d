import { TestBed } from '@angular/core/testing';
import { FigureClock } from './figure-clock';

describe('the clock of the figures', () => {
  let clock: FigureClock;
  let frame: ((now: number) => void) | undefined;
  /** What drawing one figure takes, in milliseconds. */
  let cost: number;
  let time: number;

  beforeEach(() => {
    frame = undefined;
    time = 0;
    cost = 0;
    spyOn(window, 'requestAnimationFrame').and.callFake((callback) => {
      frame = callback;
      return 1;
    });
    spyOn(performance, 'now').and.callFake(() => time);
    clock = TestBed.inject(FigureClock);
  });

  const nextFrame = (): void => {
    const due = frame;
    frame = undefined;
    due?.(time);
  };
  const figures = (count: number): { drawn: number[]; stops: (() => void)[] } => {
    const drawn = Array.from({ length: count }, () => 0);
    const stops = drawn.map((_, i) =>
      clock.run(() => {
        drawn[i]!++;
        time += cost;
      }),
    );
    return { drawn, stops };
  };

  it('draws a few figures in every frame', () => {
    cost = 0.5;
    const { drawn } = figures(5);
    for (let i = 0; i < 10; i++) nextFrame();
    expect(drawn).toEqual([10, 10, 10, 10, 10]);
  });

  it('takes no more than its share of a frame, and serves all alike', () => {
    cost = 1;
    const { drawn } = figures(40);
    const before = time;
    nextFrame();
    expect(time - before).toBeLessThanOrEqual(4);
    for (let i = 1; i < 40; i++) nextFrame();
    expect(Math.max(...drawn) - Math.min(...drawn)).toBeLessThanOrEqual(1);
  });

  it('asks for no frame when nothing moves, and starts again', () => {
    const { stops } = figures(2);
    nextFrame();
    for (const stop of stops) stop();
    nextFrame();
    expect(frame).toBeUndefined();
    const again = figures(1);
    nextFrame();
    expect(again.drawn).toEqual([1]);
  });
});
