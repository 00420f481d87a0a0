import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { FilePart, ReadingAnswer, WantedReading } from './reading-answer.ts';
import { endWorker, isAlive, type WorkerLimits, WorkerProcesses } from './worker-processes.ts';

export interface ReadingLimits extends WorkerLimits {
  /** For one file. */
  readonly milliseconds: number;
}

/** Of a file, as it comes from where it is kept: it is never in the server's memory as a whole. */
type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The same from its beginning, as often as it is asked for. */
export type OpenContent = () => Content | Promise<Content>;

/** The worker process did not survive a file, or was ended because of it. */
export class ReadingEnded extends Error {}
/** The worker process had more time for a file than it may take. */
class ReadingTimedOut extends ReadingEnded {}

/** A worker process without work is ended after this time; the next file starts another. */
const IDLE_MS = 5 * 60_000;

/**
 * A worker process that reads one file after the other. It is none of the server's threads: a thread whose
 * heap fills up faster than its limit is looked at takes the whole server down, and the limit does not count
 * buffers. It knows nothing of the server's environment, and lets the server go first.
 */
export class ReadingProcess {
  readonly #limits: ReadingLimits;
  readonly #workers: WorkerProcesses;
  #worker: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: ReadingLimits, workers = new WorkerProcesses(limits)) {
    this.#limits = limits;
    this.#workers = workers;
  }

  /**
   * Where a worker process ends that has read other files before, another one tries once more: it may have been for them.
   *
   * @throws ReadingEnded; the signal's reason once it is aborted; what the content throws. The next file is read by
   *   another worker process
   */
  async read(
    open: OpenContent,
    signal?: AbortSignal,
    wanted: WantedReading = { what: 'report' },
  ): Promise<ReadingAnswer> {
    clearTimeout(this.#idle);
    const used = this.#worker && isAlive(this.#worker) ? this.#worker : null;
    const worker = used ?? this.#workers.take();
    this.#worker = worker;
    try {
      const answer = await answerOf(worker, open, wanted, this.#limits.milliseconds, signal);
      this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
      return answer;
    } catch (error) {
      const isClosed = this.#worker !== worker;
      await this.close();
      const isItsOwn = error instanceof ReadingEnded && !(error instanceof ReadingTimedOut);
      if (used && !isClosed && isItsOwn) return this.read(open, signal, wanted);
      throw error;
    }
  }

  /** Of the worker process, while there is one. */
  get pid(): number | undefined {
    return this.#worker?.pid;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    if (worker) await endWorker(worker);
  }
}

async function answerOf(
  worker: ChildProcess,
  open: OpenContent,
  wanted: WantedReading,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<ReadingAnswer> {
  const settled = new AbortController();
  const ended = (how: string) => new ReadingEnded(`the worker process ${how}`);
  const timedOut = () => new ReadingTimedOut(`the worker process took longer than ${milliseconds} ms`);
  let timer: NodeJS.Timeout | undefined;
  let leave: (() => void) | undefined;
  try {
    return await Promise.race([
      once(worker, 'message', { signal: settled.signal }).then(([answer]) => answer as ReadingAnswer),
      once(worker, 'exit', { signal: settled.signal }).then(([code, by]) => {
        throw ended(`ended with ${by ?? code}`);
      }),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(timedOut()), milliseconds);
        leave = () => reject(signal?.reason as Error);
        signal?.addEventListener('abort', leave);
        if (signal?.aborted) leave();
        send(worker, open, wanted, settled.signal).catch(reject);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    if (leave) signal?.removeEventListener('abort', leave);
    settled.abort();
  }
}

/** Piece by piece, each once the one before is taken; stopped at the next piece where the worker process will not answer. */
async function send(
  worker: ChildProcess,
  open: OpenContent,
  wanted: WantedReading,
  settled: AbortSignal,
): Promise<void> {
  const sent = (message: FilePart) =>
    new Promise<void>((resolve, reject) => {
      worker.send(message, (error) => {
        if (error) reject(new ReadingEnded(`the worker process takes nothing: ${error.message}`));
        else resolve();
      });
    });
  for await (const part of await open()) {
    if (settled.aborted) return;
    await sent({ part });
  }
  await sent({ part: null, wanted });
}
