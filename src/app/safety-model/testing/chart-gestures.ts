import fc from 'fast-check';
import {
  addDays,
  chartFrom,
  declarablePhases,
  openRedFlags,
  redFlagQuestions,
  type Precaution,
  precautionIds,
  screenItem,
} from '../../clinical';
import { canBeVoided } from '../../screens/history/voiding';
import { importEntries, reviewOf } from '../../screens/roster/import/import-review';
import { entryDraft } from '../../state/entry-draft';
import { chartPageActions, historyPageActions, rosterPageActions, visitPageActions } from '../../state/page.actions';
import { firstDay } from './clinic';
import { at, gesture, place } from './gesture';
import { recordFile, resources } from './record-file';
import { patientIds } from './tab';
import { accounts, kinds, visitOf } from './visit';

const someDay = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays(firstDay, days));

/** A condition with anything that can be known about it, whether a rule asks for it or not. */
const aPrecaution: fc.Arbitrary<Precaution> = fc.record(
  {
    id: fc.constantFrom(...precautionIds),
    since: someDay(-500, 0),
    surgeryDate: someDay(-200, 14),
    dueDate: someDay(10, 270),
    side: fc.constantFrom('left', 'right', 'both'),
    provokedBy: fc.constantFrom('flexion', 'extension', 'rotation', 'side-bend'),
    restingPressure: fc.constantFrom({ systolic: 130, diastolic: 80 }, { systolic: 185, diastolic: 100 }),
    obstetricContraindication: fc.boolean(),
    highGrade: fc.boolean(),
    exertionAgreed: fc.boolean(),
    settled: fc.boolean(),
  },
  { requiredKeys: ['id'] },
);

const declare = gesture<{ phase: (typeof declarablePhases)[number] }>(
  'declare a phase',
  { phase: fc.constantFrom(...declarablePhases) },
  async (tab, { phase }, clinic) => {
    const [chart, since] = [tab.chart(), tab.today()];
    if (!chart) return false;
    const entries = [entryDraft(chart.patientId, 'phase-declared', { phase, since })];
    return clinic.signed(await tab.sign(chartPageActions.phaseDeclared({ entries })));
  },
);

const state = gesture<{ precautions: readonly Precaution[] }>(
  'state precautions',
  { precautions: fc.array(aPrecaution, { maxLength: 3 }) },
  async (tab, { precautions }, clinic) => {
    const chart = tab.chart();
    if (!chart) return false;
    const entries = [entryDraft(chart.patientId, 'precautions-stated', { precautions, answers: [] })];
    return clinic.signed(await tab.sign(chartPageActions.precautionsStated({ entries })));
  },
);

/** Beside a statement of everything, or alone while nobody asked about the rest. */
const answer = gesture<{ proposal: number; accepted: boolean; alone: boolean }>(
  'answer a proposal',
  { proposal: place, accepted: fc.boolean(), alone: fc.boolean() },
  async (tab, { proposal, accepted, alone }, clinic) => {
    const chart = tab.chart();
    const finding = at(chart?.precautions.pending ?? [], proposal);
    if (!chart || !finding) return false;
    const stated = chart.precautions.stated === 'not-asked' ? [] : chart.precautions.stated;
    const found = accepted && finding.precaution ? [finding.precaution] : [];
    const answers = [{ key: finding.key, answer: accepted ? ('accepted' as const) : ('dismissed' as const) }];
    const body = alone
      ? { precautions: found, answers, asked: false as const }
      : { precautions: [...stated, ...found], answers };
    const entries = [entryDraft(chart.patientId, 'precautions-stated', body)];
    return clinic.signed(await tab.sign(chartPageActions.precautionsStated({ entries })));
  },
);

/** What rests in the draft, or any exercise; also where a rule cannot be lifted, which the page would not offer. */
const grant = gesture<{ exercise: number; anyOne: boolean; days: number }>(
  'grant a clearance',
  { exercise: place, anyOne: fc.boolean(), days: fc.constantFrom(0, 7, 14, 28) },
  async (tab, { exercise, anyOne, days }, clinic) => {
    const [chart, draft, situation] = [tab.chart(), tab.draft(), tab.situation()];
    if (!chart || !draft || !situation) return false;
    const items = [...draft.items, ...draft.resting];
    const resting = items.filter(
      (item) => screenItem(item, draft.weeks, situation, tab.library()).status === 'blocked',
    );
    const item = at(anyOne ? items : resting, exercise);
    if (!item) return false;
    const { reasons } = screenItem(item, draft.weeks, situation, tab.library());
    const clearance = {
      exerciseId: item.exerciseId,
      ruleIds: reasons.filter(({ level }) => level === 'block').map(({ ruleId }) => ruleId),
      by: 'Robin Vale',
      reason: 'Seen to do it well',
      from: tab.today(),
      until: addDays(tab.today(), days),
    };
    const entries = [entryDraft(chart.patientId, 'clearance-granted', { clearance })];
    return clinic.signed(await tab.sign(chartPageActions.clearanceGranted({ entries })));
  },
);

