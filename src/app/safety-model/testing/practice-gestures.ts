import fc from 'fast-check';
import { catalogue, type OwnExercise, practiceId, redFlagQuestions, rules } from '../../clinical';
import { entryDraft } from '../../state/entry-draft';
import { clinicPageActions, libraryPageActions } from '../../state/page.actions';
import { at, gesture, place } from './gesture';

const review = gesture<{ rule: number; stricter: boolean }>(
  'hold a rule stricter, or as Keel does',
  { rule: place, stricter: fc.boolean() },
  async (tab, { rule, stricter }, clinic) => {
    const ruleId = stricter ? at(rules, rule)?.id : at(tab.practice().stricter, rule);
    if (!ruleId) return false;
    const body = { ruleId, outcome: stricter ? ('stricter' as const) : ('agreed' as const) };
    const entries = [entryDraft(practiceId, 'rule-reviewed', body)];
    return clinic.signed(await tab.sign(clinicPageActions.ruleReviewed({ entries })));
  },
);

const setPathway = gesture<{ question: number }>(
  'set the pathway',
  { question: place },
  async (tab, choices, clinic) => {
    const { id } = at(redFlagQuestions, choices.question)!;
    const pathway = { tiers: { [id]: 'urgent' as const }, reason: 'As agreed in this region' };
    const entries = [entryDraft(practiceId, 'practice-amended', { pathway })];
    return clinic.signed(await tab.sign(clinicPageActions.practiceAmended({ entries })));
  },
);

const save = gesture<{ like: number; unanswered: boolean; anew: boolean }>(
  'save an exercise of the practice',
  { like: place, unanswered: fc.boolean(), anew: fc.boolean() },
  async (tab, { like, unanswered, anew }, clinic) => {
    const { name, patientName, aliases, family, position, equipment, purposes, muscles, ...rest } = at(
      catalogue,
      like,
    )!;
    const { purpose, setup, steps, cues, faults, stopIf, demands, startingDose, progression } = rest;
    const exercise: OwnExercise = {
      ...{ name, patientName, aliases, family, position, equipment, purposes, muscles, purpose, setup, steps, cues },
      ...{ faults, stopIf, startingDose, progression },
      demands: unanswered ? { ...demands, lumbarFlexion: 'unknown' } : demands,
    };
    const newest = tab.practice().ownExercises.findLast(({ standing }) => standing === 'offered');
    const body = { exercise, replaces: anew ? null : (newest?.savedIn ?? null) };
    const entries = [entryDraft(practiceId, 'exercise-saved', body)];
    return clinic.signed(await tab.sign(libraryPageActions.exerciseSaved({ entries })));
  },
);

const withdraw = gesture<{ own: number }>(
  'withdraw an exercise of the practice',
  { own: place },
  async (tab, { own }, clinic) => {
    const offered = tab.practice().ownExercises.filter(({ standing }) => standing === 'offered');
    const savedIn = at(offered, own)?.savedIn;
    if (!savedIn) return false;
    const entries = [entryDraft(practiceId, 'exercise-withdrawn', { savedIn })];
    return clinic.signed(await tab.sign(libraryPageActions.exerciseWithdrawn({ entries })));
  },
);

/** Midnight, or weeks: a tab that sleeps notices later. */
const wait = gesture<{ days: number; noticed: boolean }>(
  'let days pass',
  { days: fc.constantFrom(1, 1, 1, 6, 7, 21), noticed: fc.boolean() },
  (tab, { days, noticed }, clinic) => {
    clinic.pass(days);
    if (noticed) clinic.notice(tab);
    return true;
  },
);

const notice = gesture<object>('notice the day', {}, (tab, _, clinic) => {
  const late = tab.today() !== clinic.today;
  clinic.notice(tab);
  return late;
});

const hear = gesture<object>('hear of the other tab', {}, async (tab) => {
  const news = tab.hasNews;
  await tab.hear();
  return news;
});

const print = gesture<{ week: number }>(
  'print a week',
  { week: fc.integer({ min: 1, max: 16 }) },
  (tab, { week }, clinic) => {
    clinic.week = week;
    return tab.chart()?.current !== undefined;
  },
);

const reload = gesture<{ tab: 0 | 1 }>(
  'reload the tab',
  { tab: fc.constantFrom<(0 | 1)[]>(0, 1) },
  async (_, { tab }, clinic) => {
    await clinic.reload(tab);
    return true;
  },
);

const backUp = gesture<object>('back up', {}, async (tab, _, clinic) => {
  const saved = await tab.backups.save();
  if ('problem' in saved) return clinic.fail(saved.problem);
  clinic.backup = saved.text;
  return true;
});

const restore = gesture<{ elsewhere: boolean }>(
  'restore the backup',
  { elsewhere: fc.boolean() },
  async (tab, { elsewhere }, clinic) => {
    const text = clinic.backup;
    if (text === undefined) return false;
    if (elsewhere) await clinic.loseEverythingSinceTheBackup(text);
    else await tab.backups.restore({ text: () => Promise.resolve(text) });
    return true;
  },
);

export const practiceGestures = [
  ...[review, review, review, setPathway, save, save, withdraw, wait, wait, wait, notice, hear, hear],
  ...[print, print, print, reload, backUp, restore],
];
