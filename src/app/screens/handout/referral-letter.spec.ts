import {
  type BodyOf,
  chartFrom,
  type Entry,
  type EntryKind,
  exerciseById,
  itemFor,
  type Pathway,
  redFlagQuestions,
  type RedFlagTier,
} from '../../clinical';
import { emergencySheet, watchSheet } from './emergency-sheet';
import { type LetterPart, referralLetter } from './referral-letter';

const today = '2026-11-22';
/** 22 Nov 2026, 14:05 where the specification runs. */
const noticed = new Date(2026, 10, 22, 14, 5).toISOString();
let count = 0;

function entry<K extends EntryKind>(kind: K, body: BodyOf<K>, at = '2026-11-01T09:00:00.000Z'): Entry {
  const id = `e-${`${++count}`.padStart(4, '0')}`;
  return { id, patientId: 'p', author: 'Ana Sol', at, kind, schema: 1, body } as Entry;
}

const registered = entry('patient-registered', {
  details: {
    family: 'Åberg',
    given: 'Maja',
    sex: 'female',
    identifier: '4471',
    birthDate: '1971-03-14',
    contacts: [{ kind: 'phone', value: '0131 496 0123' }],
  },
});
const asked = entry('precautions-stated', { precautions: [{ id: 'osteoporosis' }], answers: [] });
const items = ['walking', 'bird-dog', 'sit-up'].flatMap((id) => {
  const exercise = exerciseById(id);
  return exercise ? [itemFor(exercise, id)] : [];
});
const program = entry('program-prescribed', {
  program: { startDate: '2026-11-02', weeks: 4, items, resting: [] },
  follows: null,
  acknowledged: [],
});
const visit = entry(
  'visit-recorded',
  {
    date: today,
    redFlags: { bladder: 'yes', 'saddle-numbness': 'no', fever: 'no' },
    pain: { now: 7, worst: 9 },
    responses: [],
    decisions: [],
  },
  noticed,
);
const raised = (tier: RedFlagTier, ...findings: readonly string[]) =>
  entry('red-flag-raised', { date: today, tier, findings }, noticed);
const practice = (pathway: Pathway = {}) => ({ name: 'Harbour Street', pathway });

function letter(entries: readonly Entry[], pathway: Pathway = {}) {
  const drafted = referralLetter(chartFrom([registered, ...entries]), today, practice(pathway), 'Ana Sol');
  const text = (part: LetterPart) => {
    const found = drafted?.body.find((one) => 'part' in one && one.part === part);
    return found && 'text' in found ? found.text : '';
  };
  return { drafted, text, all: JSON.stringify(drafted) };
}

