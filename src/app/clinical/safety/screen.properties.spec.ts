import fc from 'fast-check';
import { catalogue } from '../catalogue';
import type { Demands, Exercise, Position, Purpose } from '../exercise';
import {
  anyDemands,
  anyDose,
  anyExercise,
  anyPrecaution,
  anySituation,
  demandNames,
  scales,
} from '../testing/arbitraries';
import { hurried } from '../testing/doses-at-limits';
import { aFlareUp, anExercise, aSituation } from '../testing/exercises';
import { holds } from '../testing/holds';
import { variants, variantsOf } from '../testing/variants';
import { rules } from './rules';
import type { Rule } from './rules/rule';
import { screen } from './screen';
import { precautionIds, type Precaution, type PrecautionId, type Situation, type Verdict } from './situation';

const severity = (verdict: Verdict) => ['allowed', 'caution', 'blocked'].indexOf(verdict.status);

/** A demand and two of its values, the milder first; 'unknown' is never the milder. */
const aRise = fc.constantFrom(...demandNames).chain((name) => {
  const values: readonly Demands[keyof Demands][] = [...scales[name], 'unknown'];
  return fc
    .tuple(fc.nat(values.length - 1), fc.nat(values.length - 1))
    .map(([one, other]) => ({ name, mild: values[Math.min(one, other)], severe: values[Math.max(one, other)] }));
});

describe('screening', () => {
  it('never gives a milder verdict for more of a demand, and the unknown counts as the most', () => {
    holds(
      fc.property(anyExercise, aRise, anySituation, anyDose, (exercise, { name, mild, severe }, situation, dose) => {
        const withValue = (value: unknown) =>
          screen({ ...exercise, demands: { ...exercise.demands, [name]: value } }, situation, dose);
        expect(severity(withValue(severe))).toBeGreaterThanOrEqual(severity(withValue(mild)));
      }),
      2000,
    );
  });

  it('never gives a milder verdict for one more precaution, and keeps every reason there was', () => {
    holds(
      fc.property(anyExercise, anySituation, anyPrecaution(), anyDose, (exercise, situation, another, dose) => {
        const before = situation.precautions === 'not-asked' ? [] : situation.precautions;
        const one = screen(exercise, situation, dose);
        const more = screen(exercise, { ...situation, precautions: [...before, another] }, dose);
        expect(severity(more)).toBeGreaterThanOrEqual(severity(one));
        const ids = more.reasons.map(({ ruleId }) => ruleId);
        for (const { ruleId } of one.reasons) expect(ids).toContain(ruleId);
      }),
      1000,
    );
  });

  it('asks nothing of the order in which precautions are listed', () => {
    holds(
      fc.property(anyExercise, fc.array(anyPrecaution(), { maxLength: 4 }), (exercise, precautions) => {
        const reversed = precautions.toReversed();
        expect(screen(exercise, aFlareUp(...reversed))).toEqual(screen(exercise, aFlareUp(...precautions)));
      }),
    );
  });

  it('gives the same answer every time and changes nothing it was given', () => {
    holds(
      fc.property(anyExercise, anySituation, (exercise, situation) => {
        const before = JSON.stringify([exercise, situation]);
        expect(screen(exercise, situation)).toEqual(screen(exercise, situation));
        expect(JSON.stringify([exercise, situation])).toBe(before);
      }),
    );
  });

  it('knows the exercise by its demands and never by its name', () => {
    holds(
      fc.property(fc.constantFrom(...catalogue), anySituation, (exercise, situation) => {
        const renamed = {
          ...exercise,
          id: 'added-tomorrow',
          name: 'Added tomorrow',
          aliases: [],
          family: 'mobility' as const,
        };
        expect(screen(renamed, situation)).toEqual(screen(exercise, situation));
      }),
    );
  });

  it('blocks whatever is not known at all in a flare-up', () => {
    const unknown = Object.fromEntries(demandNames.map((name) => [name, 'unknown'])) as unknown as Demands;
    expect(screen(anExercise(unknown), aFlareUp()).status).toBe('blocked');
    for (const { message } of screen(anExercise(unknown), aFlareUp()).reasons.filter(({ demand }) => demand !== 'dose'))
      expect(message).toMatch(/^Nobody has said .+, so the strictest answer counts\. /);
    for (const exercise of catalogue)
      for (const { message } of screen(exercise, aFlareUp()).reasons)
        expect(message).withContext(exercise.id).not.toContain('Nobody has said');
  });

  for (const rule of rules) {
    const asked = rule.tests.flatMap((test) => ('demand' in test ? [test] : []));
    for (const { demand } of asked) {
      it(`treats an unknown ${demand} as what ${rule.id} looks for`, () => {
        // Everything else that the rule asks about is there for sure.
        const surely = Object.fromEntries(asked.map((test) => [test.demand, valueThatMeets(test)]));
        const exercise = anExercise({ ...surely, [demand]: 'unknown' }, placeFor(rule.tests));
        const verdict = screen(exercise, whereHeld(rule), hurried(exercise.startingDose));
        expect(verdict.reasons.map(({ ruleId }) => ruleId)).toContain(rule.id);
      });
    }
  }
});

