import fc from 'fast-check';
import { holds } from '../testing/holds';
import { anOwnExercise, saved } from '../testing/own-exercise';
import { aRecord, type PatientRecord } from '../testing/record';
import type { OwnExercise } from './own-exercises';
import { practiceFrom } from './practice';

const own = (record: PatientRecord) => practiceFrom(record.entries).ownExercises;
const aRecordOf = (exercise: OwnExercise) => {
  const record = aRecord();
  record.sign('exercise-saved', { exercise, replaces: null });
  return record;
};
const standings = (record: PatientRecord) => own(record).map(({ exercise, standing }) => [exercise.name, standing]);

describe('the exercises of a practice', () => {
  it('are exercises of their own in every version, and the newest is offered', () => {
    const record = aRecord();
    const first = saved(record, 'Knee hug');
    record.sign(
      'exercise-saved',
      { exercise: anOwnExercise({ name: 'Towel knee hug' }), replaces: first },
      { author: 'Ana Sol' },
    );
    expect(standings(record)).toEqual([
      ['Knee hug', 'replaced'],
      ['Towel knee hug', 'offered'],
    ]);
    const [older, newer] = own(record);
    expect(older?.exercise.id).toBe(`own-${first}`);
    expect(newer).toEqual(jasmine.objectContaining({ version: 2, by: 'Ana Sol', follows: [first] }));
    expect(newer?.added.by).toBe('Tomas Reed');
  });

  it('are both offered where two devices changed the same one, until one is withdrawn', () => {
    const record = aRecord();
    const first = saved(record, 'Knee hug');
    const here = saved(record, 'Knee hug here', first);
    saved(record, 'Knee hug there', first);
    expect(standings(record)).toEqual([
      ['Knee hug', 'replaced'],
      ['Knee hug here', 'offered'],
      ['Knee hug there', 'offered'],
    ]);
    record.sign('exercise-withdrawn', { savedIn: here, reason: 'Twice' });
    expect(standings(record).map(([, standing]) => standing)).toEqual(['replaced', 'withdrawn', 'offered']);
    expect(own(record)[1]?.withdrawn).toEqual(jasmine.objectContaining({ by: 'Tomas Reed', reason: 'Twice' }));
  });

  it('do not bring an older version back when the newest is withdrawn, and are offered again when saved anew', () => {
    const record = aRecord();
    const second = saved(record, 'Second', saved(record, 'First'));
    record.sign('exercise-withdrawn', { savedIn: second });
    expect(standings(record).map(([, standing]) => standing)).toEqual(['replaced', 'withdrawn']);
    saved(record, 'Third', second);
    expect(standings(record).map(([, standing]) => standing)).toEqual(['replaced', 'replaced', 'offered']);
  });

  it('go back to the version before when the newest was entered in error, and not behind one that follows it', () => {
    const record = aRecord();
    const second = saved(record, 'Second', saved(record, 'First'));
    record.sign('entry-voided', { voids: second, reason: 'By mistake' });
    expect(standings(record)).toEqual([['First', 'offered']]);
    saved(record, 'Third', second);
    expect(standings(record)).toEqual([
      ['First', 'replaced'],
      ['Third', 'offered'],
    ]);
  });

  it('are what was written down, part by part', () => {
    const record = aRecord();
    const { demands } = anOwnExercise();
    const written = anOwnExercise({
      name: 'Towel hug',
      patientName: 'Hug your knee',
      aliases: ['knee hug'],
      family: 'supine',
      position: 'supine',
      equipment: ['towel'],
      purposes: ['stretching'],
      muscles: ['gluteus maximus'],
      purpose: 'This eases the back.',
      setup: 'Lie on your back.',
      steps: ['Draw the knee up.'],
      cues: ['Slowly.'],
      faults: ['Pulling hard.'],
      stopIf: ['It hurts more.'],
      demands: { ...demands, impact: 3, shear: 'unknown', kneeling: true },
      startingDose: { sets: 3, reps: 4, perDay: 2, daysPerWeek: 5 },
      progression: 'minutes',
      photo: 'data:image/jpeg;base64,AAAA',
    });
    record.sign('exercise-saved', { exercise: written, replaces: null });
    expect(own(record)[0]?.exercise).toEqual(jasmine.objectContaining({ ...written }));
    expect('photo' in (own(aRecordOf(anOwnExercise()))[0]?.exercise ?? {})).toBeFalse();
  });

  it('take over nothing that only Keel may say of an exercise', () => {
    const record = aRecord();
    const forged = { ...anOwnExercise(), id: 'walking', figure: {}, harder: ['deadlift'], sources: ['made-up'] };
    const alsoForged = { easier: ['walking'], loads: [{ value: 1 }], standsAlone: 'Because' };
    record.sign('exercise-saved', { exercise: { ...forged, ...alsoForged }, replaces: null });
    expect(own(record)[0]?.exercise).toEqual(
      jasmine.objectContaining({
        id: 'own-entry-001',
        easier: [],
        harder: [],
        loads: [],
        standsAlone: 'An exercise of this practice.',
        sources: ['expert-judgement'],
      }),
    );
    expect(own(record)[0]?.exercise.figure).toBeUndefined();
  });

  it('end a chain that bites its own tail, and one whose beginning is on another device', () => {
    const record = aRecord();
    record.sign('exercise-saved', { exercise: anOwnExercise(), replaces: 'entry-002' });
    record.sign('exercise-saved', { exercise: anOwnExercise(), replaces: 'entry-001' });
    record.sign('exercise-saved', { exercise: anOwnExercise(), replaces: 'elsewhere' });
    expect(own(record).map(({ standing }) => standing)).toEqual(['replaced', 'replaced', 'offered']);
    expect(own(record).map(({ version }) => version)).toEqual([2, 2, 1]);
  });

  it('keep their star when they are changed, and lose it when they are withdrawn', () => {
    const record = aRecord();
    const first = saved(record, 'First');
    record.sign('practice-amended', { favourites: ['bird-dog', `own-${first}`, 'own-elsewhere'] });
    const second = saved(record, 'Second', first);
    const favourites = () => practiceFrom(record.entries).favourites;
    expect(favourites()).toEqual(['bird-dog', `own-${second}`, 'own-elsewhere']);
    record.sign('exercise-withdrawn', { savedIn: second });
    expect(favourites()).toEqual(['bird-dog', 'own-elsewhere']);
  });

  it('come to the same in any order of the entries', () => {
    const record = aRecord();
    const first = saved(record, 'First');
    const second = saved(record, 'Second', first);
    saved(record, 'Beside', first);
    const third = saved(record, 'Third', second);
    record.sign('exercise-withdrawn', { savedIn: third, reason: 'No longer taught' });
    record.sign('entry-voided', { voids: second, reason: 'By mistake' });
    record.sign('practice-amended', { favourites: [`own-${first}`] });
    const { entries } = record;
    const shuffled = fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 });
    holds(
      fc.property(shuffled, (again) => {
        expect(practiceFrom(again)).toEqual(practiceFrom(entries));
      }),
    );
  });
});
