import { catalogue, type Exercise, exerciseById } from '../../clinical';
import { type LadderPath, ladderPath, stretchPath } from './ladder-path';

const like = catalogue[0]!;

/** Exercises named by letters: 'a>b c' is a, with b and c harder than it. */
function ladder(...lines: readonly string[]) {
  const harder = new Map<string, readonly string[]>();
  for (const line of lines) {
    const [id = '', up = ''] = line.split('>');
    harder.set(id, up.split(' ').filter(Boolean));
    for (const other of harder.get(id) ?? []) if (!harder.has(other)) harder.set(other, []);
  }
  const all = new Map(
    [...harder].map(([id, up]): [string, Exercise] => [
      id,
      {
        ...like,
        id,
        harder: up,
        easier: [...harder].filter(([, others]) => others.includes(id)).map(([other]) => other),
      },
    ]),
  );
  return (id: string) => ladderPath(all.get(id)!, (other) => all.get(other));
}

/** 'a0 b1': every rung with its level. */
function levelsOf(path: LadderPath | null): string {
  return (path?.rungs ?? []).map(({ exercise, level }) => `${exercise.id}${level}`).join(' ');
}

const lanesOf = (path: LadderPath | null) =>
  Object.fromEntries((path?.rungs ?? []).map(({ exercise, lane }) => [exercise.id, lane]));
const waysOf = (path: LadderPath | null) => (path?.stretches ?? []).map(({ from, to }) => `${from}${to}`).sort();

describe('ladderPath', () => {
  it('reaches every rung up and down, and marks the one that is looked at', () => {
    const path = ladder('a>b', 'b>c', 'c>d')('b');
    expect(levelsOf(path)).toBe('a0 b1 c2 d3');
    expect(path?.rungs.filter(({ current }) => current).map(({ exercise }) => exercise.id)).toEqual(['b']);
    expect([path?.levels, path?.lanes]).toEqual([4, 1]);
    expect(waysOf(path)).toEqual(['ab', 'bc', 'cd']);
  });

  it('branches, and stands the one before the branch in the middle', () => {
    const path = ladder('a>b c d')('a');
    expect(levelsOf(path)).toBe('a0 b1 c1 d1');
    expect(lanesOf(path)).toEqual({ a: 1, b: 0, c: 1, d: 2 });
    expect(lanesOf(ladder('a>b c')('a'))).toEqual({ a: 0.5, b: 0, c: 1 });
  });

  it('leaves out what neither leads here nor is led to', () => {
    expect(levelsOf(ladder('a>b c', 'b>d')('c'))).toBe('a0 c1');
  });

  it('stands a rung above the highest of those that lead to it, and passes levels through a place of their own', () => {
    const path = ladder('a>b e', 'b>c', 'c>d', 'e>d')('a');
    expect(levelsOf(path)).toMatch(/^a0 .*d3$/);
    const long = path?.stretches.find(({ from, to }) => from === 'e' && to === 'd');
    expect(long?.places.map(({ level }) => level)).toEqual([1, 2, 3]);
    const c = path?.rungs.find(({ exercise }) => exercise.id === 'c');
    expect(long?.places[1]?.lane).not.toBe(c?.lane);
  });

  it('draws no short cut beside a longer way', () => {
    expect(waysOf(ladder('a>b c', 'b>c')('a'))).toEqual(['ab', 'bc']);
  });

  it('keeps what hangs together side by side', () => {
    const path = ladder('r>a b', 'a>x', 'b>y')('r');
    const { a = 0, b = 0, x = 0, y = 0 } = lanesOf(path);
    expect(Math.sign(a - b)).toBe(Math.sign(x - y));
  });

  it('ends where a circle would close, and passes over what is not in the library', () => {
    const path = ladder('a>b', 'b>a')('a');
    expect(waysOf(path).length).toBe(1);
    expect(ladderPath({ ...like, easier: ['nobody'], harder: [] }, () => undefined)).toBeNull();
    expect(ladder('a>')('a')).toBeNull();
  });

  it('climbs along every stretch of the catalogue, and no two rungs share a place', () => {
    for (const exercise of catalogue) {
      const path = ladderPath(exercise, exerciseById);
      const neighbours = [...exercise.easier, ...exercise.harder].filter((id) => exerciseById(id));
      expect(path === null)
        .withContext(exercise.id)
        .toBe(neighbours.length === 0);
      const rungs = path?.rungs ?? [];
      const places = rungs.map(({ level, lane }) => `${level} ${lane}`);
      expect(new Set(places).size).withContext(exercise.id).toBe(places.length);
      for (const id of neighbours)
        expect(rungs.some((rung) => rung.exercise.id === id))
          .withContext(`${exercise.id} ${id}`)
          .toBeTrue();
      for (const { places: way } of path?.stretches ?? [])
        expect(way.every(({ level }, at) => level === (way[0]?.level ?? 0) + at)).toBeTrue();
    }
  });
});

describe('stretchPath', () => {
  const pitch = { along: 100, across: 50, reach: 30 };

  it('runs from edge to edge, straight in a lane and swinging between lanes', () => {
    const straight = {
      from: 'a',
      to: 'b',
      places: [
        { level: 0, lane: 0 },
        { level: 1, lane: 0 },
      ],
    };
    expect(stretchPath(straight, pitch)).toBe('M80 25L120 25');
    const over = {
      ...straight,
      places: [
        { level: 0, lane: 0 },
        { level: 1, lane: 1 },
      ],
    };
    expect(stretchPath(over, pitch)).toBe('M80 25C100 25 100 75 120 75');
  });
});
