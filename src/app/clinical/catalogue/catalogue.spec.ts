import { bibliography } from '../bibliography';
import { families, type Exercise, type Family } from '../exercise';
import { screen } from '../safety/screen';
import { frozenIds } from '../testing/frozen-ids';
import { fleschKincaidGrade } from '../testing/reading-level';
import { catalogue, exerciseById } from './index';
import { musclesInWords } from './muscles';
import { startingTemplates } from './templates';
import { totalDemand } from './total-demand';

const gentle = [
  'abdominal-bracing',
  'diaphragmatic-breathing',
  'pelvic-tilt',
  'heel-slide',
  'quadruped-leg-slide',
  'walking',
  'water-walking',
];
const allowedOrCautioned = [
  'bird-dog',
  'cat-cow',
  'bridge',
  'dead-bug',
  'curl-up',
  'side-bridge-knees',
  'swimming',
  'elliptical',
  'stationary-cycling',
  'sit-to-stand',
  'hip-hinge-dowel',
  'single-leg-raise',
];
const ruledOutInFlareUp = [
  'sit-up',
  'straight-leg-sit-up',
  'double-leg-raise',
  'overhead-press',
  'standing-toe-touch',
  'seated-forward-bend',
  'running',
  'jump-squat',
  'russian-twist',
  'loaded-trunk-rotation',
  'deadlift',
  'back-squat',
  'superman',
];
const required = [
  ...gentle,
  ...allowedOrCautioned,
  ...ruledOutInFlareUp,
  'side-bridge',
  'pallof-press',
  'suitcase-carry',
];

/** Everything in an exercise that the handout prints or a patient hears. */
function patientText(exercise: Exercise): readonly string[] {
  const { patientName, purpose, setup, steps, cues, faults, stopIf } = exercise;
  return [patientName, purpose, setup, ...steps, ...cues, ...faults, ...stopIf];
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+/);
}

/** Ids of exercises for which a statement does not hold, so that a failure names them. */
function idsWhere(fails: (exercise: Exercise) => boolean): readonly string[] {
  return catalogue.filter(fails).map(({ id }) => id);
}

function known(id: string): Exercise {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`no exercise ${id}`);
  return exercise;
}

