import { Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ProgramItem, readDose } from '../../clinical';

/** One dose for all that are selected; each keeps what the text does not say. */
@Component({
  selector: 'keel-bulk-dose',
  imports: [MatButton],
  template: `
    <form (submit)="change(bulk.value); $event.preventDefault()">
      <label
        >Dose of the {{ items().length }} selected
        <input
          #bulk
          class="field"
          placeholder="2x8 8s"
          autocomplete="off"
          aria-describedby="bulk-problem"
          [attr.aria-invalid]="problem() ? true : null"
        />
      </label>
      <button matButton="outlined" type="submit">Change doses</button>
      <span id="bulk-problem" class="problem" role="status">{{ problem() }}</span>
    </form>
  `,
  styles: `
    form,
    label {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
    }
    label {
      color: var(--keel-muted);
    }
    input {
      width: 110px;
      height: 32px;
    }
    .problem {
      color: var(--keel-warning-emergency);
    }
    @media (pointer: coarse) {
      input {
        height: 44px;
      }
    }
  `,
})
export class BulkDose {
  readonly items = input.required<readonly ProgramItem[]>();
  readonly changed = output<readonly ProgramItem[]>();
  protected readonly problem = signal<string | null>(null);

  protected change(text: string): void {
    const read = this.items().map((item) => ({ item, dose: readDose(text, item.start) }));
    const problem = read.find(({ dose }) => 'problem' in dose)?.dose;
    this.problem.set(problem && 'problem' in problem ? problem.problem : null);
    if (problem) return;
    this.changed.emit(read.flatMap(({ item, dose }) => ('dose' in dose ? [{ ...item, start: dose.dose }] : [])));
  }
}
