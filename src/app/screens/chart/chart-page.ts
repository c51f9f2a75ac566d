import { Component } from '@angular/core';

@Component({ selector: 'keel-chart-page', template: '<h1>Overview</h1>' })
export class ChartPage {}
