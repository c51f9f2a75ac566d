import { ownExerciseLimits } from '../clinical/index';
import { isEntry } from './entry-shape';
import { anEntry, anOwnExercise } from './testing/entries';

const takes = (own: object) => isEntry(anEntry('exercise-saved', { exercise: { ...anOwnExercise(), ...own } }));
const picture = (text: string) => takes({ photo: text });
const { name, sentence, steps, lines, aliases, muscles, photo } = ownExerciseLimits;

describe('an exercise of a practice out of a file', () => {
  it('is taken whole, with and without a photograph', () => {
    expect(takes({})).toBeTrue();
    for (const kind of ['jpeg', 'png', 'webp'])
      expect(picture(`data:image/${kind};base64,AAAA`))
        .withContext(kind)
        .toBeTrue();
  });

  it('is refused where any field is missing', () => {
    for (const field of Object.keys(anOwnExercise()))
      expect(takes({ [field]: undefined }))
        .withContext(field)
        .toBeFalse();
  });

  it('is refused where a demand is missing or is no answer that a rule can read', () => {
    const { demands } = anOwnExercise();
    for (const demand of Object.keys(demands)) {
      for (const value of [undefined, null, 'lots', 7, -1, 1.5, 'none ']) {
        const taken = takes({ demands: { ...demands, [demand]: value } });
        expect(taken)
          .withContext(`${demand}: ${String(value)}`)
          .toBeFalse();
      }
      expect(takes({ demands: { ...demands, [demand]: 'unknown' } }))
        .withContext(demand)
        .toBeTrue();
    }
  });

  it('is refused where a demand is off its own scale', () => {
    const { demands } = anOwnExercise();
    for (const compression of [0, 6])
      expect(takes({ demands: { ...demands, compression } }))
        .withContext(`compression ${compression}`)
        .toBeFalse();
    expect(takes({ demands: { ...demands, shear: 4 } })).toBeFalse();
  });

  it('is refused where its words are none or too many', () => {
    const spoiled: readonly (readonly [string, object])[] = [
      ['no name', { name: '  ' }],
      ['a long name', { name: 'x'.repeat(name + 1) }],
      ['a long purpose', { purpose: 'x'.repeat(sentence + 1) }],
      ['no steps', { steps: [] }],
      ['many steps', { steps: Array(steps + 1).fill('Move.') }],
      ['an empty step', { steps: ['Move.', ''] }],
      ['many cues', { cues: Array(lines + 1).fill('Slowly.') }],
      ['no name for the patient', { patientName: ' ' }],
      ['a long setup', { setup: 'x'.repeat(sentence + 1) }],
      ['many muscles', { muscles: Array(muscles + 1).fill('psoas') }],
      ['a long muscle', { muscles: ['x'.repeat(name + 1)] }],
      ['many faults', { faults: Array(lines + 1).fill('Pulling.') }],
      ['a long fault', { faults: ['x'.repeat(sentence + 1)] }],
      ['many reasons to stop', { stopIf: Array(lines + 1).fill('It hurts.') }],
      ['a long reason to stop', { stopIf: ['x'.repeat(sentence + 1)] }],
      ['kit a hundred times', { equipment: Array(100).fill('mat') }],
      ['purposes a hundred times', { purposes: Array(100).fill('mobility') }],
      ['many aliases', { aliases: Array(aliases + 1).fill('hug') }],
      ['a shelf that is none', { family: 'favourites' }],
      ['a position that is none', { position: 'upside-down' }],
      ['no purpose', { purposes: [] }],
      ['a purpose that is none', { purposes: ['fun'] }],
      ['kit that is none', { equipment: ['rocket'] }],
      ['a dose of nothing', { startingDose: { sets: 1, perDay: 1, daysPerWeek: 7 } }],
      ['a dose of 10,000', { startingDose: { sets: 1, reps: 10_000, perDay: 1, daysPerWeek: 7 } }],
      ['growth that is none', { progression: 'pain' }],
    ];
    for (const [what, own] of spoiled) expect(takes(own)).withContext(what).toBeFalse();
  });

  it('is refused with a photograph that is anything but a picture in the record itself', () => {
    const refused = [
      'https://example.org/photo.jpg',
      'data:image/svg+xml;base64,AAAA',
      'data:text/html;base64,AAAA',
      'data:image/jpeg,AAAA',
      'data:image/jpeg;base64,',
      'data:image/jpeg;base64,AA"onload=',
      ' data:image/jpeg;base64,AAAA',
      `data:image/jpeg;base64,${'A'.repeat(photo)}`,
    ];
    for (const text of refused) expect(picture(text)).withContext(text.slice(0, 40)).toBeFalse();
  });

  it('follows another or none, and is withdrawn by the entry that saved it', () => {
    const follows = (replaces: unknown) => isEntry(anEntry('exercise-saved', { replaces: replaces as string }));
    expect([null, 'a'].map(follows)).toEqual([true, true]);
    expect([undefined, '', 4].map(follows)).toEqual([false, false, false]);
    expect(isEntry(anEntry('exercise-withdrawn', { savedIn: '' }))).toBeFalse();
  });
});
