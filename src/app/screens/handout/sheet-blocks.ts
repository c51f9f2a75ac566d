import type { EmergencySheet, WatchSheet } from './emergency-sheet';
import type { PainStep } from '../../ui/pain-steps';
import type { LetterBlank, LetterParagraph } from './referral-letter';
import type { ProgramSheet } from './sheet';
import type { SheetBlock } from './sheet-block';

/** In place of a program. Sent to the emergency department already: what would send them there again is left out. */
export function emergencyBlocks(sheet: EmergencySheet): readonly SheetBlock[] {
  const net = sheet.tier === 'emergency' ? [] : [{ kind: 'safety' } as const];
  return [{ kind: 'emergency', sheet }, ...net, { kind: 'for-clinician', sheet }];
}

/** The program of a week, with what is watched where something is. */
export function programBlocks(
  sheet: ProgramSheet,
  watch: WatchSheet | undefined,
  steps: readonly PainStep[],
): readonly SheetBlock[] {
  return [
    { kind: 'title', sheet },
    ...sheet.exercises.map((exercise) => ({ kind: 'exercise', exercise }) as const),
    ...(sheet.atTheClinic.length > 0 ? [{ kind: 'at-the-clinic', exercises: sheet.atTheClinic } as const] : []),
    ...(sheet.restingWords.length > 0 ? [{ kind: 'resting', sentences: sheet.restingWords } as const] : []),
    { kind: 'pain', steps },
    ...(watch ? [{ kind: 'watch', sheet: watch, alone: false } as const] : []),
    { kind: 'safety' },
  ];
}

/** What is watched where there is no program to print it with. */
export function watchBlocks(sheet: WatchSheet): readonly SheetBlock[] {
  return [{ kind: 'watch', sheet, alone: true }, { kind: 'safety' }];
}

/** An emptied paragraph leaves no gap. */
export function letterBlocks(heading: string, body: readonly (LetterParagraph | LetterBlank)[]): readonly SheetBlock[] {
  return [
    { kind: 'letter-heading', heading },
    ...body.flatMap((part): readonly SheetBlock[] => {
      if ('blank' in part) return [{ kind: 'blank', blank: part }];
      return part.text.trim() === '' ? [] : [{ kind: 'paragraph', paragraph: part }];
    }),
  ];
}
