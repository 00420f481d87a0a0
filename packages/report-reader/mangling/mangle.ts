import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PRINTS } from '../fixtures/printing/prints.ts';
import type { PrintTried } from './try-print.ts';

/**
 * Damages good reports at random, prints them in every shape of document and kind of file, and counts what slips
 * through: a cell read wrong without any doubt or finding.
 * `npm run mangle -w packages/report-reader -- [manglings for each, 1000] [first seed, 1] [threads] [only these …]`
 */
const count = Number(process.argv[2] ?? 1000);
const firstSeed = Number(process.argv[3] ?? 1);
const only = process.argv.slice(5);
const prints = PRINTS.filter((print) => only.length === 0 || only.includes(print));
const threads = Math.min(Number(process.argv[4] ?? availableParallelism()), prints.length);
const next = new SharedArrayBuffer(4);
const results: PrintTried[] = [];

function runThread(): Promise<void> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('try-print.ts', import.meta.url), { workerData: { prints, count, firstSeed, next } })
      .on('message', (result: PrintTried) => {
        results.push(result);
        const { print, tried, seconds, escapes } = result;
        console.log(
          `${print.padEnd(20)}${String(tried).padStart(8)} manglings${seconds.toFixed(0).padStart(6)} s` +
            `${String(escapes.length).padStart(5)} silently wrong`,
        );
        for (const escape of escapes.slice(0, 5)) console.log(`    ${escape}`);
      })
      .on('error', reject)
      .on('exit', () => resolve());
  });
}

await Promise.all(Array.from({ length: threads }, runThread));
const tried = results.reduce((sum, result) => sum + result.tried, 0);
const escaped = results.reduce((sum, result) => sum + result.escapes.length, 0);
console.log(`${tried} manglings in ${results.length} shapes and kinds, ${escaped} silently wrong`);
process.exitCode = escaped > 0 ? 1 : 0;
