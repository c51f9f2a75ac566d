import { Component, computed, input, output } from '@angular/core';
import { type Direction, type IsoDate, type PrecautionDetail, precautionKinds, type Side } from '../../clinical';
import { directionNames, precautionNames } from '../../ui/precaution-words';
import type { PrecautionEdit, PrecautionRow } from './precautions-draft';
import { controlIds, meaningOf, questionOf } from './precautions-fields';

/** One precaution of the form: a box to tick, and beneath it, once it is ticked, what is worth knowing about it. */
@Component({
  selector: 'keel-precaution-row',
  templateUrl: './precautions-row.html',
  styleUrl: './precautions-row.scss',
})
export class PrecautionRowPart {
  readonly row = input.required<PrecautionRow>();
  readonly today = input.required<IsoDate>();
  readonly ticked = input.required<boolean>();
  /** Whether its details are asked. */
  readonly open = input.required<boolean>();
  /** A few words beside the name, such as by which other name it was found. */
  readonly aside = input('');
  /** What keeps the statement unsaved, by the id of the control that mends it. */
  readonly problems = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<PrecautionEdit>();
  /** Enter in a field: back to finding the next one. */
  readonly done = output();

  protected readonly details = computed(() => {
    const row = this.row();
    return precautionKinds[row.id].details.map((name) => {
      const id = controlIds.detail(row.id, name);
      const second = name === 'restingPressure' ? this.problems().get(controlIds.diastolic(row.id)) : undefined;
      return {
        name,
        id,
        ...questionOf(row.id, name),
        value: name === 'restingPressure' ? '' : row[name],
        meaning: meaningOf(row, name, this.today()),
        problem: this.problems().get(id) ?? second,
      };
    });
  });

  protected readonly names = precautionNames;
  protected readonly ids = controlIds;
  protected readonly sides: readonly { readonly value: Side; readonly name: string }[] = [
    { value: 'left', name: 'Left' },
    { value: 'right', name: 'Right' },
    { value: 'both', name: 'Both' },
  ];
  protected readonly directions = Object.entries(directionNames).map(([value, name]) => ({ value, name }));

  protected say(detail: PrecautionDetail, said: string | boolean): void {
    this.edited.emit({ [detail]: said });
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected checked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }

  protected side(event: Event): Side | '' {
    return (event.target as HTMLSelectElement).value as Side | '';
  }

  protected direction(event: Event): Direction | '' {
    return (event.target as HTMLSelectElement).value as Direction | '';
  }
}
