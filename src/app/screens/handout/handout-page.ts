import {
  afterRenderEffect,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { dateInWords } from '../../clinical';
import { selectChart, selectPhase } from '../../state/chart/chart.selectors';
import type { DraftState } from '../../state/draft/draft.actions';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectPainPolicy, selectPractice } from '../../state/practice/practice.selectors';
import { selectAuthor, selectNameless, selectToday } from '../../state/session/session.selectors';
import { EmptyPlace } from '../../ui/empty-place';
import { Icon } from '../../ui/icon';
import { painSteps } from '../../ui/pain-steps';
import { emergencySheet, watchSheet } from './emergency-sheet';
import { LetterEditor, type ParagraphTyped } from './letter-editor';
import { type EditedParagraph, LetterKeeper } from './letter-keeper';
import { paginate, type PlacedBlock } from './paginate';
import { keepPaper, type PaperId, paperOfDevice, papers, textSizes, type TextSize } from './paper';
import { referralLetter } from './referral-letter';
import { programSheet, weekToPrint } from './sheet';
import { type SheetBlock, SheetBlockView, staysWithBefore } from './sheet-block';
import { emergencyBlocks, letterBlocks, programBlocks, watchBlocks } from './sheet-blocks';
import { SheetPage } from './sheet-page';

interface Layout {
  readonly pages: readonly (readonly PlacedBlock[])[];
  readonly measured: boolean;
}

/** What is on the paper: the patient's sheet, or the letter to whoever sees the patient next. */
export type Printed = 'sheet' | 'letter';

/** The sheet a patient takes home and the letter that goes with it, exactly as they will be printed. */
@Component({
  selector: 'keel-handout-page',
  imports: [EmptyPlace, Icon, LetterEditor, MatButton, RouterLink, SheetBlockView, SheetPage],
  templateUrl: './handout-page.html',
  styleUrl: './handout-page.scss',
})
export class HandoutPage {
  readonly #store = inject(Store);
  readonly #document = inject(DOCUMENT);
  readonly #letters = inject(LetterKeeper);
  /** From the address: 'letter' opens the letter first. */
  readonly show = input<string>();
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #practice = this.#store.selectSignal(selectPractice);
  readonly #policy = this.#store.selectSignal(selectPainPolicy);
  readonly #phase = this.#store.selectSignal(selectPhase);
  readonly #nameless = this.#store.selectSignal(selectNameless);
  readonly #signedBy = this.#store.selectSignal(selectAuthor);
  /** Empty while nobody has said a name: that is left to be signed by hand. */
  readonly #author = computed(() => (this.#nameless() ? '' : this.#signedBy()));
  // The draft's state comes with the builder's route and may not be there.
  readonly #draft = this.#store.selectSignal((state: { readonly draft?: DraftState }) => state.draft);
  private readonly twin = viewChild<string, ElementRef<HTMLElement>>('twin', { read: ElementRef });
  private readonly desk = viewChild<ElementRef<HTMLElement>>('desk');

