import { TestBed } from '@angular/core/testing';
import { exerciseById, type Exercise } from '../clinical';
import { ExercisePicture } from './exercise-picture';

const photo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function picture(exercise: Pick<Exercise, 'name' | 'figure' | 'photo'>, own: Record<string, unknown> = {}) {
  const fixture = TestBed.createComponent(ExercisePicture);
  fixture.componentRef.setInput('exercise', exercise);
  for (const [name, value] of Object.entries(own)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('the picture of an exercise', () => {
  it('is its drawing where it has one', async () => {
    const figure = exerciseById('bird-dog')?.figure;
    const shown = await picture({ name: 'Bird-dog', ...(figure ? { figure } : {}), photo });
    expect(shown.querySelector('keel-figure svg')).not.toBeNull();
    expect(shown.querySelector('img')).toBeNull();
  });

  it('is the photograph where there is no drawing, named for those who do not see it', async () => {
    const shown = await picture({ name: 'Knee hug', photo });
    expect(shown.querySelector('img')?.alt).toBe('Photograph: Knee hug');
    expect(shown.querySelector('img')?.src).toBe(photo);
    const beside = await picture({ name: 'Knee hug', photo }, { decorative: true, resting: true });
    expect(beside.querySelector('img')?.alt).toBe('');
    expect(beside.classList).toContain('resting');
  });

  it('is a quiet place where there is neither', async () => {
    const shown = await picture({ name: 'Knee hug' });
    expect(shown.querySelector('.none')?.getAttribute('aria-hidden')).toBe('true');
  });
});
