import {
  chartFrom,
  type Entry,
  type ImportedFinding,
  type PatientDetails,
  type PatientSummary,
} from '../../../clinical';
import type { EntryDraft } from '../../../state/entry-draft';
import type { ImportedPatient } from '../../../state/roster/record-intake';
import {
  changesTo,
  findingGroups,
  flagsInWords,
  flagsOf,
  importEntries,
  obstaclesTo,
  proposalsOf,
  reviewOf,
  statementOf,
  withAnswer,
  withReason,
  type PatientReview,
} from './import-review';

const today = '2026-11-22';
const nobody = new Map<string, PatientSummary>();

function aFinding(key: string, own: Partial<ImportedFinding> = {}): ImportedFinding {
  return { key, label: key, status: 'active', standing: 'proposed', ...own };
}

function aRecord(details: Partial<PatientDetails> = {}, findings: readonly ImportedFinding[] = []): ImportedPatient {
  return {
    details: { family: 'Holm', given: 'Ida', birthDate: '1971-11-22', sex: 'female', contacts: [], ...details },
    imported: { identifiers: ['clinic|4471'], findings, fileName: 'ida.json' },
    warnings: [],
  };
}

const bone = aFinding('sct|64859006', { precaution: { id: 'osteoporosis', since: '2018-05-01' } });
const bone2 = aFinding('icd|M81.0', { precaution: { id: 'osteoporosis', since: '2016-01-01' } });
const pressure = aFinding('icd|I10', {
  precaution: { id: 'hypertension', restingPressure: { systolic: 152, diastolic: 88 } },
});
const reading = aFinding('loinc|85354-9', {
  precaution: { id: 'hypertension', restingPressure: { systolic: 148, diastolic: 96 } },
});

function chartAfter(reviews: readonly PatientReview[]) {
  return chartFrom(signed(importEntries(reviews, today) ?? []));
}

function signed(drafts: readonly EntryDraft[]): readonly Entry[] {
  return drafts.map((draft) => ({ author: 'Robin Vale', at: '2026-11-22T09:00:00.000Z', schema: 1, ...draft }));
}

