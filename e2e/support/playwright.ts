import { type FileChooser } from '@playwright/test';

export { expect, type Locator, type Page } from '@playwright/test';

/** A file made up for a test, with its content in memory. */
export type FilePayload = Extract<Parameters<FileChooser['setFiles']>[0], { readonly buffer: Buffer }>;
