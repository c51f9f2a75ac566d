import { afterRenderEffect, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { screen, type Situation } from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { VerdictMark } from '../../ui/verdict-mark';
import { type LadderPath, type Pitch, stretchPath } from './ladder-path';

const pitch: Pitch = { along: 168, across: 124, reach: 68 };

/** A ladder drawn as a path from its gentlest rung on the left; every rung leads to its exercise. */
@Component({
  selector: 'keel-ladder-map',
  imports: [ExercisePicture, RouterLink, VerdictMark],
  template: `
    <div #scrolled class="scrolled">
      <div class="map" [style.width.px]="width()" [style.height.px]="height()">
        <svg [attr.viewBox]="'0 0 ' + width() + ' ' + height()" aria-hidden="true" focusable="false">
          @for (stretch of stretches(); track stretch.id) {
            <path [attr.d]="stretch.d" [class.here]="stretch.here" />
          }
        </svg>
        <ol aria-label="From the gentlest to the hardest">
          @for (rung of rungs(); track rung.exercise.id) {
            <li [style.left.px]="rung.left" [style.top.px]="rung.top">
              <a
                [routerLink]="['/library', rung.exercise.id]"
                [class.waits]="rung.status === 'blocked'"
                [attr.aria-current]="rung.current ? 'page' : null"
              >
                <keel-exercise-picture
                  [exercise]="rung.exercise"
                  [resting]="rung.status === 'blocked'"
                  [decorative]="true"
                />
                <span class="name">{{ rung.exercise.name }}</span>
                @if (rung.status; as status) {
                  <keel-verdict-mark [status]="status" iconOnly />
                }
              </a>
            </li>
          }
        </ol>
      </div>
    </div>
    <p class="small muted ends" aria-hidden="true"><span>Easier</span><span>Harder</span></p>
  `,
  styleUrl: './ladder-map.scss',
})
export class LadderMap {
  readonly path = input.required<LadderPath>();
  /** Of the open patient, for whom the rungs are marked; null while there is none. */
  readonly situation = input.required<Situation | null>();
  private readonly scrolled = viewChild.required<ElementRef<HTMLElement>>('scrolled');

  protected readonly width = computed(() => this.path().levels * pitch.along);
  protected readonly height = computed(() => this.path().lanes * pitch.across);
  protected readonly rungs = computed(() => {
    const situation = this.situation();
    return this.path().rungs.map(({ exercise, level, lane, current }) => ({
      exercise,
      current,
      status: situation ? screen(exercise, situation).status : null,
      left: (level + 0.5) * pitch.along,
      top: (lane + 0.5) * pitch.across,
    }));
  });
  protected readonly stretches = computed(() => {
    const here = this.path().rungs.find(({ current }) => current)?.exercise.id;
    return this.path().stretches.map((stretch) => ({
      id: `${stretch.from} ${stretch.to}`,
      d: stretchPath(stretch, pitch),
      here: stretch.from === here || stretch.to === here,
    }));
  });

  constructor() {
    // A long ladder opens where one stands on it.
    afterRenderEffect(() => {
      const here = this.rungs().find(({ current }) => current);
      const box = this.scrolled().nativeElement;
      box.scrollLeft = (here?.left ?? 0) - box.clientWidth / 2;
    });
  }
}
