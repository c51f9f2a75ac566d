import type { Demands, Dose, Exercise } from '../exercise';
import { addDays } from '../dates';
import { aDose, anExercise, aSituation } from '../testing/exercises';
import { today } from '../testing/variants';
import { screen } from './screen';
import type { Precaution, Verdict } from './situation';

/**
 * The conditions of CLINICAL.md 5.3 that 0a does not table, and those of the table of codes (its part B.2 for what counts
 * as recent): what each watches, one step below the limit and at it, in a settled back. Written from there; where neither
 * names a limit it is Keel's judgement, and stands here so that nobody moves it by chance.
 */
type Move = Partial<Demands> & Pick<Partial<Exercise>, 'position' | 'purposes'> & { readonly dose?: Partial<Dose> };
type Status = Verdict['status'];
type Limit = readonly [below: Move, underIt: Status, at: Move, then: Status];

const ago = (days: number) => addDays(today, -days);

function statusOf({ position, purposes, dose, ...demands }: Move, precaution: Precaution): Status {
  const own = { ...(position ? { position } : {}), ...(purposes ? { purposes } : {}) };
  return screen(anExercise(demands, own), aSituation({ precautions: [precaution] }), aDose({ effort: 3, ...dose }))
    .status;
}

/** From allowed to a caution, or to a block. */
const caution = (below: Move, at: Move): Limit => [below, 'allowed', at, 'caution'];
const block = (below: Move, at: Move): Limit => [below, 'allowed', at, 'blocked'];
const free = (move: Move): Limit => [{}, 'allowed', move, 'allowed'];

const breathHold = caution({ breathHold: 1 }, { breathHold: 2 });
const effortOver5 = caution({ dose: { effort: 5 } }, { dose: { effort: 6 } });
const heavy = caution({ externalLoad: 2 }, { externalLoad: 3 });
const realWeight = caution({ externalLoad: 1 }, { externalLoad: 2 });
const asksBalance = caution({ balance: 1 }, { balance: 2 });
const jolts = caution({ impact: 1 }, { impact: 2 });
const inWater = caution({}, { position: 'water' });
const walk: Move = { position: 'standing', purposes: ['aerobic'], impact: 1 };
const breathe: Move = { purposes: ['breathing'] };
const brace: Move = { purposes: ['motor-control'], compression: 1, breathHold: 1 };

/** Breathing, and walking while it is easy: effort 3 of 10, and neither jolts nor weights. */
const waits: readonly Limit[] = [
  block(walk, { ...walk, dose: { effort: 4 } }),
  block(walk, { ...walk, dose: { effort: undefined } }),
  block(walk, { ...walk, impact: 2 }),
  block(walk, { ...walk, externalLoad: 1 }),
  block(walk, { ...walk, shoulderLoad: 1 }),
  block(walk, { ...walk, position: 'water' }),
  block(breathe, { ...breathe, compression: 2 }),
  block(breathe, { ...breathe, breathHold: 1 }),
  block(breathe, {}),
];

const slippingVertebra: readonly Limit[] = [
  block({ lumbarExtension: 'mid' }, { lumbarExtension: 'end' }),
  block({ lumbarExtension: 'mid' }, { lumbarExtension: 'mid', lumbarRotation: 'mid' }),
  block({ shear: 1, externalLoad: 1 }, { shear: 2, externalLoad: 1 }),
  block({ shear: 2 }, { shear: 2, externalLoad: 1 }),
  caution({ lumbarFlexion: 'mid', externalLoad: 1 }, { lumbarFlexion: 'end', externalLoad: 1 }),
];

