import MiniSearch, { type SearchOptions } from 'minisearch';
import { catalogue, type Exercise, exerciseById, musclesInWords } from '../../clinical';

const fields = ['name', 'aliases', 'patientName', 'muscles', 'purpose'] as const;

/** A name that fits comes before a muscle or a sentence that does. Three letters are too few to guess a slip in. */
const options: SearchOptions = {
  prefix: true,
  fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  boost: { name: 6, aliases: 4, patientName: 2 },
};

let index: MiniSearch | undefined;

/** Built on the first search: the library opens without it. */
function exerciseIndex(): MiniSearch {
  if (!index) {
    index = new MiniSearch({ fields: [...fields] });
    index.addAll(
      catalogue.map((exercise) => ({
        id: exercise.id,
        name: exercise.name,
        aliases: exercise.aliases.join(', '),
        patientName: exercise.patientName,
        muscles: exercise.muscles.map(muscleText).join(', '),
        purpose: [exercise.purpose, ...exercise.purposes, exercise.family, exercise.position].join(' '),
      })),
    );
  }
  return index;
}

function muscleText(muscle: string): string {
  return `${muscle} ${(musclesInWords as Readonly<Record<string, string>>)[muscle] ?? ''}`;
}

/**
 * Exercises that fit what was typed, best first: by name, alias, muscle (in Latin or plain words) and purpose, from the
 * first letters of a word on and over a slip of the keys. Every word must fit; where no exercise has them all, any word
 * does. Nothing typed gives the whole catalogue in its own order.
 */
export function searchExercises(query: string): readonly Exercise[] {
  if (query.trim() === '') return catalogue;
  const asked = { ...options, boostDocument: (id: string) => (isNameOf(id, query) ? 4 : 1) };
  const found = exerciseIndex().search(query, { ...asked, combineWith: 'AND' });
  const hits = found.length > 0 ? found : exerciseIndex().search(query, { ...asked, combineWith: 'OR' });
  return hits.flatMap(({ id }) => exerciseById(String(id)) ?? []);
}

/** 'Side bridge' means that one, and not the one on the knees. */
function isNameOf(id: string, query: string): boolean {
  return exerciseById(id)?.name.toLowerCase() === query.trim().toLowerCase();
}
