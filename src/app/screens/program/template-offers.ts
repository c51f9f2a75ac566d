import {
  type PracticeLibrary,
  type Program,
  type ProgramItem,
  reasonInShort,
  screenItem,
  type Situation,
  type Verdict,
} from '../../clinical';
import { unknownExerciseName } from '../../ui/exercise-words';

/** A template as it would be for this patient, screened before it is offered. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly program: Program;
  readonly suits: boolean;
  readonly allRests: boolean;
  readonly someRest: boolean;
  /** How much of it there is, what would rest and what would be with caution. */
  readonly remarks: readonly string[];
}

export function offerOf(
  { id, name }: { readonly id: string; readonly name: string },
  program: Program,
  suits: boolean,
  situation: Situation,
  library: PracticeLibrary,
): Offer {
  const screened = program.items.map((item) => ({
    item,
    verdict: screenItem(item, program.weeks, situation, library),
  }));
  const having = (status: Verdict['status']) => screened.filter(({ verdict }) => verdict.status === status);
  const [blocked, careful] = [having('blocked'), having('caution')];
  const allRests = blocked.length > 0 && blocked.length === screened.length;
  const names = (lines: typeof screened) => lines.map(({ item }) => nameOf(item, library)).join(', ');
  const size = `${program.items.length} exercises, ${program.weeks} weeks`;
  return {
    id,
    name,
    program,
    suits,
    allRests,
    someRest: blocked.length > 0,
    remarks: allRests
      ? [`Not for now: all of it would rest${because(blocked.map(({ verdict }) => verdict))}`]
      : [
          size,
          ...(blocked.length > 0
            ? [`${blocked.length} would rest: ${names(blocked)}${because(blocked.map(({ verdict }) => verdict))}`]
            : []),
          ...(careful.length > 0 ? [`With caution: ${names(careful)}`] : []),
        ],
  };
}

/**
 * In a flare-up what is meant for it comes first; else what is allowed whole, and of that what suits. What would rest in
 * part comes after, and what is not for now last. Equals keep their order.
 */
export function inOrderOfUse(offers: readonly Offer[], { phase }: Pick<Situation, 'phase'>): readonly Offer[] {
  const place = ({ allRests, someRest, suits }: Offer) => {
    if (allRests) return 4;
    if (suits && phase === 'flare-up') return 0;
    if (someRest) return 3;
    return suits ? 1 : 2;
  };
  return [...offers].sort((a, b) => place(a) - place(b));
}

/** ' (not in a flare-up, overhead load)': at most two reasons, each once. */
function because(verdicts: readonly Verdict[]): string {
  const blocks = verdicts.flatMap(({ reasons }) =>
    reasons.filter(({ level, clearedBy }) => level === 'block' && !clearedBy),
  );
  const words = [...new Set(blocks.map(reasonInShort))].filter(Boolean).slice(0, 2);
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

function nameOf({ exerciseId }: ProgramItem, library: PracticeLibrary): string {
  return library.byId(exerciseId)?.name ?? unknownExerciseName;
}