describe('referralLetter', () => {
  it('is not there while no flag is open', () => {
    const flag = raised('emergency', 'x');
    const resolved = entry('red-flag-resolved', { flagId: flag.id, date: today, reason: 'seen' });
    expect(letter([]).drafted).toBeUndefined();
    expect(letter([flag, resolved]).drafted).toBeUndefined();
  });

  it('says who, what is asked, what was found and at which minute, and what is known', () => {
    const { drafted, text } = letter([asked, program, visit, raised('emergency', 'new bladder disturbance')]);
    expect(drafted?.heading).toBe('Emergency referral: back pain with red flags');
    expect(text('to')).toBe('The emergency department');
    expect(text('from')).toBe('Ana Sol, Harbour Street\n22 Nov 2026');
    expect(text('patient')).toBe('Maja Åberg, born 14 Mar 1971 (55 years), ID 4471\n0131 496 0123');
    expect(text('request')).toContain('as an emergency today');
    expect(text('request')).toContain('MRI within 4 hours');
    expect(text('findings')).toBe('New bladder disturbance\nNoticed on 22 Nov 2026, 14:05, by Ana Sol.');
    expect(text('conditions')).toBe('Osteoporosis.\nPain: now 7 of 10, worst since the visit before 9 of 10.');
    expect(text('closing')).toBe('Ana Sol\nHarbour Street');
  });

  it('tells yes, no and not asked apart, the nerves first', () => {
    const { text } = letter([visit, raised('emergency', 'new bladder disturbance')]);
    expect(text('nerves').split('\n').slice(0, 3)).toEqual([
      'Asked on 22 Nov 2026 by Ana Sol.',
      'Yes: new bladder disturbance.',
      'No: numbness or tingling in the saddle area.',
    ]);
    expect(text('nerves')).toContain('Not asked: new bowel disturbance;');
    expect(text('nerves')).toContain('band-like pain');
    expect(text('nerves')).not.toContain('fever');
    expect(text('others')).toContain('No: fever or rigors with spinal pain.');
    const told = `${text('nerves')} ${text('others')}`;
    for (const { finding } of redFlagQuestions)
      expect(told.split(finding).length).withContext(finding).toBeGreaterThan(1);
  });

  it('says in one line that everything else was asked and answered no', () => {
    const redFlags = Object.fromEntries(redFlagQuestions.map(({ id }) => [id, 'no' as const]));
    const asked = (answers: BodyOf<'visit-recorded'>['redFlags']) =>
      letter([
        entry('visit-recorded', { date: today, redFlags: answers, pain: {}, responses: [], decisions: [] }),
        raised('urgent', 'x'),
      ]).text('others');
    expect(asked(redFlags)).toMatch(/^No: severe or night pain, morning stiffness, injury, cancer/);
    expect(asked({ ...redFlags, fever: 'yes' })).toMatch(/^Yes: fever or rigors with spinal pain\.\nNo: new severe/);
    const rest = Object.fromEntries(Object.entries(redFlags).filter(([id]) => id !== 'fever'));
    expect(asked(rest)).toMatch(/Not asked: fever or rigors with spinal pain\.$/);
  });

  it('says that nothing is recorded where no visit asked, and reads no later visit', () => {
    const later = entry('visit-recorded', {
      date: '2026-11-23',
      redFlags: { bladder: 'no' },
      pain: {},
      responses: [],
      decisions: [],
    });
    expect(letter([raised('urgent', 'x')]).text('nerves')).toBe('Not recorded: no signed visit has asked yet.');
    expect(letter([raised('urgent', 'x'), later]).text('nerves')).toContain('Not recorded');
  });

  it('leaves onset, examination and medication blank, to be filled in by hand', () => {
    const blanks = letter([raised('urgent', 'x')]).drafted?.body.flatMap((one) => ('blank' in one ? [one.blank] : []));
    expect(blanks).toEqual([
      'Onset, as the patient tells it',
      'Examination: power, reflexes, sensation',
      'Medication and allergies',
      'Signature',
    ]);
  });

  it('names no exercise, only how many there were', () => {
    const { text, all } = letter([program, raised('same-day', 'x')]);
    expect(text('program')).toBe(
      'Home exercise: 3 exercises in the program since 2 Nov 2026, 0 visits in all. Stopped until this is resolved.',
    );
    expect(all).not.toMatch(/walking|bird|sit-up/i);
    expect(letter([program, raised('watch', 'x')]).text('program')).toContain('It goes on, gently.');
    expect(letter([raised('watch', 'x')]).text('program')).toBe('No exercise program yet.');
  });

  it('tells none known from not asked', () => {
    const none = entry('precautions-stated', { precautions: [], answers: [] });
    expect(letter([none, raised('urgent', 'x')]).text('conditions')).toBe('None known.');
    expect(letter([raised('urgent', 'x')]).text('conditions')).toBe('Not asked about.');
  });

  it('goes to whom the practice names for that tier', () => {
    const pathway: Pathway = { contacts: { 'same-day': { whom: 'Ward 12', phone: '0131 496 0000' } } };
    expect(letter([raised('same-day', 'x')], pathway).text('to')).toBe('Ward 12, 0131 496 0000');
    expect(letter([raised('urgent', 'x')], pathway).text('to')).toBe('The spinal service, or the general practitioner');
    expect(letter([raised('watch', 'x')]).text('to')).toBe('The general practitioner');
  });

  it('asks for MRI in hours only where the bundle of nerves is in question', () => {
    expect(letter([raised('emergency', 'pulsatile abdominal mass or tearing pain')]).text('request')).not.toContain(
      'MRI',
    );
    expect(letter([raised('watch', 'pain, numbness or tingling down one leg')]).text('request')).not.toContain('MRI');
  });

  it('is led by the worst of several flags, and says what is from a record', () => {
    const imported = entry('details-amended', {
      imported: {
        identifiers: ['s|1'],
        findings: [
          { key: 'c', label: 'Cauda equina syndrome', status: 'active', standing: 'proposed', raises: 'emergency' },
        ],
      },
    });
    const { drafted, text } = letter([raised('watch', 'unremitting night pain'), imported]);
    expect(drafted?.tier).toBe('emergency');
    expect(text('findings').split('\n').slice(0, 2)).toEqual([
      'Cauda equina syndrome',
      'In the imported record, here since 1 Nov 2026.',
    ]);
    expect(drafted?.about.length).toBe(2);
  });
});

describe('the sheets for the patient', () => {
  const chartWith = (...entries: readonly Entry[]) => chartFrom([registered, program, ...entries]);

  it('say at which minute it was noticed, and whom the practice calls', () => {
    const pathway: Pathway = {
      contacts: {
        emergency: { whom: 'Royal Infirmary, emergency', phone: '0131 1' },
        'same-day': { whom: 'Ward 12', phone: '0131 2' },
      },
    };
    const now = emergencySheet(chartWith(raised('emergency', 'new bladder disturbance')), today, pathway);
    expect(now?.noticed).toBe('22 Nov 2026, 14:05, by Ana Sol');
    expect(now?.todo).toContain('Go now, straight from here, to: Royal Infirmary, emergency.');
    expect(now?.asked).toContain('To call: Royal Infirmary, emergency, 0131 1.');
    expect(now?.say).toContain('I have back pain, and now new trouble with passing urine.');
    const call = emergencySheet(chartWith(raised('same-day', 'x')), today, pathway);
    expect(call?.todo.join(' ')).toContain('We call the spinal team (Ward 12) today.');
    expect(emergencySheet(chartWith(raised('urgent', 'x')), today, pathway)?.todo.join(' ')).toContain(
      'We ask for a visit for you. Call us',
    );
  });

  it('name every finding to the clinician and hold no exercise', () => {
    const sheet = emergencySheet(
      chartWith(raised('emergency', 'new bladder disturbance', 'symptoms in both legs')),
      today,
      {},
    );
    expect(sheet?.findings.map(({ finding }) => finding)).toEqual(['new bladder disturbance', 'symptoms in both legs']);
    expect(JSON.stringify(sheet)).not.toMatch(/walk for|bird|sit-up/i);
  });

  it('tell what is watched beside the program, in the words of the patient', () => {
    const sheet = watchSheet(chartWith(raised('watch', 'unremitting night pain'), raised('urgent', 'y')), today, {
      contacts: { watch: { whom: '', phone: '0131 3' } },
    });
    expect(sheet?.found).toEqual(['night pain that nothing eases']);
    expect(sheet?.todo.join(' ')).toContain('Call 0131 3.');
    expect(sheet?.todo.join(' ')).toContain('again at your next visit');
    expect(watchSheet(chartWith(raised('urgent', 'y')), today, {})).toBeUndefined();
  });
});
