import { Component, input } from '@angular/core';
import type { ChartTable } from './chart-table';

/** The tables beneath a chart. A wide one scrolls by itself, so that the page does not. */
@Component({
  selector: 'keel-chart-tables',
  template: `
    @for (table of tables(); track table.caption) {
      <div
        class="scroll"
        [class.wide]="table.columns.length > 5"
        tabindex="0"
        role="region"
        [attr.aria-label]="table.caption"
      >
        <table>
          <caption>
            {{
              table.caption
            }}
          </caption>
          <thead>
            <tr>
              @for (column of table.columns; track column) {
                <th scope="col">{{ column }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of table.rows; track $index) {
              <tr>
                @for (cell of row; track $index) {
                  @if ($first) {
                    <th scope="row">{{ cell }}</th>
                  } @else {
                    <td [class.long]="isLong(cell)">{{ cell }}</td>
                  }
                }
              </tr>
            } @empty {
              <tr>
                <td [attr.colspan]="table.columns.length">{{ table.none ?? 'Nothing in this time' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
      gap: 16px 32px;
      margin-top: 16px;
      padding-top: 16px;
      border-top: 1px solid var(--keel-line);
    }
    .scroll {
      min-width: 0;
      overflow-x: auto;
    }
    .wide {
      grid-column: 1 / -1;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: var(--keel-size-small);
    }
    caption {
      padding-bottom: 4px;
      font-weight: 600;
      text-align: left;
    }
    th,
    td {
      padding: 4px 12px 4px 0;
      border-bottom: 1px solid var(--keel-line);
      text-align: left;
      vertical-align: baseline;
    }
    /* On a phone the table scrolls; a sentence is never squeezed into a column of letters. */
    .long {
      min-width: 22ch;
    }
    thead th {
      color: var(--keel-muted);
      font-weight: 500;
    }
    tbody th {
      font-weight: 500;
      white-space: nowrap;
    }
  `,
})
export class ChartTables {
  readonly tables = input.required<readonly ChartTable[]>();

  protected isLong(cell: string | number): boolean {
    return String(cell).length > 24;
  }
}
