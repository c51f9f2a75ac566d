import { Component } from '@angular/core';

@Component({ selector: 'keel-history-page', template: '<h1>History</h1>' })
export class HistoryPage {}
