import type { Routes } from '@angular/router';
import { OwnExercisePage } from './own-exercise-page';

export const ownExerciseRoutes: Routes = [
  { path: '', component: OwnExercisePage, canDeactivate: [(page: OwnExercisePage) => page.mayLeave()] },
];
