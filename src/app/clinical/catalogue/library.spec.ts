import { practiceFrom } from '../chart/practice';
import { readyToSign } from '../chart/signing';
import { todaysPlan } from '../chart/todays-plan';
import { insteadOf } from '../safety/instead-of';
import { screen } from '../safety/screen';
import { aFlareUp, known } from '../testing/exercises';
import { anOwnExercise, saved } from '../testing/own-exercise';
import { aProgram, aRecord, aRegisteredPatient } from '../testing/record';
import { libraryWith, shippedLibrary } from './library';
import { catalogue } from '.';

const today = '2026-11-22';
const libraryOf = (record: ReturnType<typeof aRecord>) => libraryWith(practiceFrom(record.entries));

describe('the library of a practice', () => {
  it('is the shipped one where the practice has added nothing', () => {
    expect(libraryOf(aRecord())).toBe(shippedLibrary);
    expect(catalogue.filter(({ id }) => id.startsWith('own-'))).toEqual([]);
  });

  it('offers the newest of its own after those of Keel, and knows every version', () => {
    const record = aRecord();
    const first = saved(record, 'First');
    const second = saved(record, 'Second', first);
    const gone = saved(record, 'Gone');
    record.sign('exercise-withdrawn', { savedIn: gone });
    const library = libraryOf(record);
    expect(library.offered.slice(0, catalogue.length)).toEqual(catalogue);
    expect(library.offered.slice(catalogue.length).map(({ name }) => name)).toEqual(['Second']);
    expect([first, second, gone].map((id) => library.byId(`own-${id}`)?.name)).toEqual(['First', 'Second', 'Gone']);
    expect(library.byId('walking')).toBe(known('walking'));
    expect(library.ownById(`own-${gone}`)?.standing).toBe('withdrawn');
    expect(library.ownById('walking')).toBeUndefined();
  });

  it('keeps what Keel brings along, whatever a version claims to be', () => {
    const record = aRecord();
    saved(record, 'Walk');
    const [version] = practiceFrom(record.entries).ownExercises;
    if (!version) throw new Error('nothing was saved');
    const library = libraryWith({
      ownExercises: [{ ...version, exercise: { ...version.exercise, id: 'walking' } }],
      stricter: [],
    });
    expect(library.byId('walking')).toBe(known('walking'));
  });

  it('has its own exercises screened like any other: what nobody has said is blocked where it matters', () => {
    const record = aRecord();
    const demands = anOwnExercise().demands;
    record.sign('exercise-saved', {
      exercise: anOwnExercise({ demands: { ...demands, bilateralLegLift: 'unknown' } }),
      replaces: null,
    });
    const exercise = libraryOf(record).byId('own-entry-001');
    if (!exercise) throw new Error('not in the library');
    expect(screen(exercise, aFlareUp()).reasons.map(({ ruleId }) => ruleId)).toEqual(['flare-up.both-legs']);
    expect(screen({ ...exercise, demands }, aFlareUp()).status).toBe('allowed');
  });

  it('lets a program with one of its own be planned and signed, where it is known, and blocks it where it is not', () => {
    const record = aRecord();
    const id = `own-${saved(record, 'Knee hug')}`;
    const library = libraryOf(record);
    const patient = aRegisteredPatient();
    const draft = aProgram(id, 'walking');
    expect(readyToSign(draft, patient.chart(), today, library).program.items.length).toBe(2);
    expect(readyToSign(draft, patient.chart(), today, shippedLibrary).program.resting.map((item) => item.id)).toEqual([
      id,
    ]);
    patient.sign('program-prescribed', { program: draft, follows: null, acknowledged: [] });
    expect(todaysPlan(patient.chart(), today, library).active.map(({ exercise }) => exercise?.name)).toContain(
      'Knee hug',
    );
    const [waiting] = todaysPlan(patient.chart(), today).resting;
    expect(waiting?.verdict.reasons.map(({ ruleId }) => ruleId)).toEqual(['unknown-exercise']);
  });

  it('keeps an old program with the version it was signed with', () => {
    const record = aRecord();
    const first = saved(record, 'Knee hug');
    const patient = aRegisteredPatient();
    patient.sign('program-prescribed', { program: aProgram(`own-${first}`), follows: null, acknowledged: [] });
    record.sign('exercise-saved', {
      exercise: anOwnExercise({ name: 'Knee hug', demands: { ...anOwnExercise().demands, compression: 5 } }),
      replaces: first,
    });
    const [planned] = todaysPlan(patient.chart(), today, libraryOf(record)).items;
    expect(planned?.exercise?.demands.compression).toBe(1);
  });

  it('offers its own instead of another, and never one that is withdrawn', () => {
    const record = aRecord();
    const sitUp = known('sit-up');
    const { purposes, muscles, family } = sitUp;
    const entry = record.sign('exercise-saved', {
      exercise: anOwnExercise({ name: 'Gentle curl', purposes, muscles, family }),
      replaces: null,
    });
    const names = () => insteadOf(sitUp, aFlareUp(), libraryOf(record)).map(({ name }) => name);
    expect(names()).toContain('Gentle curl');
    record.sign('exercise-withdrawn', { savedIn: entry.id });
    expect(names()).not.toContain('Gentle curl');
  });
});
