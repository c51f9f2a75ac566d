import { precautionIds, precautionKinds, type PrecautionDetail, type PrecautionId } from '../../clinical';
import { detailProblem, meaningOf, questionOf, readDay, readDetail, type PrecautionFields } from './precautions-fields';

const today = '2026-11-22';

function aRow(id: PrecautionId, own: Partial<PrecautionFields> = {}): PrecautionFields & { readonly id: PrecautionId } {
  return {
    id,
    since: '',
    surgeryDate: '',
    dueDate: '',
    systolic: '',
    diastolic: '',
    side: '',
    provokedBy: '',
    obstetricContraindication: false,
    highGrade: false,
    exertionAgreed: false,
    settled: false,
    ...own,
  };
}

describe('the details of a precaution', () => {
  const asked = precautionIds.flatMap((id) => precautionKinds[id].details.map((detail) => [id, detail] as const));

  it('have a label and say what they change, every one, and may be left out', () => {
    for (const [id, detail] of asked) {
      expect(questionOf(id, detail).label).withContext(`${id} ${detail}`).not.toBe('');
      expect(meaningOf(aRow(id), detail, today))
        .withContext(`${id} ${detail}`)
        .not.toBe('');
      expect(detailProblem(aRow(id), detail, today))
        .withContext(`${id} ${detail}`)
        .toBeUndefined();
      expect(readDetail(aRow(id), detail))
        .withContext(`${id} ${detail}`)
        .toEqual({});
    }
  });

  it('say what their absence means', () => {
    expect(meaningOf(aRow('stroke'), 'since', today)).toBe('Unknown date counts as recent.');
    expect(meaningOf(aRow('pregnancy'), 'dueDate', today)).toBe('Without a due date, Keel assumes week 14 or later.');
    expect(meaningOf(aRow('spinal-fusion'), 'surgeryDate', today)).toContain('the weeks move the rules by themselves');
    expect(meaningOf(aRow('cardiac'), 'exertionAgreed', today)).toBe('Unticked counts as not agreed.');
  });

  it('say what the calendar makes of them now', () => {
    expect(meaningOf(aRow('post-discectomy', { surgeryDate: '18.10.2026' }), 'surgeryDate', today)).toBe(
      'Week 5 after the operation. Rules change in week 6, on 29 Nov 2026.',
    );
    expect(meaningOf(aRow('pregnancy', { dueDate: '4 Apr 2027' }), 'dueDate', today)).toBe(
      'Week 21 of pregnancy, second trimester.',
    );
    expect(meaningOf(aRow('pregnancy', { dueDate: '4 Apr' }), 'dueDate', today)).toContain('day, month and year');
  });

  it('say at which pressure exercise waits', () => {
    const meaning = (systolic: string, diastolic: string) =>
      meaningOf(aRow('hypertension', { systolic, diastolic }), 'restingPressure', today);
    expect(meaning('184', '96')).toContain('exercise waits, all but');
    expect(meaning('148', '110')).toContain('exercise waits, all but');
    expect(meaning('179', '109')).toBe('Below 180/110: cautions only.');
    expect(meaning('179', '')).toContain('Sitting, at rest');
  });
});

describe('a day of a precaution', () => {
  const problem = (typed: string, detail: 'since' | 'surgeryDate' | 'dueDate') => {
    const reading = readDay(typed, detail, today);
    return 'problem' in reading ? reading.problem : undefined;
  };

  it('lies behind, but for a due date', () => {
    expect(problem('22 Nov 2026', 'since')).toBeUndefined();
    expect(problem('23 Nov 2026', 'since')).toContain('still ahead');
    expect(problem('23 Nov 2026', 'surgeryDate')).toContain('once it is done');
    expect(problem('23 Nov 2026', 'dueDate')).toBeUndefined();
    expect(problem('1 Jan 1899', 'since')).toContain('before 1900');
  });

  it('of a birth is near', () => {
    expect(problem('1 Nov 2026', 'dueDate')).toBeUndefined();
    expect(problem('31 Oct 2026', 'dueDate')).toContain('past by more than 3 weeks');
    expect(problem('29 Aug 2027', 'dueDate')).toBeUndefined();
    expect(problem('30 Aug 2027', 'dueDate')).toContain('more than 40 weeks ahead');
  });

  it('that cannot be read leads to its own field', () => {
    expect(detailProblem(aRow('vte', { since: '31.2.2026' }), 'since', today)).toEqual({
      target: 'precaution-vte-since',
      text: 'There is no such day. Check day and month.',
    });
  });
});

describe('a resting pressure', () => {
  const detail: PrecautionDetail = 'restingPressure';
  const problem = (systolic: string, diastolic: string) =>
    detailProblem(aRow('hypertension', { systolic, diastolic }), detail, today);

  it('is whole, in range, the right way up, and given in full or not at all', () => {
    expect(problem('', '')).toBeUndefined();
    expect(problem('148', '92')).toBeUndefined();
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
      expect(problem(upper, lower)).withContext(`${upper}/${lower}`).toBeDefined();
    }
  });

  it('leads to the figure that is wrong', () => {
    expect(problem('', '92')?.target).toBe('precaution-hypertension-restingPressure');
    expect(problem('148', '')?.target).toBe('precaution-hypertension-diastolic');
  });
});
