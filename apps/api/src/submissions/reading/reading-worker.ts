import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { loadLargeReaders } from '@zhaojian/report-reader';
import { giveUpRights } from './give-up-rights.ts';
import { installedCharacterMaps } from './installed-character-maps.ts';
import { type FilePart, readingAnswer } from './reading-answer.ts';
import { sourceFile } from './source-file.ts';

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
  giveUpRights();
  return { characterMap };
}

const parts: Uint8Array[] = [];
const prepared = prepare();
process.on('message', async ({ part }: FilePart) => {
  if (part) return parts.push(part);
  const bytes = Buffer.concat(parts.splice(0));
  process.send?.(await readingAnswer(bytes, await prepared));
});
process.on('disconnect', () => process.exit());
