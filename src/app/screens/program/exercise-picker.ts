import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import {
  type Exercise,
  type ExerciseId,
  families,
  type Family,
  insteadOf,
  type Library,
  nothingFits,
  type Reason,
  reasonInShort,
  ruleById,
  screen,
  type Situation,
  type Verdict,
} from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { searchExercises } from '../../state/library/exercise-search';
import { clearancesOf, clearedInWords, isHeldStricter, noLiftInWords } from '../../ui/clearance-words';
import { encouragedInWords, whatIsEncouraged } from '../../ui/encouraged-words';
import { Icon } from '../../ui/icon';
import { familyNames } from '../../ui/exercise-words';
import { ReasonList } from '../../ui/reason-list';
import { VerdictMark } from '../../ui/verdict-mark';

type Shelf = 'recent' | 'favourites' | 'all' | Family;

interface Offer {
  readonly exercise: Exercise;
  readonly verdict: Verdict;
  readonly short: string;
  /** 'encouraged with osteoporosis'; empty where nothing asks for it. */
  readonly encouraged: string;
  readonly cleared: string;
}

/** As many as are read at once; the rest is a click or a search away, and is counted. */
const pageSize = 12;

/** The library beside the program: what this patient may do today, and apart from it what waits, why, and what instead. */
@Component({
  selector: 'keel-exercise-picker',
  imports: [ExercisePicture, Icon, MatButton, MatIconButton, ReasonList, VerdictMark],
  templateUrl: './exercise-picker.html',
  styleUrl: './exercise-picker.scss',
})
export class ExercisePicker {
  readonly situation = input.required<Situation>();
  readonly library = input.required<Library>();
  readonly recents = input.required<readonly ExerciseId[]>();
  readonly favourites = input.required<readonly ExerciseId[]>();
  readonly inProgram = input.required<ReadonlySet<ExerciseId>>();
  readonly added = output<readonly Exercise[]>();
  readonly clear = output<{ exercise: Exercise; verdict: Verdict }>();

