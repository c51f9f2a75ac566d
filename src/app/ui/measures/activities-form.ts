import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, model } from '@angular/core';
import { fewestActivities, mostActivities, type PatientActivity } from '../../clinical';
import { Icon } from '../icon';
import { emptyMeasure, type MeasureDraft } from './measure-draft';
import { PointsScale } from '../points-scale';
import { textOf } from './text-of';

/**
 * The patient's own activities, which are goals too: those of last time come back by name without a score, so that the
 * same ones are asked again; up to five.
 */
@Component({
  selector: 'keel-activities-form',
  imports: [Icon, PointsScale],
  template: `
    <p class="small prompt">
      {{
        goals().length > 0
          ? 'How well does each go today? 0 is not at all, 10 as well as before the back pain.'
          : 'What is hard because of the back? Three to five activities that matter to the patient. 0 is not at all, 10 as well as before the back pain.'
      }}
    </p>
    <ul>
      @for (row of rows(); track $index) {
        <li>
          <input
            class="field"
            type="text"
            autocomplete="off"
            [attr.id]="$first ? controlId() : null"
            [value]="row.name"
            [placeholder]="'Activity ' + ($index + 1)"
            [attr.aria-label]="'Activity ' + ($index + 1)"
            [attr.aria-describedby]="hintId()"
            (input)="rename($index, textOf($event))"
          />
          <keel-points-scale
            [label]="(row.name || 'Activity ' + ($index + 1)) + ', 0 not at all to 10 as before'"
            [value]="row.score"
            [last]="lastOf(row.name)"
            (valueChange)="rate($index, $event)"
          />
          <span class="last small muted">{{ lastOf(row.name) === undefined ? '' : 'last ' + lastOf(row.name) }}</span>
          <button
            class="remove"
            type="button"
            [attr.aria-label]="'Remove ' + (row.name || 'activity ' + ($index + 1))"
            (click)="remove($index)"
          >
            <keel-icon name="close" />
          </button>
        </li>
      }
    </ul>
    @if (rows().length < most) {
      <button class="link-button" type="button" (click)="add()">Add an activity</button>
    }
  `,
  styleUrl: './measure-form.scss',
  styles: `
    :host {
      container-type: inline-size;
    }
    .prompt {
      margin: 0 0 6px;
      max-width: 76ch;
    }
    ul {
      display: grid;
      gap: 8px;
      max-width: 960px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: 4px 8px;
    }
    .field {
      width: 100%;
      order: 1;
    }
    .last {
      order: 2;
      min-width: 44px;
    }
    .remove {
      order: 3;
      display: grid;
      place-items: center;
      width: max(28px, var(--keel-control));
      height: max(28px, var(--keel-control));
      border: 0;
      border-radius: var(--keel-radius-small);
      background: none;
      color: var(--keel-muted);
      cursor: pointer;
    }
    .remove:hover {
      background: var(--keel-sunken);
    }
    keel-points-scale {
      order: 4;
      grid-column: 1 / -1;
    }
    /* Side by side where a mouse can hit a narrow target; fingers get the scale's whole width. */
    @media (pointer: fine) {
      @container (min-width: 600px) {
        li {
          grid-template-columns: minmax(160px, 1fr) minmax(300px, 400px) 44px auto;
        }
        keel-points-scale {
          order: 1;
          grid-column: auto;
        }
      }
    }
  `,
})
export class ActivitiesForm {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  /** Of last time, with their scores. */
  readonly goals = input<readonly PatientActivity[]>([]);
  readonly hintId = input.required<string>();
  readonly controlId = input<string>();
  readonly value = model.required<MeasureDraft>();

  protected readonly textOf = textOf;
  protected readonly most = mostActivities;
  /** What stands there before anything is touched: the goals of last time, or room for as many as are asked for. */
  readonly #untouched = computed((): readonly PatientActivity[] =>
    this.goals().length > 0
      ? this.goals().map(({ name }) => ({ name }))
      : Array.from({ length: fewestActivities }, () => ({ name: '' })),
  );
  protected readonly rows = computed(() => this.value().activities ?? this.#untouched());

  protected lastOf(name: string): number | undefined {
    return this.goals().find((goal) => goal.name.toLowerCase() === name.trim().toLowerCase())?.score;
  }

  protected rename(index: number, name: string): void {
    this.#set(this.rows().map((row, at) => (at === index ? { ...row, name } : row)));
  }

  protected rate(index: number, score: number | undefined): void {
    this.#set(
      this.rows().map((row, at) =>
        at === index ? { name: row.name, ...(score === undefined ? {} : { score }) } : row,
      ),
    );
  }

  protected remove(index: number): void {
    this.#set(this.rows().filter((_, at) => at !== index));
    this.#focus('li:last-child .field, .link-button');
  }

  protected add(): void {
    this.#set([...this.rows(), { name: '' }]);
    this.#focus('li:last-child .field');
  }

  /** Names alone are no answer: the draft is empty again when it is what it was before the first touch. */
  #set(rows: readonly PatientActivity[]): void {
    const untouched = this.#untouched();
    const same =
      rows.length === untouched.length &&
      rows.every(({ name, score }, index) => score === undefined && name === untouched[index]?.name);
    this.value.set(same ? emptyMeasure : { activities: rows });
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.#injector });
  }
}
