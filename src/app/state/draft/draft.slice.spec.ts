import type { Action } from '@ngrx/store';
import fc from 'fast-check';
import {
  catalogue,
  chartFrom,
  declarablePhases,
  exerciseById,
  obstacleInWords,
  planWeeks,
  precautionIds,
  readyToSign,
  rules,
  screen,
  situationOf,
  shippedLibrary,
  todaysPlan,
  type Chart,
  type Dose,
  type Entry,
  type Program,
  type ProgramItem,
} from '../../clinical';
import { aDose, anEntry, anItem, aProgram } from '../../records/testing/entries';
import { recordActions } from '../record.actions';
import { programsStand } from '../signing-gate';
import { draftActions, type DraftState } from './draft.actions';
import { draftFeature } from './draft.slice';

const { reducer } = draftFeature;
const item = anItem({ id: 'item-0' });
const start = aProgram({ items: [item] });
const closed = reducer(undefined, { type: 'started' });
const opened = draftActions.draftOpened({ patientId: 'ida', follows: null, program: start });
const saved = (...entries: readonly Entry[]) => recordActions.entriesSaved({ entries, at: '2026-11-22T09:00:00.000Z' });

function after(...actions: readonly Action[]): DraftState {
  return [opened, ...actions].reduce(reducer, closed);
}

const added = (id: string) => draftActions.itemsAdded({ items: [anItem({ id })] });
const ids = (state: DraftState) => state.present?.items.map(({ id }) => id);

describe('the draft of a program', () => {
  it('begins with the program it was opened with, and no way back', () => {
    expect(after()).toEqual({ patientId: 'ida', follows: null, past: [], present: start, future: [] });
  });

  it('does nothing before it was opened', () => {
    for (const action of [
      added('a'),
      draftActions.undone(),
      draftActions.redone(),
      draftActions.weeksSet({ weeks: 2 }),
    ]) {
      expect(reducer(closed, action)).withContext(action.type).toBe(closed);
    }
  });

  it('takes one step back a gesture, and forth again', () => {
    const state = after(added('a'), added('b'), draftActions.undone());
    expect(ids(state)).toEqual(['item-0', 'a']);
    expect(ids(reducer(state, draftActions.redone()))).toEqual(['item-0', 'a', 'b']);
  });

  it('goes one step back for several doses changed together', () => {
    const both = draftActions.doseSet({ itemIds: ['item-0', 'a'], week: 1, dose: aDose({ reps: 3 }) });
    const state = after(added('a'), both);
    expect(state.present?.items.map((item) => item.start.reps)).toEqual([3, 3]);
    expect(reducer(state, draftActions.undone()).present?.items.map((item) => item.start.reps)).toEqual([8, 8]);
  });

  it('has nothing to redo after a new gesture', () => {
    const state = after(added('a'), draftActions.undone(), added('b'));
    expect(state.future).toEqual([]);
    expect(reducer(state, draftActions.redone())).toBe(state);
  });

  it('takes no step for a gesture that changes nothing', () => {
    const untouched = after();
    for (const action of [
      draftActions.doseSet({ itemIds: ['item-0'], week: 1, dose: aDose() }),
      draftActions.weeksSet({ weeks: start.weeks }),
      draftActions.startDateSet({ startDate: start.startDate }),
      draftActions.startedFrom({ program: structuredClone(start) }),
      draftActions.itemsChanged({ items: structuredClone(start.items) }),
      draftActions.itemReplaced({ itemId: 'item-0', by: structuredClone(item) }),
      draftActions.itemMoved({ itemId: 'item-0', to: 5 }),
      draftActions.undone(),
      draftActions.redone(),
    ]) {
      expect(reducer(untouched, action)).withContext(action.type).toBe(untouched);
    }
  });

  it('goes on when its page is opened again, and makes way for another patient', () => {
    const touched = after(added('a'));
    expect(reducer(touched, opened)).toBe(touched);
    const elsewhere = draftActions.draftOpened({ patientId: 'per', follows: 'r1', program: aProgram() });
    expect(reducer(touched, elsewhere).patientId).toBe('per');
    expect(reducer(touched, elsewhere).past).toEqual([]);
  });

  it('that nobody has touched follows the newest revision', () => {
    const newer = draftActions.draftOpened({ patientId: 'ida', follows: 'r2', program: aProgram({ weeks: 6 }) });
    expect(reducer(after(), newer)).toEqual(jasmine.objectContaining({ follows: 'r2' }));
    expect(reducer(after(added('a')), newer))
      .withContext('touched')
      .toEqual(jasmine.objectContaining({ follows: null }));
  });

  it("that is signed is the next one's start, without a way back", () => {
    const signed = anEntry('program-prescribed', { program: aProgram({ weeks: 6 }) });
    const state = reducer(after(added('a'), draftActions.undone()), saved(anEntry('phase-declared'), signed));
    expect(state).toEqual({ patientId: 'ida', follows: signed.id, past: [], present: signed.body.program, future: [] });
  });

  it('keeps unsigned work when a visit signs a revision', () => {
    const touched = after(added('a'));
    const visit = anEntry('visit-recorded');
    const revision = anEntry('program-prescribed', { program: aProgram({ weeks: 6 }) });
    expect(reducer(touched, saved(visit, revision))).toBe(touched);
    expect(reducer(after(), saved(visit, revision)).follows).toBe(revision.id);
  });

  it("stays when something else, or somebody else's program, is signed", () => {
    const state = after(added('a'));
    expect(reducer(state, saved(anEntry('phase-declared')))).toBe(state);
    expect(reducer(state, saved(anEntry('program-prescribed', {}, { patientId: 'per' })))).toBe(state);
  });

  it('comes back as it was kept, and is gone when discarded', () => {
    const kept = after(added('a'));
    expect(after(draftActions.draftRecalled({ kept }))).toBe(kept);
    const discarded = after(added('a'), draftActions.discarded({ follows: 'r1', program: start }));
    expect(discarded).toEqual({ patientId: 'ida', follows: 'r1', past: [], present: start, future: [] });
  });

  it('keeps 200 steps back', () => {
    const many = Array.from({ length: 205 }, (_, index) => added(`a${index}`));
    expect(after(...many).past).toHaveSize(200);
  });
});

