import { type Readiness, type Reason, reasonInShort, sentence } from '../../clinical';

/** One heading of what is read before signing, with what stands beneath it. */
export interface CautionGroup {
  readonly heading: string;
  /** Sentences, each once; with whom they are about where not all of the heading are. */
  readonly lines: readonly { readonly text: string; readonly about?: string }[];
  /** The exercises it is about, where the heading is a reason. */
  readonly names: readonly string[];
}

type Cautions = Readiness['cautions'];

/**
 * Cautions as they are read most quickly: by reason ('Keep breathing: Bird-dog, Dead bug') where that is shorter than
 * exercise by exercise. Nothing is left out either way: every reason of every exercise can be read from it.
 *
 * @param nameOf what an exercise is called, by its id
 */
export function cautionGroups(cautions: Cautions, nameOf: (exerciseId: string) => string): readonly CautionGroup[] {
  const byReason = groupedByReason(cautions, nameOf);
  const byExercise = groupedByExercise(cautions, nameOf);
  return linesIn(byReason) < linesIn(byExercise) ? byReason : byExercise;
}

function linesIn(groups: readonly CautionGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + 1 + lines.length, 0);
}

function groupedByExercise(cautions: Cautions, nameOf: (exerciseId: string) => string): readonly CautionGroup[] {
  const groups = new Map<string, Set<string>>();
  for (const { item, reasons } of cautions) {
    const name = nameOf(item.exerciseId);
    const lines = groups.get(name) ?? new Set();
    for (const { text } of told(reasons)) lines.add(text);
    groups.set(name, lines);
  }
  return [...groups].map(([heading, lines]) => ({ heading, lines: [...lines].map((text) => ({ text })), names: [] }));
}

function groupedByReason(cautions: Cautions, nameOf: (exerciseId: string) => string): readonly CautionGroup[] {
  const groups = new Map<string, Map<string, Set<string>>>();
  for (const { item, reasons } of cautions) {
    for (const { heading, text } of told(reasons)) {
      const texts = groups.get(heading) ?? new Map<string, Set<string>>();
      const names = texts.get(text) ?? new Set();
      texts.set(text, names.add(nameOf(item.exerciseId)));
      groups.set(heading, texts);
    }
  }
  return [...groups].map(([heading, texts]) => {
    const names = [...new Set([...texts.values()].flatMap((some) => [...some]))];
    return {
      heading,
      names,
      lines: [...texts].map(([text, about]) => ({
        text,
        ...(about.size < names.length ? { about: [...about].join(', ') } : {}),
      })),
    };
  });
}

/** Each caution as it stands; what one clearance lifts, in one sentence with who cleared it and why. */
function told(reasons: readonly Reason[]): readonly { readonly heading: string; readonly text: string }[] {
  const clearances = new Set(reasons.flatMap(({ clearedBy }) => clearedBy ?? []));
  return [
    ...[...clearances].map((clearance) => {
      const lifted = reasons.filter(({ clearedBy }) => clearedBy === clearance).map(reasonInShort);
      return {
        heading: 'Cleared for this patient',
        text: `Cleared by ${clearance.by}: ${clearance.reason} (${[...new Set(lifted)].join(', ')})`,
      };
    }),
    ...reasons
      .filter(({ clearedBy }) => !clearedBy)
      .map((reason) => ({ heading: sentence(reasonInShort(reason)), text: reason.message })),
  ];
}
