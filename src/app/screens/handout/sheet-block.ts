import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { stageOf } from '../../figure/drawing';
import { ExercisePicture } from '../../figure/exercise-picture';
import { onPaper } from '../../figure/figure';
import type { EmergencySheet, WatchSheet } from './emergency-sheet';
import type { PainStep } from '../../ui/pain-steps';
import { type Advice, safetyNet, safetyNetUrgency } from './patient-advice';
import type { LetterBlank, LetterParagraph } from './referral-letter';
import type { ProgramSheet, SheetExercise } from './sheet';

/** What stands on a sheet as one piece: it is never split over two pages. */
export type SheetBlock =
  | { readonly kind: 'title'; readonly sheet: ProgramSheet }
  | { readonly kind: 'exercise'; readonly exercise: SheetExercise }
  | { readonly kind: 'at-the-clinic'; readonly exercises: readonly SheetExercise[] }
  | { readonly kind: 'resting'; readonly sentences: readonly string[] }
  | { readonly kind: 'pain'; readonly steps: readonly PainStep[] }
  | { readonly kind: 'safety' }
  | { readonly kind: 'emergency'; readonly sheet: EmergencySheet }
  | { readonly kind: 'for-clinician'; readonly sheet: EmergencySheet }
  | { readonly kind: 'watch'; readonly sheet: WatchSheet; readonly alone: boolean }
  | { readonly kind: 'letter-heading'; readonly heading: string }
  | { readonly kind: 'paragraph'; readonly paragraph: LetterParagraph }
  | { readonly kind: 'blank'; readonly blank: LetterBlank };

/** Whether a block stays on the page of the one before it, where both find room. */
export function staysWithBefore(block: SheetBlock): boolean {
  return block.kind === 'exercise' && block.exercise.turns !== undefined && block.exercise.turns.says === undefined;
}

/** Millimetres: between the positions of a figure, and the most that one of several takes. */
const gap = 4.3;
const widest = 46;
const highest = 38;
/** Lower than this, the times stand beneath a figure. */
const low = 28;
/** A photograph, as it is held to be seen across a room; it keeps its own shape within. */
const photo = { width: 60, height: 38 };

/** One block of a sheet. Where the picture's positions are numbered, the steps beside it are not. */
@Component({
  selector: 'keel-sheet-block',
  imports: [ExercisePicture, NgTemplateOutlet],
  templateUrl: './sheet-block.html',
  styleUrl: './sheet-block.scss',
  host: { '[class.large]': 'large()' },
})
export class SheetBlockView {
  readonly block = input.required<SheetBlock>();
  /** Large print: one column, because two would break every line in the middle. */
  readonly large = input(false);
  protected readonly safety: Advice = safetyNet;
  protected readonly urgency = safetyNetUrgency;

  readonly #picture = computed(() => {
    const block = this.block();
    return block.kind === 'exercise' ? block.exercise.picture : undefined;
  });
  readonly #figure = computed(() => this.#picture()?.figure);
  protected readonly turns = computed(() => {
    const block = this.block();
    return block.kind === 'exercise' ? block.exercise.turns : undefined;
  });
  /** How many drawings stand side by side. */
  readonly #count = computed(() => {
    const figure = this.#figure();
    return figure && onPaper(figure) === 'steps' ? figure.poses.length : 1;
  });
  protected readonly numbered = computed(() => this.#figure() !== undefined && this.#count() > 1);
  protected readonly row = computed(() => this.#count() > 3);
  /** In millimetres, all positions together. */
  protected readonly size = computed(() => {
    const figure = this.#figure();
    if (!figure) return this.#picture()?.photo ? photo : { width: 0, height: 0 };
    const count = this.#count();
    const { width, height } = stageOf(figure).box;
    const room = this.row() || this.large() ? 104 : 74;
    const most = count === 1 ? room : widest;
    // A single figure that lies down stays low enough for the times to stand beneath it.
    const tallest = count === 1 && (low * width) / height > widest ? low : highest;
    const one = Math.min((room - gap * (count - 1)) / count, most, (tallest * width) / height);
    return { width: one * count + gap * (count - 1), height: (one * height) / width };
  });
  /** The times stand beneath a low figure, and beneath the text where the figure is tall: neither leaves a hole. */
  protected readonly timesBelowText = computed(() => !this.row() && !this.large() && this.size().height > low);

  /** The lines to write on, from 1. */
  protected ruled(lines: number): readonly number[] {
    return Array.from({ length: lines }, (_, index) => index + 1);
  }
}
