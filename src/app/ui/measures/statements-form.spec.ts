import { rolandMorrisNotice, rolandMorrisStatements } from '../../clinical';
import { Shown, wordsOf } from './testing/shown';

const statements = 'keel-statements-form li input';

describe('keel-statements-form', () => {
  it('shows every statement with nothing ticked, and the notice of permission', async () => {
    const shown = await Shown.measure('rmdq');
    expect(shown.all('li label').map((label) => wordsOf(label.lastElementChild))).toEqual([...rolandMorrisStatements]);
    expect(shown.inputs.some(({ checked }) => checked)).toBeFalse();
    expect(wordsOf(shown.host)).toContain(rolandMorrisNotice);
    expect(shown.hint).toBe('Not taken before.');
  });

  it('counts along', async () => {
    const shown = await Shown.measure('rmdq');
    await shown.choose(statements, 8);
    await shown.choose(statements, 1);
    expect(shown.draft).toEqual({ ticked: [2, 9] });
    expect(wordsOf(shown.host.querySelector('output'))).toBe('2 ticked');
    expect(shown.hint).toContain('2 of 24');
  });

  it('takes none of them as an answer, and the last tick taken back as none given', async () => {
    const shown = await Shown.measure('rmdq');
    await shown.choose('.none input', 0);
    expect(shown.draft).toEqual({ ticked: [] });
    expect(shown.hint).toContain('0 of 24');
    await shown.choose('.none input', 0);
    expect(shown.draft).toEqual({});
    await shown.choose(statements, 0);
    await shown.choose(statements, 0);
    expect(shown.draft).toEqual({});
  });

  it('takes the total of a paper form instead, and lets a tick replace it', async () => {
    const shown = await Shown.measure('rmdq');
    await shown.type('25');
    expect(shown.hint).toBe('RMDQ: 0 to 24.');
    expect(shown.field().getAttribute('aria-invalid')).toBe('true');
    await shown.type('13');
    expect(shown.draft).toEqual({ typed: '13' });
    await shown.choose(statements, 0);
    expect(shown.draft).toEqual({ ticked: [1] });
  });
});
