import {
  type ContactPoint,
  dateInWords,
  type IsoDate,
  type PatientDetails,
  readBirthDate,
  readDate,
  type Sex,
} from '../../clinical';

/** A patient's details as they stand in the fields. */
export interface DetailsDraft {
  readonly family: string;
  readonly given: string;
  readonly birth: string;
  readonly sex: Sex;
  readonly identifier: string;
  /** Every contact that is recorded, and one empty place for each kind that is not. */
  readonly contacts: readonly ContactPoint[];
}

export type DetailsProblems = Partial<Record<'name' | 'birth', string>>;

const contactKinds = ['phone', 'email', 'address'] as const;

export function draftOfDetails(details: PatientDetails): DetailsDraft {
  const { family, given, birthDate, sex, identifier, contacts } = details;
  return {
    family,
    given,
    birth: birthDate ? dateInWords(birthDate) : '',
    sex,
    identifier: identifier ?? '',
    contacts: contactKinds.flatMap((kind) => {
      const known = contacts.filter((contact) => contact.kind === kind);
      return known.length > 0 ? known : [{ kind, value: '' }];
    }),
  };
}

/** What cannot be signed as it stands, in words, by field. */
export function detailsProblems(draft: DetailsDraft, details: PatientDetails, today: IsoDate): DetailsProblems {
  const birth = birthProblem(draft.birth, details, today);
  return {
    ...(draft.family.trim() === '' && draft.given.trim() === ''
      ? { name: 'Enter a family name or a given name.' }
      : {}),
    ...(birth ? { birth } : {}),
  };
}

function birthProblem(text: string, details: PatientDetails, today: IsoDate): string | undefined {
  if (text.trim() === '') {
    return details.birthDate ? 'A birth date that is recorded can be corrected, not taken out.' : undefined;
  }
  const read = readBirthDate(text, today);
  return 'problem' in read ? read.problem : undefined;
}

/** Only what changed; empty when nothing did. Call it once there are no problems. */
export function changedDetails(draft: DetailsDraft, details: PatientDetails): Partial<PatientDetails> {
  const read = readDate(draft.birth);
  const birthDate = 'date' in read ? read.date : undefined;
  const contacts = draft.contacts
    .map(({ kind, value }) => ({ kind, value: value.trim() }))
    .filter(({ value }) => value !== '');
  const family = draft.family.trim();
  const given = draft.given.trim();
  const identifier = draft.identifier.trim();
  return {
    ...(family === details.family ? {} : { family }),
    ...(given === details.given ? {} : { given }),
    ...(birthDate && birthDate !== details.birthDate ? { birthDate } : {}),
    ...(draft.sex === details.sex ? {} : { sex: draft.sex }),
    ...(identifier === (details.identifier ?? '') ? {} : { identifier }),
    ...(sameContacts(contacts, details.contacts) ? {} : { contacts }),
  };
}

/** The order of the fields is by kind, which is no change of the patient's contacts. */
function sameContacts(some: readonly ContactPoint[], others: readonly ContactPoint[]): boolean {
  const sorted = (contacts: readonly ContactPoint[]) =>
    contacts
      .map(({ kind, value }) => `${kind} ${value}`)
      .sort()
      .join('\n');
  return sorted(some) === sorted(others);
}
