import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { EnduranceEntry, type MeasureDrafts } from './endurance-entry';
import { wordsOf } from './testing/shown';

describe('keel-endurance-entry', () => {
  let fixture: ComponentFixture<EnduranceEntry>;
  const host = () => fixture.nativeElement as HTMLElement;
  const balance = () => [...host().querySelectorAll('.balance li')].map(wordsOf);

  async function show(drafts: MeasureDrafts): Promise<void> {
    fixture = TestBed.createComponent(EnduranceEntry);
    fixture.componentRef.setInput('drafts', drafts);
    await fixture.whenStable();
  }

  it('has the four holds, the sides beside each other, and no balance before two are there', async () => {
    await show({ 'side-bridge-left': { typed: '60' } });
    expect([...host().querySelectorAll('.name')].map(wordsOf)).toEqual([
      'Trunk extensor endurance (Sorensen)',
      'Trunk flexor endurance, 60 degrees',
      'Side bridge, left',
      'Side bridge, right',
    ]);
    expect(balance()).toEqual([]);
  });

  it('says the balance as it is typed, and whose criterion it is where there is something to look at', async () => {
    await show({ 'side-bridge-left': { typed: '60' } });
    const field = host().querySelectorAll<HTMLInputElement>('input.field')[3]!;
    field.value = '62';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(balance()).toEqual(['Right to left 1.03']);
    field.value = '71';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(balance()[0]).toMatch(/^Right to left 1\.18 to look at: even is 1, as reported by secondary sources/);
  });

  it('leaves the other measures of the visit as they are', async () => {
    await show({ rmdq: { ticked: [1] } });
    const field = host().querySelector<HTMLInputElement>('input.field')!;
    field.value = '100';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(fixture.componentInstance.drafts()).toEqual({
      rmdq: { ticked: [1] },
      'extensor-endurance': { typed: '100' },
    });
  });

  it('makes no balance of a slip', async () => {
    await show({ 'side-bridge-left': { typed: '60' }, 'side-bridge-right': { typed: 'x' } });
    expect(balance()).toEqual([]);
  });
});
