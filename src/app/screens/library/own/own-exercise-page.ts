import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import {
  equipmentKinds,
  families,
  type Muscle,
  musclesInWords,
  offeredFor,
  ownExerciseId,
  ownExerciseLimits,
  positions,
  practiceId,
  type ProgressionAxis,
  purposes,
  readDose,
  schemeInWords,
} from '../../../clinical';
import { entryDraft } from '../../../state/entry-draft';
import { selectLibrary } from '../../../state/library/library.selectors';
import { libraryPageActions } from '../../../state/page.actions';
import { selectPractice, selectPracticeLoaded } from '../../../state/practice/practice.selectors';
import { selectAuthor, selectToday } from '../../../state/session/session.selectors';
import { Signature } from '../../../state/signature';
import { EmptyPlace } from '../../../ui/empty-place';
import { equipmentNames, familyNames, positionNames, purposeNames } from '../../../ui/exercise-words';
import { Icon } from '../../../ui/icon';
import { DemandForm } from './demand-form';
import { MeaningPanel } from './meaning-panel';
import {
  emptyForm,
  fieldOrder,
  formOf,
  longSentences,
  type OwnForm,
  type OwnProblems,
  readForm,
  sameName,
} from './own-form';
import { PhotoField } from './photo-field';
import { PickMany } from './pick-many';
import type { Screened } from './what-it-means';

/** The texts of the sheet, each with its place to write. */
const texts = [
  { field: 'purpose', label: 'What it is for, in one sentence', rows: 2 },
  { field: 'setup', label: 'How to begin', rows: 2 },
  { field: 'steps', label: 'Steps, one a line', rows: 4 },
  { field: 'cues', label: 'Cues (optional), one a line', rows: 2 },
  { field: 'faults', label: 'Common faults (optional), one a line', rows: 2 },
  { field: 'stopIf', label: 'When to stop, one a line', rows: 3 },
] as const;

const axes: readonly ProgressionAxis[] = ['reps', 'hold-reps', 'minutes', 'load', 'lever', 'base', 'frequency'];

/** Adds an exercise of the practice, or changes one: then the version before stays in the programs that hold it. */
@Component({
  selector: 'keel-own-exercise-page',
  imports: [DemandForm, EmptyPlace, Icon, MatButton, MeaningPanel, PhotoField, PickMany, RouterLink],
  templateUrl: './own-exercise-page.html',
  styleUrl: './own-exercise-page.scss',
  host: { '(window:beforeunload)': 'onUnload($event)' },
})
export class OwnExercisePage {
  /** From the route, where one is changed. */
  readonly exerciseId = input<string>();

  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #signature = inject(Signature);
  readonly #destroyed = inject(DestroyRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #practice = this.#store.selectSignal(selectPractice);
  protected readonly loaded = this.#store.selectSignal(selectPracticeLoaded);
  protected readonly today = this.#store.selectSignal(selectToday);
  protected readonly author = this.#store.selectSignal(selectAuthor);

  protected readonly texts = texts;
  protected readonly limits = ownExerciseLimits;
  protected readonly families = families.map((value) => ({ value, name: familyNames[value] }));
  protected readonly positions = positions.map((value) => ({ value, name: positionNames[value] }));
  protected readonly equipment = equipmentKinds.map((value) => ({ value, name: equipmentNames[value] }));
  protected readonly purposes = purposes.map((value) => ({ value, name: purposeNames[value] }));
  protected readonly muscles = (Object.keys(musclesInWords) as readonly Muscle[]).map((value) => ({
    value,
    name: value.charAt(0).toUpperCase() + value.slice(1),
  }));
  protected readonly axes = axes.map((axis) => ({ axis, name: schemeInWords({ axis }) }));

