import {
  actionAt,
  contactAt,
  contactInWords,
  isMilder,
  shippedPathway,
  shippedTier,
  tierOf,
  tiersFor,
  whatToDo,
  withTier,
  withWords,
  type Pathway,
} from './pathway';
import { redFlagQuestions, redFlagTiers, tierActions } from './red-flags';

const why = { reason: 'Our spinal team sees them within two weeks.', by: 'Ana Sol', on: '2026-11-22' } as const;

describe('the tier of a question', () => {
  it('is the shipped one until the practice says otherwise', () => {
    for (const { id, tier } of redFlagQuestions) expect(tierOf(id, shippedPathway)).withContext(id).toBe(tier);
  });

  it('is the stricter of the practice without asking why', () => {
    expect(tierOf('leg-symptoms', withTier({}, 'leg-symptoms', 'urgent'))).toBe('urgent');
    expect(tierOf('foot-drop', withTier({}, 'foot-drop', 'emergency'))).toBe('emergency');
  });

  it('is the milder of the practice only with a reason', () => {
    expect(tierOf('foot-drop', withTier({}, 'foot-drop', 'urgent', why))).toBe('urgent');
    expect(tierOf('foot-drop', withTier({}, 'foot-drop', 'urgent'))).toBe('same-day');
    expect(tierOf('foot-drop', withTier({}, 'foot-drop', 'urgent', { ...why, reason: '  ' }))).toBe('same-day');
  });

  it('stays an emergency, whatever a record says', () => {
    for (const { id } of redFlagQuestions.filter(({ tier }) => tier === 'emergency')) {
      const record: Pathway = { tiers: { [id]: 'watch' }, reasons: { [id]: why } };
      expect(tierOf(id, record)).withContext(id).toBe('emergency');
      expect(tiersFor(id)).toEqual(['emergency']);
    }
    expect(tiersFor('foot-drop')).toEqual(redFlagTiers);
  });

  it('is taken back by choosing the shipped one, and the reason goes with it', () => {
    const milder = withTier({}, 'foot-drop', 'watch', why);
    expect(tierOf('foot-drop', milder)).toBe('watch');
    expect(withTier(milder, 'foot-drop', 'same-day')).toEqual({ tiers: {}, reasons: {} });
    expect(withTier(milder, 'foot-drop', 'emergency', why)).toEqual({
      tiers: { 'foot-drop': 'emergency' },
      reasons: {},
    });
  });

  it('leaves what a record says to a doctor, unless it is an emergency', () => {
    const pathway = { actions: { 'same-day': 'Call the surgeon.' } } as const;
    expect(whatToDo({ tier: 'same-day' }, pathway).action).toBe('Call the surgeon.');
    expect(whatToDo({ tier: 'same-day', fromRecord: true }, pathway).heading).toContain('record');
    expect(whatToDo({ tier: 'emergency', fromRecord: true }, pathway)).toEqual(
      whatToDo({ tier: 'emergency' }, pathway),
    );
  });

  it('is milder only further down the list', () => {
    expect(isMilder('foot-drop', 'same-day')).toBeFalse();
    expect(isMilder('foot-drop', 'emergency')).toBeFalse();
    expect(isMilder('foot-drop', 'urgent')).toBeTrue();
    expect(shippedTier('foot-drop')).toBe('same-day');
  });
});

describe('the words of a tier', () => {
  it("are Keel's until the practice writes its own, and again when it takes them away", () => {
    const own = withWords({}, 'same-day', ' Ring ward 12. ', { whom: ' Ward 12 ', phone: ' 0131 496 0000 ' });
    expect(actionAt('same-day', own)).toBe('Ring ward 12.');
    expect(contactAt('same-day', own)).toEqual({ whom: 'Ward 12', phone: '0131 496 0000' });
    expect(actionAt('urgent', own)).toBe(tierActions.urgent.action);
    expect(contactAt('urgent', own)).toBeUndefined();
    const back = withWords(own, 'same-day', tierActions['same-day'].action, { whom: '', phone: ' ' });
    expect(back).toEqual({ actions: {}, contacts: {} });
    expect(actionAt('same-day', { actions: { 'same-day': '  ' } })).toBe(tierActions['same-day'].action);
  });

  it('keep what was set of other tiers and questions', () => {
    const before = withTier(withWords({}, 'watch', 'Tell the GP.', { whom: '', phone: '' }), 'fever', 'emergency');
    const after = withWords(before, 'urgent', 'Fax.', { whom: 'GP', phone: '' });
    expect(after.actions).toEqual({ watch: 'Tell the GP.', urgent: 'Fax.' });
    expect(after.tiers).toEqual({ fever: 'emergency' });
    expect(contactInWords({ whom: 'GP', phone: '' })).toBe('GP');
    expect(contactInWords({ whom: 'GP', phone: '12' })).toBe('GP, 12');
  });
});
