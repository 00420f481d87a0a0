import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import type { ReadingAnswer } from './reading-answer.ts';
import { sourceArguments, sourceFile } from './source-file.ts';

export interface ReadingLimits {
  /** For one file. */
  readonly milliseconds: number;
  /** Of the heap of the program that reads. */
  readonly heapMegabytes: number;
  /** Of all its memory. */
  readonly megabytes: number;
}

/** The program that reads did not survive a file, or was ended because of it. */
export class ReadingEnded extends Error {}
/** The program had more time for a file than it may take. */
class ReadingTimedOut extends ReadingEnded {}

/** A program without work is ended after this time; the next file starts another. */
const IDLE_MS = 5 * 60_000;

/**
 * A program of its own that reads one file after the other. It is none of the server's threads: a thread whose
 * heap fills up faster than its limit is looked at takes the whole server down, and the limit does not count
 * buffers. It knows nothing of the server's environment, and lets the server go first.
 */
export class ReadingProcess {
  readonly #limits: ReadingLimits;
  #program: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
  }

  /**
   * Where a program ends that has read other files before, another one tries once more: it may have been for them.
   *
   * @throws ReadingEnded; the next file is read by another program
   */
  async read(bytes: Uint8Array): Promise<ReadingAnswer> {
    clearTimeout(this.#idle);
    const used = this.#program && isAlive(this.#program) ? this.#program : null;
    const program = used ?? started(this.#limits);
    this.#program = program;
    try {
      const answer = await answerOf(program, bytes, this.#limits.milliseconds);
      this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
      return answer;
    } catch (error) {
      const isClosed = this.#program !== program;
      await this.close();
      if (used && !isClosed && !(error instanceof ReadingTimedOut)) return this.read(bytes);
      throw error;
    }
  }

  /** Of the program, while there is one. */
  get pid(): number | undefined {
    return this.#program?.pid;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const program = this.#program;
    this.#program = null;
    if (!program || !isAlive(program)) return;
    program.kill('SIGKILL');
    await once(program, 'exit');
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

function started({ heapMegabytes, megabytes }: ReadingLimits): ChildProcess {
  const program = fork(sourceFile('reading-program'), [String(megabytes)], {
    execArgv: [...sourceArguments, `--max-old-space-size=${heapMegabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // It could not be started, or not be ended: whoever waits for it learns that it ended.
  program.on('error', () => undefined);
  if (program.pid !== undefined) letOthersGoFirst(program.pid);
  return program;
}

/** Where a container forbids it, or the program is gone already, it reads as it is. */
function letOthersGoFirst(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}

async function answerOf(
  program: ChildProcess,
  bytes: Uint8Array,
  milliseconds: number,
): Promise<ReadingAnswer> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = (how: string) => new ReadingEnded(`the program that reads ${how}`);
  const timedOut = () => new ReadingTimedOut(`the program that reads took longer than ${milliseconds} ms`);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      once(program, 'message', { signal }).then(([answer]) => answer as ReadingAnswer),
      once(program, 'exit', { signal }).then(([code, by]) => {
        throw ended(`ended with ${by ?? code}`);
      }),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(timedOut()), milliseconds);
        program.send(bytes, (error) => error && reject(ended(error.message)));
      }),
    ]);
  } finally {
    clearTimeout(timer);
    settled.abort();
  }
}
