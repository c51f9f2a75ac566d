import { Component } from '@angular/core';

@Component({ selector: 'keel-program-page', template: '<h1>Program</h1>' })
export class ProgramPage {}
