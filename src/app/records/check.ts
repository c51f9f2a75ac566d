import { isIsoDate } from '../clinical/index';

/** Whether a value of unknown origin is what it should be. */
export type Check = (value: unknown) => boolean;
/** A check for every field of T: a field that is added to an entry does not compile until it is checked here too. */
export type Fields<T> = { readonly [K in keyof Required<T>]: Check };

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const text: Check = (value) => typeof value === 'string';
export const filled: Check = (value) => typeof value === 'string' && value.trim() !== '';
export const number: Check = (value) => Number.isFinite(value);
export const flag: Check = (value) => typeof value === 'boolean';
export const date: Check = (value) => typeof value === 'string' && isIsoDate(value);
export const instant: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));

export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

export function mapOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}

export function shape<T>(fields: Fields<T>): Check {
  const checks = Object.entries<Check>(fields);
  return (value) => isObject(value) && checks.every(([name, check]) => check(value[name]));
}

export function everyFieldOptional<T>(fields: Fields<T>): Fields<T> {
  return Object.fromEntries(Object.entries<Check>(fields).map(([name, check]) => [name, optional(check)])) as Fields<T>;
}
