import fc from 'fast-check';
import {
  addDays,
  catalogue,
  type Chart,
  chartFrom,
  declarablePhases,
  type Entry,
  exerciseById,
  itemFor,
  planWeeks,
  type Precaution,
  precautionIds,
  screen,
  situationOf,
  shippedLibrary,
} from '../../clinical';
import { programSheet } from './sheet';

const today = '2026-11-22';

/** A chart with a program that was signed while the back was building, and whatever was declared and stated since. */
function chartOf(
  exerciseIds: readonly string[],
  phases: readonly (typeof declarablePhases)[number][],
  precautions: readonly Precaution[],
): Chart {
  const head = { patientId: 'p', author: 'Robin Vale', schema: 1 } as const;
  const items = exerciseIds.map((id, index) => itemFor(exerciseById(id)!, `item-${index}`));
  const bodies = [
    { kind: 'patient-registered', body: { details: { family: 'A', given: 'B', sex: 'other', contacts: [] } } },
    { kind: 'precautions-stated', body: { precautions, answers: [] } },
    {
      kind: 'program-prescribed',
      body: { program: { startDate: '2026-11-02', weeks: 6, items, resting: [] }, follows: null, acknowledged: [] },
    },
    ...phases.map((phase, index) => ({ kind: 'phase-declared', body: { phase, since: addDays('2026-11-03', index) } })),
  ];
  return chartFrom(
    bodies.map((entry, index) => ({
      ...head,
      ...entry,
      id: `e-${String(index).padStart(3, '0')}`,
      at: new Date(Date.UTC(2026, 10, 2, 9, index)).toISOString(),
    })) as Entry[],
  );
}

describe('whatever was signed and declared', () => {
  it('no sheet prints an exercise that is blocked today at the dose it prints', () => {
    const someExercises = fc.uniqueArray(fc.constantFrom(...catalogue.map(({ id }) => id)), {
      minLength: 1,
      maxLength: 8,
    });
    const somePhases = fc.array(fc.constantFrom(...declarablePhases), { maxLength: 4 });
    const somePrecautions = fc
      .uniqueArray(fc.constantFrom(...precautionIds), { maxLength: 3 })
      .map((ids) => ids.map((id): Precaution => ({ id })));
    let printed = 0;
    fc.assert(
      fc.property(
        someExercises,
        somePhases,
        somePrecautions,
        fc.integer({ min: 1, max: 6 }),
        (ids, phases, known, week) => {
          const chart = chartOf(ids, phases, known);
          const situation = situationOf(chart, today, shippedLibrary);
          const sheet = programSheet(chart, today, week, shippedLibrary)!;
          for (const { itemId } of sheet.exercises) {
            const item = chart.current!.program.items.find(({ id }) => id === itemId)!;
            const verdict = screen(exerciseById(item.exerciseId)!, situation, planWeeks(item, 6)[week - 1]);
            expect(verdict.status).withContext(`${item.exerciseId} in ${situation.phase}`).not.toBe('blocked');
            printed++;
          }
          // Nothing is lost on the way either: what is not printed is named among what rests.
          expect(sheet.exercises.length + sheet.resting.length).toBe(ids.length);
        },
      ),
      { seed: 20261122, numRuns: 400 },
    );
    expect(printed).toBeGreaterThan(500);
  });
});
