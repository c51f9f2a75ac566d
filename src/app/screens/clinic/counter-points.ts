import { Component, computed, input } from '@angular/core';
import { citation, type CounterEvidence, type SourcedStatement } from '../../clinical';
import { sourceInWords } from '../../ui/rule-words';

/** What Keel does, what speaks against it, and why Keel still does it, each with its sources. */
@Component({
  selector: 'keel-counter-points',
  template: `
    <dl>
      <div>
        <dt>Keel</dt>
        <dd>{{ one().does }}</dd>
      </div>
      @for (point of points(); track point.text) {
        <div>
          <dt>{{ point.name }}</dt>
          <dd>
            {{ point.text }}
            @for (source of point.sources; track source) {
              <span class="small muted">{{ source }}</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 8px;
      max-width: 88ch;
      margin: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: 108px minmax(0, 1fr);
      gap: 0 12px;
    }
    dt {
      color: var(--keel-muted);
    }
    dd {
      margin: 0;
    }
    dd span {
      display: block;
    }
    @media (max-width: 560px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class CounterPoints {
  readonly one = input.required<CounterEvidence>();
  protected readonly points = computed(() => {
    const point = (name: string, { text, sources }: SourcedStatement) => ({
      name,
      text,
      sources: sources.map((key) => sourceInWords(citation(key))),
    });
    const { against, why } = this.one();
    return [...against.map((statement) => point('Against it', statement)), point('Kept because', why)];
  });
}
