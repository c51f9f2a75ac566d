import {
  type BodyOf,
  chartFrom,
  type Entry,
  type EntryKind,
  exerciseById,
  itemFor,
  type ProgramItem,
  shippedLibrary,
} from '../../clinical';
import { groupsOf } from './entry-groups';
import { entryInWords } from './entry-in-words';
import { canBeVoided, whatVoidingDoes } from './voiding';

let count = 0;
function entry<K extends EntryKind>(kind: K, body: BodyOf<K>): Entry {
  const id = `${kind}-${++count}`;
  const at = `2026-11-01T10:${String(count % 60).padStart(2, '0')}:00.000Z`;
  return { id, patientId: 'p', author: 'Robin Vale', at, schema: 1, kind, body } as Entry;
}
beforeEach(() => (count = 0));

const details = { family: 'Åberg', given: 'Maja', birthDate: '1971-03-14', sex: 'female', contacts: [] } as const;
const walking = itemFor(exerciseById('walking')!, 'w');
const prescribe = (startDate: string, follows: string | null) =>
  entry('program-prescribed', {
    program: { startDate, weeks: 4, items: [walking], resting: [] },
    follows,
    acknowledged: [],
  });
const words = (one: Entry, ...others: readonly Entry[]) =>
  entryInWords(one, chartFrom([...others, one]), shippedLibrary);

