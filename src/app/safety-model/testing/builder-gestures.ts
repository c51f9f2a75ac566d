import fc from 'fast-check';
import { insteadOf, itemFor, longestProgram, practiceId, readDose, startingTemplates, type Dose } from '../../clinical';
import { copyFor, emptyProgram, goingOnFrom, programOf } from '../../screens/program/program-starts';
import { draftActions } from '../../state/draft/draft.actions';
import { entryDraft, newId } from '../../state/entry-draft';
import { programPageActions } from '../../state/page.actions';
import { firstDay } from './clinic';
import { addDays } from '../../clinical';
import { at, gesture, place } from './gesture';
import { patientIds, type Tab } from './tab';

/** As many as a program may grow to here; more make every look slower and find nothing else. */
const mostItems = 8;

const doses: readonly Dose[] = [
  { sets: 1, reps: 5, perDay: 1, daysPerWeek: 7 },
  { sets: 3, reps: 12, perDay: 2, daysPerWeek: 7, when: ['morning'] },
  { sets: 2, reps: 8, holdSeconds: 10, perDay: 1, daysPerWeek: 7 },
  { sets: 3, reps: 6, holdSeconds: 45, perDay: 1, daysPerWeek: 5 },
  { sets: 3, reps: 8, loadKg: 2, perDay: 1, daysPerWeek: 2 },
  { sets: 5, reps: 5, loadKg: 80, perDay: 1, daysPerWeek: 2, effort: 9 },
  { sets: 2, repRange: [8, 12], reps: 8, perDay: 1, daysPerWeek: 3, tempo: 'fast' },
  { sets: 1, minutes: 40, perDay: 1, daysPerWeek: 5, effort: 5 },
  { sets: 3, repsPerSet: [8, 6, 4], holdSeconds: 8, perDay: 1, daysPerWeek: 7, side: 'both' },
];

const texts = ['3x12', '2x8 10s', '20 min', '3x5 60kg', '1x5', 'many'];

/** Any item of the draft, whether it is active or rests. */
function anItem(tab: Tab, index: number) {
  const draft = tab.draft();
  return at([...(draft?.items ?? []), ...(draft?.resting ?? [])], index);
}

function hasRoom(tab: Tab): boolean {
  const draft = tab.draft();
  return draft !== null && draft.items.length + draft.resting.length < mostItems;
}

/** One of the library's; every so often one of the practice's own, of which there are few. */
const add = gesture<{ exercise: number; own: boolean }>(
  'add an exercise',
  { exercise: place, own: fc.nat({ max: 4 }).map((one) => one === 4) },
  (tab, { exercise, own }) => {
    const library = tab.library();
    const chosen = at(own ? library.offered.filter(({ id }) => library.ownById(id)) : library.offered, exercise);
    if (!chosen || !hasRoom(tab)) return false;
    tab.dispatch(draftActions.itemsAdded({ items: [itemFor(chosen, newId())] }));
    return true;
  },
);

const start = gesture<{ from: number }>('start from a template', { from: place }, (tab, { from }) => {
  const [today, library] = [tab.today(), tab.library()];
  const starts = [
    ...startingTemplates.map(({ exerciseIds, weeks }) => () => {
      const exercises = exerciseIds.flatMap((id) => library.byId(id) ?? []);
      return programOf(exercises, today, weeks, newId);
    }),
    ...tab.practice().templates.map(
      ({ items, weeks }) =>
        () =>
          copyFor({ startDate: today, weeks, items, resting: [] }, today, newId),
    ),
    () => goingOnFrom(tab.newest(), today),
    () => emptyProgram(today),
  ];
  const make = at(starts, from);
  if (!tab.draft() || !make) return false;
  tab.dispatch(draftActions.startedFrom({ program: make() }));
  return true;
});

const startFromPatient = gesture<{ patient: number }>(
  "start from another patient's program",
  { patient: fc.nat({ max: patientIds.length - 1 }) },
  async (tab, { patient }) => {
    const program = await tab.programs.read(patientIds[patient]!);
    if (!program || !tab.draft()) return false;
    tab.dispatch(draftActions.startedFrom({ program: copyFor(program, tab.today(), newId) }));
    return true;
  },
);

const startFromNewest = gesture<object>('go on from the newest revision', {}, (tab) => {
  if (!tab.chart()) return false;
  tab.dispatch(draftActions.discarded({ follows: tab.chart()?.current?.entryId ?? null, program: tab.newest() }));
  return true;
});

const undo = gesture<object>('undo', {}, (tab) => {
  const before = tab.draft();
  tab.dispatch(draftActions.undone());
  return tab.draft() !== before;
});

/** Where nothing was undone yet, something is first. */
const redo = gesture<object>('redo', {}, (tab) => {
  if (!tab.canRedo()) tab.dispatch(draftActions.undone());
  const before = tab.draft();
  tab.dispatch(draftActions.redone());
  return tab.draft() !== before;
});

const move = gesture<{ item: number; to: number }>(
  'move',
  { item: place, to: fc.integer({ min: -1, max: 9 }) },
  (tab, { item, to }) => {
    const before = tab.draft();
    tab.dispatch(draftActions.itemMoved({ itemId: anItem(tab, item)?.id ?? '', to }));
    return tab.draft() !== before;
  },
);

