import { parentPort } from 'node:worker_threads';
import { ReadRefusal, readReport } from '../src/index.ts';
import { damagedFile } from './damage/damaged-file.ts';
import { liveMemory } from './live-memory.ts';

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

/** A thread: reads the files whose numbers it is told, one after the other, and says what it holds. */
parentPort?.on('message', async (asked: number | 'memory') =>
  parentPort?.postMessage(asked === 'memory' ? await liveMemory() : await outcomeOf(asked)),
);
parentPort?.postMessage('ready');
