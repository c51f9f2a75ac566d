import type { Demands } from '../../../clinical';
import { nothingAnswered } from './demand-questions';
import { mildest } from './testing/own-versions';
import { answeredCount, type Screened, whatItMeans } from './what-it-means';

const meaning = (demands: Demands, own: Partial<Screened> = {}) =>
  whatItMeans(
    {
      demands,
      position: 'side-lying',
      purposes: ['mobility'],
      startingDose: { sets: 1, reps: 5, perDay: 1, daysPerWeek: 7 },
      ...own,
    },
    '2026-11-22',
  );
const inFlareUp = (demands: Demands, own?: Partial<Screened>) =>
  meaning(demands, own).find(({ when }) => when === 'Flare-up');

describe('what the answers mean', () => {
  it('says of a form without answers that a flare-up blocks it, and for want of which', () => {
    const [first] = meaning(nothingAnswered);
    expect(first).toEqual(jasmine.objectContaining({ when: 'Flare-up', status: 'blocked', because: [] }));
    expect(first?.open).toContain('whether both legs are lifted together');
    expect(first?.open).toContain('how hard it presses on the low back');
  });

  it('says nothing against an exercise that asks nothing of the back', () => {
    expect(inFlareUp(mildest)).toBeUndefined();
  });

  it('tells what is known to be wrong from what nobody has said', () => {
    const both = inFlareUp({ ...mildest, bilateralLegLift: true, impact: 'unknown' });
    expect(both).toEqual({
      when: 'Flare-up',
      status: 'blocked',
      because: ['both legs lifted'],
      open: ['whether it jolts the back'],
    });
  });

  it('names only an answer that could change it', () => {
    // In standing a full bend is blocked whatever presses on the back.
    const bend = inFlareUp({ ...mildest, lumbarFlexion: 'end', compression: 'unknown' }, { position: 'standing' });
    expect(bend?.because).toEqual(['full bend, upright']);
    expect(bend?.open).toEqual(['how hard it presses on the low back']);
  });

  it('leaves out what holds every exercise alike', () => {
    expect(meaning(nothingAnswered).map(({ when }) => when)).not.toContain(
      'Pregnancy with an obstetric contraindication',
    );
  });

  it('counts the answers', () => {
    expect(answeredCount(nothingAnswered)).toBe(0);
    expect(answeredCount(mildest)).toBe(18);
  });
});
