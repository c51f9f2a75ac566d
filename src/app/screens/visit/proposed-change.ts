import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { type Dose, doseInWords, type Exercise, readEdited, sameDose } from '../../clinical';
import { Icon } from '../../ui/icon';
import { type ChangeRow, choosing, nextInWords, stays, type Step } from './change-row';
import { Choice } from './choice';
import { accepted, kindOf } from './choices';
import { controlIds } from './missing';
import type { Choosing } from './visit-draft';
import { boldReasons, carefulReasons, whyInWords } from './visit-words';

/**
 * One exercise: what is proposed and why, the dose before and after, and what the clinician does with it. More is shown
 * only once it is needed: a dose of one's own, another exercise, a reason.
 */
@Component({
  selector: 'keel-proposed-change',
  imports: [Choice, Icon],
  templateUrl: './proposed-change.html',
  styleUrl: './proposed-change.scss',
  host: { role: 'group', '[attr.aria-label]': 'row().name', '[class.open]': '!row().choice' },
})
export class ProposedChange {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  readonly row = input.required<ChangeRow>();
  /** Undefined takes the choice back. */
  readonly chosen = output<Choosing | undefined>();

  protected readonly controlIds = controlIds;
  protected readonly why = computed(() => whyInWords(this.row().proposal.proposed));
  protected readonly done = computed(() => doseInWords(this.row().proposal.done));
  protected readonly stays = computed(() => stays(this.row()));
  protected readonly next = computed(() => nextInWords(this.row()));
  /** What the plan would ask from today without a decision, where that is something else than before and than proposed. */
  protected readonly planned = computed(() => {
    const { planned, done, proposed } = this.row().proposal;
    const said = [done, ...(proposed.dose && !proposed.by ? [proposed.dose] : [])];
    return this.row().choice || said.some((dose) => sameDose(planned, dose)) ? '' : doseInWords(planned);
  });
  protected readonly typed = computed(() => this.row().choice?.typed);
  /** What the screening says of a choice of the clinician's own; cautions of what goes on are met together at signing. */
  protected readonly objection = computed(() => {
    const { verdict, choice, proposal } = this.row();
    const [because] = verdict?.reasons ?? [];
    if (!verdict || !because || !choice) return undefined;
    if (verdict.status === 'blocked') return { blocked: true, words: because.message };
    const isOwn = choice.typed !== undefined || choice.by !== proposal.proposed.by;
    return verdict.status === 'caution' && isOwn ? { blocked: false, words: because.message } : undefined;
  });
  protected readonly asksWhy = computed(() => (this.row().standing ?? 'as-proposed') !== 'as-proposed');
  protected readonly reasons = computed(() => (this.row().standing === 'bolder' ? boldReasons : carefulReasons));
  protected readonly reason = computed(() => this.row().choice?.reason ?? '');
  protected readonly more = computed(
    () =>
      this.typed() !== undefined ||
      this.asksWhy() ||
      this.objection() !== undefined ||
      this.row().instead.length > 0 ||
      (this.row().step === 'rung' && this.row().rungs.length > 1),
  );

  protected choose(step: Step | undefined): void {
    this.chosen.emit(step && choosing(this.row(), step));
  }

  /** Opens the field with the dose as it stands, so that it can be read back and changed. */
  protected typeDose(): void {
    const { outlook, proposal } = this.row();
    const over = outlook.dose ?? proposal.done;
    this.#type(doseInWords(over), over);
    afterNextRender(
      () => {
        const field = this.#host.querySelector<HTMLInputElement>('.own');
        field?.focus();
        field?.select();
      },
      { injector: this.#injector },
    );
  }

  protected typeInto(event: Event): void {
    const { choice, proposal } = this.row();
    this.#type((event.target as HTMLInputElement).value, choice?.over ?? proposal.done);
  }

  protected dropDose(): void {
    const { choice, step } = this.row();
    if (choice && step) this.chosen.emit(choosing(this.row(), step));
    this.#host.querySelector<HTMLElement>('.edit')?.focus();
  }

  protected takeRung(event: Event): void {
    const { choice } = this.row();
    if (choice) this.chosen.emit({ ...choosing(this.row(), 'rung'), by: (event.target as HTMLSelectElement).value });
  }

  /** One tap: it stops, and this one takes its place; again, and nothing does. */
  protected takeInstead({ id }: Exercise): void {
    const choice = choosing(this.row(), 'stop');
    this.chosen.emit(this.row().choice?.by === id ? choice : { ...choice, by: id });
  }

  protected explain(reason: string): void {
    const { choice } = this.row();
    if (choice) this.chosen.emit({ ...choice, reason: reason === choice.reason ? '' : reason });
  }

  protected explainAs(event: Event): void {
    const { choice } = this.row();
    if (choice) this.chosen.emit({ ...choice, reason: (event.target as HTMLInputElement).value });
  }

  #type(typed: string, over: Dose): void {
    const { proposal, choice } = this.row();
    const base = choice ?? accepted(proposal);
    const read = readEdited(typed, over);
    // What takes its place has a dose of its own, and nothing that was done to be held against.
    const taken = base.by !== undefined || 'problem' in read ? base.taken : kindOf(read.dose, proposal.done);
    this.chosen.emit({ ...base, taken, typed, over });
  }
}
