import { itemFor, shippedLibrary, type Situation, startingTemplates, suits } from '../../clinical';
import { newId } from '../../state/entry-draft';
import { programFrom } from './program-starts';
import { inOrderOfUse, type Offer, offerOf } from './template-offers';

const building: Situation = { phase: 'building', precautions: [], clearances: [], date: '2026-11-22' };

function offers(own: Partial<Situation>): readonly Offer[] {
  const situation = { ...building, ...own };
  const all = startingTemplates.map((template) =>
    offerOf(
      template,
      programFrom(template, shippedLibrary, '2026-11-22', newId, itemFor),
      suits(template, situation),
      situation,
      shippedLibrary,
    ),
  );
  return inOrderOfUse(all, situation);
}

const ids = (list: readonly Offer[]) => list.map(({ id }) => id);

describe('the templates on offer', () => {
  it('begin in a flare-up with its first days, and end with what would rest', () => {
    const [first, ...others] = ids(offers({ phase: 'flare-up' }));
    expect(first).toBe('first-days');
    expect(others.at(-1)).toBe('return-to-lifting');
  });

  it('begin in a flare-up with its first days even where some of it would rest, but never where all of it would', () => {
    const [meant, other] = offers({ phase: 'flare-up' }) as [Offer, Offer];
    const first = (own: Partial<Offer>) => inOrderOfUse([other, { ...meant, ...own }], { phase: 'flare-up' })[0]?.id;
    expect(first({ someRest: true })).toBe('first-days');
    expect(first({ someRest: true, allRests: true })).toBe(other.id);
  });

  it('begin with what suits the phase, and of the others keep the order', () => {
    expect(ids(offers({ phase: 'settling' }))[0]).toBe('settling');
    expect(ids(offers({}))).toEqual([
      'core-endurance',
      'first-days',
      'settling',
      'return-to-lifting',
      'older-adult-osteoporosis',
    ]);
    expect(ids(offers({ phase: 'returning' }))[0]).toBe('return-to-lifting');
  });

  it('begin in osteoporosis with what is made for it, where it is known', () => {
    const osteoporosis = [{ id: 'osteoporosis' }] as const;
    expect(ids(offers({ precautions: osteoporosis })).slice(0, 2)).toContain('older-adult-osteoporosis');
    expect(offers({ precautions: 'not-asked' }).find(({ id }) => id === 'older-adult-osteoporosis')?.suits).toBeFalse();
  });

  it('say what would rest and why, and what would be with caution', () => {
    const lifting = offers({ phase: 'flare-up' }).find(({ id }) => id === 'return-to-lifting');
    expect(lifting?.remarks[0]).toBe('5 exercises, 8 weeks');
    expect(lifting?.remarks[1]).toMatch(/^\d would rest: .*Goblet squat.* \(.+\)$/);
    expect(lifting?.remarks[2]).toMatch(/^With caution: /);
  });

  it('are not for now where all of it would rest', () => {
    const held = offers({ phase: 'hold' });
    expect(held.every(({ allRests, remarks }) => allRests && remarks.join().startsWith('Not for now'))).toBeTrue();
  });

  it('are whole: doses in every week, and light weeks after four to six', () => {
    for (const { program } of offers({})) {
      const light = program.items.map(({ scheme }) => scheme.deloadWeeks?.join() ?? '');
      expect(new Set(light).size).toBe(1);
      expect(program.weeks > 6 ? Number(light[0]) >= 5 && Number(light[0]) <= 7 : light[0] === '').toBeTrue();
      expect(program.items.length).toBeGreaterThan(3);
    }
  });
});
