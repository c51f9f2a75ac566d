import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { type Entry, rules } from '../../clinical';
import { practiceActions, practiceFeature } from '../../state/practice/practice.slice';
import { RulesReviewLine } from './rules-review-line';

function agreed(ruleIds: readonly string[]): readonly Entry[] {
  return ruleIds.map((ruleId) => ({
    id: `reviewed-${ruleId}`,
    patientId: 'practice',
    author: 'Robin Vale',
    at: '2026-11-20T10:00:00.000Z',
    schema: 1,
    kind: 'rule-reviewed',
    body: { ruleId, outcome: 'agreed' },
  }));
}

describe('the line about rules that are not yet reviewed', () => {
  it('is there until the last one is, and not before the practice was read', async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideStore({ [practiceFeature.name]: practiceFeature.reducer })],
    });
    const store = TestBed.inject(Store);
    const fixture = TestBed.createComponent(RulesReviewLine);
    const host = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    expect(host.textContent.trim()).toBe('');

    store.dispatch(practiceActions.loaded({ entries: agreed(rules.slice(0, 12).map(({ id }) => id)) }));
    await fixture.whenStable();
    expect(host.textContent.trim()).toBe(`Keel's rules are not yet reviewed here: 12 of ${rules.length}`);
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/clinic/rules');

    store.dispatch(practiceActions.loaded({ entries: agreed(rules.map(({ id }) => id)) }));
    await fixture.whenStable();
    expect(host.textContent.trim()).toBe('');
  });
});
