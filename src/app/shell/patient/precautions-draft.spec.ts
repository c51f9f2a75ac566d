import type { ImportedFinding, Precaution, PrecautionState } from '../../clinical';
import { draftOf, pressureProblem, problemsOf, rowsOf, statementOf, type PrecautionsDraft } from './precautions-draft';

function aState(own: Partial<PrecautionState> = {}): PrecautionState {
  return { stated: 'not-asked', findings: [], pending: [], answers: {}, effective: 'not-asked', ...own };
}

function aProposal(key: string, precaution: Precaution): ImportedFinding {
  return { key, label: key, status: 'active', standing: 'proposed', precaution };
}

const accepted = { answer: 'accepted', reason: '' } as const;
const fractured = aProposal('a', { id: 'vertebral-fracture', since: '2026-01-01' });

describe('the precautions draft', () => {
  it('keeps not asked, none known and a list apart', () => {
    expect(draftOf(aState()).answer).toBeUndefined();
    expect(draftOf(aState({ stated: [] })).answer).toBe('none');
    expect(draftOf(aState({ stated: [{ id: 'osteoporosis' }] })).answer).toBe('list');
  });

  it('cannot be saved before it was asked, nor as an empty list', () => {
    const draft = draftOf(aState());
    expect(problemsOf(aState(), draft).length).toBe(1);
    expect(problemsOf(aState(), { ...draft, answer: 'list' }).length).toBe(1);
    expect(problemsOf(aState(), { ...draft, answer: 'none' })).toEqual([]);
  });

  it('keeps what it does not show', () => {
    const stated: readonly Precaution[] = [{ id: 'flexion-intolerance', since: '2025-02-03', provokedBy: 'flexion' }];
    const state = aState({ stated });
    expect(statementOf(state, draftOf(state))).toEqual({ precautions: stated, answers: [] });
  });

  it('writes the details that belong to each precaution', () => {
    const draft: PrecautionsDraft = {
      answer: 'list',
      answers: {},
      edits: {
        pregnancy: { known: true, dueDate: '2027-03-03', obstetricContraindication: true },
        hypertension: { known: true, systolic: '148', diastolic: '92' },
        'hip-osteoarthritis': { known: true, side: 'left' },
        osteoporosis: { known: true },
      },
    };
    expect(statementOf(aState(), draft).precautions).toEqual([
      { id: 'osteoporosis' },
      { id: 'pregnancy', dueDate: '2027-03-03', obstetricContraindication: true },
      { id: 'hypertension', restingPressure: { systolic: 148, diastolic: 92 } },
      { id: 'hip-osteoarthritis', side: 'left' },
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

  it('merges an accepted proposal with all that it brings', () => {
    const pending = [
      aProposal('bp', { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } }),
      aProposal('p', { id: 'pregnancy', dueDate: '2027-05-01', obstetricContraindication: true }),
    ];
    const state = aState({
      stated: [{ id: 'hypertension', since: '2020-01-01', restingPressure: { systolic: 150, diastolic: 100 } }],
      pending,
    });
    const draft: PrecautionsDraft = { ...draftOf(state), answers: { bp: accepted, p: accepted } };
    expect(statementOf(state, draft)).toEqual({
      precautions: [
        { id: 'pregnancy', dueDate: '2027-05-01', obstetricContraindication: true },
        { id: 'hypertension', since: '2020-01-01', restingPressure: { systolic: 184, diastolic: 100 } },
      ],
      answers: [
        { key: 'bp', answer: 'accepted' },
        { key: 'p', answer: 'accepted' },
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
    expect(problemsOf(state, draft).length).toBe(1);
  });

  it('asks why a proposal is dismissed', () => {
    const state = aState({ pending: [fractured] });
    const dismissed = (reason: string): PrecautionsDraft => ({
      answer: 'none',
      edits: {},
      answers: { a: { answer: 'dismissed', reason } },
    });
    expect(problemsOf(state, dismissed(' ')).length).toBe(1);
    expect(problemsOf(state, dismissed('Another patient'))).toEqual([]);
    expect(statementOf(state, dismissed(' Another patient ')).answers).toEqual([
      { key: 'a', answer: 'dismissed', reason: 'Another patient' },
    ]);
  });

  it('finds fault with a pressure that is half given, out of range or upside down', () => {
    expect(pressureProblem('', '')).toBeUndefined();
    expect(pressureProblem('148', '92')).toBeUndefined();
    for (const [upper, lower] of [
      ['148', ''],
      ['', '92'],
      ['1480', '92'],
      ['148', '20'],
      ['92', '148'],
      ['148.5', '92'],
      ['59', '31'],
      ['301', '92'],
    ] as const) {
      expect(pressureProblem(upper, lower)).withContext(`${upper}/${lower}`).toBeDefined();
    }
  });
});
