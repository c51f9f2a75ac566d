import type { PatientDetails } from '../../clinical';
import { changedDetails, detailsProblems, draftOfDetails } from './details-draft';

const today = '2026-11-22';
const details: PatientDetails = {
  family: 'Åberg',
  given: 'Maja',
  birthDate: '1971-03-14',
  sex: 'female',
  identifier: '4471',
  contacts: [
    { kind: 'email', value: 'maja@example.org' },
    { kind: 'phone', value: '555 0100' },
    { kind: 'phone', value: '555 0101' },
  ],
};
const draft = draftOfDetails(details);

describe('details draft', () => {
  it('holds every contact, and a place for each kind that is missing', () => {
    expect(draft.contacts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'phone 555 0100',
      'phone 555 0101',
      'email maja@example.org',
      'address ',
    ]);
    expect(draft.birth).toBe('14 Mar 1971');
  });

  it('signs nothing that did not change', () => {
    expect(changedDetails(draft, details)).toEqual({});
    expect(changedDetails({ ...draft, family: ' Åberg ' }, details)).toEqual({});
    const unknown: PatientDetails = { family: 'Berg', given: '', sex: 'not-recorded', contacts: [] };
    expect(changedDetails(draftOfDetails(unknown), unknown)).toEqual({});
  });

  it('signs each change, and a contact with those that stay', () => {
    expect(changedDetails({ ...draft, birth: '1971-03-15', sex: 'other' }, details)).toEqual({
      birthDate: '1971-03-15',
      sex: 'other',
    });
    expect(changedDetails({ ...draft, identifier: '' }, details)).toEqual({ identifier: '' });
    const contacts = draft.contacts.map((contact, index) => (index === 1 ? { ...contact, value: '' } : contact));
    expect(changedDetails({ ...draft, contacts }, details)).toEqual({
      contacts: [
        { kind: 'phone', value: '555 0100' },
        { kind: 'email', value: 'maja@example.org' },
      ],
    });
  });

  it('asks for a name, and for a birth date that can be true', () => {
    const problems = (changed: Partial<typeof draft>) => detailsProblems({ ...draft, ...changed }, details, today);
    expect(problems({})).toEqual({});
    expect(problems({ family: ' ', given: '' }).name).toBeDefined();
    expect(problems({ family: '' }).name).toBeUndefined();
    expect(problems({ birth: '23 Nov 2026' }).birth).toBe('23 Nov 2026 lies in the future.');
    expect(problems({ birth: '14 Mar 1871' }).birth).toContain('before 1900');
    expect(problems({ birth: '30 Feb 1971' }).birth).toContain('no such day');
    expect(problems({ birth: '' }).birth).toContain('corrected');
    const without: PatientDetails = { family: 'Åberg', given: 'Maja', sex: 'female', contacts: [] };
    expect(detailsProblems({ ...draft, birth: '' }, without, today)).toEqual({});
  });
});
