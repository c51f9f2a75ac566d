import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { bodySites, siteNames, type BodySite } from '../../clinical';
import { BodyMap } from './body-map';
import { mapBox, mapViews } from './body-outline';

@Component({
  imports: [BodyMap],
  template: `<keel-body-map label="Where it hurts" [still]="still()" [(sites)]="sites" />`,
})
class Host {
  readonly sites = signal<readonly BodySite[]>([]);
  readonly still = signal(false);
}

describe('keel-body-map', () => {
  let fixture: ComponentFixture<Host>;
  let host: HTMLElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Host);
    host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    await fixture.whenStable();
  });

  afterEach(() => host.remove());

  const sites = () => fixture.componentInstance.sites();
  const box = (site: BodySite) => host.querySelector<HTMLInputElement>(`input[aria-label="${siteNames[site]}"]`)!;
  const button = (text: string) => [...host.querySelectorAll('button')].find((b) => b.textContent.includes(text));
  const marks = () => host.querySelectorAll('.region.marked').length;
  async function mark(...places: readonly BodySite[]): Promise<void> {
    for (const site of places) box(site).click();
    await fixture.whenStable();
  }

  it('offers every place once as a checkbox, named in words', () => {
    const names = [...host.querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));
    expect(names.sort()).toEqual(bodySites.map((site) => siteNames[site]).sort());
  });

  it('has front, back, left and right written on it: the left of who faces the viewer is at the right', () => {
    const [front, back] = [...host.querySelectorAll('.view')].map((view) => ({
      facing: view.querySelector('.facing')!.textContent,
      sides: [...view.querySelectorAll('.side')].map((side) => side.textContent),
    }));
    expect(front).toEqual({ facing: 'Front', sides: ['right', 'left'] });
    expect(back).toEqual({ facing: 'Back', sides: ['left', 'right'] });
    for (const [facing, left] of [
      ['front', 1],
      ['back', -1],
    ] as const) {
      for (const { site, target } of [...mapViews[facing].ofTrunk, ...mapViews[facing].ofLegs]) {
        const side = site.endsWith('left') ? left : site.endsWith('right') ? -left : 0;
        expect(Math.sign(Math.round(target[0] + target[2] / 2)))
          .withContext(`${facing} ${site}`)
          .toBe(side);
      }
    }
  });

  it('marks a place, in words beneath and from the neck down, and clears it again', async () => {
    await mark('calf-left', 'low-back-left');
    expect(sites()).toEqual(['low-back-left', 'calf-left']);
    expect(box('calf-left').checked).toBeTrue();
    expect([...host.querySelectorAll('li')].map((li) => li.textContent.trim())).toEqual([
      'Low back, left',
      'Calf, left',
    ]);
    button('Calf, left')!.click();
    await fixture.whenStable();
    expect(sites()).toEqual(['low-back-left']);
    expect(box('calf-left').checked).toBeFalse();
    expect(document.activeElement).withContext('focus').toBe(box('calf-left'));
  });

  it('shows a hip, a knee and a foot in both views, and either one marks it', async () => {
    for (const site of ['hip-left', 'knee-right', 'foot-left'] as const) {
      await mark(site);
      expect(marks()).withContext(site).toBe(2);
      host.querySelector<HTMLLabelElement>(`label[for="${box(site).id}"]`)!.click();
      await fixture.whenStable();
      expect(sites()).withContext(site).toEqual([]);
    }
  });

  it('clears all marks at one word, and puts them back at another', async () => {
    await mark('neck', 'hip-left');
    button('Clear all')!.click();
    await fixture.whenStable();
    expect(sites()).toEqual([]);
    button('Put them back')!.click();
    await fixture.whenStable();
    expect(sites()).toEqual(['neck', 'hip-left']);
    button('Clear all')!.click();
    await fixture.whenStable();
    await mark('groin-left');
    expect(button('Put them back')).toBeUndefined();
  });

  it('keeps still where asked to: what is marked, and nothing to touch', async () => {
    fixture.componentInstance.sites.set(['low-back-centre', 'foot-left']);
    fixture.componentInstance.still.set(true);
    await fixture.whenStable();
    expect(host.querySelectorAll('input, button, label')).toHaveSize(0);
    expect(marks()).toBe(3);
    expect(host.querySelector('ul')!.textContent).toContain('Low back, centre');
  });

  it('has targets of at least 24 px in 256 px, none over another, all within the frame', () => {
    const scale = (256 - 8) / 2 / mapBox.width;
    for (const view of Object.values(mapViews)) {
      const targets = [...view.ofTrunk, ...view.ofLegs];
      for (const { site, target } of targets) {
        const [x, y, width, height] = target;
        expect(Math.min(width, height) * scale)
          .withContext(site)
          .toBeGreaterThanOrEqual(24);
        expect([x >= mapBox.x, x + width <= mapBox.x + mapBox.width, y + height <= mapBox.y + mapBox.height])
          .withContext(site)
          .toEqual([true, true, true]);
        const over = targets.filter(({ site: other, target: [ox, oy, ow, oh] }) => {
          const wide = Math.min(x + width, ox + ow) - Math.max(x, ox);
          const high = Math.min(y + height, oy + oh) - Math.max(y, oy);
          return other !== site && wide > 0.01 && high > 0.01;
        });
        expect(over.map((other) => other.site))
          .withContext(site)
          .toEqual([]);
      }
    }
  });
});
