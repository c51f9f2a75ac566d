import { bibliography, citation } from './bibliography';

describe('the bibliography', () => {
  it('finds a source by its key', () => {
    expect(citation('snook-1998')).toEqual(jasmine.objectContaining({ key: 'snook-1998', seen: 'source' }));
    for (const { key, text } of bibliography) expect(text.trim()).withContext(key).not.toBe('');
  });

  it('lists every source once, with a doi that is one', () => {
    expect(new Set(bibliography.map(({ text }) => text)).size).toBe(bibliography.length);
    const dois = bibliography.flatMap(({ doi }) => (doi === undefined ? [] : [doi]));
    expect(dois.filter((doi) => !/^10\.\d{4,}\/\S+$/.test(doi))).toEqual([]);
    expect(new Set(dois).size).toBe(dois.length);
  });

  it('calls judgement by its name, and not a study', () => {
    expect(citation('expert-judgement').text).toContain('not yet reviewed');
    expect(citation('expert-judgement').seen).toBe('reported');
  });
});
