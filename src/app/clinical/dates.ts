/**
 * Calendar dates without a clock or a time zone: '2026-11-22'. A visit happens on a day, not at an instant, and the day
 * must not move when the record is read west of where it was written. Arithmetic runs on UTC day numbers throughout.
 */

/** A calendar day, 'YYYY-MM-DD'. */
export type IsoDate = string;
/** An instant, '2026-11-22T14:02:00.000Z'. */
export type IsoInstant = string;

const dayMilliseconds = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a string is a day that exists: '2026-02-30' is not. */
export function isIsoDate(text: string): text is IsoDate {
  const match = pattern.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Days since 1 January 1970. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayMilliseconds);
}

export function fromDayNumber(day: number): IsoDate {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole years of age on a day; someone born on 29 February turns a year older on 1 March. */
export function ageOn(birthDate: IsoDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date that nobody can misread: '22 Nov 2026'. */
export function dateInWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** The same without the year, where the year is said elsewhere: '22 Nov'. */
export function dayInWords(date: IsoDate): string {
  return dateInWords(date).replace(/ \d{4}$/, '');
}
