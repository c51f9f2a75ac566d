import { Component, input, output } from '@angular/core';
import type { EditedParagraph } from './letter-keeper';

export interface ParagraphTyped {
  readonly paragraph: EditedParagraph;
  /** Absent: the draft again. */
  readonly text?: string;
}

/** The paragraphs of a letter, to be put in one's own words; the paper beside them follows at once. */
@Component({
  selector: 'keel-letter-editor',
  template: `
    @for (paragraph of paragraphs(); track paragraph.part) {
      <div class="paragraph">
        <label class="labelled">
          {{ paragraph.label }}
          <textarea
            #text
            class="field"
            [rows]="rowsFor(paragraph.text)"
            [value]="paragraph.text"
            (input)="typed.emit({ paragraph, text: text.value })"
          ></textarea>
        </label>
        @if (paragraph.edited) {
          <p class="small">
            @if (paragraph.outdated) {
              <b>The chart has changed since you wrote this.</b>
            }
            <button
              class="link-button"
              type="button"
              [attr.aria-label]="'Draft it again: ' + paragraph.label"
              (click)="typed.emit({ paragraph })"
            >
              Draft it again
            </button>
          </p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    textarea {
      width: 100%;
      resize: vertical;
      line-height: 1.4;
      field-sizing: content;
    }
  `,
})
export class LetterEditor {
  readonly paragraphs = input.required<readonly EditedParagraph[]>();
  readonly typed = output<ParagraphTyped>();

  /** Where the browser does not size a field by its content. */
  protected rowsFor(text: string): number {
    const wrapped = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 48)));
    return Math.min(
      10,
      wrapped.reduce((sum, rows) => sum + rows, 0),
    );
  }
}
