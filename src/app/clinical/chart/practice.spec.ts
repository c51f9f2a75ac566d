import fc from 'fast-check';
import { defaultPainPolicy } from '../overload/policy';
import { holds } from '../testing/holds';
import { anItem, aRecord } from '../testing/record';
import { practiceFrom } from './practice';

function aPractice() {
  const record = aRecord();
  record.sign('practice-amended', { name: 'Harbour Street', people: ['Tomas Reed'], favourites: ['bird-dog'] });
  record.sign('practice-amended', { people: ['Tomas Reed', 'Ana Sol'] });
  record.sign('rule-reviewed', { ruleId: 'flare-up.impact', outcome: 'disputed', note: 'too strict' });
  record.sign(
    'rule-reviewed',
    { ruleId: 'flare-up.impact', outcome: 'agreed' },
    { author: 'Ana Sol', at: '2026-11-02T09:00:00.000Z' },
  );
  record.sign('template-saved', { name: 'First week', items: [anItem('walking')], weeks: 1 });
  return record;
}

describe("the practice's chart", () => {
  it('begins without a name and with the careful pain policy', () => {
    expect(practiceFrom([])).toEqual({
      name: '',
      people: [],
      painPolicy: defaultPainPolicy,
      favourites: [],
      reviews: {},
      stricter: [],
      pathway: {},
      templates: [],
      ownExercises: [],
    });
  });

  it('is what was said last about each thing', () => {
    const practice = practiceFrom(aPractice().entries);
    expect(practice.name).toBe('Harbour Street');
    expect(practice.people).toEqual(['Tomas Reed', 'Ana Sol']);
    expect(practice.favourites).toEqual(['bird-dog']);
    expect(practice.reviews).toEqual({
      'flare-up.impact': { outcome: 'agreed', by: 'Ana Sol', at: '2026-11-02T09:00:00.000Z' },
    });
    expect(practice.templates.map(({ name, weeks }) => [name, weeks])).toEqual([['First week', 1]]);
  });

  it('forgets what was entered in error', () => {
    const record = aPractice();
    for (const kind of ['template-saved', 'rule-reviewed'] as const) {
      const last = record.entries.findLast((entry) => entry.kind === kind);
      record.sign('entry-voided', { voids: last?.id ?? '', reason: 'By mistake' });
    }
    const practice = practiceFrom(record.entries);
    expect(practice.templates).toEqual([]);
    expect(practice.reviews['flare-up.impact']).toEqual(
      jasmine.objectContaining({ outcome: 'disputed', note: 'too strict' }),
    );
  });

  it('folds in any order to the same', () => {
    const { entries } = aPractice();
    const shuffled = fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 });
    holds(
      fc.property(shuffled, (again) => {
        expect(practiceFrom(again)).toEqual(practiceFrom(entries));
      }),
    );
  });
});
