import { Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Exercise, Verdict } from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { positionNames } from '../../ui/exercise-words';
import { VerdictMark } from '../../ui/verdict-mark';
import { kitNames } from './facet-words';
import { inBrief } from './facets';
import { FavouriteStar } from './favourite-star';
import { OwnMark } from './own/own-mark';

/** One exercise in the library: what it looks like, what it is for, and what it comes to for the open patient. */
@Component({
  selector: 'keel-exercise-card',
  imports: [ExercisePicture, FavouriteStar, OwnMark, RouterLink, VerdictMark],
  template: `
    @let it = exercise();
    <keel-exercise-picture [exercise]="it" mode="on-hover" [resting]="waits()" [decorative]="true" />
    <div class="words">
      <h3>
        <a #link [routerLink]="['/library', it.id]">{{ it.name }}</a>
        @if (own()) {
          <keel-own-mark />
        }
      </h3>
      @if (alias(); as name) {
        <p class="small">Also called {{ name }}</p>
      }
      <p class="small muted">{{ place() }}</p>
      @if (verdict(); as found) {
        <p class="small verdict">
          <keel-verdict-mark [status]="found.status" />&ngsp;
          @if (why(); as words) {
            <span class="muted">{{ words }}</span>
          }
        </p>
      }
      <p class="small purpose">{{ it.purpose }}</p>
    </div>
    <keel-favourite-star [exercise]="it" />
  `,
  styleUrl: './exercise-card.scss',
  host: { '[class.waits]': 'waits()' },
})
export class ExerciseCard {
  readonly exercise = input.required<Exercise>();
  /** For the open patient, while there is one. */
  readonly verdict = input<Verdict | null>(null);
  /** Added by the practice itself. */
  readonly own = input(false);
  /** The other name by which it was found. */
  readonly alias = input<string | undefined>();
  private readonly link = viewChild.required<ElementRef<HTMLAnchorElement>>('link');

  protected readonly waits = computed(() => this.verdict()?.status === 'blocked');
  protected readonly why = computed(() => {
    const verdict = this.verdict();
    return verdict ? inBrief(verdict) : '';
  });
  protected readonly place = computed(() => {
    const { position, equipment } = this.exercise();
    return [positionNames[position], ...equipment.map((kind) => kitNames[kind])].join(' · ');
  });

  focus(options?: FocusOptions): void {
    this.link().nativeElement.focus(options);
  }

  /** Brings it to the middle of the window. */
  show(): void {
    this.link().nativeElement.scrollIntoView({ block: 'center' });
  }

  hasFocus(): boolean {
    return this.link().nativeElement === this.link().nativeElement.ownerDocument.activeElement;
  }
}
