import { TestBed } from '@angular/core/testing';
import { exerciseById, itemFor, type ProgramItem } from '../../clinical';
import { SelectionBar, type SelectionGesture } from './selection-bar';

const of = (id: string): ProgramItem => itemFor(exerciseById(id)!, id);

describe('the bar of what is selected', () => {
  async function open(...items: readonly ProgramItem[]) {
    const fixture = TestBed.createComponent(SelectionBar);
    fixture.componentRef.setInput('items', items);
    fixture.componentRef.setInput('count', 5);
    fixture.componentRef.setInput('weeks', 4);
    const changed: (readonly ProgramItem[])[] = [];
    const gestures: SelectionGesture[] = [];
    const light: number[] = [];
    fixture.componentInstance.changed.subscribe((list) => changed.push(list));
    fixture.componentInstance.gesture.subscribe((one) => gestures.push(one));
    fixture.componentInstance.lightToggled.subscribe((week) => light.push(week));
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const named = (name: string) =>
      [...host.ownerDocument.querySelectorAll<HTMLButtonElement>('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent.replaceAll(/\s+/g, ' ').trim()) === name,
      );
    const press = async (...names: readonly string[]) => {
      for (const name of names) {
        named(name)!.click();
        await fixture.whenStable();
      }
    };
    const type = async (text: string) => {
      host.querySelector('input')!.value = text;
      await press('Change doses');
    };
    return { host, changed, gestures, light, named, press, type };
  }

  it('is left with Escape, whatever in it has the focus', async () => {
    const { host, gestures } = await open(of('bridge'));
    host.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(gestures).toEqual(['leave']);
  });

  it('changes the dose of all, each keeping what is not said', async () => {
    const { host, changed, type } = await open(of('heel-slide'), of('bridge'));
    await type('3x5');
    expect(changed[0]?.map(({ start }) => [start.sets, start.reps, start.side, start.perDay])).toEqual([
      [3, 5, 'both', 2],
      [3, 5, undefined, 1],
    ]);
    await type('lots');
    expect(changed).toHaveSize(1);
    expect(host.querySelector('#bulk-problem')?.textContent).toContain('not understood');
  });

  it('sets times, days, effort and place, and a week light', async () => {
    const { changed, light, press } = await open(of('heel-slide'), of('walking'));
    await press('Set ...', 'Times a day', '3 times a day');
    await press('Set ...', 'Days a week', '5 days a week');
    await press('Set ...', 'Effort', '4 of 10');
    await press('Set ...', 'Place', 'In clinic');
    expect(changed[0]?.map(({ start }) => start.perDay)).toEqual([3, 3]);
    expect(changed[1]?.map(({ start }) => start.daysPerWeek)).toEqual([5, 5]);
    expect(changed[2]?.map(({ start }) => start.effort)).toEqual([4, 4]);
    expect(changed[3]?.map(({ place }) => place)).toEqual(['clinic', 'clinic']);
    await press('Set ...', 'Light week');
    const week = [...document.querySelectorAll<HTMLElement>('[role=menuitemcheckbox]')];
    expect(week.map((one) => one.textContent.trim())).toEqual(['Week 2', 'Week 3', 'Week 4']);
    week[2]!.click();
    expect(light).toEqual([4]);
  });

  it('offers turns to two that are not in turns, and to those that are, the way out', async () => {
    const apart = await open(of('heel-slide'), of('bridge'));
    expect(apart.named('Not in turns')).toBeUndefined();
    await apart.press('Do in turns', 'Select all', 'Select none');
    expect(apart.gestures).toEqual(['group', 'all', 'none']);
    TestBed.resetTestingModule();
    const together = await open({ ...of('heel-slide'), group: 'a' }, { ...of('bridge'), group: 'a' });
    expect(together.named('Do in turns')).toBeUndefined();
    await together.press('Not in turns');
    expect(together.gestures).toEqual(['ungroup']);
    TestBed.resetTestingModule();
    expect((await open(of('bridge'))).named('Do in turns')).toBeUndefined();
  });
});
