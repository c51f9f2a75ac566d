import { Component } from '@angular/core';

@Component({ selector: 'keel-roster-page', template: '<h1>Patients</h1>' })
export class RosterPage {}
