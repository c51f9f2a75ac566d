import type {
  BodyOf,
  ImportedFinding,
  IsoDate,
  Precaution,
  PrecautionDetail,
  PrecautionId,
  PrecautionState,
  ProposalAnswer,
} from '../../clinical';
import { dateInWords, precautionIds, precautionKinds, strictestOf } from '../../clinical';
import { controlIds, detailProblem, readDetail, type PrecautionFields } from './precautions-fields';

/** What was typed about one precaution; what is absent was not touched. */
export type PrecautionEdit = Partial<PrecautionFields> & { readonly known?: boolean };

/** 'not-asked' where the question stays open: only proposals are answered. */
export type Answer = 'not-asked' | 'none' | 'list';

export interface PrecautionsDraft {
  readonly answer: Answer;
  readonly edits: Readonly<Partial<Record<PrecautionId, PrecautionEdit>>>;
  /** By key of the finding; what is absent stays open and keeps acting. */
  readonly answers: Readonly<Record<string, { readonly answer: ProposalAnswer['answer']; readonly reason: string }>>;
}

/** What an imported record proposes under one code, answered once. */
export interface ProposedPrecaution {
  readonly key: string;
  readonly findings: readonly ImportedFinding[];
  readonly precautions: readonly Precaution[];
}

/** One line of the dialog, as it stands with what was typed and what was accepted. */
export interface PrecautionRow extends PrecautionFields {
  readonly id: PrecautionId;
  readonly known: boolean;
  /** Known through an accepted proposal: taken back by answering that one differently. */
  readonly accepted: boolean;
}

/** Something that keeps the statement unsaved, and the id of the control that mends it. */
export interface DraftProblem {
  readonly target: string;
  readonly text: string;
}

/** The statement as it stands: three states that stay apart. Nobody is taken to have asked a patient who was never asked. */
export function draftOf({ stated }: PrecautionState): PrecautionsDraft {
  return { answer: stated === 'not-asked' ? stated : stated.length === 0 ? 'none' : 'list', edits: {}, answers: {} };
}

/** Ticking or typing is an answer to the question, and the list is what it says. */
export function withEdit(draft: PrecautionsDraft, id: PrecautionId, edit: PrecautionEdit): PrecautionsDraft {
  return { ...draft, answer: 'list', edits: { ...draft.edits, [id]: { ...draft.edits[id], ...edit } } };
}

/** Answering what a record proposes is no answer to the question; where that was 'none known', it is none no more. */
export function withReply(
  draft: PrecautionsDraft,
  key: string,
  answer: ProposalAnswer['answer'] | undefined,
): PrecautionsDraft {
  const { [key]: before, ...others } = draft.answers;
  return {
    ...draft,
    ...(answer === 'accepted' && draft.answer === 'none' ? { answer: 'list' as const } : {}),
    answers: answer ? { ...others, [key]: { answer, reason: before?.reason ?? '' } } : others,
  };
}

export function proposalsOf({ pending }: Pick<PrecautionState, 'pending'>): readonly ProposedPrecaution[] {
  const keys = [...new Set(pending.map(({ key }) => key))];
  return keys.map((key) => {
    const findings = pending.filter((finding) => finding.key === key);
    return { key, findings, precautions: findings.flatMap(({ precaution }) => (precaution ? [precaution] : [])) };
  });
}

export function rowsOf(state: PrecautionState, draft: PrecautionsDraft): readonly PrecautionRow[] {
  return precautionIds.map((id) => {
    const base = baseOf(id, state, draft);
    const { known, ...edit } = draft.edits[id] ?? {};
    const accepted = acceptedOf(id, state, draft).length > 0;
    // Where the question stays open, ticks do not count: what was signed before and what is accepted does.
    const ticked = draft.answer === 'not-asked' ? undefined : known;
    return { ...fieldsOf(base), ...edit, id, known: accepted || (ticked ?? base !== undefined), accepted };
  });
}

function fieldsOf(base: Partial<Precaution> = {}): PrecautionFields {
  const day = (date: IsoDate | undefined) => (date ? dateInWords(date) : '');
  return {
    since: day(base.since),
    surgeryDate: day(base.surgeryDate),
    dueDate: day(base.dueDate),
    systolic: `${base.restingPressure?.systolic ?? ''}`,
    diastolic: `${base.restingPressure?.diastolic ?? ''}`,
    side: base.side ?? '',
    provokedBy: base.provokedBy ?? '',
    obstetricContraindication: base.obstetricContraindication ?? false,
    highGrade: base.highGrade ?? false,
    exertionAgreed: base.exertionAgreed ?? false,
    settled: base.settled ?? false,
  };
}

