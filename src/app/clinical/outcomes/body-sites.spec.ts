import fc from 'fast-check';
import { holds } from '../testing/holds';
import { bodySites, depthOf, inMapOrder, movedDown, siteNames, sitesInWords, type BodySite } from './body-sites';

describe('the places of the body map', () => {
  it('have names of their own, with the side of those that have one', () => {
    expect(new Set(Object.values(siteNames)).size).toBe(bodySites.length);
    for (const site of bodySites) {
      const side = /-(left|right|centre)$/.exec(site)?.[1];
      expect(siteNames[site].endsWith(side ? `, ${side}` : 'k'))
        .withContext(site)
        .toBeTrue();
    }
  });

  it('lie so far from the spine', () => {
    const at = (depth: number) => bodySites.filter((site) => depthOf(site) === depth && !site.endsWith('-right'));
    expect(at(0)).toEqual(['neck', 'upper-back', 'mid-back', 'low-back-left', 'low-back-centre']);
    expect(at(1)).toEqual(['buttock-left', 'groin-left', 'hip-left']);
    expect(at(2)).toEqual(['thigh-front-left', 'thigh-back-left']);
    expect(at(3)).toEqual(['knee-left', 'shin-left', 'calf-left']);
    expect(at(4)).toEqual(['foot-left']);
  });

  it('are read from the neck down, whatever was marked first', () => {
    expect(inMapOrder(['foot-left', 'neck'])).toEqual(['neck', 'foot-left']);
    expect(sitesInWords(['calf-left', 'low-back-left'])).toBe('low back, left; calf, left');
    expect(sitesInWords([])).toBe('nowhere');
  });
});

describe('leg pain from one visit to the next', () => {
  it('went down where the deepest mark of a leg is further from the spine, and up where it is nearer', () => {
    expect(movedDown(['low-back-left', 'thigh-back-left'], ['calf-left'])).toBe('down');
    expect(movedDown(['low-back-left'], ['low-back-left', 'buttock-left'])).toBe('down');
    expect(movedDown([], ['thigh-front-right'])).toBe('down');
    expect(movedDown(['calf-left', 'low-back-left'], ['buttock-left', 'low-back-left'])).toBe('up');
    expect(movedDown(['calf-left'], ['low-back-centre'])).toBe('up');
    expect(movedDown(['calf-left'], ['shin-left', 'low-back-centre'])).toBe('same');
  });

  it('is judged by the worse leg', () => {
    expect(movedDown(['foot-left'], ['buttock-right'])).toBe('down');
    expect(movedDown(['foot-left', 'thigh-back-right'], ['knee-left', 'thigh-back-right'])).toBe('up');
  });

  it('is none where it never left the back, and where nothing hurts any more', () => {
    expect(movedDown(['low-back-left'], ['low-back-right', 'mid-back'])).toBe('none');
    expect(movedDown([], [])).toBe('none');
    expect(movedDown(['calf-left'], [])).toBe('none');
  });

  it('is not known where either visit did not ask', () => {
    expect(movedDown(undefined, ['calf-left'])).toBeUndefined();
    expect(movedDown(['calf-left'], undefined)).toBeUndefined();
  });

  it('that went down one way came up the other, unless it is gone', () => {
    const marks = fc.subarray<BodySite>([...bodySites]);
    holds(
      fc.property(marks, marks, (before, now) => {
        if (movedDown(before, now) === 'up') expect(movedDown(now, before)).toBe('down');
        expect(movedDown(before, [...before].reverse())).toBe(
          before.some((site) => depthOf(site) > 0) ? 'same' : 'none',
        );
      }),
    );
  });
});
