import { exerciseById, type Situation } from '../clinical';
import { encouragedInWords, whatIsEncouraged } from './encouraged-words';

const situation: Situation = {
  phase: 'building',
  precautions: [{ id: 'pregnancy' }],
  clearances: [],
  date: '2026-11-22',
};
const walking = exerciseById('walking')!;

describe('what a condition encourages', () => {
  it('is said beside the exercise, with the condition that asks for it', () => {
    expect(encouragedInWords(walking, situation)).toBe('encouraged with pregnancy');
    expect(encouragedInWords(walking, { ...situation, precautions: [] })).toBe('');
    expect(encouragedInWords(walking, { ...situation, precautions: 'not-asked' })).toBe('');
  });

  it('is said once for all of them', () => {
    const some = [walking, exerciseById('water-walking')!, exerciseById('deadlift')!];
    expect(whatIsEncouraged(some, situation)).toEqual(['pregnancy: walking, water, all fours and side-lying']);
  });
});
