import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import {
  type IsoDate,
  itemFor,
  type PatientId,
  practiceId,
  type Program,
  type ProgramItem,
  type SavedTemplate,
  type Situation,
  screenItem,
  startingTemplates,
} from '../../clinical';
import { ProgramOfPatient } from '../../state/draft/program-of-patient';
import { entryDraft, newId } from '../../state/entry-draft';
import { selectLibrary } from '../../state/library/library.selectors';
import { programPageActions } from '../../state/page.actions';
import { Icon } from '../../ui/icon';
import { copyFor, emptyProgram, goingOnFrom, programOf } from './program-starts';

/** Where a program starts: the last one, another patient's, a template, or nothing. What is blocked now is said beforehand. */
@Component({
  selector: 'keel-start-menu',
  imports: [Icon, MatButton, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button matButton="outlined" type="button" [matMenuTriggerFor]="menu">
      Start from ...
      <keel-icon name="down" />
    </button>
    <mat-menu #menu="matMenu" class="wide-menu">
      @if (last(); as program) {
        <button mat-menu-item type="button" (click)="started.emit(goOn(program))">
          The last program, from today's doses
        </button>
      }
      @for (template of templates(); track template.id) {
        <button mat-menu-item type="button" (click)="started.emit(template.make())">
          <span>{{ template.name }}</span>
          <span class="small muted">{{ template.remark }}</span>
        </button>
      }
      <button mat-menu-item type="button" (click)="fromPatient()">Another patient's program ...</button>
      <button mat-menu-item type="button" (click)="started.emit(empty())">An empty program</button>
      @if (draft()?.items?.length) {
        <button mat-menu-item type="button" class="save" (click)="saveTemplate()">
          Save this one as a template ...
        </button>
      }
    </mat-menu>
  `,
  styles: `
    .muted {
      margin-left: 8px;
    }
  `,
})
export class StartMenu {
  readonly #dialog = inject(MatDialog);
  readonly #store = inject(Store);
  readonly #programs = inject(ProgramOfPatient);
  readonly #library = this.#store.selectSignal(selectLibrary);
  readonly patientId = input.required<PatientId>();
  readonly last = input<Program | undefined>();
  readonly today = input.required<IsoDate>();
  readonly situation = input.required<Situation>();
  readonly saved = input<readonly SavedTemplate[]>([]);
  /** What is being built, to be saved as a template. */
  readonly draft = input<Program | null>(null);
  readonly started = output<Program>();

  protected readonly templates = computed(() => [
    ...startingTemplates.map(({ id, name, weeks, exerciseIds }) => {
      const exercises = exerciseIds.flatMap((exerciseId) => this.#library().byId(exerciseId) ?? []);
      return {
        id,
        name,
        remark: this.#remark(
          exercises.map((exercise) => itemFor(exercise, exercise.id)),
          weeks,
        ),
        make: () => programOf(exercises, this.today(), weeks, newId),
      };
    }),
    ...this.saved().map(({ id, name, weeks, items }) => ({
      id,
      name,
      remark: this.#remark(items, weeks),
      make: () => copyFor({ startDate: this.today(), weeks, items, resting: [] }, this.today(), newId),
    })),
  ]);

  #remark(items: readonly ProgramItem[], weeks: number): string {
    const blocked = items.filter(
      (item) => screenItem(item, weeks, this.situation(), this.#library()).status === 'blocked',
    ).length;
    return `${items.length} exercises, ${weeks} weeks${blocked > 0 ? `, ${blocked} would rest` : ''}`;
  }

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
        .open<unknown, PatientId, PatientId>(PatientDialog, { data: this.patientId(), width: '480px' })
        .afterClosed(),
    );
    const program = chosen ? await this.#programs.read(chosen) : undefined;
    if (program) this.started.emit(copyFor(program, this.today(), newId));
  }
}
