import { Component, computed, input, output, signal } from '@angular/core';
import {
  type Exercise,
  insteadOf,
  type Library,
  nothingFits,
  type ProgramItem,
  type Situation,
  type Verdict,
} from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { blocksOf, clearancesOf, clearedInWords, isHeldStricter, noLiftInWords } from '../../ui/clearance-words';
import { encouragedInWords } from '../../ui/encouraged-words';
import { unknownExerciseName } from '../../ui/exercise-words';
import { ReasonList } from '../../ui/reason-list';
import { VerdictMark } from '../../ui/verdict-mark';
import { adviceFor, blockedWeeks } from './dose-advice';

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
  templateUrl: './resting-list.html',
  styleUrl: './resting-list.scss',
})
export class RestingList {
  readonly lines = input.required<readonly RestingLine[]>();
  /** Weeks of the program. */
  readonly weeks = input.required<number>();
  readonly situation = input.required<Situation>();
  readonly library = input.required<Library>();
  readonly broughtBack = output<string>();
  readonly removed = output<string>();
  readonly replaced = output<{ itemId: string; by: Exercise }>();
  readonly clear = output<{ exercise: Exercise; verdict: Verdict }>();
  /** An item with the dose at which it no longer rests. */
  readonly itemChanged = output<ProgramItem>();

  protected readonly nothingFits = nothingFits;
  protected readonly open = signal<{ id: string; what: 'why' | 'instead' } | null>(null);
  protected readonly rows = computed(() =>
    this.lines().map((line) => {
      const { item, verdict, laidAside } = line;
      const exercise = this.library().byId(item.exerciseId);
      const blocked = verdict.status === 'blocked';
      const mends = blocked && exercise && !laidAside;
      return {
        ...line,
        exercise,
        blocked,
        name: exercise?.name ?? unknownExerciseName,
        noLift: noLiftInWords(verdict, this.situation().stricter),
        advice: mends ? adviceFor(item, this.weeks(), exercise, this.situation()) : undefined,
        remarks: this.#remarks(line, exercise),
      };
    }),
  );
  /** Where one thing keeps everything back and nobody can lift it, it is said once. */
  protected readonly sharedNote = computed(() => {
    const [first, ...rest] = this.rows().map(({ noLift }) => noLift);
    return first && rest.every((one) => one === first) ? first : undefined;
  });
  protected readonly alternatives = computed(() => {
    const open = this.open();
    const row = open?.what === 'instead' ? this.rows().find(({ item }) => item.id === open.id) : undefined;
    if (!row?.exercise) return [];
    return insteadOf(row.exercise, this.situation(), this.library()).map((exercise) => ({
      exercise,
      encouraged: encouragedInWords(exercise, this.situation()),
    }));
  });

  protected isOpen(id: string, what: 'why' | 'instead'): boolean {
    return this.open()?.id === id && this.open()?.what === what;
  }

  protected toggle(id: string, what: 'why' | 'instead'): void {
    this.open.set(this.isOpen(id, what) ? null : { id, what });
  }

  #remarks({ item, verdict, laidAside }: RestingLine, exercise: Exercise | undefined): readonly string[] {
    const { stricter } = this.situation();
    const [block] = blocksOf(verdict);
    if (!block) return ['Laid aside earlier. It is allowed now: bring it back one step lower.'];
    const weeks = exercise && !laidAside ? blockedWeeks(item, this.weeks(), exercise, this.situation()) : undefined;
    const cleared = clearedInWords(clearancesOf(item.exerciseId, this.situation()));
    return [
      // What cannot be lifted is said in a sentence of its own, and not twice.
      ...(block.clearable
        ? [[block.message, isHeldStricter(block, stricter) ? 'Held stricter here.' : ''].filter(Boolean).join(' ')]
        : []),
      ...(weeks ? [`Only in ${weeks}.`] : []),
      ...(cleared ? [`${cleared}, but not of everything.`] : []),
    ];
  }
}
