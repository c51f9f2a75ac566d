import { ActiveDescendantKeyManager, type Highlightable } from '@angular/cdk/a11y';
import {
  Component,
  computed,
  Directive,
  effect,
  ElementRef,
  EnvironmentInjector,
  inject,
  Injector,
  input,
  signal,
  viewChildren,
} from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { dateInWords, type DeclarablePhase, declarablePhases, type PatientId } from '../../clinical';
import { selectOpenPatientId } from '../../state/chart/chart.selectors';
import { searchExercises } from '../../state/library/exercise-search';
import { selectLibrary } from '../../state/library/library.selectors';
import { selectPatients } from '../../state/roster/roster.selectors';
import { Icon, type IconName } from '../../ui/icon';
import { phaseNames } from '../../ui/phase-chip';
import { ThemeChoice } from '../theme';

export interface PaletteEntry {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly remark: string;
  readonly run: () => void;
}

/** One line of the palette, as the key manager of the CDK knows it. */
@Directive({
  selector: '[keelPaletteOption]',
  host: {
    role: 'option',
    '[id]': "'palette-' + entry().id",
    '[attr.aria-selected]': 'active()',
    '[class.active]': 'active()',
  },
})
export class PaletteOption implements Highlightable {
  readonly entry = input.required<PaletteEntry>({ alias: 'keelPaletteOption' });
  protected readonly active = signal(false);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  setActiveStyles(): void {
    this.active.set(true);
    this.#element.scrollIntoView({ block: 'nearest' });
  }

  setInactiveStyles(): void {
    this.active.set(false);
  }
}

/** As many as are read at a glance; another letter brings the right one up. */
const mostHits = 9;

/** Reaches every patient, exercise and action from anywhere, by typing. */
@Component({
  selector: 'keel-palette',
  imports: [Icon, PaletteOption],
  template: `
    <h2 class="visually-hidden">Find a patient, an exercise or an action</h2>
    <input
      #search
      class="field"
      type="text"
      role="combobox"
      aria-label="Patient, exercise or action"
      aria-controls="palette-hits"
      aria-expanded="true"
      aria-autocomplete="list"
      autocomplete="off"
      spellcheck="false"
      placeholder="Patient, exercise or action"
      [attr.aria-activedescendant]="activeId()"
      (input)="query.set(search.value)"
      (keydown)="onKeydown($event)"
    />
    <div id="palette-hits" role="listbox" aria-label="Found">
      @for (entry of hits(); track entry.id) {
        <!-- The field has the keys; a click is the second way. -->
        <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -->
        <div class="hit" [keelPaletteOption]="entry" (click)="take(entry)">
          <keel-icon [name]="entry.icon" />
          <b>{{ entry.name }}</b>
          <span class="small muted">{{ entry.remark }}</span>
        </div>
      }
    </div>
    @if (hits().length === 0) {
      <p class="muted none" role="status">Nothing found.</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 12px;
    }
    .field {
      width: 100%;
      height: 44px;
      font-size: var(--keel-size-title);
    }
    [role='listbox'] {
      min-height: 378px;
      margin-top: 8px;
    }
    .hit {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 42px;
      padding: 4px 10px;
      border-radius: var(--keel-radius-small);
      cursor: pointer;
    }
    .hit:hover,
    .active {
      background: var(--keel-accent-soft);
    }
    .hit b {
      font-weight: 560;
    }
    .none {
      position: absolute;
      top: 76px;
      left: 24px;
    }
  `,
})
export class Palette {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #theme = inject(ThemeChoice);
  readonly #dialog = inject(MatDialogRef<Palette>);
  /** Outlives the palette, which closes before what was chosen in it happens. */
  readonly #environment = inject(EnvironmentInjector);
  readonly #patients = this.#store.selectSignal(selectPatients);
  readonly #open = this.#store.selectSignal(selectOpenPatientId);
  readonly #library = this.#store.selectSignal(selectLibrary);
  private readonly options = viewChildren(PaletteOption);
  readonly #keys = new ActiveDescendantKeyManager(this.options, inject(Injector)).withWrap();

