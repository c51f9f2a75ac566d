import { exerciseById, type Proposal, redFlagQuestions, type RedFlagId } from '../../clinical';
import { missingFrom } from './missing';
import { anItem, aDose, today } from './testing/visit-charts';
import { emptyDraft, type VisitDraft } from './visit-draft';

const names = new Map([['walking', 'Walking']]);
const missing = (own: Partial<VisitDraft>, notAsked: readonly RedFlagId[] = [], proposals: readonly Proposal[] = []) =>
  missingFrom({ ...emptyDraft, ...own }, notAsked, proposals, names, today);

describe('missingFrom', () => {
  it('is empty for a screen that was asked and nothing else', () => {
    expect(missing({})).toEqual([]);
  });

  it('names a few questions and counts many by group', () => {
    expect(missing({}, ['bladder'])).toEqual([
      { target: 'red-flag-bladder', text: jasmine.stringContaining('passing urine') as unknown as string },
    ]);
    const all = missing(
      {},
      redFlagQuestions.map(({ id }) => id),
    );
    expect(all.length).toBe(6);
    expect(all[0]?.text).toContain('Bladder, bowel and saddle area: 5 questions');
  });

  it('asks for an answer to a stop and a step back, not to the rest', () => {
    const exercise = exerciseById('walking');
    if (!exercise) throw new RangeError('Not as arranged');
    const proposal = (kind: 'stop' | 'regress' | 'hold' | 'advance'): Proposal => ({
      item: anItem('walking'),
      exercise,
      done: aDose(),
      planned: aDose(),
      proposed: { kind, because: '' },
    });
    const open = (kind: 'stop' | 'regress' | 'hold' | 'advance') => missing({}, [], [proposal(kind)]).length;
    expect([open('stop'), open('regress'), open('hold'), open('advance')]).toEqual([1, 1, 0, 0]);
    const choices = { walking: { proposed: 'stop' as const, taken: 'hold' as const, reason: '' } };
    expect(missing({ choices }, [], [proposal('stop')])).toEqual([]);
  });

  it('finds slips in sessions, scores and the next visit', () => {
    const found = missing({ responses: { walking: { sessions: 1.5 } }, scores: { rmdq: '99' }, nextVisit: today });
    expect(found.map(({ target }) => target)).toEqual(['sessions-walking', 'score-rmdq', 'next-visit']);
  });
});
