import {
  dateInWords,
  precautionIds,
  type ImportedFinding,
  type IsoDate,
  type PatientDetails,
  type PatientSummary,
  type Precaution,
  type PrecautionId,
  type ProposalAnswer,
  readBirthDate,
  strictestOf,
  tierActions,
} from '../../../clinical';
import { entryDraft, newId, type EntryDraft } from '../../../state/entry-draft';
import type { ImportedPatient } from '../../../state/roster/record-intake';
import { precautionInWords } from '../../../ui/precaution-words';

export type Answer = 'accepted' | 'dismissed';

/** One patient of a record while a clinician decides about it. */
export interface PatientReview {
  readonly patient: ImportedPatient;
  /** Who the record belongs to already, by one of its identifiers. */
  readonly known?: PatientSummary;
  /** Whether this patient is imported; nobody recorded as deceased is, unless somebody says so. */
  readonly taken: boolean;
  /** What a known patient's record is for; undecided until somebody has said. */
  readonly purpose?: 'update' | 'new';
  readonly family: string;
  readonly given: string;
  /** The birth date as typed, where the record has none that can be trusted. */
  readonly birth: string;
  /** By precaution; what is not answered stays proposed and acts at full strength. */
  readonly answers: Readonly<Partial<Record<PrecautionId, { readonly answer: Answer; readonly reason: string }>>>;
  /** Whether the patient was asked about all precautions; answering what a record proposes is not asking. */
  readonly asked: boolean;
}

/** Everything in a record that speaks for one precaution, which is answered once. */
export interface Proposal {
  readonly id: PrecautionId;
  /** All of them together, the stricter detail where they differ. */
  readonly precaution: Precaution;
  readonly findings: readonly ImportedFinding[];
}

export function reviewOf(patient: ImportedPatient, known: ReadonlyMap<string, PatientSummary>): PatientReview {
  const { details, imported } = patient;
  const same = imported.identifiers.map((identifier) => known.get(identifier)).find((one) => one !== undefined);
  return {
    patient,
    ...(same ? { known: same } : {}),
    taken: details.deceased !== true,
    family: details.family,
    given: details.given,
    birth: '',
    answers: {},
    asked: false,
  };
}

export function proposalsOf({ imported }: ImportedPatient): readonly Proposal[] {
  return precautionIds.flatMap((id) => {
    const findings = imported.findings.filter(
      ({ standing, precaution }) => standing === 'proposed' && precaution?.id === id,
    );
    const [precaution] = strictestOf(findings.flatMap((finding) => finding.precaution ?? []));
    return precaution ? [{ id, findings, precaution }] : [];
  });
}

/** What raises a red flag by itself; it holds until a clinician resolves it in the chart, and is not answered here. */
export function flagsOf({ imported }: ImportedPatient): readonly ImportedFinding[] {
  const raising = imported.findings.filter(({ raises }) => raises !== undefined);
  return raising.filter(({ key }, index) => raising.findIndex((one) => one.key === key) === index);
}

/** What the flags of a record come to, in words; one that holds holds everything. */
export function flagsInWords(flags: readonly ImportedFinding[]): string {
  const holds = flags.some(({ raises }) => raises !== undefined && tierActions[raises].holds);
  return holds
    ? 'Raises a red flag: the chart is on hold until it is resolved'
    : 'Raises a red flag, which stays open until it is resolved';
}

export function withAnswer(review: PatientReview, id: PrecautionId, answer: Answer): PatientReview {
  const before = review.answers[id];
  // Pressing the same answer again takes it back.
  if (before?.answer === answer) {
    const others = Object.entries(review.answers).filter(([one]) => one !== id);
    return { ...review, answers: Object.fromEntries(others) };
  }
  return { ...review, answers: { ...review.answers, [id]: { answer, reason: before?.reason ?? '' } } };
}

export function withReason(review: PatientReview, id: PrecautionId, reason: string): PatientReview {
  const before = review.answers[id];
  return before ? { ...review, answers: { ...review.answers, [id]: { ...before, reason } } } : review;
}

/** What keeps a patient from being imported yet, in words; empty when nothing does, or when the patient is left out. */
export function obstaclesTo(review: PatientReview, today: IsoDate): readonly string[] {
  if (!review.taken) return [];
  if (review.known && !review.purpose) return ['This record was imported before: say what to do with it.'];
  if (review.purpose === 'update') return [];
  const birth = review.birth.trim() === '' ? undefined : readBirthDate(review.birth, today);
  const unexplained = Object.values(review.answers).some(
    ({ answer, reason }) => answer === 'dismissed' && reason.trim() === '',
  );
  return [
    ...(review.family.trim() === '' && review.given.trim() === '' ? ['Enter a name for this patient.'] : []),
    ...(birth && 'problem' in birth ? [`Birth date: ${birth.problem}`] : []),
    ...(unexplained ? ['Give a short reason for each precaution that you dismiss.'] : []),
  ];
}

/** What importing states, in words, so that nobody states 'none known' without noticing, nor takes it for stated. */
export function statementOf(review: PatientReview): string {
  const proposals = proposalsOf(review.patient);
  if (review.purpose === 'update') {
    return proposals.length === 0
      ? 'The record proposes none of the precautions that the rules know. What the chart states stays as it is.'
      : 'What is proposed can be accepted or dismissed in the chart; it acts at full strength meanwhile.';
  }
  const accepted = proposals.filter(({ id }) => review.answers[id]?.answer === 'accepted');
  const words = accepted.map(({ precaution }) => precautionInWords(precaution)).join('; ');
  const open = proposals.filter(({ id }) => !review.answers[id]).length;
  const rest = open === 0 ? '' : ` ${open} left to answer in the chart, at full strength meanwhile.`;
  if (review.asked) return `Importing states: ${words ? `${words}, and no others` : 'no precautions known'}.${rest}`;
  const unasked = 'Precautions stay "not asked": ask in the chart before the first program.';
  if (open === proposals.length) {
    return `${open === 0 ? 'The record proposes none that the rules know.' : 'Nothing is answered yet: all of it acts at full strength.'} ${unasked}`;
  }
  return `${words ? `Importing states: ${words}.` : 'What is dismissed acts no longer.'}${rest} ${unasked}`;
}

