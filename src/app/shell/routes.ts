import type { Routes } from '@angular/router';

/** Every screen is loaded when it is first opened; the address of a patient is an opaque id and nothing else. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'patients' },
  {
    path: 'patients',
    title: 'Patients',
    loadComponent: () => import('../screens/roster/roster-page').then(({ RosterPage }) => RosterPage),
  },
  {
    path: 'patients/:patientId',
    loadComponent: () => import('./patient/patient-frame').then(({ PatientFrame }) => PatientFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Overview',
        loadComponent: () => import('../screens/chart/chart-page').then(({ ChartPage }) => ChartPage),
      },
      {
        path: 'program',
        title: 'Program',
        loadChildren: () => import('../screens/program/program.routes').then(({ programRoutes }) => programRoutes),
      },
      {
        path: 'visit',
        title: 'Visit',
        loadComponent: () => import('../screens/visit/visit-page').then(({ VisitPage }) => VisitPage),
      },
      {
        path: 'progress',
        title: 'Progress',
        loadComponent: () => import('../screens/progress/progress-page').then(({ ProgressPage }) => ProgressPage),
      },
      {
        path: 'handout',
        title: 'Handout',
        loadComponent: () => import('../screens/handout/handout-page').then(({ HandoutPage }) => HandoutPage),
      },
      {
        path: 'history',
        title: 'History',
        loadComponent: () => import('../screens/history/history-page').then(({ HistoryPage }) => HistoryPage),
      },
    ],
  },
  {
    path: 'library',
    title: 'Library',
    loadComponent: () => import('../screens/library/library-page').then(({ LibraryPage }) => LibraryPage),
  },
  {
    path: 'library/new',
    title: 'Add an exercise',
    loadChildren: () => import('../screens/library/own/own.routes').then(({ ownExerciseRoutes }) => ownExerciseRoutes),
  },
  {
    path: 'library/:exerciseId/edit',
    title: 'Change an exercise',
    loadChildren: () => import('../screens/library/own/own.routes').then(({ ownExerciseRoutes }) => ownExerciseRoutes),
  },
  {
    path: 'library/:exerciseId',
    title: 'Exercise',
    loadComponent: () => import('../screens/library/exercise-page').then(({ ExercisePage }) => ExercisePage),
  },
  {
    path: 'clinic',
    title: 'Clinic',
    loadComponent: () => import('../screens/clinic/clinic-page').then(({ ClinicPage }) => ClinicPage),
  },
  {
    path: 'clinic/rules',
    title: 'Rules',
    loadComponent: () => import('../screens/clinic/rules-page').then(({ RulesPage }) => RulesPage),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./not-found').then(({ NotFound }) => NotFound),
  },
];
