import { Component } from '@angular/core';
import { PainPanel } from './pain-panel';
import { PathwayPanel } from './pathway-panel';
import { PracticePanel } from './practice-panel';
import { RulesPanel } from './rules-panel';
import { StoragePanel } from './storage-panel';

/** What the practice decides for itself: its people, its pain policy, its word on every rule; and its backups. */
@Component({
  selector: 'keel-clinic-page',
  imports: [PainPanel, PathwayPanel, PracticePanel, RulesPanel, StoragePanel],
  template: `
    <h1>Clinic</h1>
    <keel-practice-panel />
    <keel-storage-panel />
    <keel-pain-panel />
    <keel-pathway-panel />
    <keel-rules-panel />
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
      align-content: start;
      width: 100%;
      max-width: 1080px;
      margin: 0 auto;
      padding: 24px 16px 48px;
    }
    :host > :not(h1) {
      padding-top: 24px;
      border-top: 1px solid var(--keel-line);
    }
  `,
})
export class ClinicPage {}
