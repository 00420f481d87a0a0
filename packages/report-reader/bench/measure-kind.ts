import { FILE_PRINTERS } from '../fixtures/printing/print-file.ts';
import { longReport } from '../fixtures/long-report.ts';
import { readDocument, readReport, recognise, type FileKind } from '../src/index.ts';
import { FLOORS } from './floors.ts';
import { timed, type Timing } from './timings.ts';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** How many times a second a number of threads together read a file; they begin when all have warmed up. */
async function filesASecond(bytes: Uint8Array, threads: number, seconds: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('read-for-a-while.ts', import.meta.url), { workerData: { bytes, seconds } }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const rates = workers.map((worker) => once(worker, 'message'));
  for (const worker of workers) worker.postMessage('go');
  return (await Promise.all(rates)).reduce((sum, [rate]) => sum + rate, 0);
}

/** All that is measured of one kind of file. */
export interface KindMeasured {
  readonly kind: FileKind;
  readonly fileBytes: number;
  readonly whole: Timing;
  readonly recognition: Timing;
  readonly floor: Timing;
  /** Megabytes of memory of the whole process at its highest, while files were read one after the other. */
  readonly peakMemory: number;
  readonly onOneCore: number;
  readonly onTwoCores: number;
}

async function measureKind(kind: FileKind, seconds: number): Promise<KindMeasured> {
  const bytes = FILE_PRINTERS[kind](longReport());
  const whole = await timed(seconds, () => readReport(bytes));
  const peakMemory = process.resourceUsage().maxRSS / 1024;
  const document = await readDocument(bytes);
  return {
    kind,
    fileBytes: bytes.length,
    whole,
    recognition: await timed(seconds, () => recognise(document)),
    floor: await timed(seconds / 2, () => FLOORS[kind].run(bytes)),
    peakMemory,
    onOneCore: await filesASecond(bytes, 1, seconds),
    onTwoCores: await filesASecond(bytes, 2, seconds),
  };
}

/** A process of its own for each kind, so that the memory of one is not counted with another's. */
const [kind, seconds] = process.argv.slice(2);
process.send?.(await measureKind(kind as FileKind, Number(seconds)));