const today = '2026-11-22';
const anyId = fc.integer({ min: 0, max: 9 }).map((number) => `item-${number}`);
const anyDose: fc.Arbitrary<Dose> = fc.record(
  {
    sets: fc.integer({ min: 1, max: 3 }),
    reps: fc.integer({ min: 1, max: 20 }),
    holdSeconds: fc.integer({ min: 1, max: 40 }),
    effort: fc.integer({ min: 0, max: 10 }),
    perDay: fc.constant(1),
    daysPerWeek: fc.constant(7),
  },
  { requiredKeys: ['sets', 'reps', 'perDay', 'daysPerWeek'] },
);
const exerciseIds = [...catalogue.map(({ id }) => id), 'somebody-elses-move'];
const anyItem: fc.Arbitrary<ProgramItem> = fc.record({
  id: anyId,
  exerciseId: fc.constantFrom(...exerciseIds),
  start: anyDose,
  scheme: fc.constantFrom(
    { axis: 'reps' } as const,
    { axis: 'hold-reps' } as const,
    { axis: 'hold-reps', deloadWeeks: [3], setsTop: 4 } as const,
    { axis: 'frequency', daysTop: 7 } as const,
  ),
  overrides: fc.dictionary(fc.constantFrom('2', '3', '4'), anyDose, { maxKeys: 2 }),
  place: fc.constant('home' as const),
});
const someIds = fc.array(anyId, { maxLength: 3 });
const anyProgram = fc
  .record({
    weeks: fc.constantFrom(1, 4, 16, 0),
    items: fc.array(anyItem, { maxLength: 4 }),
    resting: fc.array(anyItem, { maxLength: 2 }),
  })
  .map((own): Program => ({ startDate: '2026-11-02', ...own }));
const anyWeek = fc.integer({ min: 1, max: 5 });