const withdraw = gesture<{ clearance: number }>(
  'withdraw a clearance',
  { clearance: place },
  async (tab, { clearance }, clinic) => {
    const chart = tab.chart();
    const granted = at(chart?.clearances.filter(({ ended }) => !ended) ?? [], clearance);
    if (!chart || !granted) return false;
    const entries = [entryDraft(chart.patientId, 'clearance-withdrawn', { clearanceId: granted.entryId })];
    return clinic.signed(await tab.sign(chartPageActions.clearanceWithdrawn({ entries })));
  },
);

const importRecord = gesture<{ picks: readonly number[]; patient: number }>(
  'import a record',
  {
    picks: fc.array(fc.nat({ max: resources.length - 1 }), { maxLength: 4 }),
    patient: fc.nat({ max: patientIds.length - 1 }),
  },
  async (tab, { picks, patient }, clinic) => {
    const { patients } = await tab.intake.read([recordFile(patient, picks)]);
    const reviews = patients.map((one) => ({ ...reviewOf(one, tab.patients()), purpose: 'update' as const }));
    const entries = importEntries(reviews, tab.today());
    if (!entries || reviews.some(({ known }) => !known)) return false;
    return clinic.signed(await tab.sign(rosterPageActions.recordImported({ entries })));
  },
);

const resolve = gesture<{ flag: number }>('resolve a red flag', { flag: place }, async (tab, { flag }, clinic) => {
  const [chart, date] = [tab.chart(), tab.today()];
  const open = chart && at(openRedFlags(chart, date), flag);
  if (!open) return false;
  const body = { flagId: open.entryId, date, reason: 'Seen at the hospital' };
  const entries = [entryDraft(chart.patientId, 'red-flag-resolved', body)];
  return clinic.signed(await tab.sign(chartPageActions.redFlagResolved({ entries })));
});

const visit = (name: string, yes: fc.Arbitrary<readonly number[]>) =>
  gesture<{ yes: readonly number[]; account: number; decisions: readonly number[] }>(
    name,
    {
      yes,
      account: fc.nat({ max: accounts.length - 1 }),
      decisions: fc.array(fc.nat({ max: kinds.length + 1 }), { minLength: 1, maxLength: 3 }),
    },
    async (tab, told, clinic) => {
      const entries = visitOf(tab, told);
      return entries.length > 0 && clinic.signed(await tab.sign(visitPageActions.visitSigned({ entries })));
    },
  );
const goodVisit = visit('sign a visit', fc.constant([]));
const badVisit = visit(
  'sign a visit with a red flag',
  fc.uniqueArray(fc.nat({ max: redFlagQuestions.length - 1 }), { minLength: 1, maxLength: 3 }),
);

/** Any entry that the history lets be struck through, what struck one through too, and one of the practice's. */
const strike = gesture<{ entry: number; ofPractice: boolean }>(
  'void an entry',
  { entry: place, ofPractice: fc.nat({ max: 3 }).map((one) => one === 0) },
  async (tab, { entry, ofPractice }, clinic) => {
    const chart = ofPractice ? chartFrom(tab.practiceEntries()) : tab.chart();
    const standing = chart?.entries.filter(
      (one) => canBeVoided(one, chart) || (one.kind === 'entry-voided' && !(one.id in chart.voided)),
    );
    // The latest first: of a long chart its end is what matters most.
    const voided = at(standing?.toReversed() ?? [], entry);
    if (!voided) return false;
    const body = { voids: voided.id, reason: 'Entered in error' };
    const entries = [entryDraft(voided.patientId, 'entry-voided', body)];
    return clinic.signed(await tab.sign(historyPageActions.entryVoided({ entries })));
  },
);

const openChart = gesture<{ patient: number }>(
  "open a patient's chart",
  { patient: fc.nat({ max: patientIds.length - 1 }) },
  async (tab, { patient }) => {
    const patientId = patientIds[patient]!;
    const other = tab.chart()?.patientId !== patientId;
    await tab.open(patientId);
    return other;
  },
);

export const chartGestures = [
  ...[declare, declare, declare, state, state, state, answer, answer, grant, grant, grant, grant, withdraw, withdraw],
  ...[importRecord, importRecord, resolve, resolve, goodVisit, goodVisit, goodVisit, badVisit],
  ...[strike, strike, strike, openChart, openChart],
];
