import {
  addDays,
  dateInWords,
  type DeclarablePhase,
  type IsoDate,
  type Precaution,
  type PrecautionId,
  type Sex,
  readBirthDate,
  readDate,
} from '../../clinical';
import { entryDraft, newId, type EntryDraft } from '../../state/entry-draft';

/** What is typed and ticked to register a patient, as it stands in the fields. */
export interface Registration {
  readonly family: string;
  readonly given: string;
  readonly birth: string;
  readonly sex: Sex;
  readonly identifier: string;
  readonly phone: string;
  /** Asking later is not the same as having asked and found none. */
  readonly precautions: 'later' | 'none' | readonly PrecautionId[];
  readonly dueDate: string;
  readonly pressure: string;
  readonly phase: DeclarablePhase | 'not-declared';
}

export const emptyRegistration: Registration = {
  family: '',
  given: '',
  birth: '',
  sex: 'not-recorded',
  identifier: '',
  phone: '',
  precautions: 'later',
  dueDate: '',
  pressure: '',
  phase: 'not-declared',
};

export type RegistrationProblems = Partial<Record<'name' | 'birth' | 'dueDate' | 'pressure', string>>;

export function stated(form: Registration, id: PrecautionId): boolean {
  return Array.isArray(form.precautions) && form.precautions.includes(id);
}

/** Ticking a precaution is an answer; unticking the last one goes back to not having asked. */
export function withPrecaution(form: Registration, id: PrecautionId, present: boolean): Registration {
  const others = Array.isArray(form.precautions)
    ? (form.precautions as PrecautionId[]).filter((one) => one !== id)
    : [];
  const precautions = present ? [...others, id] : others;
  return { ...form, precautions: precautions.length > 0 ? precautions : 'later' };
}

/** What is missing or cannot be read, in words, by field; empty when the patient can be registered. */
export function problemsOf(form: Registration, today: IsoDate): RegistrationProblems {
  const birth = form.birth.trim() === '' ? undefined : readBirthDate(form.birth, today);
  const due = askedFor(form, 'pregnancy', form.dueDate) ? readDueDate(form.dueDate, today) : undefined;
  const pressure = askedFor(form, 'hypertension', form.pressure) ? readPressure(form.pressure) : undefined;
  return {
    ...(form.family.trim() === '' && form.given.trim() === '' ? { name: 'Enter a family name or a given name.' } : {}),
    ...(birth && 'problem' in birth ? { birth: birth.problem } : {}),
    ...(due && 'problem' in due ? { dueDate: due.problem } : {}),
    ...(pressure && 'problem' in pressure ? { pressure: pressure.problem } : {}),
  };
}

function askedFor(form: Registration, id: PrecautionId, text: string): boolean {
  return stated(form, id) && text.trim() !== '';
}

/** Bounds that catch slips of the hand: three weeks past, forty weeks ahead. */
function readDueDate(text: string, today: IsoDate): ReturnType<typeof readDate> {
  const reading = readDate(text);
  if ('problem' in reading) return reading;
  if (reading.date < addDays(today, -21)) return { problem: `${dateInWords(reading.date)} is past. Check the year.` };
  if (reading.date > addDays(today, 280)) {
    return { problem: `${dateInWords(reading.date)} is more than 40 weeks ahead. Check the year.` };
  }
  return reading;
}

type Pressure = Required<Precaution>['restingPressure'];

/** '148/92', in mmHg; its bounds catch slips of the hand and are no medical figures. */
export function readPressure(text: string): { readonly pressure: Pressure } | { readonly problem: string } {
  const [, systolic, diastolic] = /^\s*(\d{2,3})\s*\/\s*(\d{2,3})\s*(?:mm\s*hg)?\s*$/i.exec(text) ?? [];
  const pressure = { systolic: Number(systolic), diastolic: Number(diastolic) };
  const plausible = pressure.systolic > pressure.diastolic && pressure.systolic <= 300 && pressure.diastolic >= 20;
  return plausible ? { pressure } : { problem: 'Write both numbers, such as 148/92.' };
}

/**
 * What registering signs, in one append: the patient, the precautions unless they are asked later, and the phase if one
 * was declared. Undefined while there are problems.
 */
export function registrationEntries(form: Registration, today: IsoDate): readonly EntryDraft[] | undefined {
  if (Object.keys(problemsOf(form, today)).length > 0) return undefined;
  const patientId = newId();
  const birth = form.birth.trim() === '' ? undefined : readBirthDate(form.birth, today);
  const phone = form.phone.trim();
  const registered = entryDraft(patientId, 'patient-registered', {
    details: {
      family: form.family.trim(),
      given: form.given.trim(),
      ...(birth && 'date' in birth ? { birthDate: birth.date } : {}),
      sex: form.sex,
      ...(form.identifier.trim() ? { identifier: form.identifier.trim() } : {}),
      contacts: phone ? [{ kind: 'phone', value: phone }] : [],
    },
  });
  const { precautions, phase } = form;
  return [
    registered,
    ...(precautions === 'later'
      ? []
      : [
          entryDraft(patientId, 'precautions-stated', {
            precautions: precautions === 'none' ? [] : precautions.map((id) => precautionOf(form, id, today)),
            answers: [],
          }),
        ]),
    ...(phase === 'not-declared' ? [] : [entryDraft(patientId, 'phase-declared', { phase, since: today })]),
  ];
}

function precautionOf(form: Registration, id: PrecautionId, today: IsoDate): Precaution {
  if (id === 'pregnancy' && form.dueDate.trim() !== '') {
    const due = readDueDate(form.dueDate, today);
    return 'date' in due ? { id, dueDate: due.date } : { id };
  }
  if (id === 'hypertension' && form.pressure.trim() !== '') {
    const reading = readPressure(form.pressure);
    return 'pressure' in reading ? { id, restingPressure: reading.pressure } : { id };
  }
  return { id };
}
