import {
  catalogue,
  chartFrom,
  declarablePhases,
  type Entry,
  itemFor,
  precautionIds,
  shippedLibrary,
  situationOf,
} from '../../clinical';
import { anEntry, aProgram } from '../../records/testing/entries';
import { selectCautions, selectReadiness, selectScreenedItems } from './draft.selectors';

const today = '2026-11-22';

describe('the cautions that are counted while a program is built', () => {
  it('are those that are met at signing, whatever the patient and the program', () => {
    const draft = aProgram({ items: catalogue.map((exercise) => itemFor(exercise, exercise.id)), weeks: 6 });
    let cautions = 0;
    for (const phase of declarablePhases) {
      for (const precautions of [[], ...precautionIds.map((id) => [{ id }])]) {
        const entries: readonly Entry[] = [
          anEntry('precautions-stated', { precautions, answers: [] }),
          anEntry('phase-declared', { phase, since: '2026-11-01' }),
        ];
        const chart = chartFrom(entries);
        const screened = selectScreenedItems.projector(
          draft,
          situationOf(chart, today, shippedLibrary),
          shippedLibrary,
        );
        const counted = selectCautions.projector(screened);
        const met = selectReadiness.projector(draft, chart, today, shippedLibrary)?.cautions ?? [];
        if (JSON.stringify(counted) !== JSON.stringify(met)) fail(`${phase}, ${JSON.stringify(precautions)}`);
        cautions += counted.length;
      }
    }
    expect(cautions).toBeGreaterThan(1_000);
  });
});
