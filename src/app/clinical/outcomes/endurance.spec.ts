import { enduranceRatios, type EnduranceRatio, enduranceSittings, type EnduranceTimes } from './endurance';

const times = (extensor: number, flexor: number, left: number, right: number): EnduranceTimes => ({
  'extensor-endurance': extensor,
  'flexor-endurance': flexor,
  'side-bridge-left': left,
  'side-bridge-right': right,
});
const flagged = (sitting: EnduranceTimes) =>
  enduranceRatios(sitting)
    .filter((ratio) => ratio.flagged)
    .map(({ id }) => id);
const ratio = (sitting: EnduranceTimes, id: EnduranceRatio['id']) =>
  enduranceRatios(sitting).find((one) => one.id === id);

describe('the balance of the trunk', () => {
  it('is flexor to extensor, each side to the extensor and right to left', () => {
    expect(enduranceRatios(times(150, 120, 90, 93)).map(({ id, value }) => [id, value])).toEqual([
      ['flexor-extensor', 0.8],
      ['left-extensor', 0.6],
      ['right-extensor', 0.62],
      ['right-left', 1.03],
    ]);
    expect(enduranceRatios(times(150, 120, 90, 93)).map(({ what }) => what)).toEqual([
      'Flexor to extensor',
      'Left side to extensor',
      'Right side to extensor',
      'Right to left',
    ]);
    expect(flagged(times(150, 120, 90, 93))).toEqual([]);
  });

  it('points out a flexor over the extensor, a side over 0.75 of it and sides more than 0.05 apart (CLINICAL.md 4.3)', () => {
    expect(flagged(times(100, 100, 75, 75)))
      .withContext('on every limit')
      .toEqual([]);
    expect(flagged(times(100, 101, 75, 75))).toEqual(['flexor-extensor']);
    expect(flagged(times(100, 100, 76, 76))).toEqual(['left-extensor', 'right-extensor']);
    expect(flagged(times(200, 100, 100, 105)))
      .withContext('right 1.05 of left')
      .toEqual([]);
    expect(flagged(times(200, 100, 100, 106))).toEqual(['right-left']);
    expect(flagged(times(200, 100, 100, 94))).toEqual(['right-left']);
  });

  it('says whose criterion it is', () => {
    for (const { id, criterion } of enduranceRatios(times(150, 120, 90, 93))) {
      expect(criterion).withContext(id).toContain('as reported by secondary sources');
    }
    expect(ratio(times(150, 120, 90, 93), 'right-left')?.criterion).toContain('expert judgement, not yet reviewed');
  });

  it('leaves out what was not done, and divides by nothing', () => {
    expect(enduranceRatios({})).toEqual([]);
    expect(enduranceRatios({ 'extensor-endurance': 100 })).toEqual([]);
    expect(enduranceRatios({ 'side-bridge-left': 40, 'side-bridge-right': 44 }).map(({ id }) => id)).toEqual([
      'right-left',
    ]);
    expect(enduranceRatios({ 'side-bridge-left': 40 })).toEqual([]);
    expect(enduranceRatios({ 'side-bridge-right': 40 })).toEqual([]);
    expect(enduranceRatios(times(0, 10, 0, 10))).toEqual([]);
  });

  it('to an extensor test stopped at its cap is this much at most', () => {
    expect(ratio(times(240, 120, 90, 90), 'flexor-extensor')?.atMost).toBeTrue();
    expect(ratio(times(239, 120, 90, 90), 'flexor-extensor')?.atMost).toBeUndefined();
    expect(ratio(times(240, 120, 90, 90), 'right-left')?.atMost).toBeUndefined();
  });
});

describe('the sittings', () => {
  it('are the days on which a hold was timed, oldest first', () => {
    expect(
      enduranceSittings([
        { date: '2026-11-01', measure: 'side-bridge-left', score: 60 },
        { date: '2026-11-01', measure: 'rmdq', score: 4 },
        { date: '2026-10-01', measure: 'side-bridge-left', score: 50 },
        { date: '2026-11-01', measure: 'side-bridge-right', score: 66 },
        { date: '2026-12-01', measure: 'flexor-endurance', score: 70 },
        { date: '2026-11-01', measure: 'side-bridge-left', score: 62 },
      ]),
    ).toEqual([
      { date: '2026-10-01', times: { 'side-bridge-left': 50 } },
      { date: '2026-11-01', times: { 'side-bridge-left': 62, 'side-bridge-right': 66 } },
      { date: '2026-12-01', times: { 'flexor-endurance': 70 } },
    ]);
  });
});