describe('entryInWords', () => {
  it('says a measure with its range or unit, and what it was made of', () => {
    const date = '2026-11-18';
    expect(words(entry('outcome-recorded', { date, measure: 'rmdq', score: 2, parts: { ticked: [3, 9] } }))).toEqual({
      title: 'RMDQ 2 of 24',
      lines: ['Roland-Morris Disability Questionnaire, 18 Nov 2026', 'Ticked: 3, 9'],
    });
    expect(words(entry('outcome-recorded', { date, measure: 'start-back', score: 5, parts: { distress: 4 } }))).toEqual(
      {
        title: 'STarT Back 5 of 9, high',
        lines: ['STarT Back screening tool, total, 18 Nov 2026', 'Distress 4 of 5'],
      },
    );
    const activities = [{ name: 'Carry shopping', score: 4 }, { name: 'Garden' }];
    expect(words(entry('outcome-recorded', { date, measure: 'psfs', score: 4, parts: { activities } })).lines).toEqual([
      'Patient-Specific Functional Scale, mean, 18 Nov 2026',
      'Carry shopping: 4 of 10',
      'Garden: not asked',
    ]);
    expect(words(entry('outcome-recorded', { date, measure: 'extensor-endurance', score: 96 })).title).toBe(
      'Extensor 96\u00a0s',
    );
  });

  it('tells none known, not asked and not recorded apart', () => {
    expect(words(entry('precautions-stated', { precautions: [], answers: [] })).lines).toEqual(['None known']);
    const answered = entry('precautions-stated', {
      precautions: [],
      answers: [{ key: 'k', answer: 'dismissed', reason: 'Another patient' }],
      asked: false,
    });
    expect(words(answered)).toEqual({
      title: 'Precautions of the record answered',
      lines: ['Dismissed from the imported record: k (Another patient)'],
    });
    const visit = entry('visit-recorded', { date: '2026-11-18', redFlags: {}, pain: {}, responses: [], decisions: [] });
    expect(words(visit).lines).toEqual(['Pain not asked', 'Red flags not asked']);
    const registered = words(entry('patient-registered', { details: { ...details, given: '' } }));
    expect(registered.lines).toContain('Given name: not recorded');
  });

  it('calls an exercise that no library knows by no number', () => {
    const cleared = entry('clearance-granted', {
      clearance: {
        exerciseId: 'own-elsewhere',
        ruleIds: [],
        by: 'A',
        reason: 'B',
        from: '2026-11-01',
        until: '2026-11-30',
      },
    });
    expect(words(cleared).title).toBe('Cleared: An exercise that is not in the library');
  });

  it('says what was added to the library, changed and withdrawn', () => {
    const exercise = { ...exerciseById('heel-slide')!, name: 'Towel slide' };
    const added = entry('exercise-saved', { exercise, replaces: null });
    const changed = entry('exercise-saved', { exercise, replaces: added.id });
    const withdrawn = entry('exercise-withdrawn', { savedIn: changed.id, reason: 'Not taught any more' });
    expect(words(added).title).toBe('Exercise added: Towel slide');
    expect(words(changed, added).title).toBe('Exercise changed: Towel slide');
    expect(words(withdrawn, added, changed)).toEqual({
      title: 'Exercise no longer offered: Towel slide',
      lines: ['Not taught any more'],
    });
  });

  it('names the patient’s details that were amended, and no others', () => {
    expect(words(entry('details-amended', { details: { birthDate: '1971-03-15' } })).lines).toEqual([
      'Born 15 Mar 1971',
    ]);
  });

  it('says what a visit asked, decided and proposed', () => {
    const visit = entry('visit-recorded', {
      date: '2026-11-18',
      redFlags: {},
      pain: { worst: 6, now: 4 },
      responses: [{ itemId: 'w', exerciseId: 'walking', date: '2026-11-18', sessions: 1, nextMorning: 'worse' }],
      decisions: [
        {
          itemId: 'w',
          exerciseId: 'walking',
          proposed: { kind: 'regress', because: 'Worse.' },
          taken: 'hold',
          reason: 'slept badly',
        },
      ],
      nextVisit: '2026-11-25',
    });
    expect(words(visit)).toEqual({
      title: 'Visit on 18 Nov 2026',
      lines: [
        'Pain worst 6, now 4 of 10',
        'Red flags not asked',
        'Walking: 1 session, next morning worse',
        'Walking: the same again; proposed was one step back (slept badly)',
        'Next visit 25 Nov 2026',
      ],
    });
  });

  describe('what a visit found', () => {
    const visit = (body: Partial<BodyOf<'visit-recorded'>>) =>
      words(
        entry('visit-recorded', { date: '2026-11-18', redFlags: {}, pain: {}, responses: [], decisions: [], ...body }),
      ).lines.map((line) => line.replaceAll('\u00a0', ' '));
    const dose = { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 } as const;
    const decision = { itemId: 'b', exerciseId: 'bird-dog', taken: 'advance' } as const;
    const proposed = { kind: 'advance', because: 'Ready.', dose } as const;
    const decided = (own: Partial<BodyOf<'visit-recorded'>['decisions'][number]>) =>
      visit({ decisions: [{ ...decision, proposed, dose, ...own }] }).at(-1);

    it('says the next mornings, where it hurts, and where leg pain went', () => {
      const found = visit({
        pain: { worst: 6, nextMorning: 5 },
        where: ['calf-left', 'low-back-left'],
        leg: 'down',
      });
      expect(found).toEqual([
        'Pain worst 6, next mornings 5 of 10',
        'Where it hurts: low back, left; calf, left',
        'Leg pain moved further down the leg',
        'Red flags not asked',
      ]);
      expect(visit({ where: [], leg: 'none' }).slice(1, 3)).toEqual(['Where it hurts: nowhere', 'No leg pain']);
    });

    it('says the fewest repetitions', () => {
      const response = { itemId: 'b', exerciseId: 'bird-dog', date: '2026-11-18', fewestReps: 7 };
      expect(visit({ responses: [response] }).at(-1)).toBe('Bird-dog: fewest repetitions in a set 7');
    });

    it('says the dose as taken where it is not the proposed one, and why', () => {
      expect(decided({})).toBe('Bird-dog: one step more');
      expect(decided({ dose: { ...dose, reps: 10 }, reason: 'she asked for it' })).toBe(
        'Bird-dog: one step more, 2 × 10; proposed was one step more, 2 × 8 (she asked for it)',
      );
      expect(decided({ taken: 'regress', dose: { ...dose, sets: 1 }, reason: 'slept badly' })).toBe(
        'Bird-dog: one step back, 1 × 8; proposed was one step more, 2 × 8 (slept badly)',
      );
      expect(decided({ dose: { ...dose, daysPerWeek: 5 } })).toBe(
        'Bird-dog: one step more, 2 × 8, once a day, 5 days a week; proposed was one step more, 2 × 8, once a day, every day',
      );
    });

    it('says a light week', () => {
      const light = { ...proposed, kind: 'regress', deload: true } as const;
      expect(decided({ proposed: light, taken: 'regress' })).toBe('Bird-dog: a light week');
      expect(decided({ proposed: light, taken: 'regress', dose: { ...dose, sets: 1 } })).toBe(
        'Bird-dog: one step back, 1 × 8; proposed was a light week, 2 × 8',
      );
      expect(decided({ proposed: light, taken: 'hold' })).toBe(
        'Bird-dog: the same again, 2 × 8; proposed was a light week',
      );
    });

    it('says what takes the place of what', () => {
      const rung = { ...proposed, by: 'plank' } as const;
      expect(decided({ proposed: rung, by: 'plank' })).toBe('Front plank takes the place of Bird-dog: 2 × 8');
      expect(decided({ by: 'plank', reason: 'bored' })).toBe(
        'Front plank takes the place of Bird-dog: 2 × 8; proposed was one step more (bored)',
      );
      expect(decided({ proposed: rung, taken: 'hold' })).toBe(
        'Bird-dog: the same again, 2 × 8; proposed was Front plank in its place',
      );
    });
  });

  it('says of each exercise where, on which days and with what it is done, and its light weeks', () => {
    const item = (id: string, own: Partial<ProgramItem>): ProgramItem => ({
      ...itemFor(exerciseById(id)!, id),
      ...own,
    });
    const start = { sets: 2, reps: 8, perDay: 1, daysPerWeek: 2, days: ['Mon', 'Thu'] } as const;
    const items = [
      item('bird-dog', { start, group: 'a', scheme: { axis: 'reps', deloadWeeks: [4] } }),
      item('plank', { start: { ...start, days: [] }, group: 'a', place: 'clinic', note: 'Slowly' }),
    ];
    const signed = entry('program-prescribed', {
      program: { startDate: '2026-11-01', weeks: 4, items, resting: [] },
      follows: null,
      acknowledged: [],
    });
    expect(
      words(signed)
        .lines.slice(1, 3)
        .map((line) => line.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'Bird-dog: 2 × 8, on Mon and Thu, in turns with Front plank, light in week 4',
      'Front plank: 2 × 8, at the clinic, in turns with Bird-dog (Slowly)',
    ]);
  });

  it('puts exercises together of which the same was said', () => {
    const response = { itemId: 'w', exerciseId: 'walking', date: '2026-11-18', nextMorning: 'same' } as const;
    const visit = entry('visit-recorded', {
      date: '2026-11-18',
      redFlags: {},
      pain: { worst: 6 },
      responses: [
        response,
        { ...response, exerciseId: 'bird-dog' },
        { ...response, exerciseId: 'cat-cow', nextMorning: 'worse' },
      ],
      decisions: [],
    });
    expect(words(visit).lines.slice(2)).toEqual([
      'Walking, Bird-dog: next morning same',
      'Cat-cow: next morning worse',
    ]);
  });

  it('numbers a revision and the one it follows', () => {
    const first = prescribe('2026-11-01', null);
    const second = prescribe('2026-11-08', first.id);
    const said = words(second, first);
    expect(said.title).toBe('Program signed, revision 2');
    expect(said.lines[0]).toBe('From 8 Nov 2026, 4 weeks; follows revision 1');
  });

  it('names what a withdrawal, a resolution and a void refer to', () => {
    const granted = entry('clearance-granted', {
      clearance: {
        exerciseId: 'walking',
        ruleIds: [],
        by: 'Robin Vale',
        reason: 'asked',
        from: '2026-11-01',
        until: '2026-12-01',
      },
    });
    expect(words(entry('clearance-withdrawn', { clearanceId: granted.id }), granted).title).toBe(
      'Clearance withdrawn: Walking',
    );
    const raised = entry('red-flag-raised', { date: '2026-11-01', tier: 'urgent', findings: ['fever'] });
    expect(
      words(entry('red-flag-resolved', { flagId: raised.id, date: '2026-11-02', reason: 'cleared by GP' }), raised)
        .lines,
    ).toEqual(['Fever', 'Reason: cleared by GP']);
    expect(words(entry('entry-voided', { voids: raised.id, reason: 'other patient' }), raised)).toEqual({
      title: 'Entered in error: Red flag raised',
      lines: ['Reason: other patient'],
    });
    expect(words(entry('entry-voided', { voids: 'gone', reason: 'x' })).title).toContain('not on this device');
  });

  it('says which cautions were read before signing, and what an imported record raised', () => {
    const signed = entry('program-prescribed', {
      program: { startDate: '2026-11-01', weeks: 4, items: [walking], resting: [] },
      follows: null,
      acknowledged: [
        { exerciseId: 'walking', ruleIds: ['flare-up.breath-hold', 'flare-up.effort'] },
        { exerciseId: 'plank', ruleIds: ['flare-up.breath-hold'] },
      ],
    });
    expect(words(signed).lines.slice(-2)).toEqual([
      'Read before signing, keep breathing: Walking, Front plank',
      'Read before signing, effort above 5: Walking',
    ]);
    const finding = { label: 'Cauda equina syndrome', status: 'active', standing: 'not-understood' } as const;
    const registered = entry('patient-registered', {
      details,
      imported: { identifiers: [], findings: [{ ...finding, key: 'k', raises: 'emergency' }] },
    });
    expect(words(registered).lines.at(-1)).toBe('Raised a red flag: Cauda equina syndrome');
    const resolved = entry('red-flag-resolved', { flagId: 'finding|k', date: '2026-11-20', reason: 'MRI normal' });
    expect(words(resolved, registered).lines).toEqual(['Cauda equina syndrome', 'Reason: MRI normal']);
  });

  it('says how a clearance ended', () => {
    const granted = entry('clearance-granted', {
      clearance: {
        exerciseId: 'sit-up',
        ruleIds: ['flare-up.impact'],
        by: 'A',
        reason: 'B',
        from: '2026-11-01',
        until: '2026-11-30',
      },
    });
    const flared = entry('phase-declared', { phase: 'flare-up', since: '2026-11-10' });
    const withdrawn = entry('clearance-withdrawn', { clearanceId: granted.id });
    const last = (...others: readonly Entry[]) =>
      entryInWords(granted, chartFrom([granted, ...others]), shippedLibrary).lines.at(-1);
    expect(last()).toContain('Sets aside: ');
    expect(last(flared)).toBe('Ended by a new flare-up');
    expect(last(withdrawn)).toBe('Withdrawn before its last day');
  });

  it('files a voided entry under its kind and under errors', () => {
    const phase = entry('phase-declared', { phase: 'building', since: '2026-11-01' });
    const voided = entry('entry-voided', { voids: phase.id, reason: 'wrong chart' });
    expect(groupsOf(phase, chartFrom([phase]))).toEqual(['phases']);
    expect(groupsOf(phase, chartFrom([phase, voided]))).toEqual(['phases', 'errors']);
  });
});

