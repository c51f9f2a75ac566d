import { Component, computed, DestroyRef, inject, input, model, signal } from '@angular/core';
import type { MeasureDraft } from './measure-draft';
import { textOf } from './text-of';

/** Milliseconds between two looks at the clock. */
const tick = 100;

/** A time in seconds, typed or taken with a stopwatch that stops by itself at the test's cap. */
@Component({
  selector: 'keel-seconds-form',
  template: `
    <div class="row">
      <label class="with-unit">
        <span class="visually-hidden">{{ label() }}</span>
        <input
          class="field"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          [attr.id]="controlId()"
          [value]="running() ? shown() : (value().typed ?? '')"
          [readOnly]="running()"
          [attr.aria-invalid]="invalid() ? true : null"
          [attr.aria-describedby]="hintId()"
          (input)="value.set({ typed: textOf($event) })"
        />
        s
      </label>
      <div class="watch">
        <button class="plain" type="button" [class.running]="running()" (click)="running() ? stop() : start()">
          {{ running() ? 'Stop' : 'Start' }}<span class="visually-hidden"> the watch, {{ label() }}</span>
        </button>
        @if (running()) {
          <button class="link-button" type="button" (click)="discard()">
            Discard<span class="visually-hidden"> this time</span>
          </button>
        }
      </div>
    </div>
    <p class="visually-hidden" role="status">{{ said() }}</p>
  `,
  styleUrl: './measure-form.scss',
  styles: `
    .watch {
      display: flex;
      gap: 4px;
    }
    .running {
      border-color: var(--keel-accent);
      background: var(--keel-accent);
      color: var(--keel-on-accent);
    }
    .running:hover {
      background: var(--keel-accent);
    }
  `,
})
export class SecondsForm {
  readonly label = input.required<string>();
  /** Seconds at which the watch stops. */
  readonly cap = input.required<number>();
  /** 1 counts whole seconds that were held, 0.1 tenths. */
  readonly step = input(1);
  readonly hintId = input.required<string>();
  readonly invalid = input(false);
  readonly controlId = input<string>();
  readonly value = model.required<MeasureDraft>();

  protected readonly textOf = textOf;
  readonly #timer = signal<ReturnType<typeof setInterval> | undefined>(undefined);
  #startedAt = 0;
  readonly #seconds = signal(0);
  protected readonly running = computed(() => this.#timer() !== undefined);
  protected readonly shown = computed(() => this.#inSteps(this.#seconds()));
  protected readonly said = signal('');

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.#timer()));
  }

  protected start(): void {
    this.#startedAt = performance.now();
    this.#seconds.set(0);
    this.said.set('The watch is running');
    this.#timer.set(setInterval(() => this.#look(), tick));
  }

  protected stop(): void {
    this.#look();
    if (this.running()) this.#finish(`Stopped at ${this.shown()} seconds`);
  }

  protected discard(): void {
    this.#halt();
    this.said.set('Time discarded');
  }

  /** The clock is asked each time: ticks are late while a page is in the background. */
  #look(): void {
    this.#seconds.set(Math.min((performance.now() - this.#startedAt) / 1000, this.cap()));
    if (this.#seconds() >= this.cap()) this.#finish(`Stopped at the cap of ${this.cap()} seconds`);
  }

  #finish(words: string): void {
    this.#halt();
    this.said.set(words);
    this.value.set({ typed: this.shown() });
  }

  #halt(): void {
    clearInterval(this.#timer());
    this.#timer.set(undefined);
  }

  #inSteps(seconds: number): string {
    return this.step() < 1 ? seconds.toFixed(1) : `${Math.floor(seconds)}`;
  }
}
