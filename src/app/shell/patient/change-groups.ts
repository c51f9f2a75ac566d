import {
  type Choices,
  dateInWords,
  doseInWords,
  type Library,
  offersTaken,
  type PlannedItem,
  type Reason,
  type SituationChange,
  stepDown,
} from '../../clinical';
import { unknownExerciseName } from '../../ui/exercise-words';
import type { IconName } from '../../ui/icon';

/** One item of the program, and what becomes of it. */
export interface Line {
  readonly id: string;
  readonly name: string;
  /** Its dose, or how the dose changes. */
  readonly dose: string;
  /** The first reason. */
  readonly why: string;
  readonly reasons: readonly Reason[];
  readonly instead?: {
    readonly taken: string;
    readonly choices: readonly { readonly id: string; readonly name: string }[];
  };
}

export interface Group {
  readonly icon: IconName;
  readonly heading: string;
  readonly lines: readonly Line[];
  /** Folded until it is asked for. */
  readonly quiet?: boolean;
}

/** The change group by group: what rests first, cautions and clearances last. */
export function groupsOf(change: SituationChange, choices: Choices, library: Library): readonly Group[] {
  const taken = offersTaken(change, choices);
  const elsewhere = (itemId: string) => [...taken].filter(([id]) => id !== itemId).map(([, exercise]) => exercise.id);
  return [
    {
      icon: 'blocked',
      heading: 'Rest',
      lines: change.rest.map((planned) => ({
        ...lineOf(planned),
        why: planned.reasons[0]?.message ?? '',
        reasons: planned.reasons,
        instead: {
          taken: taken.get(planned.item.id)?.id ?? '',
          choices: planned.offers.filter(({ id }) => !elsewhere(planned.item.id).includes(id)),
        },
      })),
    },
    {
      icon: 'minus',
      heading: 'Dose capped',
      lines: change.capped.map((planned) => ({
        ...lineOf(planned),
        dose: `${doseInWords(planned.dose)}: ${planned.limit.words}`,
        why: planned.reasons[0]?.message ?? '',
        reasons: planned.reasons,
      })),
    },
    {
      icon: 'returning',
      heading: 'Come back',
      lines: change.back.map((planned) => ({
        ...lineOf(planned),
        why: planned.wayBack ? 'A step below where it rested.' : '',
      })),
    },
    {
      icon: 'undo',
      heading: 'Can come back',
      lines: change.canComeBack.map((planned) => ({
        ...lineOf(planned),
        dose: doseInWords(stepDown(planned.item.start)),
        why: 'Laid aside at signing; a step below where it stood.',
      })),
    },
    {
      icon: 'caution',
      heading: `With caution · ${change.cautions.length}`,
      quiet: true,
      lines: change.cautions.map((planned) => ({
        ...lineOf(planned),
        why: planned.reasons[0]?.message ?? '',
        reasons: planned.reasons,
      })),
    },
    {
      icon: 'info',
      heading: 'Clearances end',
      lines: change.clearancesEnding.map(({ entryId, clearance }) => ({
        id: entryId,
        name: library.byId(clearance.exerciseId)?.name ?? unknownExerciseName,
        dose: '',
        why: `Cleared by ${clearance.by} until ${dateInWords(clearance.until)}. A new flare-up ends it.`,
        reasons: [],
      })),
    },
  ];
}

function lineOf({ item, exercise, dose }: PlannedItem): Line {
  return {
    id: item.id,
    name: exercise?.name ?? unknownExerciseName,
    dose: doseInWords(dose),
    why: '',
    reasons: [],
  };
}
