import { inForce, type KeptDraft, type Places, setAside, withAnswers } from './kept-draft';
import { type Choosing, emptyDraft } from './visit-draft';

const begun: Places = new Map([
  ['one', 'bird-dog'],
  ['two', 'walking'],
]);
const same = { now: begun, begun };
/** Another tab took the next rung at the first place. */
const replaced = { now: new Map([...begun, ['one', 'side-bridge']]), begun };
const chosen: Choosing = { proposed: 'advance', taken: 'advance', reason: '' };

/** Typed while the program was the one that the visit was begun with. */
function typed(): KeptDraft {
  const responses = { one: { painDuring: 1 }, two: { sessions: 7 } };
  return withAnswers(emptyDraft, { responses, choices: { one: chosen }, note: 'Slept well' }, same);
}

describe('the answers of a visit begun before the program changed', () => {
  it('count where their exercise still stands, and read as they were typed', () => {
    expect(inForce(typed(), same)).toEqual({
      ...emptyDraft,
      responses: { one: { painDuring: 1 }, two: { sessions: 7 } },
      choices: { one: chosen },
      note: 'Slept well',
    });
    expect(setAside(typed(), same)).toEqual([]);
  });

  it('never count for another exercise at the same place, nor do the choices', () => {
    const { responses, choices, note } = inForce(typed(), replaced);
    expect([responses, choices, note]).toEqual([{ two: { sessions: 7 } }, {}, 'Slept well']);
    expect(setAside(typed(), replaced)).toEqual(['bird-dog']);
  });

  it('follow their exercise to another place', () => {
    const anew = { now: new Map([['new', 'bird-dog']]), begun };
    expect(inForce(typed(), anew).responses).toEqual({ new: { painDuring: 1 } });
    expect(inForce(typed(), anew).choices).toEqual({ new: chosen });
    expect(setAside(typed(), anew)).toEqual(['walking']);
  });

  it('are about the exercise that stands there when they are given', () => {
    const anew = withAnswers(typed(), { responses: { one: { painDuring: 5 } } }, replaced);
    expect(inForce(anew, replaced).responses).toEqual({ one: { painDuring: 5 } });
    expect(inForce(anew, same).responses).withContext('the exercise before is back').toEqual({});
  });

  it('are kept when others are given, and come back with their exercise', () => {
    const more = withAnswers(typed(), { responses: { two: { sessions: 3 } }, choices: {} }, replaced);
    expect(inForce(more, replaced).responses).toEqual({ two: { sessions: 3 } });
    expect(inForce(more, same).responses).toEqual({ one: { painDuring: 1 }, two: { sessions: 3 } });
    expect(inForce(more, same).choices).toEqual({ one: chosen });
  });

  it('are taken back for good, and one that says nothing is not missed', () => {
    const back = withAnswers(typed(), { responses: { one: {} }, choices: {} }, same);
    expect(inForce(back, same)).toEqual({ ...emptyDraft, responses: { one: {} }, note: 'Slept well' });
    expect(setAside(back, replaced)).toEqual([]);
  });

  it('belong, where no exercise was noted, to the program with which the visit was begun', () => {
    const old: KeptDraft = { ...emptyDraft, responses: { one: { painDuring: 1 }, two: { sessions: 7 } } };
    expect(inForce(old, same).responses).toEqual(old.responses);
    expect(inForce(old, replaced).responses).toEqual({ two: { sessions: 7 } });
    expect(setAside(old, replaced)).toEqual(['bird-dog']);
    const unknown = { now: begun, begun: new Map<string, string>() };
    expect(inForce(old, unknown).responses).toEqual({});
    expect(setAside(old, unknown)).toEqual([undefined]);
  });
});
