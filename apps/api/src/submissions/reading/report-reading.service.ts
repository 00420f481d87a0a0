import { availableParallelism } from 'node:os';
import { Inject, Injectable, Logger, type OnApplicationShutdown, Optional } from '@nestjs/common';
import type { DraftReport, FileKind, Rendering, Sheet, SheetLimits } from '@zhaojian/report-reader';
import type { ReadingAnswer, WantedReading } from './reading-answer.ts';
import { readingTooHard, unreadable } from './reading.errors.ts';
import { type OpenContent, ReadingEnded, type ReadingLimits, ReadingProcess } from './reading-process.ts';
import { type Asker, ReadingSemaphore } from './reading-semaphore.ts';
import { WorkerProcesses } from './worker-processes.ts';

export interface Reading {
  draft: DraftReport;
  kind: FileKind;
  rendering: Rendering;
}

/** Real reports take a second or two, and 200 MB: whatever takes this much will not end well. */
const LIMITS: ReadingLimits = { milliseconds: 30_000, heapMegabytes: 512, megabytes: 1_024 };
/** One core stays for answering; but never one worker process alone, which a hard file would hold until its time is over. */
export const READINGS_AT_ONCE = Math.max(2, availableParallelism() - 1);

const READING_LIMITS = Symbol('READING_LIMITS');

/** Reads files in worker processes, with limits of time and memory: one bad file neither stops nor slows the server. */
@Injectable()
export class ReportReading implements OnApplicationShutdown {
  private readonly logger = new Logger('ReportReading');
  private readonly workers: WorkerProcesses;
  private readonly processes: readonly ReadingProcess[];
  private readonly free: ReadingProcess[];
  /** Before the time limit begins to run: waiting for a worker process is not reading. */
  private readonly semaphore = new ReadingSemaphore(READINGS_AT_ONCE);

  constructor(@Optional() @Inject(READING_LIMITS) limits: ReadingLimits = LIMITS) {
    this.workers = new WorkerProcesses(limits);
    this.processes = Array.from({ length: READINGS_AT_ONCE }, () => new ReadingProcess(limits, this.workers));
    this.free = [...this.processes];
  }

  /** From now on nobody waits until a worker process is started, however long no file came. */
  keepOneReady(): void {
    this.workers.keepOneReady();
  }

  /**
   * Waits for the asker's turn; until then nothing of the file is in memory.
   *
   * @throws Refusal with the reader's code, or READING_TOO_HARD; the reason of the asker's signal
   */
  async read(open: OpenContent, asker: Asker): Promise<Reading> {
    const answer = await this.answer(open, asker, { what: 'report' });
    if (!('read' in answer)) throw new Error('a report was asked for');
    return answer.read;
  }

  /** The cells of a workbook, whatever it is about. @throws Refusal as `read` does */
  async readSheets(open: OpenContent, asker: Asker, limits: SheetLimits): Promise<readonly Sheet[]> {
    const answer = await this.answer(open, asker, { what: 'sheets', limits });
    if (!('sheets' in answer)) throw new Error('sheets were asked for');
    return answer.sheets;
  }

  private async answer(open: OpenContent, asker: Asker, wanted: WantedReading) {
    const answer = await this.semaphore.run(asker, (signal) => this.inProcess(open, asker, signal, wanted));
    if ('refused' in answer) throw unreadable(answer.refused);
    if ('failed' in answer) throw new Error(`reading failed: ${answer.failed}`);
    return answer;
  }

  /** Ends the worker processes with the program. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.workers, ...this.processes].map((each) => each.close()));
  }

  private async inProcess(
    open: OpenContent,
    { bytes }: Asker,
    signal: AbortSignal,
    wanted: WantedReading,
  ): Promise<ReadingAnswer> {
    const process = this.free.pop();
    if (!process) throw new Error('more readings at once than worker processes');
    try {
      return await process.read(open, signal, wanted);
    } catch (error) {
      if (!(error instanceof ReadingEnded)) throw error;
      this.logger.warn(`a file of ${bytes} bytes could not be read: ${error.message}`);
      throw readingTooHard();
    } finally {
      this.free.push(process);
    }
  }
}
