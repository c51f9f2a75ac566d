import type { ImportedFinding, Precaution, PrecautionState, Situation } from '../../clinical';
import { bannerOf, fitting } from './precautions-banner';

const situation: Situation = { phase: 'building', precautions: [], clearances: [], date: '2026-11-22' };

function aState(own: Partial<PrecautionState> = {}): PrecautionState {
  return { stated: 'not-asked', accepted: [], findings: [], pending: [], answers: {}, effective: 'not-asked', ...own };
}

function proposing(key: string, precaution: Precaution): ImportedFinding {
  return { key, label: key, status: 'active', standing: 'proposed', precaution };
}

const bone: Precaution = { id: 'osteoporosis' };
const knee: Precaution = { id: 'knee', side: 'left' };

describe('the precautions in the banner', () => {
  it('keep not asked and none known apart', () => {
    expect(bannerOf(aState(), situation)).toEqual({ open: ['Precautions not asked'], chips: [], none: false });
    expect(bannerOf(aState({ stated: [], effective: [] }), situation)).toEqual({ open: [], chips: [], none: true });
  });

  it('stay not asked beside what was accepted, which acts', () => {
    const banner = bannerOf(aState({ accepted: [knee], effective: [knee] }), situation);
    expect(banner.open).toEqual(['Other precautions not asked']);
    expect(banner.chips).toEqual([{ words: 'Knee pain or injury, left', proposed: false }]);
    expect(banner.none).toBeFalse();
  });

  it('count proposals, and mark what nobody has confirmed', () => {
    const pending = [proposing('a', bone), proposing('b', { id: 'falls' }), proposing('b', { id: 'stroke' })];
    const effective = [bone, { id: 'falls' }, { id: 'stroke' }] as const;
    const banner = bannerOf(aState({ stated: [bone], pending, effective }), situation);
    expect(banner.open).toEqual(['2 proposed, to confirm']);
    expect(banner.chips.filter(({ proposed }) => !proposed).map(({ words }) => words)).toEqual(['Osteoporosis']);
  });

  it('put first what blocks nearly everything, then what blocks, then what cautions', () => {
    const stated: readonly Precaution[] = [
      knee,
      bone,
      { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 96 } },
    ];
    const banner = bannerOf(aState({ stated, effective: stated }), situation);
    expect(banner.chips.map(({ words }) => words)).toEqual([
      'Hypertension 184/96',
      'Osteoporosis',
      'Knee pain or injury, left',
    ]);
  });

  it('say one precaution once, as strict as it acts', () => {
    const stated: readonly Precaution[] = [{ id: 'hypertension', restingPressure: { systolic: 150, diastolic: 90 } }];
    const reading = proposing('bp', { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 80 } });
    const effective = [...stated, { id: 'hypertension', restingPressure: { systolic: 184, diastolic: 80 } }] as const;
    const banner = bannerOf(aState({ stated, pending: [reading], effective }), situation);
    expect(banner.chips).toEqual([{ words: 'Hypertension 184/90', proposed: false }]);
  });
});

describe('what fits into the banner', () => {
  const room = { available: 300, gap: 10, more: 60, lines: 1, before: [] };

  it('is everything, where there is room', () => {
    expect(fitting([100, 80, 100], room)).toBe(3);
    expect(fitting([], room)).toBe(0);
  });

  it('leaves room for the button that tells the rest', () => {
    expect(fitting([100, 80, 110], room)).toBe(2);
    expect(fitting([100, 130, 110], room)).toBe(1);
    expect(fitting([280, 100], room)).toBe(0);
  });

  it('counts what stands first, and a second line', () => {
    expect(fitting([100, 80], { ...room, before: [150] })).toBe(0);
    expect(fitting([100, 80, 100, 100], { ...room, lines: 2, before: [150] })).toBe(4);
  });
});
