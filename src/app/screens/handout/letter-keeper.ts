import { Injectable, signal } from '@angular/core';
import type { LetterParagraph, LetterPart, ReferralLetter } from './referral-letter';

/** A paragraph with the words it will be printed in. */
export interface EditedParagraph extends LetterParagraph {
  /** The clinician changed it. */
  readonly edited: boolean;
  /** The chart has moved on since, and would be drafted otherwise now. */
  readonly outdated: boolean;
}

interface Edit {
  readonly text: string;
  /** The draft that it replaced. */
  readonly drafted: string;
}

type Edits = Readonly<Record<string, Readonly<Partial<Record<LetterPart, Edit>>>>>;

/**
 * What clinicians changed in letters, while the tab is open and in memory only: a letter is about a patient and is stored
 * nowhere but on paper. Another flag makes another letter, so that no old sentence stands in it.
 */
@Injectable({ providedIn: 'root' })
export class LetterKeeper {
  readonly #edits = signal<Edits>({});

  read({ about }: ReferralLetter, { part, label, text }: LetterParagraph): EditedParagraph {
    const edit = this.#edits()[about.join()]?.[part];
    return {
      part,
      label,
      text: edit?.text ?? text,
      edited: edit !== undefined,
      outdated: edit !== undefined && edit.drafted !== text,
    };
  }

  /** Keeps what was typed; typing the draft again is no change. */
  write({ about }: ReferralLetter, drafted: LetterParagraph, text: string): void {
    this.#edits.update((edits) => {
      const others = Object.entries(edits[about.join()] ?? {}).filter(([part]) => part !== drafted.part);
      const own = text === drafted.text ? [] : [[drafted.part, { text, drafted: drafted.text }]];
      return { ...edits, [about.join()]: Object.fromEntries([...others, ...own]) as Edits[string] };
    });
  }
}
