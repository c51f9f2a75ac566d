import { Component } from '@angular/core';

@Component({ selector: 'keel-clinic-page', template: '<h1>Clinic</h1>' })
export class ClinicPage {}
