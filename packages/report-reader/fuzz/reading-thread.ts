import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './read-damaged.ts';

/** The limits under which the server reads files too. */
const MEMORY_LIMIT_MB = 512;

export interface Limits {
  readonly seconds: number;
}
export type LimitedOutcome =
  | Outcome
  | { readonly number: number; readonly what: 'hang' }
  | { readonly number: number; readonly what: 'memory' };

/** A worker that is ready to read: starting it is not counted. */
async function startedWorker(): Promise<Worker> {
  const worker = new Worker(new URL('read-damaged.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  await once(worker, 'message');
  return worker;
}

/** A thread that reads damaged files; after one that it did not survive, another thread goes on. */
export class ReadingThread {
  readonly #limits: Limits;
  #worker: Worker | null = null;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Reads one damaged file. A thread that hangs or dies is replaced for the next. */
  async read(number: number): Promise<LimitedOutcome> {
    const worker = (this.#worker ??= await startedWorker());
    const outcome = await new Promise<LimitedOutcome>((resolve) => {
      const timer = setTimeout(() => resolve({ number, what: 'hang' }), this.#limits.seconds * 1000);
      const settle = (result: LimitedOutcome): void => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        resolve(result);
      };
      worker.once('message', settle);
      worker.once('error', (error: Error & { code?: string }) =>
        settle(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? { number, what: 'memory' }
            : { number, what: 'crash', error: error.stack ?? error.message },
        ),
      );
      worker.once('exit', (code) =>
        settle({ number, what: 'crash', error: `the thread ended with ${code}` }),
      );
      worker.postMessage(number);
    });
    if (outcome.what !== 'report' && outcome.what !== 'refusal') await this.close();
    return outcome;
  }

  /** The bytes that the thread holds after collecting garbage. */
  async liveMemory(): Promise<number> {
    const worker = (this.#worker ??= await startedWorker());
    worker.postMessage('memory');
    const [bytes] = await once(worker, 'message');
    return bytes;
  }

  /** Ends the thread; its memory is free again. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
