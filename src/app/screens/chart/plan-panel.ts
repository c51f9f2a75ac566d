import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  type Chart,
  dateInWords,
  doseInWords,
  lastDayOf,
  type PlannedItem,
  type TodaysPlan,
  wayBackInWords,
} from '../../clinical';
import { ExercisePicture } from '../../figure/exercise-picture';
import { unknownExerciseName } from '../../ui/exercise-words';
import { VerdictMark } from '../../ui/verdict-mark';

/** What the patient may do today, and apart from it what rests and why. */
@Component({
  selector: 'keel-plan-panel',
  imports: [ExercisePicture, MatButton, RouterLink, VerdictMark],
  templateUrl: './plan-panel.html',
  styleUrl: './plan-panel.scss',
})
export class PlanPanel {
  readonly chart = input.required<Chart>();
  readonly plan = input.required<TodaysPlan>();

  protected readonly program = computed(() => this.chart().current?.program);
  protected readonly forked = computed(() => this.chart().heads.length > 1);
  protected readonly held = computed(() => this.plan().situation.phase === 'hold');
  protected readonly active = computed(() => this.plan().active.map(rowOf));
  /** What a rule blocks today, then what was laid aside at signing. */
  protected readonly resting = computed(() => [
    ...this.plan().resting.map((planned) => ({ ...rowOf(planned), remark: '' })),
    ...this.plan().laidAside.map((planned) => ({
      ...rowOf(planned),
      remark:
        planned.verdict.status === 'blocked'
          ? 'Laid aside at signing.'
          : 'Laid aside at signing; it can come back now.',
    })),
  ]);

  protected readonly when = computed(() => {
    const program = this.program();
    if (!program) return '';
    const { week, ended } = this.plan();
    if (week === 0) return `Begins ${dateInWords(program.startDate)}`;
    if (!ended) return `Week ${week} of ${program.weeks}`;
    const ending = `The program ended on ${dateInWords(lastDayOf(program))}.`;
    return this.held() ? ending : `${ending} Its last doses go on until the next is signed.`;
  });
}

function rowOf({ item, exercise, dose, verdict, wayBack }: PlannedItem) {
  const blocks = verdict.reasons.filter(({ level, clearedBy }) => level === 'block' && !clearedBy);
  // The hold is said once, for all of them.
  const shown = (verdict.status === 'blocked' ? blocks : verdict.reasons).filter(({ ruleId }) => ruleId !== 'hold');
  return {
    id: item.id,
    exerciseId: item.exerciseId,
    exercise,
    name: exercise?.name ?? unknownExerciseName,
    dose: doseInWords(dose),
    place: item.place,
    wayBack: wayBack ? `${wayBackInWords(wayBack)}.` : '',
    status: verdict.status,
    reasons: shown.map(({ message, clearedBy }) => ({
      message,
      cleared: clearedBy ? `Cleared by ${clearedBy.by} until ${dateInWords(clearedBy.until)}.` : '',
    })),
  };
}
