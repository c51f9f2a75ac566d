import type { Entry } from '../clinical';
import { anEntry, anItem, anOwnExercise, aProgram } from '../records/testing/entries';
import { programsStand } from './signing-gate';

const today = '2026-11-22';
const known: readonly Entry[] = [
  anEntry('patient-registered'),
  anEntry('precautions-stated'),
  anEntry('phase-declared', { phase: 'building', since: '2026-09-01' }),
];
const later = { at: '2026-11-22T09:00:00.000Z' };
const signed = (...exerciseIds: readonly string[]) =>
  anEntry(
    'program-prescribed',
    { program: aProgram({ items: exerciseIds.map((exerciseId) => anItem({ exerciseId })) }) },
    later,
  );

describe('the last gate before a program is signed', () => {
  it('lets a program through that the record agrees with', () => {
    expect(programsStand(known, [signed('running', 'walking')], today, [])).toBeTrue();
  });

  it('closes on a flare-up that another tab has declared', () => {
    const flare = anEntry('phase-declared', { phase: 'flare-up', since: today });
    expect(programsStand([...known, flare], [signed('running', 'walking')], today, [])).toBeFalse();
    expect(programsStand([...known, flare], [signed('walking')], today, [])).toBeTrue();
  });

  it('closes on a precaution that was stated, a red flag that was raised, or a clearance that was withdrawn meanwhile', () => {
    const osteoporosis = anEntry('precautions-stated', { precautions: [{ id: 'osteoporosis' }] }, later);
    expect(programsStand([...known, osteoporosis], [signed('sit-up')], today, [])).toBeFalse();
    const flag = anEntry('red-flag-raised', { tier: 'urgent', date: today });
    expect(programsStand([...known, flag], [signed('walking')], today, [])).toBeFalse();
    const clearance = anEntry('clearance-granted', {
      clearance: {
        exerciseId: 'sit-up',
        ruleIds: ['osteoporosis.end-flexion'],
        by: 'Tomas Reed',
        reason: 'Tried',
        from: today,
        until: today,
      },
    });
    const cleared = [...known, osteoporosis, clearance];
    expect(programsStand(cleared, [signed('sit-up')], today, [])).toBeTrue();
    const withdrawn = anEntry('clearance-withdrawn', { clearanceId: clearance.id });
    expect(programsStand([...cleared, withdrawn], [signed('sit-up')], today, [])).toBeFalse();
  });

  it('closes on a patient whose registration was voided, and on precautions nobody asked about', () => {
    expect(programsStand(known.slice(1), [signed('walking')], today, [])).toBeFalse();
    expect(
      programsStand(
        known.filter(({ kind }) => kind !== 'precautions-stated'),
        [signed('walking')],
        today,
        [],
      ),
    ).toBeFalse();
  });

  it('looks at what is signed together with the program, too', () => {
    const flag = anEntry('red-flag-raised', { tier: 'emergency', date: today }, later);
    expect(programsStand(known, [flag, signed('walking')], today, [])).toBeFalse();
    const flare = anEntry('phase-declared', { phase: 'flare-up', since: today }, later);
    expect(programsStand(known, [flare, signed('running')], today, [])).toBeFalse();
  });

  it('closes on an exercise that the library does not know', () => {
    expect(programsStand(known, [signed('walking', 'somebody-elses-move')], today, [])).toBeFalse();
  });

  it('has nothing to say where no program is signed', () => {
    expect(programsStand([], [anEntry('red-flag-raised', { tier: 'emergency' })], today, [])).toBeTrue();
  });

  it("knows the practice's own exercises, older versions among them, and closes on one that is nowhere", () => {
    const first = anEntry('exercise-saved', {}, { patientId: 'practice' });
    const second = anEntry('exercise-saved', { replaces: first.id }, { ...later, patientId: 'practice' });
    const own = signed(`own-${first.id}`);
    expect(programsStand(known, [own], today, [first, second])).toBeTrue();
    expect(programsStand(known, [own], today, [second])).toBeFalse();
  });

  it('closes on an own exercise for which nobody has said what a flare-up asks', () => {
    const { demands } = anOwnExercise();
    const asked = anEntry('exercise-saved', {}, { patientId: 'practice' });
    const open = anEntry(
      'exercise-saved',
      { exercise: anOwnExercise({ demands: { ...demands, bilateralLegLift: 'unknown' } }) },
      { patientId: 'practice' },
    );
    const flare = [...known, anEntry('phase-declared', { phase: 'flare-up', since: today })];
    expect(programsStand(flare, [signed(`own-${asked.id}`)], today, [asked, open])).toBeTrue();
    expect(programsStand(flare, [signed(`own-${open.id}`)], today, [asked, open])).toBeFalse();
  });
});
