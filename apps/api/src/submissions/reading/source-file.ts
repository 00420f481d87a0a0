import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = import.meta.url;

/** A file of this folder to be run by itself: the built one, or under jest the source. */
export const sourceFile = (name: string): string => fileURLToPath(new URL(`./${name}${extname(here)}`, here));

/** What Node has to be told to run it: nothing, or to learn TypeScript first. */
export const sourceArguments: readonly string[] = here.endsWith('.ts')
  ? ['--conditions=source', '--import', new URL('../../testing/typescript-in-children.mjs', here).href]
  : [];
