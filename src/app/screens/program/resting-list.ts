import { Component, computed, input, output, signal } from '@angular/core';
import { type Exercise, insteadOf, type Library, type ProgramItem, type Situation, type Verdict } from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { unknownExerciseName } from '../../ui/exercise-words';
import { ReasonList } from '../../ui/reason-list';
import { VerdictMark } from '../../ui/verdict-mark';

export interface RestingLine {
  readonly item: ProgramItem;
  readonly verdict: Verdict;
  /** Laid aside at an earlier signing, rather than blocked in this draft. */
  readonly laidAside: boolean;
}

/** What rests, apart from what is active: why, what instead, and the way back. */
@Component({
  selector: 'keel-resting-list',
  imports: [ExercisePicture, ReasonList, VerdictMark],
  template: `
    <ul>
      @for (row of rows(); track row.item.id) {
        <li>
          @if (row.exercise; as exercise) {
            <keel-exercise-picture class="figure" [exercise]="exercise" resting decorative />
          }
          <span class="name">
            <b>{{ row.name }}</b>
            <span class="small muted">{{ row.remark }}</span>
          </span>
          <keel-verdict-mark [status]="row.verdict.status" />
          <span class="asks">
            @if (row.blocked) {
              <button
                class="link-button"
                type="button"
                [attr.aria-label]="'Why ' + row.name + ' is resting'"
                [attr.aria-expanded]="isOpen(row.item.id, 'why')"
                (click)="toggle(row.item.id, 'why')"
              >
                Why
              </button>
              @if (row.exercise) {
                <button
                  class="link-button"
                  type="button"
                  [attr.aria-label]="'Replace ' + row.name"
                  [attr.aria-expanded]="isOpen(row.item.id, 'instead')"
                  (click)="toggle(row.item.id, 'instead')"
                >
                  Replace
                </button>
              }
              @if (row.clearable && row.exercise; as exercise) {
                <button
                  class="link-button"
                  type="button"
                  [attr.aria-label]="'Clear ' + row.name"
                  (click)="clear.emit({ exercise, verdict: row.verdict })"
                >
                  Clear ...
                </button>
              }
            } @else {
              <button
                class="link-button"
                type="button"
                [attr.aria-label]="'Bring back ' + row.name"
                (click)="broughtBack.emit(row.item.id)"
              >
                Bring back
              </button>
            }
            <button
              class="link-button"
              type="button"
              [attr.aria-label]="'Remove ' + row.name"
              (click)="removed.emit(row.item.id)"
            >
              Remove
            </button>
          </span>
          @if (isOpen(row.item.id, 'why')) {
            <div class="answer"><keel-reason-list [reasons]="row.verdict.reasons" /></div>
          } @else if (isOpen(row.item.id, 'instead')) {
            <div class="answer">
              @for (alternative of alternatives(); track alternative.id) {
                <button
                  class="link-button"
                  type="button"
                  (click)="replaced.emit({ itemId: row.item.id, by: alternative }); open.set(null)"
                >
                  {{ alternative.name }}
                </button>
              } @empty {
                <p>Nothing in the library fits: choose with the patient.</p>
              }
            </div>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      border: 1px solid var(--keel-line);
      border-radius: var(--keel-radius);
      background: var(--keel-surface);
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding: 6px 12px;
    }
    li + li {
      border-top: 1px solid var(--keel-line);
    }
    .figure {
      width: 76px;
      height: 46px;
    }
    .name {
      display: grid;
      flex: 1 1 200px;
      color: var(--keel-muted);
    }
    .asks {
      display: flex;
      gap: 8px;
    }
    .answer {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      width: 100%;
      padding: 8px 12px;
      border-radius: var(--keel-radius-small);
      background: var(--keel-sunken);
    }
  `,
})
export class RestingList {
  readonly lines = input.required<readonly RestingLine[]>();
  readonly situation = input.required<Situation>();
  readonly library = input.required<Library>();
  readonly broughtBack = output<string>();
  readonly removed = output<string>();
  readonly replaced = output<{ itemId: string; by: Exercise }>();
  readonly clear = output<{ exercise: Exercise; verdict: Verdict }>();

  protected readonly open = signal<{ id: string; what: 'why' | 'instead' } | null>(null);
  protected readonly rows = computed(() =>
    this.lines().map((line) => {
      const exercise = this.library().byId(line.item.exerciseId);
      const blocks = line.verdict.reasons.filter(({ level, clearedBy }) => level === 'block' && !clearedBy);
      return {
        ...line,
        exercise,
        name: exercise?.name ?? unknownExerciseName,
        blocked: line.verdict.status === 'blocked',
        clearable: blocks.every(({ clearable }) => clearable),
        remark: blocks[0]?.message ?? 'Laid aside earlier. It is allowed now: bring it back one step lower.',
      };
    }),
  );
  protected readonly alternatives = computed(() => {
    const open = this.open();
    const row = open?.what === 'instead' ? this.rows().find(({ item }) => item.id === open.id) : undefined;
    return row?.exercise ? insteadOf(row.exercise, this.situation(), this.library()) : [];
  });

  protected isOpen(id: string, what: 'why' | 'instead'): boolean {
    return this.open()?.id === id && this.open()?.what === what;
  }

  protected toggle(id: string, what: 'why' | 'instead'): void {
    this.open.set(this.isOpen(id, what) ? null : { id, what });
  }
}
