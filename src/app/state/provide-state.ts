import { type EnvironmentProviders, makeEnvironmentProviders, isDevMode } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import * as chartEffects from './chart/chart.effects';
import { chartFeature } from './chart/chart.slice';
import * as practiceEffects from './practice/practice.effects';
import { practiceFeature } from './practice/practice.slice';
import * as recordEffects from './record.effects';
import * as rosterEffects from './roster/roster.effects';
import { rosterFeature } from './roster/roster.slice';
import * as sessionEffects from './session/session.effects';
import { sessionFeature } from './session/session.slice';

/** The state that every screen stands on; the draft and the library's come with their routes. */
export function provideKeelState(): EnvironmentProviders {
  const checks = isDevMode();
  return makeEnvironmentProviders([
    provideStore(
      {},
      {
        runtimeChecks: {
          strictStateImmutability: checks,
          strictActionImmutability: checks,
          strictStateSerializability: checks,
          strictActionTypeUniqueness: checks,
        },
      },
    ),
    provideState(sessionFeature),
    provideState(rosterFeature),
    provideState(chartFeature),
    provideState(practiceFeature),
    provideEffects(
      {
        openRecord: recordEffects.openRecord,
        followOtherTabs: recordEffects.followOtherTabs,
        appendEntries: recordEffects.appendEntries,
      },
      sessionEffects,
      rosterEffects,
      chartEffects,
      practiceEffects,
    ),
  ]);
}
