import { Component, computed, input, model, signal } from '@angular/core';
import {
  dateInWords,
  globalChangeAnchors,
  measureById,
  type MeasureId,
  type Outcome,
  type Reason,
  roomLeft,
  scoreInWords,
  startBackGroup,
} from '../../clinical';
import { VerdictMark } from '../verdict-mark';
import { ActivitiesForm } from './activities-form';
import { GroupsForm } from './groups-form';
import { emptyMeasure, type MeasureDraft, numberTyped, outcomeFrom, remarkOn } from './measure-draft';
import { NumberForm } from './number-form';
import { scoreChangeInWords, criterionInWords } from './outcome-words';
import { PercentForm } from './percent-form';
import { PointsScale } from '../points-scale';
import { SecondsForm } from './seconds-form';
import { StatementsForm } from './statements-form';

let count = 0;

/** One measure to enter, with a form of its own kind, its last score beside it and nothing chosen beforehand. */
@Component({
  selector: 'keel-measure-entry',
  imports: [ActivitiesForm, GroupsForm, NumberForm, PercentForm, PointsScale, SecondsForm, StatementsForm, VerdictMark],
  templateUrl: './measure-entry.html',
  styleUrl: './measure-entry.scss',
})
export class MeasureEntry {
  readonly measure = input.required<MeasureId>();
  /** The last score of this measure, to compare with and to carry activities over from. */
  readonly last = input<Outcome | undefined>();
  readonly value = model<MeasureDraft>(emptyMeasure);
  /** Why the test must wait today (`testBlocked`): said in place of the form. */
  readonly blocked = input<Pick<Reason, 'message'> | undefined>();
  /** Id of the first control, for a link that leads here. */
  readonly controlId = input<string>();

  readonly #name = `measure-${count++}`;
  protected readonly nameId = `${this.#name}-name`;
  protected readonly hintId = `${this.#name}-hint`;
  protected readonly aboutId = `${this.#name}-about`;
  protected readonly about = signal(false);
  /** Forms of one line, which leave room beside them for what is said of the score. */
  protected readonly short = computed(() => !['rmdq', 'psfs', 'global-change', 'pain'].includes(this.measure()));
  protected readonly details = computed(() => measureById(this.measure()));
  protected readonly goals = computed(() => this.last()?.parts?.activities ?? []);
  protected readonly criterion = computed(() => criterionInWords(this.details()));
  /** Limits and licences; what the criterion says already is left out. */
  protected readonly notes = computed(() => this.details().notes.filter((note) => note !== this.criterion()));
  protected readonly figures = computed(() =>
    this.details().figures.map(({ value, what, source }) => ({
      text: `${typeof value === 'number' ? value : value.join(' to ')}: ${what} (${source})`,
    })),
  );

  readonly #outcome = computed(() => outcomeFrom(this.measure(), this.value()));
  protected readonly problem = computed(() => {
    const outcome = this.#outcome();
    return outcome && 'problem' in outcome ? outcome.problem : undefined;
  });
  protected readonly score = computed(() => {
    const outcome = this.#outcome();
    return outcome && 'score' in outcome ? outcome.score : undefined;
  });
  protected readonly scored = computed(() => {
    const score = this.score();
    if (score === undefined) return '';
    const group =
      this.measure() === 'start-back' ? startBackGroup(score, numberTyped(this.value().distress)) : undefined;
    return `${scoreInWords(this.details(), score)}${group ? `, group ${group}` : ''}`;
  });
  protected readonly change = computed(() => {
    const [outcome, last, details] = [this.#outcome(), this.last(), this.details()];
    if (!outcome || 'problem' in outcome || !last || details.stratifies || details.kind === 'change') return undefined;
    return scoreChangeInWords(details, last, outcome);
  });
  protected readonly lastWords = computed(() => {
    const last = this.last();
    if (!last) return 'Not taken before.';
    const group = this.measure() === 'start-back' ? startBackGroup(last.score, last.parts?.distress) : undefined;
    const words = `${scoreInWords(this.details(), last.score)}${group ? `, group ${group}` : ''}`;
    return `Last: ${words} on ${dateInWords(last.date)}.`;
  });
  protected readonly remarks = computed(() => {
    const score = this.score();
    const remarks = [
      remarkOn(this.measure(), this.value()),
      score === undefined ? '' : roomLeft(this.details(), score),
    ];
    return remarks.filter((remark) => remark !== undefined && remark !== '');
  });

  protected readonly anchors: Readonly<Record<number, string>> = {
    [-5]: globalChangeAnchors.worst,
    0: globalChangeAnchors.same,
    5: globalChangeAnchors.best,
  };
  protected readonly globalChange = computed(() => numberTyped(this.value().typed));

  protected rate(score: number | undefined): void {
    this.value.set(score === undefined ? emptyMeasure : { typed: `${score}` });
  }
}