/** What importing signs: for every patient taken, in one append. Undefined while something is in the way. */
export function importEntries(reviews: readonly PatientReview[], today: IsoDate): readonly EntryDraft[] | undefined {
  if (reviews.some((review) => obstaclesTo(review, today).length > 0)) return undefined;
  return reviews
    .filter(({ taken }) => taken)
    .flatMap((review) =>
      review.known && review.purpose === 'update' ? update(review, review.known) : arrival(review, today),
    );
}

function arrival(review: PatientReview, today: IsoDate): readonly EntryDraft[] {
  const { details, imported } = review.patient;
  const patientId = newId();
  const birth = review.birth.trim() === '' ? undefined : readBirthDate(review.birth, today);
  const registered = entryDraft(patientId, 'patient-registered', {
    details: {
      ...details,
      family: review.family.trim(),
      given: review.given.trim(),
      ...(birth && 'date' in birth ? { birthDate: birth.date } : {}),
    },
    imported,
  });
  const answered = proposalsOf(review.patient).filter(({ id }) => review.answers[id]);
  if (answered.length === 0 && !review.asked) return [registered];
  return [
    registered,
    entryDraft(patientId, 'precautions-stated', {
      precautions: answered
        .filter(({ id }) => review.answers[id]?.answer === 'accepted')
        .map(({ precaution }) => precaution),
      answers: answered.flatMap(({ id, findings }) => answersTo(findings, review.answers[id])),
      ...(review.asked ? {} : { asked: false as const }),
    }),
  ];
}

function answersTo(
  findings: readonly ImportedFinding[],
  given: { readonly answer: Answer; readonly reason: string } | undefined,
): readonly ProposalAnswer[] {
  if (!given) return [];
  const reason = given.answer === 'dismissed' ? given.reason.trim() : '';
  return findings.map(({ key }) => ({ key, answer: given.answer, ...(reason ? { reason } : {}) }));
}

/** Proposals of a known patient are answered in the chart, beside what was stated there before. */
function update({ patient }: PatientReview, known: PatientSummary): readonly EntryDraft[] {
  const changed = changesTo(known.details, patient.details);
  const details = Object.fromEntries(changed.map(({ field }) => [field, patient.details[field]]));
  return [
    entryDraft(known.patientId, 'details-amended', {
      ...(changed.length > 0 ? { details } : {}),
      imported: patient.imported,
    }),
  ];
}

export interface DetailChange {
  readonly field: keyof PatientDetails;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

const fieldNames: Readonly<Record<keyof PatientDetails, string>> = {
  family: 'Family name',
  given: 'Given name',
  birthDate: 'Born',
  sex: 'Sex',
  identifier: 'Identifier',
  contacts: 'Contacts',
  deceased: 'Deceased',
};

/** What a record says otherwise than the chart; where it says nothing, the chart stays as it is. */
export function changesTo(known: PatientDetails, recorded: PatientDetails): readonly DetailChange[] {
  return (Object.keys(fieldNames) as (keyof PatientDetails)[]).flatMap((field) => {
    const from = inWords(known, field);
    const to = inWords(recorded, field);
    return to === '' || to === from ? [] : [{ field, name: fieldNames[field], from: from || 'not recorded', to }];
  });
}

function inWords(details: PatientDetails, field: keyof PatientDetails): string {
  switch (field) {
    case 'contacts':
      return details.contacts.map(({ value }) => value).join('; ');
    case 'birthDate':
      return details.birthDate ? dateInWords(details.birthDate) : '';
    case 'deceased':
      return details.deceased ? 'yes' : '';
    case 'sex':
      return details.sex === 'not-recorded' ? '' : details.sex;
    case 'family':
    case 'given':
    case 'identifier':
      return details[field] ?? '';
  }
}

/** Findings that are read and not answered, in the order in which they matter: a possible cancer before all others. */
export function findingGroups({ imported }: ImportedPatient) {
  const of = (standing: ImportedFinding['standing']) =>
    imported.findings.filter((one) => one.standing === standing && one.raises === undefined);
  return [
    {
      standing: 'not-understood' as const,
      name: 'Not understood by the rules: read it',
      what: 'No rule goes by these. Read them, and state a precaution where one is needed.',
      findings: [...of('not-understood')].sort((a, b) => Number(isPressing(b)) - Number(isPressing(a))),
    },
    {
      standing: 'information' as const,
      name: 'For information',
      what: 'Known to the rules, and no precaution by themselves.',
      findings: of('information'),
    },
    { standing: 'past' as const, name: 'Past', what: 'Over, so nothing goes by them.', findings: of('past') },
    {
      standing: 'ruled-out' as const,
      name: 'Ruled out',
      what: 'Refuted, or entered in error.',
      findings: of('ruled-out'),
    },
  ].filter(({ findings }) => findings.length > 0);
}

/** As the reading of a record remarks on it; the words are its own. */
function isPressing({ remark }: ImportedFinding): boolean {
  return remark?.includes('cancer') ?? false;
}