  protected readonly papers = Object.entries(papers).map(([id, { name }]) => ({ id: id as PaperId, name }));
  protected readonly textSizes = textSizes;
  protected readonly paper = signal<PaperId>(paperOfDevice(localStorage, navigator.languages));
  /** A letter is read by colleagues, the sheet perhaps without glasses. */
  readonly #sizes = signal<Readonly<Record<Printed, TextSize>>>({ sheet: 14, letter: 12 });
  protected readonly points = computed(() => this.#sizes()[this.printed()]);
  protected readonly week = linkedSignal(() => {
    const chart = this.#chart();
    return chart ? weekToPrint(chart, this.#today(), this.#library()) : 1;
  });
  protected readonly thisWeek = computed(() => {
    const chart = this.#chart();
    return chart ? weekToPrint(chart, this.#today(), this.#library()) : 1;
  });
  protected readonly weeks = computed(() =>
    Array.from({ length: this.#chart()?.current?.program.weeks ?? 0 }, (_, index) => index + 1),
  );

  protected readonly held = computed(() => this.#phase()?.phase === 'hold');
  protected readonly emergency = computed(() => {
    const chart = this.#chart();
    return chart && this.held() ? emergencySheet(chart, this.#today(), this.#practice().pathway) : undefined;
  });
  protected readonly program = computed(() => {
    const chart = this.#chart();
    return chart && !this.held() ? programSheet(chart, this.#today(), this.week(), this.#library()) : undefined;
  });
  protected readonly watch = computed(() => {
    const chart = this.#chart();
    return chart && !this.held() ? watchSheet(chart, this.#today(), this.#practice().pathway) : undefined;
  });
  protected readonly letter = computed(() => {
    const chart = this.#chart();
    return chart ? referralLetter(chart, this.#today(), this.#practice(), this.#author()) : undefined;
  });
  readonly #chosen = linkedSignal<Printed>(() => (this.show() === 'letter' ? 'letter' : 'sheet'));
  protected readonly printed = computed(() => (this.letter() ? this.#chosen() : 'sheet'));
  readonly #body = computed(() => {
    const letter = this.letter();
    return letter ? letter.body.map((one) => ('blank' in one ? one : this.#letters.read(letter, one))) : [];
  });
  protected readonly paragraphs = computed(() =>
    this.#body().filter((one): one is EditedParagraph => !('blank' in one)),
  );
  protected readonly forked = computed(() => (this.#chart()?.heads.length ?? 0) > 1);
  protected readonly unsigned = computed(() => {
    const draft = this.#draft();
    return draft !== undefined && draft.patientId === this.#chart()?.patientId && draft.past.length > 0;
  });

  protected readonly blocks = computed<readonly SheetBlock[]>(() => {
    const letter = this.letter();
    if (letter && this.printed() === 'letter') return letterBlocks(letter.heading, this.#body());
    const emergency = this.emergency();
    if (emergency) return emergencyBlocks(emergency);
    const sheet = this.program();
    const watch = this.watch();
    if (sheet) return programBlocks(sheet, watch, painSteps(this.#policy()));
    return watch ? watchBlocks(watch) : [];
  });
  protected readonly header = computed(() => {
    const details = this.#chart()?.details;
    if (!details) return '';
    return [`${details.family}, ${details.given}`, details.identifier ? `ID ${details.identifier}` : '']
      .filter(Boolean)
      .join(' · ');
  });
  protected readonly practice = computed(() => this.#practice().name);
  protected readonly signed = computed(() => {
    const by =
      this.printed() === 'letter'
        ? ['Letter', this.#author()].filter(Boolean).join(' by ')
        : (this.emergency()?.signed ?? this.program()?.signed ?? this.watch()?.signed ?? '');
    return `${by} · printed ${dateInWords(this.#today())}`;
  });

  readonly #fontsArrived = signal(0);
  /**
   * Which block stands on which page. Until what is new has been measured the last pages stay, so that nothing flickers;
   * what stands on them is always what is allowed now.
   */
  readonly #layout = linkedSignal<unknown, Layout>({
    source: () => [
      this.blocks(),
      this.paper(),
      this.points(),
      this.header(),
      this.signed(),
      this.practice(),
      this.#fontsArrived(),
    ],
    computation: (_, previous) => ({ pages: previous?.value.pages ?? [], measured: false }),
  });
  protected readonly pages = computed(() => this.#layout().pages);
  protected readonly measured = computed(() => this.#layout().measured);
  /** How much the preview is made smaller to fit beside the controls or on a tablet; never the print. */
  protected readonly zoom = signal(1);

  constructor() {
    this.#setPageSize();
    this.#measureAgainWhenFontsArriveOrPrintingEnds();
    afterRenderEffect(() => {
      const twin = this.twin()?.nativeElement;
      const body = twin?.querySelector('.body');
      // Where it is not laid out, as on paper, nothing has a height and everything would seem to fit on one page.
      if (!twin || !body || this.measured() || body.clientHeight === 0) return;
      const heights = Array.from(
        twin.querySelectorAll('keel-sheet-block'),
        (block) => block.getBoundingClientRect().height,
      );
      this.#layout.set({
        pages: paginate(heights, body.clientHeight, this.blocks().map(staysWithBefore)),
        measured: true,
      });
    });
    effect((onCleanup) => {
      const desk = this.desk()?.nativeElement;
      if (!desk) return;
      const observer = new ResizeObserver(() => {
        const pixels = (papers[this.paper()].width / 25.4) * 96;
        this.zoom.set(Math.min(1, Math.max(0.35, desk.clientWidth / pixels)));
      });
      observer.observe(desk);
      onCleanup(() => {
        observer.disconnect();
      });
    });
  }

  protected choosePaper(paper: string): void {
    if (paper !== 'a4' && paper !== 'letter') return;
    this.paper.set(paper);
    keepPaper(localStorage, paper);
  }

  protected chooseSize(points: string): void {
    const size = textSizes.find((one) => one.points === Number(points));
    if (size) this.#sizes.update((sizes) => ({ ...sizes, [this.printed()]: size.points }));
  }

  protected choosePrinted(printed: Printed): void {
    this.#chosen.set(printed);
  }

  protected write({ paragraph, text }: ParagraphTyped): void {
    const letter = this.letter();
    const drafted = letter?.body.find((one) => 'part' in one && one.part === paragraph.part);
    if (letter && drafted && 'part' in drafted) this.#letters.write(letter, drafted, text ?? drafted.text);
  }

  protected print(): void {
    this.#document.defaultView?.print();
  }

  /** The printer's page is the page that is seen: no margin of its own, because the boxes bring theirs. */
  #setPageSize(): void {
    effect((onCleanup) => {
      const { width, height } = papers[this.paper()];
      const style = this.#document.createElement('style');
      style.textContent = `@page { size: ${width}mm ${height}mm; margin: 0; }`;
      this.#document.head.append(style);
      onCleanup(() => {
        style.remove();
      });
    });
  }

  #measureAgainWhenFontsArriveOrPrintingEnds(): void {
    effect((onCleanup) => {
      const { fonts } = this.#document;
      const paper = matchMedia('print');
      const again = (): void => {
        if (!paper.matches) this.#fontsArrived.update((times) => times + 1);
      };
      fonts.addEventListener('loadingdone', again);
      paper.addEventListener('change', again);
      onCleanup(() => {
        fonts.removeEventListener('loadingdone', again);
        paper.removeEventListener('change', again);
      });
    });
  }
}
