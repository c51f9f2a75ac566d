import { catalogue } from '../catalogue';
import { addDays } from '../dates';
import { aClearance, known } from '../testing/exercises';
import { Flaws, inTurns } from '../testing/in-turns';
import { differsFrom, heldAlone, heldTogether, metBy } from '../testing/read-by-table';
import { aPatient, named, today, variants } from '../testing/variants';
import { rulesInForce } from './in-force';
import { precautionKinds } from './precaution-kinds';
import { rules } from './rules';
import { screenerFor } from './screen';
import { declarablePhases, precautionIds, type Clearance, type Phase, type Precaution } from './situation';

/**
 * What a practice and a clinician may change of a verdict, and what they may not. Enumerated: every rule held stricter,
 * for every variant of every precaution in every phase; every rule cleared for every other exercise that it is met by, on
 * the days before, of and after.
 */
const phases = ['hold', ...declarablePhases] as const;

/** For a machine that does much else besides, in milliseconds. */
const twoMinutes = 120_000;

describe('a practice that is stricter', () => {
  it(
    'blocks where the rule holds, on that rule alone, and takes the clearance away from a block',
    async () => {
      const flaws = new Flaws();
      await inTurns([undefined, ...variants], (one) => {
        for (const phase of phases) {
          const situation = aPatient(phase, one ? [one] : []);
          const shipped = rulesInForce(rules, situation);
          for (const { rule } of shipped) {
            const stricter = rulesInForce(rules, { ...situation, stricter: [rule.id] });
            const asExpected = shipped.every((before, place) => {
              const after = stricter[place]!;
              if (before.rule !== rule) return after.level === before.level && after.clearable === before.clearable;
              return after.level === 'block' && after.clearable === (before.level === 'caution' && rule.clearable);
            });
            if (!asExpected || stricter.length !== shipped.length)
              flaws.add(`${rule.id}, ${phase}, ${one ? named(one) : 'none'}`);
          }
        }
      });
      expect(flaws.list()).toEqual([]);
    },
    twoMinutes,
  );

  it('on every rule at once blocks whatever met a reason, and nothing else', () => {
    const stricter = rules.map(({ id }) => id);
    const flaws = new Flaws();
    for (const id of precautionIds) {
      const situation = aPatient('flare-up', [{ id }]);
      for (const exercise of catalogue) {
        const { status, reasons } = screenerFor(situation)(exercise);
        const strict = screenerFor({ ...situation, stricter })(exercise);
        if (strict.status !== (reasons.length > 0 ? 'blocked' : 'allowed'))
          flaws.add(`${exercise.id}, ${id}: ${status}`);
        if (strict.reasons.length !== reasons.length) flaws.add(`${exercise.id}, ${id}: other reasons`);
      }
    }
    expect(flaws.list()).toEqual([]);
  });
});

