import { catalogue } from '../catalogue';
import { addDays } from '../dates';
import { aClearance, aDose, aFlareUp, anExercise, aSituation, known } from '../testing/exercises';
import { screen, strictest } from './screen';
import type { Precaution } from './situation';

/** CLINICAL.md 0a, word for word. */
const inAFlareUp = {
  blocked: [
    'sit-up',
    'straight-leg-sit-up',
    'double-leg-raise',
    'overhead-press',
    'standing-toe-touch',
    'seated-forward-bend',
    'running',
    'jump-squat',
    'russian-twist',
    'loaded-trunk-rotation',
    'deadlift',
    'back-squat',
    'superman',
  ],
  allowed: [
    'abdominal-bracing',
    'diaphragmatic-breathing',
    'pelvic-tilt',
    'heel-slide',
    'quadruped-leg-slide',
    'walking',
    'water-walking',
  ],
  neverBlocked: [
    'bird-dog',
    'cat-cow',
    'bridge',
    'dead-bug',
    'curl-up',
    'side-bridge-knees',
    'swimming',
    'elliptical',
    'stationary-cycling',
    'sit-to-stand',
    'hip-hinge-dowel',
    'single-leg-raise',
  ],
} as const;

describe('in a flare-up', () => {
  for (const id of inAFlareUp.blocked) {
    it(`${id} is blocked, and a clinician can clear it`, () => {
      const { status, reasons } = screen(known(id), aFlareUp());
      expect(status).toBe('blocked');
      expect(reasons.filter(({ level }) => level === 'block').every(({ clearable }) => clearable)).toBeTrue();
    });
  }
  for (const id of inAFlareUp.allowed) {
    it(`${id} is allowed`, () => {
      expect(screen(known(id), aFlareUp())).toEqual({ status: 'allowed', reasons: [] });
    });
  }
  for (const id of inAFlareUp.neverBlocked) {
    it(`${id} is allowed, or met with a caution`, () => {
      expect(screen(known(id), aFlareUp()).status).not.toBe('blocked');
    });
  }

  it('bird-dog and cat-cow come with a caution, because they load the back as much as walking', () => {
    for (const id of ['bird-dog', 'cat-cow'])
      expect(screen(known(id), aFlareUp()).status)
        .withContext(id)
        .toBe('caution');
  });

  it('nothing of it lasts into the next phase', () => {
    for (const phase of ['settling', 'building', 'returning'] as const) {
      for (const id of inAFlareUp.blocked) {
        expect(screen(known(id), aSituation({ phase })).status)
          .withContext(`${id}, ${phase}`)
          .toBe('allowed');
      }
    }
  });
});

describe('a hold', () => {
  it('blocks every exercise, and nobody can clear it', () => {
    for (const exercise of catalogue) {
      const clearances = [aClearance({ exerciseId: exercise.id, ruleIds: ['hold'] })];
      const { status, reasons } = screen(exercise, aSituation({ phase: 'hold', clearances }));
      expect(status).withContext(exercise.id).toBe('blocked');
      expect(reasons[0]?.clearable).withContext(exercise.id).toBeFalse();
      expect(reasons[0]?.clearedBy).withContext(exercise.id).toBeUndefined();
    }
  });
});

describe('two precautions that pull apart', () => {
  it('take the strictest and show the reasons of both', () => {
    // A narrow canal likes a bent back, weak bone forbids it.
    const precautions: readonly Precaution[] = [{ id: 'extension-intolerance' }, { id: 'osteoporosis' }];
    const move = anExercise({ lumbarFlexion: 'end', loadPosition: 'overhead' });
    const { status, reasons } = screen(move, aSituation({ precautions }));
    expect(status).toBe('blocked');
    expect(reasons.map(({ ruleId }) => ruleId)).toEqual([
      'osteoporosis.end-flexion',
      'osteoporosis.mid-flexion',
      'extension-intolerance.overhead-load',
    ]);
  });
});

describe('a clearance in the screening', () => {
  const rules = ['flare-up.high-compression', 'flare-up.end-flexion-compressed'];
  const status = (own: Parameters<typeof aClearance>[0], date = '2026-11-22') =>
    screen(known('sit-up'), { ...aFlareUp(), clearances: [aClearance({ ruleIds: rules, ...own })], date }).status;

  it('lifts the blocks it names to a caution that shows who cleared it and why', () => {
    const clearance = aClearance({ ruleIds: rules });
    const verdict = screen(known('sit-up'), { ...aFlareUp(), clearances: [clearance] });
    expect(verdict.status).toBe('caution');
    expect(verdict.reasons.filter(({ clearedBy }) => clearedBy === clearance).map(({ ruleId }) => ruleId)).toEqual(
      rules,
    );
  });

  it('counts for its own exercise and its own rules only', () => {
    expect(status({ exerciseId: 'straight-leg-sit-up' })).toBe('blocked');
    expect(status({ ruleIds: rules.slice(0, 1) })).toBe('blocked');
    expect(status({ ruleIds: [] })).toBe('blocked');
  });

  it('counts from its first day to its last, both included', () => {
    const days = { from: '2026-11-20', until: '2026-11-24' };
    expect(status(days, '2026-11-19')).toBe('blocked');
    expect(status(days, '2026-11-20')).toBe('caution');
    expect(status(days, '2026-11-24')).toBe('caution');
    expect(status(days, '2026-11-25')).toBe('blocked');
  });

  it('cannot lift an obstetric contraindication', () => {
    const precautions: readonly Precaution[] = [
      { id: 'pregnancy', dueDate: '2027-07-01', obstetricContraindication: true },
    ];
    const clearances = [aClearance({ exerciseId: 'walking', ruleIds: ['pregnancy.obstetric-contraindication'] })];
    expect(screen(known('walking'), aSituation({ precautions, clearances })).status).toBe('blocked');
  });
});

