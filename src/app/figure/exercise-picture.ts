import { booleanAttribute, Component, input } from '@angular/core';
import type { Exercise } from '../clinical';
import { Figure, type FigureMode } from './figure';

/** What an exercise looks like: Keel's drawing, the practice's photograph, or a quiet place where neither is. */
@Component({
  selector: 'keel-exercise-picture',
  imports: [Figure],
  template: `
    @let it = exercise();
    @if (it.figure; as script) {
      <keel-figure
        [script]="script"
        [mode]="mode()"
        [paused]="paused()"
        [resting]="resting()"
        [decorative]="decorative()"
      />
    } @else if (it.photo; as photo) {
      <img [src]="photo" [alt]="decorative() ? '' : 'Photograph: ' + it.name" />
    } @else {
      <span class="none" aria-hidden="true">
        <svg viewBox="0 0 48 32" focusable="false">
          <path d="M6 27h36M12 22h20a6 6 0 0 0 0-12M15 15l6 7" />
          <circle cx="11" cy="11" r="4" />
        </svg>
      </span>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    keel-figure,
    img,
    .none {
      width: 100%;
      height: 100%;
    }
    img {
      display: block;
      object-fit: contain;
      object-position: var(--keel-picture-place, center);
    }
    .none {
      display: grid;
      place-items: center;
      border: 1px dashed var(--keel-figure-floor, #c9d3d8);
      border-radius: 6px;
    }
    .none svg {
      width: min(48px, 60%);
      max-height: 70%;
      fill: none;
      stroke: var(--keel-figure-far, #a9bac3);
      stroke-width: 2;
      stroke-linecap: round;
    }
    :host(.resting) img {
      opacity: 0.45;
      filter: grayscale(1);
    }
    @media print {
      .none {
        display: none;
      }
    }
  `,
  host: { '[class.resting]': 'resting()' },
})
export class ExercisePicture {
  readonly exercise = input.required<Pick<Exercise, 'name' | 'figure' | 'photo'>>();
  readonly mode = input<FigureMode>('still');
  /** Stops a moving figure where it is. */
  readonly paused = input(false, { transform: booleanAttribute });
  /** Greyed: the exercise waits for a better day. */
  readonly resting = input(false, { transform: booleanAttribute });
  /** Hidden from screen readers, where the name of the exercise stands beside it. */
  readonly decorative = input(false, { transform: booleanAttribute });
}
