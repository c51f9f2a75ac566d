import { chartFrom, type Entry, type ImportedFinding, type Precaution, type PrecautionState } from '../../clinical';
import {
  differs,
  draftOf,
  problemsOf,
  rowsOf,
  statementOf,
  withEdit,
  withReply,
  type PrecautionsDraft,
} from './precautions-draft';

const today = '2026-11-22';

function aState(own: Partial<PrecautionState> = {}): PrecautionState {
  return { stated: 'not-asked', accepted: [], findings: [], pending: [], answers: {}, effective: 'not-asked', ...own };
}

function aProposal(key: string, precaution: Precaution): ImportedFinding {
  return { key, label: key, status: 'active', standing: 'proposed', precaution };
}

const accepted = { answer: 'accepted', reason: '' } as const;
const fractured = aProposal('a', { id: 'vertebral-fracture', since: '2026-01-01' });

describe('the precautions draft', () => {
  it('keeps not asked, none known and a list apart', () => {
    expect(draftOf(aState()).answer).toBe('not-asked');
    expect(draftOf(aState({ stated: [] })).answer).toBe('none');
    expect(draftOf(aState({ stated: [{ id: 'osteoporosis' }] })).answer).toBe('list');
  });

  it('cannot be saved before it was asked, nor as an empty list', () => {
    const draft = draftOf(aState());
    expect(problemsOf(aState(), draft, today).length).toBe(1);
    expect(problemsOf(aState(), { ...draft, answer: 'list' }, today).length).toBe(1);
    expect(problemsOf(aState(), { ...draft, answer: 'none' }, today)).toEqual([]);
  });

  it('takes a tick, and typing, for the answer', () => {
    expect(withEdit(draftOf(aState()), 'knee', { known: true }).answer).toBe('list');
    expect(withEdit(draftOf(aState({ stated: [] })), 'knee', { known: true }).answer).toBe('list');
  });

  it('keeps what it does not show', () => {
    const stated: readonly Precaution[] = [{ id: 'osteoporosis', since: '2018-05-01' }];
    const state = aState({ stated });
    expect(statementOf(state, draftOf(state))).toEqual({ precautions: stated, answers: [] });
  });

  it('keeps what it shows as it was, where nobody touched it', () => {
    const stated: readonly Precaution[] = [
      { id: 'pregnancy', dueDate: '2027-03-03', obstetricContraindication: true },
      { id: 'hypertension', restingPressure: { systolic: 148, diastolic: 92 } },
      { id: 'stroke', since: '2026-02-01', exertionAgreed: true },
      { id: 'flexion-intolerance', provokedBy: 'flexion', settled: true },
      { id: 'spondylolisthesis', highGrade: true },
      { id: 'hip-replacement', surgeryDate: '2026-10-18', side: 'left' },
    ];
    const state = aState({ stated });
    expect(problemsOf(state, draftOf(state), today)).toEqual([]);
    expect(statementOf(state, draftOf(state)).precautions).toEqual(stated);
    expect(differs(state, draftOf(state))).toBeFalse();
    expect(differs(state, withEdit(draftOf(state), 'hip-replacement', { side: 'both' }))).toBeTrue();
  });

  it('writes the details that belong to each precaution, and no others', () => {
    const everything = {
      known: true,
      since: '1 Oct 2026',
      surgeryDate: '18.10.2026',
      dueDate: '3 Mar 2027',
      systolic: '148',
      diastolic: '92',
      side: 'left',
      provokedBy: 'extension',
      obstetricContraindication: true,
      highGrade: true,
      exertionAgreed: true,
      settled: true,
    } as const;
    const draft: PrecautionsDraft = {
      answer: 'list',
      answers: {},
      edits: {
        osteoporosis: everything,
        pregnancy: everything,
        hypertension: everything,
        cardiac: everything,
        'extension-intolerance': everything,
        spondylolisthesis: everything,
        'hip-replacement': everything,
      },
    };
    expect(statementOf(aState(), draft).precautions).toEqual([
      { id: 'osteoporosis' },
      { id: 'pregnancy', dueDate: '2027-03-03', obstetricContraindication: true },
      { id: 'hypertension', restingPressure: { systolic: 148, diastolic: 92 } },
      { id: 'cardiac', since: '2026-10-01', exertionAgreed: true },
      { id: 'extension-intolerance', provokedBy: 'extension', settled: true },
      { id: 'spondylolisthesis', highGrade: true },
      { id: 'hip-replacement', surgeryDate: '2026-10-18', side: 'left' },
    ]);
  });

  it('takes a detail out when it is emptied, and a precaution when it is unticked', () => {
    const state = aState({
      stated: [{ id: 'osteoporosis' }, { id: 'hypertension', restingPressure: { systolic: 190, diastolic: 90 } }],
    });
    const draft: PrecautionsDraft = {
      ...draftOf(state),
      edits: { hypertension: { systolic: '', diastolic: '' }, osteoporosis: { known: false } },
    };
    expect(statementOf(state, draft).precautions).toEqual([{ id: 'hypertension' }]);
  });

  it('merges an accepted proposal with all that it brings, the stricter of each detail', () => {
    const pending = [
      aProposal('bp', { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } }),
      aProposal('op', { id: 'post-discectomy', surgeryDate: '2026-10-18' }),
      aProposal('heart', { id: 'cardiac', since: '2026-09-01' }),
    ];
    const state = aState({
      stated: [
        { id: 'hypertension', since: '2020-01-01', restingPressure: { systolic: 150, diastolic: 100 } },
        { id: 'cardiac', since: '2019-01-01', exertionAgreed: true },
        { id: 'post-discectomy', surgeryDate: '2024-03-01' },
      ],
      pending,
    });
    const draft: PrecautionsDraft = { ...draftOf(state), answers: { bp: accepted, op: accepted, heart: accepted } };
    expect(statementOf(state, draft)).toEqual({
      precautions: [
        { id: 'hypertension', since: '2020-01-01', restingPressure: { systolic: 184, diastolic: 100 } },
        { id: 'cardiac', since: '2026-09-01' },
        { id: 'post-discectomy', surgeryDate: '2026-10-18' },
      ],
      answers: [
        { key: 'bp', answer: 'accepted' },
        { key: 'op', answer: 'accepted' },
        { key: 'heart', answer: 'accepted' },
      ],
    });
  });

  it('accepts two precautions under one key together', () => {
    const pending = [aProposal('k', { id: 'osteoporosis' }), aProposal('k', { id: 'vertebral-fracture' })];
    const state = aState({ pending });
    const draft: PrecautionsDraft = { answer: 'list', edits: {}, answers: { k: accepted } };
    expect(statementOf(state, draft).precautions.map(({ id }) => id)).toEqual(['osteoporosis', 'vertebral-fracture']);
    expect(statementOf(state, draft).answers.length).toBe(1);
  });

  it('leaves an unanswered proposal open', () => {
    const state = aState({ pending: [fractured] });
    expect(statementOf(state, { ...draftOf(state), answer: 'none' })).toEqual({ precautions: [], answers: [] });
  });

  it('cannot untick an accepted proposal, nor say none known beside it', () => {
    const state = aState({ pending: [fractured] });
    const draft: PrecautionsDraft = {
      answer: 'none',
      edits: { 'vertebral-fracture': { known: false } },
      answers: { a: accepted },
    };
    expect(rowsOf(state, draft).find(({ id }) => id === 'vertebral-fracture')).toEqual(
      jasmine.objectContaining({ known: true, accepted: true }),
    );
    expect(problemsOf(state, draft, today).length).toBe(1);
  });

  it('asks why a proposal is dismissed', () => {
    const state = aState({ pending: [fractured] });
    const dismissed = (reason: string): PrecautionsDraft => ({
      answer: 'none',
      edits: {},
      answers: { a: { answer: 'dismissed', reason } },
    });
    expect(problemsOf(state, dismissed(' '), today).length).toBe(1);
    expect(problemsOf(state, dismissed('Another patient'), today)).toEqual([]);
    expect(statementOf(state, dismissed(' Another patient ')).answers).toEqual([
      { key: 'a', answer: 'dismissed', reason: 'Another patient' },
    ]);
  });

  it('finds fault with a detail of what is ticked, and of nothing else', () => {
    const typed = (known: boolean) => withEdit(draftOf(aState()), 'stroke', { known, since: '31 Feb 2026' });
    expect(problemsOf(aState(), typed(true), today).map(({ target }) => target)).toEqual(['precaution-stroke-since']);
    const other = withEdit(typed(false), 'knee', { known: true });
    expect(problemsOf(aState(), other, today)).toEqual([]);
  });
});

