import type {
  BodyOf,
  ImportedFinding,
  IsoDate,
  Precaution,
  PrecautionId,
  PrecautionState,
  ProposalAnswer,
  Side,
} from '../../clinical';
import { isIsoDate, precautionIds } from '../../clinical';

/** What was typed about one precaution; what is absent was not touched. */
export interface PrecautionEdit {
  readonly known?: boolean;
  readonly dueDate?: string;
  readonly obstetricContraindication?: boolean;
  readonly systolic?: string;
  readonly diastolic?: string;
  readonly side?: Side | '';
}

export interface PrecautionsDraft {
  /** Absent until the clinician has said which. */
  readonly answer?: 'none' | 'list';
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
export interface PrecautionRow {
  readonly id: PrecautionId;
  readonly known: boolean;
  /** Known through an accepted proposal: taken back by answering that one differently. */
  readonly accepted: boolean;
  readonly dueDate: string;
  readonly obstetricContraindication: boolean;
  readonly systolic: string;
  readonly diastolic: string;
  readonly side: Side | '';
}

/** Something that keeps the statement unsaved, and the id of the control that mends it. */
export interface DraftProblem {
  readonly target: string;
  readonly text: string;
}

/** The statement as it stands: three states that stay apart. Nothing is chosen for a patient who was never asked. */
export function draftOf({ stated }: PrecautionState): PrecautionsDraft {
  return {
    ...(stated === 'not-asked' ? {} : { answer: stated.length === 0 ? 'none' : 'list' }),
    edits: {},
    answers: {},
  };
}

export function proposalsOf({ pending }: PrecautionState): readonly ProposedPrecaution[] {
  const keys = [...new Set(pending.map(({ key }) => key))];
  return keys.map((key) => {
    const findings = pending.filter((finding) => finding.key === key);
    return { key, findings, precautions: findings.flatMap(({ precaution }) => (precaution ? [precaution] : [])) };
  });
}

export function rowsOf(state: PrecautionState, draft: PrecautionsDraft): readonly PrecautionRow[] {
  return precautionIds.map((id) => {
    const base = baseOf(id, state, draft);
    const edit = draft.edits[id] ?? {};
    const accepted = acceptedOf(id, state, draft).length > 0;
    return {
      id,
      known: accepted || (edit.known ?? base !== undefined),
      accepted,
      dueDate: edit.dueDate ?? base?.dueDate ?? '',
      obstetricContraindication: edit.obstetricContraindication ?? base?.obstetricContraindication ?? false,
      systolic: edit.systolic ?? text(base?.restingPressure?.systolic),
      diastolic: edit.diastolic ?? text(base?.restingPressure?.diastolic),
      side: edit.side ?? base?.side ?? '',
    };
  });
}

/** A slip of the hand, not a medical figure: no pressure lies beyond. mmHg. */
export const pressureLimits = { systolic: { least: 60, most: 300 }, diastolic: { least: 30, most: 200 } } as const;

/** Ids of controls, so that a sentence about one can lead to it. */
export const controlIds = {
  answer: 'precautions-answer',
  dueDate: 'precautions-due-date',
  systolic: 'precautions-systolic',
  diastolic: 'precautions-diastolic',
  reason: (index: number) => `precautions-reason-${index}`,
} as const;

/** What keeps the statement unsaved, from the top of the dialog to its end. */
export function problemsOf(state: PrecautionState, draft: PrecautionsDraft): readonly DraftProblem[] {
  const rows = rowsOf(state, draft).filter(({ known }) => known);
  const unexplained = proposalsOf(state).flatMap(({ key }, index) => {
    const given = draft.answers[key];
    return given?.answer === 'dismissed' && given.reason.trim() === ''
      ? [{ target: controlIds.reason(index), text: 'Say in a few words why it is dismissed.' }]
      : [];
  });
  return [...unexplained, ...answerProblem(draft, rows), ...(draft.answer === 'list' ? rows.flatMap(rowProblems) : [])];
}

function answerProblem({ answer }: PrecautionsDraft, known: readonly PrecautionRow[]): readonly DraftProblem[] {
  const target = controlIds.answer;
  if (answer === undefined) return [{ target, text: 'Ask, then say which: none known, or those below.' }];
  if (answer === 'list' && known.length === 0) return [{ target, text: 'Tick at least one, or choose none known.' }];
  if (answer === 'none' && known.some(({ accepted }) => accepted)) {
    return [{ target, text: 'A proposal was accepted: choose the list, or dismiss the proposal.' }];
  }
  return [];
}

function rowProblems(row: PrecautionRow): readonly DraftProblem[] {
  if (row.id === 'pregnancy' && row.dueDate !== '' && !isIsoDate(row.dueDate)) {
    return [{ target: controlIds.dueDate, text: 'This day does not exist.' }];
  }
  const problem = row.id === 'hypertension' ? pressureProblem(row.systolic, row.diastolic) : undefined;
  return problem ? [problem] : [];
}

/** What is wrong with a resting pressure as typed; both figures may be left out. */
export function pressureProblem(systolic: string, diastolic: string): DraftProblem | undefined {
  if (systolic.trim() === '' && diastolic.trim() === '') return undefined;
  const [upper, lower] = [whole(systolic), whole(diastolic)];
  const { systolic: s, diastolic: d } = pressureLimits;
  if (!(upper >= s.least && upper <= s.most)) {
    return { target: controlIds.systolic, text: `The upper figure is a whole number, ${s.least} to ${s.most} mmHg.` };
  }
  if (!(lower >= d.least && lower <= d.most)) {
    return { target: controlIds.diastolic, text: `The lower figure is a whole number, ${d.least} to ${d.most} mmHg.` };
  }
  return upper > lower
    ? undefined
    : { target: controlIds.systolic, text: 'The upper figure is higher than the lower one.' };
}

/** The entry that a statement without problems comes to. */
export function statementOf(state: PrecautionState, draft: PrecautionsDraft): BodyOf<'precautions-stated'> {
  const answers = Object.entries(draft.answers).map(([key, { answer, reason }]) => ({
    key,
    answer,
    ...(answer === 'dismissed' ? { reason: reason.trim() } : {}),
  }));
  if (draft.answer !== 'list') return { precautions: [], answers };
  const known = rowsOf(state, draft).filter((row) => row.known);
  return { precautions: known.map((row) => precautionOf(row, baseOf(row.id, state, draft))), answers };
}

/** What the dialog does not show, such as since when, stays as it was. */
function precautionOf(row: PrecautionRow, base: Precaution = { id: row.id }): Precaution {
  switch (row.id) {
    case 'pregnancy':
      return withOnly(base, ['dueDate', 'obstetricContraindication'], {
        ...(row.dueDate ? { dueDate: row.dueDate } : {}),
        ...(row.obstetricContraindication ? { obstetricContraindication: true } : {}),
      });
    case 'hypertension':
      return withOnly(
        base,
        ['restingPressure'],
        row.systolic.trim()
          ? { restingPressure: { systolic: whole(row.systolic), diastolic: whole(row.diastolic) } }
          : {},
      );
    case 'hip-osteoarthritis':
      return withOnly(base, ['side'], row.side ? { side: row.side } : {});
    default:
      return base;
  }
}

/** A precaution whose named details are those given and no others. */
function withOnly(base: Precaution, details: readonly (keyof Precaution)[], given: Partial<Precaution>): Precaution {
  const kept = Object.entries(base).filter(([name]) => !details.some((detail) => detail === name));
  return { ...Object.fromEntries(kept), id: base.id, ...given };
}

/** What was stated before, with what was accepted; undefined where there is neither. */
function baseOf(id: PrecautionId, state: PrecautionState, draft: PrecautionsDraft): Precaution | undefined {
  const stated = state.stated === 'not-asked' ? [] : state.stated.filter((precaution) => precaution.id === id);
  const all = [...stated, ...acceptedOf(id, state, draft)];
  return all.length > 0 ? all.reduce(merged) : undefined;
}

function acceptedOf(id: PrecautionId, state: PrecautionState, draft: PrecautionsDraft): readonly Precaution[] {
  return proposalsOf(state)
    .filter(({ key }) => draft.answers[key]?.answer === 'accepted')
    .flatMap(({ precautions }) => precautions)
    .filter((precaution) => precaution.id === id);
}

/** Two statements of one precaution, nothing of either lost: the higher pressure and any contraindication count. */
function merged(one: Precaution, other: Precaution): Precaution {
  const pressure = higher(one.restingPressure, other.restingPressure);
  return {
    ...other,
    ...one,
    ...(pressure ? { restingPressure: pressure } : {}),
    ...(one.obstetricContraindication || other.obstetricContraindication ? { obstetricContraindication: true } : {}),
  };
}

type Pressure = Precaution['restingPressure'];

function higher(one: Pressure, other: Pressure): Pressure {
  if (!one || !other) return one ?? other;
  return {
    systolic: Math.max(one.systolic, other.systolic),
    diastolic: Math.max(one.diastolic, other.diastolic),
  };
}

function text(figure: number | undefined): string {
  return figure === undefined ? '' : `${figure}`;
}

/** NaN where it is no whole number. */
function whole(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}

/** The day on which the statement in force was signed, as written. */
export function statedDay({ statedOn }: PrecautionState): IsoDate | undefined {
  return statedOn?.slice(0, 10);
}
