import { TestBed } from '@angular/core/testing';
import { chartFrom, type BodyOf, type Entry } from '../../clinical';
import { SincePanel } from './since-panel';

let count = 0;
const entry = (kind: 'visit-recorded' | 'outcome-recorded', date: string, body: object): Entry =>
  ({ id: `e-${++count}`, patientId: 'p', author: 'R', at: `${date}T09:00:00.000Z`, schema: 1, kind, body }) as Entry;
const visit = (date: string) =>
  entry('visit-recorded', date, { date, redFlags: {}, pain: {}, responses: [], decisions: [] });
const outcome = (body: BodyOf<'outcome-recorded'>) => entry('outcome-recorded', body.date, body);

async function shown(...entries: readonly Entry[]): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(SincePanel);
  fixture.componentRef.setInput('chart', chartFrom(entries));
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const words = (elements: Iterable<Element>) =>
  [...elements].map((element) => element.textContent.replace(/\s+/g, ' ').trim());

describe('keel-since-panel', () => {
  it('lists the goals of the patient and the balance of the trunk', async () => {
    const date = '2026-11-18';
    const host = await shown(
      visit(date),
      outcome({
        date,
        measure: 'psfs',
        score: 5,
        parts: {
          activities: [
            { name: 'Carry shopping', score: 4 },
            { name: 'Garden', score: 6 },
          ],
        },
      }),
      outcome({ date, measure: 'side-bridge-left', score: 50 }),
      outcome({ date, measure: 'side-bridge-right', score: 60 }),
    );
    expect(words(host.querySelectorAll('.outcomes li'))).toEqual(['Carry shopping: 4 of 10', 'Garden: 6 of 10']);
    expect(words(host.querySelectorAll('.balance li'))).toEqual(['Right to left 1.20, to look at']);
    expect(words(host.querySelectorAll('.endurance b'))).toEqual(['50 s', '60 s']);
  });

  it('says where nothing was measured yet', async () => {
    const host = await shown(visit('2026-11-18'));
    expect(host.textContent).toContain('No measure was taken yet');
    expect(host.querySelector('.endurance')).toBeNull();
  });
});
