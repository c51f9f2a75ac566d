import { Component } from '@angular/core';

@Component({ selector: 'keel-details-dialog', template: '' })
export class DetailsDialog {}
