import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { dateInWords, type ExerciseId, offeredFor } from '../../../clinical';
import { localDate } from '../../../state/clock';
import { selectLibrary } from '../../../state/library/library.selectors';
import { selectPractice } from '../../../state/practice/practice.selectors';
import { Icon } from '../../../ui/icon';
import { everyDemand } from './demand-questions';
import { OwnMark } from './own-mark';
import { answeredCount } from './what-it-means';

/** For an exercise of the practice: who added it, which version this is, and the way to change or withdraw it. */
@Component({
  selector: 'keel-own-exercise-panel',
  imports: [Icon, MatButton, OwnMark, RouterLink],
  template: `
    @if (words(); as own) {
      <div class="line">
        <keel-own-mark />
        <p class="small muted">{{ own.added }}</p>
      </div>
      @if (own.open > 0 && own.version.standing !== 'replaced') {
        <p class="small">
          <keel-icon name="info" /> {{ own.open }} of {{ questions }} questions about what it asks of the body
          {{ own.open === 1 ? 'is' : 'are' }} open. What nobody knows counts as the worst.
          <a [routerLink]="['/library', own.version.exercise.id, 'edit']">Answer them</a>
        </p>
      }
      @if (own.standing; as standing) {
        <p>
          {{ standing }}
          @if (newest(); as id) {
            <a [routerLink]="['/library', id]">Open the newest version</a>
          }
        </p>
      }
      @if (own.version.standing !== 'replaced') {
        <div class="acts">
          <a matButton="outlined" [routerLink]="['/library', own.version.exercise.id, 'edit']">
            {{ own.version.standing === 'withdrawn' ? 'Edit and offer again' : 'Edit' }}
          </a>
          @if (own.version.standing === 'offered') {
            <button matButton type="button" (click)="withdraw()">No longer offer</button>
          }
        </div>
      }
    }
  `,
  host: { '[hidden]': 'words() === null' },
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    :host([hidden]) {
      display: none;
    }
    .line,
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    p {
      margin: 0;
    }
  `,
})
export class OwnExercisePanel {
  readonly exerciseId = input.required<ExerciseId>();
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #practice = this.#store.selectSignal(selectPractice);

  protected readonly words = computed(() => {
    const version = this.#library().ownById(this.exerciseId());
    if (!version) return null;
    const { added, by, at, standing, withdrawn } = version;
    const first = `Added by ${added.by}, ${day(added.at)}`;
    const changed = version.version > 1 ? ` · version ${version.version}, by ${by}, ${day(at)}` : ' · version 1';
    return {
      version,
      open: everyDemand.length - answeredCount(version.exercise.demands),
      added: `${first}${changed}`,
      standing: {
        offered: '',
        replaced: 'This is an earlier version. Programs that were signed with it keep it.',
        withdrawn: withdrawn
          ? `No longer offered since ${day(withdrawn.at)}, by ${withdrawn.by}${withdrawn.reason ? `: ${withdrawn.reason}` : '.'}`
          : '',
      }[standing],
    };
  });
  protected readonly questions = everyDemand.length;
  protected readonly newest = computed(() => {
    const id = this.exerciseId();
    return offeredFor(id, this.#practice().ownExercises).find((offered) => offered !== id);
  });

  protected async withdraw(): Promise<void> {
    const data = this.words()?.version;
    const { WithdrawDialog } = await import('./withdraw-dialog');
    // Once it is withdrawn the button that asked is gone, and the one that offers it again is the last.
    const restoreFocus = 'keel-own-exercise-panel .acts > :last-child';
    this.#dialog.open(WithdrawDialog, { data, width: '520px', maxWidth: '96vw', restoreFocus });
  }
}

/** The day of an instant where the clinician sits. */
function day(instant: string): string {
  return dateInWords(localDate(new Date(instant)));
}
