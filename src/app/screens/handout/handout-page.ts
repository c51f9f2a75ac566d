import { Component } from '@angular/core';

@Component({ selector: 'keel-handout-page', template: '<h1>Handout</h1>' })
export class HandoutPage {}
