import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { ReadRefusal, readReport } from '../src/index.ts';
import { damagedFile } from './damage/damaged-file.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What became of one damaged file: a report, a refusal, or anything else, which is a crash. */
export type Outcome =
  | { readonly number: number; readonly what: 'report' | 'refusal' }
  | { readonly number: number; readonly what: 'crash'; readonly error: string };

async function outcomeOf(number: number): Promise<Outcome> {
  try {
    await readReport(damagedFile(number).bytes);
    return { number, what: 'report' };
  } catch (error) {
    if (error instanceof ReadRefusal) return { number, what: 'refusal' };
    return {
      number,
      what: 'crash',
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/**
 * The bytes that this thread still holds when what nobody needs has been thrown away: its heap, and buffers
 * outside it. What is left of them grows from file to file only where something leaks.
 */
async function liveMemory(): Promise<number> {
  // What is waited for, and what finalisers let go of, is free only in a later round.
  for (let rounds = 0; rounds < 3; rounds += 1) {
    collectGarbage();
    await pause(10);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A thread: reads the files whose numbers it is told, one after the other, and says what it holds. */
parentPort?.on('message', async (asked: number | 'memory') =>
  parentPort?.postMessage(asked === 'memory' ? await liveMemory() : await outcomeOf(asked)),
);
parentPort?.postMessage('ready');
