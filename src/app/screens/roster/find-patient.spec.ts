import type { PatientDetails } from '../../clinical';
import { matchOf, plainWords } from './find-patient';

const maja: PatientDetails = { family: 'Åberg', given: 'Maja', sex: 'female', identifier: 'S-01', contacts: [] };
const carmen: PatientDetails = { family: 'Fernández Ruiz', given: 'María Carmen', sex: 'female', contacts: [] };
const found = (query: string, details: PatientDetails) => matchOf(query, details) !== undefined;

describe('finding a patient', () => {
  it('takes accents, case and punctuation away', () => {
    expect(plainWords('Fernández-Ruiz')).toEqual(['fernandez', 'ruiz']);
    expect(plainWords('Łukasz Sørensen Æbelø')).toEqual(['lukasz', 'sorensen', 'aebelo']);
    expect(plainWords('  ')).toEqual([]);
  });

  it('finds by the beginning of any name, with or without accents', () => {
    for (const query of ['a', 'åb', 'aberg', 'ABERG', 'maj', 'åberg maja', 'maja åberg', 'maja, aberg']) {
      expect(found(query, maja)).withContext(query).toBeTrue();
    }
    expect(found('ruiz', carmen)).toBeTrue();
    expect(found('berg', maja)).toBeFalse();
  });

  it('asks that all words fit', () => {
    expect(found('aberg maja', maja)).toBeTrue();
    expect(found('aberg carmen', maja)).toBeFalse();
  });

  it('finds by identifier, however it is written', () => {
    for (const query of ['s-01', 'S01', '01', 's 01', 'aberg 01']) {
      expect(found(query, maja)).withContext(query).toBeTrue();
    }
    expect(found('02', maja)).toBeFalse();
    expect(found('01', carmen)).toBeFalse();
  });

  it('ranks the family name first, then the given name, then the identifier', () => {
    expect([matchOf('ab', maja), matchOf('maj', maja), matchOf('01', maja)]).toEqual([0, 1, 2]);
  });

  it('takes an empty question as everyone', () => {
    expect(matchOf('', maja)).toBe(0);
  });
});
