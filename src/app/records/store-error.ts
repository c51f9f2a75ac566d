export type StoreErrorReason = 'quota' | 'refused' | 'newer-schema' | 'conflict' | 'failed';

const messages: Readonly<Record<StoreErrorReason, string>> = {
  quota:
    'There is no room left on this device, so nothing of this was saved. What was saved before is untouched. ' +
    'Free some space, then save again.',
  refused:
    'This browser does not let Keel keep records: the window may be private, or storage may be blocked for this site. ' +
    'Nothing was saved. Open Keel in an ordinary window, or allow this site to store data, then try again.',
  'newer-schema':
    'A newer version of Keel has opened the records on this device, so nothing of this was saved. What was saved ' +
    'before is untouched. Reload the page to go on with the newer version.',
  conflict:
    'The record already holds something else under the same number, so nothing of this was saved. What was saved ' +
    'before is untouched. Reload the page, then enter this again.',
  failed:
    'The record could not be reached, so nothing of this was saved. What was saved before is untouched. Try again; ' +
    'if that does not help, reload the page.',
};

/** Why the record could not be read or added to. Its message is for the clinician, and never says anything of a patient. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly reason: StoreErrorReason,
    options?: ErrorOptions,
  ) {
    super(messages[reason], options);
  }
}
