import { dateInWords, isIsoDate, type IsoDate } from './dates';

/** A date as somebody types it, or in words why it is none. */
export type DateReading = { readonly date: IsoDate } | { readonly problem: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const unreadable = 'Write day, month and year, such as 14 Mar 1971.';

/** Day first, unless the year comes first: '14 Mar 1971', '14.3.1971', '14/03/1971', '14031971', '1971-03-14'. */
export function readDate(text: string): DateReading {
  const parts = partsOf(text);
  if (!parts) return { problem: unreadable };
  const [day, month, year] = parts;
  if (!/^\d{4}$/.test(year)) return { problem: 'Write the year with four digits, such as 1971.' };
  const number = monthNumber(month);
  if (number === undefined) return { problem: unreadable };
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? { date } : { problem: 'There is no such day. Check day and month.' };
}

/** A birth date: not in the future, and not before 1900. */
export function readBirthDate(text: string, today: IsoDate): DateReading {
  const reading = readDate(text);
  if ('problem' in reading) return reading;
  if (reading.date > today) return { problem: `${dateInWords(reading.date)} lies in the future.` };
  if (reading.date < '1900-01-01') return { problem: `${dateInWords(reading.date)} is before 1900. Check the year.` };
  return reading;
}

function partsOf(text: string): readonly [day: string, month: string, year: string] | undefined {
  const written = text.trim().toLowerCase();
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(written);
  const [first, second, third, ...more] = digits
    ? digits.slice(1)
    : written
        .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
        .split(/[\s.,/-]+/)
        .filter((part) => part !== '');
  if (first === undefined || second === undefined || third === undefined || more.length > 0) return undefined;
  if (/^\d{4}$/.test(first)) return /^\d{1,2}$/.test(third) ? [third, second, first] : undefined;
  // 'Mar 14 1971': a month in words leaves no doubt about the order.
  if (/^\p{L}+$/u.test(first)) return /^\d{1,2}$/.test(second) ? [second, first, third] : undefined;
  return /^\d{1,2}$/.test(first) ? [first, second, third] : undefined;
}

/** 1 to 12 from '3', '03', 'mar', 'sept' or 'march'; numbers beyond are left for the calendar to refuse. */
function monthNumber(month: string): number | undefined {
  if (/^\d{1,2}$/.test(month)) return Number(month);
  const index = months.findIndex(
    (short, position) => month.startsWith(short) && (fullMonths[position] ?? '').startsWith(month),
  );
  return index < 0 ? undefined : index + 1;
}