  protected readonly nothingFits = nothingFits;
  protected readonly query = signal('');
  protected readonly familyNames = familyNames;
  protected readonly shelf = signal<Shelf>('recent');
  /** As it was when the page was opened: what is added does not move the shelf beneath the hand that adds the next one. */
  readonly #recents = linkedSignal<readonly ExerciseId[], readonly ExerciseId[]>({
    source: this.recents,
    computation: (recents, before) => before?.value ?? recents,
  });
  protected readonly shelves = computed<readonly { id: Shelf; name: string }[]>(() => [
    { id: 'recent', name: this.#recents().length > 0 ? 'Recent' : 'To begin with' },
    ...(this.favourites().length > 0 ? [{ id: 'favourites' as const, name: 'Favourites' }] : []),
    { id: 'all', name: 'All' },
  ]);
  protected readonly families = families.map((id) => ({ id, name: familyNames[id] }));
  protected readonly inFamily = computed(() => this.families.some(({ id }) => id === this.shelf()));
  protected readonly shown = linkedSignal({ source: () => [this.query(), this.shelf()], computation: () => pageSize });
  protected readonly picked = signal<ReadonlySet<ExerciseId>>(new Set());
  protected readonly open = signal<{ id: ExerciseId; what: 'why' | 'instead' } | null>(null);
  /** On hold everything is blocked, and a list of everything says nothing. */
  protected readonly showBlocked = linkedSignal(() => this.situation().phase !== 'hold');

  readonly #candidates = computed<readonly Exercise[]>(() => {
    if (this.query().trim()) return searchExercises(this.query(), this.library());
    const shelf = this.shelf();
    const { offered } = this.library();
    if (shelf === 'all') return offered;
    if (shelf === 'favourites') return this.#offered(this.favourites());
    if (shelf !== 'recent') return offered.filter(({ family }) => family === shelf);
    // Without a history of one's own, the gentle first rungs come first.
    return this.#recents().length > 0
      ? [
          ...this.#offered(this.#recents()),
          ...this.#offered(this.favourites().filter((id) => !this.#recents().includes(id))),
        ]
      : offered.filter(
          ({ easier, demands }) => easier.length === 0 && demands.compression !== 'unknown' && demands.compression <= 2,
        );
  });

  readonly #screened = computed<readonly Offer[]>(() => this.#candidates().map((exercise) => this.#offer(exercise)));

  /** What the patient's conditions encourage comes first on a shelf; a search keeps what was asked for in front. */
  protected readonly offers = computed(() => {
    const offers = this.#screened().filter(({ verdict }) => verdict.status !== 'blocked');
    if (this.query().trim()) return offers;
    const isFirst = ({ encouraged, verdict }: Offer) => encouraged !== '' && verdict.status === 'allowed';
    return [...offers.filter(isFirst), ...offers.filter((offer) => !isFirst(offer))];
  });
  protected readonly encouragements = computed(() =>
    whatIsEncouraged(
      this.offers()
        .slice(0, this.shown())
        .map(({ exercise }) => exercise),
      this.situation(),
    ),
  );
  /** What waits: among the hits while searching, else in the whole library. */
  protected readonly blocked = computed<readonly Offer[]>(() => {
    const asked = this.query().trim()
      ? this.#screened()
      : this.library().offered.map((exercise) => this.#offer(exercise));
    return asked.filter(({ verdict }) => verdict.status === 'blocked');
  });
  protected readonly blockedShown = computed(() => (this.query().trim() || this.showBlocked() ? this.blocked() : []));
  protected readonly blockedHeading = computed(() => {
    // Where something else rules out all of it, the flare-up is not what to name.
    if (!this.blocked().some(({ verdict }) => verdict.reasons.every(isOfPhase))) return 'Not for this patient now';
    const words = {
      hold: 'On hold: nothing for now',
      'flare-up': 'Not in a flare-up',
      settling: 'Not for this patient now',
      building: 'Not for this patient now',
      returning: 'Not for this patient now',
    };
    return words[this.situation().phase];
  });
  protected readonly alternatives = computed(() => {
    const open = this.open();
    const exercise = open?.what === 'instead' ? this.library().byId(open.id) : undefined;
    return exercise ? insteadOf(exercise, this.situation(), this.library()).map((one) => this.#offer(one)) : [];
  });
  /** What there is to know of the block that is being asked about, beside its reasons. */
  protected readonly asked = computed(() => {
    const open = this.open();
    const offer = open?.what === 'why' ? this.blocked().find(({ exercise }) => exercise.id === open.id) : undefined;
    if (!offer) return null;
    const { stricter } = this.situation();
    return {
      noLift: noLiftInWords(offer.verdict, stricter),
      heldStricter: offer.verdict.reasons.some((reason) => isHeldStricter(reason, stricter)),
    };
  });

  protected choose(family: string): void {
    this.shelf.set(families.find((one) => one === family) ?? 'all');
  }

  protected toggle(id: ExerciseId, what: 'why' | 'instead'): void {
    const open = this.open();
    this.open.set(open?.id === id && open.what === what ? null : { id, what });
  }

  protected pick(id: ExerciseId): void {
    const picked = new Set(this.picked());
    if (!picked.delete(id)) picked.add(id);
    this.picked.set(picked);
  }

  protected addPicked(): void {
    // What has become blocked since it was picked stays out.
    const exercises = this.#offered([...this.picked()]).filter(
      (exercise) => screen(exercise, this.situation()).status !== 'blocked',
    );
    this.picked.set(new Set());
    this.added.emit(exercises);
  }

  /**
   * Enter adds what a search found first. Where that is blocked nothing else is taken for it, and what is in the program
   * already is not added twice by a key.
   */
  protected addFirst(): void {
    const [first] = this.query().trim() ? this.#screened() : [];
    if (!first || first.verdict.status === 'blocked' || this.inProgram().has(first.exercise.id)) return;
    this.added.emit([first.exercise]);
  }

  #offer(exercise: Exercise): Offer {
    const situation = this.situation();
    const verdict = screen(exercise, situation);
    return {
      exercise,
      verdict,
      short: shortReasons(verdict),
      encouraged: encouragedInWords(exercise, situation),
      cleared: clearedInWords(clearancesOf(exercise.id, situation)),
    };
  }

  /** What was used before and is offered no longer stays out. */
  #offered(ids: readonly ExerciseId[]): readonly Exercise[] {
    const { offered } = this.library();
    return ids.flatMap((id) => offered.find((exercise) => exercise.id === id) ?? []);
  }
}

/** One reason of each phase or condition that has one, so that of two that conflict neither hides the other. */
function shortReasons({ status, reasons }: Verdict): string {
  const level = status === 'blocked' ? 'block' : 'caution';
  const some = reasons.filter((reason) => reason.level === level && !reason.clearedBy);
  const causes = some.map(({ ruleId }) => ruleId.split('.')[0]);
  const firstOfEach = some.filter((_, index) => causes.indexOf(causes[index]) === index);
  const told = firstOfEach.length > 1 ? firstOfEach : some.slice(0, 2);
  return [...new Set(told.map(reasonInShort))].filter(Boolean).join(', ');
}

function isOfPhase({ ruleId, level, clearedBy }: Reason): boolean {
  const when = ruleById(ruleId)?.when;
  return level === 'caution' || clearedBy !== undefined || (when !== undefined && 'phase' in when);
}
