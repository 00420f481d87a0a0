import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SHAPES } from '../fixtures/print-document.ts';
import type { ShapeTried } from './mangle-shape.ts';

/**
 * Damages good documents of every shape at random and counts what slips through: a cell read wrong with nothing
 * that says so. `npm run mangle -w packages/report-reader -- [manglings a shape, 1000] [first seed, 1] [threads]`
 */
const count = Number(process.argv[2] ?? 1000);
const firstSeed = Number(process.argv[3] ?? 1);
const threads = Math.min(Number(process.argv[4] ?? availableParallelism()), SHAPES.length);
const next = new SharedArrayBuffer(4);
const results: ShapeTried[] = [];

function runThread(): Promise<void> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('mangle-shape.ts', import.meta.url), { workerData: { count, firstSeed, next } })
      .on('message', (result: ShapeTried) => {
        results.push(result);
        const { shape, tried, seconds, escapes } = result;
        console.log(
          `${shape.padEnd(20)}${String(tried).padStart(8)} manglings${seconds.toFixed(0).padStart(6)} s` +
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
console.log(`${tried} manglings in ${results.length} shapes, ${escaped} silently wrong`);
process.exitCode = escaped > 0 ? 1 : 0;
