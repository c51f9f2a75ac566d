import {
  revisionAfter,
  triage,
  type BodyOf,
  type Entry,
  type EntryKind,
  type RedFlagAnswers,
  shippedLibrary,
} from '../../clinical';
import type { EntryDraft } from '../../state/entry-draft';
import { aChart, allNo, aDose, anEntry, anItem, aProgram, today } from './testing/visit-charts';
import { emptyDraft, type VisitDraft } from './visit-draft';
import { visitEntries, type SignedVisit } from './visit-entries';

function sign(own: Partial<SignedVisit> & { answers?: RedFlagAnswers; typed?: Partial<VisitDraft> } = {}) {
  const chart = own.chart ?? aChart();
  const answers = own.answers ?? allNo;
  return visitEntries({
    chart,
    date: today,
    draft: { ...emptyDraft, redFlags: answers, ...own.typed },
    items: aProgram().items,
    triage: triage(answers),
    decisions: [],
    revision: { kind: 'none' },
    ...own,
  });
}

function bodyOf<K extends EntryKind>(entries: readonly EntryDraft[], kind: K): BodyOf<K> | undefined {
  return entries.find((entry) => entry.kind === kind)?.body as BodyOf<K> | undefined;
}

describe('visitEntries', () => {
  it('is the visit alone when nothing else happened', () => {
    const entries = sign();
    expect(entries.map(({ kind }) => kind)).toEqual(['visit-recorded']);
    const visit = bodyOf(entries, 'visit-recorded');
    expect(visit?.responses).toEqual([]);
    expect(visit?.nextVisit).toBe('2026-11-29');
    expect(visit && 'note' in visit).toBeFalse();
  });

  it('keeps responses of what was asked, and no empty one', () => {
    const visit = bodyOf(
      sign({ typed: { responses: { walking: { painDuring: 0 }, 'abdominal-bracing': {}, gone: { sessions: 1 } } } }),
      'visit-recorded',
    );
    expect(visit?.responses).toEqual([{ painDuring: 0, itemId: 'walking', exerciseId: 'walking', date: today }]);
  });

  it('records where it hurts and where leg pain went, and tells nowhere from not asked', () => {
    const visit = bodyOf(sign({ typed: { where: ['low-back-left'], leg: 'up' } }), 'visit-recorded');
    expect([visit?.where, visit?.leg]).toEqual([['low-back-left'], 'up']);
    expect(bodyOf(sign({ typed: { where: [] } }), 'visit-recorded')?.where).toEqual([]);
    const silent = bodyOf(sign({ typed: { where: undefined, leg: undefined } }), 'visit-recorded');
    expect(silent && ('where' in silent || 'leg' in silent)).toBeFalse();
  });

  it('records each measure that was entered, with what its score was made of', () => {
    const measures = {
      rmdq: { ticked: [3, 1, 2] },
      psfs: {
        activities: [
          { name: 'Lift the child', score: 4 },
          { name: 'Garden', score: 6 },
          { name: 'Tie shoes', score: 5 },
        ],
      },
      odi: { typed: ' ' },
    };
    const entries = sign({ typed: { measures } });
    expect(entries.filter(({ kind }) => kind === 'outcome-recorded').map(({ body }) => body)).toEqual([
      { date: today, measure: 'rmdq', score: 3, parts: { ticked: [1, 2, 3] } },
      { date: today, measure: 'psfs', score: 5, parts: measures.psfs },
    ]);
  });

  it('records the pain with the visit, and not as a measure beside it', () => {
    const entries = sign({ typed: { pain: { now: 3, worst: 6, nextMorning: 4 }, measures: { pain: { typed: '3' } } } });
    expect(entries.map(({ kind }) => kind)).toEqual(['visit-recorded']);
    expect(bodyOf(entries, 'visit-recorded')?.pain).toEqual({ now: 3, worst: 6, nextMorning: 4 });
  });

  it('raises a flag for any tier, with the findings in words', () => {
    const answers: RedFlagAnswers = { ...allNo, 'night-pain': 'yes', 'weight-loss': 'yes' };
    const flag = bodyOf(sign({ answers }), 'red-flag-raised');
    expect(flag?.tier).toBe('urgent');
    expect(flag?.findings).toContain('unremitting night pain with weight loss or illness');
    expect(bodyOf(sign({ answers: { ...allNo, 'night-pain': 'yes' } }), 'red-flag-raised')?.tier).toBe('watch');
  });

  it('does not raise the same flag again while it is open, but raises another', () => {
    const open = anEntry(
      'red-flag-raised',
      { date: today, tier: 'watch', findings: ['unremitting night pain'] },
      today,
    );
    const chart = aChart(aProgram(), open);
    expect(bodyOf(sign({ chart, answers: { ...allNo, 'night-pain': 'yes' } }), 'red-flag-raised')).toBeUndefined();
    expect(bodyOf(sign({ chart, answers: { ...allNo, fever: 'yes' } }), 'red-flag-raised')?.tier).toBe('same-day');
  });

  it('raises again what was resolved once and is answered yes today', () => {
    const findings = ['unremitting night pain'];
    const flag = anEntry('red-flag-raised', { date: today, tier: 'watch', findings }, today);
    const resolved = anEntry('red-flag-resolved', { flagId: flag.id, date: today, reason: 'Sleeps well.' }, today);
    const chart = aChart(aProgram(), flag, resolved);
    expect(bodyOf(sign({ chart, answers: { ...allNo, 'night-pain': 'yes' } }), 'red-flag-raised')?.tier).toBe('watch');
  });

  it('does not raise again what rests on the chart alone and was resolved', () => {
    const finding = 'cancer in the chart (said on 3 Nov 2026)';
    const flag = anEntry('red-flag-raised', { date: today, tier: 'watch', findings: [finding] }, today);
    const resolved = anEntry('red-flag-resolved', { flagId: flag.id, date: today, reason: 'Ten years ago.' }, today);
    const known = { known: [{ id: 'known-cancer', words: 'said on 3 Nov 2026' }] } as const;
    const raisedWith = (answers: RedFlagAnswers, ...entries: readonly Entry[]) =>
      bodyOf(sign({ chart: aChart(aProgram(), ...entries), triage: triage(answers, known) }), 'red-flag-raised');
    expect(raisedWith(allNo)?.tier).toBe('watch');
    expect(raisedWith(allNo, flag, resolved)).toBeUndefined();
    expect(raisedWith({ ...allNo, 'night-pain': 'yes' }, flag, resolved)?.tier).toBe('urgent');
  });

  it('prescribes the revision with the cautions that were met', () => {
    const program = aProgram({ items: [...aProgram().items, anItem('bird-dog')] });
    const flare = anEntry('phase-declared', { phase: 'flare-up', since: today }, today);
    const chart = aChart(program, flare);
    const changes = new Map([['abdominal-bracing', { taken: 'regress' as const, dose: aDose({ reps: 6 }) }]]);
    const body = bodyOf(
      sign({ chart, revision: revisionAfter(chart, changes, false, today, shippedLibrary) }),
      'program-prescribed',
    );
    expect(body?.follows).toBe(chart.current?.entryId ?? '');
    expect(body?.acknowledged.find(({ exerciseId }) => exerciseId === 'bird-dog')?.ruleIds.length).toBeGreaterThan(0);
  });
});
