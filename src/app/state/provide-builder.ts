import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as libraryEffects from './library/library.effects';
import { libraryFeature } from './library/library.slice';
import * as draftEffects from './draft/draft.effects';
import { draftFeature } from './draft/draft.slice';

/** The builder's state, provided with its route. */
export function provideBuilderState(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideState(draftFeature),
    provideState(libraryFeature),
    provideEffects(draftEffects, libraryEffects),
  ]);
}
