import { TestBed } from '@angular/core/testing';
import { CLOCK } from '../clock';
import { RecordIntake } from './record-intake';

describe('reading records that were chosen or dropped', () => {
  const intake = () => {
    TestBed.configureTestingModule({ providers: [{ provide: CLOCK, useValue: () => new Date(2026, 10, 22, 12) }] });
    return TestBed.inject(RecordIntake);
  };
  const patient = { resourceType: 'Patient', name: [{ family: 'Holm', given: ['Ida'] }], birthDate: '1971-11-22' };
  const asFile = (content: string, name = 'record.json') => new File([content], name, { type: 'application/json' });

  it('takes the patients of all files, and says which could not be read', async () => {
    const { patients, refused } = await intake().read([asFile(JSON.stringify(patient)), asFile('hello', 'notes.txt')]);
    expect(patients.map(({ details }) => details.family)).toEqual(['Holm']);
    expect(patients[0]?.imported.fileName).toBe('record.json');
    expect(refused.map(({ fileName }) => fileName)).toEqual(['notes.txt']);
    expect(refused[0]?.message).toContain('Nothing was changed.');
  });

  it('refuses a file that is too large before it opens it', async () => {
    const huge = asFile('');
    const text = spyOn(huge, 'text');
    spyOnProperty(huge, 'size').and.returnValue(60_000_000);
    const { refused } = await intake().read([huge]);
    expect(refused[0]?.message).toContain('60 MB');
    expect(text).not.toHaveBeenCalled();
  });

  it('says so when a file cannot be opened', async () => {
    const gone = asFile('');
    spyOn(gone, 'text').and.rejectWith(new DOMException('gone', 'NotFoundError'));
    const { patients, refused } = await intake().read([gone]);
    expect(patients).toEqual([]);
    expect(refused[0]?.message).toContain('could not be opened');
  });
});
