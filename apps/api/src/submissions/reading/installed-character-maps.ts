import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** All character maps of the installed pdf.js, read at once: a worker process can open no file later. */
export async function installedCharacterMaps(): Promise<(fileName: string) => Promise<Uint8Array>> {
  const reader = createRequire(import.meta.url).resolve('@zhaojian/report-reader');
  const folder = join(dirname(createRequire(reader).resolve('pdfjs-dist/package.json')), 'cmaps');
  const names = await readdir(folder);
  const maps = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
  return async (fileName) => {
    const map = maps.get(fileName);
    if (!map) throw new Error(`pdf.js has no character map ${fileName}.`);
    // pdf.js may keep and detach what it is given.
    return Uint8Array.from(map);
  };
}
