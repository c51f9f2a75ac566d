import type { Demands, Dose, Position } from '../exercise';
import { aDose, aFlareUp, anExercise, aSituation } from '../testing/exercises';
import { screen } from './screen';
import type { PrecautionId, Verdict } from './situation';

/**
 * CLINICAL.md 0a as limits: what each phase and precaution watches, one step below the limit and at it. The table is
 * written from there and not from the rules, so that a rule that drifts fails here.
 */

interface Move {
  readonly demands?: Partial<Demands>;
  readonly position?: Position;
  readonly dose?: Partial<Dose>;
}

/** One step that a rule watches: what the move is before it, and what the verdict is on either side. */
type Limit = readonly [what: string, below: Move, underIt: Verdict['status'], at: Move, then: Verdict['status']];

const demands = (own: Partial<Demands>): Move => ({ demands: own });

const bending: readonly Limit[] = [
  ['bending at all', {}, 'allowed', demands({ lumbarFlexion: 'mid' }), 'caution'],
  ['full bend', demands({ lumbarFlexion: 'mid' }), 'caution', demands({ lumbarFlexion: 'end' }), 'blocked'],
  [
    'bending with a weight',
    demands({ lumbarFlexion: 'mid' }),
    'caution',
    demands({ lumbarFlexion: 'mid', externalLoad: 1 }),
    'blocked',
  ],
  [
    'bending with twisting',
    demands({ lumbarFlexion: 'mid' }),
    'caution',
    demands({ lumbarFlexion: 'mid', lumbarRotation: 'mid' }),
    'blocked',
  ],
];
const weakBone: readonly Limit[] = [
  ...bending,
  [
    'twisting with a weight',
    demands({ lumbarRotation: 'mid' }),
    'allowed',
    demands({ lumbarRotation: 'mid', externalLoad: 1 }),
    'blocked',
  ],
];
const breathHold: Limit = [
  'holding the breath',
  demands({ breathHold: 1 }),
  'allowed',
  demands({ breathHold: 2 }),
  'caution',
];
const stretch: Limit = ['end-range stretch', {}, 'allowed', demands({ endRangeStretch: true }), 'caution'];

