import { doseInWords, ownExerciseLimits } from '../../../clinical';
import { emptyForm, fieldOrder, formOf, longSentences, type OwnForm, readForm, sameName } from './own-form';
import { anOwnExercise, savedVersion } from './testing/own-versions';

const saved = savedVersion();
const filled = (own: Partial<OwnForm> = {}): OwnForm => ({ ...formOf(saved.exercise), ...own });
const problemsOf = (form: OwnForm) => {
  const read = readForm(form);
  return 'problems' in read ? read.problems : {};
};

describe('the form of an own exercise', () => {
  it('reads what was saved as it was saved', () => {
    expect(readForm(filled(), saved.exercise)).toEqual({ exercise: anOwnExercise() });
  });

  it('keeps what it does not show of a dose, and lets go of what was typed away', () => {
    const startingDose = {
      sets: 2,
      reps: 8,
      holdSeconds: 8,
      restSeconds: 60,
      side: 'both',
      perDay: 2,
      daysPerWeek: 5,
    } as const;
    const version = savedVersion({ startingDose });
    const form = formOf(version.exercise);
    expect(readForm(form, version.exercise)).toEqual({ exercise: anOwnExercise({ startingDose }) });
    const read = readForm({ ...form, dose: '12 min' }, version.exercise);
    expect('exercise' in read && doseInWords(read.exercise.startingDose)).toContain('12');
    expect('exercise' in read && read.exercise.startingDose.reps).toBeUndefined();
    const loaded = savedVersion({ startingDose: { ...startingDose, loadKg: 5 } });
    const bare = readForm({ ...form, dose: '2 × 8 each side' }, loaded.exercise);
    const { holdSeconds, ...rest } = startingDose;
    expect(bare)
      .withContext(`${holdSeconds} s and 5 kg`)
      .toEqual({ exercise: anOwnExercise({ startingDose: rest }) });
  });

  it('says of an empty form what is needed, and of demands without an answer nothing', () => {
    expect(Object.keys(problemsOf(emptyForm)).sort()).toEqual(
      ['family', 'name', 'patientName', 'position', 'purpose', 'purposes', 'setup', 'steps'].sort(),
    );
    expect(fieldOrder.indexOf('name')).toBeLessThan(fieldOrder.indexOf('dose'));
  });

  const spoiled: readonly (readonly [keyof OwnForm, Partial<OwnForm>])[] = [
    ['name', { name: 'x'.repeat(81) }],
    ['setup', { setup: 'x'.repeat(301) }],
    ['steps', { steps: 'Move.\n'.repeat(9) }],
    ['cues', { cues: 'x'.repeat(301) }],
    ['aliases', { aliases: 'hug\n'.repeat(13) }],
    ['stopIf', { stopIf: ' \n ' }],
    ['dose', { dose: 'lots' }],
    ['dose', { dose: '2x1000' }],
    ['dose', { perDay: NaN }],
    ['dose', { daysPerWeek: 8 }],
  ];
  for (const [field, own] of spoiled) {
    it(`says beside ${field} what is wrong with ${JSON.stringify(own).slice(0, 40)}`, () => {
      expect(Object.keys(problemsOf(filled(own)))).toEqual([field]);
      expect(problemsOf(filled(own))[field]).toMatch(/\.$/);
    });
  }

  it('takes as much as a backup does', () => {
    const { name, sentence, steps } = ownExerciseLimits;
    const full = filled({ name: 'x'.repeat(name), steps: Array(steps).fill('x'.repeat(sentence)).join('\n') });
    expect(problemsOf(full)).toEqual({});
  });

  it('counts sentences that are long for a patient', () => {
    const long = 'Draw the knee slowly towards your chest until you feel a mild pull in the low back.';
    expect(longSentences('Lie down.', `Breathe. ${long}\n${long}`)).toBe(2);
    expect(longSentences('Put the towel behind one knee.')).toBe(0);
  });

  it('knows one name from another as a reader does', () => {
    expect(sameName('Bird-dog', ' bird  DOG')).toBeTrue();
    expect(sameName('Bird-dog', 'Bird-dog square')).toBeFalse();
  });
});
