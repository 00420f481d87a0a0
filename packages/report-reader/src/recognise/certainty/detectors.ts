import type { CellKey } from '@zhaojian/report';
import { withDoubts, type Readings } from '../figures/read-cell.ts';
import type { Detector, TablesRead } from './detector.ts';
import type { Doubt } from '../doubts/doubt.ts';
import { failingRows } from './failing-rows.ts';
import { figuresLost } from './figures-lost.ts';
import { rowsBrokenOff } from './rows-broken-off.ts';
import { tablesElsewhere } from './tables-elsewhere.ts';
import { undividedSums } from './undivided-sums.ts';

/** What is looked for in tables that are read: a new detector is one file and one entry here. */
const DETECTORS: readonly Detector[] = [
  failingRows,
  figuresLost,
  rowsBrokenOff,
  undividedSums,
  tablesElsewhere,
];

/** The readings with the doubts of all detectors; a cell that is unread says already why. */
export function withDetectedDoubts(read: TablesRead): Readings {
  const found = new Map<CellKey, Doubt[]>();
  for (const [key, doubt] of DETECTORS.flatMap((detect) => detect(read)))
    found.set(key, [...(found.get(key) ?? []), doubt]);
  return new Map(
    [...read.readings].map(([key, reading]) => [
      key,
      reading.cell.value === null ? reading : withDoubts(reading, found.get(key) ?? []),
    ]),
  );
}
