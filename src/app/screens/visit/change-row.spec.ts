import {
  exerciseById,
  type Proposal,
  shippedLibrary,
  type Decision,
  situationOf,
  stepUp,
  type DeclarablePhase,
} from '../../clinical';
import { changeRows, choosing, nextInWords, stays } from './change-row';
import { accepted } from './choices';
import { aChart, aDose, anEntry, anItem, aProgram, today } from './testing/visit-charts';
import type { Choosing } from './visit-draft';

const item = anItem('abdominal-bracing', { start: aDose(), scheme: { axis: 'reps' } });
const exercise = exerciseById('abdominal-bracing')!;
const aProposal = (proposed: Partial<Decision> = {}, own: Partial<Proposal> = {}): Proposal => ({
  item,
  exercise,
  done: aDose(),
  planned: aDose(),
  proposed: { kind: 'advance', because: '', dose: stepUp(aDose(), item), ...proposed },
  ...own,
});

function row(proposal: Proposal, choice?: Partial<Choosing>, phase: DeclarablePhase = 'building') {
  const chart = aChart(aProgram(), anEntry('phase-declared', { phase, since: today }, today));
  const whole: Choosing = { proposed: proposal.proposed.kind, taken: proposal.proposed.kind, reason: '', ...choice };
  const choices: Record<string, Choosing> = choice ? { 'abdominal-bracing': whole } : {};
  const [found] = changeRows([proposal], choices, situationOf(chart, today, shippedLibrary), shippedLibrary);
  if (!found) throw new RangeError('No row');
  return found;
}

describe('a row of proposed changes', () => {
  it('says what the patient does next, and when it is the same again', () => {
    expect(nextInWords(row(aProposal())).dose?.replaceAll('\u00a0', ' ')).toBe('2 × 10');
    expect(stays(row(aProposal()))).toBeFalse();
    expect(stays(row(aProposal({ kind: 'hold', dose: aDose() })))).toBeTrue();
    expect(nextInWords(row(aProposal({ kind: 'stop', dose: undefined })))).toEqual({});
  });

  it('says which exercise takes its place, and is chosen as the next rung', () => {
    const rung = row(aProposal({ by: 'bird-dog', dose: aDose() }));
    expect(nextInWords(rung).place).toBe('Bird-dog');
    expect([rung.proposedStep, rung.proposedName]).toEqual(['rung', 'Next rung']);
    expect(rung.options.map(({ value }) => value)).toContain('rung');
    expect(choosing(rung, 'rung')).toEqual(accepted(rung.proposal));
  });

  it('offers no next rung where every one of them is blocked', () => {
    const birdDog = aProposal({}, { item: anItem('bird-dog'), exercise: exerciseById('hip-hinge-dowel')! });
    const allowed = (phase: DeclarablePhase) => row(birdDog, undefined, phase).rungs.map(({ id }) => id);
    expect(allowed('building')).toContain('romanian-deadlift');
    expect(allowed('flare-up')).not.toContain('romanian-deadlift');
  });

  it('calls a deload a light week', () => {
    const light = row(aProposal({ kind: 'regress', dose: aDose({ sets: 1 }), deload: true }));
    expect(light.proposedName).toBe('Light week');
    expect(light.options.map(({ name }) => name)).toContain('Light week');
    expect(light.options.map(({ name }) => name)).not.toContain('One step back');
  });

  it('offers what can be done instead only where it stops', () => {
    expect(row(aProposal()).instead).toEqual([]);
    const stopped = row(aProposal({ kind: 'stop', dose: undefined }));
    expect(stopped.instead.length).toBeGreaterThan(0);
    expect(stopped.instead.length).toBeLessThanOrEqual(3);
    const instead = row(aProposal(), { taken: 'stop', by: stopped.instead[0]!.id });
    expect(instead.step).withContext('it stops, whatever takes its place').toBe('stop');
    expect(nextInWords(instead).place).toBe(stopped.instead[0]!.name);
  });

  it('offers nothing harder in the place of what stops, and nothing that is done already', () => {
    const stop = { proposed: { kind: 'stop', because: '' } } as const;
    const sideBridge = aProposal({}, { item: anItem('side-bridge'), exercise: exerciseById('side-bridge')!, ...stop });
    const onKnees = aProposal({}, { item: anItem('side-bridge-knees'), exercise: exerciseById('side-bridge-knees')! });
    const situation = situationOf(aChart(), today, shippedLibrary);
    const offered = (...proposals: readonly Proposal[]) =>
      changeRows(proposals, {}, situation, shippedLibrary)[0]?.instead.map(({ id }) => id) ?? [];
    expect(offered(sideBridge)).toContain('side-bridge-knees');
    expect(offered(sideBridge)).not.toContain('side-bridge-leg-lift');
    expect(offered(sideBridge, onKnees)).not.toContain('side-bridge-knees');
  });

  it('keeps what was said when another step is chosen, and drops the typed dose', () => {
    const chosen = row(aProposal(), { taken: 'hold', typed: '2x8', reason: 'Tired or unwell' });
    expect(choosing(chosen, 'regress')).toEqual({ proposed: 'advance', taken: 'regress', reason: 'Tired or unwell' });
  });
});