const gesture: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.array(anyItem, { maxLength: 3 }).map((items) => draftActions.itemsAdded({ items })) },
  anyProgram.map((program) => draftActions.startedFrom({ program })),
  anyId.map((itemId) => draftActions.itemRemoved({ itemId })),
  someIds.map((itemIds) => draftActions.itemsRemoved({ itemIds })),
  fc.record({ itemId: anyId, copyId: anyId.map((id) => `copy-of-${id}`) }).map(draftActions.itemDuplicated),
  fc.record({ itemIds: someIds, group: fc.constantFrom('a', 'b') }).map(draftActions.itemsGrouped),
  someIds.map((itemIds) => draftActions.itemsUngrouped({ itemIds })),
  fc.record({ itemId: anyId, week: anyWeek, dose: anyDose }).map(draftActions.doseFilledRight),
  fc
    .record({
      week: anyWeek,
      doses: fc.array(fc.record({ exerciseId: fc.constantFrom(...exerciseIds), dose: anyDose }), { maxLength: 3 }),
    })
    .map(draftActions.weekPasted),
  fc.record({ itemIds: someIds, week: anyWeek }).map(draftActions.lightWeekToggled),
  fc
    .record({
      changed: fc.array(anyItem, { maxLength: 2 }),
      added: fc.array(anyItem, { maxLength: 2 }),
      weeks: fc.constantFrom(1, 4, 6, 16),
    })
    .map(draftActions.rowsPasted),
  fc.record({ itemId: anyId, to: fc.integer({ min: -1, max: 6 }) }).map(draftActions.itemMoved),
  fc.record({ itemId: anyId, by: anyItem }).map(draftActions.itemReplaced),
  anyId.map((itemId) => draftActions.itemBroughtBack({ itemId })),
  fc.record({ itemIds: fc.array(anyId, { maxLength: 3 }), week: anyWeek, dose: anyDose }).map(draftActions.doseSet),
  fc.record({ itemId: anyId, week: anyWeek }).map(draftActions.overrideCleared),
  fc.array(anyItem, { maxLength: 3 }).map((items) => draftActions.itemsChanged({ items })),
  fc.constantFrom(0, 1, 4, 16, 17).map((weeks) => draftActions.weeksSet({ weeks })),
  fc.constantFrom('2026-11-02', '2026-11-23').map((startDate) => draftActions.startDateSet({ startDate })),
);
const wayBack: fc.Arbitrary<Action> = fc.constantFrom(draftActions.undone(), draftActions.redone());

/** What happens to the chart while the builder is open. Ids and instants come with the run. */
const happening: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .constantFrom(...declarablePhases, 'flare-up', 'flare-up')
    .map((phase) => anEntry('phase-declared', { phase, since: today })),
  fc
    .subarray([...precautionIds])
    .map((stated) => anEntry('precautions-stated', { precautions: stated.map((id) => ({ id })) })),
  fc.constantFrom('watch', 'urgent').map((tier) => anEntry('red-flag-raised', { tier, date: today })),
  fc.constantFrom(...catalogue.map(({ id }) => id)).map((exerciseId) =>
    anEntry('clearance-granted', {
      clearance: {
        exerciseId,
        ruleIds: rules.map(({ id }) => id),
        by: 'Tomas Reed',
        reason: 'Tried together',
        from: today,
        until: today,
      },
    }),
  ),
);
type Step =
  { readonly act: Action } | { readonly happens: Entry } | { readonly signs: true } | { readonly resolves: true };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: gesture.map((act) => ({ act })) },
  { weight: 3, arbitrary: wayBack.map((act) => ({ act })) },
  { weight: 2, arbitrary: happening.map((happens) => ({ happens })) },
  { weight: 2, arbitrary: fc.constant({ signs: true as const }) },
  { weight: 1, arbitrary: fc.constant({ resolves: true as const }) },
);

/** The patient's chart and the draft beside it, as the store holds them. */
class Clinic {
  readonly entries: Entry[] = [
    anEntry('patient-registered'),
    anEntry('precautions-stated'),
    anEntry('phase-declared', { phase: 'building', since: '2026-09-01' }),
  ];
  draft = after();
  signed = 0;

  get chart(): Chart {
    return chartFrom(this.entries);
  }

  take(step: Step): void {
    if ('act' in step) this.draft = reducer(this.draft, step.act);
    else if ('happens' in step) this.#sign(step.happens);
    else if ('resolves' in step) {
      const open = this.chart.redFlags.find(({ resolved }) => !resolved);
      if (open) this.#sign(anEntry('red-flag-resolved', { flagId: open.entryId, date: today }));
    } else this.#signProgram();
  }