describe('pregnancy', () => {
  const prone = anExercise({}, { position: 'prone' });
  const onThe = (date: string, dueDate?: string) =>
    screen(prone, aSituation({ date, precautions: [{ id: 'pregnancy', ...(dueDate ? { dueDate } : {}) }] })).status;

  it('leaves the belly free until week 14 begins, 182 days before the due date', () => {
    const dueDate = '2027-05-23';
    expect(addDays(dueDate, -182)).toBe('2026-11-22');
    expect(onThe('2026-11-21', dueDate)).toBe('allowed');
    expect(onThe('2026-11-22', dueDate)).toBe('blocked');
    expect(onThe('2027-06-01', dueDate)).toBe('blocked');
  });

  it('counts as past week 14 where the due date is unknown', () => {
    expect(onThe('2026-11-22')).toBe('blocked');
  });

  it('with an obstetric contraindication holds every exercise', () => {
    const situation = aSituation({ precautions: [{ id: 'pregnancy', obstetricContraindication: true }] });
    expect(catalogue.filter((exercise) => screen(exercise, situation).status !== 'blocked')).toEqual([]);
  });
});

describe('blood pressure', () => {
  const free = (systolic: number, diastolic: number) =>
    catalogue
      .filter((exercise) => {
        const precautions: readonly Precaution[] = [{ id: 'hypertension', restingPressure: { systolic, diastolic } }];
        return screen(exercise, aSituation({ precautions })).status !== 'blocked';
      })
      .map(({ id }) => id);

  it('below 180/110 blocks nothing', () => {
    expect(free(179, 109)).toHaveSize(catalogue.length);
  });

  it('of 180, or of 110, leaves breathing and easy walking', () => {
    for (const [systolic, diastolic] of [
      [180, 109],
      [179, 110],
      [210, 125],
    ] as const) {
      expect(free(systolic, diastolic))
        .withContext(`${systolic}/${diastolic}`)
        .toEqual(['diaphragmatic-breathing', 'ninety-ninety-breathing', 'walking', 'treadmill-walking']);
    }
  });

  it('of 180 leaves walking only while it is easy, and unsaid effort is not easy', () => {
    const situation = aSituation({
      precautions: [{ id: 'hypertension', restingPressure: { systolic: 180, diastolic: 80 } }],
    });
    const walk = (effort?: number) =>
      screen(known('walking'), situation, aDose({ minutes: 10, ...(effort ? { effort } : {}) })).status;
    expect(walk(3)).toBe('allowed');
    expect(walk(4)).toBe('blocked');
    expect(walk()).toBe('blocked');
  });
});

describe('precautions that were never asked about', () => {
  it('add no reasons of their own; the flare-up still does', () => {
    expect(screen(known('sit-up'), aSituation({ precautions: 'not-asked' })).status).toBe('allowed');
    expect(screen(known('sit-up'), { ...aFlareUp(), precautions: 'not-asked' }).status).toBe('blocked');
  });
});

describe('the strictest of several verdicts', () => {
  const situation = aSituation({ precautions: [{ id: 'pregnancy' }] });
  const move = anExercise({ breathHold: 2 }, { position: 'supine' });
  const shortSet = screen(move, situation, aDose({ sets: 1 }));
  const twoSets = screen(move, situation, aDose({ sets: 2 }));

  it('is blocked when one week is, says every reason once, and the blocking one first', () => {
    const { status, reasons } = strictest([shortSet, twoSets, twoSets]);
    expect(status).toBe('blocked');
    expect(reasons.map(({ ruleId }) => ruleId)).toEqual(['pregnancy.supine', 'pregnancy.breath-hold']);
  });

  it('is blocked when a block is cleared in one and not in another, in either order', () => {
    const clearances = [aClearance({ exerciseId: move.id, ruleIds: ['pregnancy.supine'] })];
    const cleared = screen(move, { ...situation, clearances }, aDose({ sets: 2 }));
    expect(cleared.status).toBe('caution');
    expect(strictest([cleared, twoSets]).status).toBe('blocked');
    expect(strictest([twoSets, cleared]).status).toBe('blocked');
  });

  it('of the milder ones alone is a caution, and of none allowed', () => {
    expect(strictest([shortSet]).status).toBe('caution');
    expect(strictest([])).toEqual({ status: 'allowed', reasons: [] });
  });
});
