import { catalogue, type Exercise, type ExerciseId, type Family, screen, type Situation } from '../../clinical';
import { inBrief, type Known, narrow, phasesOf, verdictsOn } from './facets';
import { noFilters } from './library-filters';

const today = '2026-11-22';
const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: today };
const known: Known = {
  phases: phasesOf(catalogue, today),
  favourites: new Set(['bird-dog', 'clam']),
  verdicts: verdictsOn(catalogue, flareUp),
  onlyAllowed: false,
};
const ids = (exercises: readonly Exercise[]): readonly ExerciseId[] => exercises.map(({ id }) => id);
const inFamily = (family: Family) => catalogue.filter((exercise) => exercise.family === family);

describe('narrow', () => {
  it('leaves everything, in its order, and counts it, while nothing is chosen', () => {
    const { exercises, counts } = narrow(catalogue, noFilters, known);
    expect(exercises).toEqual(catalogue);
    expect(counts.family.get('side')).toBe(inFamily('side').length);
    expect([...counts.family.values()].reduce((sum, count) => sum + count, 0)).toBe(catalogue.length);
    expect(counts.kit.get('none')).toBe(catalogue.filter(({ equipment }) => equipment.length === 0).length);
    expect(counts.favourites).toBe(2);
    expect(counts.allowed).toBe(catalogue.filter((one) => screen(one, flareUp).status !== 'blocked').length);
    expect(counts.phase.get('flare-up')).toBe(counts.allowed);
    expect(counts.phase.get('returning')).toBeGreaterThan(counts.allowed);
  });

  it('takes any of the choices in one facet and all of the facets together', () => {
    const { exercises } = narrow(catalogue, { ...noFilters, family: ['side', 'quadruped'], kit: ['none'] }, known);
    expect(ids(exercises)).toEqual(
      ids([...inFamily('quadruped'), ...inFamily('side')].filter(({ equipment }) => equipment.length === 0)),
    );
  });

  it('counts a facet with the others as they are chosen, and its own choices left open', () => {
    const { exercises, counts } = narrow(catalogue, { ...noFilters, family: ['side'], position: ['standing'] }, known);
    expect(counts.family.get('side') ?? 0).toBe(exercises.length);
    const standing = catalogue.filter(({ position }) => position === 'standing');
    expect([...counts.family.values()].reduce((sum, count) => sum + count, 0)).toBe(standing.length);
    expect(counts.position.get('side-lying')).toBe(
      inFamily('side').filter(({ position }) => position === 'side-lying').length,
    );
  });

  it('says of every choice exactly what choosing it leaves', () => {
    const chosen = { ...noFilters, phase: 'flare-up', position: ['supine', 'standing'] } as const;
    const { counts } = narrow(catalogue, chosen, known);
    for (const [family, count] of counts.family)
      expect(narrow(catalogue, { ...chosen, family: [family] }, known).exercises.length).toBe(count);
    for (const [kit, count] of counts.kit)
      expect(narrow(catalogue, { ...chosen, kit: [kit] }, known).exercises.length).toBe(count);
    for (const [position, count] of counts.position)
      expect(narrow(catalogue, { ...chosen, position: [position] }, known).exercises.length).toBe(count);
    for (const [phase, count] of counts.phase)
      expect(narrow(catalogue, { ...chosen, phase }, known).exercises.length).toBe(count);
    expect(narrow(catalogue, { ...chosen, favourites: true }, known).exercises.length).toBe(counts.favourites);
    expect(narrow(catalogue, chosen, { ...known, onlyAllowed: true }).exercises.length).toBe(counts.allowed);
  });

  it('leaves out what is blocked for the patient only when asked to', () => {
    expect(ids(narrow(catalogue, noFilters, known).exercises)).toContain('sit-up');
    const { exercises, counts } = narrow(catalogue, noFilters, { ...known, onlyAllowed: true });
    expect(ids(exercises)).not.toContain('sit-up');
    expect(exercises.length).toBe(counts.allowed);
    expect(counts.allowed + counts.waiting).toBe(catalogue.length);
  });

  it('counts nothing as allowed while no chart is open', () => {
    const { counts } = narrow(catalogue, noFilters, { ...known, verdicts: null });
    expect([counts.allowed, counts.waiting]).toEqual([0, 0]);
  });
});

describe('inBrief', () => {
  it('says in a few words why an exercise waits, and nothing of one that is allowed', () => {
    const brief = (id: ExerciseId) => {
      const verdict = known.verdicts?.get(id);
      return verdict ? inBrief(verdict) : '';
    };
    expect(brief('sit-up')).toContain('high load on the back');
    expect(brief('abdominal-bracing')).toBe('');
    expect(catalogue.filter(({ id }) => brief(id).length > 70).map(({ id }) => id)).toEqual([]);
  });

  it('gives no block that a clinician has cleared as the reason to wait', () => {
    const sitUp = catalogue.find(({ id }) => id === 'sit-up');
    if (!sitUp) throw new Error('no sit-up');
    const [first, ...others] = screen(sitUp, flareUp).reasons;
    if (!first || others.every(({ level }) => level !== 'block')) throw new Error('one reason alone');
    const clearance = {
      exerciseId: 'sit-up',
      ruleIds: [first.ruleId],
      by: 'Robin Vale',
      reason: 'Taught.',
      from: today,
      until: today,
    } as const;
    expect(inBrief(screen(sitUp, { ...flareUp, clearances: [clearance] }))).not.toContain('high load on the back');
  });
});
