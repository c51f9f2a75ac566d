import { Component } from '@angular/core';

@Component({ selector: 'keel-precautions-dialog', template: '' })
export class PrecautionsDialog {}
