import { propertiesIn, slice, type Property } from './properties.ts';
import { LOCATED, type WordFile } from './word-file.ts';

/** Bytes of the main stream, `start` to `end`, and the properties of the text in them. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly Property[];
}

const PAGE_SIZE = 512;
/** Points to a list of properties in the data stream that was too long for its page. */
const HUGE_LIST = new Set([0x6646, 0x6645]);

/** Reads the runs of all pages that a table of pages points to, each page by `readPage`. */
function runsOfPages(
  file: WordFile,
  index: number,
  readRun: (page: DataView, runs: number, run: number) => readonly Property[],
): PropertyRun[] {
  const { start, size } = file.located(index);
  const count = Math.floor((size - 4) / 8);
  const runs: PropertyRun[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    const number = file.tables.getUint32(start + (count + 1) * 4 + entry * 4, true) & 0x3fffff;
    const page = slice(file.main, number * PAGE_SIZE, PAGE_SIZE);
    const runCount = page.getUint8(PAGE_SIZE - 1);
    for (let run = 0; run < runCount; run += 1) {
      runs.push({
        start: page.getUint32(run * 4, true),
        end: page.getUint32(run * 4 + 4, true),
        properties: readRun(page, runCount, run),
      });
    }
  }
  return runs.toSorted((first, second) => first.start - second.start);
}

/** Puts the properties a paragraph keeps in the data stream where the pointer to them is. */
function withHugeList(properties: readonly Property[], data: DataView | null): readonly Property[] {
  return properties.flatMap((property) => {
    if (!HUGE_LIST.has(property.code) || !data) return [property];
    const at = property.operand.getUint32(0, true);
    return propertiesIn(slice(data, at + 2, data.getUint16(at, true)));
  });
}

/** The paragraphs' properties ([MS-DOC] 2.9.175 PapxFkp). @throws RangeError */
export function paragraphRuns(file: WordFile): PropertyRun[] {
  return runsOfPages(file, LOCATED.paragraphRuns, (page, runs, run) => {
    const at = page.getUint8((runs + 1) * 4 + run * 13) * 2;
    if (at === 0) return [];
    const half = page.getUint8(at);
    const start = half === 0 ? at + 2 : at + 1;
    const size = half === 0 ? page.getUint8(at + 1) * 2 : half * 2 - 1;
    // The first two bytes name the style.
    if (size <= 2) return [];
    return withHugeList(propertiesIn(slice(page, start + 2, size - 2)), file.data);
  });
}

/** The characters' properties ([MS-DOC] 2.9.33 ChpxFkp). @throws RangeError */
export function characterRuns(file: WordFile): PropertyRun[] {
  return runsOfPages(file, LOCATED.characterRuns, (page, runs, run) => {
    const at = page.getUint8((runs + 1) * 4 + run) * 2;
    return at === 0 ? [] : propertiesIn(slice(page, at + 1, page.getUint8(at)));
  });
}

/** The run that holds a byte of the main stream, by binary search. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | null {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) break;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return null;
}
