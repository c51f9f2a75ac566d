import { fewestAsked, withFewest } from './logged-item';
import { aDose, anItem } from './testing/visit-charts';

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
});