describe('what a rule lets off', () => {
  for (const rule of rules.filter(({ unless }) => unless)) {
    // A list that asks the opposite of what the rule itself looks for lets off nothing that it would hold.
    const looksFor = rule.tests.flatMap((test) => ('demand' in test ? [test.demand] : []));
    const lists = (rule.unless ?? []).filter(
      (list) => !list.some((one) => 'demand' in one && (looksFor as readonly string[]).includes(one.demand)),
    );
    for (const [place, exemptions] of lists.entries()) {
      const reasons = (demands: Partial<Demands>, effort?: number) => {
        const worst = Object.fromEntries(
          rule.tests.flatMap((test) => ('demand' in test ? [[test.demand, 'unknown']] : [])),
        );
        const exercise = anExercise({ ...worst, ...demands }, placeFor(exemptions));
        const verdict = screen(exercise, whereHeld(rule), { ...exercise.startingDose, effort });
        return verdict.reasons.map(({ ruleId }) => ruleId);
      };
      const asked = exemptions.flatMap((one) => ('demand' in one ? [one] : []));
      const atTheMost = Object.fromEntries(asked.map((one) => [one.demand, 'is' in one ? one.is : one.atMost]));
      const effort = exemptions.flatMap((one) => ('dose' in one ? [one.upTo] : []))[0];
      for (const { demand } of asked) {
        it(`of ${rule.id}, list ${place + 1}, is surely so: neither more nor an unknown ${demand} is enough`, () => {
          const more = scales[demand][(scales[demand] as readonly unknown[]).indexOf(atTheMost[demand]) + 1];
          expect(reasons(atTheMost, effort)).not.toContain(rule.id);
          expect(reasons({ ...atTheMost, [demand]: more }, effort)).toContain(rule.id);
          expect(reasons({ ...atTheMost, [demand]: 'unknown' }, effort)).toContain(rule.id);
        });
      }
      if (effort !== undefined) {
        it(`of ${rule.id}, list ${place + 1}, is surely so: neither more effort than ${effort} nor an unsaid one is enough`, () => {
          expect(reasons(atTheMost, effort)).not.toContain(rule.id);
          expect(reasons(atTheMost, effort + 1)).toContain(rule.id);
          expect(reasons(atTheMost)).toContain(rule.id);
        });
      }
    }
  }
});

/** A patient for whom a rule holds: everything that can be known about its precaution, all at once. */
function whereHeld({ when }: Rule): Situation {
  return 'phase' in when ? aSituation({ phase: when.phase }) : aFlareUp(...variantsOf(when.precaution));
}

type Tests = (typeof rules)[number]['tests'];
type DemandTest = Extract<Tests[number], { demand: unknown }>;

function valueThatMeets(test: DemandTest): unknown {
  if ('reaches' in test) return test.reaches;
  return 'is' in test ? test.is : test.atLeast;
}

/** Where, and for what, an exercise has to be done for tests or exemptions about that to hold. */
function placeFor(tests: readonly object[]): Partial<Pick<Exercise, 'position' | 'purposes'>> {
  const position = tests.flatMap((test) => ('position' in test ? (test.position as readonly Position[]) : []))[0];
  const purposes = tests.flatMap((test) => ('purpose' in test ? [test.purpose as Purpose] : []));
  return { ...(position ? { position } : {}), ...(purposes.length > 0 ? { purposes } : {}) };
}

describe('a flare-up never leaves an empty program', () => {
  const free = (...precautions: readonly Precaution[]) =>
    catalogue.filter((exercise) => screen(exercise, aFlareUp(...precautions)).status !== 'blocked').map(({ id }) => id);
  const breathing = ['diaphragmatic-breathing', 'ninety-ninety-breathing'];
  const easyWalking = ['walking', 'treadmill-walking'];
  // Screened over every variant, three at a time, in screen.exhaustive.spec.ts; here, what exactly is left.
  const waitForADoctor: readonly Precaution[] = [
    { id: 'hypertension', restingPressure: { systolic: 180, diastolic: 110 } },
    { id: 'cardiac' },
    { id: 'arrhythmia' },
    { id: 'aortic' },
    { id: 'stroke' },
  ];
  const none: readonly PrecautionId[] = ['cardiac-unstable', 'vte'];
  const rest = precautionIds.filter(
    (id) => !none.includes(id) && id !== 'cord-paralysis' && !waitForADoctor.some((one) => one.id === id),
  );

  for (const id of [...rest, 'hypertension'] as const) {
    it(`with ${id}: breathing and walking, and a choice beside them`, () => {
      const ids = free({ id });
      expect(ids).toContain('walking');
      expect(ids).toContain('diaphragmatic-breathing');
      expect(ids.length).toBeGreaterThanOrEqual(10);
    });
  }

  it('with all of these together: still breathing, walking and something on hands and knees', () => {
    const ids = free(...rest.map((id) => ({ id })));
    expect(ids).toContain('walking');
    expect(ids).toContain('diaphragmatic-breathing');
    expect(ids).toContain('quadruped-leg-slide');
  });

  for (const one of waitForADoctor) {
    it(`with ${one.id} that waits for a doctor: breathing and easy walking`, () => {
      expect(free(one)).toEqual([...breathing, ...easyWalking]);
    });
  }

  it('with a spinal cord injury: breathing, until a specialist plans the rest', () => {
    expect(free({ id: 'cord-paralysis' })).toEqual(breathing);
  });

  it('with a heart that is not stable, or a fresh clot: nothing, and it says to refer', () => {
    for (const id of none) {
      expect(free({ id })).withContext(id).toEqual([]);
      const [first] = screen(anExercise(), aFlareUp({ id })).reasons;
      expect(first?.message).withContext(id).toContain('refer');
    }
  });
});

describe('made-up demands', () => {
  it('reach every rule: none is there in vain', () => {
    const met = new Set<string>();
    const everything = anySituation.map((situation) => ({ ...situation, precautions: variants }));
    const quick = fc.constantFrom(undefined, '1-0-0', '2-0-2', 'slow', 'explosive');
    holds(
      fc.property(anyExercise, anyDemands, everything, anyDose, quick, (exercise, demands, situation, dose, tempo) => {
        for (const { ruleId } of screen({ ...exercise, demands }, situation, { ...dose, tempo }).reasons)
          met.add(ruleId);
      }),
      1000,
    );
    expect(rules.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });
});