describe('the review of an imported record', () => {
  const full = aRecord({}, [bone, bone2, pressure, reading, aFinding('x', { standing: 'past' })]);

  it('asks once for each precaution, with everything that speaks for it', () => {
    const proposals = proposalsOf(full);
    expect(proposals.map(({ id, findings }) => [id, findings.length])).toEqual([
      ['osteoporosis', 2],
      ['hypertension', 2],
    ]);
    expect(proposals[0]?.precaution).toEqual({ id: 'osteoporosis', since: '2016-01-01' });
    expect(proposals[1]?.precaution.restingPressure).toEqual({ systolic: 152, diastolic: 96 });
  });

  it('keeps what is not answered proposed, at full strength', () => {
    const chart = chartAfter([reviewOf(full, nobody)]);
    expect(chart.precautions.stated).toBe('not-asked');
    expect(chart.precautions.pending.length).toBe(4);
    expect(chart.precautions.effective).not.toBe('not-asked');
    expect(chart.identifiers).toEqual(['clinic|4471']);
  });

  it('lets act what is accepted, and answers all that speaks for it; nobody asked about the rest', () => {
    const chart = chartAfter([withAnswer(reviewOf(full, nobody), 'osteoporosis', 'accepted')]);
    expect(chart.precautions.stated).toBe('not-asked');
    expect(chart.precautions.accepted).toEqual([{ id: 'osteoporosis', since: '2016-01-01' }]);
    expect(chart.precautions.effective).toContain({ id: 'osteoporosis', since: '2016-01-01' });
    expect(chart.precautions.pending.map(({ key }) => key)).toEqual([pressure.key, reading.key]);
  });

  it('states them once somebody has asked about all others', () => {
    const review = withAnswer(reviewOf(full, nobody), 'osteoporosis', 'accepted');
    const chart = chartAfter([{ ...review, asked: true }]);
    expect(chart.precautions.stated).toEqual([{ id: 'osteoporosis', since: '2016-01-01' }]);
    expect(chart.precautions.pending).toHaveSize(2);
    expect(chartAfter([{ ...reviewOf(aRecord(), nobody), asked: true }]).precautions.stated).toEqual([]);
    expect(chartAfter([reviewOf(aRecord(), nobody)]).precautions.stated).toBe('not-asked');
  });

  it('dismisses with a reason, and not without', () => {
    const dismissed = withAnswer(reviewOf(full, nobody), 'hypertension', 'dismissed');
    expect(obstaclesTo(dismissed, today)).toEqual(['Give a short reason for each precaution that you dismiss.']);
    expect(importEntries([dismissed], today)).toBeUndefined();
    const drafts = importEntries([withReason(dismissed, 'hypertension', ' Measured: 124/78 ')], today) ?? [];
    expect(drafts[1]?.body).toEqual({
      precautions: [],
      answers: [
        { key: pressure.key, answer: 'dismissed', reason: 'Measured: 124/78' },
        { key: reading.key, answer: 'dismissed', reason: 'Measured: 124/78' },
      ],
      asked: false,
    });
  });

  it('takes an answer back when it is given again', () => {
    const once = withAnswer(reviewOf(full, nobody), 'osteoporosis', 'accepted');
    expect(withAnswer(once, 'osteoporosis', 'accepted').answers).toEqual({});
    expect(withAnswer(once, 'osteoporosis', 'dismissed').answers.osteoporosis?.answer).toBe('dismissed');
  });

  it('says what importing will state, and that the question stays open', () => {
    const unasked = 'Precautions stay "not asked": ask in the chart before the first program.';
    const review = reviewOf(full, nobody);
    const one = withAnswer(review, 'osteoporosis', 'accepted');
    const dismissed = withAnswer(withAnswer(review, 'osteoporosis', 'dismissed'), 'hypertension', 'dismissed');
    const rest = '1 left to answer in the chart, at full strength meanwhile.';
    for (const [said, words] of [
      [review, `Nothing is answered yet: all of it acts at full strength. ${unasked}`],
      [one, `Importing states: Osteoporosis. ${rest} ${unasked}`],
      [dismissed, `What is dismissed acts no longer. ${unasked}`],
      [{ ...one, asked: true }, `Importing states: Osteoporosis, and no others. ${rest}`],
      [{ ...dismissed, asked: true }, 'Importing states: no precautions known.'],
      [reviewOf(aRecord(), nobody), `The record proposes none that the rules know. ${unasked}`],
      [{ ...reviewOf(aRecord(), nobody), asked: true }, 'Importing states: no precautions known.'],
    ] as const) {
      expect(statementOf(said)).toBe(words);
    }
  });

  it('asks for a name where the record has none, and for nothing else', () => {
    const review = reviewOf(aRecord({ family: '', given: '' }), nobody);
    expect(obstaclesTo(review, today)).toEqual(['Enter a name for this patient.']);
    const [draft] = importEntries([{ ...review, family: 'Holm', birth: '1.2.1970' }], today) ?? [];
    expect(draft?.body).toEqual(
      jasmine.objectContaining({
        details: jasmine.objectContaining({ family: 'Holm', birthDate: '1970-02-01' }),
      }) as never,
    );
    expect(obstaclesTo({ ...review, family: 'Holm', birth: '1.2.2070' }, today)).toEqual([
      'Birth date: 1 Feb 2070 lies in the future.',
    ]);
  });

  it('leaves a deceased patient out until somebody says otherwise', () => {
    const review = reviewOf(aRecord({ deceased: true }), nobody);
    expect(importEntries([review], today)).toEqual([]);
    expect(chartAfter([{ ...review, taken: true }]).details?.deceased).toBeTrue();
  });

  it('imports two patients of one file each for itself', () => {
    const second = { ...aRecord({ given: 'Ada' }), imported: { identifiers: ['clinic|4472'], findings: [] } };
    const drafts = importEntries([reviewOf(aRecord(), nobody), reviewOf(second, nobody)], today) ?? [];
    expect(new Set(drafts.map(({ patientId }) => patientId)).size).toBe(2);
    const one = importEntries([{ ...reviewOf(aRecord(), nobody), taken: false }, reviewOf(second, nobody)], today);
    expect(one?.length).toBe(1);
  });

  describe('of a record that is known', () => {
    const known: PatientSummary = {
      patientId: 'ida',
      details: { family: 'Holm', given: 'Ida', sex: 'female', identifier: '4471', contacts: [] },
      phases: [],
      redFlags: [],
      precautions: 'asked',
      hasProgram: true,
      identifiers: ['clinic|4471'],
    };
    const review = reviewOf(aRecord({ family: 'Holm-Berg' }, [bone]), new Map([['clinic|4471', known]]));

    it('waits for a decision', () => {
      expect(review.known).toBe(known);
      expect(obstaclesTo(review, today)).toEqual(['This record was imported before: say what to do with it.']);
    });

    it('amends that chart, and states nothing over what it holds', () => {
      const drafts = importEntries([{ ...review, purpose: 'update' }], today) ?? [];
      expect(drafts.map(({ kind, patientId }) => [kind, patientId])).toEqual([['details-amended', 'ida']]);
      expect(drafts[0]?.body).toEqual(
        jasmine.objectContaining({ details: { family: 'Holm-Berg', birthDate: '1971-11-22' } }) as never,
      );
    });

    it('can be somebody new all the same', () => {
      const drafts = importEntries([{ ...review, purpose: 'new' }], today) ?? [];
      expect(drafts.map(({ kind }) => kind)).toEqual(['patient-registered']);
      expect(drafts[0]?.patientId).not.toBe('ida');
    });

    it('says what changes', () => {
      expect(changesTo(known.details, review.patient.details).map(({ name, from, to }) => [name, from, to])).toEqual([
        ['Family name', 'Holm', 'Holm-Berg'],
        ['Born', 'not recorded', '22 Nov 1971'],
      ]);
    });
  });

  it('keeps what raises a red flag apart, and asks no answer about it', () => {
    const flag = aFinding('cauda', { standing: 'not-understood', raises: 'emergency' });
    const bonyCancer = aFinding('bone', { precaution: { id: 'malignancy' }, raises: 'urgent' });
    const record = aRecord({}, [flag, bonyCancer]);
    expect(flagsOf(record)).toEqual([flag, bonyCancer]);
    expect(flagsInWords([flag, bonyCancer])).toContain('on hold until it is resolved');
    expect(flagsInWords([{ ...flag, raises: 'watch' }])).toContain('stays open until');
    expect(findingGroups(record)).toEqual([]);
    expect(proposalsOf(record).map(({ id }) => id)).toEqual(['malignancy']);
    expect(chartAfter([reviewOf(record, nobody)]).redFlags).toHaveSize(2);
  });

  it('puts a possible cancer before all else that is not understood', () => {
    const record = aRecord({}, [
      aFinding('a', { standing: 'not-understood' }),
      aFinding('b', { standing: 'not-understood', remark: 'possible cancer history: ask' }),
    ]);
    expect(findingGroups(record)[0]?.findings.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('drops nothing of a record', () => {
    const record = aRecord({}, [
      bone,
      aFinding('a', { standing: 'not-understood' }),
      aFinding('b', { standing: 'past' }),
      aFinding('c', { standing: 'ruled-out' }),
    ]);
    expect(findingGroups(record).map(({ standing, findings }) => [standing, findings.length])).toEqual([
      ['not-understood', 1],
      ['past', 1],
      ['ruled-out', 1],
    ]);
  });
});
