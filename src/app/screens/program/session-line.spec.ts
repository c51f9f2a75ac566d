import { TestBed } from '@angular/core/testing';
import { exerciseById, itemFor, type ProgramItem, shippedLibrary } from '../../clinical';
import { SessionLine } from './session-line';

const of = (id: string): ProgramItem => itemFor(exerciseById(id)!, id);
const walking = of('walking');

describe('the line on a session', () => {
  async function line(items: readonly ProgramItem[], own: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const fixture = TestBed.createComponent(SessionLine);
    const inputs = { items, weeks: 4, thisWeek: 0, library: shippedLibrary, unread: 0, signed: false, ...own };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent.replaceAll(/\s+/g, ' ').trim();
  }

  it('counts the minutes of the present week and the exercises', async () => {
    expect(await line([walking])).toContain('10 min a session 1 exercise');
    expect(await line([walking], { thisWeek: 3 })).toContain('12 min a session');
    expect(await line([walking], { thisWeek: 9 })).toContain('13 min a session');
    expect(await line([walking, of('bridge')])).toContain('2 exercises');
  });

  it('says the effort of a session, of what has one, and nothing where none has', async () => {
    expect(await line([walking])).toContain('session effort 30');
    expect(await line([walking])).not.toContain('rated');
    expect(await line([walking, of('bridge')])).toContain('session effort 30, 1 of 2 rated');
    expect(await line([of('bridge')])).not.toContain('effort');
  });

  it('remarks on more than five exercises, and not on five', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, id) => ({ ...walking, id: `${id}` }));
    expect(await line(many(5))).not.toContain('adherence');
    expect(await line(many(6))).toContain('adherence');
  });

  it('says signed once it is, and only what came since is still to be read', async () => {
    expect(await line([walking])).toContain('all allowed today');
    expect(await line([walking], { unread: 2 })).toContain('2 cautions to read at signing');
    expect(await line([walking], { signed: true })).toMatch(/signed$/);
    expect(await line([walking], { signed: true, unread: 1 })).toContain('signed 1 new caution');
  });
});
