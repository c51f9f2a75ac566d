import { catalogue, type Demands, exerciseById, itemFor, type Readiness, screen, type Situation } from '../../clinical';
import { type CautionGroup, cautionGroups } from './caution-groups';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };

function cautionsOf(situation: Situation, ...ids: readonly string[]): Readiness['cautions'] {
  return ids.map((id) => {
    const exercise = exerciseById(id)!;
    return { item: itemFor(exercise, `item-${id}`), reasons: screen(exercise, situation).reasons };
  });
}

const nameOf = (id: string) => exerciseById(id)?.name ?? id;

/** Whom a sentence is about, as a reader would take it. */
function told(groups: readonly CautionGroup[], name: string): readonly string[] {
  return groups.flatMap(({ heading, names, lines }) =>
    lines.flatMap(({ text, about }) =>
      heading === name || (about?.split(', ') ?? names).includes(name) ? [text] : [],
    ),
  );
}

describe('the cautions before signing', () => {
  it('stand by exercise while there are few', () => {
    const groups = cautionGroups(cautionsOf(flareUp, 'bird-dog'), nameOf);
    expect(groups.map(({ heading }) => heading)).toEqual(['Bird-dog']);
  });

  it('stand by reason where one is shared', () => {
    const groups = cautionGroups(cautionsOf(flareUp, 'bird-dog', 'bridge', 'dead-bug'), nameOf);
    const [first] = groups;
    expect(first?.heading).toBe('Small range first');
    expect(first?.names).toEqual(['Bird-dog', 'Bridge', 'Dead bug']);
    expect(first?.lines.length).toBe(1);
  });

  it('say everything of every exercise, and nothing of another, and stay short', () => {
    const situation: Situation = {
      ...flareUp,
      precautions: [{ id: 'hypertension' }, { id: 'osteoporosis' }, { id: 'hip-osteoarthritis', side: 'left' }],
    };
    const cautioned = catalogue.filter((exercise) => screen(exercise, situation).status === 'caution').slice(0, 40);
    expect(cautioned.length).toBe(40);
    const cautions = cautionsOf(situation, ...cautioned.map(({ id }) => id));
    const groups = cautionGroups(cautions, nameOf);
    for (const { item, reasons } of cautions) {
      expect([...told(groups, nameOf(item.exerciseId))].sort()).toEqual(reasons.map(({ message }) => message).sort());
    }
    expect(groups.length).toBeLessThan(20);
  });

  it('say of whom each sentence is, where one heading has several', () => {
    const open = (id: string, demand: keyof Demands) => {
      const exercise = exerciseById(id)!;
      const asked = { ...exercise, demands: { ...exercise.demands, [demand]: 'unknown' } };
      const { reasons } = screen(asked, { ...flareUp, precautions: [{ id: 'pregnancy' }, { id: 'osteoporosis' }] });
      return { item: itemFor(exercise, id), reasons: reasons.filter(({ unanswered }) => unanswered) };
    };
    const cautions = [
      open('walking', 'breathHold'),
      open('heel-slide', 'breathHold'),
      open('bridge', 'breathHold'),
      open('abdominal-bracing', 'endRangeStretch'),
      open('clam', 'endRangeStretch'),
      open('wall-plank', 'endRangeStretch'),
    ];
    const groups = cautionGroups(cautions, nameOf);
    expect(groups.map(({ heading }) => heading)).toEqual(['Questions open']);
    for (const { item, reasons } of cautions) {
      const messages = [...new Set(reasons.map(({ message }) => message))];
      expect([...told(groups, nameOf(item.exerciseId))].sort()).toEqual(messages.sort());
    }
  });

  it('name who cleared a block, and why', () => {
    const { reasons } = screen(exerciseById('deadlift')!, flareUp);
    const ruleIds = reasons.filter(({ level }) => level === 'block').map(({ ruleId }) => ruleId);
    const cleared: Situation = {
      ...flareUp,
      clearances: [
        {
          exerciseId: 'deadlift',
          ruleIds,
          by: 'Robin Vale',
          reason: 'lifts at work',
          from: '2026-11-01',
          until: '2026-12-01',
        },
      ],
    };
    const groups = cautionGroups(cautionsOf(cleared, 'deadlift', 'bird-dog', 'bridge', 'dead-bug'), nameOf);
    const lines = groups.flatMap((group) => group.lines.map(({ text }) => text));
    expect(lines.filter((line) => line.startsWith('Cleared by'))).toEqual([
      'Cleared by Robin Vale: lifts at work (high load on the back, external load)',
    ]);
  });
});
