import { type BodyOf, chartFrom, type Entry, phaseOn } from '../../clinical';
import { nextMorningOf, visitDue, wayOutOfFlareUp } from './next-steps';

const today = '2026-11-22';
let count = 0;

function visit(
  date: string,
  now: number | undefined,
  morning?: 'better' | 'same' | 'worse',
  nextVisit?: string,
): Entry {
  const body: BodyOf<'visit-recorded'> = {
    date,
    redFlags: {},
    pain: now === undefined ? {} : { now },
    responses: morning ? [{ itemId: 'i', exerciseId: 'walking', date, nextMorning: morning }] : [],
    decisions: [],
    ...(nextVisit ? { nextVisit } : {}),
  };
  return {
    id: `v-${++count}`,
    patientId: 'p',
    author: 'R',
    at: `${date}T10:00:00.000Z`,
    schema: 1,
    kind: 'visit-recorded',
    body,
  };
}

function flareUpSince(since: string): Entry {
  const body = { phase: 'flare-up', since } as const;
  return {
    id: `f-${++count}`,
    patientId: 'p',
    author: 'R',
    at: `${since}T10:00:00.000Z`,
    schema: 1,
    kind: 'phase-declared',
    body,
  };
}

const wayOut = (...entries: readonly Entry[]) => {
  const chart = chartFrom(entries);
  return wayOutOfFlareUp(chart, phaseOn(chart, today));
};

describe('wayOutOfFlareUp', () => {
  it('counts the last two visits of this flare-up, and none before it', () => {
    const out = wayOut(visit('2026-11-01', 1, 'better'), flareUpSince('2026-11-10'), visit('2026-11-12', 3, 'same'));
    expect(out?.criteria[0]).toEqual({ text: 'Rest pain 3 or less of 10', standing: '3 at one visit', met: false });
    const later = wayOut(
      flareUpSince('2026-11-10'),
      visit('2026-11-12', 6, 'worse'),
      visit('2026-11-15', 3, 'same'),
      visit('2026-11-20', 2, 'better'),
    );
    expect(later?.criteria.map(({ met }) => met)).toEqual([true, true, false]);
    expect(later?.criteria[0]?.standing).toBe('3, then 2');
  });

  it('never takes what was not asked as good', () => {
    const out = wayOut(flareUpSince('2026-11-10'), visit('2026-11-15', 2), visit('2026-11-20', undefined, 'same'));
    expect(out?.criteria.map(({ met }) => met)).toEqual([false, false, false]);
    expect(out?.criteria[1]?.standing).toBe('not asked, then same');
  });

  it('is there in a declared flare-up only', () => {
    expect(wayOut(visit('2026-11-15', 2))).toBeUndefined();
  });
});

describe('visitDue', () => {
  it('says the day, that it is today, or since when it is due', () => {
    const due = (next?: string) => visitDue(chartFrom([visit('2026-11-15', 2, 'same', next)]), today);
    expect(due('2026-11-25')).toEqual({ words: '25 Nov 2026', overdue: false });
    expect(due(today).words).toBe('today, 22 Nov 2026');
    expect(due('2026-11-20')).toEqual({ words: 'since 20 Nov 2026', overdue: true });
    expect(due().words).toBe('not agreed yet');
  });
});

describe('nextMorningOf', () => {
  it('takes the worst that was said of any exercise', () => {
    const chart = chartFrom([visit('2026-11-15', 2, 'better')]);
    const [one] = chart.visits;
    const response = one!.responses[0]!;
    expect(nextMorningOf({ ...one!, responses: [response, { ...response, nextMorning: 'worse' }] })).toBe('worse');
    expect(nextMorningOf({ ...one!, responses: [{ itemId: 'i', exerciseId: 'walking', date: today }] })).toBe(
      'not asked',
    );
  });
});
