import { EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { builderGestures } from './testing/builder-gestures';
import { chartGestures } from './testing/chart-gestures';
import { Clinic } from './testing/clinic';
import type { Counts } from './testing/judgement';
import { practiceGestures } from './testing/practice-gestures';

/**
 * Whatever clinicians do, in whatever order, in two tabs: nothing that is blocked is shown, signed or printed as active.
 * Random sequences drive the real state, effects, gate, record and sheet; after every gesture an oracle works out from
 * the entries alone what each patient may do. This stands outside the rooms of the house because it drives all of them.
 *
 * A failure prints its seed, its path and the shortest sequence that fast-check found. To walk it again, and it alone, put
 * both in here; another seed walks other sequences.
 */
const walk: { readonly seed: number; readonly path?: string } = { seed: 20261122 };

const sequences = 520;
const mostGestures = 150;
const leastGestures = 20_000;
/** After so many ms a failing sequence is no longer made shorter. */
const patience = 150_000;

describe('whatever is done in two tabs', () => {
  it(
    'nothing that is blocked is shown, signed or printed as active',
    async () => {
      const gestures: Counts = new Map();
      const looks: Counts = new Map();
      const parent = TestBed.inject(EnvironmentInjector);
      // Commands lose sight of what they did when something beside them is made smaller first.
      const mostlyRunning = fc.noShrink(fc.nat({ max: 4 }).map((one) => one > 0));
      const anything = fc.commands([...builderGestures, ...chartGestures, ...practiceGestures], {
        maxCommands: mostGestures,
        size: 'max',
      });
      const nothingBlocked = fc.asyncProperty(mostlyRunning, anything, async (running, sequence) => {
        const clinic = new Clinic(parent, looks);
        try {
          await clinic.begin(running);
          await fc.asyncModelRun(() => ({ model: gestures, real: clinic }), sequence);
        } finally {
          clinic.close();
        }
      });
      await fc.assert(nothingBlocked, {
        ...walk,
        numRuns: sequences,
        includeErrorInReport: true,
        interruptAfterTimeLimit: patience,
        markInterruptAsFailure: true,
      });
      if (walk.path !== undefined) return;

      // What was never done, or never looked at, would prove nothing.
      const done = [...gestures].filter(([name]) => !name.startsWith('not possible'));
      expect(done.reduce((sum, [, times]) => sum + times, 0)).toBeGreaterThanOrEqual(leastGestures);
      expect(done).toHaveSize(kindsOfGesture);
      expect(done.filter(([, times]) => times < 25)).toEqual([]);
      for (const [what, least] of Object.entries(leastLooks)) {
        expect(looks.get(what)).withContext(what).toBeGreaterThan(least);
      }
    },
    patience + 30_000,
  );
});

const kindsOfGesture = 39;

/** About half of what the seed above comes to. */
const leastLooks = {
  'exercises shown as active': 30_000,
  'exercises shown as resting': 10_000,
  'lines of the builder shown as active': 30_000,
  'exercises printed': 30_000,
  'exercises signed': 4_000,
  'programs signed': 1_000,
  'programs that the gate refused': 5,
  'exercises offered instead': 300,
  'looks at a chart on hold': 2_000,
};
