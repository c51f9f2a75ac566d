import { bibliography } from '../bibliography';
import { catalogue } from '../catalogue';
import { demandNames } from '../testing/arbitraries';
import { anExercise, aSituation, known } from '../testing/exercises';
import { encouragementFor, encouragements } from './encouragements';
import { insteadOf, nothingFits } from './instead-of';
import { screen } from './screen';
import type { PrecautionId } from './situation';

const encouraged = (id: string, precaution: PrecautionId) =>
  encouragementFor(known(id), { precautions: [{ id: precaution }] }) !== undefined;

describe('encouragement', () => {
  // The column "Encourage" of CLINICAL.md 5.3, by exercise.
  const table: readonly [precaution: PrecautionId, yes: readonly string[], no: readonly string[]][] = [
    ['flexion-intolerance', ['walking', 'quadruped-leg-slide', 'prone-on-elbows'], ['sit-up', 'cat-cow']],
    ['extension-intolerance', ['stationary-cycling', 'single-knee-to-chest', 'pelvic-tilt'], ['press-up', 'superman']],
    ['spondylolisthesis', ['dead-bug', 'bird-dog', 'curl-up'], ['press-up', 'deadlift']],
    [
      'osteoporosis',
      ['sit-to-stand', 'hip-hinge-dowel', 'tandem-stance', 'prone-alternate-lift'],
      ['sit-up', 'double-leg-raise'],
    ],
    ['vertebral-fracture', ['walking', 'weight-shift', 'prone-on-elbows'], ['double-leg-raise', 'overhead-press']],
    ['pregnancy', ['walking', 'water-walking', 'bird-dog', 'clam'], ['plank', 'bridge']],
    ['post-discectomy', ['walking', 'abdominal-bracing', 'quadruped-leg-slide', 'sciatic-slider'], ['bridge']],
    ['spinal-fusion', ['walking', 'abdominal-bracing', 'hip-hinge-dowel'], ['press-up']],
    ['hip-osteoarthritis', ['water-walking', 'bridge'], ['goblet-squat']],
    ['knee', ['water-walking', 'scapular-retraction'], ['bodyweight-squat']],
    ['shoulder', ['bracing-in-standing'], ['side-bridge']],
    ['wrist', ['bracing-in-standing'], ['bird-dog']],
    ['falls', ['sit-to-stand', 'weight-shift'], ['single-leg-stance']],
    ['fear-avoidance', ['sit-to-stand', 'hip-hinge-wall'], ['deadlift']],
    ['hypertension', ['walking', 'stationary-cycling'], ['plank']],
  ];
  for (const [precaution, yes, no] of table) {
    it(`${precaution}: ${yes.join(', ')}; not ${no.join(', ')}`, () => {
      expect(yes.filter((id) => !encouraged(id, precaution))).toEqual([]);
      expect(no.filter((id) => encouraged(id, precaution))).toEqual([]);
    });
  }

  it('names the condition, what it asks for, and where that is written', () => {
    expect(encouragementFor(known('walking'), { precautions: [{ id: 'scoliosis' }, { id: 'pregnancy' }] })).toEqual({
      precaution: 'pregnancy',
      words: 'walking, water, all fours and side-lying',
      evidence: [jasmine.objectContaining({ key: 'acog-804' })],
    });
    expect(encouragementFor(known('walking'), { precautions: 'not-asked' })).toBeUndefined();
    const sources = new Set<string>(bibliography.map(({ key }) => key));
    expect(encouragements.flatMap(({ evidence }) => evidence).filter((key) => !sources.has(key))).toEqual([]);
  });

  it('is never given for a demand that nobody has answered', () => {
    const unknown = anExercise(Object.fromEntries(demandNames.map((name) => [name, 'unknown'])), {
      purposes: ['strength', 'functional', 'motor-control', 'anti-flexion'],
      position: 'kneeling',
    });
    for (const { precaution } of encouragements) {
      expect(encouragementFor(unknown, { precautions: [{ id: precaution }] }))
        .withContext(precaution)
        .toBeUndefined();
    }
  });

  it('loosens nothing', () => {
    const situation = aSituation({ precautions: [{ id: 'falls' }, { id: 'osteoporosis' }] });
    expect(encouragementFor(known('single-leg-stance'), situation)).toBeDefined();
    expect(screen(known('single-leg-stance'), situation).status).toBe('blocked');
  });

  it('comes first among what can be done instead', () => {
    const instead = (precautions: readonly { id: PrecautionId }[]) =>
      insteadOf(known('running'), aSituation({ phase: 'flare-up', precautions })).map(({ id }) => id);
    expect(instead([])[0]).not.toBe('stationary-cycling');
    expect(instead([{ id: 'extension-intolerance' }])[0]).toBe('stationary-cycling');
  });

  it('meets something in the library for every condition that has one', () => {
    const unmet = encouragements.filter(({ precaution }) => !catalogue.some(({ id }) => encouraged(id, precaution)));
    expect(unmet.map(({ precaution }) => precaution)).toEqual([]);
  });
});

describe('where nothing fits', () => {
  it('is said, not passed over in silence', () => {
    const held = aSituation({ phase: 'hold' });
    expect(insteadOf(known('sit-up'), held)).toEqual([]);
    expect(nothingFits).toBe('Nothing in the library fits: choose with the patient.');
  });

  it('takes the strictest of two conditions that conflict, and shows both reasons', () => {
    const conflict = aSituation({ precautions: [{ id: 'extension-intolerance' }, { id: 'osteoporosis' }] });
    expect(encouraged('curl-up', 'extension-intolerance')).toBeTrue();
    const knees = screen(known('double-knee-to-chest'), conflict);
    expect(knees.status).toBe('blocked');
    const arch = screen(known('superman'), { ...conflict, phase: 'flare-up' }).reasons.map(({ ruleId }) => ruleId);
    expect(arch).toContain('extension-intolerance.end-extension-flare-up');
    expect(arch).toContain('flare-up.high-compression');
  });
});
