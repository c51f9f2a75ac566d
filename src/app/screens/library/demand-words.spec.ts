import { catalogue } from '../../clinical';
import { demandsInWords } from './demand-words';

describe('demandsInWords', () => {
  it('says every demand of every exercise', () => {
    for (const { id, demands } of catalogue) {
      const words = demandsInWords(demands);
      // The place of a load is said together with the load.
      expect(words.length)
        .withContext(id)
        .toBe(Object.keys(demands).length - 1);
      expect(words.every(({ value }) => value !== '' && !value.includes('undefined')))
        .withContext(id)
        .toBeTrue();
    }
  });

  it('says that an unknown demand counts as the most', () => {
    const known = catalogue[0]?.demands;
    if (!known) throw new Error('an empty catalogue');
    const words = demandsInWords({ ...known, compression: 'unknown', lumbarFlexion: 'unknown', shear: 'unknown' });
    expect(words.filter(({ value }) => value.startsWith('not known')).length).toBe(3);
  });
});
