import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** How many times a second so many threads together read a file; they begin when all have warmed up. */
export async function filesASecond(bytes: Uint8Array, threads: number, seconds: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('read-for-a-while.ts', import.meta.url), { workerData: { bytes, seconds } }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const rates = workers.map((worker) => once(worker, 'message'));
  for (const worker of workers) worker.postMessage('go');
  return (await Promise.all(rates)).reduce((sum, [rate]) => sum + rate, 0);
}
