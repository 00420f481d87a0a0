import { availableParallelism } from 'node:os';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DraftReport, FileKind, Rendering } from '@zhaojian/report-reader';
import { Piscina } from 'piscina';
import type { ThreadAnswer } from './read-in-thread.ts';
import { readingTooHard, unreadable } from './reading.errors.ts';
import { threadFile } from './thread-file.ts';
import { Turns } from './turns.ts';

export interface Reading {
  draft: DraftReport;
  kind: FileKind;
  rendering: Rendering;
}

/** Real reports take a second or two; whatever takes this long will not end well. */
const TIME_LIMIT_MS = 60_000;
const MEMORY_LIMIT_MB = 512;
/** One core stays for answering. */
export const READING_THREADS = Math.max(1, availableParallelism() - 1);

/** Reads files in threads, each with limits of time and memory: one bad file neither stops nor slows the server. */
@Injectable()
export class ReportReading implements OnApplicationShutdown {
  private threads: Piscina<Uint8Array, ThreadAnswer> | undefined;
  /** Before the time limit begins to run: waiting for a thread is not reading. */
  private readonly turns = new Turns(READING_THREADS);

  /** @throws Refusal with the reader's code, or READING_TOO_HARD */
  async read(bytes: Uint8Array, timeLimit = TIME_LIMIT_MS): Promise<Reading> {
    const answer = await this.turns.take(() => this.inThread(bytes, timeLimit));
    if ('refused' in answer) throw unreadable(answer.refused);
    return answer.read;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads?.destroy();
  }

  private async inThread(bytes: Uint8Array, timeLimit: number): Promise<ThreadAnswer> {
    this.threads ??= new Piscina<Uint8Array, ThreadAnswer>({
      ...threadFile,
      minThreads: 0,
      maxThreads: READING_THREADS,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    try {
      return await this.threads.run(bytes, { signal: AbortSignal.timeout(timeLimit) });
    } catch (error) {
      if (overLimit(error)) throw readingTooHard();
      throw error;
    }
  }
}

function overLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}
