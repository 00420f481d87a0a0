import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the browser for the journeys is.
 * @typedef {{ executablePath: string, libraryPath?: string }} BrowserNote
 */

/** The folder for what is installed for the journeys alone; not under version control. */
export const BROWSER_FOLDER = join(fileURLToPath(new URL('..', import.meta.url)), '.browser');

/** Written by ensure-browser, read by the Playwright configuration. */
export const BROWSER_NOTE = join(BROWSER_FOLDER, 'browser.json');
