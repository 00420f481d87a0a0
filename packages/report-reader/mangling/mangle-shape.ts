import { parentPort, workerData } from 'node:worker_threads';
import { MANGLINGS } from '../fixtures/mangle.ts';
import { SHAPES, type Shape } from '../fixtures/print-document.ts';
import { silentlyWrong } from '../fixtures/silently-wrong.ts';

/** What one thread reports for one shape. */
export interface ShapeTried {
  readonly shape: Shape;
  readonly tried: number;
  readonly seconds: number;
  /** Manglings after which a cell was wrong and nothing said so, each with its seed to try it again. */
  readonly escapes: readonly string[];
}

interface Task {
  readonly count: number;
  readonly firstSeed: number;
  readonly next: SharedArrayBuffer;
}

/** Takes the manglings in turn, each with a seed of its own. */
function tryShape(shape: Shape, { count, firstSeed }: Task): ShapeTried {
  const began = performance.now();
  const names = Object.keys(MANGLINGS);
  const escapes: string[] = [];
  for (let run = 0; run < count; run += 1) {
    const [name, seed] = [names[run % names.length] ?? '', firstSeed + run];
    const wrong = silentlyWrong(name, seed, shape);
    if (wrong.length > 0) escapes.push(`${name} with seed ${seed}: ${wrong.slice(0, 3).join('; ')}`);
  }
  return { shape, tried: count, seconds: (performance.now() - began) / 1000, escapes };
}

const task: Task = workerData;
const next = new Int32Array(task.next);
for (let at = Atomics.add(next, 0, 1); at < SHAPES.length; at = Atomics.add(next, 0, 1)) {
  const shape = SHAPES[at];
  if (shape) parentPort?.postMessage(tryShape(shape, task));
}
