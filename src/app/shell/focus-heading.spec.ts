import { focusHeading } from './focus-heading';

describe('focusHeading', () => {
  let main: HTMLElement;

  beforeEach(() => {
    main = document.createElement('main');
    main.tabIndex = -1;
    main.innerHTML = '<nav><a href="#tab">Visit</a></nav><div></div>';
    document.body.append(main);
  });

  afterEach(() => {
    main.remove();
  });

  const page = (html: string): void => {
    const place = main.querySelector('div');
    if (place) place.innerHTML = html;
  };
  const focus = (selector: string): void => main.querySelector<HTMLElement>(selector)?.focus();
  const focused = (): string => document.activeElement?.localName ?? '';
  const afterTheObserver = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('goes to the heading from a link that stays', () => {
    focus('a');
    page('<h1>Visit</h1>');
    focusHeading(main, document.activeElement);
    expect(focused()).toBe('h1');
  });

  it('waits for a heading that comes later', async () => {
    focusHeading(main, document.body);
    page('<h1>Overview</h1>');
    await afterTheObserver();
    expect(focused()).toBe('h1');
  });

  it('leaves the focus where the page has set it', () => {
    page('<h1>Patients</h1><input>');
    focus('input');
    focusHeading(main, document.body);
    expect(focused()).toBe('input');
  });

  it('leaves the focus where somebody moved it while the page was read', async () => {
    focusHeading(main, document.body);
    focus('a');
    page('<h1>Overview</h1>');
    await afterTheObserver();
    expect(focused()).toBe('a');
  });

  it('stops waiting when told', async () => {
    const stop = focusHeading(main, document.activeElement);
    stop();
    page('<h1>Overview</h1>');
    await afterTheObserver();
    expect(focused()).not.toBe('h1');
  });
});
