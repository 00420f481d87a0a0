import { cellsOf, type CellKey, type Form, type TableId } from '@zhaojian/report';
import { rowTargets } from './wording/row-targets.ts';
import { filledCount, type PrintedRow } from './rows/printed-row.ts';
import { withDetectedDoubts } from './certainty/detectors.ts';
import { withRowDoubts } from './certainty/row-detectors.ts';
import { unreadReading, type CellReading, type Readings } from './figures/read-cell.ts';
import { confirmBrokenFigures } from './figures/confirm-broken-figures.ts';
import { confirmTotals } from './figures/confirm-total.ts';
import { settleBlanks } from './figures/settle-blanks.ts';
import { alignedRows, alignmentOf, type AlignedRow } from './placing/align-rows.ts';
import { gatherLaidApart } from './placing/gather-laid-apart.ts';
import { lastLinesOf } from './placing/last-lines.ts';
import { withPlacesInSpaces } from './placing/places-in-spaces.ts';
import { readRows } from './placing/read-rows.ts';
import { splitIntoGroups } from './placing/rows-of-groups.ts';
import { rowsOfParts, sumsOfParts } from './placing/sum-of-parts.ts';
import { partsOf, undividedRows } from './placing/undivided-rows.ts';
import type { FoundHeading } from './sections/find-sections.ts';

/** What the document says of every cell of the form, blanks settled. */
export interface FiguresRead {
  readonly readings: Readings;
  /** The figures that are printed as one although the form divides them. */
  readonly undivided: Readings;
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

/**
 * Whether each cell of a row is there: in a grid a cell that was placed by its column and about which the file says
 * nothing else, in text a figure or a mark.
 */
function isInPlace(keys: readonly CellKey[], row: PrintedRow, readings: Readings): boolean {
  const isThere = (key: CellKey): boolean => {
    const { cell, isBlank, doubts } = readings.get(key) ?? unreadReading([]);
    return cell.place !== undefined && cell.basis !== 'arithmetic' && !(isBlank && doubts.length > 0);
  };
  return (row.aligned || filledCount(row) === keys.length) && keys.every(isThere);
}

/**
 * Reads the figures of all three tables from the rows that a document prints.
 *
 * @param headings those of the document, wherever the rows were looked for
 */
export function readFigures(
  form: Form,
  printed: readonly PrintedRow[],
  headings: readonly FoundHeading[],
): FiguresRead {
  const targets = rowTargets(form);
  const gathered = gatherLaidApart(form, printed, targets);
  const rows = splitIntoGroups(gathered.rows, targets);
  const alignment = alignmentOf(rows, targets);
  const aligned = withPlacesInSpaces(form, withRowDoubts(alignment, alignedRows(alignment))).toSorted(
    (a, b) => a.row.line - b.row.line,
  );
  const own = ownRows(aligned);
  const undivided = readRows(form, undividedRows(form, aligned), rows);
  const readings = new Map<CellKey, CellReading>([
    ...cellsOf(form).map(({ key }): [CellKey, CellReading] => [
      key,
      unreadReading([gathered.undecided.get(key) ?? { code: 'notFound' }]),
    ]),
    ...partsOf(form, undivided),
    ...sumsOfParts(form, readRows(form, rowsOfParts(form, aligned), rows)),
    ...readRows(form, own, rows),
  ]);
  const ownCells = own.map(({ target, row, doubts }) => ({
    keys: target.keys,
    hasGaps: !doubts.some(({ code }) => code === 'openEnd') && filledCount(row) < target.keys.length,
    isOnGrid: row.aligned,
    isInPlace: isInPlace(target.keys, row, readings),
  }));
  const settled = confirmTotals(
    form,
    confirmBrokenFigures(form, settleBlanks(form, readings, ownCells)),
    own.map(({ target }) => target.keys),
  );
  return {
    readings: withDetectedDoubts({ form, headings, rows, aligned, own, readings: settled, undivided }),
    undivided,
    found: own.some(({ known }) => known !== 'position'),
    lastLines: lastLinesOf(own),
  };
}
