import { GridCellWidget } from '@angular/aria/grid';
import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { amountInWords, type Dose, doseInWords, readDose, sideInWords } from '../../clinical';

let count = 0;

/**
 * One dose of the week grid: text, and an editor in its place while it is typed. A dose that was not understood stays as
 * typed beside what is wrong with it; nothing changes until it can be read.
 */
@Component({
  selector: 'keel-dose-cell',
  template: `
    @if (editing()) {
      <input
        #editor
        class="field"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="problem() || warning() ? problemId : null"
        [value]="text()"
        autocomplete="off"
        spellcheck="false"
        (input)="text.set(editor.value)"
        (keydown)="keep($event)"
      />
    } @else {
      <span class="words">{{ problem() ? text() : amount() }}</span>
      <ng-container>&ngsp;</ng-container>
      @if (!problem() && (side() || byHand())) {
        <span class="small muted nowrap"
          >{{ side() }}{{ side() && byHand() ? ', ' : '' }}{{ byHand() ? 'by hand' : '' }}</span
        >
      }
    }
    @if (warning(); as what) {
      <span class="warning small" [id]="problemId" role="status">{{ what }}</span>
    }
    @if (problem(); as what) {
      <span class="problem small" [id]="problemId" role="alert">{{ what }}</span>
    }
  `,
  host: {
    '[attr.role]': "editing() ? null : 'button'",
    '[attr.aria-label]': 'editing() ? null : label()',
    '[attr.aria-describedby]': 'problem() && !editing() ? problemId : null',
    '[class.by-hand]': 'byHand()',
    '(click)': 'open()',
    '(keydown)': 'prepare($event)',
  },
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      justify-content: center;
      height: 100%;
      min-height: 48px;
      padding: 2px 8px;
      border-radius: 4px;
      cursor: text;
    }
    :host(:hover) {
      background: var(--keel-accent-soft);
    }
    :host(:focus-visible) {
      outline: 2px solid var(--keel-accent);
      outline-offset: -2px;
      background: var(--keel-accent-soft);
    }
    .words {
      white-space: nowrap;
      font-weight: 500;
    }
    :host(.by-hand) .words {
      font-weight: 650;
    }
    input {
      width: 100%;
      height: 32px;
    }
    .problem,
    .warning {
      max-width: 150px;
    }
    .problem {
      color: var(--keel-warning-emergency);
    }
    .warning {
      color: var(--keel-caution);
    }
  `,
})
export class DoseCell {
  readonly #injector = inject(Injector);
  /** Stands on the same element, so that the grid finds it among its cells. */
  protected readonly widget = inject(GridCellWidget, { self: true });
  readonly dose = input.required<Dose>();
  /** Set by hand for its week, against the scheme. */
  readonly byHand = input(false);
  /** Which exercise and week, for those who listen. */
  readonly what = input.required<string>();
  /** What a dose would make worse, in words; empty where it makes nothing worse. */
  readonly warn = input<(typed: Dose) => string>(() => '');
  readonly changed = output<Dose>();

  /** The text was begun with a key; otherwise all of it is selected, to be overwritten or kept. */
  private fresh = false;
  private readonly editor = viewChild<ElementRef<HTMLInputElement>>('editor');
  protected readonly text = signal('');
  protected readonly problem = signal<string | null>(null);
  protected readonly problemId = `dose-problem-${count++}`;
  protected readonly words = computed(() => doseInWords(this.dose()));
  protected readonly amount = computed(() => amountInWords(this.dose()));
  protected readonly side = computed(() => sideInWords(this.dose()));
  protected readonly label = computed(() => `${this.what()}: ${this.words()}`);

  protected readonly editing = computed(() => this.widget.isActivated());

  /** Said quietly while the dose is typed, before it counts. */
  protected readonly warning = computed(() => {
    if (!this.editing() || this.problem()) return '';
    const read = readDose(this.text(), this.dose());
    return 'dose' in read ? this.warn()(read.dose) : '';
  });

  constructor() {
    this.widget.activated.subscribe(() => {
      this.focusEditor();
    });
    this.widget.deactivated.subscribe((event) => {
      this.end(event);
    });
  }

  protected open(): void {
    if (this.editing()) return;
    this.showPresent();
    this.widget.activate();
  }

  /**
   * Runs before the grid opens the editor, so that the text is there however quickly the next key follows: a letter or
   * digit starts afresh with it, Enter goes on from what stands there. What is typed before the editor is drawn goes into
   * it all the same: '12 min' must never become '2 min'.
   */
  protected prepare(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.editing()) {
      if (event.target === event.currentTarget && event.key.length === 1) {
        this.text.set(this.fresh ? this.text() + event.key : event.key);
        this.fresh = true;
        event.preventDefault();
      }
    } else if (/^[a-z0-9]$/i.test(event.key)) {
      this.text.set(event.key);
      this.fresh = true;
      event.preventDefault();
    } else if (event.key === 'Enter') this.showPresent();
  }

  private showPresent(): void {
    this.fresh = false;
    if (!this.problem()) this.text.set(this.words().replaceAll('\u00a0', ' '));
  }

  private focusEditor(): void {
    afterNextRender(
      () => {
        const editor = this.editor()?.nativeElement;
        editor?.focus();
        if (!this.fresh) editor?.select();
      },
      { injector: this.#injector },
    );
  }

  private end(event: FocusEvent | KeyboardEvent | undefined): void {
    if (event instanceof KeyboardEvent && event.key === 'Escape') {
      this.problem.set(null);
      return;
    }
    const read = readDose(this.text(), this.dose());
    if ('problem' in read) {
      this.problem.set(read.problem);
      return;
    }
    this.problem.set(null);
    if (doseInWords(read.dose) !== this.words()) this.changed.emit(read.dose);
  }

  /** Arrow keys and the like belong to the text while it is edited. */
  protected keep(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
  }
}
