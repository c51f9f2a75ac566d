import { type Dose, doseInWords } from '../../clinical';

/** Weeks in a row that ask the same. */
export interface WeekRun {
  /** 'Week 1', 'Weeks 2 to 4'. */
  readonly weeks: string;
  readonly dose: string;
  /** 'by hand', 'light'; empty where neither. */
  readonly mark: string;
}

/** Doses of weeks in words, with those that say the same taken together. */
export function weekRuns(
  doses: readonly { readonly week: number; readonly dose: Dose; readonly mark?: string }[],
): readonly WeekRun[] {
  const runs: { from: number; to: number; dose: string; mark: string }[] = [];
  for (const { week, dose, mark = '' } of doses) {
    const words = `${doseInWords(dose)}${daysOf(dose, doses[0]?.dose)}`;
    const last = runs.at(-1);
    if (last?.to === week - 1 && last.dose === words && last.mark === mark) last.to = week;
    else runs.push({ from: week, to: week, dose: words, mark });
  }
  return runs.map(({ from, to, dose, mark }) => ({
    weeks: from === to ? `Week\u00a0${from}` : `Weeks\u00a0${from} to\u00a0${to}`,
    dose,
    mark,
  }));
}

/** Said only where the days a week change over the weeks. */
function daysOf(dose: Dose, first: Dose | undefined): string {
  return dose.daysPerWeek === first?.daysPerWeek ? '' : `, ${dose.daysPerWeek}\u00a0days\u00a0a\u00a0week`;
}
