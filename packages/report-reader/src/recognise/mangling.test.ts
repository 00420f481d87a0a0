/**
 * @jest-environment ./testing/environment-with-pdfjs.js
 */
import fc from 'fast-check';
import { seeds } from '../../fixtures/arbitrary-report.ts';
import { LINE_MANGLINGS } from '../../fixtures/mangling/mangle-lines.ts';
import { APPEARANCE_MANGLINGS, MANGLINGS } from '../../fixtures/mangling/mangle.ts';
import { silentlyWrong } from '../../fixtures/mangling/silently-wrong.ts';

/** How often each mangling is tried here; `npm run mangle` tries thousands for each shape of document and kind of file. */
const RUNS = Number(process.env.MANGLINGS ?? 25);
/** The same manglings every time, so that a failure is the change's; `npm run mangle` looks for new ones. */
const SEED = Number(process.env.MANGLING_SEED ?? 2026);

describe('a good document damaged at random is never silently read wrong', () => {
  it.each([MANGLINGS, LINE_MANGLINGS, APPEARANCE_MANGLINGS].flatMap(Object.keys))('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => expect(await silentlyWrong(name, seed)).toEqual([])),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  });
});
