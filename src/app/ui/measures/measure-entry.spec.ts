import { measureIds } from '../../clinical';
import { outcome, Shown, wordsOf } from './testing/shown';

describe('keel-measure-entry', () => {
  it('has a form for every measure, with nothing chosen beforehand and the name of the measure', async () => {
    for (const id of measureIds) {
      const shown = await Shown.measure(id);
      const inputs = shown.inputs;
      expect(inputs.length).withContext(id).toBeGreaterThan(0);
      expect(inputs.some(({ type, checked, value }) => (type === 'text' ? value !== '' : checked)))
        .withContext(id)
        .toBeFalse();
      const group = shown.host.querySelector('[role=group]');
      expect(wordsOf(shown.host.querySelector(`#${group?.getAttribute('aria-labelledby')}`)))
        .withContext(id)
        .not.toBe('');
      expect(shown.draft).withContext(id).toEqual({});
    }
  });

  it('compares with the last score, and judges nothing where no figure is known', async () => {
    const walk = await Shown.measure('six-minute-walk', outcome('six-minute-walk', 300));
    await walk.type('450');
    expect(walk.hint).toBe('450 m, up 150 m (50 %) since 25 Oct 2026.');
    const stands = await Shown.measure('chair-stand-30s');
    await stands.type('12,5');
    expect(stands.hint).toBe('Chair stand: 0 to 60 stands, a whole number.');
  });

  it('asks for the global change on eleven targets with words at both ends and in the middle', async () => {
    const shown = await Shown.measure('global-change', outcome('global-change', -1));
    const targets = shown.inputs;
    expect(targets).toHaveSize(11);
    expect(shown.all('keel-points-scale label').map(wordsOf)).toEqual([
      '−5, very much worse',
      '−4',
      '−3',
      '−2',
      '−1',
      '0, no change',
      '+1',
      '+2',
      '+3',
      '+4',
      '+5, completely recovered',
    ]);
    await shown.choose('input[type=radio]', 7);
    expect(shown.draft).toEqual({ typed: '2' });
    expect(shown.hint).withContext('a change has no change').toBe('better, 2 of 5.');
    await shown.choose('input[type=radio]', 7);
    expect(shown.draft).withContext('chosen again, taken back').toEqual({});
  });

  it('takes pain by typing a digit, 1 and then 0 as 10, and gives it back', async () => {
    const shown = await Shown.measure('pain');
    const [first] = shown.all('input[type=radio]');
    await shown.key(first!, '7');
    expect(shown.draft).toEqual({ typed: '7' });
    await shown.key(first!, '1');
    await shown.key(first!, '0');
    expect(shown.draft).toEqual({ typed: '10' });
    await shown.key(first!, 'Backspace');
    expect(shown.draft).toEqual({});
  });

  it('does not take a digit on a scale with a middle, where its sign would be a guess', async () => {
    const shown = await Shown.measure('global-change');
    await shown.key(shown.all('input[type=radio]')[0]!, '3');
    expect(shown.draft).toEqual({});
  });

  it('tells about the measure on demand: what counts as a change, and every figure with its source', async () => {
    const shown = await Shown.measure('psfs');
    const about = shown.all('ul').at(-1)!;
    expect(about.hidden).toBeTrue();
    await shown.press('About');
    expect(about.hidden).toBeFalse();
    expect(wordsOf(about)).toContain('2.3: medium important change (Abbott & Schmitt 2014');
  });

  it('says why a test must wait in place of its form', async () => {
    const shown = await Shown.measure(
      'extensor-endurance',
      outcome('extensor-endurance', 96),
      {},
      {
        message: 'It presses hard on the low back: not yet, in a flare-up.',
      },
    );
    expect(shown.inputs).toEqual([]);
    expect(wordsOf(shown.host)).toContain('Not now It presses hard on the low back: not yet, in a flare-up.');
    expect(shown.hint).toBe('Last: 96 s on 25 Oct 2026.');
  });

  it('says where the RMDQ has little room left', async () => {
    const shown = await Shown.measure('rmdq', outcome('rmdq', 9));
    await shown.type('3');
    expect(shown.hint).toContain('little room to score better');
  });
});
