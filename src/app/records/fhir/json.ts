/**
 * Reading JSON that was written elsewhere: every step asks what it holds, and gives nothing where it holds something
 * else, so that a malformed resource costs itself and not the file.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export function objectFrom(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The objects of a list; a single object counts as a list of one, which some exporters write. */
export function objectsFrom(value: unknown): readonly JsonObject[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(objectFrom).filter((item) => item !== undefined);
}

/** Text with its white space tidied; nothing where there is none. */
export function textFrom(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

export function textsFrom(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(textFrom).filter((item) => item !== undefined);
}
