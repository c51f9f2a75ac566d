import fc from 'fast-check';
import type { Program } from '../../clinical';
import { anItem, aProgram } from '../../records/testing/entries';
import { withGroup, withItemMoved, withoutGroup } from './edit-order';

/** 'a1 a2 b' is two in group a and one for itself. */
function programOf(rows: string): Program {
  const items = rows.split(' ').map((id) => {
    const group = /^[a-z]\d/.test(id) ? id[0] : undefined;
    return anItem({ id, ...(group ? { group } : {}) });
  });
  return aProgram({ items });
}

const order = ({ items }: Program) => items.map(({ id }) => id).join(' ');
const groups = ({ items }: Program) => items.map(({ id, group }) => (group ? `${id}:${group}` : id)).join(' ');
const alone = programOf('brace slide walk');
const rows = programOf('x a1 a2 y b1 b2 b3');

describe('the order of a program', () => {
  it('moves an item to a place, and no further than the ends', () => {
    expect(order(withItemMoved(alone, 'walk', 0))).toBe('walk brace slide');
    expect(order(withItemMoved(alone, 'brace', 1))).toBe('slide brace walk');
    expect(order(withItemMoved(alone, 'brace', 99))).toBe('slide walk brace');
    expect(order(withItemMoved(alone, 'walk', -5))).toBe('walk brace slide');
  });

  it('moves an item within its group, and the whole group beyond it', () => {
    expect(order(withItemMoved(rows, 'b1', 5))).toBe('x a1 a2 y b2 b1 b3');
    expect(order(withItemMoved(rows, 'a2', 3))).toBe('x y a1 a2 b1 b2 b3');
    expect(order(withItemMoved(rows, 'b1', 0))).toBe('b1 b2 b3 x a1 a2 y');
  });

  it('moves past a group and never into it', () => {
    expect(order(withItemMoved(rows, 'x', 1))).toBe('a1 a2 x y b1 b2 b3');
    expect(order(withItemMoved(rows, 'y', 2))).toBe('x y a1 a2 b1 b2 b3');
  });

  it('puts what is done in turns side by side where the first of it stands', () => {
    expect(groups(withGroup(alone, ['walk', 'brace'], 'g'))).toBe('brace:g walk:g slide');
  });

  it('takes two for a group', () => {
    expect(withGroup(alone, ['walk'], 'g')).toBe(alone);
    expect(withGroup(alone, ['walk', 'nobody'], 'g')).toBe(alone);
  });

  it('takes an item from one group into another, and leaves no group of one behind', () => {
    expect(groups(withGroup(rows, ['a2', 'y'], 'g'))).toBe('x a1 a2:g y:g b1:b b2:b b3:b');
    expect(groups(withGroup(rows, ['b2', 'x'], 'g'))).toBe('x:g b2:g a1:a a2:a y b1:b b3:b');
  });

  it('frees an item of its group, and keeps the others together', () => {
    expect(groups(withoutGroup(rows, ['b2']))).toBe('x a1:a a2:a y b1:b b3:b b2');
    expect(groups(withoutGroup(rows, ['a1']))).toBe('x a1 a2 y b1:b b2:b b3:b');
    expect(withoutGroup(rows, ['x'])).toBe(rows);
  });

  it('changes nothing for an unknown item, and none to its own place', () => {
    expect(withItemMoved(alone, 'nobody', 0)).toBe(alone);
    expect(withItemMoved(alone, 'slide', 1)).toBe(alone);
  });

  it('never breaks a group up and never loses a row, whatever is moved and grouped', () => {
    const ids = rows.items.map(({ id }) => id);
    const act = fc.oneof(
      fc.record({ move: fc.constantFrom(...ids), to: fc.integer({ min: -1, max: 8 }) }),
      fc.record({ together: fc.subarray(ids), group: fc.constantFrom('g', 'h') }),
      fc.record({ apart: fc.subarray(ids, { maxLength: 2 }) }),
    );
    const broken: string[] = [];
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const after = acts.reduce((program, one) => {
          if ('move' in one) return withItemMoved(program, one.move, one.to);
          return 'together' in one ? withGroup(program, one.together, one.group) : withoutGroup(program, one.apart);
        }, rows);
        const names = after.items.map(({ group }) => group);
        const runs = names.filter((group, index) => group !== undefined && group !== names[index - 1]);
        const lone = runs.filter((group) => names.filter((one) => one === group).length < 2);
        if (new Set(runs).size < runs.length || lone.length > 0) broken.push(groups(after));
        if (
          after.items
            .map(({ id }) => id)
            .sort()
            .join() !== [...ids].sort().join()
        )
          broken.push(order(after));
      }),
      { seed: 20261122, numRuns: 300 },
    );
    expect(broken).toEqual([]);
  });
});
