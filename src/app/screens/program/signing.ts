import { computed, inject, Injectable, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { obstacleInWords, type Readiness } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import {
  selectCautions,
  selectDraftFollows,
  selectDraftTouched,
  selectReadiness,
} from '../../state/draft/draft.selectors';
import { entryDraft } from '../../state/entry-draft';
import { programPageActions } from '../../state/page.actions';

/** From a draft to a signed program: what stands in the way, what has to be read, and what of it is recorded. */
@Injectable()
export class Signing {
  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #chart = this.#store.selectSignal(selectChart);
  /** Read at signing alone: until then nothing is screened for it. */
  readonly #readiness = this.#store.selectSignal(selectReadiness);
  readonly #cautions = this.#store.selectSignal(selectCautions);
  readonly #follows = this.#store.selectSignal(selectDraftFollows);
  readonly #touched = this.#store.selectSignal(selectDraftTouched);

  /** Why the last attempt came to nothing. */
  readonly obstacles = signal<readonly string[]>([]);
  /** The program was revised elsewhere since this draft was begun. */
  readonly overtaken = computed(() => {
    const current = this.#chart()?.current?.entryId ?? null;
    return this.#touched() && current !== this.#follows();
  });
  /** This very program is signed; no longer once anything of it has changed. */
  readonly signed = computed(() => {
    const current = this.#chart()?.current?.entryId;
    return !this.#touched() && current !== undefined && current === this.#follows();
  });
  /** Cautions that are to be read at signing: of a program that was signed, those that came since. */
  readonly unread = computed(() => {
    const cautions = this.#cautions();
    const signed = this.signed() && this.#chart()?.entries.find(({ id }) => id === this.#follows());
    if (!signed || signed.kind !== 'program-prescribed') return cautions;
    const { acknowledged } = signed.body;
    const isRead = (exerciseId: string, ruleId: string) =>
      acknowledged.some((one) => one.exerciseId === exerciseId && one.ruleIds.includes(ruleId));
    return cautions.filter(({ item, reasons }) => reasons.some(({ ruleId }) => !isRead(item.exerciseId, ruleId)));
  });
  readonly forked = computed(() => (this.#chart()?.heads.length ?? 0) > 1);

  async sign(): Promise<void> {
    const readiness = this.#readiness();
    if (!readiness) return;
    this.obstacles.set([
      ...(this.overtaken() ? ['The program was revised elsewhere: go on from the newest revision first.'] : []),
      ...readiness.obstacles.map(obstacleInWords),
    ]);
    if (this.obstacles().length > 0) return;
    const toRead = readiness.cautions.length > 0 || readiness.program.resting.length > 0;
    if (toRead && !(await this.#acknowledged(readiness))) return;
    // What changed while the dialog was open, in another tab say, is read before it is signed.
    const now = this.#readiness();
    const chart = this.#chart();
    if (!now || !chart) return;
    if (now.obstacles.length > 0 || this.overtaken() || !sameToRead(now, readiness)) return this.sign();
    this.#store.dispatch(
      programPageActions.programSigned({
        entries: [
          entryDraft(chart.patientId, 'program-prescribed', {
            program: now.program,
            follows: this.#follows(),
            ...(this.forked() ? { resolves: chart.heads.filter((id) => id !== this.#follows()) } : {}),
            acknowledged: readiness.cautions.map(({ item, reasons }) => ({
              exerciseId: item.exerciseId,
              ruleIds: reasons.map(({ ruleId }) => ruleId),
            })),
          }),
        ],
      }),
    );
  }

  async #acknowledged(readiness: Readiness): Promise<boolean> {
    const { SignDialog } = await import('./sign-dialog');
    const answer = this.#dialog.open<unknown, Readiness, boolean>(SignDialog, { data: readiness, width: '620px' });
    return (await firstValueFrom(answer.afterClosed())) === true;
  }
}

/** Whether two looks at a draft ask for the same cautions and lay the same aside. */
export function sameToRead(one: Readiness, other: Readiness): boolean {
  const toRead = ({ cautions, program }: Readiness) =>
    JSON.stringify([
      cautions.map(({ item, reasons }) => [
        item.id,
        ...reasons.map(({ ruleId, message, clearedBy }) => [ruleId, message, clearedBy]),
      ]),
      program.resting.map(({ id }) => id),
    ]);
  return toRead(one) === toRead(other);
}
