import { Component, computed, input, linkedSignal, output } from '@angular/core';
import {
  type BodySite,
  type LegPain,
  movedDown,
  type PainReport,
  sitesInWords,
  type Visit,
  sentence,
} from '../../clinical';
import { focusLater } from '../../ui/focus-later';
import { BodyMap } from '../../ui/body-map/body-map';
import { Icon } from '../../ui/icon';
import { PainScale } from '../../ui/pain-scale';
import { Choice, type Option } from './choice';
import { controlIds } from './missing';
import { type PainRise, saysLegPain } from './since';
import { type VisitDraft, withPart } from './visit-draft';
import { legPainNames } from './visit-words';

const scales = [
  { field: 'now', label: 'Pain now', first: 'Pain now' },
  { field: 'worst', label: 'Worst pain since last time', first: 'Worst pain lately' },
  { field: 'nextMorning', label: 'Pain the mornings after', first: 'Pain in the mornings' },
] as const satisfies readonly { field: keyof PainReport; label: string; first: string }[];

const legs: readonly LegPain[] = ['down', 'up', 'same', 'none'];

/** Pain since the last visit, where it hurts and where leg pain went, each with what was said last time. */
@Component({
  selector: 'keel-since-last-time',
  imports: [BodyMap, Choice, Icon, PainScale],
  templateUrl: './since-last-time.html',
  styleUrl: './since-last-time.scss',
  host: { '[class.mapped]': 'mapOpen()' },
})
export class SinceLastTime {
  readonly #focus = focusLater();
  readonly draft = input.required<VisitDraft>();
  readonly last = input<Visit>();
  /** Pain that rose by enough to ask whether this is a flare-up. */
  readonly rise = input<PainRise>();
  readonly answered = output<Partial<VisitDraft>>();
  readonly flareUpSuspected = output();

  protected readonly scales = computed(() => {
    const [last, pain] = [this.last(), this.draft().pain];
    return scales.map(({ field, label, first }) => ({
      field,
      label: last ? label : first,
      pain: pain[field],
      last: last ? (last.pain[field] ?? null) : undefined,
    }));
  });

  /** The map is open where there is nothing to show in a line, once it was asked for. */
  protected readonly mapOpen = linkedSignal({ source: () => this.last()?.entryId, computation: () => false });
  protected readonly where = computed(() => this.draft().where);
  protected readonly whereInWords = computed(() => {
    const where = this.where();
    return where ? sentence(sitesInWords(where)) : '';
  });
  protected readonly whereLast = computed(() => {
    const where = this.last()?.where;
    return where ? { sites: where, words: sitesInWords(where) } : undefined;
  });

  protected readonly controlIds = controlIds;
  protected readonly legOptions = legs.map((value): Option<LegPain> => ({ value, name: legPainNames[value] }));
  readonly #legWanted = linkedSignal({ source: () => this.last()?.entryId, computation: () => false });
  protected readonly asksLeg = computed(
    () => this.#legWanted() || this.draft().leg !== undefined || saysLegPain(this.draft(), this.last()),
  );
  protected readonly legLast = computed(() => {
    const leg = this.last()?.leg;
    return leg ? legPainNames[leg].toLowerCase() : undefined;
  });
  /** What the marks of the two visits say, until the question is answered. */
  protected readonly legSuggested = computed(() => {
    const moved = movedDown(this.last()?.where, this.where());
    return this.draft().leg === undefined && moved ? moved : undefined;
  });
  protected readonly legSuggestedInWords = computed(() => {
    const moved = this.legSuggested();
    return moved ? legPainNames[moved].toLowerCase() : '';
  });

  protected setPain(field: keyof PainReport, value: number | undefined): void {
    this.answered.emit({ pain: withPart(this.draft().pain, field, value) });
  }

  /** Undefined takes the answer back. */
  protected mark(where: readonly BodySite[] | undefined): void {
    this.answered.emit({ where });
  }

  protected asLastTime(where: readonly BodySite[]): void {
    this.mapOpen.set(false);
    this.mark(where);
  }

  protected setLeg(leg: LegPain | undefined): void {
    this.answered.emit({ leg });
  }

  protected askLeg(): void {
    this.#legWanted.set(true);
    this.#focus(`#${controlIds.leg}`);
  }
}
