import type { Routes } from '@angular/router';
import { provideBuilderState } from '../../state/provide-builder';
import { ProgramPage } from './program-page';

export const programRoutes: Routes = [{ path: '', component: ProgramPage, providers: [provideBuilderState()] }];
