import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { chartFrom, type Entry, exerciseById, itemFor, type Readiness, screen, type Situation } from '../../clinical';
import { selectChart } from '../../state/chart/chart.selectors';
import { selectCautions, selectDraftFollows, selectDraftTouched } from '../../state/draft/draft.selectors';
import { sameToRead, Signing } from './signing';

const flareUp: Situation = { phase: 'flare-up', precautions: [], clearances: [], date: '2026-11-22' };
const birdDog = exerciseById('bird-dog')!;
const item = itemFor(birdDog, 'bird-dog');

function readiness(situation: Situation, own: Partial<Readiness['program']> = {}): Readiness {
  return {
    obstacles: [],
    cautions: [{ item, reasons: screen(birdDog, situation).reasons }],
    program: { startDate: '2026-11-23', weeks: 4, items: [item], resting: [], ...own },
  };
}

describe('what was read before signing', () => {
  it('is the same while nothing changed', () => {
    expect(sameToRead(readiness(flareUp), readiness({ ...flareUp }))).toBeTrue();
  });

  it('is not when a caution came or went meanwhile', () => {
    expect(sameToRead(readiness(flareUp), readiness({ ...flareUp, phase: 'building' }))).toBeFalse();
  });

  it('is not when something began to rest meanwhile', () => {
    expect(sameToRead(readiness(flareUp), readiness(flareUp, { resting: [item] }))).toBeFalse();
  });

  it('is not when a sentence says something else, such as the other side', () => {
    const hip = (side: 'left' | 'right'): Readiness => ({
      ...readiness(flareUp),
      cautions: [
        {
          item,
          reasons: screen(exerciseById('sit-to-stand')!, {
            ...flareUp,
            precautions: [{ id: 'hip-osteoarthritis', side }],
          }).reasons,
        },
      ],
    });
    expect(sameToRead(hip('left'), hip('left'))).toBeTrue();
    expect(sameToRead(hip('left'), hip('right'))).toBeFalse();
  });
});

describe('a program that is signed', () => {
  const reasons = screen(birdDog, flareUp).reasons;
  const signedAs = (acknowledged: readonly string[]): Entry => ({
    id: 'r1',
    patientId: 'ida',
    author: 'Tomas Reed',
    at: '2026-11-02T09:00:00.000Z',
    schema: 1,
    kind: 'program-prescribed',
    body: {
      program: readiness(flareUp).program,
      follows: null,
      acknowledged: [{ exerciseId: 'bird-dog', ruleIds: acknowledged }],
    },
  });

  function signing(acknowledged: readonly string[], touched = false): Signing {
    const entry = signedAs(acknowledged);
    TestBed.configureTestingModule({
      providers: [
        Signing,
        { provide: MatDialog, useValue: {} },
        provideMockStore({
          selectors: [
            { selector: selectChart, value: chartFrom([entry]) },
            { selector: selectCautions, value: readiness(flareUp).cautions },
            { selector: selectDraftFollows, value: entry.id },
            { selector: selectDraftTouched, value: touched },
          ],
        }),
      ],
    });
    return TestBed.inject(Signing);
  }

  afterEach(() => {
    TestBed.inject(MockStore).resetSelectors();
  });

  it('has nothing to read of what was read then', () => {
    const all = signing(reasons.map(({ ruleId }) => ruleId));
    expect([all.signed(), all.unread()]).toEqual([true, []]);
  });

  it('has to read what came since', () => {
    const none = signing([]);
    expect([none.signed(), none.unread().length]).toEqual([true, 1]);
  });

  it('is a draft once something changed, with all its cautions to read', () => {
    const draft = signing(
      reasons.map(({ ruleId }) => ruleId),
      true,
    );
    expect([draft.signed(), draft.unread().length]).toEqual([false, 1]);
  });
});