describe('a clearance', () => {
  const patientOf = (place: number): { phase: Phase; precautions: readonly Precaution[] } | undefined => {
    for (const phase of ['flare-up', 'building', 'hold'] as const)
      for (const one of [undefined, ...variants])
        if (heldAlone(phase, one)[place] === 2) return { phase, precautions: one ? [one] : [] };
    return undefined;
  };
  const windows = [
    { from: addDays(today, -9), until: addDays(today, -1), counts: false },
    { from: addDays(today, -9), until: today, counts: true },
    { from: today, until: today, counts: true },
    { from: today, until: addDays(today, 9), counts: true },
    { from: addDays(today, 1), until: addDays(today, 9), counts: false },
  ];

  it(
    'lifts the one rule it names, on the days it names, for its exercise; and no rule that cannot be cleared',
    async () => {
      const flaws = new Flaws();
      await inTurns(rules.entries(), ([place, rule]) => {
        const patient = patientOf(place);
        if (!patient) {
          if (rule.level === 'block') flaws.add(`${rule.id} blocks nobody`);
          return;
        }
        const shipped = aPatient(patient.phase, patient.precautions);
        const askShipped = screenerFor(shipped);
        const met = catalogue.filter((exercise) => metBy(exercise)[place] === 1);
        for (const { from, until, counts } of windows) {
          const clearances: readonly Clearance[] = met
            .filter((_, index) => index % 2 === 0)
            .map(({ id }) => aClearance({ exerciseId: id, ruleIds: [rule.id], from, until }));
          const ask = screenerFor({ ...shipped, clearances });
          for (const exercise of met) {
            const before = askShipped(exercise);
            const after = ask(exercise);
            const own = clearances.find(({ exerciseId }) => exerciseId === exercise.id);
            const lifts = counts && rule.clearable && own !== undefined;
            const where = `${rule.id}, ${exercise.id}, ${from} to ${until}`;
            const cleared = after.reasons.filter(({ clearedBy }) => clearedBy);
            if (
              cleared.some(({ ruleId, clearedBy }) => ruleId !== rule.id || clearedBy !== own) ||
              cleared.length !== Number(lifts)
            )
              flaws.add(`${where}: ${cleared.length} lifted`);
            const blocks = before.reasons.filter(({ level }) => level === 'block').length - Number(lifts);
            if (after.status !== (blocks > 0 ? 'blocked' : 'caution')) flaws.add(`${where}: ${after.status}`);
            if (after.reasons.map(({ ruleId }) => ruleId).join() !== before.reasons.map(({ ruleId }) => ruleId).join())
              flaws.add(`${where}: other reasons`);
          }
        }
      });
      expect(flaws.list()).toEqual([]);
    },
    twoMinutes,
  );

  it('that lasts longest is the one that is said, of several', () => {
    const running = known('running');
    const ruleIds = rules.map(({ id }) => id);
    const until = (day: string) => aClearance({ exerciseId: running.id, ruleIds, from: '2026-11-01', until: day });
    const clearances = [until(today), until('2026-12-24'), until('2026-12-01')];
    const { reasons } = screenerFor({ phase: 'flare-up', precautions: [], clearances, date: today })(running);
    const blocks = reasons.filter(({ level }) => level === 'block');
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.map(({ clearedBy }) => clearedBy?.until)).toEqual(blocks.map(() => '2026-12-24'));
  });

  it('of every other rule leaves a block in place', () => {
    const flaws = new Flaws();
    for (const exercise of catalogue) {
      const blocks = screenerFor(aPatient('flare-up', []))(exercise).reasons.filter(({ level }) => level === 'block');
      for (const { ruleId } of blocks) {
        const others = rules.map(({ id }) => id).filter((id) => id !== ruleId);
        const clearances = [aClearance({ exerciseId: exercise.id, ruleIds: others, from: today, until: today })];
        const { status } = screenerFor({ ...aPatient('flare-up', []), clearances })(exercise);
        if (status !== 'blocked') flaws.add(`${exercise.id} without ${ruleId}`);
      }
    }
    expect(flaws.list()).toEqual([]);
  });

  it('cannot lift what holds everything and says so: a red flag, and an obstetric contraindication', () => {
    expect(rules.filter(({ clearable }) => !clearable).map(({ id }) => id)).toEqual([
      'hold',
      'pregnancy.obstetric-contraindication',
    ]);
  });
});

describe('a side', () => {
  it('is said with every reason of its precaution, and lets nothing off', () => {
    for (const id of precautionIds.filter((one) => precautionKinds[one].details.includes('side'))) {
      for (const side of ['left', 'right', 'both'] as const) {
        for (const exercise of catalogue) {
          const verdict = screenerFor(aPatient('flare-up', [{ id, side }]))(exercise);
          expect(
            differsFrom(heldTogether([heldAlone('flare-up'), heldAlone('flare-up', { id })]), metBy(exercise), verdict),
          )
            .withContext(`${id}, ${side}, ${exercise.id}`)
            .toBeUndefined();
          for (const { ruleId, message } of verdict.reasons)
            expect(message.endsWith(side === 'both' ? '(both sides).' : `(${side}).`))
              .withContext(ruleId)
              .toBe(ruleId.startsWith(`${id}.`));
        }
      }
    }
  });
});
