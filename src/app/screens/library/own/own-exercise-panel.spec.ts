import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideState, provideStore, Store } from '@ngrx/store';
import type { Entry } from '../../../clinical';
import { practiceActions, practiceFeature } from '../../../state/practice/practice.slice';
import { OwnExercisePanel } from './own-exercise-panel';
import { anOwnExercise, practiceEntry } from './testing/own-versions';

const exercise = anOwnExercise();
const first = practiceEntry('exercise-saved', { exercise, replaces: null });
const second = practiceEntry('exercise-saved', { exercise, replaces: 'one' }, { id: 'two', day: 9, author: 'Ana Sol' });

async function panel(exerciseId: string, ...entries: readonly Entry[]) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideStore(), provideState(practiceFeature)] });
  TestBed.inject<Store>(Store).dispatch(practiceActions.loaded({ entries }));
  const fixture = TestBed.createComponent(OwnExercisePanel);
  fixture.componentRef.setInput('exerciseId', exerciseId);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return {
    host,
    text: host.textContent.replaceAll(/\s+/g, ' ').trim(),
    acts: [...host.querySelectorAll('button, a')].map(({ textContent }) => textContent.trim()),
  };
}

describe('the panel of an own exercise', () => {
  it('says who added it and when, and offers to change or withdraw it', async () => {
    const { text, acts } = await panel('own-one', first);
    expect(text).toContain('Our ownAdded by Tomas Reed, 2 Nov 2026 · version 1');
    expect(acts).toEqual(['Answer them', 'Edit', 'No longer offer']);
    expect(text).toContain('1 of 18 questions about what it asks of the body is open.');
  });

  it('says who made the newest version', async () => {
    const { text } = await panel('own-two', first, second);
    expect(text).toContain('Added by Tomas Reed, 2 Nov 2026 · version 2, by Ana Sol, 9 Nov 2026');
  });

  it('leads from an earlier version to the newest, and changes only that one', async () => {
    const { host, text, acts } = await panel('own-one', first, second);
    expect(text).toContain('This is an earlier version.');
    expect(acts).toEqual(['Open the newest version']);
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/library/own-two');
  });

  it('says who withdrew it and why, and offers to save it anew', async () => {
    const withdrawn = practiceEntry(
      'exercise-withdrawn',
      { savedIn: 'one', reason: 'Not taught any more' },
      { id: 'x', day: 10, author: 'Ana Sol' },
    );
    const { text, acts } = await panel('own-one', first, withdrawn);
    expect(text).toContain('No longer offered since 10 Nov 2026, by Ana Sol: Not taught any more');
    expect(acts).toEqual(['Answer them', 'Edit and offer again']);
  });

  it('is not there for an exercise of Keel', async () => {
    const { host } = await panel('bird-dog', first);
    expect(host.hidden).toBeTrue();
  });
});
