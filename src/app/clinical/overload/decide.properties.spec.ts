import fc from 'fast-check';
import { anyDose, anyItem } from '../testing/arbitraries';
import { standsNoFurther } from '../testing/dose-order';
import { known } from '../testing/exercises';
import { holds } from '../testing/holds';
import { anyPolicy, anyResponses, goodResponse, worseThan } from '../testing/responses';
import { decide, type DecisionContext } from './decide';
import { doseProblem } from './dose';
import { painLight } from './policy';
import type { Decision, Response } from './response';
import { isUnmet } from './response-judged';

const anyContext: fc.Arbitrary<DecisionContext> = fc.record(
  {
    next: fc.constant(known('plank')),
    movedDown: fc.boolean(),
    painRose: fc.boolean(),
    advancedOn: fc.constantFrom('2026-11-01', '2026-11-15'),
  },
  { requiredKeys: [] },
);

const bold = ({ kind, deload }: Decision) =>
  ['stop', 'regress', 'hold', 'advance'].indexOf(kind) - (deload === true ? 0.5 : 0);

function lastOf(responses: readonly Response[]): readonly Response[] {
  const days = responses.map(({ date }) => date).toSorted();
  return responses.filter(({ date }) => date === days.at(-1));
}

describe('any responses', () => {
  it('may come in any order', () => {
    holds(
      fc.property(
        anyResponses.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        anyItem,
        anyPolicy,
        ([all, shuffled], item, policy) => {
          expect(decide(item, shuffled, policy)).toEqual(decide(item, all, policy));
        },
      ),
    );
  });

  it('never lead to an advance after a worse next morning, lost control, unmet sets, leg pain or pain above green', () => {
    let advanced = 0;
    holds(
      fc.property(anyItem, anyResponses, anyPolicy, anyContext, (item, all, policy, context) => {
        if (decide(item, all, policy, item.start, context).kind !== 'advance') return;
        advanced++;
        const careless = lastOf(all).filter(
          (latest) =>
            (latest.nextMorning !== 'better' && latest.nextMorning !== 'same') ||
            latest.control !== 'steady' ||
            latest.setsMet !== true ||
            isUnmet(latest, item.start) ||
            latest.peripheralised === true ||
            latest.sessions === 0 ||
            painLight(latest.painDuring ?? 10, policy) !== 'green',
        );
        expect(careless).toEqual([]);
        expect(context.movedDown === true || context.painRose === true).toBeFalse();
      }),
      4000,
    );
    expect(advanced).toBeGreaterThan(100);
  });

  it('always lead to a decision that says why in a sentence, with a dose that can be signed unless it stops', () => {
    holds(
      fc.property(anyItem, anyResponses, anyPolicy, anyContext, (item, all, policy, context) => {
        const { kind, because, dose } = decide(item, all, policy, item.start, context);
        expect(because).toMatch(/^[A-Z][^.]*\.$/);
        expect(dose === undefined).toBe(kind === 'stop');
        if (dose) expect(doseProblem(dose)).toBeUndefined();
      }),
      1000,
    );
  });

  it('that are worse never lead to a bolder decision nor to a bigger dose', () => {
    let lessBold = 0;
    const pairs = fc
      .array(fc.oneof(anyResponses.map(lastOf), fc.array(goodResponse, { maxLength: 3 })), { maxLength: 3 })
      .chain((some) => {
        const all = some.flat();
        const latest = lastOf(all);
        return fc.tuple(fc.constant(all), fc.tuple(...all.map((one) => worseThan(one, latest.includes(one)))));
      });
    holds(
      fc.property(
        anyItem,
        pairs,
        anyPolicy,
        anyContext,
        fc.boolean(),
        (item, [better, worse], policy, context, moved) => {
          const first = decide(item, better, policy, item.start, context);
          const then = decide(item, worse, policy, item.start, { ...context, ...(moved ? { movedDown: true } : {}) });
          expect(bold(then)).toBeLessThanOrEqual(bold(first));
          if (bold(then) < bold(first)) lessBold++;
          if (!then.dose || !first.dose || then.by || first.by) return;
          expect(standsNoFurther(then.dose, first.dose)).toBeTrue();
          expect(then.dose.daysPerWeek).toBeLessThanOrEqual(first.dose.daysPerWeek);
        },
      ),
      4000,
    );
    expect(lessBold).toBeGreaterThan(500);
  });

  it('of a light week never lead above the dose it goes on from', () => {
    holds(
      fc.property(anyItem, anyDose, fc.array(goodResponse, { maxLength: 4 }), anyPolicy, (item, level, all, policy) => {
        const { kind, dose } = decide(item, all, policy, item.start, { level });
        if (kind === 'advance') expect(dose).toEqual(level);
      }),
    );
  });
});
