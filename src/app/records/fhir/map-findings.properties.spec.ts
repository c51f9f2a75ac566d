import fc from 'fast-check';
import { addDays, type ImportedFinding } from '../../clinical/index';
import { keyOf, conceptFrom } from './concepts';
import { codeGroups } from './conditions/code-groups';
import { condition, findingsOf, icd, pressure, sct, status, today, type Resource } from './testing/bundles';

const rows = codeGroups.flatMap((group) => group.rows);
const aCoding: fc.Arbitrary<Resource> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...rows)
      .map(({ system, code }) => (system === 'snomed' ? sct(code) : icd(code.split('-')[0] ?? ''))),
  },
  { weight: 1, arbitrary: fc.constantFrom('1', '2', '3').map((code) => sct(code, `Something ${code}`)) },
  { weight: 1, arbitrary: fc.constant({ system: 'http://clinic.example', code: 'X', display: 'Local' }) },
);
const aDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(today, -days));
const aDate = fc.option(
  fc.oneof(
    aDay,
    aDay.map((day) => day.slice(0, 4)),
    aDay.map((day) => day.slice(0, 7)),
  ),
  { nil: undefined },
);
const aClinicalStatus = fc.constantFrom('active', 'recurrence', 'remission', 'inactive', 'resolved');
const aVerification = fc.constantFrom('confirmed', 'confirmed', 'provisional', 'refuted');
const aCondition = fc
  .record({
    codings: fc.array(aCoding, { minLength: 1, maxLength: 3 }),
    onset: aDate,
    ended: aDate,
    clinical: aClinicalStatus,
    verification: aVerification,
  })
  .map(({ codings, onset, ended, clinical, verification }) =>
    condition(codings, {
      ...status(clinical, verification),
      onsetDateTime: onset,
      ...(ended !== undefined && clinical !== 'active' && { abatementDateTime: ended }),
    }),
  );
const aProcedure = fc.record({ coding: aCoding, day: aDate }).map(({ coding, day }) => ({
  resourceType: 'Procedure',
  status: 'completed',
  code: { coding: [coding] },
  performedDateTime: day,
}));
const aReading = fc
  .record({ systolic: fc.integer({ min: 100, max: 200 }), day: aDay })
  .map(({ systolic, day }) => pressure(systolic, 80, day));
const resources = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: aCondition },
    { weight: 1, arbitrary: aProcedure },
    { weight: 1, arbitrary: aReading },
  ),
  { maxLength: 12 },
);

function codingsOf(resource: Resource): readonly unknown[] {
  return (resource['code'] as { readonly coding: readonly unknown[] }).coding;
}

function answers(findings: readonly ImportedFinding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ precaution, raises }) => [...(precaution ? [precaution.id] : []), ...(raises ? [raises] : [])]),
  );
}

describe('the findings of any record', () => {
  it('are the same whatever the order of its resources and of their codings', () => {
    const shuffled = resources.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        fc.infiniteStream(fc.boolean()),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, other, turns]) => {
        const turned = other.map((one) =>
          turns.next().value && one.resourceType === 'Condition'
            ? { ...one, code: { coding: [...codingsOf(one)].reverse() } }
            : one,
        );
        expect(findingsOf(...turned)).toEqual(findingsOf(...all));
      }),
      { numRuns: 400 },
    );
  });

  it('drop no condition: each is there by one of its codes, under keys that are told apart', () => {
    fc.assert(
      fc.property(fc.array(aCondition, { maxLength: 10 }), (all) => {
        const findings = findingsOf(...all);
        for (const one of all) {
          const keys = conceptFrom(one['code']).codings.map(keyOf);
          expect(findings.some(({ key }) => keys.some((own) => key === own || key.startsWith(`${own}|`)))).toBeTrue();
        }
        const questions = findings.map(({ key, precaution, raises }) => `${key} ${precaution?.id} ${raises}`);
        expect(new Set(questions).size).toBe(findings.length);
      }),
      { numRuns: 300 },
    );
  });

  it('propose a precaution only with the standing of one, and raise a flag by itself', () => {
    fc.assert(
      fc.property(resources, (all) => {
        for (const { standing, precaution, raises, remark } of findingsOf(...all)) {
          expect(standing === 'proposed').toBe(precaution !== undefined);
          expect(raises !== undefined && precaution !== undefined).toBeFalse();
          if (raises) expect(remark).toBeTruthy();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lose nothing by a condition more, save where it ends a pregnancy', () => {
    const lasting = (one: Resource) => !/"(O[089]\d|Z3[3-9])/.test(JSON.stringify(one));
    fc.assert(
      fc.property(fc.array(aCondition.filter(lasting), { maxLength: 8 }), aCondition.filter(lasting), (all, more) => {
        const after = answers(findingsOf(...all, more));
        for (const answer of answers(findingsOf(...all))) expect(after).toContain(answer);
      }),
      { numRuns: 300 },
    );
  });

  it('of 5,000 conditions are there within two seconds', () => {
    const many = Array.from({ length: 5000 }, (_, index) => {
      const { system, code } = rows[index % rows.length] ?? { system: 'snomed', code: '1' };
      const own = `${code.split('-')[0]}${system === 'icd10' && index % 2 ? '9' : ''}`;
      return condition(system === 'snomed' ? sct(own) : icd(own), { onsetDateTime: addDays(today, -index) });
    });
    const started = performance.now();
    expect(findingsOf(...many).length).toBeGreaterThan(600);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
