import { Component, inject, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { BuilderFocus } from './builder-focus';

/** As much of the builder as the focus can be at. */
@Component({
  selector: 'keel-exercise-picker',
  template: `<input type="search" />`,
})
class Picker {}

@Component({
  imports: [Picker],
  providers: [BuilderFocus],
  template: `
    <keel-exercise-picker />
    <div class="toolbar"><button type="button">Undo</button></div>
    @if (rows().length > 0) {
      <div id="week-grid">
        @for (id of rows(); track id) {
          <div [attr.data-item]="id"><input type="checkbox" [tabindex]="$first ? 0 : -1" /></div>
        }
      </div>
    }
  `,
})
class Builder {
  readonly focus = inject(BuilderFocus);
  readonly rows = signal(['bracing', 'bridge', 'walking']);
}

describe('the focus in the builder', () => {
  let fixture: ComponentFixture<Builder>;
  let builder: Builder;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Builder);
    builder = fixture.componentInstance;
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
  });

  afterEach(() => {
    (fixture.nativeElement as HTMLElement).remove();
  });

  function now(): string | undefined {
    const at = document.activeElement;
    return at?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? at?.getAttribute('type') ?? at?.localName;
  }

  async function leave(gone: readonly string[]): Promise<void> {
    const shown = builder.rows();
    builder.rows.set(shown.filter((id) => !gone.includes(id)));
    builder.focus.toRow(shown, gone);
    await fixture.whenStable();
  }

  it('goes on to the row after those that are gone, then to the last, then to where one is found', async () => {
    await leave(['bracing']);
    expect(now()).toBe('bridge');
    await leave(['walking']);
    expect(now()).toBe('bridge');
    await leave(['bridge']);
    expect(now()).toBe('search');
  });

  it('is kept where it is by a step back, and where that is gone, comes to the weeks or to the tools', async () => {
    const boxes = (fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('[type=checkbox]');
    boxes[1]?.focus();
    builder.focus.keep();
    await fixture.whenStable();
    expect(now()).toBe('bridge');
    builder.rows.set(['bracing']);
    builder.focus.keep();
    await fixture.whenStable();
    expect(now()).toBe('bracing');
    builder.rows.set([]);
    builder.focus.keep();
    await fixture.whenStable();
    expect(now()).toBe('button');
  });
});
