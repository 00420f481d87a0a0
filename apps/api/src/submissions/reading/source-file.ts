import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = import.meta.url;
const urlOf = (module: string): string => pathToFileURL(createRequire(here).resolve(module)).href;

/** A file of this folder to be run by itself: the built one, or under jest the source. */
export const sourceFile = (name: string): string => fileURLToPath(new URL(`./${name}${extname(here)}`, here));

/** What Node has to be told to run it: nothing, or to learn TypeScript first. */
export const sourceArguments: readonly string[] = here.endsWith('.ts')
  ? ['--conditions=source', '--import', urlOf('@zhaojian/report-reader/run-typescript')]
  : [];
