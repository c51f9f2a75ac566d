import { NgTemplateOutlet } from '@angular/common';
import { afterNextRender, Component, computed, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { filter, merge } from 'rxjs';
import { changeInWords, dateInWords, type PrecautionId, precautionKinds, type ProposalAnswer } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions } from '../../state/page.actions';
import { selectToday } from '../../state/session/session.selectors';
import { Signature } from '../../state/signature';
import { Icon } from '../../ui/icon';
import { precautionInWords, precautionNames } from '../../ui/precaution-words';
import { ChangePreview } from './change-preview';
import { NextRevision } from './next-revision';
import {
  differs,
  draftOf,
  problemsOf,
  proposalsOf,
  rowsOf,
  statedDay,
  statementOf,
  withEdit,
  withReply,
  type Answer,
  type PrecautionEdit,
  type PrecautionsDraft,
} from './precautions-draft';
import { controlIds } from './precautions-fields';
import { asides, findPrecautions, groupedWithout } from '../../ui/precautions-find';
import { PrecautionRowPart } from './precautions-row';

/** What no precaution comes of, by what it is: headings of the record's other findings. */
const standings = {
  'not-understood': 'Not understood by the rules: read them',
  information: 'For information',
  past: 'Past',
  'ruled-out': 'Ruled out',
} as const;

/** Asks about precautions and keeps the three answers apart: not asked, none known, these. */
@Component({
  selector: 'keel-precautions-dialog',
  imports: [
    ChangePreview,
    Icon,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    NgTemplateOutlet,
    PrecautionRowPart,
  ],
  templateUrl: './precautions-dialog.html',
  styleUrl: './precautions-dialog.scss',
})
export class PrecautionsDialog {
  readonly #store = inject(Store);
  readonly #signature = inject(Signature);
  readonly #next = inject(NextRevision);
  readonly #injector = inject(Injector);
  readonly #dialog = inject<MatDialogRef<PrecautionsDialog>>(MatDialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly today = this.#store.selectSignal(selectToday);

