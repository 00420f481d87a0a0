import { cellsOf, type CellKey, type Form, type TableId } from '@zhaojian/report';
import { rowTargets } from './wording/row-targets.ts';
import { filledCount, type PrintedRow } from './rows/printed-row.ts';
import { NOT_FOUND, unreadReading, type CellReading, type Readings } from './figures/read-cell.ts';
import { settleBlanks } from './figures/settle-blanks.ts';
import { alignRows, type AlignedRow } from './placing/align-rows.ts';
import { gatherLaidApart } from './placing/gather-laid-apart.ts';
import { readRows } from './placing/read-rows.ts';
import { splitIntoGroups } from './placing/rows-of-groups.ts';
import { confirmBrokenFigures } from './certainty/confirm-broken-figures.ts';
import { doubtFailingRows } from './certainty/doubt-failing-rows.ts';
import { doubtOddRows } from './certainty/doubt-odd-rows.ts';
import { doubtRowsBrokenOff } from './certainty/doubt-rows-broken-off.ts';
import { rowsOfParts, sumsOfParts } from './certainty/sum-of-parts.ts';
import { checkWithUndivided, partsOf, undividedRows } from './certainty/undivided-rows.ts';

/** What the document says of every cell of the form, blanks settled. */
export interface FiguresRead {
  readonly readings: Readings;
  /** Whether any row of the form was found by its label. */
  readonly found: boolean;
  /** The line of the document on which the last row of each table that was found stands. */
  readonly lastLines: ReadonlyMap<TableId, number>;
}

/** A table printed as a whole and in groups besides is read as a whole. */
const ownRows = (aligned: readonly AlignedRow[]): AlignedRow[] => {
  const whole = new Set(
    aligned.filter(({ target }) => target.standing === 'own').flatMap(({ target }) => target.keys),
  );
  return aligned.filter(
    ({ target }) =>
      target.standing === 'own' ||
      (target.standing === 'group' && !target.keys.some((key) => whole.has(key))),
  );
};

/** Reads the figures of all three tables from the rows that a document prints. */
export function readFigures(form: Form, printed: readonly PrintedRow[]): FiguresRead {
  const targets = rowTargets(form);
  const gathered = gatherLaidApart(form, printed, targets);
  const rows = splitIntoGroups(gathered.rows, targets);
  const aligned = alignRows(rows, targets).toSorted((a, b) => a.row.line - b.row.line);
  const own = ownRows(aligned);
  const undivided = readRows(form, undividedRows(aligned), rows);
  const readings = new Map<CellKey, CellReading>([
    ...cellsOf(form).map(({ key }): [CellKey, CellReading] => [
      key,
      unreadReading(gathered.undecided.get(key) ?? NOT_FOUND),
    ]),
    ...partsOf(undivided),
    ...sumsOfParts(form, readRows(form, rowsOfParts(form, aligned), rows)),
    ...readRows(form, own, rows),
  ]);
  const ownCells = own.map(({ target, row, endIsOpen }) => ({
    keys: target.keys,
    hasGaps: !endIsOpen && filledCount(row) < target.keys.length,
    isOnGrid: row.aligned,
  }));
  const settled = confirmBrokenFigures(form, settleBlanks(form, readings, ownCells));
  const doubted = doubtOddRows(own, doubtFailingRows(form, own, settled));
  return {
    readings: checkWithUndivided(doubtRowsBrokenOff(form, rows, aligned, doubted), undivided),
    found: own.some(({ known }) => known !== 'position'),
    lastLines: new Map(own.map(({ target, row }) => [target.table, row.line])),
  };
}