const remove = gesture<{ item: number }>('remove', { item: place }, (tab, { item }) => {
  const itemId = anItem(tab, item)?.id;
  if (itemId) tab.dispatch(draftActions.itemRemoved({ itemId }));
  return itemId !== undefined;
});

const replace = gesture<{ item: number; by: number }>(
  'replace by what is offered instead',
  { item: place, by: place },
  (tab, { item, by }, clinic) => {
    const [replaced, situation] = [anItem(tab, item), tab.situation()];
    const exercise = replaced && tab.library().byId(replaced.exerciseId);
    if (!exercise || !situation) return false;
    const offer = at(insteadOf(exercise, situation, tab.library()), by);
    if (!offer) return false;
    clinic.judgeOffer(tab, offer);
    tab.dispatch(draftActions.itemReplaced({ itemId: replaced.id, by: itemFor(offer, newId()) }));
    return true;
  },
);

const bringBack = gesture<{ item: number }>('bring back', { item: place }, (tab, { item }) => {
  const itemId = at(tab.draft()?.resting ?? [], item)?.id;
  if (itemId) tab.dispatch(draftActions.itemBroughtBack({ itemId }));
  return itemId !== undefined;
});

const setDose = gesture<{ item: number; week: number; dose: number }>(
  'set a dose',
  { item: place, week: fc.constantFrom(1, 2, 2, 2, 3, 3, 4, 6), dose: place },
  (tab, { item, week, dose }) => {
    const itemId = anItem(tab, item)?.id;
    if (itemId) tab.dispatch(draftActions.doseSet({ itemIds: [itemId], week, dose: at(doses, dose)! }));
    return itemId !== undefined;
  },
);

const clearOverride = gesture<{ override: number }>(
  'let a week follow the plan again',
  { override: place },
  (tab, { override }) => {
    const set = (tab.draft()?.items ?? []).flatMap(({ id, overrides }) =>
      Object.keys(overrides).map((week) => ({ itemId: id, week: Number(week) })),
    );
    const chosen = at(set, override);
    if (chosen) tab.dispatch(draftActions.overrideCleared(chosen));
    return chosen !== undefined;
  },
);

const setDoses = gesture<{ text: number; one: boolean }>(
  'type one dose for several',
  { text: place, one: fc.boolean() },
  (tab, { text, one }) => {
    const items = (tab.draft()?.items ?? []).slice(one ? -1 : 0);
    const changed = items.flatMap((item) => {
      const read = readDose(at(texts, text)!, item.start);
      return 'dose' in read ? [{ ...item, start: read.dose }] : [];
    });
    if (changed.length > 0) tab.dispatch(draftActions.itemsChanged({ items: changed }));
    return changed.length > 0;
  },
);

const setWeeks = gesture<{ weeks: number }>(
  'set the weeks',
  { weeks: fc.integer({ min: 1, max: longestProgram }) },
  (tab, { weeks }) => {
    tab.dispatch(draftActions.weeksSet({ weeks }));
    return tab.draft() !== null;
  },
);

const setStart = gesture<{ days: number }>(
  'set the first day',
  { days: fc.integer({ min: -21, max: 21 }) },
  (tab, { days }) => {
    tab.dispatch(draftActions.startDateSet({ startDate: addDays(firstDay, days) }));
    return tab.draft() !== null;
  },
);

const sign = gesture<object>('sign, cautions acknowledged', {}, async (tab, _, clinic) => {
  const [readiness, chart] = [tab.readiness(), tab.chart()];
  if (!readiness || !chart || tab.overtaken || readiness.obstacles.length > 0) return false;
  const [follows, forked] = [tab.follows(), chart.heads.length > 1];
  const acknowledged = readiness.cautions.map(({ item, reasons }) => ({
    exerciseId: item.exerciseId,
    ruleIds: reasons.map(({ ruleId }) => ruleId),
  }));
  const resolves = forked ? { resolves: chart.heads.filter((id) => id !== follows) } : {};
  const body = { program: readiness.program, follows, ...resolves, acknowledged };
  const entries = [entryDraft(chart.patientId, 'program-prescribed', body)];
  return clinic.signed(await tab.sign(programPageActions.programSigned({ entries })));
});

const saveTemplate = gesture<object>('save a template', {}, async (tab, _, clinic) => {
  const draft = tab.draft();
  if (!draft || draft.items.length === 0 || tab.practice().templates.length > 1) return false;
  const { items, weeks } = copyFor(draft, tab.today(), newId);
  const entries = [entryDraft(practiceId, 'template-saved', { name: 'Of this practice', weeks, items })];
  return clinic.signed(await tab.sign(programPageActions.templateSaved({ entries })));
});

/** What is done often stands here more than once. */
export const builderGestures = [
  ...[
    add,
    add,
    add,
    add,
    undo,
    undo,
    redo,
    redo,
    setDose,
    setDose,
    setDose,
    setDoses,
    setDoses,
    bringBack,
    bringBack,
    bringBack,
  ],
  ...[start, start, startFromPatient, startFromNewest, startFromNewest, move, remove, replace, replace, replace],
  ...[clearOverride, setWeeks, setStart, sign, sign, sign, sign, sign, saveTemplate],
];