  /** As it stood when the dialog opened: what another tab adds meanwhile does not move beneath the hand. */
  readonly #chart = this.#store.selectSignal(selectChart)();
  protected readonly state = this.#chart?.precautions;
  readonly #opened: PrecautionsDraft = this.state
    ? draftOf(this.state)
    : { answer: 'not-asked', edits: {}, answers: {} };
  protected readonly draft = signal(this.#opened);

  protected readonly standing = ((): string => {
    if (!this.state) return '';
    const day = statedDay(this.state);
    const on = day ? ` on ${dateInWords(day)}` : '';
    if (this.state.stated === 'not-asked') return 'Not asked yet. A first program waits for the answer.';
    return this.state.stated.length === 0 ? `Asked${on}: none known.` : `Asked${on}.`;
  })();
  protected readonly choices = [
    { answer: 'accepted', name: 'Accept', given: 'Accepted' },
    { answer: 'dismissed', name: 'Dismiss', given: 'Dismissed' },
  ] as const;
  protected readonly answers: readonly { readonly answer: Answer; readonly name: string }[] = [
    ...(this.#opened.answer === 'not-asked' ? [{ answer: 'not-asked' as const, name: 'Not asked yet' }] : []),
    { answer: 'none', name: 'None known' },
    { answer: 'list', name: 'These, no others' },
  ];
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
  protected readonly others = (['not-understood', 'information', 'past', 'ruled-out'] as const)
    .map((standing) => ({
      heading: standings[standing],
      findings: (this.state?.findings ?? []).filter((finding) => finding.standing === standing),
    }))
    .filter(({ findings }) => findings.length > 0);
  protected readonly otherCount = this.others.reduce((sum, { findings }) => sum + findings.length, 0);

  protected readonly rows = computed(
    () => new Map((this.state ? rowsOf(this.state, this.draft()) : []).map((row) => [row.id, row])),
  );
  /** What stands on top: in use when the form was last laid out. A tick opens its details where it is, and moves nothing. */
  protected readonly lifted = signal(this.#known());
  protected readonly columns = computed(() => groupedWithout(this.lifted()));

  protected readonly query = signal('');
  protected readonly searching = computed(() => this.query().trim() !== '');
  protected readonly found = computed(() => {
    const rows = findPrecautions(this.query()).flatMap(({ id, by }) => {
      const row = this.rows().get(id);
      return row ? [{ row, aside: by ?? '' }] : [];
    });
    const [first] = rows;
    if (!this.searching()) return { rows, words: '' };
    if (!first)
      return {
        rows,
        words:
          'No precaution is called that. Look through the list; what is not there, no rule goes by: note it at the visit.',
      };
    const open = !first.row.known || this.draft().answer === 'none';
    return { rows, words: `${rows.length} found.${open ? ` Enter ticks: ${precautionNames[first.row.id]}.` : ''}` };
  });

  protected readonly ids = controlIds;
  protected readonly asides = asides;
  protected readonly dateInWords = dateInWords;

  /** Problems are said once saving was tried, and go as they are mended. */
  readonly #tried = signal(false);
  readonly #problems = computed(() => (this.state ? problemsOf(this.state, this.draft(), this.today()) : []));
  protected readonly said = computed(
    () => new Map(this.#tried() ? this.#problems().map(({ target, text }) => [target, text]) : []),
  );
  /** What would be signed, once it can be and would change something. */
  protected readonly proposed = computed(() => {
    const [chart, state, draft] = [this.#chart, this.state, this.draft()];
    if (!chart || !state || this.#problems().length > 0 || !differs(state, draft)) return null;
    return [entryDraft(chart.patientId, 'precautions-stated', statementOf(state, draft))];
  });
  protected readonly hasProgram = this.#chart?.current !== undefined;
  protected readonly preview = viewChild(ChangePreview);
  protected readonly effect = computed(() => {
    const change = this.proposed() && this.preview()?.change();
    return `What saving changes: ${change ? lowered(changeInWords(change)) : 'nothing yet'}.`;
  });
  protected readonly saving = signal(false);
  protected readonly refused = signal('');

  constructor() {
    // What was typed is not lost to a slip of the hand: only an untouched form closes by itself.
    merge(this.#dialog.backdropClick(), this.#dialog.keydownEvents().pipe(filter(({ key }) => key === 'Escape')))
      .pipe(
        filter(() => this.draft() === this.#opened),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.cancel();
      });
  }

  protected choose(answer: Answer): void {
    this.draft.update((draft) => ({ ...draft, answer }));
  }

  protected edit(id: PrecautionId, edit: PrecautionEdit): void {
    this.draft.update((draft) => withEdit(draft, id, edit));
  }

  protected reply(key: string, answer: ProposalAnswer['answer'] | undefined): void {
    this.draft.update((draft) => withReply(draft, key, answer));
  }

  protected explain(key: string, reason: string): void {
    this.draft.update((draft) => ({ ...draft, answers: { ...draft.answers, [key]: { answer: 'dismissed', reason } } }));
  }

  protected look(query: string): void {
    if (query.trim() === '' && this.searching()) this.lifted.set(this.#known());
    this.query.set(query);
  }

  protected find(): void {
    this.look('');
    this.#focus(controlIds.find);
  }

  /** Keys of the search box: Enter ticks the first one found, an arrow goes down to it, Escape empties the box. */
  protected steer(event: KeyboardEvent): void {
    const [first] = this.found().rows;
    if (event.key === 'Escape' && this.query() !== '') {
      event.stopPropagation();
      this.look('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#boxes()[0]?.focus();
    } else if (event.key === 'Enter' && first) {
      event.preventDefault();
      this.#tick(first.row.id);
    }
  }

  /** Up and down among the boxes; above the first one is the search box. */
  protected walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const boxes = this.#boxes();
    const index = boxes.indexOf(event.target as HTMLInputElement);
    if (step === 0 || index < 0) return;
    event.preventDefault();
    if (index + step < 0) this.#focus(controlIds.find);
    else boxes[index + step]?.focus();
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected cancel(): void {
    this.#dialog.close();
  }

  /** Saves; where it also prepares, the offers of the preview go to the builder as the next revision. */
  protected save(prepares = false): void {
    if (!this.#chart || !this.state || this.saving()) return;
    this.#tried.set(true);
    this.refused.set('');
    const first = this.#problems()[0];
    if (first) {
      this.look('');
      this.#focus(first.target);
      return;
    }
    const { patientId } = this.#chart;
    const revision = prepares ? this.preview()?.revision() : undefined;
    const entry = entryDraft(patientId, 'precautions-stated', statementOf(this.state, this.draft()));
    this.saving.set(true);
    this.#signature.sign(chartPageActions.precautionsStated({ entries: [entry] })).subscribe((problem) => {
      this.saving.set(false);
      if (problem) {
        this.refused.set(problem.message);
        return;
      }
      this.#dialog.close();
      if (revision) void this.#next.prepare(patientId, revision);
    });
  }

  /** Ticked from the search box: its first detail is the next thing to type, else the next precaution. */
  #tick(id: PrecautionId): void {
    if (!this.rows().get(id)?.known || this.draft().answer === 'none') this.edit(id, { known: true });
    this.look('');
    const [detail] = precautionKinds[id].details;
    this.#focus(detail ? controlIds.detail(id, detail) : controlIds.find);
  }

  #known(): readonly PrecautionId[] {
    if (this.draft().answer === 'none') return [];
    return [...this.rows().values()].filter(({ known }) => known).map(({ id }) => id);
  }

  #boxes(): readonly HTMLInputElement[] {
    return [...this.host.querySelectorAll<HTMLInputElement>('input[data-precaution]:enabled')];
  }

  #focus(id: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(`[id="${id}"]`)?.focus(), { injector: this.#injector });
  }
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
