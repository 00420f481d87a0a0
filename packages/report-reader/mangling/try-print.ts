import { parentPort, workerData } from 'node:worker_threads';
import type { Print } from '../fixtures/printing/prints.ts';
import { manglingsOf, silentlyWrong } from '../fixtures/mangling/silently-wrong.ts';

/** What one thread reports of one shape of document or kind of file. */
export interface PrintTried {
  readonly print: Print;
  readonly tried: number;
  readonly seconds: number;
  /** Manglings after which a cell was wrong without any doubt or finding, each with its seed to try it again. */
  readonly escapes: readonly string[];
}

interface Task {
  readonly prints: readonly Print[];
  readonly count: number;
  readonly firstSeed: number;
  /** The index of the print that is to be tried next, by whichever thread is free. */
  readonly next: SharedArrayBuffer;
}

/** Takes the manglings in turn, each with a seed of its own. */
async function tryPrint(print: Print, { count, firstSeed }: Task): Promise<PrintTried> {
  const began = performance.now();
  const names = manglingsOf(print);
  const escapes: string[] = [];
  for (let run = 0; run < count; run += 1) {
    const [name, seed] = [names[run % names.length] ?? '', firstSeed + run];
    const wrong = await silentlyWrong(name, seed, print);
    if (wrong.length > 0) escapes.push(`${name} with seed ${seed}: ${wrong.slice(0, 3).join('; ')}`);
  }
  return { print, tried: count, seconds: (performance.now() - began) / 1000, escapes };
}

const task: Task = workerData;
const next = new Int32Array(task.next);
for (let at = Atomics.add(next, 0, 1); at < task.prints.length; at = Atomics.add(next, 0, 1)) {
  const print = task.prints[at];
  if (print) parentPort?.postMessage(await tryPrint(print, task));
}
