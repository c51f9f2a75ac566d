import {
  addDays,
  type Chart,
  chartFrom,
  type Entry,
  type EntryKind,
  type Exercise,
  exerciseById,
  itemFor,
  libraryWith,
  practiceFrom,
  type BodyOf,
  type ProgramItem,
  shippedLibrary,
} from '../../clinical';
import { unnamedAuthor } from '../../state/session/session.slice';
import { emergencySheet } from './emergency-sheet';
import { programSheet, weekToPrint } from './sheet';

const today = '2026-11-22';
let count = 100;

/** A chart's own entries have the numbers 1 to 4; those that a specification adds come after them. */
function entry<K extends EntryKind>(kind: K, body: BodyOf<K>, number = ++count): Entry {
  return {
    id: `e-${number}`,
    patientId: 'p',
    author: 'Robin Vale',
    at: new Date(Date.UTC(2026, 10, 20, 10) + number * 1000).toISOString(),
    kind,
    schema: 1,
    body,
  } as Entry;
}

function known(id: string): Exercise {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(id);
  return exercise;
}

function item(id: string, over: Partial<ProgramItem> = {}): ProgramItem {
  return { ...itemFor(known(id), `i-${id}`), ...over };
}

function chartWith(items: readonly ProgramItem[], phase: 'flare-up' | 'building', more: readonly Entry[] = []): Chart {
  const details = {
    family: 'Åberg',
    given: 'Maja',
    sex: 'female',
    identifier: '4471',
    birthDate: '1971-03-14',
    contacts: [],
  } as const;
  const program = { startDate: '2026-11-20', weeks: 4, items, resting: [] };
  return chartFrom([
    entry('patient-registered', { details }, 1),
    entry('precautions-stated', { precautions: [], answers: [] }, 2),
    entry('phase-declared', { phase, since: '2026-11-20' }, 3),
    entry('program-prescribed', { program, follows: null, acknowledged: [] }, 4),
    ...more,
  ]);
}

