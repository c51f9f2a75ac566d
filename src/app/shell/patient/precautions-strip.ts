import { afterRenderEffect, Component, DestroyRef, ElementRef, inject, input, output, signal } from '@angular/core';
import { fitting, type PrecautionBanner } from './precautions-banner';

/** Pixels between chips, as in the style beneath. */
const gap = 6;

/**
 * A patient's precautions on one line, on two where the window is narrow: what is open first, then what acts, as much as
 * there is room for. The rest is counted, and one press away.
 */
@Component({
  selector: 'keel-precaution-strip',
  host: { '[style.flex-basis.px]': 'whole()' },
  template: `
    <ul aria-label="Precautions">
      @for (words of banner().open; track words) {
        <li class="open" data-first>{{ words }}</li>
      }
      @for (chip of banner().chips; track chip.words; let index = $index) {
        <li data-chip [class.beyond]="index >= shown()" [class.proposed]="chip.proposed">
          {{ chip.words }}
          @if (chip.proposed) {
            <span class="muted">proposed</span>
          }
        </li>
      }
      @if (banner().none) {
        <li class="none" data-first>No precautions known</li>
      }
      <li class="rest" [class.beyond]="shown() >= banner().chips.length">
        <button type="button" data-more (click)="all.emit()">+{{ banner().chips.length - shown() }} more</button>
      </li>
    </ul>
  `,
  styles: `
    :host {
      display: block;
      flex: 1 1 auto;
      min-width: 0;
    }
    ul {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--keel-size-small);
    }
    li {
      max-width: 100%;
      padding: 3px 8px;
      overflow: hidden;
      border: 1px solid var(--keel-line-strong);
      border-radius: 6px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .proposed {
      border-style: dashed;
    }
    .none {
      border-color: transparent;
      padding: 3px 0;
      color: var(--keel-muted);
    }
    .open {
      border: 1px dashed var(--keel-warning-urgent);
      color: var(--keel-warning-urgent);
      font-weight: 560;
    }
    .rest {
      padding: 0;
      border: 0;
      overflow: visible;
    }
    button {
      min-height: 26px;
      padding: 3px 8px;
      border: 0;
      border-radius: 6px;
      background: var(--keel-accent-soft);
      color: var(--keel-accent);
      font: 560 var(--keel-size-small) / 1.3 var(--keel-font);
      cursor: pointer;
    }
    /* Keeps its width for the measure, and is neither seen nor read out. */
    .beyond {
      position: absolute;
      top: 0;
      left: 0;
      visibility: hidden;
    }
    @media (max-width: 600px) {
      :host {
        flex-basis: 100%;
      }
    }
    @media (pointer: coarse) {
      /* Room for a finger without a taller line. */
      button {
        min-height: 44px;
        margin-block: -8px;
        border: 8px solid transparent;
        border-inline: 0;
        border-radius: 12px;
        background-clip: padding-box;
        padding-block: 0;
      }
    }
  `,
})
export class PrecautionStrip {
  readonly banner = input.required<PrecautionBanner>();
  readonly all = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #width = signal(0);
  /** All of it on one line, in pixels: it goes to a line of its own only where it would not fit on the first. */
  protected readonly whole = signal(0);
  protected readonly shown = signal(0);

  constructor() {
    const watch = new ResizeObserver(([entry]) => {
      if (entry) this.#width.set(entry.contentRect.width);
    });
    watch.observe(this.host);
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
    });
    afterRenderEffect({
      earlyRead: () => {
        const { chips } = this.banner();
        const available = this.#width();
        const widths = (part: string) =>
          [...this.host.querySelectorAll<HTMLElement>(part)].map((one) => one.offsetWidth);
        const room = {
          available,
          gap,
          more: Math.max(90, ...widths('[data-more]')),
          lines: available < 480 ? 2 : 1,
          before: widths('[data-first]'),
        };
        const all = [...room.before, ...widths('[data-chip]')];
        return {
          shown: available === 0 ? chips.length : fitting(widths('[data-chip]'), room),
          whole: all.reduce((sum, width) => sum + width + gap, 0),
        };
      },
      write: (measured) => {
        this.shown.set(measured().shown);
        this.whole.set(measured().whole);
      },
    });
  }
}
