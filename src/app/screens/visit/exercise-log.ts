import { booleanAttribute, Component, computed, input, model, signal } from '@angular/core';
import { doseInWords } from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { unknownExerciseName } from '../../ui/exercise-words';
import { PointsScale } from '../../ui/points-scale';
import { Choice, type Option } from './choice';
import { type FewestAsked, fewestAsked, type LoggedItem, withFewest, withSetsMet } from './logged-item';
import { controlIds } from './missing';
import { SkipLink } from './skip-link';
import {
  common,
  fewestProblem,
  logged,
  type Logged,
  mostRepetitions,
  mostSessions,
  sessionsProblem,
} from './visit-draft';

const control: readonly Option<NonNullable<Logged['control']>>[] = [
  { value: 'steady', name: 'Steady' },
  { value: 'minor-loss', name: 'Minor loss' },
  { value: 'lost', name: 'Lost' },
];
const mornings: readonly Option<NonNullable<Logged['nextMorning']>>[] = [
  { value: 'better', name: 'Better' },
  { value: 'same', name: 'Same' },
  { value: 'worse', name: 'Worse' },
];

/**
 * How each exercise of the plan went, one line each, with a line above that answers for all of them. The plan itself
 * stays in view while it is logged. Where there is no room for a line, each exercise is one to be opened.
 */
@Component({
  selector: 'keel-exercise-log',
  imports: [Choice, ExercisePicture, PointsScale, SkipLink],
  templateUrl: './exercise-log.html',
  styleUrl: './exercise-log.scss',
})
export class ExerciseLog {
  readonly items = input.required<readonly LoggedItem[]>();
  readonly logs = model.required<Readonly<Record<string, Logged>>>();
  /** The exercises rest today: greyed, with the reason. */
  readonly resting = input(false, { transform: booleanAttribute });

  /** Where the keyboard can go on from the line for all. */
  readonly next = input<string>();

  protected readonly yesNo: readonly Option<boolean>[] = [
    { value: true, name: 'Yes' },
    { value: false, name: 'No' },
  ];
  protected readonly control = control;
  protected readonly mornings = mornings;
  protected readonly mostSessions = mostSessions;
  protected readonly mostRepetitions = mostRepetitions;
  protected readonly controlIds = controlIds;
  protected readonly sessionsProblem = sessionsProblem;
  protected readonly fewestProblem = fewestProblem;
  readonly #opened = signal<ReadonlySet<string>>(new Set());

  /** The line for all first, where there is more than one exercise to answer for. */
  protected readonly rows = computed(() => {
    const logs = this.logs();
    const items = this.items();
    const single = items.map((one) => {
      const { item, exercise, done, verdict, sessions } = one;
      const log = logs[item.id] ?? {};
      const fewest = this.resting() ? undefined : fewestAsked(one);
      return {
        ids: [item.id],
        id: item.id,
        name: exercise?.name ?? unknownExerciseName,
        exercise,
        dose: doseInWords(done),
        why: this.resting() ? (verdict.reasons.find(({ level }) => level === 'block')?.message ?? '') : '',
        log,
        // What was noted stays in reach where it is asked for no more.
        fewest: fewest ? quickOptions(fewest) : log.fewestReps === undefined ? undefined : [],
        planned: sessions === undefined ? '' : `All\u00a0${sessions}`,
        asPlanned: sessions !== undefined && log.sessions === sessions,
        opened:
          items.length === 1 ||
          this.#opened().has(item.id) ||
          sessionsProblem(log.sessions) !== undefined ||
          fewestProblem(log.fewestReps) !== undefined,
        summary: summaryOf(log),
      };
    });
    if (items.length < 2) return single;
    const ids = items.map(({ item }) => item.id);
    const all = ids.map((id) => logs[id]);
    const log: Logged = {
      sessions: common(all, 'sessions'),
      setsMet: common(all, 'setsMet'),
      control: common(all, 'control'),
      painDuring: common(all, 'painDuring'),
      nextMorning: common(all, 'nextMorning'),
      peripheralised: common(all, 'peripheralised'),
    };
    const planned = single.filter(({ planned }) => planned);
    const forAll = {
      ids,
      id: `all-${this.resting() ? 'resting' : 'active'}`,
      name: this.resting() ? 'Same for all that rest' : 'Same for all',
      exercise: undefined,
      dose: '',
      why: '',
      log,
      fewest: undefined,
      planned: planned.length > 0 ? 'As planned' : '',
      asPlanned: planned.length > 0 && planned.every(({ asPlanned }) => asPlanned),
      opened: true,
      summary: '',
    };
    return [forAll, ...single];
  });

  protected set<K extends keyof Logged>(ids: readonly string[], field: K, value: Logged[K]): void {
    this.#each(ids, (log) => logged(log, field, value));
  }

  protected setMet(ids: readonly string[], met: boolean | undefined): void {
    const asked = new Map(this.items().map((one) => [one.item.id, fewestAsked(one)]));
    this.#each(ids, (log, id) => withSetsMet(log, met, asked.get(id)));
  }

  protected setFewest(id: string, fewest: number | undefined): void {
    const one = this.items().find(({ item }) => item.id === id);
    const asked = one && !this.resting() ? fewestAsked(one) : undefined;
    this.#each([id], (log) => (asked ? withFewest(log, fewest, asked) : logged(log, 'fewestReps', fewest)));
  }

  /** The sessions that were planned, for each its own; or takes that back. */
  protected asPlanned(ids: readonly string[], isPressed: boolean): void {
    const planned = new Map(this.items().map(({ item, sessions }) => [item.id, sessions]));
    this.#each(
      ids.filter((id) => planned.get(id) !== undefined),
      (log, id) => logged(log, 'sessions', isPressed ? undefined : planned.get(id)),
    );
  }

  protected toggle(id: string): void {
    this.#opened.update((opened) => {
      const others = new Set(opened);
      if (!others.delete(id)) others.add(id);
      return others;
    });
  }

  protected number(event: Event): number | undefined {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    return Number.isNaN(typed) ? undefined : typed;
  }

  protected ticked(event: Event): true | undefined {
    return (event.target as HTMLInputElement).checked || undefined;
  }

  #each(ids: readonly string[], change: (log: Logged | undefined, id: string) => Logged): void {
    this.logs.update((logs) => ({ ...logs, ...Object.fromEntries(ids.map((id) => [id, change(logs[id], id)])) }));
  }
}

function quickOptions({ quick }: FewestAsked): readonly Option<number>[] {
  return quick.map((value, index) => ({ value, name: index === 0 ? `${value} in every set` : `${value}` }));
}

/** What was logged, for a line that is closed: '5 sessions, every set, steady, pain 2, same'. */
function summaryOf(log: Logged): string {
  const { sessions, setsMet, painDuring, nextMorning, peripheralised } = log;
  const said = [
    sessions === undefined ? '' : `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
    setsMet === undefined ? '' : setsMet ? 'every set' : 'not every set',
    control.find(({ value }) => value === log.control)?.name.toLowerCase() ?? '',
    painDuring === undefined ? '' : `pain ${painDuring} of 10`,
    nextMorning === undefined ? '' : `${nextMorning} next morning`,
    peripheralised ? 'further down the leg' : '',
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : 'not logged yet';
}
