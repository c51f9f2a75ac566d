import { actionAt, contactAt, isMilder, shippedTier, tierOf, whatToDo, withWords, type Pathway } from './pathway';
import { tierActions, type RedFlagId } from './red-flags';

describe('the pathway as a record may hold it', () => {
  it('keeps a milder tier out that has no reason with it', () => {
    expect(tierOf('foot-drop', { tiers: { 'foot-drop': 'watch' } })).toBe('same-day');
  });

  it('weighs a question that nobody knows as the worst', () => {
    const unknown = 'no-such-question' as RedFlagId;
    expect(shippedTier(unknown)).toBe('emergency');
    expect(isMilder(unknown, 'emergency')).toBeFalse();
    expect(isMilder(unknown, 'same-day')).toBeTrue();
  });

  it('says what Keel says where it names neither words nor contacts', () => {
    const other: Pathway = { tiers: { fever: 'emergency' } };
    expect(actionAt('urgent', other)).toBe(tierActions.urgent.action);
    expect(contactAt('urgent', other)).toBeUndefined();
  });

  it('has a contact with a name or a number, and none with neither', () => {
    const contactOf = (whom: string, phone: string) => contactAt('urgent', { contacts: { urgent: { whom, phone } } });
    expect(contactOf('', '12')).toEqual({ whom: '', phone: '12' });
    expect(contactOf('GP', '')).toEqual({ whom: 'GP', phone: '' });
    expect(contactOf('', '')).toBeUndefined();
  });

  it('waits for a doctor on what the record says, and says so in a sentence', () => {
    const { heading, action } = whatToDo({ tier: 'urgent', fromRecord: true }, {});
    expect(heading).toMatch(/^[A-Z]/);
    expect(action).toMatch(/^No exercise .*\.$/);
  });
});

describe('words that a practice writes', () => {
  it('are kept without what stands around them, and not at all where nothing is left', () => {
    const written = (action: string) => withWords({}, 'urgent', action, { whom: '', phone: '12' });
    expect(written('  Fax them. ').actions).toEqual({ urgent: 'Fax them.' });
    expect(written('   ').actions).toEqual({});
    expect(written('').contacts).toEqual({ urgent: { whom: '', phone: '12' } });
  });
});
