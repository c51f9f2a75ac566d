import { planWeeks, type Program } from '../../clinical';
import { aDose, anItem, aProgram } from '../../records/testing/entries';
import {
  dosesOfWeek,
  isLight,
  withDose,
  withFilledRight,
  withLightWeek,
  withoutOverride,
  withWeekPasted,
} from './edit-doses';

const brace = anItem({ id: 'brace' });
const slide = anItem({ id: 'slide', exerciseId: 'heel-slide', start: aDose({ reps: 6 }) });
const program = aProgram({ items: [brace, slide] });
const dose = aDose({ sets: 1, reps: 5 });
const reps = ({ items, weeks }: Program, at: number) =>
  planWeeks(items[at] ?? brace, weeks).map((one) => `${one.sets}x${one.reps}`);

describe('a gesture on doses', () => {
  it('sets the start in week 1, and a later week for itself', () => {
    const started = withDose(program, ['brace'], 1, dose);
    expect(started.items.map(({ start }) => start === dose)).toEqual([true, false]);
    const later = withDose(program, ['slide'], 3, dose);
    expect(later.items[1]?.overrides).toEqual({ 3: dose });
    expect(later.items[1]?.start).toBe(slide.start);
    expect(withoutOverride(later, 'slide', 3).items[1]?.overrides).toEqual({});
  });

  it('in week 1 shows, where that week was set by hand before', () => {
    const byHand = aProgram({ items: [{ ...brace, overrides: { 1: aDose({ reps: 3 }), 2: dose } }] });
    const started = withDose(byHand, ['brace'], 1, aDose({ reps: 9 }));
    expect(planWeeks(started.items[0]!, 4)[0]?.reps).toBe(9);
    expect(started.items[0]?.overrides).toEqual({ 2: dose });
  });

  it('in a light first week shows, and leaves the start that goes on after it', () => {
    const light = aProgram({
      items: [{ ...brace, scheme: { ...brace.scheme, deloadWeeks: [1] }, overrides: { 1: aDose({ reps: 4 }) } }],
    });
    const typed = withDose(light, ['brace'], 1, dose);
    expect(reps(typed, 0).slice(0, 2)).toEqual(['1x5', '2x8']);
    expect(reps(withFilledRight(light, 'brace', 1, dose), 0)).toEqual(['1x5', '1x5', '1x5', '1x5']);
  });

  it("fills a week's dose to the right, and leaves the weeks before it", () => {
    const [, second = dose] = planWeeks(brace, 4);
    const filled = withFilledRight(program, 'brace', 2, second);
    expect(reps(filled, 0)).toEqual(['2x8', '2x10', '2x10', '2x10']);
    expect(Object.keys(filled.items[0]?.overrides ?? {})).toEqual(['3', '4']);
    expect(reps(filled, 1)).toEqual(reps(program, 1));
  });

  it('fills another dose than the week had into that week too, and from week 1 into the start', () => {
    expect(reps(withFilledRight(program, 'brace', 3, dose), 0)).toEqual(['2x8', '2x10', '1x5', '1x5']);
    const all = withFilledRight(program, 'brace', 1, dose);
    expect(reps(all, 0)).toEqual(['1x5', '1x5', '1x5', '1x5']);
    expect(all.items[0]?.start).toBe(dose);
  });

  it('takes a week to another by exercise, and leaves what the week did not have', () => {
    const copied = dosesOfWeek(program.items, 4, 1).filter(({ exerciseId }) => exerciseId === 'heel-slide');
    const pasted = withWeekPasted(program, 4, copied);
    expect(pasted.items[1]?.overrides).toEqual({ 4: slide.start });
    expect(pasted.items[0]).toBe(brace);
    expect(withWeekPasted(program, 1, [{ exerciseId: 'heel-slide', dose }]).items[1]?.start).toBe(dose);
  });

  it('takes the doses of an exercise that is there twice in their order', () => {
    const twice = aProgram({ items: [brace, anItem({ id: 'again', start: aDose({ reps: 3 }) })] });
    const pasted = withWeekPasted(twice, 2, dosesOfWeek(twice.items, 4, 1));
    expect(pasted.items.map(({ overrides }) => overrides[2]?.reps)).toEqual([8, 3]);
  });

  it('makes a week light for all, and an ordinary one again', () => {
    const ids = ['brace', 'slide'];
    const one = withLightWeek(program, ['brace'], 4);
    expect(one.items.map(({ scheme }) => scheme.deloadWeeks)).toEqual([[4], undefined]);
    const both = withLightWeek(one, ids, 4);
    expect(isLight(both.items, 4)).toBeTrue();
    expect(withLightWeek(both, ids, 2).items[0]?.scheme.deloadWeeks).toEqual([2, 4]);
    expect(withLightWeek(both, ids, 4)).toEqual(program);
  });

  it('that changes nothing leaves the very same program', () => {
    const nothing: Readonly<Record<string, Program>> = {
      'dose of nobody': withDose(program, [], 1, aDose()),
      'no override to clear': withoutOverride(program, 'brace', 2),
      'nobody filled': withFilledRight(program, 'nobody', 1, dose),
      'the last week filled': withFilledRight(program, 'brace', 4, planWeeks(brace, 4)[3]!),
      'an empty week pasted': withWeekPasted(program, 2, []),
      'week 1 made light': withLightWeek(program, ['brace'], 1),
      'nobody made light': withLightWeek(program, [], 2),
    };
    for (const [what, same] of Object.entries(nothing)) expect(same).withContext(what).toBe(program);
  });
});
