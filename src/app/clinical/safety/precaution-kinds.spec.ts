import { precautionGroups, precautionKinds, type PrecautionDetail } from './precaution-kinds';
import { rules } from './rules';
import { precautionIds, type PrecautionId } from './situation';

/** The details that the rules of a condition read. */
function read(id: PrecautionId): ReadonlySet<PrecautionDetail> {
  const narrowing = rules.flatMap(({ when }) =>
    'precaution' in when && when.precaution === id ? (when.only ?? []) : [],
  );
  return new Set(
    narrowing.flatMap((only): readonly PrecautionDetail[] => {
      if (typeof only === 'object') {
        if ('provokedBy' in only) return ['provokedBy'];
        return [only.weeksSince === 'surgery' ? 'surgeryDate' : 'since'];
      }
      switch (only) {
        case 'from-week-14':
          return ['dueDate'];
        case 'uncontrolled':
          return ['restingPressure'];
        case 'obstetric-contraindication':
          return ['obstetricContraindication'];
        case 'high-grade':
          return ['highGrade'];
        case 'exertion-not-agreed':
          return ['exertionAgreed'];
        case 'in-flare-up':
          return [];
      }
    }),
  );
}

describe('what is asked about a precaution', () => {
  for (const id of precautionIds) {
    it(`${id}: at least all that its rules read`, () => {
      const asked = precautionKinds[id].details;
      expect([...read(id)].filter((detail) => !asked.includes(detail))).toEqual([]);
    });

    it(`${id}: beside that only the side, its age, and whether it is over`, () => {
      const extra = precautionKinds[id].details.filter((detail) => !read(id).has(detail));
      expect(extra.filter((detail) => !['side', 'since', 'settled'].includes(detail))).toEqual([]);
    });
  }

  it('stands in a known place', () => {
    expect(precautionIds.filter((id) => !precautionGroups.includes(precautionKinds[id].group))).toEqual([]);
  });
});