const limits: readonly { readonly of: PrecautionId | 'flare-up'; readonly limits: readonly Limit[] }[] = [
  {
    of: 'flare-up',
    limits: [
      ['compression of tier 3', demands({ compression: 2 }), 'allowed', demands({ compression: 3 }), 'caution'],
      ['compression of tier 4', demands({ compression: 3 }), 'caution', demands({ compression: 4 }), 'blocked'],
      ...(['standing', 'sitting'] as const).map((position): Limit => [
        `full bend in ${position}`,
        { demands: { lumbarFlexion: 'mid' }, position },
        'allowed',
        { demands: { lumbarFlexion: 'end' }, position },
        'blocked',
      ]),
      [
        'full bend lying, under a high load',
        demands({ lumbarFlexion: 'end', compression: 3 }),
        'caution',
        demands({ lumbarFlexion: 'end', compression: 4 }),
        'blocked',
      ],
      [
        'bending with a weight',
        demands({ lumbarFlexion: 'mid' }),
        'allowed',
        demands({ lumbarFlexion: 'mid', externalLoad: 1 }),
        'blocked',
      ],
      [
        'twisting with a weight',
        demands({ externalLoad: 1 }),
        'allowed',
        demands({ lumbarRotation: 'mid', externalLoad: 1 }),
        'blocked',
      ],
      [
        'twisting while loaded upright',
        demands({ lumbarRotation: 'mid', axialLoad: 1 }),
        'allowed',
        demands({ lumbarRotation: 'mid', axialLoad: 2 }),
        'blocked',
      ],
      ['both legs lifted', {}, 'allowed', demands({ bilateralLegLift: true }), 'blocked'],
      [
        'a load overhead',
        demands({ loadPosition: 'far' }),
        'allowed',
        demands({ loadPosition: 'overhead' }),
        'blocked',
      ],
      ['a real weight', demands({ externalLoad: 1 }), 'allowed', demands({ externalLoad: 2 }), 'blocked'],
      ['impact', demands({ impact: 1 }), 'allowed', demands({ impact: 2 }), 'blocked'],
      breathHold,
      stretch,
      [
        'bending in the morning',
        { demands: { lumbarFlexion: 'mid' }, dose: { when: ['midday', 'evening'] } },
        'allowed',
        { demands: { lumbarFlexion: 'mid' }, dose: { when: ['morning', 'evening'] } },
        'caution',
      ],
      ['effort', { dose: { effort: 5 } }, 'allowed', { dose: { effort: 6 } }, 'caution'],
    ],
  },
  {
    of: 'osteoporosis',
    limits: [
      ...weakBone,
      ['hard landings', demands({ impact: 2 }), 'allowed', demands({ impact: 3 }), 'caution'],
      ['a heavy weight', demands({ externalLoad: 2 }), 'allowed', demands({ externalLoad: 3 }), 'caution'],
      ['risk of a fall', demands({ balance: 2 }), 'allowed', demands({ balance: 3 }), 'caution'],
    ],
  },
  {
    of: 'vertebral-fracture',
    limits: [
      ...weakBone,
      ['more impact than walking', demands({ impact: 1 }), 'allowed', demands({ impact: 2 }), 'blocked'],
      ['a light weight', {}, 'allowed', demands({ externalLoad: 1 }), 'caution'],
      ['a real weight', demands({ externalLoad: 1 }), 'caution', demands({ externalLoad: 2 }), 'blocked'],
    ],
  },
  {
    of: 'pregnancy',
    limits: [
      ['risk of a fall', demands({ balance: 2 }), 'allowed', demands({ balance: 3 }), 'blocked'],
      ['hard landings', demands({ impact: 2 }), 'allowed', demands({ impact: 3 }), 'blocked'],
      ['a real weight', demands({ externalLoad: 1 }), 'allowed', demands({ externalLoad: 2 }), 'caution'],
      breathHold,
      stretch,
      ['lying on the belly', {}, 'allowed', { position: 'prone' }, 'blocked'],
      [
        'more than one set on the back',
        { position: 'supine', dose: { sets: 1 } },
        'allowed',
        { position: 'supine', dose: { sets: 2 } },
        'blocked',
      ],
      [
        'more than a minute on the back',
        { position: 'supine', dose: { reps: 15 } },
        'allowed',
        { position: 'supine', dose: { reps: 16 } },
        'blocked',
      ],
      [
        'a range whose upper end is more than a minute',
        { position: 'supine', dose: { reps: 8, repRange: [8, 15] } },
        'allowed',
        { position: 'supine', dose: { reps: 8, repRange: [8, 16] } },
        'blocked',
      ],
      [
        'both sides in one set on the back',
        { position: 'supine', dose: { reps: 8, side: 'left' } },
        'allowed',
        { position: 'supine', dose: { reps: 8, side: 'both' } },
        'blocked',
      ],
      [
        'holds that add up to more than a minute on the back',
        { position: 'supine', dose: { reps: 5, holdSeconds: 12 } },
        'allowed',
        { position: 'supine', dose: { reps: 5, holdSeconds: 13 } },
        'blocked',
      ],
    ],
  },
  {
    of: 'hypertension',
    limits: [
      breathHold,
      ['a long hold', { dose: { holdSeconds: 20 } }, 'allowed', { dose: { holdSeconds: 21 } }, 'caution'],
      ['a heavy weight', demands({ externalLoad: 2 }), 'allowed', demands({ externalLoad: 3 }), 'caution'],
    ],
  },
  {
    of: 'hip-osteoarthritis',
    limits: [
      ['a deep hip bend', demands({ hipFlexion: 2 }), 'allowed', demands({ hipFlexion: 3 }), 'caution'],
      ['jolts', demands({ impact: 1 }), 'allowed', demands({ impact: 2 }), 'caution'],
    ],
  },
  {
    of: 'flexion-intolerance',
    limits: [
      ...bending,
      breathHold,
      [
        'long sitting',
        { position: 'sitting' },
        'allowed',
        { position: 'sitting', dose: { reps: undefined, minutes: 8 } },
        'caution',
      ],
    ],
  },
  {
    of: 'extension-intolerance',
    limits: [
      ['full arch', demands({ lumbarExtension: 'mid' }), 'allowed', demands({ lumbarExtension: 'end' }), 'caution'],
      [
        'a load overhead',
        demands({ loadPosition: 'far' }),
        'allowed',
        demands({ loadPosition: 'overhead' }),
        'caution',
      ],
      ['lying on the belly', {}, 'allowed', { position: 'prone' }, 'caution'],
    ],
  },
];

describe('a limit', () => {
  for (const { of, limits: watched } of limits) {
    for (const [what, below, underIt, at, then] of watched) {
      it(`of ${of}, ${what}: ${underIt} below, ${then} at it`, () => {
        const situation = of === 'flare-up' ? aFlareUp() : aSituation({ precautions: [{ id: of }] });
        const verdict = ({ demands: asked, position, dose }: Move) =>
          screen(anExercise(asked, position ? { position } : {}), situation, aDose(dose)).status;
        expect(verdict(below)).toBe(underIt);
        expect(verdict(at)).toBe(then);
      });
    }
  }

  it('of extension intolerance is stricter in a flare-up: the full arch waits', () => {
    const arch = anExercise({ lumbarExtension: 'end' });
    expect(screen(arch, aFlareUp({ id: 'extension-intolerance' })).status).toBe('blocked');
    expect(screen(arch, aFlareUp()).status).toBe('allowed');
  });

  it('of osteoporosis leaves impact to those without a fracture, as the consensus recommends', () => {
    expect(screen(anExercise({ impact: 2 }), aSituation({ precautions: [{ id: 'osteoporosis' }] })).status).toBe(
      'allowed',
    );
  });
});
