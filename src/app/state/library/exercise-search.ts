import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type Exercise, type ExerciseId, type Library, musclesInWords, shippedLibrary } from '../../clinical';
import { searchTerm, swapped, Vocabulary, wordsOf } from './search-terms';

/** What a search came to. */
export interface Found {
  /** Best first. */
  readonly exercises: readonly Exercise[];
  /** False where no exercise has all the words, and those that have the most of them are given instead. */
  readonly everyWord: boolean;
  /** The alias by which an exercise was found, where its own name has nothing of what was typed. */
  aliasOf(id: ExerciseId): string | undefined;
}

interface Indexed {
  readonly id: ExerciseId;
  readonly name: string;
  readonly aliases: string;
  readonly patientName: string;
  readonly about: string;
}

/** A name that fits comes before a muscle or a sentence that does. */
const names = ['name', 'aliases', 'patientName'] as const;
const boost = { name: 6, aliases: 4, patientName: 2 };

function indexed({ id, name, aliases, patientName, ...of }: Exercise): Indexed {
  return {
    id,
    name,
    // 'situp' is a sit-up.
    aliases: [...aliases, ...[name, ...aliases].map((text) => wordsOf(text).join(''))].join(' '),
    patientName,
    about: [...of.muscles.map(muscleText), of.purpose, ...of.purposes, of.family, of.position, ...of.equipment].join(
      ' ',
    ),
  };
}

function muscleText(muscle: string): string {
  return `${muscle} ${(musclesInWords as Readonly<Record<string, string>>)[muscle] ?? ''}`;
}

/** One index that goes along with the library: what was added is taken up and what is gone is taken out, the rest stays. */
class ExerciseIndex {
  readonly #terms = new Map<string, string>();
  readonly #search = new MiniSearch<Indexed>({
    fields: [...names, 'about'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => {
      let term = this.#terms.get(word);
      if (term === undefined) this.#terms.set(word, (term = searchTerm(word)));
      return term;
    },
    // What is asked comes as terms already.
    searchOptions: { boost, prefix: true, processTerm: (term) => term },
  });
  readonly #held = new Map<ExerciseId, Exercise>();
  readonly #names = new Map<ExerciseId, readonly string[]>();
  #library: Library | undefined;
  #known = new Vocabulary([]);

  follow(library: Library): void {
    if (library === this.#library) return;
    this.#library = library;
    const offered = new Set(library.offered);
    const gone = [...this.#held.values()].filter((exercise) => !offered.has(exercise));
    const added = library.offered.filter((exercise) => this.#held.get(exercise.id) !== exercise);
    for (const exercise of gone) {
      this.#search.remove(indexed(exercise));
      this.#held.delete(exercise.id);
      this.#names.delete(exercise.id);
    }
    for (const exercise of added) {
      this.#search.add(indexed(exercise));
      this.#held.set(exercise.id, exercise);
      this.#names.set(exercise.id, wordsOf(exercise.name).map(searchTerm));
    }
    // A word of an exercise that is gone stays known, and finds nothing.
    if (added.length > 0) this.#known = new Vocabulary(this.#terms.values());
  }

  find(query: string): Found {
    const words = wordsOf(query).map(searchTerm);
    const every = this.#search.search(this.#allOf(words));
    const hits = this.#best(every.length > 0 ? every : mostWords(this.#search.search(this.#anyOf(words))));
    return {
      exercises: hits.flatMap(({ id }) => this.#held.get(id as ExerciseId) ?? []),
      everyWord: every.length > 0 || hits.length === 0,
      aliasOf: (id) => this.#aliasOf(hits.find((hit) => hit.id === id)),
    };
  }

  /** 'Side bridge' means that one, and not the one on the knees: the more of its name was asked for, the better. */
  #best(hits: readonly SearchResult[]): readonly SearchResult[] {
    const worth = new Map(
      hits.map((hit) => {
        const name = this.#names.get(hit.id as ExerciseId) ?? [];
        const asked = name.filter((word) => hit.match[word]?.includes('name')).length;
        return [hit, hit.score * (1 + asked / Math.max(1, name.length)) ** 3];
      }),
    );
    return [...hits].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  }

  /** Every word, or all of them written as one: 'dead lift' is the deadlift. */
  #allOf(words: readonly string[]): Query {
    const [only, ...others] = words.map((word) => this.#meantBy(word));
    if (only !== undefined && others.length === 0) return only;
    const all: Query = { combineWith: 'AND', queries: words.map((word) => this.#meantBy(word)) };
    return { combineWith: 'OR', queries: [all, { queries: [words.join('')], fields: [...names] }] };
  }

  #anyOf(words: readonly string[]): Query {
    return { combineWith: 'OR', queries: words.map((word) => this.#meantBy(word)) };
  }

  /**
   * A word as it stands, over a slip, or with two letters changed over, which weighs less where the word may still become a
   * longer one, as 'brid' a bridge. Two letters begin half of all sentences: they are looked for in names alone. Three are
   * too few to guess a slip in.
   */
  #meantBy(word: string): Query {
    const asked: Query = {
      queries: [word],
      ...(word.length > 3 ? { fuzzy: 0.2 } : {}),
      ...(word.length < 3 ? { fields: [...names] } : {}),
    };
    const weight = this.#known.begins(word) ? 0.3 : 1;
    const others = swapped(word, this.#known);
    if (others.length === 0) return asked;
    const changed = others.map((other): Query => ({ queries: [other], boostTerm: () => weight }));
    return { combineWith: 'OR', queries: [asked, ...changed] };
  }

  #aliasOf(hit: SearchResult | undefined): string | undefined {
    const matched = Object.entries(hit?.match ?? {});
    if (matched.some(([, where]) => where.includes('name'))) return undefined;
    const terms = matched.filter(([, where]) => where.includes('aliases')).map(([term]) => term);
    return this.#held
      .get(hit?.id as ExerciseId)
      ?.aliases.find((one) => wordsOf(one).some((word) => terms.includes(searchTerm(word))));
  }
}

/** Of hits that miss a word each, those that miss the fewest. */
function mostWords(hits: readonly SearchResult[]): readonly SearchResult[] {
  const most = Math.max(0, ...hits.map(({ queryTerms }) => queryTerms.length));
  return hits.filter(({ queryTerms }) => queryTerms.length === most);
}

let index: ExerciseIndex | undefined;

function indexOf(library: Library): ExerciseIndex {
  index ??= new ExerciseIndex();
  index.follow(library);
  return index;
}

/** Builds the index ahead of the first letter. */
export function prepareSearch(library: Library): void {
  indexOf(library);
}

/**
 * Exercises that fit what was typed, best first: by name, alias, muscle (in Latin or plain words), purpose and equipment,
 * from the first letters of a word on and over a slip of the keys. Every word must fit; where no exercise has them all,
 * those that have the most are given. Nothing typed gives the whole library in its own order.
 *
 * The index is built on the first search, so that the library opens without it, and then follows the library it is asked of.
 */
export function findExercises(query: string, library: Library): Found {
  if (wordsOf(query).length === 0) return { exercises: library.offered, everyWord: true, aliasOf: () => undefined };
  return indexOf(library).find(query);
}

/** The exercises alone, for a short list. */
export function searchExercises(query: string, library: Library = shippedLibrary): readonly Exercise[] {
  return findExercises(query, library).exercises;
}
