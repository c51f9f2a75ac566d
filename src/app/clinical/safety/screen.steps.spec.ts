import { catalogue } from '../catalogue';
import { addDays } from '../dates';
import type { Demands, Dose, Exercise } from '../exercise';
import { demandNames, scales } from '../testing/arbitraries';
import { hurried } from '../testing/doses-at-limits';
import { Flaws, inTurns } from '../testing/in-turns';
import { heldAlone, heldTogether, places, statuses, type Held, type Met } from '../testing/read-by-table';
import { aPatient, named, narrowingsOf, today, variants } from '../testing/variants';
import { rulesInForce } from './in-force';
import { rules } from './rules';
import { screenerAmong, screenerFor } from './screen';
import { declarablePhases, precautionIds, type Phase, type Precaution } from './situation';

/**
 * One step at a time towards more: a demand, a detail of a precaution, a day of the calendar. Enumerated: every exercise with every value of every demand, for every set of rules that one
 * precaution in one of its variants brings about in any phase. What holds for one holds for several, because a verdict on
 * several is the strictest of theirs (`screen.exhaustive.spec.ts`), and the strictest of what only rises only rises.
 */
const phases = ['hold', ...declarablePhases] as const;

/** For a machine that does much else besides, in milliseconds. */
const twoMinutes = 120_000;

/** Every rule at once, whoever the patient is: what the screening itself makes of an exercise at a dose. */
const askEveryRule = screenerAmong(
  rules.map((rule) => ({ ...rule, when: { phase: 'building' } })),
  aPatient('building', []),
);

function metInTruth(exercise: Exercise, dose: Dose): Met {
  const met = new Uint8Array(rules.length);
  for (const { ruleId } of askEveryRule(exercise, dose).reasons) met[places.get(ruleId)!] = 1;
  return met;
}

function same(one: Met, other: Met): boolean {
  return one.every((met, place) => met === other[place]);
}

/** Every different set of rules that a phase and one variant bring about, with one patient for whom it holds. */
const everyHeld = [
  ...new Map(
    phases.flatMap((phase) =>
      [undefined, ...variants].map((one) => {
        const levels = [...heldTogether([heldAlone(phase), heldAlone(phase, one)])];
        const held = levels.map((level, place) => ({ place, level })).filter(({ level }) => level > 0);
        return [levels.join(''), { held, who: `${phase}, ${one ? named(one) : 'none'}` }] as const;
      }),
    ),
  ).values(),
];

function severityFor(held: readonly { readonly place: number; readonly level: number }[], met: Met): number {
  let worst = 0;
  for (const { place, level } of held) if (level > worst && met[place] === 1) worst = level;
  return worst;
}

describe('one step more of a demand', () => {
  const withDemand = (exercise: Exercise, name: keyof Demands, value: unknown): Exercise => ({
    ...exercise,
    demands: { ...exercise.demands, [name]: value },
  });

  it(
    'never makes a verdict milder, and the unknown is never milder than anything known',
    async () => {
      const flaws = new Flaws();
      await inTurns(catalogue, (exercise) => {
        for (const dose of [exercise.startingDose, hurried(exercise.startingDose)]) {
          for (const name of demandNames) {
            const values = [...scales[name], 'unknown'];
            const met = values.map((value) => metInTruth(withDemand(exercise, name, value), dose));
            const unknown = met.at(-1)!;
            rules.forEach(({ id }, place) => {
              if (unknown[place] === 0 && met.some((one) => one[place] === 1))
                flaws.add(`${id} lets an unknown ${name} of ${exercise.id} pass`);
            });
            for (let step = 1; step < met.length; step++) {
              const [milder, more] = [met[step - 1]!, met[step]!];
              if (same(milder, more)) continue;
              for (const { held, who } of everyHeld)
                if (severityFor(held, more) < severityFor(held, milder))
                  flaws.add(`${exercise.id}, ${name} ${values[step]}: milder, ${who}`);
            }
          }
        }
      });
      expect(flaws.list()).toEqual([]);
    },
    twoMinutes,
  );

  it('that leaves a caution for a light demand behind meets one at least as strict, of the same condition', () => {
    const behind = rules.filter(({ when, tests, level }) =>
      tests.some(
        (test) =>
          'below' in test &&
          !rules.some(
            (next) =>
              JSON.stringify(next.when) === JSON.stringify(when) &&
              (next.level === 'block' || level === 'caution') &&
              next.tests.every(
                (one) =>
                  'demand' in one && one.demand === test.demand && 'atLeast' in one && one.atLeast <= test.below!,
              ),
          ),
      ),
    );
    expect(behind.map(({ id }) => id)).toEqual([]);
  });
});

