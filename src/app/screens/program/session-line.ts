import { Component, computed, input } from '@angular/core';
import { loadOf, type PracticeLibrary, planWeeks, type ProgramItem, sessionMinutes } from '../../clinical';
import { Icon } from '../../ui/icon';

/** Above this many, one quiet remark says what is known about adherence, and how little (Henry 1999; SAJP 2077). */
const manyExercises = 5;

/** What a session asks, counted along while a program is built, and what is still to read before it is signed. */
@Component({
  selector: 'keel-session-line',
  imports: [Icon],
  template: `
    @if (items().length > many) {
      <p class="small muted">
        More than {{ many }} exercises. In 62 patients more exercises went with less adherence, and 15 older people did
        2 better than 8; more is not known.
      </p>
    }
    <b>{{ minutes() }}&nbsp;min a session</b>
    <ng-container>&ngsp;</ng-container>
    <span class="muted">{{ items().length }} {{ items().length === 1 ? 'exercise' : 'exercises' }}</span>
    <ng-container>&ngsp;</ng-container>
    @if (effort(); as words) {
      <span class="muted">{{ words }}</span>
    }
    <ng-container>&ngsp;</ng-container>
    @if (signed()) {
      <span class="allowed"><keel-icon name="allowed" /> signed</span>
      <ng-container>&ngsp;</ng-container>
    }
    @if (unread() > 0) {
      <span class="caution"
        ><keel-icon name="caution" /> {{ unread() }} {{ signed() ? 'new ' : ''
        }}{{ unread() === 1 ? 'caution' : 'cautions' }} to read at signing</span
      >
    } @else if (!signed() && items().length > 0 && !obstructed()) {
      <span class="allowed"><keel-icon name="allowed" /> all allowed today</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 12px;
    }
    p {
      flex: 1 0 100%;
    }
    .caution {
      color: var(--keel-caution);
    }
    .allowed {
      color: var(--keel-allowed);
    }
  `,
})
export class SessionLine {
  /** What is active. */
  readonly items = input.required<readonly ProgramItem[]>();
  readonly weeks = input.required<number>();
  /** From 1; before the program begins its first week is counted, and after its end the last. */
  readonly thisWeek = input.required<number>();
  readonly library = input.required<PracticeLibrary>();
  /** Cautions that nobody has acknowledged yet. */
  readonly unread = input.required<number>();
  /** This very program is signed. */
  readonly signed = input.required<boolean>();
  readonly obstructed = input(false);

  protected readonly many = manyExercises;
  readonly #doses = computed(() => {
    const week = Math.min(Math.max(this.thisWeek(), 1), this.weeks());
    return this.items().map((item) => ({
      dose: planWeeks(item, this.weeks())[week - 1] ?? item.start,
      exercise: this.library().byId(item.exerciseId),
    }));
  });
  protected readonly minutes = computed(() =>
    Math.round(this.#doses().reduce((sum, { dose }) => sum + sessionMinutes(dose), 0)),
  );
  /** Session effort, RPE x minutes (Foster 2001), of what has an effort stated; nothing is guessed for the rest. */
  protected readonly effort = computed(() => {
    const rated = this.#doses()
      .filter(({ dose }) => dose.effort !== undefined)
      .map(({ dose, exercise }) => loadOf({ ...dose, perDay: 1, daysPerWeek: 1 }, exercise));
    if (rated.length === 0) return '';
    const sum = Math.round(rated.reduce((total, { effortMinutes }) => total + effortMinutes, 0));
    const some = rated.length < this.#doses().length ? `, ${rated.length} of ${this.#doses().length} rated` : '';
    return `session effort\u00a0${sum}${some}`;
  });
}
