import { type Decision, decide, defaultPainPolicy, type Response } from '../../clinical';
import { anItem, today } from './testing/visit-charts';
import { proposedInWords, setAsideInWords, whyInWords } from './visit-words';

const bracing = anItem('abdominal-bracing');
const good = { setsMet: true, control: 'steady', painDuring: 1, nextMorning: 'same' } as const;

/** What the last two days of responses lead to; the first day is the earlier one. */
function decided(last: Partial<Response>, earlier: Partial<Response> = good, context = {}): Decision {
  const responses = [
    { ...good, ...earlier, date: '2026-11-15' },
    { ...good, ...last, date: today },
  ];
  return decide(bracing, responses, defaultPainPolicy, bracing.start, context);
}
const why = (decision: Decision) => [proposedInWords(decision), whyInWords(decision)];

describe('a proposal in words', () => {
  it('says once what is proposed, and then why', () => {
    expect(why(decided({ painDuring: 4 }, { painDuring: 4 }))).toEqual([
      'Same again',
      'Pain 4 of 10, settled the next morning.',
    ]);
    expect(why(decided({}, { setsMet: false }))).toEqual(['Same again', 'One good session so far.']);
    expect(why(decided({ nextMorning: 'worse' }))).toEqual([
      'One step back',
      'Worse the next morning: the dose was too high.',
    ]);
    expect(why(decided({ control: 'lost' }))).toEqual(['One step back', 'Control was lost.']);
    expect(why(decided({ control: 'lost' }, { control: 'lost' }))).toEqual([
      'Light week',
      'Control was lost, the second setback in a row.',
    ]);
    expect(why(decided({}))).toEqual(['Advance', 'Two good sessions, steady control and quiet next mornings.']);
    expect(why(decided({ painDuring: 7 }))).toEqual(['Stop', 'Pain 7 of 10 during the exercise is above 5.']);
  });

  it('says once that another exercise takes its place', () => {
    const by: Decision = {
      kind: 'advance',
      because: 'All good at the top of its steps: the next rung is Side bridge, long lever.',
      by: 'side-bridge',
    };
    expect(why(by)).toEqual(['Next rung', 'All good at the top of its steps.']);
  });

  it('keeps what the name of the step does not say', () => {
    expect(why(decided({ control: 'minor-loss' }))).toEqual([
      'Same again',
      'Control slips a little: steady first, then more.',
    ]);
    expect(whyInWords(decided({ peripheralised: true }))).toBe(
      'Pain moved further down the leg: stop this direction and examine the nerves.',
    );
    expect(whyInWords(decided({}, good, { movedDown: true }))).toContain('until the direction is examined');
  });
});

describe('answers that are left out', () => {
  it('are named by their exercises', () => {
    expect(setAsideInWords([])).toBe('');
    expect(setAsideInWords(['Bird-dog'])).toBe(
      'Bird-dog is not in it any more, and what you answered for it is left out.',
    );
    expect(setAsideInWords(['Bird-dog', 'Walking'])).toContain('Bird-dog and Walking are not in it any more');
  });
});
