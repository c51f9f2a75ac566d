import { chanceFrom } from './chance';
import { courseOf } from './course';
import { inventPatient } from './invented-patient';
import { type Summary, summaryOf } from './summary';

/** The seed of the first patient; each next one has the next number. */
const firstSeed = 20261122;

/** A course of twelve weeks for each of so many invented patients, and what came of them. The same at every run. */
export function simulate(patients: number): Summary {
  return summaryOf(
    Array.from({ length: patients }, (_, index) => {
      const chance = chanceFrom(firstSeed + index);
      return courseOf(inventPatient(chance), chance);
    }),
  );
}
