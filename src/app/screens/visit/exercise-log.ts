import { booleanAttribute, Component, computed, input, model } from '@angular/core';
import { doseInWords, type Dose, type PlannedItem } from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { unknownExerciseName } from '../../ui/exercise-words';
import { Choice, type Option } from './choice';
import { controlIds } from './missing';
import { common, logged, mostSessions, sessionsProblem, type Logged } from './visit-draft';

export interface LoggedItem extends PlannedItem {
  /** What was asked of the patient until now. */
  readonly done: Dose;
}

/**
 * How each exercise of the plan went, one line each, with a line above that answers for all of them. The plan itself
 * stays in view while it is logged.
 */
@Component({
  selector: 'keel-exercise-log',
  imports: [Choice, ExercisePicture],
  templateUrl: './exercise-log.html',
  styleUrl: './exercise-log.scss',
})
export class ExerciseLog {
  readonly items = input.required<readonly LoggedItem[]>();
  readonly logs = model.required<Readonly<Record<string, Logged>>>();
  /** The exercises rest today: greyed, with the reason. */
  readonly resting = input(false, { transform: booleanAttribute });

  protected readonly yesNo: readonly Option<boolean>[] = [
    { value: true, name: 'Yes' },
    { value: false, name: 'No' },
  ];
  protected readonly control: readonly Option<NonNullable<Logged['control']>>[] = [
    { value: 'steady', name: 'Steady' },
    { value: 'minor-loss', name: 'Minor loss' },
    { value: 'lost', name: 'Lost' },
  ];
  protected readonly mornings: readonly Option<NonNullable<Logged['nextMorning']>>[] = [
    { value: 'better', name: 'Better' },
    { value: 'same', name: 'Same' },
    { value: 'worse', name: 'Worse' },
  ];
  protected readonly pains: readonly Option<number>[] = Array.from({ length: 11 }, (_, value) => ({
    value,
    name: `${value}`,
  }));
  protected readonly mostSessions = mostSessions;
  protected readonly sessionsId = controlIds.sessions;
  protected readonly problem = sessionsProblem;

  /** The line for all first, where there is more than one exercise to answer for. */
  protected readonly rows = computed(() => {
    const logs = this.logs();
    const items = this.items();
    const single = items.map(({ item, exercise, done, verdict }) => ({
      ids: [item.id],
      id: item.id,
      name: exercise?.name ?? unknownExerciseName,
      exercise,
      dose: doseInWords(done),
      why: this.resting() ? (verdict.reasons.find(({ level }) => level === 'block')?.message ?? '') : '',
      log: logs[item.id] ?? {},
    }));
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
    const name = this.resting() ? 'Same for all that rest' : 'Same for all';
    return [
      { ids, id: `all-${this.resting() ? 'resting' : 'active'}`, name, exercise: undefined, dose: '', why: '', log },
      ...single,
    ];
  });

  protected set<K extends keyof Logged>(ids: readonly string[], field: K, value: Logged[K]): void {
    this.logs.update((logs) => ({
      ...logs,
      ...Object.fromEntries(ids.map((id) => [id, logged(logs[id], field, value)])),
    }));
  }

  protected sessions(event: Event): number | undefined {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    return Number.isNaN(typed) ? undefined : typed;
  }

  protected ticked(event: Event): true | undefined {
    return (event.target as HTMLInputElement).checked || undefined;
  }
}
