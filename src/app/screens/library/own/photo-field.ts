import { Component, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { acceptedPhotos, preparePhoto } from './photo';

/** A photograph of the exercise, made small in the page before it is kept. */
@Component({
  selector: 'keel-photo-field',
  imports: [MatButton],
  template: `
    <h3>Photograph (optional)</h3>
    <div class="field-row">
      @if (photo(); as picture) {
        <img [src]="picture" alt="The attached photograph" />
      }
      <div class="words">
        <p class="small muted">
          One that shows the telling position. It is made smaller here in the browser, and place and time are removed
          from it. It is printed on the handout: make sure that whoever is in it agrees.
        </p>
        <div class="acts">
          <button #attach matButton="outlined" type="button" [disabled]="working()" (click)="chooser.click()">
            {{ working() ? 'Making it smaller ...' : photo() ? 'Choose another photograph' : 'Attach a photograph' }}
          </button>
          @if (photo()) {
            <button matButton type="button" (click)="remove(attach)">Remove the photograph</button>
          }
        </div>
        <input
          #chooser
          class="visually-hidden"
          type="file"
          tabindex="-1"
          aria-label="Photograph"
          [accept]="accepted"
          (change)="take(chooser)"
        />
        <p class="problem small" role="status">{{ problem() }}</p>
      </div>
    </div>
  `,
  styles: `
    h3 {
      margin: 0 0 6px;
      color: var(--keel-muted);
      font-size: var(--keel-size-small);
      font-weight: 400;
    }
    .field-row {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
    img {
      width: 160px;
      height: 120px;
      border: 1px solid var(--keel-line);
      border-radius: var(--keel-radius-small);
      background: var(--keel-sunken);
      object-fit: contain;
    }
    .words {
      flex: 1 1 280px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding-top: 8px;
    }
    p {
      margin: 0;
    }
    .problem {
      min-height: 20px;
      padding-top: 4px;
      color: var(--keel-warning-emergency);
    }
  `,
})
export class PhotoField {
  readonly photo = model.required<string | null>();
  protected readonly accepted = acceptedPhotos;
  protected readonly working = signal(false);
  protected readonly problem = signal('');

  protected async take(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    if (!file) return;
    this.working.set(true);
    const prepared = await preparePhoto(file);
    this.working.set(false);
    // The same file can be chosen again after it was mended.
    chooser.value = '';
    this.problem.set('problem' in prepared ? prepared.problem : '');
    // A file that cannot be read leaves the photograph that was there.
    if ('photo' in prepared) this.photo.set(prepared.photo);
  }

  /** Its own button goes with the photograph, and the focus stays in the field. */
  protected remove(attach: MatButton): void {
    this.problem.set('');
    this.photo.set(null);
    attach.focus();
  }
}