describe('voiding', () => {
  const today = '2026-11-22';
  const effect = (one: Entry, ...others: readonly Entry[]) =>
    whatVoidingDoes(chartFrom([...others, one]), one.id, today, shippedLibrary);

  it('is not for registrations, voids and what is voided already', () => {
    const registered = entry('patient-registered', { details });
    const phase = entry('phase-declared', { phase: 'building', since: '2026-11-01' });
    const voided = entry('entry-voided', { voids: phase.id, reason: 'wrong chart' });
    expect(canBeVoided(phase, chartFrom([registered, phase]))).toBeTrue();
    const chart = chartFrom([registered, phase, voided]);
    expect([registered, phase, voided].map((one) => canBeVoided(one, chart))).toEqual([false, false, false]);
  });

  it('says which phase, precautions and program come back', () => {
    const building = entry('phase-declared', { phase: 'building', since: '2026-11-01' });
    const flare = entry('phase-declared', { phase: 'flare-up', since: '2026-11-20' });
    expect(effect(flare, building)).toEqual(['The phase becomes Building since 1 Nov 2026.']);
    expect(effect(building)).toEqual(['No phase is declared any more: the rules of a flare-up hold until one is.']);
    expect(effect(building, flare)).withContext('an older phase changes nothing today').toEqual([]);
    expect(effect(entry('precautions-stated', { precautions: [{ id: 'osteoporosis' }], answers: [] }))).toEqual([
      'The precautions become: not asked.',
    ]);
    const first = prescribe('2026-11-01', null);
    const second = prescribe('2026-11-08', first.id);
    expect(effect(second, first)).toEqual(['The program from 1 Nov 2026 is in force again.']);
    expect(effect(first, second)).toEqual(['The program in force stays the same.']);
    expect(effect(first)).toEqual(['No program is in force any more.']);
  });

  it('says when a hold ends, and when a flag opens again', () => {
    const building = entry('phase-declared', { phase: 'building', since: '2026-11-01' });
    const raised = entry('red-flag-raised', { date: '2026-11-10', tier: 'urgent', findings: ['fever'] });
    expect(effect(raised, building)).toEqual([
      'The red flag no longer counts.',
      'The phase becomes Building since 1 Nov 2026.',
    ]);
    const resolved = entry('red-flag-resolved', { flagId: raised.id, date: '2026-11-12', reason: 'cleared' });
    expect(effect(resolved, building, raised)).toEqual([
      'A red flag is open again. Refer to be seen within 2 weeks.',
      'The chart goes on hold.',
    ]);
  });

  it('gives a withdrawn clearance back', () => {
    const granted = entry('clearance-granted', {
      clearance: {
        exerciseId: 'walking',
        ruleIds: [],
        by: 'R',
        reason: 'asked',
        from: '2026-11-01',
        until: '2026-12-01',
      },
    });
    expect(effect(granted)).toEqual(['Walking is no longer cleared.']);
    expect(effect(entry('clearance-withdrawn', { clearanceId: granted.id }), granted)).toEqual([
      'Walking is cleared again.',
    ]);
  });
});
