import { Component } from '@angular/core';

@Component({ selector: 'keel-visit-page', template: '<h1>Visit</h1>' })
export class VisitPage {}
