import { aClearance, aDose, aFlareUp, anExercise, aSituation } from '../testing/exercises';
import { reasonInShort, screen, strictest } from './screen';
import type { Reason, Side } from './situation';

describe('a reason that knows the side', () => {
  const kneeling = (...sides: readonly (Side | undefined)[]) =>
    screen(
      anExercise({ kneeling: true }),
      aSituation({ precautions: sides.map((side) => ({ id: 'knee', ...(side ? { side } : {}) })) }),
    ).reasons.map(({ message }) => message);

  it('says it before its full stop', () => {
    expect(kneeling('left')).toEqual([jasmine.stringMatching(/[^.] \(left\)\.$/)]);
    expect(kneeling('both')).toEqual([jasmine.stringMatching(/[^.] \(both sides\)\.$/)]);
  });

  it('says none where none is known, or where two are', () => {
    expect(kneeling(undefined)).toEqual([jasmine.stringMatching(/^[^(]*\.$/)]);
    expect(kneeling('left', 'right')).toEqual([jasmine.stringMatching(/^[^(]*\.$/)]);
    expect(kneeling('left', undefined)).toEqual([jasmine.stringMatching(/^[^(]*\.$/)]);
  });
});

describe('a reason that rests on two open questions', () => {
  it('names both', () => {
    const exercise = anExercise({ lumbarFlexion: 'unknown', externalLoad: 'unknown' });
    const messages = screen(exercise, aFlareUp()).reasons.map(({ message }) => message);
    expect(messages.filter((one) => /has said whether .* or whether .*, so the strictest/.test(one))).not.toEqual([]);
  });
});

describe('a reason in short', () => {
  const reason: Reason = {
    ruleId: 'flare-up.impact',
    level: 'block',
    message: 'A sentence.',
    demand: 'impact',
    evidence: [],
    grade: 'D',
    clearable: true,
  };

  it("is the rule's own few words, and its sentence where the rule is not known", () => {
    expect(reasonInShort(reason)).not.toBe('A sentence.');
    expect(reasonInShort({ ...reason, ruleId: 'no-such-rule' })).toBe('A sentence.');
  });
});

describe('verdicts of several doses or days together', () => {
  it('keeps a reason uncleared that is cleared in one of them, in either order', () => {
    const jump = anExercise({ impact: 3 });
    const open = screen(jump, aFlareUp(), aDose());
    const ruleIds = open.reasons.map(({ ruleId }) => ruleId);
    const clearances = [aClearance({ exerciseId: jump.id, ruleIds })];
    const cleared = screen(jump, { ...aFlareUp(), clearances }, aDose());
    expect([open.status, cleared.status]).toEqual(['blocked', 'caution']);
    expect(strictest([open, cleared]).status).toBe('blocked');
    expect(strictest([cleared, open]).status).toBe('blocked');
    expect(strictest([cleared, cleared]).status).toBe('caution');
    expect(strictest([cleared, cleared]).reasons).toEqual(cleared.reasons);
  });
});