/** What keeps the statement unsaved, from the top of the dialog to its end. */
export function problemsOf(state: PrecautionState, draft: PrecautionsDraft, today: IsoDate): readonly DraftProblem[] {
  const rows = rowsOf(state, draft).filter(({ known }) => known);
  const unexplained = proposalsOf(state).flatMap(({ key }, index) => {
    const given = draft.answers[key];
    return given?.answer === 'dismissed' && given.reason.trim() === ''
      ? [{ target: controlIds.reason(index), text: 'Say in a few words why it is dismissed.' }]
      : [];
  });
  const asked = draft.answer === 'list' ? rows.flatMap((row) => rowProblems(row, today)) : [];
  return [...unexplained, ...answerProblem(draft, rows), ...asked];
}

function answerProblem(draft: PrecautionsDraft, known: readonly PrecautionRow[]): readonly DraftProblem[] {
  const { answer } = draft;
  const target = controlIds.answer;
  if (answer === 'not-asked' && Object.keys(draft.answers).length === 0) {
    return [{ target, text: 'Ask, then say which: none known, or those ticked below.' }];
  }
  if (answer === 'list' && known.length === 0) return [{ target, text: 'Tick at least one, or choose none known.' }];
  if (answer === 'none' && known.some(({ accepted }) => accepted)) {
    return [{ target, text: 'A proposal was accepted: choose the list, or dismiss the proposal.' }];
  }
  return [];
}

function rowProblems(row: PrecautionRow, today: IsoDate): readonly DraftProblem[] {
  return precautionKinds[row.id].details.flatMap((detail) => {
    const problem = detailProblem(row, detail, today);
    return problem ? [problem] : [];
  });
}

/** The entry that a statement without problems comes to. */
export function statementOf(state: PrecautionState, draft: PrecautionsDraft): BodyOf<'precautions-stated'> {
  const answers = Object.entries(draft.answers).map(([key, { answer, reason }]) => ({
    key,
    answer,
    ...(answer === 'dismissed' ? { reason: reason.trim() } : {}),
  }));
  if (draft.answer === 'none') return { precautions: [], answers };
  const known = rowsOf(state, draft).filter((row) => row.known);
  const precautions = known.map((row) => precautionOf(row, baseOf(row.id, state, draft)));
  return { precautions, answers, ...(draft.answer === 'not-asked' ? { asked: false } : {}) };
}

/** Whether saving the draft would change anything that the rules go by. */
export function differs(state: PrecautionState, draft: PrecautionsDraft): boolean {
  const before = JSON.stringify(statementOf(state, draftOf(state)));
  return JSON.stringify(statementOf(state, draft)) !== before;
}

/** What the dialog does not show, such as since when the bone is weak, stays as it was. */
function precautionOf(row: PrecautionRow, base: Precaution = { id: row.id }): Precaution {
  const { details } = precautionKinds[row.id];
  const kept = Object.entries(base).filter(([name]) => !details.includes(name as PrecautionDetail));
  const read = details.map((detail) => readDetail(row, detail));
  return Object.assign({}, Object.fromEntries(kept), ...read, { id: row.id }) as Precaution;
}

/** What was signed before, with what is accepted now; undefined where there is neither. */
function baseOf(id: PrecautionId, state: PrecautionState, draft: PrecautionsDraft): Precaution | undefined {
  const stated = state.stated === 'not-asked' ? [] : state.stated;
  const signed = [...stated, ...state.accepted].filter((precaution) => precaution.id === id);
  return strictestOf([...signed, ...acceptedOf(id, state, draft)])[0];
}

function acceptedOf(id: PrecautionId, state: PrecautionState, draft: PrecautionsDraft): readonly Precaution[] {
  return proposalsOf(state)
    .filter(({ key }) => draft.answers[key]?.answer === 'accepted')
    .flatMap(({ precautions }) => precautions)
    .filter((precaution) => precaution.id === id);
}

/** The day on which the statement in force was signed, as written. */
export function statedDay({ statedOn }: PrecautionState): IsoDate | undefined {
  return statedOn?.slice(0, 10);
}
