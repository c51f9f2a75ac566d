import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Pathway, RedFlag } from '../../clinical';
import { HoldCard } from './hold-card';

const flag = (tier: RedFlag['tier'], finding: string): RedFlag => ({
  entryId: finding,
  date: '2026-11-22',
  tier,
  findings: [finding],
  by: 'Robin Vale',
});

describe('the card of a chart on hold', () => {
  async function show(flags: readonly RedFlag[], pathway: Pathway = {}): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(HoldCard);
    fixture.componentRef.setInput('flags', flags);
    fixture.componentRef.setInput('pathway', pathway);
    fixture.componentRef.setInput('entries', []);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('leads with the worst of several flags, and names what was found of each', async () => {
    const host = await show([flag('urgent', 'weight loss'), flag('emergency', 'saddle numbness')]);
    expect(host.querySelector('h2')?.textContent).toContain('Send to the emergency department now');
    expect(host.textContent).toContain('weight loss');
    expect(host.textContent).toContain('saddle numbness');
  });

  it('says what to do in the words of the practice, and whom to call', async () => {
    const host = await show([flag('same-day', 'foot drop')], {
      actions: { 'same-day': 'Call the on-call surgeon now.' },
      contacts: { 'same-day': { whom: 'Spinal on-call', phone: '555 0150' } },
    });
    expect(host.textContent).toContain('Call the on-call surgeon now.');
    expect(host.querySelector('[href="tel:5550150"]')?.textContent).toBe('555 0150');
  });

  it('shows the way to the sheet, and to where it is resolved', async () => {
    const links = [...(await show([flag('emergency', 'x')])).querySelectorAll('a')].map((a) => a.textContent.trim());
    expect(links).toEqual(['Open the emergency sheet', 'Referral letter', 'Resolve on the overview']);
  });
});
