import type { Reason } from '../../clinical';
import { byKnowledge, inView } from './in-view';

describe('what of the reasons is in view', () => {
  const reasons = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ruleId: `r${n}` }) as unknown as Reason);

  it('shows a few, counts the rest, and hides no single one', () => {
    expect(inView(reasons(6)).further).toEqual([]);
    const many = reasons(9);
    expect(inView(many)).toEqual({ first: many.slice(0, 5), further: many.slice(5) });
  });

  it('folds away what is there for want of answers, once it is more than a few', () => {
    const known = { open: false };
    const open = { open: true };
    expect(byKnowledge([open, known, open])).toEqual({ reasons: [open, known, open], open: [] });
    expect(byKnowledge([open, known, open, open, open])).toEqual({ reasons: [known], open: [open, open, open, open] });
  });
});
