import type { CellKey } from '@zhaojian/report';
import type { AlignedRow } from '../alignment/align-rows.ts';
import { withDoubts, type Readings } from '../figures/read-cell.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import type { Doubt } from '../doubts/doubt.ts';
import type { Detector, Finding, TablesAligned, TablesRead } from './detector.ts';
import { failingRows } from './failing-rows.ts';
import { figuresLost } from './figures-lost.ts';
import { labelsAround } from './labels-around.ts';
import { labelsUnknown, openEnds, rowsOutOfOrder, rowsRepeated, strangeFigures } from './row-detectors.ts';
import { rowsBrokenOff } from './rows-broken-off.ts';
import { rowsOneOff } from './rows-one-off.ts';
import { rowsPrintedAsOne } from './rows-printed-as-one.ts';
import { tablesElsewhere } from './tables-elsewhere.ts';
import { undividedSums } from './undivided-sums.ts';

/** What a person is to look at is found by these: a new detector is one function and one entry here. */
const DETECTORS: readonly Detector[] = [
  labelsUnknown,
  rowsOutOfOrder,
  rowsRepeated,
  labelsAround,
  strangeFigures,
  rowsOneOff,
  openEnds,
  failingRows,
  figuresLost,
  rowsBrokenOff,
  rowsPrintedAsOne,
  undividedSums,
  tablesElsewhere,
];

const isRow = (subject: Finding[0]): subject is RowTarget => typeof subject !== 'string';

/** The rows with why all figures of some of them should be looked at, before they are read. */
export function withRowDoubts(tables: TablesAligned): AlignedRow[] {
  const found = DETECTORS.flatMap((detector) => (detector.before === 'reading' ? detector.find(tables) : []));
  return tables.aligned.map((row) => {
    const own = found.flatMap(([subject, doubt]) => (subject === row.target ? [doubt] : []));
    return own.length === 0 ? row : { ...row, doubts: [...row.doubts, ...own] };
  });
}

/** The readings with why some of them should be looked at; a cell that is unread says already why. */
export function withDetectedDoubts(tables: TablesRead): Readings {
  const found = new Map<CellKey, Doubt[]>();
  for (const detector of DETECTORS) {
    if (detector.before !== 'answer') continue;
    for (const [subject, doubt] of detector.find(tables))
      for (const key of isRow(subject) ? subject.keys : [subject])
        found.set(key, [...(found.get(key) ?? []), doubt]);
  }
  return new Map(
    [...tables.readings].map(([key, reading]) => [
      key,
      reading.cell.value === null ? reading : withDoubts(reading, found.get(key) ?? []),
    ]),
  );
}