const conditions: readonly { readonly of: string; readonly is: Precaution; readonly limits: readonly Limit[] }[] = [
  {
    of: 'osteopenia',
    is: { id: 'osteopenia' },
    limits: [
      caution({ lumbarFlexion: 'mid' }, { lumbarFlexion: 'end' }),
      caution({ lumbarFlexion: 'mid' }, { lumbarFlexion: 'mid', externalLoad: 1 }),
      caution({ balance: 2 }, { balance: 3 }),
    ],
  },
  {
    of: 'a bulging belly',
    is: { id: 'pregnancy' },
    limits: [
      caution(
        { position: 'supine', lumbarFlexion: 'mid' },
        { position: 'supine', lumbarFlexion: 'mid', breathHold: 1 },
      ),
      caution({ lumbarFlexion: 'mid', breathHold: 1 }, { position: 'supine', lumbarFlexion: 'mid', breathHold: 1 }),
    ],
  },
  { of: 'exhaustion', is: { id: 'hypertension' }, limits: [caution({ dose: { effort: 8 } }, { dose: { effort: 9 } })] },
  {
    of: 'a heart event of unknown date',
    is: { id: 'cardiac' },
    // Walking is exertion too, so it comes with a caution until a doctor has agreed.
    limits: waits.map(([below, underIt, at, then]) => [below, below === walk ? 'caution' : underIt, at, then] as const),
  },
  {
    of: 'a heart event of 8 weeks ago, not agreed',
    is: { id: 'cardiac', since: ago(56) },
    limits: [
      ...(['aerobic', 'strength', 'endurance'] as const).map((one) => caution({}, { purposes: [one] })),
      effortOver5,
    ],
  },
  {
    of: 'a heart event that a doctor has agreed about',
    is: { id: 'cardiac', exertionAgreed: true },
    limits: [effortOver5, breathHold, heavy, free({ purposes: ['aerobic'] })],
  },
  { of: 'a dangerous rhythm', is: { id: 'arrhythmia' }, limits: waits },
  { of: 'a rhythm agreed about', is: { id: 'arrhythmia', exertionAgreed: true }, limits: [effortOver5, breathHold] },
  { of: 'a widened aorta', is: { id: 'aortic' }, limits: waits },
  {
    of: 'an aorta agreed about',
    is: { id: 'aortic', exertionAgreed: true },
    limits: [block({ breathHold: 1 }, { breathHold: 2 }), block({ externalLoad: 1 }, { externalLoad: 2 }), effortOver5],
  },
  { of: 'a stroke of unknown date', is: { id: 'stroke' }, limits: waits },
  { of: 'a stroke of 90 days ago', is: { id: 'stroke', since: ago(90) }, limits: waits },
  {
    of: 'a stroke of 91 days ago',
    is: { id: 'stroke', since: ago(91) },
    limits: [effortOver5, breathHold, asksBalance],
  },
  {
    of: 'a stroke agreed about',
    is: { id: 'stroke', exertionAgreed: true },
    limits: [breathHold, asksBalance, free({ dose: { effort: 6 } })],
  },
  ...[{ id: 'vte' } as const, { id: 'vte', since: ago(90) } as const, { id: 'cardiac-unstable' } as const].map(
    (is) => ({
      of: `${is.id}, ${'since' in is ? '90 days ago' : 'of unknown date'}`,
      is,
      limits: [[breathe, 'blocked', walk, 'blocked'] as const],
    }),
  ),
  { of: 'a clot of 91 days ago', is: { id: 'vte', since: ago(91) }, limits: [free({ compression: 5 })] },
  { of: 'lungs', is: { id: 'copd' }, limits: [effortOver5, breathHold] },
  {
    of: 'a back that bending provokes',
    is: { id: 'flexion-intolerance' },
    limits: [
      block({ endRangeStretch: true }, { endRangeStretch: true, purposes: ['neural-mobilisation'] }),
      caution({ endRangeStretch: true, hipFlexion: 1 }, { endRangeStretch: true, hipFlexion: 2 }),
      free({ lumbarExtension: 'end' }),
    ],
  },
  {
    of: 'a back that bending, and arching, provokes',
    is: { id: 'flexion-intolerance', provokedBy: 'extension' },
    limits: [caution({}, { lumbarExtension: 'mid' }), free({ lumbarRotation: 'end' })],
  },
  {
    of: 'a back that arching provokes',
    is: { id: 'extension-intolerance' },
    limits: [caution({ position: 'standing' }, { position: 'standing', dose: { minutes: 8 } })],
  },
  {
    of: 'a back that arching was seen to provoke',
    is: { id: 'extension-intolerance', provokedBy: 'extension' },
    limits: [block({ lumbarExtension: 'mid' }, { lumbarExtension: 'end' })],
  },
  { of: 'a slipping vertebra', is: { id: 'spondylolisthesis' }, limits: slippingVertebra },
  {
    of: 'a slip of grade 3 or more',
    is: { id: 'spondylolisthesis', highGrade: true },
    limits: [
      ...waits,
      block(brace, { ...brace, compression: 2 }),
      block(brace, { ...brace, breathHold: 2 }),
      block(brace, { ...brace, lumbarRotation: 'mid' }),
      block(brace, { ...brace, externalLoad: 1 }),
    ],
  },
  {
    of: 'a stress fracture of the arch, unknown age',
    is: { id: 'spondylolysis' },
    limits: [...slippingVertebra, block({ impact: 1 }, { impact: 2 })],
  },
  { of: 'a stress fracture of 91 days ago', is: { id: 'spondylolysis', since: ago(91) }, limits: [jolts] },
  {
    of: 'a curved spine',
    is: { id: 'scoliosis' },
    limits: [caution({ lumbarRotation: 'mid' }, { lumbarRotation: 'end' }), caution({}, { lumbarSideBend: 'mid' })],
  },
  {
    of: 'a stiffening spine',
    is: { id: 'ankylosing-spondylitis' },
    limits: [
      caution({ lumbarFlexion: 'end' }, { lumbarFlexion: 'mid', externalLoad: 1 }),
      caution({ lumbarRotation: 'end' }, { lumbarRotation: 'mid', externalLoad: 1 }),
      caution({ impact: 2 }, { impact: 3 }),
    ],
  },
  ...[undefined, ago(41)].map((surgeryDate) => ({
    of: `a disc operated ${surgeryDate ? '41 days ago' : 'on an unknown day'}`,
    is: { id: 'post-discectomy', ...(surgeryDate ? { surgeryDate } : {}) } as const,
    limits: [
      caution({}, { lumbarFlexion: 'mid' }),
      block({}, { lumbarFlexion: 'end' }),
      block({}, { lumbarRotation: 'mid' }),
      block({}, { externalLoad: 1 }),
      block({ compression: 2 }, { compression: 3 }),
      block({}, { bilateralLegLift: true }),
      block({ impact: 1 }, { impact: 2 }),
    ],
  })),
  ...[42, 83].map((days) => ({
    of: `a disc operated ${days} days ago`,
    is: { id: 'post-discectomy', surgeryDate: ago(days) } as const,
    limits: [caution({ lumbarFlexion: 'end' }, { lumbarFlexion: 'mid', externalLoad: 1 }), free({ compression: 5 })],
  })),
  {
    of: 'a disc operated 84 days ago',
    is: { id: 'post-discectomy', surgeryDate: ago(84) },
    limits: [free({ lumbarFlexion: 'end', externalLoad: 3 })],
  },
  ...[undefined, ago(41)].map((surgeryDate) => ({
    of: `a spine fused ${surgeryDate ? '41 days ago' : 'on an unknown day'}`,
    is: { id: 'spinal-fusion', ...(surgeryDate ? { surgeryDate } : {}) } as const,
    limits: [
      block({}, { lumbarFlexion: 'mid' }),
      block({}, { lumbarRotation: 'mid' }),
      block({}, { lumbarSideBend: 'mid' }),
      block({ compression: 2 }, { compression: 3 }),
      block({}, { bilateralLegLift: true }),
      block({ impact: 1 }, { impact: 2 }),
      [{ externalLoad: 1 }, 'caution', { externalLoad: 2 }, 'blocked'] as const,
    ],
  })),
  {
    of: 'a spine fused 42 days ago',
    is: { id: 'spinal-fusion', surgeryDate: ago(42) },
    limits: [
      caution({}, { lumbarFlexion: 'mid' }),
      caution({}, { lumbarRotation: 'mid' }),
      free({ compression: 3 }),
      block({}, { bilateralLegLift: true }),
      block({ impact: 1 }, { impact: 2 }),
    ],
  },
  {
    of: 'a spine fused 84 days ago',
    is: { id: 'spinal-fusion', surgeryDate: ago(84) },
    limits: [
      jolts,
      caution({}, { externalLoad: 1 }),
      caution({}, { externalLoad: 3 }),
      free({ bilateralLegLift: true }),
    ],
  },
  {
    of: 'a spine fused 181 days ago',
    is: { id: 'spinal-fusion', surgeryDate: ago(181) },
    limits: [
      caution({}, { lumbarFlexion: 'mid' }),
      caution({}, { lumbarRotation: 'mid' }),
      caution({}, { lumbarSideBend: 'mid' }),
    ],
  },
  {
    of: 'a spine fused half a year ago',
    is: { id: 'spinal-fusion', surgeryDate: ago(182) },
    limits: [
      block({ lumbarFlexion: 'mid' }, { lumbarFlexion: 'end' }),
      block({ lumbarExtension: 'mid' }, { lumbarExtension: 'end' }),
      block({ lumbarRotation: 'mid' }, { lumbarRotation: 'end' }),
      block({ lumbarSideBend: 'mid' }, { lumbarSideBend: 'end' }),
    ],
  },
  {
    of: 'a hip replaced 83 days ago',
    is: { id: 'hip-replacement', surgeryDate: ago(83) },
    limits: [block({ hipFlexion: 2 }, { hipFlexion: 3 }), block({ impact: 1 }, { impact: 2 }), asksBalance],
  },
  {
    of: 'a hip replaced 84 days ago',
    is: { id: 'hip-replacement', surgeryDate: ago(84) },
    limits: [caution({ hipFlexion: 2 }, { hipFlexion: 3 }), jolts, free({ balance: 2 })],
  },
  {
    of: 'the bent hip',
    is: { id: 'hip-osteoarthritis' },
    limits: [caution({ endRangeStretch: true, hipFlexion: 1 }, { endRangeStretch: true, hipFlexion: 2 })],
  },
  {
    of: 'a knee',
    is: { id: 'knee' },
    limits: [
      caution({}, { kneeling: true }),
      ...(['standing', 'kneeling', 'quadruped'] as const).map((position) =>
        caution({ position, hipFlexion: 2 }, { position, hipFlexion: 3 }),
      ),
      free({ position: 'supine', hipFlexion: 3 }),
      jolts,
    ],
  },
  {
    of: 'a shoulder',
    is: { id: 'shoulder' },
    limits: [
      caution({ shoulderLoad: 1 }, { shoulderLoad: 2 }),
      caution({ loadPosition: 'far' }, { loadPosition: 'overhead' }),
    ],
  },
  { of: 'a wrist', is: { id: 'wrist' }, limits: [caution({ wristLoad: 1 }, { wristLoad: 2 })] },
  {
    of: 'inflamed joints',
    is: { id: 'rheumatoid-arthritis' },
    limits: [caution({ wristLoad: 1 }, { wristLoad: 2 }), heavy, jolts],
  },
  {
    of: 'a risk of falling',
    is: { id: 'falls' },
    limits: [
      asksBalance,
      [{ balance: 2 }, 'caution', { balance: 3 }, 'blocked'],
      ...(['quadruped', 'kneeling', 'prone'] as const).map((position) => caution({}, { position })),
      free({ position: 'supine' }),
    ],
  },
  { of: 'numb feet', is: { id: 'neuropathy' }, limits: [asksBalance, jolts] },
  {
    of: 'Parkinson disease',
    is: { id: 'parkinson' },
    limits: [asksBalance, [{ balance: 2 }, 'caution', { balance: 3 }, 'blocked']],
  },
  { of: 'dementia', is: { id: 'dementia' }, limits: [asksBalance, realWeight, inWater] },
  { of: 'a cord injury', is: { id: 'cord-paralysis' }, limits: [[breathe, 'allowed', {}, 'blocked']] },
  {
    of: 'epilepsy',
    is: { id: 'epilepsy' },
    limits: [inWater, caution({ balance: 2 }, { balance: 3 }), realWeight],
  },
];

