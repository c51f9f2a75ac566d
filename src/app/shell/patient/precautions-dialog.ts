import { afterNextRender, Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { dateInWords, type PrecautionId, type ProposalAnswer, type Side } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { Signature } from '../../state/signature';
import { precautionInWords, precautionNames } from '../../ui/precaution-words';
import {
  controlIds,
  draftOf,
  problemsOf,
  proposalsOf,
  rowsOf,
  statedDay,
  statementOf,
  type PrecautionEdit,
  type PrecautionsDraft,
} from './precautions-draft';

const sides: readonly { readonly side: Side; readonly name: string }[] = [
  { side: 'left', name: 'Left' },
  { side: 'right', name: 'Right' },
  { side: 'both', name: 'Both' },
];

/** Asks about precautions and keeps the three answers apart: not asked, none known, these. */
@Component({
  selector: 'keel-precautions-dialog',
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle],
  templateUrl: './precautions-dialog.html',
  styleUrl: './precautions-dialog.scss',
})
export class PrecautionsDialog {
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);
  readonly #injector = inject(Injector);
  readonly #dialog = inject<MatDialogRef<PrecautionsDialog>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** As it stood when the dialog opened: what another tab adds meanwhile does not move beneath the hand. */
  readonly #chart = this.#store.selectSignal(selectChart)();
  protected readonly state = this.#chart?.precautions;
  protected readonly draft = signal<PrecautionsDraft>(this.state ? draftOf(this.state) : { edits: {}, answers: {} });

  protected readonly standing = ((): string => {
    if (!this.state) return '';
    const day = statedDay(this.state);
    const on = day ? ` on ${dateInWords(day)}` : '';
    if (this.state.stated === 'not-asked') return 'Not asked yet. A first program waits for the answer.';
    return this.state.stated.length === 0 ? `Asked${on}: none known.` : `Asked${on}.`;
  })();
  protected readonly proposals = (this.state ? proposalsOf(this.state) : []).map(
    ({ key, findings, precautions }, index) => ({
      key,
      reasonId: controlIds.reason(index),
      precautions: precautions.map(precautionInWords).join('; '),
      words: findings.map(({ label, status, date, remark }) =>
        [label, status, date ? dateInWords(date) : '', remark ?? ''].filter(Boolean).join(' · '),
      ),
    }),
  );
  protected readonly others = (['not-understood', 'past', 'ruled-out'] as const)
    .map((standing) => ({
      heading: { 'not-understood': 'Not understood by the rules: read them', past: 'Past', 'ruled-out': 'Ruled out' }[
        standing
      ],
      findings: (this.state?.findings ?? []).filter((finding) => finding.standing === standing),
    }))
    .filter(({ findings }) => findings.length > 0);
  protected readonly otherCount = this.others.reduce((sum, { findings }) => sum + findings.length, 0);

  protected readonly rows = computed(() => (this.state ? rowsOf(this.state, this.draft()) : []));
  protected readonly names = precautionNames;
  protected readonly sides = sides;
  protected readonly ids = controlIds;
  protected readonly dateInWords = dateInWords;

  /** Problems are said once saving was tried, and go as they are mended. */
  protected readonly tried = signal(false);
  readonly #problems = computed(() => (this.state ? problemsOf(this.state, this.draft()) : []));
  protected readonly saving = signal(false);
  protected readonly refused = signal('');

  protected problem(target: string): string | undefined {
    return this.tried() ? this.#problems().find((problem) => problem.target === target)?.text : undefined;
  }

  protected choose(answer: 'none' | 'list'): void {
    this.draft.update((draft) => ({ ...draft, answer }));
  }

  protected edit(id: PrecautionId, edit: PrecautionEdit): void {
    this.draft.update((draft) => ({
      ...draft,
      answer: 'list',
      edits: { ...draft.edits, [id]: { ...draft.edits[id], ...edit } },
    }));
  }

  protected reply(key: string, answer: ProposalAnswer['answer'] | undefined): void {
    this.draft.update((draft) => {
      const { [key]: before, ...others } = draft.answers;
      return {
        ...draft,
        ...(answer === 'accepted' ? { answer: 'list' as const } : {}),
        answers: answer ? { ...others, [key]: { answer, reason: before?.reason ?? '' } } : others,
      };
    });
  }

  protected explain(key: string, reason: string): void {
    this.draft.update((draft) => ({ ...draft, answers: { ...draft.answers, [key]: { answer: 'dismissed', reason } } }));
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected ticked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }

  protected side(event: Event): Side | '' {
    return (event.target as HTMLSelectElement).value as Side | '';
  }

  protected cancel(): void {
    this.#dialog.close();
  }

  protected save(): void {
    if (!this.#chart || !this.state || this.saving()) return;
    this.tried.set(true);
    this.refused.set('');
    const first = this.#problems()[0];
    if (first) {
      afterNextRender(() => this.host.querySelector<HTMLElement>(`[id="${first.target}"]`)?.focus(), {
        injector: this.#injector,
      });
      return;
    }
    const entry = entryDraft(this.#chart.patientId, 'precautions-stated', statementOf(this.state, this.draft()));
    this.saving.set(true);
    this.#signature.sign(chartPageActions.precautionsStated({ entries: [entry] })).subscribe((problem) => {
      this.saving.set(false);
      if (problem) this.refused.set(problem.message);
      else this.#dialog.close();
    });
  }
}
