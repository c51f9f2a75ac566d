import { Component, computed, ElementRef, inject, input, model, signal } from '@angular/core';
import type { IsoDate } from '../../clinical';
import type { ChartCard } from './chart-table';
import { ChartTables } from './chart-tables';
import { TimeChart } from './time-chart';
import type { TimeChartData } from './time-chart-data';

/**
 * A chart with what it says as its heading, its tables, and the picture of it that goes into a letter. What chooses among
 * charts is projected between the heading and the plot.
 */
@Component({
  selector: 'keel-chart-panel',
  imports: [ChartTables, TimeChart],
  template: `
    <header>
      <div>
        <h3>{{ card().heading }}</h3>
        <p class="small muted">{{ card().subtitle }}</p>
      </div>
      <div class="actions screen-only">
        <button
          class="link-button"
          type="button"
          [attr.aria-label]="nameOf(tableWords())"
          [attr.aria-expanded]="asTable()"
          (click)="asTable.set(!asTable())"
        >
          {{ tableWords() }}
        </button>
        <button class="link-button" type="button" [attr.aria-label]="nameOf('Save image')" (click)="save()">
          Save image
        </button>
        @if (canCopy) {
          <button class="link-button" type="button" [attr.aria-label]="nameOf('Copy image')" (click)="copy()">
            Copy image
          </button>
        }
        <span class="small muted" role="status">{{ said() }}</span>
      </div>
    </header>
    <ng-content />
    <keel-time-chart [data]="card().data" [name]="card().name" [label]="label()" [(at)]="at" />
    @for (note of card().notes; track note) {
      <p class="small muted">{{ note }}</p>
    }
    @if (asTable()) {
      <keel-chart-tables [tables]="card().tables" />
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      break-inside: avoid;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 24px;
      margin-bottom: 8px;
    }
    header > div:first-child {
      flex: 1 1 320px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      align-self: flex-start;
      gap: 4px 8px;
    }
  `,
})
export class ChartPanel {
  readonly card = input.required<ChartCard>();
  readonly at = model<IsoDate | null>(null);

  protected readonly asTable = signal(false);
  protected readonly tableWords = computed(() => (this.asTable() ? 'Hide table' : 'Show table'));
  protected readonly said = signal('');
  protected readonly label = computed(() => `${this.card().heading}. ${this.card().subtitle}.`);
  protected readonly canCopy = typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator;
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** 'Save image: pain and load', because a page has the same button for every chart. */
  protected nameOf(words: string): string {
    return `${words}: ${this.card().name}`;
  }

  protected async save(): Promise<void> {
    const url = URL.createObjectURL(await this.#image());
    const link = this.#host.ownerDocument.createElement('a');
    link.href = url;
    link.download = imageName(this.card().name, this.card().data);
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this.said.set('Image saved');
  }

  protected async copy(): Promise<void> {
    try {
      // The promise is handed over whole: Safari takes only what was begun at the click.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': this.#image() })]);
      this.said.set('Image copied');
    } catch {
      this.said.set('The browser refused to copy; save the image instead');
    }
  }

  async #image(): Promise<Blob> {
    const { chartImage } = await import('./chart-image');
    return chartImage(this.card(), this.#host);
  }
}

/** 'pain-and-load-2026-08-31-to-2026-11-22.png': what it shows and when, and not of whom. */
export function imageName(name: string, { from, to }: Pick<TimeChartData, 'from' | 'to'>): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${slug}-${from}-to-${to}.png`;
}