describe('programSheet', () => {
  it('is not there without a signed program', () => {
    const chart = chartFrom([
      entry('patient-registered', { details: { family: 'A', given: 'B', sex: 'other', contacts: [] } }),
    ]);
    expect(programSheet(chart, today, 1, shippedLibrary)).toBeUndefined();
  });

  it('never holds what is blocked today; it says what rests and when it comes back', () => {
    const items = [item('deadlift'), item('walking'), item('abdominal-bracing'), item('sit-up')];
    const sheet = programSheet(chartWith(items, 'flare-up'), today, 1, shippedLibrary);
    expect(sheet?.exercises.map(({ itemId }) => itemId)).toEqual(['i-abdominal-bracing', 'i-walking']);
    expect(sheet?.resting.map(({ name }) => name)).toEqual(['Deadlift', 'Sit-up']);
    expect(sheet?.resting.every(({ why }) => why.includes('not yet'))).toBeTrue();
    expect(sheet?.restingWords.join(' ')).toContain('after the flare-up');
  });

  it('gives an exercise of the practice its own text and photograph, in the version that was signed', () => {
    const photo = 'data:image/jpeg;base64,AAAA';
    const saved = (id: string, patientName: string, replaces: string | null) =>
      ({
        ...entry('exercise-saved', { exercise: { ...known('heel-slide'), patientName, photo }, replaces }),
        id,
      }) as Entry;
    const entries = [saved('one', 'Hug one knee', null), saved('two', 'Hug both knees', 'one')];
    const library = libraryWith(practiceFrom(entries));
    const signed = { ...item('walking'), id: 'i-own', exerciseId: 'own-one' };
    const sheet = programSheet(chartWith([signed], 'building'), today, 1, library);
    expect(sheet?.exercises.map(({ name, picture }) => [name, picture.photo, picture.figure])).toEqual([
      ['Hug one knee', photo, undefined],
    ]);
    const elsewhere = programSheet(chartWith([signed], 'building'), today, 1, shippedLibrary);
    expect(elsewhere?.exercises).toEqual([]);
    expect(elsewhere?.resting.map(({ name }) => name)).toEqual(['An exercise that is not in the library']);
  });

  it('sorts by position, so that nobody lies down twice, and keeps the order within a position', () => {
    const items = ['walking', 'heel-slide', 'bird-dog', 'abdominal-bracing', 'hip-hinge-dowel'].map((id) => item(id));
    const sheet = programSheet(chartWith(items, 'building'), today, 1, shippedLibrary);
    expect(sheet?.exercises.map(({ itemId }) => itemId)).toEqual([
      'i-heel-slide',
      'i-abdominal-bracing',
      'i-bird-dog',
      'i-walking',
      'i-hip-hinge-dowel',
    ]);
    expect(sheet?.exercises.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it("gives the chosen week's dose, and next week's where it differs", () => {
    const chart = chartWith([item('walking')], 'building');
    const first = programSheet(chart, today, 1, shippedLibrary)?.exercises[0];
    expect([first?.dose, first?.nextWeek]).toEqual(['10\u00a0minutes', '11\u00a0minutes']);
    const last = programSheet(chart, today, 4, shippedLibrary)?.exercises[0];
    expect([last?.dose, last?.nextWeek]).toEqual(['13\u00a0minutes', undefined]);
    expect(programSheet(chart, today, 4, shippedLibrary)?.when).toContain(
      'week 4 of 4, 11\u00a0Dec\u00a0to\u00a017\u00a0Dec',
    );
  });

  it('says of a light week to come that it is easier, so that less does not read as a mistake', () => {
    const walking = item('walking');
    const light = { ...walking, scheme: { ...walking.scheme, deloadWeeks: [2] } };
    const chart = chartWith([light, item('heel-slide')], 'building');
    const walk = (week: number) =>
      programSheet(chart, today, week, shippedLibrary)?.exercises.find(({ itemId }) => itemId === light.id);
    expect(walk(1)?.nextWeek).toMatch(/^easier, \d/);
    expect(walk(2)?.nextWeek).toMatch(/^\d/);
  });

  it('rests what is allowed today but not at the dose of the chosen week, and does not promise that dose', () => {
    const pregnant = entry('precautions-stated', { precautions: [{ id: 'pregnancy' }], answers: [] });
    const once = { ...item('heel-slide').start, sets: 1, reps: 4 };
    const onTheBack = item('heel-slide', { start: once, overrides: { 2: { ...once, sets: 3 } } });
    const chart = chartWith([onTheBack, item('walking')], 'building', [pregnant]);
    const first = programSheet(chart, today, 1, shippedLibrary);
    expect(first?.exercises.map(({ itemId }) => itemId)).toEqual(['i-heel-slide', 'i-walking']);
    expect(first?.exercises[0]?.nextWeek).toBeUndefined();
    const second = programSheet(chart, today, 2, shippedLibrary);
    expect(second?.exercises.map(({ itemId }) => itemId)).toEqual(['i-walking']);
    expect(second?.resting.map(({ name }) => name)).toEqual(['Heel slide']);
  });

  it('looks at every day it is printed for: a pregnancy reaches its 14th week within the week, or with the next one', () => {
    const reaching = (week14: string) =>
      entry('precautions-stated', {
        precautions: [{ id: 'pregnancy', dueDate: addDays(week14, 182) }],
        answers: [],
      });
    const items = [item('heel-slide'), item('walking')];
    const within = programSheet(chartWith(items, 'building', [reaching('2026-11-25')]), today, 1, shippedLibrary);
    expect(within?.exercises.map(({ itemId }) => itemId)).toEqual(['i-walking']);
    const withTheNext = programSheet(chartWith(items, 'building', [reaching('2026-11-27')]), today, 1, shippedLibrary);
    expect(withTheNext?.exercises.map(({ itemId, nextWeek }) => [itemId, nextWeek !== undefined])).toEqual([
      ['i-heel-slide', false],
      ['i-walking', true],
    ]);
  });

  it('prints the way back of what rested in a flare-up, and not the dose that the plan reached without it', () => {
    const squat = item('goblet-squat', {
      start: { sets: 2, reps: 8, loadKg: 10, perDay: 1, daysPerWeek: 3 },
      scheme: { axis: 'load', percent: 10 },
    });
    const flaredUp = chartWith([squat], 'building', [
      entry('phase-declared', { phase: 'flare-up', since: '2026-11-22' }, 5),
      entry('phase-declared', { phase: 'building', since: '2026-12-05' }, 6),
    ]);
    const went = programSheet(chartWith([squat], 'building'), '2026-12-08', 3, shippedLibrary)?.exercises[0];
    const back = programSheet(flaredUp, '2026-12-08', 3, shippedLibrary)?.exercises[0];
    expect(went?.dose).toContain('12');
    expect(back?.dose).toContain('9');
    expect(back?.remarks).toContain('It rested for a while, so it starts a little lower than before.');
    expect(went?.remarks).toEqual([]);
  });

  it('lists what was laid aside at signing, and tells the clinician when nothing blocks it any more', () => {
    const laidAside = [
      entry('program-prescribed', {
        program: { startDate: '2026-11-20', weeks: 4, items: [item('walking')], resting: [item('deadlift')] },
        follows: 'e-4',
        acknowledged: [],
      }),
    ];
    const inFlareUp = programSheet(chartWith([item('walking')], 'flare-up', laidAside), today, 1, shippedLibrary);
    expect(inFlareUp?.resting.map(({ name }) => name)).toEqual(['Deadlift']);
    expect(inFlareUp?.couldComeBack).toEqual([]);
    const building = programSheet(chartWith([item('walking')], 'building', laidAside), today, 1, shippedLibrary);
    expect(building?.resting).toEqual([]);
    expect(building?.couldComeBack).toEqual(['Deadlift']);
    expect(building?.exercises.map(({ itemId }) => itemId)).toEqual(['i-walking']);
  });

  it('says for how long a cleared exercise may be done', () => {
    const ruleIds = programSheetReasons('deadlift');
    const granted = entry('clearance-granted', {
      clearance: {
        exerciseId: 'deadlift',
        ruleIds,
        by: 'Robin Vale',
        reason: 'Tolerated',
        from: today,
        until: addDays(today, 7),
      },
    });
    const sheet = programSheet(chartWith([item('deadlift')], 'flare-up', [granted]), today, 1, shippedLibrary);
    expect(sheet?.exercises[0]?.remarks).toContain('Do this one until 29 Nov 2026, then ask us.');
  });

  it('prints when it was practised together, and the note of the clinician', () => {
    const chart = chartWith([item('walking', { taughtOn: '2026-11-18', note: 'On flat ground.' })], 'building');
    const one = programSheet(chart, today, 1, shippedLibrary)?.exercises[0];
    expect(one?.taught).toBe('18\u00a0Nov\u00a02026');
    expect(one?.remarks).toEqual(['On flat ground.']);
  });

  it('sets apart what is done at the clinic, and numbers what is done at home', () => {
    const items = [item('abdominal-bracing', { place: 'clinic' }), item('heel-slide'), item('walking')];
    const sheet = programSheet(chartWith(items, 'building'), today, 1, shippedLibrary);
    expect(sheet?.exercises.map(({ itemId, number }) => [itemId, number])).toEqual([
      ['i-heel-slide', 1],
      ['i-walking', 2],
    ]);
    expect(sheet?.atTheClinic.map(({ itemId }) => itemId)).toEqual(['i-abdominal-bracing']);
    expect(sheet?.atTheClinic[0]?.times).not.toMatch(/morning|evening/i);
    const only = programSheet(chartWith([item('walking', { place: 'clinic' })], 'building'), today, 1, shippedLibrary);
    expect([only?.exercises, only?.intro]).toEqual([[], undefined]);
  });

  describe('what is done in turns', () => {
    const group = 'a';
    const turnsOf = (items: readonly ProgramItem[], phase: 'flare-up' | 'building' = 'building') =>
      programSheet(chartWith(items, phase), today, 1, shippedLibrary)?.exercises.map(
        ({ itemId, turns }) => [itemId, turns] as const,
      );

    it('stays together where its first position is, joined, and says how', () => {
      const items = [item('walking'), item('hip-hinge-dowel', { group }), item('bird-dog', { group })];
      expect(turnsOf([...items, item('abdominal-bracing')])).toEqual([
        ['i-abdominal-bracing', undefined],
        ['i-hip-hinge-dowel', { says: 'Do these two in turns: a set of one, then a set of the other.', last: false }],
        ['i-bird-dog', { last: true }],
        ['i-walking', undefined],
      ]);
    });

    it('counts three', () => {
      const items = ['bird-dog', 'hip-hinge-dowel', 'walking'].map((id) => item(id, { group }));
      expect(turnsOf(items)?.[0]?.[1]?.says).toBe('Do these 3 in turns: a set of each, then start again.');
    });

    it('is done by itself while the other rests', () => {
      expect(turnsOf([item('deadlift', { group }), item('walking', { group })], 'flare-up')).toEqual([
        ['i-walking', undefined],
      ]);
    });
  });

  it('prints the two sides of an exercise as one, with a dose each', () => {
    const dose = { sets: 2, reps: 8, perDay: 1, daysPerWeek: 7 } as const;
    const side = (id: string, own: Partial<ProgramItem>) => ({ ...item('side-bridge-knees', own), id });
    const doses = (...items: readonly ProgramItem[]) =>
      programSheet(chartWith(items, 'building'), today, 1, shippedLibrary)?.exercises.map((one) =>
        one.dose.replaceAll('\u00a0', ' '),
      );
    const left = side('l', { start: { ...dose, side: 'left' } });
    const right = side('r', { start: { ...dose, sets: 3, side: 'right' } });
    expect(doses(right, item('walking'), left)?.[0]).toBe('2 sets of 8, left side; 3 sets of 8, right side');
    expect(doses(right, item('walking'), left)).toHaveSize(2);
    expect(doses(left, { ...right, start: { ...right.start, perDay: 2 } }))
      .withContext('at other times')
      .toHaveSize(2);
    expect(doses(left, side('l2', { start: left.start })))
      .withContext('the same side')
      .toHaveSize(2);
  });

  it('calls a light week easier: the whole sheet, or the exercise that is light', () => {
    const light = (id: string) => {
      const one = item(id);
      return { ...one, scheme: { ...one.scheme, deloadWeeks: [2] } };
    };
    const sheet = (items: readonly ProgramItem[], week: number) =>
      programSheet(chartWith(items, 'building'), today, week, shippedLibrary);
    const all = sheet([light('walking'), light('bird-dog')], 2);
    expect(all?.intro).toBe('This is an easier week. To do less is part of the plan.');
    expect(all?.exercises.flatMap(({ remarks }) => remarks)).toEqual([]);
    const one = sheet([light('walking'), item('bird-dog')], 2);
    expect(one?.intro).toBeUndefined();
    expect(one?.exercises.map(({ remarks }) => remarks)).toEqual([[], ['An easier week for this one.']]);
    expect(sheet([light('walking'), light('bird-dog')], 1)?.intro).toBeUndefined();
    const byHand = { ...light('walking'), overrides: { 2: item('walking').start } };
    expect(sheet([byHand], 2)?.intro).toBeUndefined();
  });

  it('says on which days, and when next week is on more of them', () => {
    const start = { minutes: 10, sets: 1, perDay: 1, daysPerWeek: 3, days: ['Mon', 'Wed', 'Fri'] } as const;
    const more = { ...start, daysPerWeek: 4, days: ['Mon', 'Wed', 'Fri', 'Sun'] } as const;
    const walking = item('walking', { start, overrides: { 1: start, 2: more, 3: { ...more, minutes: 12 }, 4: more } });
    const one = (week: number) =>
      programSheet(chartWith([walking], 'building'), today, week, shippedLibrary)?.exercises[0];
    expect(one(1)?.times).toBe('Once a day, on Monday, Wednesday and Friday.');
    expect(one(1)?.nextWeek).toBe('once a day, on Monday, Wednesday, Friday and Sunday');
    expect(one(2)?.nextWeek).toBe('12\u00a0minutes');
  });

  it('leaves a line to write on where nobody said who signs', () => {
    const chart = chartWith([], 'building', [
      {
        ...entry('program-prescribed', {
          program: { startDate: '2026-11-20', weeks: 4, items: [item('walking')], resting: [] },
          follows: 'e-4',
          acknowledged: [],
        }),
        author: unnamedAuthor,
      },
    ]);
    expect(programSheet(chart, today, 1, shippedLibrary)?.signed).toMatch(/^Prescribed by _{20,} on 20 Nov 2026$/);
  });

  it('is for the week it is, the first before the program begins and the last when it is over', () => {
    const chart = chartWith([item('walking')], 'building');
    expect(weekToPrint(chart, '2026-11-01', shippedLibrary)).toBe(1);
    expect(weekToPrint(chart, '2026-11-28', shippedLibrary)).toBe(2);
    expect(weekToPrint(chart, '2027-03-01', shippedLibrary)).toBe(4);
    expect(programSheet(chart, '2027-03-01', 4, shippedLibrary)?.intro).toContain('4 weeks are done');
  });
});

function programSheetReasons(id: string): readonly string[] {
  const exercise = exerciseById(id);
  const plan = exercise && programSheet(chartWith([item(id)], 'flare-up'), today, 1, shippedLibrary);
  expect(plan?.exercises).toEqual([]);
  return ['flare-up.high-compression', 'flare-up.external-load', 'flare-up.loaded-flexion', 'flare-up.loaded-rotation'];
}

describe('emergencySheet', () => {
  const flag = (tier: 'emergency' | 'urgent' | 'watch', finding: string): Entry => ({
    ...entry('red-flag-raised', { date: '2026-11-21', tier, findings: [finding] }),
    id: `flag-${tier}`,
  });

  it('is led by the worst open flag and names every finding, the day and who noticed', () => {
    const chart = chartWith([item('walking')], 'building', [
      flag('urgent', 'minor trauma'),
      flag('emergency', 'numbness or tingling in the saddle area'),
      flag('watch', 'unremitting night pain'),
    ]);
    const sheet = emergencySheet(chart, today, {});
    expect(sheet?.heading).toBe('Go to the emergency department now');
    expect(sheet?.findings.map(({ finding }) => finding)).toEqual([
      'numbness or tingling in the saddle area',
      'minor trauma',
    ]);
    expect(sheet?.findings[0]?.noticed).toBe('noticed on 21 Nov 2026, by Robin Vale');
    expect(sheet?.noticed).toContain(', by Robin Vale');
    expect(sheet?.say).toContain('and now numbness or tingling between my legs and minor trauma');
    expect(sheet?.who).toBe('Maja Åberg, born 14 Mar 1971 (55 years), ID 4471');
  });

  it('leaves a line to write the name on where nobody said who noticed', () => {
    const nameless = { ...flag('emergency', 'minor trauma'), author: unnamedAuthor };
    const sheet = emergencySheet(chartWith([], 'building', [nameless, flag('urgent', 'minor trauma')]), today, {});
    expect(sheet?.noticed).toMatch(/, by _{20,}$/);
    expect(sheet?.signed).toMatch(/^Raised by _{20,} on/);
    expect(sheet?.findings[0]?.noticed).toBe('noticed on 21 Nov 2026');
    expect(JSON.stringify(sheet)).not.toContain('no name given');
  });

  it('is not there while nothing holds', () => {
    expect(
      emergencySheet(chartWith([item('walking')], 'building', [flag('watch', 'night pain')]), today, {}),
    ).toBeUndefined();
  });
});
