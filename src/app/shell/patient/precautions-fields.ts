import {
  addDays,
  dateInWords,
  type DateReading,
  type Direction,
  type IsoDate,
  isUncontrolled,
  type Precaution,
  type PrecautionDetail,
  type PrecautionId,
  readDate,
  type Side,
} from '../../clinical';
import { calendarInWords, ruleWeeks } from '../../ui/precaution-words';
import type { DraftProblem } from './precautions-draft';

/** The details of a precaution as they stand in the fields. */
export interface PrecautionFields {
  readonly since: string;
  readonly surgeryDate: string;
  readonly dueDate: string;
  readonly systolic: string;
  readonly diastolic: string;
  readonly side: Side | '';
  readonly provokedBy: Direction | '';
  readonly obstetricContraindication: boolean;
  readonly highGrade: boolean;
  readonly exertionAgreed: boolean;
  readonly settled: boolean;
}

export type DateDetail = Extract<PrecautionDetail, 'since' | 'surgeryDate' | 'dueDate'>;
export type TickDetail = Extract<
  PrecautionDetail,
  'obstetricContraindication' | 'highGrade' | 'exertionAgreed' | 'settled'
>;
export type ChoiceDetail = Extract<PrecautionDetail, 'side' | 'provokedBy'>;

/** How a detail is asked: typed as a date, ticked, chosen among few, or two figures. */
export type DetailForm = 'date' | 'tick' | 'choice' | 'pressure';

interface DetailQuestion {
  readonly form: DetailForm;
  readonly label: string;
}

const questions: Readonly<Record<PrecautionDetail, DetailQuestion>> = {
  since: { form: 'date', label: 'Since' },
  surgeryDate: { form: 'date', label: 'Operated on' },
  dueDate: { form: 'date', label: 'Due date' },
  restingPressure: { form: 'pressure', label: 'Resting pressure' },
  side: { form: 'choice', label: 'Side' },
  provokedBy: { form: 'choice', label: 'Brought on by' },
  obstetricContraindication: { form: 'tick', label: 'Obstetric contraindication' },
  highGrade: { form: 'tick', label: 'Grade 3 or more, or progressing' },
  exertionAgreed: { form: 'tick', label: 'A doctor has agreed to exertion' },
  settled: { form: 'tick', label: 'Settled' },
};

/** What happened on the day, where 'since' would sound odd. */
const sinceLabels: Readonly<Partial<Record<PrecautionId, string>>> = {
  'vertebral-fracture': 'Fractured on',
  cardiac: 'Last event, such as an infarction',
  stroke: 'Happened on',
  vte: 'Found on',
};

export function questionOf(id: PrecautionId, detail: PrecautionDetail): DetailQuestion {
  const label = detail === 'since' ? sinceLabels[id] : undefined;
  return label ? { form: 'date', label } : questions[detail];
}

/** Ids of controls, so that a sentence about one can lead to it. */
export const controlIds = {
  answer: 'precautions-answer',
  find: 'precautions-find',
  tick: (id: PrecautionId) => `precaution-${id}`,
  /** The first control of a detail. */
  detail: (id: PrecautionId, detail: PrecautionDetail) => `precaution-${id}-${detail}`,
  diastolic: (id: PrecautionId) => `precaution-${id}-diastolic`,
  reason: (index: number) => `precautions-reason-${index}`,
} as const;

type Row = PrecautionFields & { readonly id: PrecautionId };

/** A slip of the hand, not a medical figure: no pressure lies beyond. mmHg. */
export const pressureLimits = { systolic: { least: 60, most: 300 }, diastolic: { least: 30, most: 200 } } as const;

/** Slips of the hand again: a child is born three weeks after its day at the latest, and expected 40 weeks ahead. */
const dueDays = { past: 21, ahead: 280 } as const;

/** What is wrong with a detail as it stands; every one of them may be left out. */
export function detailProblem(row: Row, detail: PrecautionDetail, today: IsoDate): DraftProblem | undefined {
  if (detail === 'restingPressure') return pressureProblem(row);
  if (!isDate(detail) || row[detail].trim() === '') return undefined;
  const reading = readDay(row[detail], detail, today);
  return 'problem' in reading ? { target: controlIds.detail(row.id, detail), text: reading.problem } : undefined;
}

/**
 * A day as it is typed. Only a due date lies ahead. An operation that is planned is stated once it was done: its rules
 * would hold back a back that nobody has operated on yet.
 */
