import { chartFrom, type Entry, exerciseById, itemFor, type Program, shippedLibrary } from '../../clinical';
import { noteSummary } from './note-summary';

const today = '2026-11-22';

function chart(...more: readonly Partial<Entry>[]) {
  const head = { patientId: 'p', author: 'Robin Vale', at: '2026-11-20T09:00:00.000Z', schema: 1 };
  return chartFrom([
    {
      ...head,
      id: '1',
      kind: 'patient-registered',
      body: { details: { family: 'Secretname', given: 'Maja', sex: 'female', contacts: [] } },
    },
    { ...head, id: '2', kind: 'phase-declared', body: { phase: 'flare-up', since: '2026-11-20' } },
    ...more.map((entry, index) => ({ ...head, id: `m${index}`, ...entry })),
  ] as Entry[]);
}

function program(...ids: readonly string[]): Program {
  const items = ids.map((id) => {
    const exercise = exerciseById(id);
    if (!exercise) throw new Error(`No exercise ${id}`);
    return itemFor(exercise, id);
  });
  return { startDate: today, weeks: 4, items, resting: [] };
}

describe('the note summary', () => {
  it('says phase, precautions, span, doses, and what rests apart from what is active', () => {
    const stated = { kind: 'precautions-stated', body: { precautions: [], answers: [] } } as Partial<Entry>;
    expect(noteSummary(program('walking', 'deadlift'), chart(stated), today, shippedLibrary)).toBe(
      [
        'Exercise program, 22 Nov 2026',
        'Phase: Flare-up, day 3',
        'Precautions: none known',
        '4 weeks, 22 Nov 2026 to 19 Dec 2026:',
        '- Walking: 10 min, growing to 13 min; 1 a day, 7 days a week',
        'Resting: Deadlift',
      ].join('\n'),
    );
  });

  it('says when precautions were not asked', () => {
    expect(noteSummary(program('walking'), chart(), today, shippedLibrary)).toContain('Precautions: not asked');
  });

  it('carries no name: a clipboard is no place for one', () => {
    expect(noteSummary(program('walking'), chart(), today, shippedLibrary)).not.toMatch(/Secretname|Maja/i);
  });

  it('holds no spaces that a plain-text note would show as marks', () => {
    expect(noteSummary(program('abdominal-bracing'), chart(), today, shippedLibrary)).not.toContain('\u00a0');
  });
});
