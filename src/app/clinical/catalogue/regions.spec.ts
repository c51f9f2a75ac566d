import { catalogue } from '.';
import { regionsOf } from './regions';

describe('the regions that are tinted', () => {
  it('are those of the prime movers, which come first, each once and two at most', () => {
    expect(regionsOf(['gluteus maximus', 'piriformis', 'hamstrings', 'soleus'])).toEqual(['buttock', 'thigh-back']);
    expect(regionsOf(['multifidus', 'gluteus maximus', 'hamstrings'])).toEqual(['low-back', 'buttock']);
    expect(regionsOf(['soleus'])).toEqual(['calf']);
    expect(regionsOf(['erector spinae', 'multifidus', 'deep neck flexors', 'soleus'])).toEqual(['low-back', 'neck']);
    expect(regionsOf([])).toEqual([]);
  });

  it('are drawn in every figure of the catalogue whose exercise names a muscle', () => {
    const untinted = catalogue.filter(({ muscles, figure }) => muscles.length > 0 && (figure.works ?? []).length === 0);
    expect(untinted.map(({ id }) => id)).toEqual([]);
    expect(catalogue.find(({ id }) => id === 'bridge')?.figure.works?.[0]).toBe('buttock');
  });
});
