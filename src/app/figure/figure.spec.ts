import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { exerciseById } from '../clinical';
import { Figure } from './figure';

const script = exerciseById('bird-dog')!.figure;

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
  afterEach(() => host.remove());

  const near = (): string => [...host.querySelectorAll('path.near')].map((path) => path.getAttribute('d')).join();
  const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
  /** Long enough for the first hold to pass and the movement to be under way. */
  const underWay = 1000 * (script.poses[0]!.holdSeconds + 0.4);

  it('draws the most telling pose and says what the exercise is', async () => {
    await fixture.whenStable();
    const svg = host.querySelector('svg')!;
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe(script.description);
    expect(svg.querySelectorAll('path').length).toBe(7);
  });

  it('is silent where it only decorates', async () => {
    fixture.componentRef.setInput('decorative', true);
    await fixture.whenStable();
    const svg = host.querySelector('svg')!;
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.hasAttribute('role')).toBeFalse();
  });

  it('numbers the steps and says each of them', async () => {
    fixture.componentRef.setInput('mode', 'steps');
    await fixture.whenStable();
    expect([...host.querySelectorAll('.number')].map((n) => n.textContent)).toEqual(['1', '2']);
    expect([...host.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label'))).toEqual(
      script.poses.map(({ says }) => says),
    );
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
