import { catalogue } from '..';
import { figures } from '.';

const scripts = Object.entries(figures);

describe('the figures', () => {
  it('draw every exercise of the catalogue', () => {
    expect(catalogue.filter(({ id }) => !figures[id]).map(({ id }) => id)).toEqual([]);
  });

  for (const [id, { poses, description, still, props, band }] of scripts) {
    it(`say what ${id} looks like`, () => {
      expect(poses.length).toBeGreaterThan(0);
      expect(description).toMatch(/^[A-Z].+\.$/);
      for (const { says } of poses) expect(says).toMatch(/^[A-Z].+\.$/);
    });

    it(`give ${id} a loop that can be played`, () => {
      const seconds = poses.reduce((sum, key) => sum + key.moveSeconds + key.holdSeconds, 0);
      expect(seconds).toBeGreaterThan(0);
      expect(poses[still ?? 0]).toBeDefined();
      expect(new Set(poses.map(({ pose }) => pose.anchor)).size)
        .withContext('one anchor')
        .toBe(1);
      expect(props.includes('band')).toBe(band !== undefined);
    });
  }
});
