import { damagedFile } from './damage/damaged-file.ts';
import { EARLY, MemoryGrowth } from './memory-growth.ts';
import { ReadingThread, type LimitedOutcome } from './reading-thread.ts';

/**
 * Reads damaged files of every kind and counts those that end as neither a report nor a refusal; fails when there
 * are some, or when a thread's live memory grows.
 * `npm run fuzz -w packages/report-reader -- [files, 600] [seconds at most, 120] [first number, 1] [threads, 2]`
 */
const [files = 600, seconds = 120, first = 1, threads = 2] = process.argv.slice(2).map(Number);

/** How long the server gives a file. */
const SECONDS_A_FILE = 30;

const counts = { report: 0, refusal: 0, crash: 0, hang: 0, memory: 0 };
const kinds = new Map<string, number>();
const began = performance.now();
let next = first;

const memory = new MemoryGrowth();
const secondsPassed = (): number => (performance.now() - began) / 1000;

const survived = ({ what }: LimitedOutcome): boolean => what === 'report' || what === 'refusal';

function note(outcome: LimitedOutcome): void {
  counts[outcome.what] += 1;
  const { kind, damages } = damagedFile(outcome.number);
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (survived(outcome)) return;
  console.log(`${outcome.what}: file ${outcome.number}, ${kind}, ${damages.join(', ')}`);
  if (outcome.what === 'crash') console.log(`    ${outcome.error.split('\n').slice(0, 4).join('\n    ')}`);
}

async function readFiles(): Promise<void> {
  const thread = new ReadingThread({ seconds: SECONDS_A_FILE });
  let [read, early] = [0, 0];
  while (next < first + files && secondsPassed() < seconds) {
    const number = next;
    next += 1;
    const outcome = await thread.read(number);
    note(outcome);
    // A thread that did not survive has been replaced: the new one is measured from its beginning.
    read = survived(outcome) ? read + 1 : 0;
    if (read === EARLY) early = await thread.liveMemory();
  }
  if (read > EARLY) memory.add(early, await thread.liveMemory(), read);
  await thread.close();
}

await Promise.all(Array.from({ length: threads }, readFiles));
const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
console.log(
  `${total} damaged files in ${secondsPassed().toFixed(0)} s (${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')})`,
);
console.log(
  `${counts.report} read, ${counts.refusal} refused, ${counts.crash} crashes, ${counts.hang} longer than ` +
    `${SECONDS_A_FILE} s, ${counts.memory} beyond the memory limit`,
);
console.log(String(memory));
process.exitCode = counts.crash + counts.hang + counts.memory > 0 || memory.leaks ? 1 : 0;