  /** The version that is changed. */
  protected readonly version = computed(() => {
    const id = this.exerciseId();
    return id === undefined ? undefined : this.#library().ownById(id);
  });
  /** What is changed has to be read first: a form that opened without it would add another exercise. */
  protected readonly reading = computed(
    () => this.exerciseId() !== undefined && !this.loaded() && this.version() === undefined,
  );
  protected readonly missing = computed(
    () => this.exerciseId() !== undefined && this.loaded() && this.version() === undefined,
  );
  protected readonly newer = computed(() => {
    const version = this.version();
    return version?.standing === 'replaced'
      ? (offeredFor(version.exercise.id, this.#practice().ownExercises)[0] ?? null)
      : undefined;
  });
  readonly #savedIn = computed(() => this.version()?.savedIn);
  readonly #start = computed(() => {
    const exercise = this.version()?.exercise;
    return exercise ? formOf(exercise) : emptyForm;
  });
  /** What was typed belongs to one version, and stays when another tab saves something else. */
  protected readonly form = linkedSignal<string | undefined, OwnForm>({
    source: this.#savedIn,
    computation: () => untracked(this.#start),
  });
  protected readonly tried = signal(false);
  protected readonly saving = signal(false);
  protected readonly refused = signal<string | null>(null);
  #done = false;

  readonly #read = computed(() => readForm(this.form(), this.version()?.exercise));
  /** Said once saving was tried, and gone as soon as they are mended. */
  protected readonly problems = computed((): OwnProblems => {
    const read = this.#read();
    return this.tried() && 'problems' in read ? read.problems : {};
  });
  protected readonly problemCount = computed(() => Object.keys(this.problems()).length);
  protected readonly changed = computed(() => JSON.stringify(this.form()) !== JSON.stringify(this.#start()));

  protected readonly alike = computed(() => {
    const { name } = this.form();
    const own = this.version()?.exercise.id;
    if (name.trim() === '') return undefined;
    return this.#library().offered.find(
      (exercise) => exercise.id !== own && [exercise.name, ...exercise.aliases].some((other) => sameName(other, name)),
    );
  });
  protected readonly long = computed(() => {
    const { purpose, setup, steps, cues, stopIf } = this.form();
    return longSentences(purpose, setup, steps, cues, stopIf);
  });
  protected readonly screened = computed((): Screened | undefined => {
    const { position, purposes: serves, demands, dose, perDay, daysPerWeek } = this.form();
    if (position === '') return undefined;
    const typed = readDose(dose, { sets: 1, perDay, daysPerWeek });
    const startingDose = 'dose' in typed ? typed.dose : { sets: 2, reps: 8, perDay, daysPerWeek };
    return { position, purposes: serves, demands, startingDose };
  });

  constructor() {
    effect(() => {
      // A problem that was said goes when everything is mended, and is not said again before the next try.
      if ('exercise' in this.#read()) this.tried.set(false);
    });
  }

  protected set(change: Partial<OwnForm>): void {
    this.refused.set(null);
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected write(field: (typeof texts)[number]['field'], text: string): void {
    this.set({ [field]: text });
  }

  protected save(): void {
    if (this.saving()) return;
    const read = this.#read();
    if ('problems' in read) {
      this.tried.set(true);
      const first = fieldOrder.find((field) => field in read.problems);
      this.host.querySelector<HTMLElement>(`#own-${first ?? ''}`)?.focus();
      return;
    }
    const replaces = this.version()?.savedIn ?? null;
    const draft = entryDraft(practiceId, 'exercise-saved', { exercise: read.exercise, replaces });
    this.saving.set(true);
    this.#signature
      .sign(libraryPageActions.exerciseSaved({ entries: [draft] }))
      // Who has left meanwhile stays where they went.
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe((problem) => {
        this.refused.set(problem?.message ?? null);
        if (problem) {
          this.saving.set(false);
          return;
        }
        // The form stays shut until the page of the exercise is there: saved twice, it would be two exercises.
        this.#done = true;
        void this.#router.navigate(['/library', ownExerciseId(draft.id)]);
      });
  }

  /** Asked by the router: work that was not saved is left only on a clinician's word. */
  async mayLeave(): Promise<boolean> {
    if (this.#done || !this.changed()) return true;
    const { LeaveDialog } = await import('./leave-dialog');
    const leaves = this.#dialog.open<unknown, unknown, boolean>(LeaveDialog, { width: '440px' }).afterClosed();
    return (await firstValueFrom(leaves)) === true;
  }

  /** The browser asks in its own words when the tab is closed. */
  onUnload(event: Event): void {
    if (!this.#done && this.changed()) event.preventDefault();
  }
}