export function readDay(typed: string, detail: DateDetail, today: IsoDate): DateReading {
  const reading = readDate(typed);
  if ('problem' in reading) return reading;
  const { date } = reading;
  const words = dateInWords(date);
  if (detail === 'dueDate') {
    if (date < addDays(today, -dueDays.past)) {
      return { problem: `${words} is past by more than 3 weeks. Check the year, or untick pregnancy.` };
    }
    if (date > addDays(today, dueDays.ahead)) {
      return { problem: `${words} is more than 40 weeks ahead. Check the year.` };
    }
    return reading;
  }
  if (date > today) {
    return {
      problem:
        detail === 'surgeryDate'
          ? `${words} is still ahead. State the operation once it is done.`
          : `${words} is still ahead. Check the year.`,
    };
  }
  return date < '1900-01-01' ? { problem: `${words} is before 1900. Check the year.` } : reading;
}

function pressureProblem({ id, systolic, diastolic }: Row): DraftProblem | undefined {
  if (systolic.trim() === '' && diastolic.trim() === '') return undefined;
  const [upper, lower] = [whole(systolic), whole(diastolic)];
  const { systolic: s, diastolic: d } = pressureLimits;
  const target = controlIds.detail(id, 'restingPressure');
  if (!(upper >= s.least && upper <= s.most)) {
    return { target, text: `The upper figure is a whole number, ${s.least} to ${s.most} mmHg.` };
  }
  if (!(lower >= d.least && lower <= d.most)) {
    return {
      target: controlIds.diastolic(id),
      text: `The lower figure is a whole number, ${d.least} to ${d.most} mmHg.`,
    };
  }
  return upper > lower ? undefined : { target, text: 'The upper figure is higher than the lower one.' };
}

/** A detail of a row without problems, as the precaution keeps it: nothing where nothing was said. */
export function readDetail(row: Row, detail: PrecautionDetail): Partial<Precaution> {
  if (detail === 'restingPressure') {
    const pressure = pressureOf(row);
    return pressure ? { restingPressure: pressure } : {};
  }
  if (isDate(detail)) {
    const reading = readDate(row[detail]);
    return 'date' in reading ? { [detail]: reading.date } : {};
  }
  return row[detail] ? { [detail]: row[detail] } : {};
}

/** What a detail changes, in one line: what the calendar makes of it now, or what its absence means. */
export function meaningOf(row: Row, detail: PrecautionDetail, today: IsoDate): string {
  switch (detail) {
    case 'since':
    case 'surgeryDate':
    case 'dueDate':
      return dayMeaning(row, detail, today);
    case 'restingPressure': {
      const pressure = pressureOf(row);
      if (!pressure) return 'Sitting, at rest. From 180/110 exercise waits.';
      return isUncontrolled(pressure)
        ? '180/110 or more: exercise waits, all but breathing and easy walking.'
        : 'Below 180/110: cautions only.';
    }
    case 'side':
      return 'Said with every reason. It lets nothing off.';
    case 'provokedBy':
      return 'Adds what holds for that movement.';
    case 'obstetricContraindication':
      return row.obstetricContraindication
        ? 'No exercise is allowed, and no clearance lifts that.'
        : 'Such as placenta praevia or pre-eclampsia: no exercise is allowed then.';
    case 'highGrade':
      return 'Blocks more, until a specialist has seen it.';
    case 'exertionAgreed':
      return row.exertionAgreed ? 'The rules that wait for this no longer hold.' : 'Unticked counts as not agreed.';
    case 'settled':
      return 'Over, but recently: what it blocked becomes a caution.';
  }
}

function dayMeaning(row: Row, detail: DateDetail, today: IsoDate): string {
  if (row[detail].trim() !== '') {
    const reading = readDay(row[detail], detail, today);
    return 'problem' in reading ? reading.problem : calendarInWords(row.id, detail, reading.date, today);
  }
  if (detail === 'dueDate') return 'Without a due date, Keel assumes week 14 or later.';
  if (detail === 'surgeryDate') return 'Unknown counts as recent. With a date, the weeks move the rules by themselves.';
  return ruleWeeks(row.id, 'onset').length > 0
    ? 'Unknown date counts as recent.'
    : 'Optional. No rule counts from this day.';
}

function pressureOf(row: Row): Precaution['restingPressure'] {
  const [systolic, diastolic] = [whole(row.systolic), whole(row.diastolic)];
  return Number.isNaN(systolic) || Number.isNaN(diastolic) || pressureProblem(row)
    ? undefined
    : { systolic, diastolic };
}

function isDate(detail: PrecautionDetail): detail is DateDetail {
  return questions[detail].form === 'date';
}

/** NaN where it is no whole number. */
function whole(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}
