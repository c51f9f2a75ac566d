import fc from 'fast-check';
import { bibliography } from '../bibliography';
import { catalogue } from '../catalogue';
import type { Demands, Position } from '../exercise';
import {
  anyDemands,
  anyDose,
  anyExercise,
  anyPrecaution,
  anySituation,
  demandNames,
  scales,
} from '../testing/arbitraries';
import { aFlareUp, anExercise, aSituation } from '../testing/exercises';
import { holds } from '../testing/holds';
import { rules } from './rules';
import { screen } from './screen';
import { declarablePhases, precautionIds, type Precaution, type Verdict } from './situation';

const severity = (verdict: Verdict) => ['allowed', 'caution', 'blocked'].indexOf(verdict.status);

/** A demand and two of its values, the milder first; 'unknown' is never the milder. */
const aRise = fc.constantFrom(...demandNames).chain((name) => {
  const values: readonly Demands[keyof Demands][] = [...scales[name], 'unknown'];
  return fc
    .tuple(fc.nat(values.length - 1), fc.nat(values.length - 1))
    .map(([one, other]) => ({ name, mild: values[Math.min(one, other)], severe: values[Math.max(one, other)] }));
});

const everyPrecaution: readonly Precaution[] = [
  ...precautionIds.map((id) => ({ id })),
  { id: 'pregnancy', dueDate: '2027-07-01' },
  { id: 'pregnancy', obstetricContraindication: true },
  { id: 'hypertension', restingPressure: { systolic: 180, diastolic: 110 } },
  { id: 'hypertension', restingPressure: { systolic: 130, diastolic: 80 } },
];

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
        const exercise = anExercise({ ...surely, [demand]: 'unknown' }, positionFor(rule.tests));
        const precautions: readonly Precaution[] = 'precaution' in rule.when ? [{ id: rule.when.precaution }] : [];
        const verdict = screen(exercise, aFlareUp(...precautions), { ...exercise.startingDose, when: ['morning'] });
        expect(verdict.reasons.map(({ ruleId }) => ruleId)).toContain(rule.id);
      });
    }
  }
});

describe('what a rule lets off', () => {
  for (const rule of rules.filter(({ unless }) => unless)) {
    for (const exemptions of rule.unless ?? []) {
      const asked = exemptions.flatMap((one) => ('demand' in one ? [one] : []));
      const reasons = (demands: Partial<Demands>) => {
        const purposes = exemptions.flatMap((one) => ('purpose' in one ? [one.purpose] : []));
        const exercise = anExercise(demands, { purposes, ...positionFor(exemptions) });
        const verdict = screen(exercise, aSituation({ precautions: everyPrecaution }), {
          ...exercise.startingDose,
          effort: 1,
        });
        return verdict.reasons.map(({ ruleId }) => ruleId);
      };
      for (const { demand } of asked) {
        it(`of ${rule.id} is surely so: an unknown ${demand} is not enough`, () => {
          expect(reasons({})).not.toContain(rule.id);
          expect(reasons({ [demand]: 'unknown' })).toContain(rule.id);
        });
      }
    }
  }
});

type Tests = (typeof rules)[number]['tests'];
type DemandTest = Extract<Tests[number], { demand: unknown }>;

function valueThatMeets(test: DemandTest): unknown {
  if ('reaches' in test) return test.reaches;
  return 'is' in test ? test.is : test.atLeast;
}

function positionFor(tests: readonly object[]) {
  const position = tests.flatMap((test) => ('position' in test ? (test.position as readonly Position[]) : []))[0];
  return position ? { position } : {};
}

const upToTwo = [
  [],
  ...everyPrecaution.map((one) => [one]),
  ...everyPrecaution.flatMap((one, index) => everyPrecaution.slice(index + 1).map((other) => [one, other])),
];

describe('every exercise, in every phase, with every two precautions', () => {
  it('has a verdict that follows from its reasons, and each reason says why, how sure, and by whose word', () => {
    const known = new Set(bibliography.map(({ key }) => key));
    const flaws = new Set<string>();
    for (const precautions of upToTwo) {
      for (const phase of ['hold', ...declarablePhases] as const) {
        for (const exercise of catalogue) {
          const { status, reasons } = screen(exercise, aSituation({ phase, precautions }));
          const worst = reasons.some(({ level }) => level === 'block')
            ? 'blocked'
            : reasons.length > 0
              ? 'caution'
              : 'allowed';
          if (status !== worst) flaws.add(`${exercise.id}: ${status}, not ${worst}`);
          if ((phase === 'hold') !== reasons.some(({ ruleId }) => ruleId === 'hold')) flaws.add(`${exercise.id}: hold`);
          for (const { ruleId, message, evidence, grade } of reasons) {
            if (evidence.length === 0 || evidence.some(({ key, text }) => !known.has(key) || text === ''))
              flaws.add(`${ruleId}: evidence`);
            if (!['A', 'B', 'C', 'D', 'expert'].includes(grade)) flaws.add(`${ruleId}: grade`);
            if (!/^[A-Z].*\.$/.test(message)) flaws.add(`${ruleId}: sentence`);
          }
        }
      }
    }
    expect([...flaws]).toEqual([]);
  });
});

describe('a flare-up never leaves an empty program', () => {
  const free = (precautions: readonly Precaution[]) =>
    catalogue.filter((exercise) => screen(exercise, aFlareUp(...precautions)).status !== 'blocked').map(({ id }) => id);
  const overruling = (precaution: Precaution) =>
    precaution.obstetricContraindication === true || precaution.restingPressure?.systolic === 180;

  it('with any one precaution: breathing and walking, and a choice beside them', () => {
    for (const precaution of everyPrecaution.filter((one) => !overruling(one))) {
      const ids = free([precaution]);
      expect(ids).withContext(precaution.id).toContain('walking');
      expect(ids).withContext(precaution.id).toContain('diaphragmatic-breathing');
      expect(ids.length).withContext(precaution.id).toBeGreaterThanOrEqual(10);
    }
  });

  it('with all of them together: still breathing, walking and something on hands and knees', () => {
    const ids = free(everyPrecaution.filter((one) => !overruling(one)));
    expect(ids).toContain('walking');
    expect(ids).toContain('diaphragmatic-breathing');
    expect(ids).toContain('quadruped-leg-slide');
  });

  it('even with a blood pressure that waits for a doctor: breathing and easy walking', () => {
    expect(free([{ id: 'hypertension', restingPressure: { systolic: 180, diastolic: 110 } }])).toEqual([
      'diaphragmatic-breathing',
      'ninety-ninety-breathing',
      'walking',
      'treadmill-walking',
    ]);
  });
});

describe('made-up demands', () => {
  it('reach every rule: none is there in vain', () => {
    const met = new Set<string>();
    const everything = anySituation.map((situation) => ({ ...situation, precautions: everyPrecaution }));
    holds(
      fc.property(anyExercise, anyDemands, everything, anyDose, (exercise, demands, situation, dose) => {
        for (const { ruleId } of screen({ ...exercise, demands }, situation, dose).reasons) met.add(ruleId);
      }),
      1000,
    );
    expect(rules.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });
});
