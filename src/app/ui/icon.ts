import { Component, computed, input } from '@angular/core';

/** Strokes on a 24 x 24 grid, drawn for Keel. */
const paths = {
  add: 'M12 5v14M5 12h14',
  allowed: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.2l2.8 2.8L16 9.5',
  arrowDown: 'M12 5v14M6 13l6 6 6-6',
  arrowUp: 'M12 19V5M6 11l6-6 6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  blocked: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.5 8.5v7M14.5 8.5v7',
  building: 'M5 19V13M12 19V9M19 19V5',
  calendar: 'M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7',
  caution: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.1',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  dark: 'M20 14.5A8.2 8.2 0 0 1 9.5 4a8.2 8.2 0 1 0 10.5 10.5z',
  down: 'M6 9.5l6 6 6-6',
  drag: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  edit: 'M4 20h4.5L19.5 9 15 4.5 4 15.5zM13 6.5l4.5 4.5',
  'flare-up':
    'M12 3c.6 3.6 5.5 5.4 5.5 10.6A5.6 5.6 0 0 1 12 20a5.6 5.6 0 0 1-5.5-6.4c0-2.4 1.4-3.6 2-5.2 1 .5 1.7 1.5 1.9 2.6C11.6 9 12.4 6 12 3z',
  forward: 'M5 12h14M13 6l6 6-6 6',
  handout: 'M6 3h8.5L18.5 7v14H6zM14 3.5V8h4.5M9 12h6.5M9 16h6.5',
  hold: 'M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2zM12 8v5M12 16.2v.1',
  import: 'M12 4v10.5M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.8v.1',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  minus: 'M5 12h14',
  more: 'M5.5 12v.1M12 12v.1M18.5 12v.1',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  redo: 'M19 9.5H9a5 5 0 0 0 0 10h5M15 5.5l4 4-4 4',
  returning: 'M4 17.5 9.5 12l4 4L20 9.5M15 9.5h5v5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20.5 20.5',
  settling: 'M3 9c3-3.5 6 3.5 9 0s6 3.5 9 0M3 15.5c3-2 6 2 9 0s6 2 9 0',
  star: 'M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6L3.4 9.8l6-.8z',
  undo: 'M5 9.5h10a5 5 0 0 1 0 10h-5M9 5.5l-4 4 4 4',
  undeclared: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.6 9.5a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.8M12 16.4v.1',
} as const;

export type IconName = keyof typeof paths;

/** A line icon beside a word; always decorative, because the word is what is read. */
@Component({
  selector: 'keel-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      vertical-align: -0.25em;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.9;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => paths[this.name()]);
}
