import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = import.meta.url;

/** The file that a reading thread runs: the built one, or under jest the source, for which the thread learns TypeScript first. */
export const threadFile = {
  filename: fileURLToPath(new URL(`./read-in-thread${extname(here)}`, here)),
  execArgv: here.endsWith('.ts')
    ? ['--conditions=source', '--import', new URL('../../testing/typescript-in-threads.mjs', here).href]
    : [],
};
