import {
  addDays,
  dateInWords,
  type Dose,
  doseForPatient,
  doseInWeek,
  type Entry,
  type IsoDate,
  planWeeks,
  type ProgramItem,
} from '../../clinical';
import { programSheet, type SheetExercise, weekToPrint } from '../../screens/handout/sheet';
import { Oracle } from './oracle';
import type { Tab } from './tab';

/** How often each thing was looked at, so that a specification can tell that it looked at something. */
export type Counts = Map<string, number>;

export function count(counts: Counts, what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}

const oracles = new WeakMap<readonly Entry[], { readonly practice: readonly Entry[]; readonly oracle: Oracle }>();

function oracleFor(entries: readonly Entry[], practice: readonly Entry[]): Oracle {
  const known = oracles.get(entries);
  if (known?.practice === practice) return known.oracle;
  const oracle = new Oracle(entries, practice);
  oracles.set(entries, { practice, oracle });
  return oracle;
}

const judged = new WeakMap<Tab, { readonly of: readonly unknown[]; readonly violations: readonly string[] }>();

/**
 * What a tab shows or would print although the oracle blocks it, by what the tab knows: its entries, its day.
 *
 * @param week of the sheet, from 1; the present one unless told otherwise
 */
export function judgeTab(tab: Tab, week: number | undefined, counts: Counts): readonly string[] {
  const of = [tab.entries(), tab.practiceEntries(), tab.today(), tab.draft(), week];
  const before = judged.get(tab);
  if (before && of.every((one, index) => one === before.of[index])) return before.violations;
  const oracle = oracleFor(tab.entries(), tab.practiceEntries());
  const violations = [
    ...shownInChart(tab, oracle, counts),
    ...shownInBuilder(tab, oracle, counts),
    ...printed(tab, oracle, week, counts),
  ];
  judged.set(tab, { of, violations });
  return violations;
}

function shownInChart(tab: Tab, oracle: Oracle, counts: Counts): readonly string[] {
  const plan = tab.plan();
  if (!plan) return [];
  if (oracle.onHold(plan.date)) count(counts, 'looks at a chart on hold');
  count(counts, 'exercises shown as resting', plan.resting.length);
  return plan.active.flatMap(({ item, dose }) => {
    count(counts, 'exercises shown as active');
    const rule = oracle.blocks(item.exerciseId, dose, plan.date);
    return rule ? [`the chart shows ${item.exerciseId} as active: ${rule}`] : [];
  });
}

function shownInBuilder(tab: Tab, oracle: Oracle, counts: Counts): readonly string[] {
  const [draft, readiness] = [tab.draft(), tab.readiness()];
  if (!draft || !readiness || !tab.chart()) return [];
  const lines = tab.screened().filter(({ verdict }) => verdict.status !== 'blocked');
  count(counts, 'lines of the builder shown as active', lines.length);
  const ready = readiness.obstacles.length === 0 ? readiness.program.items : [];
  return [
    ...blockedAmong(
      lines.map(({ item }) => item),
      draft.weeks,
      tab.today(),
      oracle,
    ).map((one) => `the builder shows ${one}`),
    ...blockedAmong(ready, draft.weeks, tab.today(), oracle).map((one) => `the builder would sign ${one}`),
  ];
}

/** Items that are blocked at one of their doses, each with the rule. */
function blockedAmong(items: readonly ProgramItem[], weeks: number, day: IsoDate, oracle: Oracle): readonly string[] {
  return items.flatMap((item) => {
    const rule = planWeeks(item, Math.max(1, weeks))
      .map((dose) => oracle.blocks(item.exerciseId, dose, day))
      .find((blocking) => blocking !== undefined);
    return rule ? [`${item.exerciseId}: ${rule}`] : [];
  });
}

function printed(tab: Tab, oracle: Oracle, chosen: number | undefined, counts: Counts): readonly string[] {
  const [chart, plan, today] = [tab.chart(), tab.plan(), tab.today()];
  const program = chart?.current?.program;
  if (!chart || !program) return [];
  const week = chosen === undefined ? weekToPrint(chart, today, tab.library()) : Math.min(chosen, program.weeks);
  const sheet = programSheet(chart, today, week, tab.library());
  if (!sheet) return [];
  const first = addDays(program.startDate, 7 * (week - 1));
  return [...sheet.exercises, ...sheet.atTheClinic].flatMap((exercise) => {
    count(counts, 'exercises printed');
    const item = program.items.find(({ id }) => id === exercise.itemId);
    const doses = item ? planWeeks(item, program.weeks) : [];
    const back = plan?.items.find((planned) => planned.item.id === exercise.itemId)?.wayBack;
    const lower = item && doseInWeek(item, program, week, back);
    const dose = [doses[week - 1], lower].find((one) => one && doseForPatient(one) === exercise.dose);
    const next = doses[week];
    if (!item || !dose) return [`the sheet prints ${exercise.name} as the program does not have it`];
    const rule =
      blocksInWeek(item, dose, first, today, exercise, oracle) ??
      (exercise.nextWeek && next
        ? (oracle.blocks(item.exerciseId, next, today) ?? oracle.blocks(item.exerciseId, next, addDays(first, 7)))
        : undefined);
    return rule ? [`the sheet of week ${week} prints ${item.exerciseId}: ${rule}`] : [];
  });
}

/** On every day of the week that is still to come, and today. A clearance that ends in it is said on the sheet. */
function blocksInWeek(
  { exerciseId }: ProgramItem,
  dose: Dose,
  first: IsoDate,
  today: IsoDate,
  { remarks }: SheetExercise,
  oracle: Oracle,
): string | undefined {
  const week = Array.from({ length: 7 }, (_, index) => addDays(first, index));
  const lastSaid = week.find((day) => remarks.some((remark) => remark.includes(`until ${dateInWords(day)},`)));
  const ahead = week.filter((day) => day > today).map((day) => oracle.blocks(exerciseId, dose, day, lastSaid));
  return [oracle.blocks(exerciseId, dose, today), ...ahead].find((blocking) => blocking !== undefined);
}

/** What is about to be signed although the record, as it is at this moment, blocks it. */
export function judgeSigned(
  known: readonly Entry[],
  signed: readonly Entry[],
  practice: readonly Entry[],
  day: IsoDate,
  counts: Counts,
): readonly string[] {
  const oracle = new Oracle([...known, ...signed], practice);
  return signed.flatMap((entry) => {
    if (entry.kind !== 'program-prescribed') return [];
    const { items, weeks } = entry.body.program;
    count(counts, 'programs signed');
    count(counts, 'exercises signed', items.length);
    return [
      ...(oracle.onHold(day) ? ['a program is signed on hold'] : []),
      ...(oracle.wasAsked() ? [] : ['a program is signed although precautions were never asked about']),
      ...blockedAmong(items, weeks, day, oracle).map((one) => `a program is signed with ${one}`),
    ];
  });
}