  protected readonly query = signal('');
  protected readonly activeId = signal<string | null>(null);

  protected readonly hits = computed<readonly PaletteEntry[]>(() => {
    const words = plain(this.query()).split(/\s+/).filter(Boolean);
    const fits = (entry: PaletteEntry) => words.every((word) => plain(`${entry.name} ${entry.remark}`).includes(word));
    const exercises = words.length > 0 ? this.#exerciseEntries() : [];
    return [...this.#actionEntries().filter(fits), ...this.#patientEntries().filter(fits), ...exercises].slice(
      0,
      mostHits,
    );
  });

  constructor() {
    this.#keys.change.subscribe(() => {
      this.activeId.set(this.#keys.activeItem ? `palette-${this.#keys.activeItem.entry().id}` : null);
    });
    effect(() => {
      if (this.options().length > 0) this.#keys.setFirstItemActive();
    });
  }

  protected onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      const entry = this.#keys.activeItem?.entry();
      if (entry) this.take(entry);
    } else this.#keys.onKeydown(event);
  }

  protected take(entry: PaletteEntry): void {
    this.#dialog.close();
    entry.run();
  }

  #patientEntries(): readonly PaletteEntry[] {
    return this.#patients().map(({ patientId, details }) => ({
      id: patientId,
      icon: 'person',
      name: `${details.family.toLocaleUpperCase()}, ${details.given}`,
      remark: [details.birthDate ? `born ${dateInWords(details.birthDate)}` : '', details.identifier ?? '']
        .filter(Boolean)
        .join(', '),
      run: this.#goTo('patients', patientId),
    }));
  }

  #exerciseEntries(): readonly PaletteEntry[] {
    return searchExercises(this.query(), this.#library())
      .slice(0, 5)
      .map(({ id, name }) => ({ id, icon: 'forward', name, remark: 'exercise', run: this.#goTo('library', id) }));
  }

  #actionEntries(): readonly PaletteEntry[] {
    const patientId = this.#open();
    const inChart = patientId && this.#router.url.startsWith('/patients/') ? patientId : null;
    const pages: readonly [string, string, IconName][] = [
      ['', 'Overview', 'info'],
      ['program', 'Program', 'building'],
      ['visit', 'Visit', 'calendar'],
      ['progress', 'Progress', 'returning'],
      ['handout', 'Handout', 'handout'],
      ['history', 'History', 'undo'],
    ];
    return [
      ...(inChart
        ? [
            ...pages.map(([path, name, icon]) => ({
              id: `page-${name}`,
              icon,
              name,
              remark: 'of this chart',
              run: this.#goTo('patients', inChart, ...(path ? [path] : [])),
            })),
            ...declarablePhases.map((phase) => ({
              id: `phase-${phase}`,
              icon: phase,
              name: `Declare ${phaseNames[phase].toLowerCase()}`,
              remark: 'for this patient, today',
              run: () => void this.#declare(inChart, phase),
            })),
          ]
        : []),
      {
        id: 'go-patients',
        icon: 'person',
        name: 'Patients',
        remark: 'find, register, import',
        run: this.#goTo('patients'),
      },
      { id: 'go-library', icon: 'search', name: 'Library', remark: 'all exercises', run: this.#goTo('library') },
      {
        id: 'go-clinic',
        icon: 'edit',
        name: 'Clinic',
        remark: 'people, pain policy, rules, backup',
        run: this.#goTo('clinic'),
      },
      { id: 'theme', icon: 'dark', name: 'Light or dark', remark: 'switch', run: () => this.#theme.toggle() },
    ];
  }

  async #declare(patientId: PatientId, phase: DeclarablePhase): Promise<void> {
    const { PhaseDeclaration } = await import('../patient/phase-dialog');
    await this.#environment.get(PhaseDeclaration).declare(patientId, phase);
  }

  #goTo(...path: readonly string[]): () => void {
    return () => void this.#router.navigate(['/', ...path]);
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
