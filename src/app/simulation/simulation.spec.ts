import { chanceFrom } from './chance';
import { courseOf } from './course';
import { inventPatient, leftIn } from './invented-patient';
import { pictureOf } from './picture';
import { simulate } from './simulation';

describe('a simulated course of twelve weeks', () => {
  const summary = simulate(120);

  it('asks for what is borne: too much in few weeks, and far fewer than a plan that does not listen', () => {
    expect(summary.tooMuch).toBeLessThan(0.15);
    expect(summary.tooMuch).toBeLessThan(summary.tooMuchUnheard / 3);
  });

  it('asks more of those who bear more', () => {
    expect(summary.follows).toBeGreaterThan(0.6);
    for (const { name, asked } of summary.exercises) {
      expect(asked.at(-1)?.median).withContext(name).toBeGreaterThan(1);
    }
  });

  it('asks less after a flare-up began, and as much as before some weeks after its end', () => {
    const medians = new Map(summary.aroundFlareUp.asked.map(({ at, median }) => [at, median]));
    expect(medians.get(-1)).toBeCloseTo(1);
    expect(medians.get(2)).toBeLessThan(0.75);
    expect(medians.get(7)).toBeGreaterThan(0.9);
    expect(summary.recovered).toBeGreaterThan(0.8);
  });

  it('never leaves a flare-up with nothing to do', () => {
    const flared = Array.from({ length: 40 }, (_, index) => {
      const chance = chanceFrom(index);
      return courseOf(inventPatient(chance), chance);
    }).filter(({ patient }) => patient.flareUp);
    const empty = flared.filter(({ weeks }) =>
      Array.from({ length: 12 }, (_, index) => Object.values(weeks).every((all) => all[index]?.asked === 0)).some(
        Boolean,
      ),
    );
    expect(flared.length).toBeGreaterThan(8);
    expect(empty).toEqual([]);
  });

  it('is the same at every run, and has a picture', () => {
    const again = simulate(20);
    expect(again).toEqual(simulate(20));
    expect(pictureOf(again)).toMatch(/^<svg[^]*<\/svg>\n$/);
    expect(pictureOf(again)).not.toContain('NaN');
  });
});

describe('what a flare-up leaves of what is borne', () => {
  const flareUp = { week: 5, lasts: 2, leaves: 0.4 };

  it('is all of it before, little meanwhile, and more each week after', () => {
    expect(leftIn(4, flareUp)).toBe(1);
    expect([leftIn(5, flareUp), leftIn(6, flareUp)]).toEqual([0.4, 0.4]);
    expect(leftIn(7, flareUp)).toBeCloseTo(0.61);
    expect(leftIn(12, flareUp)).toBeGreaterThan(0.9);
    expect(leftIn(5, undefined)).toBe(1);
  });
});
