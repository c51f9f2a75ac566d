import { precautionIds } from '../clinical';
import {
  calendarInWords,
  precautionInBrief,
  precautionInWords,
  precautionNames,
  pregnancyWeek,
  ruleWeeks,
} from './precaution-words';

const today = '2026-11-22';

describe('a precaution in words', () => {
  it('has a name of its own for each', () => {
    expect(new Set(Object.values(precautionNames)).size).toBe(precautionIds.length);
  });

  it('says in brief what moves', () => {
    expect(precautionInBrief({ id: 'post-discectomy', surgeryDate: '2026-10-18' }, today)).toBe('Disc surgery, week 5');
    expect(precautionInBrief({ id: 'pregnancy', dueDate: '2027-04-04' }, today)).toBe('Pregnancy, week 21');
    expect(precautionInBrief({ id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } }, today)).toBe(
      'Hypertension 184/96',
    );
    expect(precautionInBrief({ id: 'knee', side: 'left' }, today)).toBe('Knee pain or injury, left');
    expect(precautionInBrief({ id: 'shoulder', side: 'both' }, today)).toBe('Shoulder pain or injury, both sides');
    expect(precautionInBrief({ id: 'stroke', since: '2026-11-01' }, today)).toBe('Stroke or TIA, week 3');
  });

  it('says that a day is missing where one would count, and leaves out one that changes nothing any more', () => {
    expect(precautionInBrief({ id: 'spinal-fusion' }, today)).toBe('Spinal fusion, no date');
    expect(precautionInBrief({ id: 'spinal-fusion', surgeryDate: '2019-05-02' }, today)).toBe('Spinal fusion, 2019');
    expect(precautionInBrief({ id: 'vte' }, today)).toBe('Blood clot, leg or lung, no date');
    expect(precautionInBrief({ id: 'vte', since: '2024-01-01' }, today)).toBe('Blood clot, leg or lung');
    expect(precautionInBrief({ id: 'pregnancy' }, today)).toBe('Pregnancy, no due date');
    expect(precautionInBrief({ id: 'osteoporosis', since: '2026-11-01' }, today)).toBe('Osteoporosis');
  });

  it('says in full whatever is known of it', () => {
    expect(precautionInWords({ id: 'hip-replacement', surgeryDate: '2026-10-18', side: 'right' })).toBe(
      'Hip replacement, right, operated on 18 Oct 2026',
    );
    expect(precautionInWords({ id: 'flexion-intolerance', provokedBy: 'flexion', settled: true })).toBe(
      'Flexion intolerance, brought on by bending forward, settled',
    );
    expect(precautionInWords({ id: 'cardiac', since: '2026-08-01', exertionAgreed: true })).toBe(
      'Heart disease, since 1 Aug 2026, exertion agreed by a doctor',
    );
    expect(precautionInWords({ id: 'osteoporosis', since: '2018-05-01' })).toBe('Osteoporosis');
  });
});

describe('the weeks of a pregnancy', () => {
  it('are the completed ones: week 14 begins 182 days before the due date', () => {
    expect(pregnancyWeek('2027-05-23', today)).toBe(14);
    expect(pregnancyWeek('2027-05-24', today)).toBe(13);
    expect(pregnancyWeek(today, today)).toBe(40);
    expect(pregnancyWeek('2028-05-24', today)).toBe(0);
  });

  it('say their trimester, and when the rules of week 14 begin', () => {
    const words = (due: string) => calendarInWords('pregnancy', 'dueDate', due, today);
    expect(words('2027-04-04')).toBe('Week 21 of pregnancy, second trimester.');
    expect(words('2027-05-24')).toBe(
      'Week 13 of pregnancy, first trimester. The rules of week 14 begin on 23 Nov 2026.',
    );
    expect(words('2027-01-10')).toContain('third trimester');
  });
});

describe('the weeks since an operation or an event', () => {
  it('are those of the rules themselves', () => {
    expect(ruleWeeks('post-discectomy', 'surgery')).toEqual([6, 12]);
    expect(ruleWeeks('osteoporosis', 'onset')).toEqual([]);
  });

  it('say when the rules change next, and when they no longer do', () => {
    const words = (day: string) => calendarInWords('post-discectomy', 'surgeryDate', day, today);
    expect(words('2026-10-18')).toBe('Week 5 after the operation. Rules change in week 6, on 29 Nov 2026.');
    expect(words('2026-10-11')).toBe('Week 6 after the operation. Rules change in week 12, on 3 Jan 2027.');
    expect(words('2026-08-01')).toBe('Week 16 after the operation: no longer recent.');
    expect(words('2020-08-01')).toBe('6 years after the operation: no longer recent.');
    expect(calendarInWords('stroke', 'since', '2026-11-22', today)).toContain(
      'Week 0 since then. Rules change in week',
    );
  });
});