describe('answering only what a record proposes', () => {
  const state = aState({
    accepted: [{ id: 'osteoporosis' }],
    pending: [fractured],
    effective: [{ id: 'osteoporosis' }, { id: 'vertebral-fracture', since: '2026-01-01' }],
  });

  it('leaves the question open, and keeps what was accepted before', () => {
    const draft = withReply(draftOf(state), 'a', 'accepted');
    expect(problemsOf(state, draft, today)).toEqual([]);
    expect(statementOf(state, draft)).toEqual({
      precautions: [{ id: 'osteoporosis' }, { id: 'vertebral-fracture', since: '2026-01-01' }],
      answers: [{ key: 'a', answer: 'accepted' }],
      asked: false,
    });
  });

  it('shows what was accepted before as ticked, until the question is answered otherwise', () => {
    const known = (draft: PrecautionsDraft) => rowsOf(state, draft).flatMap((row) => (row.known ? [row.id] : []));
    expect(known(draftOf(state))).toEqual(['osteoporosis']);
    expect(statementOf(state, { ...draftOf(state), answer: 'list' }).asked).toBeUndefined();
    expect(statementOf(state, withEdit(draftOf(state), 'osteoporosis', { known: false })).precautions).toEqual([]);
  });

  it('counts no tick while the question is open', () => {
    const ticked = { ...withEdit(draftOf(state), 'knee', { known: true }), answer: 'not-asked' } as const;
    expect(statementOf(state, withReply(ticked, 'a', 'accepted')).precautions.map(({ id }) => id)).not.toContain(
      'knee',
    );
  });

  it('turns none known into a list when one is accepted, and is taken back by the same answer', () => {
    const none = { ...draftOf(state), answer: 'none' } as const;
    expect(withReply(none, 'a', 'accepted').answer).toBe('list');
    expect(withReply(withReply(draftOf(state), 'a', 'accepted'), 'a', undefined).answers).toEqual({});
  });

  it('comes to a chart whose question is open', () => {
    const head = { patientId: 'p', author: 'Robin Vale', schema: 1 } as const;
    const entry: Entry = {
      ...head,
      id: '1',
      at: '2026-11-22T09:00:00.000Z',
      kind: 'precautions-stated',
      body: statementOf(state, withReply(draftOf(state), 'a', 'accepted')),
    };
    expect(chartFrom([entry]).precautions.stated).toBe('not-asked');
  });
});
