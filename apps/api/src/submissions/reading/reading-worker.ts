import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { loadLargeReaders } from '@zhaojian/report-reader';
import { giveUpRights } from './give-up-rights.ts';
import { type FilePart, readingAnswer } from './reading-answer.ts';
import { sourceFile } from './source-file.ts';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** All character maps of the installed pdf.js, read at once: a worker process can open no file later. */
async function installedCharacterMaps(): Promise<(fileName: string) => Promise<Uint8Array>> {
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

/** A worker process: reads the files it is sent, one after the other, until the server is gone. */
const [mostMegabytes] = process.argv.slice(2).map(Number);

/** With all that is needed to read, and no rights left, before it looks at a file. */
async function prepare() {
  const guard = new Worker(sourceFile('memory-guard'), { workerData: { mostMegabytes } });
  const [characterMap] = await Promise.all([
    installedCharacterMaps(),
    loadLargeReaders(),
    once(guard, 'message'),
  ]);
  guard.unref();
  letOthersGoFirst();
  giveUpRights();
  return { characterMap };
}

/** From now on, so that it starts at once also where many read. Linux counts each thread by itself. */
function letOthersGoFirst(): void {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid];
  try {
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A container may forbid it: it reads as it is.
  }
}

const parts: Uint8Array[] = [];
const prepared = prepare();
process.on('message', async (sent: FilePart) => {
  if (sent.part) return parts.push(sent.part);
  const bytes = Buffer.concat(parts.splice(0));
  process.send?.(await readingAnswer(bytes, await prepared, sent.wanted));
});
process.on('disconnect', () => process.exit());
