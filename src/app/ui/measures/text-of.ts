/** What stands in the field that an event came from. */
export function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