describe('what is not said about a precaution', () => {
  const worstWith = (precaution: Precaution, phase: Phase) =>
    heldTogether([heldAlone(phase), heldAlone(phase, precaution)]);
  const without = (precaution: Precaution, detail: keyof Precaution): Precaution =>
    Object.fromEntries(Object.entries(precaution).filter(([name]) => name !== detail)) as unknown as Precaution;
  const atLeast = (one: Held, other: Held) => one.every((level, place) => level >= other[place]!);

  // A day, a doctor's word and an end let something off; without them the strictest counts.
  for (const detail of ['since', 'surgeryDate', 'dueDate', 'exertionAgreed', 'settled'] as const) {
    it(`counts as the strictest: ${detail}`, () => {
      for (const one of variants.filter((variant) => variant[detail] !== undefined))
        for (const phase of phases)
          expect(atLeast(worstWith(without(one, detail), phase), worstWith(one, phase)))
            .withContext(`${phase}, ${named(one)}`)
            .toBeTrue();
    });
  }

  // Findings: somebody has to have seen them, and with them more holds, never less.
  for (const detail of ['provokedBy', 'highGrade', 'obstetricContraindication', 'restingPressure'] as const) {
    it(`is not a finding: ${detail}`, () => {
      for (const one of variants.filter((variant) => variant[detail] !== undefined))
        for (const phase of phases)
          expect(atLeast(worstWith(one, phase), worstWith(without(one, detail), phase)))
            .withContext(`${phase}, ${named(one)}`)
            .toBeTrue();
    });
  }
});

describe('a day', () => {
  /** Days on which a rule of this precaution begins or ends, in days after the event, from CLINICAL.md 5.3 and part B.2 of the table of codes. */
  const turns: Readonly<Record<string, readonly number[]>> = {
    'cardiac onset': [8 * 7],
    'vte onset': [13 * 7],
    'stroke onset': [13 * 7],
    'spondylolysis onset': [13 * 7],
    'post-discectomy surgery': [6 * 7, 12 * 7],
    'spinal-fusion surgery': [6 * 7, 12 * 7, 26 * 7],
    'hip-replacement surgery': [12 * 7],
  };
  const dated = precautionIds.flatMap((id) =>
    (['surgery', 'onset'] as const)
      .filter((since) =>
        narrowingsOf(id).some((only) => typeof only === 'object' && 'weeksSince' in only && only.weeksSince === since),
      )
      .map((since) => ({ id, since })),
  );
  const idsInForce = (precaution: Precaution, date = today, phase: Phase = 'flare-up') =>
    rulesInForce(rules, { ...aPatient(phase, [precaution]), date }).map(({ rule }) => rule.id);

  it('is known for every precaution that a rule counts the weeks of', () => {
    expect(dated.map(({ id, since }) => `${id} ${since}`).sort()).toEqual(Object.keys(turns).sort());
  });

  for (const { id, since } of dated) {
    it(`after the ${since} of ${id} changes the rules on its turns and on no other, and never to a stricter verdict`, () => {
      const on = (days: number): Precaution =>
        since === 'surgery' ? { id, surgeryDate: addDays(today, -days) } : { id, since: addDays(today, -days) };
      const changed: number[] = [];
      for (let days = 1; days <= 400; days++) {
        const before = idsInForce(on(days - 1));
        const after = idsInForce(on(days));
        if (before.join() !== after.join()) changed.push(days);
        const askBefore = screenerFor(aPatient('flare-up', [on(days - 1)]));
        if (before.join() === after.join()) continue;
        const askAfter = screenerFor(aPatient('flare-up', [on(days)]));
        for (const exercise of catalogue)
          expect(statuses.indexOf(askAfter(exercise).status))
            .withContext(`${exercise.id}, ${days} days`)
            .toBeLessThanOrEqual(statuses.indexOf(askBefore(exercise).status));
      }
      expect(changed).toEqual([...turns[`${id} ${since}`]!]);
      // Ahead, on the day, and unknown: nothing of the first days is let off.
      for (const early of [on(-1), on(-200)]) expect(idsInForce(early)).toEqual(idsInForce(on(0)));
      for (const days of [0, ...changed]) {
        const unknown = idsInForce({ id });
        expect(idsInForce(on(days)).filter((rule) => !unknown.includes(rule))).toEqual([]);
      }
    });
  }

  it('turns the week of a pregnancy 182 days before its due date, and no other day does', () => {
    const changed = [];
    for (let days = 279; days > -30; days--) {
      const on = (left: number) => idsInForce({ id: 'pregnancy', dueDate: addDays(today, left) });
      if (on(days).join() !== on(days + 1).join()) changed.push(days);
    }
    expect(changed).toEqual([182]);
  });

  it('of the calendar is the same day wherever the clock changes', () => {
    // 29 Mar and 25 Oct 2026 in Europe, 8 Mar and 1 Nov in America, 5 Apr and 27 Sep in New Zealand; and a leap day.
    for (const date of [
      '2026-03-08',
      '2026-03-29',
      '2026-04-05',
      '2026-09-27',
      '2026-10-25',
      '2026-11-01',
      '2028-02-29',
    ]) {
      const on = (days: number) => idsInForce({ id: 'post-discectomy', surgeryDate: addDays(date, -days) }, date);
      expect(on(41)).withContext(date).toContain('post-discectomy.end-flexion');
      expect(on(42)).withContext(date).not.toContain('post-discectomy.end-flexion');
    }
  });
});