describe('a limit with', () => {
  for (const { of, is, limits } of conditions) {
    for (const [below, underIt, at, then] of limits) {
      it(`${of}: ${JSON.stringify(at)} is ${then}, ${JSON.stringify(below)} ${underIt}`, () => {
        expect(statusOf(below, is)).toBe(underIt);
        expect(statusOf(at, is)).toBe(then);
      });
    }
  }

  it('nothing to watch, such as a past cancer or fear of moving, is no limit', () => {
    for (const id of ['malignancy', 'fear-avoidance'] as const)
      expect(statusOf({ compression: 5, lumbarFlexion: 'end', impact: 3, balance: 3 }, { id })).toBe('allowed');
  });

  it('what is settled is a caution: of a vertebral fracture, a disc, a canal and a stress fracture', () => {
    const moves: readonly (readonly [Precaution, Move])[] = [
      [{ id: 'vertebral-fracture' }, { lumbarFlexion: 'end' }],
      [{ id: 'flexion-intolerance' }, { lumbarFlexion: 'end' }],
      [{ id: 'extension-intolerance', provokedBy: 'extension' }, { lumbarExtension: 'end' }],
      [{ id: 'spondylolysis' }, { lumbarExtension: 'end' }],
    ];
    for (const [precaution, move] of moves) {
      expect(statusOf(move, precaution)).withContext(precaution.id).toBe('blocked');
      expect(statusOf(move, { ...precaution, settled: false }))
        .withContext(precaution.id)
        .toBe('blocked');
      expect(statusOf(move, { ...precaution, settled: true }))
        .withContext(precaution.id)
        .toBe('caution');
    }
  });
});
