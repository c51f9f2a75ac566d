import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import { BackupGateway } from '../../state/practice/backup-gateway';
import { selectPersistence } from '../../state/session/session.selectors';

const persistenceWords = {
  persisted: 'The browser keeps the record on this device until you remove it yourself.',
  'best-effort':
    'The browser may clear the record when this device runs short of space, and Safari after seven days without a visit. Put Keel on the home screen, and save a backup often.',
  unknown: 'The browser does not say whether it keeps the record. Save a backup often.',
} as const;

/** Where the record is, and how it gets into a file and back. */
@Component({
  selector: 'keel-storage-panel',
  imports: [MatButton],
  template: `
    <div class="about">
      <h2>Record and backup</h2>
      <p class="small muted">The record lives in this browser, on this device, and nowhere else.</p>
    </div>
    <div class="set">
      <p>{{ persistence() }}</p>
      <div class="line">
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="save()">Save a backup</button>
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="chooser.click()">
          Restore a backup
        </button>
        <input
          #chooser
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-label="Backup file"
          tabindex="-1"
          (change)="restore(chooser)"
        />
      </div>
      <p class="small muted">
        The file holds every patient's record in readable form: keep it where patient records belong. Restoring adds
        what is missing here and changes nothing that is here already.
      </p>
      <p role="status">{{ outcome() }}</p>
      @if (problem(); as text) {
        <p class="problem" role="alert">{{ text }}</p>
      }
    </div>
  `,
  styleUrl: './panel.scss',
})
export class StoragePanel {
  readonly #gateway = inject(BackupGateway);
  readonly #document = inject(DOCUMENT);
  readonly #persistence = inject(Store).selectSignal(selectPersistence);
  protected readonly persistence = computed(() => persistenceWords[this.#persistence()]);
  protected readonly busy = signal(false);
  protected readonly outcome = signal('');
  protected readonly problem = signal('');

  protected async save(): Promise<void> {
    this.#begin('Saving a backup ...');
    const saved = await this.#gateway.save();
    this.busy.set(false);
    if ('problem' in saved) {
      this.#refuse(saved.problem);
      return;
    }
    this.#download(saved.fileName, saved.text);
    this.outcome.set(`Saved ${saved.fileName} with ${entries(saved.count)}.`);
  }

  protected async restore(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    // The same file can be chosen again after it was mended.
    chooser.value = '';
    if (!file) return;
    this.#begin('Restoring the backup ...');
    const restored = await this.#gateway.restore(file);
    this.busy.set(false);
    if ('problem' in restored) {
      this.#refuse(restored.problem);
      return;
    }
    const { added, alreadyThere, conflicts } = restored;
    this.outcome.set(
      [
        added > 0 ? `Added ${entries(added)}.` : 'Nothing was missing here.',
        alreadyThere > 0 ? `${entries(alreadyThere)} ${alreadyThere === 1 ? 'was' : 'were'} here already.` : '',
        conflicts > 0
          ? `${entries(conflicts)} ${conflicts === 1 ? 'is' : 'are'} different here: this device's version was kept.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  #begin(words: string): void {
    this.busy.set(true);
    this.problem.set('');
    this.outcome.set(words);
  }

  #refuse(problem: string): void {
    this.outcome.set('');
    this.problem.set(problem);
  }

  #download(fileName: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = this.#document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    // The browser reads the blob after the click.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 60_000);
  }
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
