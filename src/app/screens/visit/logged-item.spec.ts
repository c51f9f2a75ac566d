import { decide, defaultPainPolicy, type Dose, type ProgramItem } from '../../clinical';
import { fewestAsked, withFewest, withSetsMet } from './logged-item';
import { aDose, anItem, today } from './testing/visit-charts';

const bracing = anItem('abdominal-bracing', { scheme: { axis: 'reps' } });
const squat = anItem('goblet-squat', { scheme: { axis: 'load' } });

describe('the fewest repetitions in a set', () => {
  it('are asked for where a dose has a range: its top decides', () => {
    expect(fewestAsked({ item: bracing, done: aDose({ reps: 8, repRange: [8, 12] }) })).toEqual({
      enough: 8,
      quick: [12],
    });
  });

  it('are asked for where a load grows: one or two over the target decide', () => {
    expect(fewestAsked({ item: squat, done: aDose({ loadKg: 20 }) })).toEqual({ enough: 8, quick: [8, 9, 10] });
    expect(fewestAsked({ item: squat, done: aDose() }))
      .withContext('no load yet')
      .toBeUndefined();
  });

  it('are not asked for elsewhere', () => {
    expect(fewestAsked({ item: bracing, done: aDose() })).toBeUndefined();
  });

  it('are asked for only where a decision goes by them', () => {
    const ranged = aDose({ reps: 8, repRange: [8, 12] });
    const rung = anItem('bird-dog', { scheme: { axis: 'lever' } });
    const good = { setsMet: true, control: 'steady', painDuring: 1, nextMorning: 'same', sessions: 2 } as const;
    const next = { id: 'side-bridge', name: 'Side bridge', startingDose: aDose() };
    const goesByThem = (item: ProgramItem, done: Dose, level?: Dose) => {
      const after = (fewestReps?: number) => {
        const response = { ...good, date: today, ...(fewestReps === undefined ? {} : { fewestReps }) };
        return decide(item, [response], defaultPainPolicy, done, { next, ...(level ? { level } : {}) }).kind;
      };
      return after() !== after(20);
    };
    const cases: readonly [ProgramItem, Dose, Dose?][] = [
      [bracing, ranged],
      [bracing, ranged, aDose({ reps: 12, repRange: [8, 12] })],
      [bracing, ranged, ranged],
      [bracing, aDose()],
      [rung, ranged],
      [rung, aDose()],
      [rung, aDose({ loadKg: 4 })],
      [squat, aDose({ loadKg: 20 })],
      [squat, aDose({ loadKg: 18 }), aDose({ loadKg: 20 })],
      [squat, aDose()],
      [squat, aDose({ loadKg: 4 })],
    ];
    const asked = cases.map(([item, done, level]) => !!fewestAsked({ item, done, ...(level ? { level } : {}) }));
    expect(asked).toEqual(cases.map(([item, done, level]) => goesByThem(item, done, level)));
    expect(asked).toEqual([true, false, true, false, true, false, false, true, false, false, false]);
  });

  it('say whether every set was done', () => {
    const asked = { enough: 8, quick: [12] };
    expect(withFewest({ setsMet: false, control: 'steady' }, 12, asked)).toEqual({
      setsMet: true,
      control: 'steady',
      fewestReps: 12,
    });
    expect(withFewest({ setsMet: true }, 7, asked)).toEqual({ setsMet: false, fewestReps: 7 });
    expect(withFewest({ setsMet: true, fewestReps: 12 }, undefined, asked)).toEqual({ setsMet: true });
  });

  it('go where every set is answered for anew and they say otherwise', () => {
    const asked = { enough: 8, quick: [12] };
    expect(withSetsMet({ setsMet: false, fewestReps: 7 }, true, asked)).toEqual({ setsMet: true });
    expect(withSetsMet({ setsMet: true, fewestReps: 9 }, false, asked)).toEqual({ setsMet: false });
    expect(withSetsMet({ setsMet: true, fewestReps: 9 }, true, asked)).toEqual({ setsMet: true, fewestReps: 9 });
    expect(withSetsMet({ fewestReps: 9 }, true, undefined))
      .withContext('not asked any more')
      .toEqual({ setsMet: true });
    expect(withSetsMet({ sessions: 2 }, false, undefined)).toEqual({ sessions: 2, setsMet: false });
  });
});