describe('the catalogue', () => {
  it('has at least 120 exercises with unique slugs, among them the required ones', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(120);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(required.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('keeps every id that was ever given, for the exercise it was given to', () => {
    expect(Object.fromEntries(catalogue.map(({ id, name }) => [id, name]))).toEqual(frozenIds);
  });

  it('finds an exercise by its id, and nothing by another', () => {
    for (const exercise of catalogue) expect(exerciseById(exercise.id)).toBe(exercise);
    expect(exerciseById('no-such-exercise')).toBeUndefined();
  });

  it('has no two exercises of one name, and something on every shelf', () => {
    const names = catalogue.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const patientNames = catalogue.map(({ patientName }) => patientName.toLowerCase());
    expect(new Set(patientNames).size).toBe(patientNames.length);
    expect(families.filter((family) => !catalogue.some((exercise) => exercise.family === family))).toEqual([]);
  });

  it('names sources, loads and muscles that exist', () => {
    const keys = new Set(bibliography.map(({ key }) => key));
    expect(idsWhere(({ sources }) => sources.length === 0 || sources.some((key) => !keys.has(key)))).toEqual([]);
    expect(idsWhere(({ loads, sources }) => loads.some(({ source }) => !sources.includes(source)))).toEqual([]);
    expect(
      idsWhere(({ muscles }) => muscles.length === 0 || muscles.some((muscle) => !(muscle in musclesInWords))),
    ).toEqual([]);
  });
});

describe('ladders', () => {
  it('agree in both directions', () => {
    for (const { id, easier, harder } of catalogue) {
      for (const up of harder) expect(known(up).easier).withContext(`${id} -> ${up}`).toContain(id);
      for (const down of easier) expect(known(down).harder).withContext(`${down} -> ${id}`).toContain(id);
    }
  });

  it('never come back to where they started', () => {
    const climbsTo = (from: string, seen: ReadonlySet<string>): boolean =>
      seen.has(from) || known(from).harder.some((id) => climbsTo(id, new Set([...seen, from])));
    expect(idsWhere(({ id }) => climbsTo(id, new Set()))).toEqual([]);
  });

  it('never climb to less demand in all', () => {
    for (const { id, harder, demands } of catalogue) {
      for (const up of harder) {
        expect(totalDemand(known(up).demands))
          .withContext(`${id} -> ${up}`)
          .toBeGreaterThanOrEqual(totalDemand(demands));
      }
    }
  });

  it('leave no exercise alone that does not say why, and give no reason to one that is not', () => {
    expect(
      idsWhere(
        ({ easier, harder, standsAlone }) => (easier.length + harder.length === 0) !== (standsAlone !== undefined),
      ),
    ).toEqual([]);
  });

  it('lead in every core family from a rung that a flare-up allows to a loaded one', () => {
    const coreFamilies: readonly Family[] = [
      'bracing',
      'supine',
      'quadruped',
      'side',
      'prone',
      'bridge',
      'hinge-and-squat',
      'anti-rotation-and-carry',
    ];
    const allowed = (exercise: Exercise): boolean =>
      screen(exercise, { phase: 'flare-up', precautions: [], clearances: [], date: '2026-03-02' }).status === 'allowed';
    const reachesLoad = ({ demands, harder }: Exercise): boolean =>
      (typeof demands.externalLoad === 'number' && demands.externalLoad > 0) ||
      harder.some((id) => reachesLoad(known(id)));
    expect(
      coreFamilies.filter(
        (family) =>
          !catalogue.some((exercise) => exercise.family === family && allowed(exercise) && reachesLoad(exercise)),
      ),
    ).toEqual([]);
  });

  it('never climb to less compression', () => {
    for (const { id, harder, demands } of catalogue) {
      for (const up of harder) {
        const above = known(up).demands.compression;
        if (above === 'unknown' || demands.compression === 'unknown') continue;
        expect(above).withContext(`${id} -> ${up}`).toBeGreaterThanOrEqual(demands.compression);
      }
    }
  });

  it('start the bird-dog at bracing, the leg slide and the leg lift', () => {
    expect(known('bird-dog').easier).toEqual(['quadruped-leg-lift', 'quadruped-arm-lift']);
    expect(known('quadruped-arm-lift').easier).toEqual(['quadruped-leg-lift']);
    expect(known('quadruped-leg-lift').easier).toEqual(['quadruped-leg-slide']);
    expect(known('quadruped-leg-slide').easier).toEqual(['abdominal-bracing']);
  });

  it('do not lead from the curl-up to the sit-up, nor from the side bridge to the plank', () => {
    const above = (id: string): readonly string[] => known(id).harder.flatMap((up) => [up, ...above(up)]);
    expect(above('curl-up')).not.toContain('crunch');
    expect(above('curl-up')).not.toContain('sit-up');
    expect(known('sit-up').easier).toEqual([]);
    expect(known('plank').easier).toEqual(['plank-knees']);
    expect(above('side-bridge')).not.toContain('plank');
  });
});

describe('patient text', () => {
  it('is complete: 2 to 5 steps, and no empty line', () => {
    expect(idsWhere(({ steps }) => steps.length < 2 || steps.length > 5)).toEqual([]);
    expect(idsWhere(({ cues, faults, stopIf }) => [cues, faults, stopIf].some((lines) => lines.length === 0))).toEqual(
      [],
    );
    expect(idsWhere((exercise) => patientText(exercise).some((line) => line.trim() !== line || line === ''))).toEqual(
      [],
    );
    expect(idsWhere(({ purpose }) => sentences(purpose).length !== 1)).toEqual([]);
  });

  it('ends its sentences, but not its name', () => {
    expect(idsWhere(({ patientName }) => /[.!?]$/.test(patientName))).toEqual([]);
    expect(
      idsWhere((exercise) =>
        patientText(exercise)
          .slice(1)
          .some((line) => !/^[A-Z].*\.$/.test(line)),
      ),
    ).toEqual([]);
  });

  it('reads at grade 5 at the median and at grade 7 at most (Flesch-Kincaid)', () => {
    const grades = catalogue
      .map((exercise) => ({ id: exercise.id, grade: fleschKincaidGrade(patientText(exercise)) }))
      .sort((a, b) => a.grade - b.grade);
    expect(grades[Math.floor(grades.length / 2)]!.grade).toBeLessThanOrEqual(5);
    expect(grades.filter(({ grade }) => grade > 7)).toEqual([]);
  });

  it('has no sentence over 15 words', () => {
    const long = catalogue
      .flatMap(patientText)
      .flatMap(sentences)
      .filter((sentence) => sentence.split(/\s+/).length > 15);
    expect(long).toEqual([]);
  });

  it('uses numerals, no abbreviation and no word that threatens', () => {
    const lines = catalogue.flatMap(patientText);
    const matching = (pattern: RegExp): readonly string[] => lines.filter((line) => pattern.test(line));
    expect(matching(/\b(two|three|four|five|six|seven|eight|nine|ten|second or third)\b/i)).toEqual([]);
    expect(matching(/\b([A-Z]{2,}|reps?|secs?|mins?|e\.g|i\.e|etc|approx)\b/)).toEqual([]);
    expect(
      matching(/danger|damag|harm|injur|unsafe|\brisk|fragile|weak|ruptur|crush|torn|degenerat|slipp|never/i),
    ).toEqual([]);
  });
});

describe('starting doses', () => {
  it('hold for at most 10 seconds (McGill)', () => {
    expect(idsWhere(({ startingDose }) => (startingDose.holdSeconds ?? 0) > 10)).toEqual([]);
  });

  it('count repetitions or minutes, not both', () => {
    expect(idsWhere(({ startingDose: { reps, minutes } }) => (reps === undefined) === (minutes === undefined))).toEqual(
      [],
    );
  });

  it('grow along an axis that they have', () => {
    expect(
      idsWhere(({ progression, startingDose }) => {
        switch (progression) {
          case 'minutes':
            return startingDose.minutes === undefined;
          case 'load':
            return startingDose.loadKg === undefined;
          case 'frequency':
            return startingDose.daysPerWeek === 7;
          case 'hold-reps':
            return startingDose.holdSeconds === undefined;
          case 'reps':
          case 'lever':
          case 'base':
            return startingDose.reps === undefined;
        }
      }),
    ).toEqual([]);
  });

  it('keep moves that round the back out of the morning (Snook 1998)', () => {
    const rounding = catalogue.filter(({ demands }) => demands.lumbarFlexion !== 'none');
    expect(rounding.length).toBeGreaterThan(5);
    for (const { id, startingDose } of rounding) {
      expect(startingDose.when).withContext(id).toBeDefined();
      expect(startingDose.when).withContext(id).not.toContain('morning');
    }
  });

  it('say as many times of day, and as many days, as they ask for', () => {
    expect(idsWhere(({ startingDose: { when, perDay } }) => when !== undefined && when.length !== perDay)).toEqual([]);
    expect(
      idsWhere(({ startingDose: { days, daysPerWeek } }) => days !== undefined && days.length !== daysPerWeek),
    ).toEqual([]);
  });

  it('give a weight exactly where a weight is held', () => {
    const weights = ['dumbbell', 'kettlebell', 'barbell'] as const;
    expect(
      idsWhere(
        ({ equipment, startingDose, demands }) =>
          weights.some((kind) => equipment.includes(kind)) !== (startingDose.loadKg !== undefined) ||
          (startingDose.loadKg !== undefined && demands.externalLoad === 0),
      ),
    ).toEqual([]);
  });
});

describe('demands', () => {
  it('ask of the gentle moves nothing that a flare-up cautions', () => {
    for (const { id, demands, startingDose } of gentle.map(known)) {
      expect(demands.compression).withContext(id).toBeLessThanOrEqual(2);
      expect(demands.breathHold).withContext(id).toBeLessThanOrEqual(1);
      expect(demands.endRangeStretch).withContext(id).toBeFalse();
      expect(startingDose.effort ?? 0)
        .withContext(id)
        .toBeLessThanOrEqual(5);
    }
  });

  it('put bird-dog and cat-cow at or above walking (Rohlmann 2014)', () => {
    const walking = known('walking').demands.compression;
    expect(walking).toBe(2);
    expect(known('bird-dog').demands.compression).toBe(3);
    expect(known('cat-cow').demands.compression).toBe(3);
    expect(known('quadruped-leg-slide').demands.compression).toBe(walking);
  });

  it('tell the single leg raise from the double', () => {
    expect(known('single-leg-raise').demands.bilateralLegLift).toBeFalse();
    expect(known('dead-bug').demands.bilateralLegLift).toBeFalse();
    expect(known('double-leg-raise').demands.bilateralLegLift).toBeTrue();
  });

  it('let flexion alone rule the sit-up out', () => {
    expect(known('sit-up').demands).toEqual(jasmine.objectContaining({ lumbarFlexion: 'end', compression: 4 }));
  });

  it('keep the weight of the press and of the carry in the hands, and the trunk still', () => {
    expect(known('pallof-press').demands).toEqual(
      jasmine.objectContaining({ externalLoad: 1, lumbarRotation: 'none' }),
    );
    expect(known('suitcase-carry').demands).toEqual(jasmine.objectContaining({ externalLoad: 2, axialLoad: 2 }));
  });

  it('know kneeling and the hands of all fours', () => {
    const allFours = catalogue.filter(({ position }) => position === 'quadruped');
    expect(allFours.length).toBeGreaterThan(2);
    expect(allFours.filter(({ demands }) => demands.kneeling !== true || demands.wristLoad === 0)).toEqual([]);
  });

  it('leave nothing unknown', () => {
    expect(idsWhere(({ demands }) => Object.values(demands).includes('unknown'))).toEqual([]);
  });
});

describe('starting templates', () => {
  it('are five, resolve, and hold at most five exercises each', () => {
    expect(startingTemplates.map(({ id }) => id)).toEqual([
      'first-days',
      'settling',
      'core-endurance',
      'return-to-lifting',
      'older-adult-osteoporosis',
    ]);
    for (const { id, exerciseIds, weeks, forWhom } of startingTemplates) {
      expect(exerciseIds.filter((exercise) => !exerciseById(exercise)))
        .withContext(id)
        .toEqual([]);
      expect(new Set(exerciseIds).size).withContext(id).toBe(exerciseIds.length);
      expect(exerciseIds.length).withContext(id).toBeLessThanOrEqual(5);
      expect(exerciseIds.length).withContext(id).toBeGreaterThan(0);
      expect(weeks >= 1 && weeks <= 16)
        .withContext(id)
        .toBeTrue();
      expect(sentences(forWhom).length).withContext(id).toBe(1);
    }
  });

  it('start a flare-up with gentle moves only', () => {
    expect(startingTemplates[0]?.exerciseIds.filter((id) => !gentle.includes(id))).toEqual([]);
  });

  it('bend no spine in osteoporosis', () => {
    const template = startingTemplates.find(({ id }) => id === 'older-adult-osteoporosis');
    for (const { id, demands } of (template?.exerciseIds ?? []).map(known)) {
      expect(demands.lumbarFlexion).withContext(id).toBe('none');
      expect(demands.lumbarRotation).withContext(id).toBe('none');
      expect(demands.balance).withContext(id).not.toBe(3);
    }
  });
});
