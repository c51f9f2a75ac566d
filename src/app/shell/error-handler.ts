import { type ErrorHandler, inject, Injectable } from '@angular/core';
import { Notices } from './notices';

/**
 * What nobody foresaw: said to the clinician in plain words, and logged by its name and place alone, because an error's
 * own text may quote a record.
 */
@Injectable()
export class KeelErrorHandler implements ErrorHandler {
  readonly #notices = inject(Notices);

  handleError(error: unknown): void {
    const name = error instanceof Error ? error.name : 'Unknown error';
    const place = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line)) : [];
    // eslint-disable-next-line no-console -- the one place that logs: names and places, never content
    console.error([name, ...place.slice(0, 12)].join('\n'));
    this.#notices.problem(
      isChunkError(error)
        ? 'A part of Keel could not be loaded. What you saved is safe. Check the connection, then reload the page.'
        : 'Something went wrong on this page. What you saved is safe. Reload the page and go on.',
    );
  }
}

function isChunkError(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|Importing a module script failed/.test(error.message);
}
