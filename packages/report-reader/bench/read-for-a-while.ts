import { parentPort, workerData } from 'node:worker_threads';
import { readReport } from '../src/index.ts';

/** A thread: reads one file again and again, and says how many times in the seconds after it has warmed up. */
const { bytes, seconds }: { bytes: Uint8Array; seconds: number } = workerData;

async function readFor(duration: number): Promise<number> {
  const began = performance.now();
  let files = 0;
  do {
    await readReport(bytes);
    files += 1;
  } while (performance.now() - began < duration * 1000);
  return (files / (performance.now() - began)) * 1000;
}

await readFor(seconds / 2);
parentPort?.postMessage('ready');
parentPort?.once('message', async () => {
  parentPort?.postMessage(await readFor(seconds));
  parentPort?.close();
});
