import { defaultPainPolicy, isPainPolicy, painLight } from './policy';

describe('the pain traffic light', () => {
  it('is the more cautious one unless the clinic says otherwise', () => {
    const lights = [0, 2, 3, 5, 6, 10].map((pain) => painLight(pain, defaultPainPolicy));
    expect(lights).toEqual(['green', 'green', 'amber', 'amber', 'red', 'red']);
  });

  it('has cut points in whole numbers, green below amber below the worst pain', () => {
    expect(isPainPolicy(defaultPainPolicy)).toBeTrue();
    expect(isPainPolicy({ greenUpTo: 0, amberUpTo: 9 })).toBeTrue();
    for (const [greenUpTo, amberUpTo] of [
      [3, 3],
      [4, 3],
      [-1, 3],
      [2, 10],
      [2.5, 5],
      [2, Number.NaN],
    ] as const) {
      expect(isPainPolicy({ greenUpTo, amberUpTo })).withContext(`${greenUpTo}, ${amberUpTo}`).toBeFalse();
    }
  });
});
