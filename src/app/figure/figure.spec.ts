import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { exerciseById, type FigureScript } from '../clinical';
import { Figure, type FigureMode } from './figure';

const script: FigureScript = exerciseById('bird-dog')!.figure;

describe('keel-figure', () => {
  let fixture: ComponentFixture<Figure>;
  let host: HTMLElement;
  let lessMotion: boolean;

  beforeEach(() => {
    lessMotion = false;
    spyOn(window, 'matchMedia').and.callFake(
      () => Object.assign(new EventTarget(), { matches: lessMotion }) as unknown as MediaQueryList,
    );
    fixture = TestBed.createComponent(Figure);
    fixture.componentRef.setInput('script', script);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
  });
  afterEach(() => {
    fixture.destroy();
  });

  const near = (): string => [...host.querySelectorAll('path.near')].map((path) => path.getAttribute('d')).join();
  const labels = (): readonly (string | null)[] =>
    [...host.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label'));
  const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
  const show = async (mode: FigureMode): Promise<void> => {
    fixture.componentRef.setInput('mode', mode);
    await fixture.whenStable();
  };
  /** Long enough for the first hold to pass and the movement to be under way. */
  const underWay = 1000 * (script.poses[0]!.holdSeconds + 0.4);

  it('draws the most telling pose and says what the exercise is', async () => {
    await fixture.whenStable();
    const svg = host.querySelector('svg')!;
    expect(svg.getAttribute('role')).toBe('img');
    expect(labels()).toEqual([script.description]);
    expect(svg.querySelectorAll('path.near, path.far').length).toBe(4);
  });

  it('is silent where it only decorates', async () => {
    fixture.componentRef.setInput('decorative', true);
    await fixture.whenStable();
    const svg = host.querySelector('svg')!;
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.hasAttribute('role')).toBeFalse();
  });

  it('numbers the positions and says each of them', async () => {
    await show('steps');
    expect([...host.querySelectorAll('.number')].map((n) => n.textContent)).toEqual(
      script.poses.map((_, i) => String(i + 1)),
    );
    expect(labels()).toEqual(script.poses.map(({ says }) => says));
    expect(host.querySelector('.arrow')).toBeNull();
  });

  it('shows on paper positions or one figure with an arrow, never both', async () => {
    fixture.componentRef.setInput('script', { ...script, tells: 'arrow' });
    await show('paper');
    expect(host.querySelectorAll('svg').length).toBe(1);
    expect(host.querySelectorAll('.ghost').length).toBeGreaterThan(0);
    expect(host.querySelectorAll('path.arrow').length).toBe(2);
    fixture.componentRef.setInput('script', { ...script, tells: 'positions' });
    await show('paper');
    expect(host.querySelectorAll('svg').length).toBe(script.poses.length);
    expect(host.querySelectorAll('.ghost, path.arrow').length).toBe(0);
  });

  it('puts the fault beside the right form, in words too', async () => {
    await show('right-and-wrong');
    expect(labels().map((label) => label!.split(':')[0])).toEqual(['Like this', 'Not like this']);
    expect([...host.querySelectorAll('.caption')].map((caption) => caption.textContent)).toEqual([
      'Like this',
      `Not like this: ${script.fault!.says}`,
    ]);
    expect(host.querySelectorAll('.wrong path.mark').length).toBe(1);
    expect(host.querySelectorAll('.right path.mark').length).toBe(0);
  });

  it('moves while it is on the screen, and rests when it has left it', async () => {
    fixture.componentRef.setInput('mode', 'moving');
    fixture.autoDetectChanges();
    await wait(underWay);
    const before = near();
    await wait(200);
    expect(near()).not.toBe(before);
    host.style.display = 'none';
    await wait(200);
    const hidden = near();
    await wait(200);
    expect(near()).toBe(hidden);
  });

  it('stops where it is when it is paused, and goes on from there', async () => {
    fixture.componentRef.setInput('mode', 'moving');
    fixture.autoDetectChanges();
    await wait(underWay);
    fixture.componentRef.setInput('paused', true);
    await wait(100);
    const paused = near();
    await wait(200);
    expect(near()).toBe(paused);
    fixture.componentRef.setInput('paused', false);
    await wait(200);
    expect(near()).not.toBe(paused);
  });

  it('goes by the last of what a busy page tells it at once', async () => {
    let tell: IntersectionObserverCallback | undefined;
    spyOn(window, 'IntersectionObserver').and.callFake(function (callback: IntersectionObserverCallback) {
      tell = callback;
      return { observe: () => undefined, disconnect: () => undefined };
    } as never);
    fixture.componentRef.setInput('mode', 'moving');
    fixture.autoDetectChanges();
    await fixture.whenStable();
    tell?.([{ isIntersecting: true }, { isIntersecting: false }] as never, {} as never);
    await wait(underWay);
    const before = near();
    await wait(200);
    expect(near()).toBe(before);
    tell?.([{ isIntersecting: false }, { isIntersecting: true }] as never, {} as never);
    await wait(underWay);
    expect(near()).not.toBe(before);
  });

  it('moves in a list only while a pointer rests on it, and stands as before when it has gone', async () => {
    fixture.componentRef.setInput('mode', 'on-hover');
    fixture.autoDetectChanges();
    await wait(underWay);
    const before = near();
    await wait(200);
    expect(near()).toBe(before);
    host.dispatchEvent(new PointerEvent('pointerenter'));
    await wait(underWay);
    expect(near()).not.toBe(before);
    host.dispatchEvent(new PointerEvent('pointerleave'));
    await wait(100);
    expect(near()).toBe(before);
  });

  it('does not move for those who ask for less motion', async () => {
    lessMotion = true;
    fixture.componentRef.setInput('mode', 'moving');
    fixture.autoDetectChanges();
    await wait(underWay);
    const before = near();
    await wait(200);
    expect(near()).toBe(before);
  });

  it('shows that an exercise is resting', async () => {
    fixture.componentRef.setInput('resting', true);
    await fixture.whenStable();
    expect(getComputedStyle(host.querySelector('svg')!).opacity).toBe('0.45');
  });
});
