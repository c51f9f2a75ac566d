import type { IsoDate } from '../dates';
import { precautionKinds } from '../safety/precaution-kinds';
import type { Precaution } from '../safety/situation';
import type { PrecautionState } from './chart';
import type { Entry, EntryOf, ImportedFinding } from './entries';
import { latestImports } from './imports';

/** What is known of a patient's precautions: what was asked and stated, what was only accepted, what is proposed. */
export function precautionsOf(valid: readonly Entry[]): PrecautionState {
  const statements = valid.filter(
    (entry): entry is EntryOf<'precautions-stated'> => entry.kind === 'precautions-stated',
  );
  const lastAsked = statements.findLastIndex(({ body }) => body.asked !== false);
  const asked = statements[lastAsked];
  const stated = asked ? asked.body.precautions : 'not-asked';
  const accepted = statements.slice(lastAsked + 1).flatMap(({ body }) => body.precautions);
  const answers = Object.fromEntries(
    statements.flatMap(({ body }) => body.answers.map(({ key, answer }) => [key, answer] as const)),
  );
  const findings = [
    ...new Map(
      latestImports(valid)
        .flatMap((imported) => imported.findings)
        .map((one) => [identityOf(one), one]),
    ).values(),
  ];
  const pending = findings.filter(
    (finding) => finding.standing === 'proposed' && finding.precaution && !Object.hasOwn(answers, finding.key),
  );
  const signed = [...(stated === 'not-asked' ? [] : stated), ...accepted];
  const proposed = pending.flatMap(({ precaution }) => (precaution ? [precaution] : []));
  return {
    stated,
    ...(asked ? { statedOn: asked.at } : {}),
    accepted,
    findings,
    pending,
    answers,
    effective:
      stated === 'not-asked' && signed.length === 0 && proposed.length === 0
        ? 'not-asked'
        : mergedWith(signed, proposed),
  };
}

/** One code may propose two precautions; a finding is told apart by both. */
function identityOf(finding: ImportedFinding): string {
  return `${finding.key}|${finding.precaution?.id ?? ''}`;
}

/**
 * Stated precautions first. A proposal for one that is stated adds only what makes it stricter: an obstetric
 * contraindication, a high grade, an event that nobody agreed to exertion after, a later or undated operation or event, or a resting pressure, of which the higher counts until a
 * clinician has answered.
 */
function mergedWith(stated: readonly Precaution[], proposed: readonly Precaution[]): readonly Precaution[] {
  const merged = [...stated];
  for (const precaution of proposed) {
    if (merged.every((one) => one.id !== precaution.id || addsTo(one, precaution))) merged.push(precaution);
  }
  return merged;
}

/** Whether a proposal says what makes a precaution stricter than it stands. */
function addsTo(known: Precaution, proposed: Precaution): boolean {
  const asked = precautionKinds[known.id].details;
  // Of unknown date counts as recent, and so as later than any day that is known.
  const isLater = (day: IsoDate | undefined, than: IsoDate | undefined) =>
    than !== undefined && (day === undefined || day > than);
  return (
    (proposed.obstetricContraindication === true && known.obstetricContraindication !== true) ||
    (proposed.highGrade === true && known.highGrade !== true) ||
    (known.settled === true && proposed.settled !== true) ||
    (known.exertionAgreed === true && proposed.exertionAgreed !== true) ||
    proposed.restingPressure !== undefined ||
    (asked.includes('surgeryDate') && isLater(proposed.surgeryDate, known.surgeryDate)) ||
    (asked.includes('since') && isLater(proposed.since, known.since))
  );
}

/** Each precaution once, as it is when all that was said of it holds: of each detail the stricter. */
export function strictestOf(precautions: readonly Precaution[]): readonly Precaution[] {
  const byId = new Map<Precaution['id'], Precaution>();
  for (const precaution of precautions) {
    const known = byId.get(precaution.id);
    byId.set(precaution.id, known ? stricterOf(known, precaution) : precaution);
  }
  return [...byId.values()];
}

/**
 * The later event and operation, the earlier due date, the higher pressure; settled, or agreed to, only where both say
 * so. A date that one of them lacks is the other's: a code without a date says nothing about when. Where a day changes
 * no rule, such as the onset of osteoporosis, the earlier one is the true onset. Of two movements that provoke, the
 * first stays: a precaution holds one.
 */
function stricterOf(a: Precaution, b: Precaution): Precaution {
  const { settled, exertionAgreed, ...others } = { ...b, ...a };
  const recentCounts = precautionKinds[a.id].details.includes('since');
  const found: Precaution = {
    ...others,
    ...dated('since', recentCounts ? latest(a.since, b.since) : earliest(a.since, b.since)),
    ...dated('surgeryDate', latest(a.surgeryDate, b.surgeryDate)),
    ...dated('dueDate', earliest(a.dueDate, b.dueDate)),
    ...(a.side && b.side && a.side !== b.side ? { side: 'both' } : {}),
    ...(a.restingPressure && b.restingPressure
      ? {
          restingPressure: {
            systolic: Math.max(a.restingPressure.systolic, b.restingPressure.systolic),
            diastolic: Math.max(a.restingPressure.diastolic, b.restingPressure.diastolic),
          },
        }
      : {}),
    ...(a.obstetricContraindication || b.obstetricContraindication ? { obstetricContraindication: true } : {}),
    ...(a.highGrade || b.highGrade ? { highGrade: true } : {}),
  };
  return {
    ...found,
    ...(settled && a.settled && b.settled ? { settled } : {}),
    ...(exertionAgreed && a.exertionAgreed && b.exertionAgreed ? { exertionAgreed } : {}),
  };
}

function dated(name: 'since' | 'surgeryDate' | 'dueDate', day: IsoDate | undefined): Partial<Precaution> {
  return day === undefined ? {} : { [name]: day };
}

function earliest(...days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

function latest(...days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