  #signProgram(): void {
    if (!this.draft.present) return;
    const { obstacles, program } = readyToSign(this.draft.present, this.chart, today, shippedLibrary);
    if (obstacles.length > 0) return;
    const before = this.entries.slice();
    const entry = this.#sign(anEntry('program-prescribed', { program, follows: this.draft.follows }));
    expect(programsStand(before, [entry], today, [])).toBeTrue();
    this.draft = reducer(this.draft, saved(entry));
    this.signed++;
  }

  #sign<E extends Entry>(entry: E): E {
    const count = this.entries.length;
    const signed = { ...entry, id: `entry-${count}`, at: new Date(Date.UTC(2026, 10, 22, 9, count)).toISOString() };
    this.entries.push(signed);
    return signed;
  }
}

function blockedIn(items: readonly ProgramItem[], weeks: number, chart: Chart): readonly string[] {
  const situation = situationOf(chart, today, shippedLibrary);
  return items
    .filter((item) => {
      const exercise = exerciseById(item.exerciseId);
      return (
        !exercise ||
        planWeeks(item, Math.max(1, weeks)).some((dose) => screen(exercise, situation, dose).status === 'blocked')
      );
    })
    .map(({ exerciseId }) => exerciseId);
}

describe('whatever is done in the builder', () => {
  it('never yields a program to sign, or one to print, that holds a blocked exercise', () => {
    let signed = 0;
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const clinic = new Clinic();
        for (const step of steps) {
          clinic.take(step);
          const { chart, draft } = clinic;
          if (draft.present) {
            const { program, obstacles } = readyToSign(draft.present, chart, today, shippedLibrary);
            expect(blockedIn(program.items, program.weeks, chart)).toEqual([]);
            expect(program.items.length + program.resting.length).toBe(
              draft.present.items.length + draft.present.resting.length,
            );
            for (const obstacle of obstacles) expect(obstacleInWords(obstacle)).not.toBe('');
          }
          const printed = todaysPlan(chart, today).active;
          expect(printed.filter(({ verdict }) => verdict.status === 'blocked')).toEqual([]);
          for (const { exercise, dose } of printed) {
            expect(exercise && screen(exercise, situationOf(chart, today, shippedLibrary), dose).status).not.toBe(
              'blocked',
            );
            expect(exercise).toBeDefined();
          }
        }
        signed += clinic.signed;
      }),
      { seed: 20261122, numRuns: 200 },
    );
    expect(signed).withContext('programs that were signed on the way').toBeGreaterThan(50);
  });

  it('can be undone to the start and redone to the end, step by step', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: gesture }, wayBack), { maxLength: 40 }), (actions) => {
        // The model: every program there was, and which of them is on screen.
        let programs: readonly (Program | null)[] = [start];
        let at = 0;
        let state = after();
        for (const action of actions) {
          state = reducer(state, action);
          if (action.type === draftActions.undone.type) at = Math.max(0, at - 1);
          else if (action.type === draftActions.redone.type) at = Math.min(programs.length - 1, at + 1);
          else if (JSON.stringify(state.present) !== JSON.stringify(programs[at])) {
            programs = [...programs.slice(0, at + 1), state.present];
            at = programs.length - 1;
          }
          expect(state.present).toEqual(programs[at] ?? null);
          expect([state.past.length, state.future.length]).toEqual([at, programs.length - 1 - at]);
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('has every gesture of the page among those that are undone and redone', () => {
    const happened = new Set(fc.sample(gesture, { seed: 20261122, numRuns: 800 }).map(({ type }) => type));
    const others = [
      ...[draftActions.draftOpened, draftActions.draftRecalled, draftActions.discarded],
      ...[draftActions.undone, draftActions.redone],
    ].map(({ type }) => type as string);
    const all = Object.values(draftActions).map(({ type }) => type as string);
    expect([...happened].sort()).toEqual(all.filter((type) => !others.includes(type)).sort());
  });

  it('is the same after undo and redo, and after redo and undo', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: gesture }, wayBack), { maxLength: 30 }), (actions) => {
        const state = after(...actions);
        const { undone, redone } = draftActions;
        if (state.past.length > 0) expect([undone(), redone()].reduce(reducer, state)).toEqual(state);
        if (state.future.length > 0) expect([redone(), undone()].reduce(reducer, state)).toEqual(state);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
