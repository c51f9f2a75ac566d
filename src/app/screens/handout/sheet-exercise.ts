import {
  dateInWords,
  type Dose,
  doseForPatient,
  type Exercise,
  isLightWeek,
  type PlannedItem,
  timesForPatient,
  type Verdict,
} from '../../clinical';
import type { Sides } from './sheet-order';

/** One exercise as the patient reads it. */
export interface SheetExercise {
  readonly itemId: string;
  /** From 1, in the order of the sheet. */
  readonly number: number;
  readonly name: string;
  /** Its drawing or photograph, where it has one. */
  readonly picture: Pick<Exercise, 'name' | 'figure' | 'photo'>;
  readonly dose: string;
  readonly times: string;
  readonly setup: string;
  readonly steps: readonly string[];
  readonly cues: readonly string[];
  /** What holds for this patient only: notes, where it is done, with what, until when. */
  readonly remarks: readonly string[];
  readonly nextWeek?: string;
  readonly taught?: string;
  /** Done in turns with its neighbours: the first of them says how, and none but the last ends the bracket. */
  readonly turns?: { readonly says?: string; readonly last: boolean };
}

/** An item with its verdict at the dose of a week, and the dose of the week after where that is allowed too. */
export interface ScreenedItem {
  readonly planned: PlannedItem;
  readonly dose: Dose;
  readonly verdict: Verdict;
  readonly next?: Dose;
}

export type ActiveItem = ScreenedItem & { readonly exercise: Exercise };

/** Its place in the order of the sheet says its number, and with whom it is done in turns. */
export function exerciseFor(
  sides: Sides<ActiveItem>,
  index: number,
  all: readonly Sides<ActiveItem>[],
  week: number,
): SheetExercise {
  const [one] = sides;
  const { planned, exercise, dose, verdict } = one;
  const { id, taughtOn } = planned.item;
  const next = nextInWords(sides, week);
  const turns = turnsOf(index, all);
  const easier = isEasier(planned, week) && !all.every(([{ planned: other }]) => isEasier(other, week));
  return {
    itemId: id,
    number: index + 1,
    name: exercise.patientName,
    picture: exercise,
    dose: amounts(sides.map((side) => side.dose)),
    times: timesInWords(planned.item.place === 'clinic' ? atTheAppointment(dose) : dose),
    setup: exercise.setup,
    steps: exercise.steps,
    cues: exercise.cues.slice(0, 2),
    remarks: [...(easier ? ['An easier week for this one.'] : []), ...remarksFor(planned, exercise, verdict)],
    ...(next ? { nextWeek: next } : {}),
    ...(taughtOn ? { taught: unbroken(dateInWords(taughtOn)) } : {}),
    ...(turns ? { turns } : {}),
  };
}

/** '2 sets of 8, left side; 3 sets of 8, right side' */
const amounts = (doses: readonly Dose[]): string => doses.map(doseForPatient).join('; ');

/** What changes next week: the amount, how often, or both; undefined where nothing does or it is not allowed. */
function nextInWords(sides: Sides<ActiveItem>, week: number): string | undefined {
  const next = sides.flatMap((side) => side.next ?? []);
  const [first] = next;
  if (!first || next.length < sides.length) return undefined;
  const amount = amounts(next);
  const times = timesForPatient(first);
  const { planned } = sides[0];
  const easier = isEasier(planned, week + 1) && !isEasier(planned, week);
  return (
    [
      // Less than this week without a word would read as a mistake.
      easier ? 'easier' : '',
      amount === amounts(sides.map(({ dose }) => dose)) ? '' : amount,
      times === timesForPatient(sides[0].dose) ? '' : times.charAt(0).toLowerCase() + times.slice(1),
    ]
      .filter(Boolean)
      .join(', ') || undefined
  );
}

/** Done in turns with others of the sheet; one that is left alone because the others rest is done by itself. */
function turnsOf(index: number, all: readonly Sides<ActiveItem>[]): SheetExercise['turns'] {
  const group = all[index]?.[0].planned.item.group;
  if (group === undefined) return undefined;
  const together = all.flatMap(([{ planned }], place) => (planned.item.group === group ? [place] : []));
  if (together.length < 2) return undefined;
  const says =
    together.length === 2
      ? 'Do these two in turns: a set of one, then a set of the other.'
      : `Do these ${together.length} in turns: a set of each, then start again.`;
  return { ...(index === together[0] ? { says } : {}), last: index === together.at(-1) };
}

/** A light week of its scheme; one whose dose was set by hand is what the clinician made of it. */
export function isEasier({ item }: PlannedItem, week: number): boolean {
  return isLightWeek(item, week) && item.overrides[week] === undefined;
}

/** What is done at the clinic is done when the patient comes, not in the evening. */
function atTheAppointment(dose: Dose): Dose {
  return { ...dose, when: [] };
}

/** 'Morning and evening, every day. Rest 30 seconds between sets.' */
function timesInWords(dose: Dose): string {
  const { restSeconds, effort, tempo } = dose;
  return [
    `${timesForPatient(dose)}.`,
    restSeconds !== undefined && dose.sets > 1 ? `Rest ${restSeconds}\u00a0seconds between sets.` : '',
    effort !== undefined ? `Effort: ${unbroken(`${effort} of 10`)}.` : '',
    tempo !== undefined ? `Speed: ${tempo}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function remarksFor({ item, wayBack }: PlannedItem, { demands }: Exercise, { reasons }: Verdict): readonly string[] {
  const until = reasons.flatMap(({ clearedBy }) => (clearedBy ? [clearedBy.until] : [])).sort()[0];
  return [
    wayBack ? 'It rested for a while, so it starts a little lower than before.' : '',
    // Controlling bending early in the day cut pain in a trial (Snook 1998); printed for every exercise that bends the back.
    demands.lumbarFlexion !== 'none' ? 'Wait 2 hours after you get up before you do this one.' : '',
    until ? `Do this one until ${dateInWords(until)}, then ask us.` : '',
    item.note?.trim() ?? '',
  ].filter(Boolean);
}

/** A date or an amount stays on one line. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}
