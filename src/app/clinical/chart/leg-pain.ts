import type { Demands, Exercise } from '../exercise';
import type { VisitAnswers } from './proposals';
import type { PlannedItem, TodaysPlan } from './todays-plan';

/** A direction in which the lumbar spine moves. */
export type SpineDirection = 'flexion' | 'extension' | 'rotation' | 'side-bend';

const demandOf: Readonly<Record<SpineDirection, keyof Demands>> = {
  flexion: 'lumbarFlexion',
  extension: 'lumbarExtension',
  rotation: 'lumbarRotation',
  'side-bend': 'lumbarSideBend',
};

const inWords: Readonly<Record<SpineDirection, string>> = {
  flexion: 'bends the back forward',
  extension: 'bends the back backward',
  rotation: 'turns the back',
  'side-bend': 'bends the back sideways',
};

const directions = Object.keys(demandOf) as readonly SpineDirection[];

/** The directions in which an exercise takes the lumbar spine; one that is not known counts as taken. */
export function directionsOf({ demands }: Pick<Exercise, 'demands'>): readonly SpineDirection[] {
  return directions.filter((direction) => demands[demandOf[direction]] !== 'none');
}

/**
 * What leg pain further down stops beyond the exercise that brought it about, by item, each with one sentence why
 * (CLINICAL.md 2.3: 'stop direction').
 *
 * - An exercise that sent pain down the leg stops every other that takes the back in one of its directions. One that rests
 *   since and was answered for counts as well: it was done until then.
 * - Leg pain further down that nobody can put down to an exercise stops what takes the back in a direction only where all
 *   that was done knows a single direction: nothing else can be meant. Where there are several, or none, stopping all
 *   would end a program on a guess; nothing advances (`decide`), and which direction it is is examined.
 */
export function stoppedByDirection(
  { active, resting }: Pick<TodaysPlan, 'active' | 'resting'>,
  { responses, leg }: VisitAnswers,
): ReadonlyMap<string, string> {
  const asked = [...active, ...resting.filter(({ item }) => responses[item.id])];
  const named = asked.filter(({ item }) => responses[item.id]?.peripheralised);
  const guilty = named.length > 0 ? named : leg === 'down' ? onlyDirection(asked, responses) : [];
  const meant = new Set(guilty.flatMap(({ exercise }) => (exercise ? directionsOf(exercise) : [])));
  return new Map(
    active.flatMap(({ item, exercise }): [string, string][] => {
      const shared = exercise && directionsOf(exercise).find((direction) => meant.has(direction));
      return shared ? [[item.id, because(shared)]] : [];
    }),
  );
}

/** What was done and takes the back somewhere, where all of it goes one and the same way. */
function onlyDirection(asked: readonly PlannedItem[], responses: VisitAnswers['responses']): readonly PlannedItem[] {
  const done = asked.filter(({ item }) => responses[item.id]?.sessions !== 0);
  const taken = new Set(done.flatMap(({ exercise }) => (exercise ? directionsOf(exercise) : [])));
  return taken.size === 1 ? done : [];
}

function because(direction: SpineDirection): string {
  return `Pain moved further down the leg, and this ${inWords[direction]} too: stop this direction and examine the nerves.`;
}
