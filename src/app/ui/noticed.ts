import { type Chart, dateInWords, type RedFlag } from '../clinical';

/**
 * When a red flag was noticed, to the minute by the clock where the clinician sits, because hours decide in an emergency:
 * '22 Nov 2026, 14:05'. Only the day where it was signed on a later one, or came with an imported record.
 */
export function noticedOn({ entryId, date }: RedFlag, { entries }: Pick<Chart, 'entries'>): string {
  const signed = entries.find(({ id }) => id === entryId);
  const at = signed && new Date(signed.at);
  return at && dayOf(at) === date
    ? `${dateInWords(date)}, ${two(at.getHours())}:${two(at.getMinutes())}`
    : dateInWords(date);
}

/** 'Found 22 Nov 2026, 14:05 by Robin Vale', or where in an imported record it stands. */
export function sourceInWords(flag: RedFlag, chart: Pick<Chart, 'entries'>): string {
  const on = noticedOn(flag, chart);
  return flag.fromRecord ? `In the imported record, here since ${on}` : `Found ${on} by ${flag.by}`;
}

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
