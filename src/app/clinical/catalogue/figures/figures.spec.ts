import { catalogue } from '..';
import { frozenIds } from '../../testing/frozen-ids';
import { figures } from '.';

describe('the figures', () => {
  it('draw every exercise that was ever given an id, and nothing else', () => {
    expect(Object.keys(figures).sort()).toEqual(Object.keys(frozenIds).sort());
  });

  it('say in words what they show, in sentences as short as the rest', () => {
    const spoken = ({ figure }: (typeof catalogue)[number]): readonly string[] => [
      figure.description,
      ...figure.poses.map(({ says }) => says),
      ...(figure.fault ? [figure.fault.says] : []),
    ];
    expect(catalogue.flatMap(spoken).filter((line) => !/^[A-Z].*\.$/.test(line))).toEqual([]);
    expect(
      catalogue
        .flatMap(spoken)
        .flatMap((line) => line.split(/(?<=[.?!])\s+/))
        .filter((sentence) => sentence.split(/\s+/).length > 15),
    ).toEqual([]);
  });

  it('have a loop that can be played, and point at positions that they have', () => {
    const broken = catalogue.filter(({ figure: { poses, still, fault } }) => {
      const seconds = poses.reduce((sum, key) => sum + key.moveSeconds + key.holdSeconds, 0);
      return seconds <= 0 || !poses[still ?? 0] || !poses[fault?.right ?? 0];
    });
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it('tint the prime movers', () => {
    expect(catalogue.filter(({ figure }) => !figure.works?.length).map(({ id }) => id)).toEqual([]);
  });
});
