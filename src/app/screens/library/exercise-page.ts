import { Component } from '@angular/core';

@Component({ selector: 'keel-exercise-page', template: '<h1>Exercise</h1>' })
export class ExercisePage {}
