import { bibliography, catalogue } from '../../clinical';
import { authorsAndYear, evidenceByNumber, numbered } from './cited';
import { reasonsAgainst } from './when-not';

describe('the sources of a page', () => {
  it('are numbered in the order in which they are named, each once', () => {
    const sources = numbered(['callaghan-1998', 'axler-1997', 'callaghan-1998', 'no-such-source']);
    expect(sources.map(({ number, key }) => [number, key])).toEqual([
      [1, 'callaghan-1998'],
      [2, 'axler-1997'],
    ]);
  });

  it('are named by their authors and year', () => {
    const short = (key: string) => authorsAndYear(bibliography.find((source) => source.key === key)!);
    expect(short('axler-1997')).toBe('Axler CT, McGill SM, 1997');
    expect(short('callaghan-1998')).toBe('Callaghan JP et al., 1998');
    expect(short('rohlmann-2014-activities')).toBe('Rohlmann A et al., 2014');
    for (const { source } of catalogue.flatMap(({ loads }) => loads)) expect(short(source)).toMatch(/^\S.*, \d{4}$/);
  });

  it('stand behind every reason against every exercise', () => {
    for (const exercise of catalogue) {
      const against = reasonsAgainst(exercise, '2026-11-22');
      const sources = numbered(against.flatMap(({ reason }) => reason.evidence.map(({ key }) => key)));
      for (const { reason } of against)
        expect(evidenceByNumber(reason, sources)).toMatch(
          /: (?:\[[1-9]\d*\] ?)+$|^Expert judgement, not yet reviewed\./,
        );
    }
  });
});
