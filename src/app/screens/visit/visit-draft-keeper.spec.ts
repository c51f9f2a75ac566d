import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { today } from './testing/visit-charts';
import { emptyDraft, type VisitDraft } from './visit-draft';
import { VisitDraftKeeper } from './visit-draft-keeper';

const key = 'keel.visit';

describe('VisitDraftKeeper', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it('reads back what it kept, for each patient', () => {
    const keeper = TestBed.inject(VisitDraftKeeper);
    const draft: VisitDraft = {
      ...emptyDraft,
      begun: today,
      pain: { now: 3, nextMorning: 2 },
      where: ['calf-left'],
      leg: 'down',
      measures: { rmdq: { ticked: [1] } },
      choices: { walking: { proposed: 'hold', taken: 'advance', typed: '12 min', reason: 'Steady here today' } },
    };
    expect(keeper.keep('p1', draft)).toBeTrue();
    expect(keeper.read('p1')).toEqual(draft);
    expect(keeper.read('p2')).toEqual(emptyDraft);
    keeper.clear('p1');
    expect(keeper.read('p1')).toEqual(emptyDraft);
  });

  it('carries the form before over: the answers and scores, not what was chosen', () => {
    const before = {
      begun: today,
      redFlags: { bladder: 'no' },
      pain: { now: 3 },
      responses: { walking: { sessions: 3 } },
      choices: { walking: { proposed: 'hold', taken: 'hold', reason: '' } },
      scores: { rmdq: '9' },
      note: 'Slept well',
    };
    sessionStorage.setItem(key, JSON.stringify({ form: 1, drafts: { p1: before } }));
    const read = TestBed.inject(VisitDraftKeeper).read('p1');
    expect(read.measures).toEqual({ rmdq: { typed: '9' } });
    expect([read.begun, read.pain, read.responses, read.note]).toEqual([
      today,
      { now: 3 },
      { walking: { sessions: 3 } },
      'Slept well',
    ]);
    expect(read.choices).toEqual({});
    expect('scores' in read).toBeFalse();
  });

  it('reads nothing of a later form or of what is no draft at all', () => {
    for (const kept of ['{"form":3,"drafts":{"p1":{"note":"x"}}}', '"x"', '{', 'null', '{"form":1}']) {
      sessionStorage.setItem(key, kept);
      expect(TestBed.inject(VisitDraftKeeper).read('p1')).withContext(kept).toEqual(emptyDraft);
    }
  });

  it('says that nothing is kept where the browser refuses', () => {
    const refusing = {
      getItem: () => {
        throw new DOMException('refused');
      },
      setItem: () => {
        throw new DOMException('refused');
      },
    };
    TestBed.configureTestingModule({
      providers: [VisitDraftKeeper, { provide: DOCUMENT, useValue: { defaultView: { sessionStorage: refusing } } }],
    });
    const keeper = TestBed.inject(VisitDraftKeeper);
    expect(keeper.keep('p1', emptyDraft)).toBeFalse();
    expect(keeper.read('p1')).toEqual(emptyDraft);
  });
});
