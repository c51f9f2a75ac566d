import { Component, computed, inject, input, output, ViewEncapsulation } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import {
  type Chart,
  type IsoDate,
  type PatientId,
  practiceId,
  type Program,
  type SavedTemplate,
  type Situation,
  startingItem,
  startingTemplates,
  suits,
} from '../../clinical';
import { ProgramOfPatient } from '../../state/draft/program-of-patient';
import { entryDraft, newId } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { programPageActions } from '../../state/page.actions';
import { Icon } from '../../ui/icon';
import { copyFor, emptyProgram, goingOnFrom, programFrom } from './program-starts';
import { type Offer, offerOf, inOrderOfUse } from './template-offers';

/** Where a program starts: the last one, another patient's, a template, or nothing. What is blocked now is said beforehand. */
@Component({
  selector: 'keel-start-menu',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button matButton="outlined" type="button" [matMenuTriggerFor]="menu">
      Start from ...
      <keel-icon name="down" />
    </button>
    <mat-menu #menu="matMenu" class="keel-start-menu">
      @if (chart().current; as last) {
        <button mat-menu-item type="button" (click)="started.emit(goOn(last.program))">
          The last program, from today's doses
        </button>
      }
      @for (template of templates(); track template.id) {
        <button mat-menu-item type="button" [disabled]="template.allRests" (click)="started.emit(template.program)">
          <span class="name">{{ template.name }}</span>
          @for (words of template.remarks; track words) {
            <span class="small muted remark">{{ words }}</span>
          }
        </button>
      }
      <button class="apart" mat-menu-item type="button" (click)="fromPatient()">Another patient's program ...</button>
      <button mat-menu-item type="button" (click)="pasteAsked.emit()">Paste from a spreadsheet ...</button>
      <button mat-menu-item type="button" (click)="started.emit(empty())">An empty program</button>
      @if (draft()?.items?.length) {
        <button class="apart" mat-menu-item type="button" (click)="saveTemplate()">
          Save this one as a template ...
        </button>
      }
    </mat-menu>
  `,
  // The menu lies in an overlay, out of reach of what is scoped to a component.
  encapsulation: ViewEncapsulation.None,
  styles: `
    .keel-start-menu.mat-mdc-menu-panel {
      max-width: min(480px, 96vw);

      .name,
      .remark {
        display: block;
        line-height: 1.35;
      }
      .apart {
        border-top: 1px solid var(--keel-line);
      }
      .mat-mdc-menu-item {
        min-height: 40px;
        padding-block: 6px;
      }
    }
  `,
})
export class StartMenu {
  readonly #dialog = inject(MatDialog);
  readonly #store = inject(Store);
  readonly #programs = inject(ProgramOfPatient);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly chart = input.required<Chart>();
  readonly today = input.required<IsoDate>();
  readonly situation = input.required<Situation>();
  readonly saved = input<readonly SavedTemplate[]>([]);
  /** What is being built, to be saved as a template. */
  readonly draft = input<Program | null>(null);
  readonly started = output<Program>();
  readonly pasteAsked = output();

  /** Made and screened before it is offered: what suits this patient now and is allowed comes first. */
  protected readonly templates = computed<readonly Offer[]>(() => {
    const [today, library, situation, chart] = [this.today(), this.#library(), this.situation(), this.chart()];
    const shipped = startingTemplates.map((template) => {
      const program = programFrom(template, library, today, newId, (exercise, id) =>
        startingItem(exercise, id, chart, today),
      );
      return offerOf(template, program, suits(template, situation), situation, library);
    });
    const saved = this.saved().map((template) => {
      const program = copyFor({ startDate: today, ...template, resting: [] }, today, newId);
      return offerOf(template, program, false, situation, library);
    });
    return inOrderOfUse([...shipped, ...saved], situation);
  });

  protected goOn(program: Program): Program {
    return goingOnFrom(program, this.today());
  }

  protected empty(): Program {
    return emptyProgram(this.today());
  }

  protected async saveTemplate(): Promise<void> {
    const draft = this.draft();
    if (!draft) return;
    const { TemplateDialog } = await import('./template-dialog');
    const taken = this.templates().map((template) => template.name);
    const name = await firstValueFrom(
      this.#dialog
        .open<unknown, readonly string[], string>(TemplateDialog, { data: taken, width: '480px' })
        .afterClosed(),
    );
    if (!name) return;
    const { items, weeks } = copyFor(draft, this.today(), newId);
    this.#store.dispatch(
      programPageActions.templateSaved({ entries: [entryDraft(practiceId, 'template-saved', { name, weeks, items })] }),
    );
  }

  protected async fromPatient(): Promise<void> {
    const { PatientDialog } = await import('./patient-dialog');
    const chosen = await firstValueFrom(
      this.#dialog
        .open<unknown, PatientId, PatientId>(PatientDialog, { data: this.chart().patientId, width: '480px' })
        .afterClosed(),
    );
    const program = chosen ? await this.#programs.read(chosen) : undefined;
    if (program) this.started.emit(copyFor(program, this.today(), newId));
  }
}
