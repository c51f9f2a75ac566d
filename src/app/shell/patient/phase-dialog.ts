import { Component, computed, inject, Injectable, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import {
  dateInWords,
  type DeclarablePhase,
  type IsoDate,
  isIsoDate,
  type PatientId,
  type SituationChange,
} from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { CLOCK } from '../../state/clock';
import { entryDraft } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { chartPageActions } from '../../state/page.actions';
import { selectAuthor, selectToday } from '../../state/session/session.selectors';
import { Signature } from '../../state/signature';
import { keepTyped } from '../../ui/keep-typed';
import { phaseNames } from '../../ui/phase-chip';
import { changeBy, ChangePreview } from './change-preview';
import { NextRevision } from './next-revision';

interface PhaseToDeclare {
  readonly patientId: PatientId;
  readonly phase: DeclarablePhase;
}

/** Shows what a phase would do to the running program before it is declared. */
@Component({
  selector: 'keel-phase-dialog',
  imports: [ChangePreview, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ act }}</h2>
    <mat-dialog-content>
      <keel-change-preview [entries]="entries()" [action]="null" />
      <div class="row">
        <label class="labelled">
          Since {{ inWords() }}
          <input
            #day
            class="field"
            type="date"
            [max]="today()"
            [value]="since()"
            [attr.aria-invalid]="problem() ? true : null"
            aria-describedby="phase-since-problem"
            (change)="since.set(day.value)"
          />
        </label>
        <label class="labelled note">
          Note (optional)
          <input #words class="field" type="text" maxlength="300" autocomplete="off" (input)="note.set(words.value)" />
        </label>
        <p id="phase-since-problem" class="problem small" role="status">{{ problem() }}</p>
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <p class="problem small refused" role="alert">{{ refused() }}</p>
      <button matButton type="button" [mat-dialog-close]="false">Cancel</button>
      <button [matButton]="preview()?.revision() ? 'outlined' : 'filled'" type="button" (click)="declare(false)">
        {{ saving() ? 'Saving ...' : act }}
      </button>
      @if (preview()?.revision()) {
        <button matButton="filled" type="button" (click)="declare(true)">Declare, and prepare the next revision</button>
      }
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: 20px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
    }
    .note {
      flex: 1 1 240px;
    }
    .problem {
      color: var(--keel-warning-emergency);
      font-weight: 560;
    }
    .row > .problem {
      flex-basis: 100%;
    }
    mat-dialog-actions {
      flex-wrap: wrap;
      gap: 8px;
    }
    .refused {
      flex: 1;
    }
  `,
})
export class PhaseDialog {
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);
  readonly #next = inject(NextRevision);
  readonly #dialog = inject<MatDialogRef<PhaseDialog, boolean>>(MatDialogRef);
  readonly #asked = inject<PhaseToDeclare>(MAT_DIALOG_DATA);
  protected readonly preview = viewChild(ChangePreview);

  protected readonly act = actFor(this.#asked.phase);
  protected readonly today = this.#store.selectSignal(selectToday);
  protected readonly since = signal<IsoDate>(this.today());
  protected readonly note = signal('');
  protected readonly saving = signal(false);
  protected readonly refused = signal('');

  protected readonly problem = computed(() => {
    if (!isIsoDate(this.since())) return 'Give the day on which it began.';
    return this.since() > this.today() ? 'A phase begins today or earlier.' : '';
  });
  /** A date field looks as the browser likes; in words nobody can misread it. */
  protected readonly inWords = computed(() => dateInWords(this.problem() ? this.today() : this.since()));
  /** Without the note, which changes nothing: the preview stays while it is typed. */
  protected readonly entries = computed(() => [this.#entry(this.problem() ? this.today() : this.since())]);

  constructor() {
    keepTyped(() => this.note().trim() !== '');
  }

  protected declare(prepares: boolean): void {
    if (this.problem() || this.saving()) return;
    const revision = prepares ? this.preview()?.revision() : undefined;
    this.refused.set('');
    this.saving.set(true);
    const entries = [this.#entry(this.since(), this.note().trim())];
    this.#signature.sign(chartPageActions.phaseDeclared({ entries })).subscribe((problem) => {
      this.saving.set(false);
      if (problem) {
        this.refused.set(problem.message);
        return;
      }
      this.#dialog.close(true);
      if (revision) void this.#next.prepare(this.#asked.patientId, revision);
    });
  }

  #entry(since: IsoDate, note = '') {
    const { patientId, phase } = this.#asked;
    return entryDraft(patientId, 'phase-declared', { phase, since, ...(note ? { note } : {}) });
  }
}

function actFor(phase: DeclarablePhase): string {
  return `Declare ${phaseNames[phase].toLowerCase()}`;
}

/** Whether a change is worth a look before it is signed: any that the running program feels. */
function asksFirst({ rest, capped, cautions, back, canComeBack, clearancesEnding }: SituationChange): boolean {
  return [rest, capped, cautions, back, canComeBack, clearancesEnding].some((lines) => lines.length > 0);
}

/** Declares a phase from wherever it is chosen: at once, or where the running program would change, after a look at it. */
@Injectable({ providedIn: 'root' })
export class PhaseDeclaration {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #signature = inject(Signature);
  readonly #clock = inject(CLOCK);
  readonly #chart = this.#store.selectSignal(selectChart);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly #today = this.#store.selectSignal(selectToday);
  readonly #author = this.#store.selectSignal(selectAuthor);

  /** Whether it was declared: not when the clinician thought better of it, or the record refused. */
  async declare(patientId: PatientId, phase: DeclarablePhase): Promise<boolean> {
    const entries = [entryDraft(patientId, 'phase-declared', { phase, since: this.#today() })];
    const chart = this.#chart();
    const head = { author: this.#author(), at: this.#clock().toISOString() };
    if (chart?.patientId === patientId && asksFirst(changeBy(entries, chart, head, this.#today(), this.#library()))) {
      const dialog = this.#dialog.open<PhaseDialog, PhaseToDeclare, boolean>(PhaseDialog, {
        data: { patientId, phase },
        width: '680px',
        maxWidth: '96vw',
        autoFocus: 'first-heading',
      });
      return (await firstValueFrom(dialog.afterClosed())) ?? false;
    }
    return (await firstValueFrom(this.#signature.sign(chartPageActions.phaseDeclared({ entries })))) === undefined;
  }
}
