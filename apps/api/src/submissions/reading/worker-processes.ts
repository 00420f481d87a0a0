import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { sourceArguments, sourceFile } from './source-file.ts';

export interface WorkerLimits {
  /** Of the heap of the worker process. */
  readonly heapMegabytes: number;
  /** Of all its memory. */
  readonly megabytes: number;
}

/**
 * Starts the worker processes that read, and may keep one ready. To start one takes half a second of a core, and several
 * where cores are busy; anyone who needs one finds it waiting, and the next is started while they work with it.
 */
export class WorkerProcesses {
  readonly #limits: WorkerLimits;
  #keepsOneReady = false;
  #ready: ChildProcess | null = null;

  constructor(limits: WorkerLimits) {
    this.#limits = limits;
  }

  /** From now on until it is closed. */
  keepOneReady(): void {
    this.#keepsOneReady = true;
    this.#ready ??= started(this.#limits);
  }

  /** The one that waits, while there is one. */
  get ready(): ChildProcess | null {
    return this.#ready;
  }

  /** One that has not read any file. */
  take(): ChildProcess {
    const ready = this.#ready;
    this.#ready = this.#keepsOneReady ? started(this.#limits) : null;
    return ready && isAlive(ready) ? ready : started(this.#limits);
  }

  /** Those that were taken are ended by the process that took them. */
  async close(): Promise<void> {
    this.#keepsOneReady = false;
    const ready = this.#ready;
    this.#ready = null;
    if (ready) await endWorker(ready);
  }
}

export const isAlive = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null;

export async function endWorker(worker: ChildProcess): Promise<void> {
  if (!isAlive(worker)) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/** It has nothing of the server but the way to answer: no variable of its environment, no folder, no open file. */
export function withoutOurs(script: string, args: readonly string[], heapMegabytes: number): ChildProcess {
  return fork(sourceFile(script), args, {
    execArgv: [...sourceArguments, `--max-old-space-size=${heapMegabytes}`],
    cwd: '/',
    // A user without an account has no home, and a library that pdf.js loads wants to know one.
    env: { HOME: '/' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function started({ heapMegabytes, megabytes }: WorkerLimits): ChildProcess {
  const worker = withoutOurs('reading-worker', [String(megabytes)], heapMegabytes);
  // It could not be started, or not be ended: anyone who waits for it learns that it ended.
  worker.on('error', () => undefined);
  return worker;
}
