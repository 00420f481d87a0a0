import type { ReadAnswer, ReadRequest } from './reading.ts';

export type Reading = Exclude<ReadAnswer, { kind: 'prepared' }>;

/** A file that takes longer than this is given up. */
export const LONGEST_READING_MS = 60_000;

const TOO_LONG: Omit<Extract<Reading, { kind: 'refused' }>, 'id'> = {
  kind: 'refused',
  message: '这个文件读了一分钟还没有读完，已停止。请只保留年度报告正文，或另存为 Word 文档后再试。',
};

/**
 * Reads files in a worker of this computer, one at a time; nothing is sent anywhere. A file that hangs costs its
 * worker, and the next file gets a new one.
 */
export class LocalReader {
  readonly #open: () => Worker;
  readonly #onPrepared: (complete: boolean) => void;
  #worker: Worker;
  #lastId = 0;

  /** @param onPrepared told once a worker has fetched, or failed to fetch, all that reading needs */
  constructor(open: () => Worker, onPrepared: (complete: boolean) => void) {
    this.#open = open;
    this.#onPrepared = onPrepared;
    this.#worker = this.#start();
  }

  /** @param fileInArchive which file of an archive to read; without it an archive of several is listed */
  read(bytes: Uint8Array, fileInArchive?: number): Promise<Reading> {
    const id = ++this.#lastId;
    const worker = this.#worker;
    return new Promise((resolve) => {
      const finish = (reading: Reading): void => {
        clearTimeout(limit);
        worker.removeEventListener('message', listen);
        resolve(reading);
      };
      const listen = ({ data }: MessageEvent<ReadAnswer>): void => {
        if (data.kind !== 'prepared' && data.id === id) finish(data);
      };
      const limit = setTimeout(() => {
        worker.terminate();
        this.#worker = this.#start();
        finish({ ...TOO_LONG, id });
      }, LONGEST_READING_MS);
      worker.addEventListener('message', listen);
      worker.postMessage({
        id,
        bytes,
        ...(fileInArchive === undefined ? {} : { fileInArchive }),
      } satisfies ReadRequest);
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #start(): Worker {
    const worker = this.#open();
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'prepared') this.#onPrepared(data.complete);
    });
    return worker;
  }
}
