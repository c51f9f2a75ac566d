import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { EmptyPlace } from '../ui/empty-place';

@Component({
  selector: 'keel-not-found',
  imports: [EmptyPlace, MatButton, RouterLink],
  template: `
    <h1 class="visually-hidden" tabindex="-1">Page not found</h1>
    <keel-empty-place heading="There is no such page" text="The address may be mistyped, or from an older version.">
      <a matButton="filled" routerLink="/patients">Go to patients</a>
    </keel-empty-place>
  `,
})
export class NotFound {}
