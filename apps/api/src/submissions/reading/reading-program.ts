import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type FilePart, readingAnswer } from './reading-answer.ts';
import { sourceFile } from './source-file.ts';

/** A program of its own: reads the files it is sent, one after the other, until the server is gone. */
const [mostMegabytes] = process.argv.slice(2).map(Number);
const guard = new Worker(sourceFile('memory-guard'), { workerData: { mostMegabytes } });
const guarded = once(guard, 'message').then(() => guard.unref());

const parts: Uint8Array[] = [];
process.on('message', async ({ part }: FilePart) => {
  if (part) return parts.push(part);
  const bytes = Buffer.concat(parts.splice(0));
  await guarded;
  process.send?.(await readingAnswer(bytes));
});
process.on('disconnect', () => process.exit());
